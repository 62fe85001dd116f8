import builtins
import operator
import sys

import object_ext as m
from support import raises


class Thing:
    x = 1

    def __getattr__(self, name):
        if name == "bad":
            raise ValueError("bad attribute")
        raise AttributeError(name)


def test_handles():
    thing = Thing()
    before = sys.getrefcount(thing)
    assert m.churn(thing) is True
    assert m.dup_(thing) is thing
    assert sys.getrefcount(thing) == before
    assert m.is_(thing, thing) == 1 and m.is_(thing, Thing()) == 0


def test_context_handles():
    names = """None True False NotImplemented Ellipsis BaseException Exception StopAsyncIteration StopIteration
        GeneratorExit ArithmeticError LookupError AssertionError AttributeError BufferError EOFError FloatingPointError
        OSError ImportError ModuleNotFoundError IndexError KeyError KeyboardInterrupt MemoryError NameError OverflowError
        RuntimeError RecursionError NotImplementedError SyntaxError IndentationError TabError ReferenceError SystemError
        SystemExit TypeError UnboundLocalError UnicodeError UnicodeEncodeError UnicodeDecodeError UnicodeTranslateError
        ValueError ZeroDivisionError BlockingIOError BrokenPipeError ChildProcessError ConnectionError
        ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
        InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError Warning
        UserWarning DeprecationWarning PendingDeprecationWarning SyntaxWarning RuntimeWarning FutureWarning ImportWarning
        UnicodeWarning BytesWarning ResourceWarning object type bool int float str tuple list complex bytes memoryview"""
    expected = [getattr(builtins, name) if hasattr(builtins, name) else eval(name) for name in names.split()]
    handles = m.handles()
    assert len(handles) == 84
    for have, want in zip(handles, expected):
        assert have is want, (have, want)
    capsule, slice_, namespace, dict_ = handles[80:]
    assert capsule.__name__ == "PyCapsule" and slice_ is slice and namespace is vars(builtins) and dict_ is dict


def test_text():
    assert m.repr_("a\n") == "'a\\n'" and m.str_(12) == "12" and m.ascii_("é") == "'\\xe9'"
    assert m.bytes_(b"x") == b"x" and m.bytes_(bytearray(b"yz")) == b"yz"
    raises(TypeError, "cannot convert 'str' object to bytes", m.bytes_, "x")


def test_attributes():
    thing = Thing()
    assert m.getattr_(thing, "x") == 1 and m.getattr_s(thing, "x") == 1
    raises(AttributeError, "nope", m.getattr_, thing, "nope")
    raises(ValueError, "bad attribute", m.getattr_s, thing, "bad")
    assert m.hasattr_(thing, "x") == 1 and m.hasattr_s(thing, "x") == 1
    assert m.hasattr_(thing, "no") == 0 and m.hasattr_s(thing, "no") == 0
    assert m.setattr_(thing, "y", 5) == 0 and thing.y == 5
    assert m.setattr_s(thing, "z", 6) == 0 and thing.z == 6
    assert m.setattr_(thing, "y", None) == 0 and "y" not in thing.__dict__
    assert m.setattr_s(thing, "z", None) == 0 and "z" not in thing.__dict__
    thing.a = thing.b = 1
    assert m.delattr_(thing, "a") == 0 and m.delattr_s(thing, "b") == 0 and thing.__dict__ == {}
    raises(AttributeError, None, m.delattr_, thing, "a")
    raises(AttributeError, None, m.setattr_, 5, "x", 1)
    raises(TypeError, "attribute name must be string, not 'int'", m.getattr_, thing, 5)


def test_swallowed_exceptions_do_not_stay():
    assert m.hasattr_s(5, "nothing") == 0
    assert m.length([1]) == 1


def test_items():
    items = [10, 20, 30]
    assert m.getitem(items, 1) == 20 and m.getitem_i(items, -1) == 30
    raises(IndexError, "list index out of range", m.getitem_i, items, 9)
    table = {"k": 1, 2: "two"}
    assert m.getitem(table, "k") == 1 and m.getitem_s(table, "k") == 1 and m.getitem_i(table, 2) == "two"
    raises(KeyError, "'q'", m.getitem_s, table, "q")
    assert m.setitem(table, "n", 1) == 0 and m.setitem_i(table, 5, 2) == 0 and m.setitem_s(table, "s", 3) == 0
    assert table == {"k": 1, 2: "two", "n": 1, 5: 2, "s": 3}
    assert m.delitem(table, "n") == 0 and m.delitem_i(table, 5) == 0 and m.delitem_s(table, "s") == 0
    assert table == {"k": 1, 2: "two"}
    raises(KeyError, "'zz'", m.delitem_s, table, "zz")
    assert m.setitem_i(items, 0, 11) == 0 and items[0] == 11
    raises(TypeError, "'int' object is not subscriptable", m.getitem, 5, 0)
    raises(TypeError, "'tuple' object does not support item assignment", m.setitem_i, (1,), 0, 1)
    raises(TypeError, "'tuple' object doesn't support item deletion", m.delitem_i, (1,), 0)


