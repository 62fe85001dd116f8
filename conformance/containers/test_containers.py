import sys

import containers_ext as m
from support import raises


class Thing:
    pass


def balanced(call, *args):
    """The result; reference counts of the arguments are what they were once it is gone."""
    thing = Thing()
    before = sys.getrefcount(thing)
    for _ in range(100):
        call(thing, *args)
    assert sys.getrefcount(thing) == before


def test_checks():
    class L(list):
        pass

    assert m.checks([]) == (1, 0, 0) and m.checks({}) == (0, 1, 0) and m.checks(()) == (0, 0, 1)
    assert m.checks(L()) == (1, 0, 0) and m.checks(5) == (0, 0, 0)


def test_lists():
    assert m.newlist(1, "a", None) == [1, "a", None] and m.newlist() == []
    items = [1]
    m.append(items, 2)
    m.insert(items, 0, 0)
    m.insert(items, 100, 3)
    m.insert(items, -1, 2.5)
    assert items == [0, 1, 2, 2.5, 3]
    raises(SystemError, None, m.append, (1,), 2)
    raises(SystemError, None, m.insert, (1,), 0, 2)
    balanced(m.newlist, 1)


def test_dicts():
    assert m.newdict() == {} and m.newdict() is not m.newdict()
    table = {"a": 1, "b": 2}
    assert m.keys(table) == ["a", "b"]
    copy = m.copy(table)
    assert copy == table and copy is not table
    raises(SystemError, None, m.keys, [])
    raises(SystemError, None, m.copy, 5)


def test_tuples():
    assert m.tuple(1, 2, 3) == (1, 2, 3) and m.tuple() == () and m.pack("a", "b") == ("a", "b")
    balanced(m.tuple, 1)
    balanced(m.pack, 1)


def test_builders():
    assert m.buildlist(1, 2) == [1, 2] and m.buildlist() == []
    assert m.buildtuple(1, 2) == (1, 2) and m.buildtuple() == ()
    m.cancel("x")
    for call in (m.buildlist, m.buildtuple, m.cancel):
        balanced(call)


def test_builders_inside_builders():
    # Where one ends, others begin: nothing of an earlier one may be left there.
    for rows in range(9):
        for columns in range(20):
            for value in (7, "text", None):
                assert m.nested(rows, columns, value) == [(value,) * columns] * rows, (rows, columns)
    balanced(lambda thing: m.nested(3, 4, thing))


def test_slices():
    assert m.slice(1, 2) == slice(1, None, 2) and m.slice(None, None) == slice(None)
    for length in (0, 1, 5, 10):
        for start in (None, 0, 2, -3, 20):
            for stop in (None, 0, 4, -1, 20):
                for step in (None, 1, 2, -1, -3):
                    cut = slice(start, stop, step)
                    assert m.unpack(cut, length) == (*cut.indices(length), len(range(length)[cut]))
    raises(ValueError, "slice step cannot be zero", m.unpack, slice(None, None, 0), 5)


def test_trackers():
    balanced(m.track)
    thing = Thing()
    assert m.forget(thing) is thing
