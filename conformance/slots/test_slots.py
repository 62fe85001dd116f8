import operator

import slots_ext as m
from support import raises


class Number(m.Number):
    flag = True


class Sequence(m.Sequence):
    size = 5
    last = None


class Mapping(m.Mapping):
    last = None


BINARY = {
    "nb_add": operator.add,
    "nb_subtract": operator.sub,
    "nb_multiply": operator.mul,
    "nb_remainder": operator.mod,
    "nb_divmod": divmod,
    "nb_lshift": operator.lshift,
    "nb_rshift": operator.rshift,
    "nb_and": operator.and_,
    "nb_xor": operator.xor,
    "nb_or": operator.or_,
    "nb_floor_divide": operator.floordiv,
    "nb_true_divide": operator.truediv,
    "nb_matrix_multiply": operator.matmul,
}
INPLACE = {
    "nb_inplace_add": operator.iadd,
    "nb_inplace_subtract": operator.isub,
    "nb_inplace_multiply": operator.imul,
    "nb_inplace_remainder": operator.imod,
    "nb_inplace_lshift": operator.ilshift,
    "nb_inplace_rshift": operator.irshift,
    "nb_inplace_and": operator.iand,
    "nb_inplace_xor": operator.ixor,
    "nb_inplace_or": operator.ior,
    "nb_inplace_floor_divide": operator.ifloordiv,
    "nb_inplace_true_divide": operator.itruediv,
    "nb_inplace_matrix_multiply": operator.imatmul,
}


def test_binary_slots():
    for cls in (m.Number, Number):
        for name, call in BINARY.items():
            assert call(cls(), 1) == (name, 0, 1)
            assert call(1, cls()) == (name, 1, 0), "the reflected call keeps the order"
            raises(ValueError, "slot failed", call, cls(), "fail")
            raises(TypeError, None, call, cls(), None)


def test_in_place_slots():
    for name, call in INPLACE.items():
        assert call(m.Number(), 1) == (name, 0, 1)
        raises(ValueError, "slot failed", call, m.Number(), "fail")


def test_unary_slots():
    n = m.Number()
    for name, call in (
        ("nb_negative", operator.neg),
        ("nb_positive", operator.pos),
        ("nb_absolute", abs),
        ("nb_invert", operator.invert),
    ):
        assert call(n) == (name, n, None)


def test_power():
    n = m.Number()
    assert n**2 == ("nb_power", 2, None) and pow(n, 2, 3) == ("nb_power", 2, 3)
    n **= 5
    assert n == ("nb_inplace_power", 5, None)


def test_conversions():
    n = Number()
    assert int(n) == 11 and operator.index(n) == 12 and float(n) == 1.5
    assert repr(n) == "repr!" and str(n) == "str!" and hash(n) == 1234
    assert bool(n) is True
    n.flag = False
    assert bool(n) is False
    raises(AttributeError, None, bool, m.Number())


def test_comparison():
    n = m.Number()
    assert [n < 1, n <= 1, n == 1, n != 1, n > 1, n >= 1] == [0, 1, 2, 3, 4, 5]
    assert (n == None) is False  # noqa: E711
    raises(TypeError, None, operator.lt, n, None)
    raises(ValueError, "slot failed", operator.eq, n, "fail")


def test_dunders_exist():
    assert m.Number.__add__(m.Number(), 1) == ("nb_add", 0, 1)
    assert m.Number.__radd__(m.Number(), 1) == ("nb_add", 1, 0)
    assert m.Number.__add__(m.Number(), None) is NotImplemented


def test_sequence():
    s = Sequence()
    assert len(s) == 5 and s[2] == 20 and s[-1] == 40
    assert list(s) == [0, 10, 20, 30, 40]
    raises(IndexError, "too far", operator.getitem, s, 9)
    s[1] = "v"
    assert s.last == ("set", 1, "v")
    s[-2] = "w"
    assert s.last == ("set", 3, "w")
    del s[0]
    assert s.last == ("delete", 0, None)
    assert s + 1 == ("sq_concat", 1, None) and s * 3 == ("sq_repeat", 3) and 4 * s == ("sq_repeat", 4)
    assert operator.iconcat(Sequence(), 1) == ("sq_inplace_concat", 1, None)
    assert operator.imul(Sequence(), 2) == ("sq_inplace_repeat", 2)
    assert 5 in s and "x" not in s
    raises(ValueError, "slot failed", operator.contains, s, "fail")
    raises(AttributeError, None, len, m.Sequence())
    s.size = -1
    raises(SystemError, "error return without exception set", len, s)


def test_mapping():
    t = Mapping()
    assert len(t) == 77 and t["k"] == ("mp_subscript", "k", None)
    t["k"] = 1
    assert t.last == ("set", "k", 1)
    del t["k"]
    assert t.last == ("delete", "k", None)
    raises(ValueError, "slot failed", operator.getitem, t, "fail")
    raises(ValueError, "slot failed", operator.setitem, t, "fail", 1)
    raises(ValueError, "slot failed", operator.delitem, t, "fail")


def test_descriptor():
    class Owner:
        attribute = m.Mapping()

    owner = Owner()
    assert owner.attribute == ("tp_descr_get", owner, Owner)
    assert Owner.attribute == ("tp_descr_get", None, Owner)
