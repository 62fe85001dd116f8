# universal only
import gc
import os
import shutil
import sys
import tempfile

import hpy.universal
import trap_ext
from support import raises

KINDS = ["abort", "wild pointer", "division by zero", "stack overflow", "bad function pointer", "exit", "trap"]
WORDS = ["abort()", "memory outside its own", "divided by zero", "stack overflowed", "wrong pointer", "exit(3)", "abort()"]


def fresh():
    """An instance of its own, for it will not live long."""
    path = os.path.join(tempfile.mkdtemp(), "trap_ext.hpy0.wasm")
    shutil.copyfile(trap_ext.__file__, path)
    return hpy.universal.load("trap_ext", path)


def crashes(m, where, call, kind=0):
    """The call raises, and says where; the extension takes no more calls; everything else goes on."""
    exception = RecursionError if kind == 3 else SystemError
    text = str(raises(exception, None, call))
    assert "'trap_ext'" in text and where in text and WORDS[kind] in text, text
    raises(SystemError, text, m.fine)
    assert trap_ext.fine() == 1


def test_every_kind_of_crash():
    for kind in range(len(KINDS)):
        m = fresh()
        m.arm(kind, "noargs")
        crashes(m, "trap_ext.noargs", m.noargs, kind)


def test_every_place_that_can_raise():
    for kind in (0, 1, 3):
        for place, where, use in (
            ("varargs", "trap_ext.varargs", lambda m, b: m.varargs(1, 2)),
            ("keywords", "trap_ext.keywords", lambda m, b: m.keywords(1, a=2)),
            ("tp_new", "trap_ext.Bomb (HPy_tp_new)", lambda m, b: m.Bomb()),
            ("tp_init", "trap_ext.Bomb (HPy_tp_init)", lambda m, b: m.Bomb()),
            ("nb_add", "trap_ext.Bomb (HPy_nb_add)", lambda m, b: b + b),
            ("sq_length", "trap_ext.Bomb (HPy_sq_length)", lambda m, b: len(b)),
            ("tp_hash", "trap_ext.Bomb (HPy_tp_hash)", lambda m, b: hash(b)),
            ("getter", "trap_ext.Bomb.attr (getter)", lambda m, b: b.attr),
            ("setter", "trap_ext.Bomb.attr (setter)", lambda m, b: setattr(b, "attr", 1)),
            ("getbuffer", "trap_ext.Bomb (HPy_bf_getbuffer)", lambda m, b: memoryview(b)),
        ):
            m = fresh()
            bomb = m.Bomb()
            m.arm(kind, place)
            crashes(m, where, lambda: use(m, bomb), kind)
            del bomb
            gc.collect()


def unraisable(call):
    """What the call reports to the unraisable hook."""
    seen = []
    old = sys.unraisablehook
    sys.unraisablehook = lambda info: seen.append(str(info.exc_value))
    try:
        call()
        gc.collect()
    finally:
        sys.unraisablehook = old
    return seen


def test_places_that_can_not_raise():
    for place, where in (
        ("tp_destroy", "HPy_tp_destroy"),
        ("tp_finalize", "HPy_tp_finalize"),
        ("capsule", "capsule destructor"),
        ("releasebuffer", "HPy_bf_releasebuffer"),
    ):
        m = fresh()
        things = [m.capsule() if place == "capsule" else m.Bomb()]
        if place == "releasebuffer":
            things.append(memoryview(things[0]))
        m.arm(0, place)
        seen = unraisable(lambda: things.reverse() or things.clear())
        assert len(seen) == 1 and where in seen[0], (place, seen)
        raises(SystemError, None, m.fine)
        assert trap_ext.fine() == 1


def test_traverse():
    m = fresh()
    bombs = [m.Bomb() for _ in range(10)]
    m.arm(0, "tp_traverse")
    gc.collect()
    assert "HPy_tp_traverse" in str(raises(SystemError, None, m.fine))
    del bombs
    gc.collect()
    assert trap_ext.fine() == 1


def test_mod_exec():
    os.environ["HARPY_TRAP_IN_EXEC"] = "1"
    try:
        assert "HPy_mod_exec" in str(raises(SystemError, None, fresh))
    finally:
        del os.environ["HARPY_TRAP_IN_EXEC"]
    assert fresh().fine() == 1


def test_full_memory():
    m = fresh()
    raises(MemoryError, None, m.exhaust, m.Bomb)
    assert m.fine() == 1, "running out of memory is no crash"
    assert trap_ext.fine() == 1
