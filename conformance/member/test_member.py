import gc
import sys
import warnings

import member_ext as m
from support import raises

RANGES = {
    "short_": (-(2**15), 2**15 - 1),
    "int_": (-(2**31), 2**31 - 1),
    "long_": (-(2**31), 2**31 - 1),
    "byte": (-128, 127),
    "ubyte": (0, 255),
    "ushort_": (0, 2**16 - 1),
    "uint_": (0, 2**32 - 1),
    "ulong_": (0, 2**32 - 1),
    "longlong": (-(2**63), 2**63 - 1),
    "ulonglong": (0, 2**64 - 1),
    "ssize": (-(2**31), 2**31 - 1),
}


def test_integers():
    for cls in (m.All, type("Sub", (m.All,), {})):
        a = cls()
        for name, (low, high) in RANGES.items():
            assert getattr(a, name) == 0
            for value in (low, high, 1):
                setattr(a, name, value)
                assert getattr(a, name) == value, name
            raises(TypeError, None, setattr, a, name, "x")
            raises(TypeError, "can't delete numeric/char attribute", delattr, a, name)


def test_integers_out_of_range():
    a = m.All()
    for name in ("longlong", "ssize", "long_"):
        raises(OverflowError, None, setattr, a, name, 2**64)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        a.byte = 300
        a.ubyte = 300
        a.short_ = 2**20
    assert [str(w.message) for w in seen] == [
        "Truncation of value to char",
        "Truncation of value to unsigned char",
        "Truncation of value to short",
    ]


def test_members_do_not_touch_their_neighbours():
    a = m.All()
    for name, (low, high) in RANGES.items():
        setattr(a, name, high)
    for name, (low, high) in RANGES.items():
        setattr(a, name, low)
        for other, (_, top) in RANGES.items():
            expected = RANGES[other][0] if list(RANGES).index(other) <= list(RANGES).index(name) else top
            assert getattr(a, other) == expected, (name, other)


def test_floats():
    a = m.All()
    a.double_ = 0.1
    a.float_ = 0.1
    assert a.double_ == 0.1 and abs(a.float_ - 0.1) < 1e-7 and a.float_ != 0.1
    raises(TypeError, None, setattr, a, "double_", "x")


def test_text():
    a = m.All()
    assert a.string == "a string é" and a.inplace == "in place"
    raises(TypeError, "readonly attribute", setattr, a, "string", "x")
    raises(TypeError, "readonly attribute", setattr, a, "inplace", "x")
    a.char_ = "z"
    assert a.char_ == "z"
    raises(TypeError, None, setattr, a, "char_", "too long")


def test_bool_and_none():
    a = m.All()
    a.bool_ = True
    assert a.bool_ is True
    a.bool_ = False
    assert a.bool_ is False
    raises(TypeError, "attribute value type must be bool", setattr, a, "bool_", 1)
    assert a.none is None


def test_objects():
    a = m.All()
    thing = [1]
    before = sys.getrefcount(thing)
    assert a.object is None
    raises(AttributeError, None, getattr, a, "object_ex")
    a.object = a.object_ex = thing
    assert a.object is thing and a.object_ex is thing and sys.getrefcount(thing) == before + 2
    del a.object
    del a.object_ex
    assert a.object is None and sys.getrefcount(thing) == before
    raises(AttributeError, "object_ex", delattr, a, "object_ex")
    a.object = thing
    del a
    gc.collect()
    assert sys.getrefcount(thing) == before


class Plain(m.All):
    pass


class Hiding(m.All):
    int_ = 5


class Computed(m.All):
    @property
    def int_(self):
        return 6


class Asked(m.All):
    def __getattribute__(self, name):
        return 7


def test_members_in_subclasses():
    def read(object):
        return object.int_

    for _ in range(3):
        for cls, value in ((m.All, 1), (Plain, 1), (Hiding, 5), (Computed, 6), (Asked, 7)):
            a = cls()
            m.All.int_.__set__(a, 1)
            assert read(a) == value, cls
    a = Plain()
    a.int_ = 3
    a.other = 4
    a.__dict__["int_"] = "hidden by the member"
    assert read(a) == 3 and a.other == 4
    a.__class__ = Computed
    assert read(a) == 6
    del Hiding.int_
    assert read(Hiding()) == 0
    Hiding.int_ = 8
    assert read(Hiding()) == 8
    raises(TypeError, "descriptor 'int_' for 'member_ext.All' objects doesn't apply to a 'int' object", m.All.int_.__get__, 1)


def test_members_of_many_objects():
    many = [m.All() for _ in range(100)]
    for _ in range(3):
        for index, a in enumerate(many):
            a.int_ = a.int_ + index
            a.double_ = a.double_ + 0.5
    assert [a.int_ for a in many] == [3 * index for index in range(100)]
    assert all(a.double_ == 1.5 for a in many)


def test_readonly():
    a = m.All()
    a.int_ = 5
    assert a.readonly == 5
    raises(AttributeError, "readonly attribute", setattr, a, "readonly", 1)
    raises(AttributeError, "readonly attribute", delattr, a, "readonly")


def test_doc():
    assert m.All.int_.__doc__ == "doc of int_" and m.All.value.__doc__ == "A property"


def test_properties():
    a = m.All()
    raises(AttributeError, "no value, closure 7", getattr, a, "value")
    a.value = 5
    assert a.value == 5
    raises(TypeError, "no strings", setattr, a, "value", "x")
    del a.value
    raises(AttributeError, None, getattr, a, "value")
    assert a.fixed == 99
    raises(AttributeError, "attribute 'fixed' of 'member_ext.All' objects is not writable", setattr, a, "fixed", 1)
    a.writeonly = 3
    assert a.value == 3
    raises(AttributeError, "attribute 'writeonly' of 'member_ext.All' objects is not readable", getattr, a, "writeonly")
