import gc
import operator
import sys

import call_ext as m
from support import UNIVERSAL, raises


def echo(*args, **kwargs):
    return args, kwargs


def test_calling_out():
    assert m.call(echo, None) == ((), {})
    assert m.call(echo, None, 1, 2) == ((1, 2), {})
    assert m.call(echo, ("a", "b"), 1, 2, 3) == ((1,), {"a": 2, "b": 3})
    assert m.call(echo, (), 1) == ((1,), {})
    assert m.call(dict, ("x",), 5) == {"x": 5}
    raises(TypeError, "'int' object is not callable", m.call, 5, None)
    raises(ZeroDivisionError, "division by zero", m.call, lambda: 1 / 0, None)
    assert m.call(echo, None, *range(1000))[0] == tuple(range(1000))


def test_calling_methods():
    assert m.callmethod("upper", None, "abc") == "ABC"
    assert m.callmethod("split", ("sep",), "a-b", "-") == ["a", "b"]
    raises(AttributeError, None, m.callmethod, "nope", None, "abc")
    assert m.methodtupledict("upper", "abc", None, None) == "ABC"
    assert m.methodtupledict_s("split", "a-b", ("-",), None) == ["a", "b"]
    assert m.methodtupledict_s("split", "a-b", (), {"sep": "-"}) == ["a", "b"]


def test_tuple_and_dict():
    assert m.tupledict(echo, (1, 2), {"k": 3}) == ((1, 2), {"k": 3})
    assert m.tupledict(echo, None, None) == ((), {}) and m.tupledict(echo, (), {}) == ((), {})
    raises(TypeError, "HPy_CallTupleDict requires args to be a tuple or null handle", m.tupledict, echo, [1], None)
    raises(TypeError, "HPy_CallTupleDict requires kw to be a dict or null handle", m.tupledict, echo, (), [1])


def test_signatures():
    assert m.keywords(1, 2, a=3) == ((1, 2), {"a": 3}) and m.keywords() == (None, None)
    assert m.keywords(b=4) == (None, {"b": 4}) and m.keywords(5) == ((5,), None)
    assert m.noargs() is None and m.one([1]) == [1] and m.many(1, 2) == (1, 2)
    raises(TypeError, "call_ext.noargs() takes no arguments (1 given)", m.noargs, 1)
    raises(TypeError, "call_ext.noargs() takes no keyword arguments", m.noargs, a=1)
    raises(TypeError, "call_ext.one() takes exactly one argument (0 given)", m.one)
    raises(TypeError, "call_ext.one() takes exactly one argument (2 given)", m.one, 1, 2)
    raises(TypeError, "call_ext.one() takes no keyword arguments", m.one, a=1)
    raises(TypeError, "call_ext.many() takes no keyword arguments", m.many, a=1)
    assert m.noargs(**{}) is None and m.one(1, **{}) == 1
    assert m.many(*range(40000)) == tuple(range(40000)), "more than the argument stack holds"


def test_documentation():
    assert m.__doc__ == "Calls"
    assert m.keywords.__doc__ == "Returns what it got."
    assert m.keywords.__text_signature__ == "(*args, **kwargs)"
    assert m.keywords.__name__ == "keywords" and m.keywords.__module__ == "call_ext"


def test_recursion():
    depth = 0

    def back(n):
        nonlocal depth
        depth = max(depth, n)
        return m.recurse(back, n + 1)

    raises(RecursionError, None, m.recurse, back, 1)
    assert depth > 100
    assert m.one(5) == 5


def test_callable_objects():
    for cls in (m.Caller, type("Sub", (m.Caller,), {})):
        c = cls()
        assert c() == (1, 0, -1) and c(1, 2) == (2, 2, -1) and c(1, a=2, b=3) == (3, 1, 2)
        assert m.call(c, None, 1) == (4, 1, -1)
        assert operator.methodcaller("__call__", 1, k=2)(c) == (5, 1, 1)
        assert callable(c)


def test_set_call_function():
    assert m.Caller(True)(1, 2) == ("other", 2)
    c = m.Caller()
    assert c(1) == (1, 1, -1)
    m.setcall(c)
    assert c(1) == ("other", 1) and c.__call__(1, 2, k=3) == ("other", 2)
    assert m.Caller()() == (1, 0, -1), "only that one object"
    raises(TypeError, None, m.setcall, "x")


