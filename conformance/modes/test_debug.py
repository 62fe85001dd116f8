# universal only
import operator
import os

import hpy.universal
import modes_ext
from hpy.debug import HPyDebugError, HPyLeakError, LeakDetector
from hpy.universal import _debug
from support import raises


def load(mode=hpy.universal.MODE_DEBUG):
    return hpy.universal.load("modes_ext", modes_ext.__file__, mode=mode)


def test_constants():
    assert (hpy.universal.MODE_UNIVERSAL, hpy.universal.MODE_DEBUG, hpy.universal.MODE_TRACE) == (0, 1, 2)
    assert hpy.universal._debug is _debug
    raises(ValueError, None, hpy.universal.load, "modes_ext", modes_ext.__file__, mode=7)


def test_debug_argument():
    m = hpy.universal.load("modes_ext", modes_ext.__file__, debug=True)
    raises(HPyDebugError, None, m.twice, "x")


def test_modes_side_by_side():
    debug, universal, trace = load(), load(0), load(2)
    raises(HPyDebugError, None, debug.after, [1])
    assert universal.add(1, 2) == trace.add(1, 2) == debug.add(1, 2) == 3
    names = [m.context_name().partition(" (")[0] for m in (universal, debug, trace)]
    assert names == ["HPy Universal ABI", "HPy Debug Mode ABI", "HPy Trace Mode ABI"]


def test_environment():
    from hpy import _loader

    before = os.environ.get("HPY")
    modes = _loader._default_modes
    _loader._default_modes = ""
    try:
        for value, name, mode in [
            ("debug", "a", 1),
            ("trace", "a.b", 2),
            ("universal", "a", 0),
            ("a:debug,b.c:trace", "a", 1),
            ("a:debug,b.c:trace", "b.c", 2),
            ("a:debug,b.c:trace", "c", 0),
            (" a : debug , b : trace ", "b", 2),
            ("a:debug,a:trace", "a", 1),
            ("", "a", 0),
        ]:
            os.environ["HPY"] = value
            assert _loader._mode_from_environment(name) == mode, (value, name)
        for value in ["fast", "a:", ":debug", "a:fast", "a:debug,", "a:debug;b:trace", "a b:debug", "a=debug"]:
            os.environ["HPY"] = value
            error = raises(ImportError, None, _loader._mode_from_environment, "a")
            assert "write HPY=debug, HPY=trace or HPY=modA:debug,modB:trace" in str(error)
    finally:
        _loader._default_modes = modes
        if before is None:
            os.environ.pop("HPY", None)
        else:
            os.environ["HPY"] = before


def test_generations():
    m = load()
    first = _debug.new_generation()
    m.leak("one")
    second = _debug.new_generation()
    assert second == first + 1
    m.leak("two")
    m.clean("three")
    assert [h.obj for h in _debug.get_open_handles(first)] == ["one", "two"]
    assert [h.obj for h in _debug.get_open_handles(second)] == ["two"]
    for handle in _debug.get_open_handles(first):
        handle._force_close()
    assert _debug.get_open_handles(first) == []


def test_debug_handle():
    m = load()
    generation = _debug.new_generation()
    thing = [1, 2]
    m.leak(thing)
    m.leak(thing)
    a, b = _debug.get_open_handles(generation)
    assert a.obj is thing and b.obj is thing
    assert a != b and a == a and hash(a) == hash(a)
    assert a != 1
    for other in (b, 1):
        for compare in (operator.lt, operator.le, operator.gt, operator.ge):
            raises(TypeError, None, compare, a, other)
    assert a.id != b.id and not a.is_closed and a.raw_data_size == -1
    assert repr(a) == f"<DebugHandle {a.id:#x} for [1, 2]>"
    a._force_close()
    assert a.is_closed and a.obj is None and repr(a) == f"<DebugHandle {a.id:#x} CLOSED>"
    a._force_close()
    assert not b.is_closed
    b._force_close()
    raises(TypeError, None, _debug.DebugHandle)


def test_raw_data_size():
    m = load()
    generation = _debug.new_generation()
    m.text("hello\xe9")
    (handle,) = _debug.get_open_handles(generation)
    assert handle.raw_data_size == 7
    handle._force_close()