def test_names_are_read_anew():
    # The same C buffer may hold another name next time.
    table = {name: name for name in ("alpha", "beta", "gamma", "delta")}
    for _ in range(3):
        for name in table:
            assert m.getitem_s(table, name) == name


def test_contains_and_slices():
    assert m.contains([1, 2], 2) == 1 and m.contains("abc", "z") == 0
    raises(TypeError, None, m.contains, 5, 1)
    items = [0, 1, 2, 3, 4]
    assert m.getslice(items, 1, 3) == [1, 2] and m.getslice("hello", -3, 100) == "llo"
    assert m.setslice(items, 1, 3, ["a"]) == 0 and items == [0, "a", 3, 4]
    assert m.delslice(items, 0, 2) == 0 and items == [3, 4]
    raises(TypeError, None, m.getslice, 5, 0, 1)


def test_queries():
    assert m.length("abc") == 3
    raises(TypeError, "object of type 'int' has no len()", m.length, 5)
    assert m.istrue([0]) == 1 and m.istrue("") == 0
    assert m.type_(5) is int
    assert m.typecheck(True, int) == 1 and m.typecheck(5, str) == 0 and m.typecheck(5, int) == 1
    assert m.callable_(len) == 1 and m.callable_(5) == 0


def test_hash():
    assert m.hash_("x") == hash("x")
    raises(TypeError, None, m.hash_, [])


def test_comparison():
    operators = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)
    for number, reference in enumerate(operators):
        for left, right in ((1, 2), (2, 1), (1, 1), ("a", "b")):
            assert m.compare(left, right, number) is reference(left, right)
            assert m.comparebool(left, right, number) == int(reference(left, right))
    raises(TypeError, "'<' not supported between instances of 'int' and 'str'", m.compare, 1, "a", 0)
    nan = float("nan")
    assert m.compare(nan, nan, 2) is False and m.comparebool(nan, nan, 2) == 1


def test_iteration():
    iterator = m.iter_([1, 2])
    assert m.itercheck(iterator) == 1 and m.itercheck([1]) == 0
    assert [m.next_(iterator), m.next_(iterator), m.next_(iterator)] == [1, 2, "end"]
    raises(TypeError, "'int' object is not iterable", m.iter_, 5)

    def failing():
        raise KeyError("x")
        yield

    raises(KeyError, "'x'", m.next_, failing())


def test_leave_and_dump():
    assert m.leave() == 1
    m.dump([1, 2])


def test_names_in_one_place():
    # The C string at an address changes; each read sees what is there now.
    thing = Thing()
    names = [("n" * size)[:-1] + end for size in range(1, 80) for end in "xyz"]
    names += [start + "n" * size for size in range(1, 80) for start in "xyz"]
    names += ["n" * 20 + middle + "n" * 20 for middle in "xyz"]
    for place in (0, 1, 5, 64):
        for name in names:
            assert m.setattr_at(thing, name, place, name) == 0
        for name in names * 2:
            assert m.getattr_at(thing, name, place) == name and m.hasattr_at(thing, name, place) == 1
            assert m.hasattr_at(thing, name + "_", place) == 0
            raises(AttributeError, None, m.getattr_at, thing, name[:-1] + "-", place)
    d = {name: i for i, name in enumerate(names)}
    for i, name in enumerate(names):
        assert m.getitem_at(d, name, 7) == d[name]
    for name in set(names):
        assert m.delitem_at(d, name, 7) == 0
        raises(KeyError, None, m.getitem_at, d, name, 7)


def test_names_forgotten_while_in_use():
    class Deep:
        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            level = int(name[4:])
            if level:
                for place in range(0, 16000, 64):
                    m.hasattr_at(thing, f"_{level}_{place}", place)
                m.getattr_at(self, f"name{level - 1}", 0)
            return name

    thing = Thing()
    assert m.getattr_at(Deep(), "name3", 0) == "name3"