def test_capsules():
    c = m.capsule(False)
    assert type(c).__name__ == "PyCapsule" and m.capsuleget(c, "the.name") == 42 and m.capsulename(c) == "the.name"
    raises(ValueError, "PyCapsule_GetPointer called with incorrect name", m.capsuleget, c, "wrong")
    raises(ValueError, "PyCapsule_GetPointer called with incorrect name", m.capsuleget, c, None)
    raises(ValueError, "PyCapsule_GetPointer called with invalid PyCapsule object", m.capsuleget, 5, "x")
    raises(ValueError, "PyCapsule_New called with null pointer", m.nullcapsule)
    assert m.capsulevalid(c, "the.name") and not m.capsulevalid(c, "wrong") and not m.capsulevalid(5, "the.name")
    assert m.capsuleset(c) is True
    assert m.capsuleget(c, "new.name") == 43 and m.capsulename(c) == "new.name"
    raises(ValueError, "PyCapsule_SetPointer called with null pointer", m.capsulesetnull, c)


def test_capsule_destructors():
    before = m.died()[0]

    def use(destroyed):
        m.capsule(destroyed)

    use(True)
    gc.collect()
    assert m.died() == (before + 1, "the.name")
    use(False)
    gc.collect()
    assert m.died()[0] == before + 1


def test_foreign_capsules():
    import datetime

    capsule = getattr(datetime, "datetime_CAPI", None)
    if capsule is not None and UNIVERSAL:
        assert not m.capsulevalid(capsule, "datetime.datetime_CAPI")
        raises(ValueError, None, m.capsuleget, capsule, "datetime.datetime_CAPI")


def test_globals():
    assert m.load() == "empty"
    item = []
    before = sys.getrefcount(item)
    m.store(item)
    assert m.load() is item and sys.getrefcount(item) == before + 1
    m.store("other")
    assert sys.getrefcount(item) == before and m.load() == "other"
    m.store(None)
    assert m.load() == "empty"


class Grid(m.Grid):
    mode = "plain"


def test_buffers():
    g = Grid()
    view = memoryview(g)
    assert (view.format, view.shape, view.strides, view.ndim, view.readonly) == ("i", (3, 4), (16, 4), 2, False)
    assert view.tolist() == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]] and view.nbytes == 48
    assert g.exports == 1
    view[1, 2] = 100
    assert g.get(6) == 100
    g.set(0, -5)
    assert view[0, 0] == -5
    second = memoryview(g)
    assert g.exports == 2
    second[0, 1] = 77
    assert view[0, 1] == 77
    second.release()
    view.release()
    assert g.exports == 0 and g.get(1) == 77 and g.get(6) == 100
    assert bytes(g)[:4] == (-5).to_bytes(4, "little", signed=True)


def test_reversed_buffers():
    g = Grid()
    g.mode = "reversed"
    with memoryview(g) as view:
        assert view.tolist() == [[11, 10, 9, 8], [7, 6, 5, 4], [3, 2, 1, 0]]
        view[0, 0] = 5
    assert g.get(11) == 5


def test_refused_buffers():
    g = Grid()
    g.mode = "readonly"
    view = memoryview(g)
    assert view.readonly
    raises(TypeError, "cannot modify read-only memory", operator.setitem, view, (0, 0), 1)
    view.release()
    g.mode = "refuse"
    raises(BufferError, "no buffer", memoryview, g)
    del g.mode
    g.mode = 5
    raises(TypeError, None, memoryview, 5)


def test_many_buffers():
    g = Grid()
    for _ in range(2000):
        with memoryview(g) as view:
            view[0, 0] += 1
    assert g.get(0) == 2000 and g.exports == 0
    gc.collect()


def test_call_functions_in_structs():
    for cls in (m.Holder, type("Sub", (m.Holder,), {})):
        count, last = cls("count"), cls("the", "last")
        assert count() == 1000 and count(1, 2) == 1002 and count(1, a=2, b=3) == 1201
        assert last() is None and last(1, 2) == 2 and last(1, k=3) == 3 and last(*range(20)) == 19
        assert count(*[], **{}) == 1000
        assert cls("a", "plain", "store")(1, k=4) == 4
        raises(TypeError, None, cls())