def test_closed_handles():
    m = load()
    generation = _debug.new_generation()
    m.clean("one")
    closed = _debug.get_closed_handles(generation)
    assert closed and all(h.is_closed for h in closed)
    assert closed[-1] in _debug.get_closed_handles()
    before = _debug.get_closed_handles_queue_max_size()
    try:
        _debug.set_closed_handles_queue_max_size(2)
        assert _debug.get_closed_handles_queue_max_size() == 2
        for i in range(10):
            m.clean(i)
        assert len(_debug.get_closed_handles()) == 2
    finally:
        _debug.set_closed_handles_queue_max_size(before)
    raises(ValueError, None, _debug.set_closed_handles_queue_max_size, -1)
    raises(TypeError, None, _debug.set_closed_handles_queue_max_size, "2")


def test_protected_raw_data_max_size():
    before = _debug.get_protected_raw_data_max_size()
    _debug.set_protected_raw_data_max_size(100)
    assert _debug.get_protected_raw_data_max_size() == 100
    _debug.set_protected_raw_data_max_size(before)
    raises(ValueError, None, _debug.set_protected_raw_data_max_size, -1)


def test_on_invalid_handle():
    m = load()
    calls = []
    _debug.set_on_invalid_handle(lambda: calls.append(1))
    try:
        assert m.twice("x") is None
        assert calls == [1]
        raises(HPyDebugError, None, m.after, "x")
        assert calls == [1, 1]
        assert m.clean("x") is None
    finally:
        _debug.set_on_invalid_handle(None)
    raises(HPyDebugError, None, m.twice, "x")
    raises(TypeError, "Expected a callable object", _debug.set_on_invalid_handle, 42)


def test_on_invalid_builder_handle():
    m = load()
    calls = []
    _debug.set_on_invalid_builder_handle(lambda: calls.append(1))
    try:
        assert m.built() == []
        assert calls == [1]
    finally:
        _debug.set_on_invalid_builder_handle(None)
    raises(HPyDebugError, None, m.built)


def test_stack_traces():
    from hpy import debug

    m = load()
    assert "twice_impl" in str(raises(HPyDebugError, None, m.twice, "x"))
    debug.disable_handle_stack_traces()
    try:
        text = str(raises(HPyDebugError, None, m.twice, "x"))
        assert "HPy_Close: h is closed already" in text and "twice_impl" not in text
    finally:
        debug.set_handle_stack_trace_limit(6)
    assert "twice_impl" in str(raises(HPyDebugError, None, m.twice, "x"))


def test_report_says_where():
    m = load()
    text = str(raises(HPyDebugError, None, m.after, "an object"))
    for part in [
        "HPy_Repr: obj is used after it was closed",
        "was 'an object'",
        "opened by HPy_Dup",
        "closed by HPy_Close",
        "here, in modes_ext.after()",
        "support.py:",
    ]:
        assert part in text, text


def test_leak_detector():
    m = load()
    with LeakDetector():
        m.clean("x")
    detector = LeakDetector()
    detector.start()
    raises(ValueError, None, detector.start)
    for text in ("leaky", "dripping"):
        m.leak(text)
    error = raises(HPyLeakError, None, detector.stop)
    assert sorted(h.obj for h in error.leaks) == ["dripping", "leaky"]
    assert str(error).startswith("2 unclosed handles:\n") and "opened by HPy_Dup" in str(error)
    assert "'leaky'" in str(error) and "'dripping'" in str(error)
    assert issubclass(HPyLeakError, HPyDebugError)
    raises(ValueError, None, detector.stop)
    for handle in error.leaks:
        handle._force_close()


def test_leak_detector_lets_exceptions_through():
    m = load()

    def fail():
        with LeakDetector():
            m.leak("x")
            raise KeyError("x")

    raises(KeyError, None, fail)
    for handle in _debug.get_open_handles():
        handle._force_close()


def test_many_handles():
    m = load()
    with LeakDetector():
        for i in range(20_000):
            m.clean(i)
    generation = _debug.new_generation()
    for i in range(5_000):
        m.leak(i)
    handles = _debug.get_open_handles(generation)
    assert len(handles) == 5_000 == len({h.id for h in handles})
    for handle in handles:
        handle._force_close()
