import operator
import sys

import number_ext as m
from support import raises


class Trace:
    """Answers every operation with its name."""

    def __matmul__(self, other):
        return "matmul"

    def __rmatmul__(self, other):
        return "rmatmul"

    def __imatmul__(self, other):
        return "imatmul"

    def __iadd__(self, other):
        return "iadd"

    def __ipow__(self, other):
        return "ipow"


VALUES = [0, 1, -7, 3, 2**70, -(2**70), True, 2.5, -0.5]


def same(call, reference, *args):
    """Both give the same result of the same type, or raise the same."""
    try:
        expected = reference(*args)
    except Exception as error:
        raises(type(error), str(error), call, *args)
    else:
        result = call(*args)
        assert type(result) is type(expected) and result == expected, (reference, args, result, expected)


def test_unary():
    for value in VALUES + ["x", None, [1]]:
        for call, reference in (
            (m.neg, operator.neg),
            (m.pos, operator.pos),
            (m.abs_, abs),
            (m.invert, operator.invert),
            (m.index_, operator.index),
            (m.float_, float),
        ):
            if isinstance(value, bool) and call is m.invert:
                continue  # deprecated
            same(call, reference, value)
    same(m.int_, int, 2.9)
    same(m.int_, int, "12")
    raises(TypeError, None, m.int_, None)


def test_binary():
    pairs = (
        (m.add, operator.add),
        (m.sub, operator.sub),
        (m.mul, operator.mul),
        (m.floordiv, operator.floordiv),
        (m.truediv, operator.truediv),
        (m.mod, operator.mod),
        (m.divmod_, divmod),
        (m.and_, operator.and_),
        (m.xor_, operator.xor),
        (m.or_, operator.or_),
        (m.matmul, operator.matmul),
    )
    for call, reference in pairs:
        for left in VALUES + ["x"]:
            for right in VALUES + [None]:
                same(call, reference, left, right)


def test_shifts():
    for left in (0, 1, -5, 2**70):
        for right in (0, 1, 33, -1):
            same(m.lshift, operator.lshift, left, right)
            same(m.rshift, operator.rshift, left, right)


def test_in_place():
    pairs = (
        (m.iadd, operator.add),
        (m.isub, operator.sub),
        (m.imul, operator.mul),
        (m.ifloordiv, operator.floordiv),
        (m.itruediv, operator.truediv),
        (m.imod, operator.mod),
        (m.ilshift, operator.lshift),
        (m.irshift, operator.rshift),
        (m.iand, operator.and_),
        (m.ixor, operator.xor),
        (m.ior, operator.or_),
    )
    for call, reference in pairs:
        assert call(21, 2) == reference(21, 2)
    numbers = [1]
    assert m.iadd(numbers, [2]) is numbers and numbers == [1, 2]
    assert m.imul(numbers, 2) is numbers and numbers == [1, 2, 1, 2]
    raises(TypeError, "unsupported operand type(s) for -=: 'str' and 'int'", m.isub, "a", 1)


def test_matrix_multiplication():
    assert m.matmul(Trace(), 1) == "matmul"
    assert m.matmul(1, Trace()) == "rmatmul"
    assert m.imatmul(Trace(), 1) == "imatmul"
    assert m.iadd(Trace(), 1) == "iadd"


def test_power():
    assert m.pow_(3, 4, None) == 81
    assert m.pow_(3, 4, 5) == 1
    assert m.pow_(2.0, -1, None) == 0.5
    assert m.ipow(3, 2, None) == 9
    assert m.ipow(Trace(), 2, None) == "ipow"
    # CPython drops the third argument where there is an __ipow__.
    assert m.ipow(Trace(), 2, "third") == "ipow"
    assert m.ipow(4, 5, 7) == 2
    # CPython 3.9 calls the operator by another name.
    name = "**=" if sys.version_info >= (3, 10) else "pow()"
    raises(TypeError, f"unsupported operand type(s) for {name}: 'int', 'str', 'int'", m.ipow, 1, "a", 2)
    raises(ValueError, "pow() 3rd argument cannot be 0", m.pow_, 2, 3, 0)


def test_check():
    assert [m.check(x) for x in (1, 1.5, True, 1j, "1", None, [])] == [1, 1, 1, 1, 0, 0, 0]
