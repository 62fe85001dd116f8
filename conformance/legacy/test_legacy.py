# native only
import gc
import sys

import legacy_ext as m
from support import raises


def test_legacy_methods():
    assert m.old_function([1]) == "[1]" and m.old_function.__doc__ == "An old one"
    assert m.old_keywords(1, b=2) == ((1,), {"b": 2}) and m.old_keywords() == ((), None)


def test_objects_and_handles():
    item = []
    before = sys.getrefcount(item)
    assert m.through(item) is item and m.nulls()
    assert sys.getrefcount(item) == before


def test_old_and_new_share_a_struct():
    for cls in (m.Half, type("Sub", (m.Half,), {})):
        h = cls(21)
        assert (h.old_double(), h.triple(), h.number, h.old_number, h.is_even) == (42, 63, 21, 21, False)
        h.number = 4
        assert h.is_even and h.old_number == 4 and repr(h) == "<half 4>"
        item = []
        before = sys.getrefcount(item)
        h.old_item = item
        assert h.old_item is item
        count = m.ended()
        del h
        gc.collect()
        assert m.ended() == count + 1 and sys.getrefcount(item) == before


def test_legacy_lifetime():
    count = m.ended()
    for cls in (m.Old, type("Sub", (m.Old,), {})):
        o = cls()
        o.item = o
        del o
        gc.collect()
    assert m.ended() == count + 2


def test_refused():
    assert "legacy_slots" in str(raises(TypeError, None, m.wrong, 0))
    assert "legacy type" in str(raises(TypeError, None, m.wrong, 1))
    assert "PyObject_HEAD" in str(raises(TypeError, None, m.wrong, 2))
