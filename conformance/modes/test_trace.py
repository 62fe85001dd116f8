# universal only
import hpy.trace
import hpy.universal
import modes_ext
from hpy.universal import _trace
from support import raises


def load():
    return hpy.universal.load("modes_ext", modes_ext.__file__, mode=hpy.universal.MODE_TRACE)


def test_modules():
    assert hpy.universal._trace is _trace
    assert hpy.trace.get_call_counts is _trace.get_call_counts


def test_call_counts():
    m = load()
    before = hpy.trace.get_call_counts()
    m.add(1, 2)
    m.clean("x")
    after = hpy.trace.get_call_counts()
    changed = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    assert changed == {"ctx_Add": 1, "ctx_Dup": 2, "ctx_Close": 1}
    assert after["ctx_Multiply"] == before["ctx_Multiply"]
    assert all(name.startswith("ctx_") for name in after)


def test_durations():
    m = load()

    class Slow:
        def __add__(self, other):
            return sum(range(20_000))

    before = hpy.trace.get_durations()
    m.add(Slow(), 1)
    after = hpy.trace.get_durations()
    assert set(after) == set(hpy.trace.get_call_counts())
    assert after["ctx_Add"] > before["ctx_Add"]
    assert all(isinstance(value, int) for value in after.values())


def test_frequency():
    assert hpy.trace.get_frequency() > 0


def test_trace_functions():
    m = load()
    seen = []
    hpy.trace.set_trace_functions(on_enter=lambda name: seen.append("+" + name), on_exit=lambda name: seen.append("-" + name))
    try:
        m.clean("x")
    finally:
        hpy.trace.set_trace_functions(None, None)
    m.clean("x")
    assert seen == ["+ctx_Dup", "-ctx_Dup", "+ctx_Close", "-ctx_Close", "+ctx_Dup", "-ctx_Dup"]
    seen.clear()
    hpy.trace.set_trace_functions(on_exit=seen.append)
    m.add(1, 2)
    assert seen == ["ctx_Add"]
    # What is not given stays.
    hpy.trace.set_trace_functions(on_enter=lambda name: seen.append("+" + name))
    m.add(1, 2)
    hpy.trace.set_trace_functions(on_exit=None)
    m.add(1, 2)
    hpy.trace.set_trace_functions()
    m.add(1, 2)
    hpy.trace.set_trace_functions(on_enter=None)
    m.add(1, 2)
    assert seen == ["ctx_Add", "+ctx_Add", "ctx_Add", "+ctx_Add", "+ctx_Add"]
    raises(TypeError, None, hpy.trace.set_trace_functions, 1)
    raises(TypeError, None, hpy.trace.set_trace_functions, None, "x")


def test_trace_functions_that_call_the_extension():
    m = load()
    seen = []

    def enter(name):
        seen.append(name)
        m.add(1, 2)

    hpy.trace.set_trace_functions(enter)
    try:
        m.add(3, 4)
    finally:
        hpy.trace.set_trace_functions(None, None)
    assert seen == ["ctx_Add"]


def test_pending_exceptions_survive_the_hooks():
    m = load()
    hpy.trace.set_trace_functions(lambda name: len(name), lambda name: [].sort())
    try:
        raises(TypeError, None, m.add, 1, "x")
    finally:
        hpy.trace.set_trace_functions(None, None)
