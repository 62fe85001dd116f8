"""Functions of elements: results, types, broadcasting, out, in place."""
import cmath
import math
import operator
import warnings

import harpy_ndarray as np
from support import COMPLEXES, FLOATS, INTEGERS, NUMBERS, check, near, raises


def test_arithmetic_of_every_type():
    for name in NUMBERS:
        a, b = np.array([7, 2, 9], name), np.array([2, 1, 3], name)
        check(a + b, [9, 3, 12], name)
        check(a - b, [5, 1, 6], name)
        check(a * b, [14, 2, 27], name)
        check(a / b, [3.5, 2, 3], name if name in FLOATS + COMPLEXES else 'float64')
        check(a ** 2, [49, 4, 81], name)
        check(a == [7, 0, 9], [True, False, True], 'bool')
        check(a > b, [True] * 3)
        if name not in COMPLEXES:
            check(a // b, [3, 2, 3], name)
            check(a % b, [1, 0, 0], name)
        if not name.startswith('u'):
            check(-a, [-7, -2, -9], name)
            check(abs(-a), [7, 2, 9])


def test_long_and_strided():
    for name in NUMBERS:
        for n in (1, 2, 3, 7, 16, 33, 100):
            a, b = (np.arange(n) % 11).astype(name), (np.arange(2 * n) % 7 + 1).astype(name)
            x, y = a.tolist(), b.tolist()
            check(a + b[:n], [p + q for p, q in zip(x, y)], name)
            check(a * b[::2], [p * q for p, q in zip(x, y[::2])], name)
            check(a[::-1] + b[1::2], [p + q for p, q in zip(x[::-1], y[1::2])])
            check(a + 1, [p + 1 for p in x])
            check(2 * a, [2 * p for p in x])
            check(a <= b[n:], [not (p.real > q.real) for p, q in zip(x, y[n:])])


def test_integers_as_python_has_them():
    values = [-7, -3, -1, 1, 3, 7]
    for name in ('int8', 'int16', 'int32', 'int64'):
        for divisor in (-3, -1, 2, 5):
            check(np.array(values, name) // divisor, [v // divisor for v in values], name)
            check(np.array(values, name) % divisor, [v % divisor for v in values], name)
    check(np.array([127, -128], 'int8') + 1, [-128, -127], 'int8')
    check(np.array([-2**63]) // -1, [-2**63])
    check(np.array([200], 'uint8') * 2, [144], 'uint8')
    check(np.array([3]) ** [4], [81])
    raises(ValueError, 'negative integer powers', operator.pow, np.array([2]), -1)


def test_division_by_zero():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        check(np.array([1, 2]) // 0, [0, 0])
        check(np.array([1, 2]) % 0, [0, 0])
    assert [str(warning.message) for warning in caught] == ['divide by zero encountered in floor_divide',
                                                           'divide by zero encountered in remainder']
    check(np.array([1.0, -1.0, 0.0]) / 0.0, [math.inf, -math.inf, math.nan])


def test_floats_as_python_has_them():
    values = [-7.5, -0.0, 0.25, 3.0]
    for divisor in (-2.0, 0.75, 3.0):
        check(np.array(values) // divisor, [v // divisor for v in values])
        check(np.array(values) % divisor, [v % divisor for v in values])


def test_numbers_of_python_adapt():
    check(np.array([1], 'int8') + 1, [2], 'int8')
    check(np.array([1], 'float32') + 1.5, [2.5], 'float32')
    check(np.array([1], 'int8') + 1.5, [2.5], 'float64')
    check(np.array([1], 'float32') * 2j, [2j], 'complex64')
    check(np.array([True]) + 1, [2], 'int64')
    check(1 - np.array([3], 'uint8'), [254], 'uint8')
    check(np.array([1], 'int8') + np.int64(1), [2], 'int64')
    raises(OverflowError, 'out of bounds for int8', operator.add, np.array([1], 'int8'), 1000)
    check(np.array([1, 200], 'uint8') < 1000, [True, True])
    check(np.array([1, 200], 'uint8') == -1, [False, False])


def test_mixed_types():
    check(np.array([1], 'int8') + np.array([1], 'uint8'), [2], 'int16')
    check(np.array([1], 'int64') + np.array([1], 'uint64'), [2.0], 'float64')
    check(np.array([1], 'float32') + np.array([1], 'complex128'), [2], 'complex128')
    check(np.array([True, False]) + np.array([True, False]), [True, False], 'bool')
    raises(TypeError, "ufunc 'subtract' is not defined for elements of type bool", operator.sub, np.array([True]), np.array([True]))


def test_broadcasting():
    a = np.arange(3)
    check(a[:, None] * a, [[0, 0, 0], [0, 1, 2], [0, 2, 4]])
    check(np.ones((2, 1, 3)) + np.ones((4, 1)), [[[2.0] * 3] * 4] * 2)
    check(a + [[10], [20]], [[10, 11, 12], [20, 21, 22]])
    assert (np.ones((0, 3)) + np.ones(3)).shape == (0, 3)
    raises(ValueError, 'operands could not be broadcast together with shapes (3,) (2,)', operator.add, a, [1, 2])
    check([1, 2] + np.array([1, 2]), [2, 4])


def test_bits():
    for name in INTEGERS:
        a, b = np.array([12, 10], name), np.array([10, 3], name)
        check(a & b, [8, 2], name)
        check(a | b, [14, 11], name)
        check(a ^ b, [6, 9], name)
        check(a << 2, [48, 40], name)
        check(a >> 1, [6, 5], name)
    check(~np.array([0, 5]), [-1, -6])
    check(~np.array([True, False]), [False, True], 'bool')
    check(np.array([True, False]) & np.array([True, True]), [True, False], 'bool')
    check(np.array([1], 'int8') << 10, [0])
    check(np.array([-8], 'int8') >> 100, [-1])
    raises(TypeError, 'not defined for elements of type float64', operator.and_, np.array([1.0]), 1)


def test_functions():
    values = [0.1, 0.5, 0.9]
    for name, function in [('sqrt', math.sqrt), ('exp', math.exp), ('log', math.log), ('log2', math.log2), ('log10', math.log10),
                           ('sin', math.sin), ('cos', math.cos), ('tan', math.tan), ('arcsin', math.asin), ('arccos', math.acos),
                           ('arctan', math.atan), ('sinh', math.sinh), ('cosh', math.cosh), ('tanh', math.tanh), ('expm1', math.expm1),
                           ('log1p', math.log1p)]:
        near(getattr(np, name)(values), [function(v) for v in values], 1e-14)
        near(getattr(np, name)(np.array(values, 'f4')), [function(v) for v in values], 1e-6)
        assert getattr(np, name)(np.array(values, 'f4')).dtype == 'float32'
    for name in ('sqrt', 'exp', 'log', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'):
        z = 0.5 + 0.25j
        near(getattr(np, name)(np.array([z])), [getattr(cmath, name)(z)], 1e-12)
    check(np.sqrt(np.array([4, 9])), [2.0, 3.0], 'float64')
    check(np.sqrt(np.array([4], 'int8')), [2.0], 'float32')
    check(np.floor([1.5, -1.5]), [1.0, -2.0])
    check(np.ceil([1.5, -1.5]), [2.0, -1.0])
    check(np.rint([0.5, 1.5, 2.5]), [0.0, 2.0, 2.0])
    check(np.trunc([1.7, -1.7]), [1.0, -1.0])
    check(np.floor(np.array([1, 2])), [1, 2], 'int64')
    near(np.hypot(3, 4), 5.0)
    near(np.arctan2([1.0], [1.0]), [math.pi / 4])
    check(np.sign([-2, 0, 5]), [-1, 0, 1])
    check(np.square([3]), [9])
    check(np.reciprocal([4.0]), [0.25])


def test_what_floats_are():
    a = [1.0, math.nan, math.inf, -math.inf]
    check(np.isnan(a), [False, True, False, False])
    check(np.isinf(a), [False, False, True, True])
    check(np.isfinite(a), [True, False, False, False])
    check(np.signbit([-0.0, 0.0]), [True, False])
    check(np.minimum([1.0, math.nan], [2.0, 1.0]), [1.0, math.nan])
    check(np.maximum([1, 5], 3), [3, 5])
    check(np.copysign([1.0], -0.0), [-1.0])


def test_complex():
    a, b = np.array([1 + 2j, -3j]), np.array([2 - 1j, 4])
    near(a * b, [(1 + 2j) * (2 - 1j), -12j])
    near(a / b, [(1 + 2j) / (2 - 1j), -0.75j])
    near(a ** 2, [(1 + 2j) ** 2, -9])
    near(a ** 0.5, [(1 + 2j) ** 0.5, (-3j) ** 0.5])
    check(abs(np.array([3 + 4j], 'complex64')), [5.0], 'float32')
    check(a == [1 + 2j, 0], [True, False])
    raises(TypeError, 'not defined for elements of type complex128', operator.floordiv, a, b)


def test_logic():
    check(np.logical_and([1, 0, 2], [1, 1, 0]), [True, False, False], 'bool')
    check(np.logical_or([0.0, 0.5], [0, 0]), [False, True])
    check(np.logical_xor([True, True], [True, False]), [False, True])
    check(np.logical_not([0, 3]), [True, False])


def test_in_place():
    a = np.arange(3)
    same = a
    a += 1
    a *= [1, 2, 3]
    assert a is same
    check(a, [1, 4, 9])
    raises(TypeError, "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64')", operator.itruediv, a, 2)
    f = np.array([1.5, 2.5], 'f4')
    f += np.array([1.0, 2.0])
    check(f, [2.5, 4.5], 'float32')
    f **= 2
    f //= 2
    f -= 0.5
    check(f, [2.5, 9.5])
    raises(ValueError, 'not that of the output operand', operator.iadd, a, np.ones((2, 3), int))


def test_out():
    a, out = np.arange(3.0), np.empty(3)
    assert np.add(a, 1, out=out) is out
    check(out, [1.0, 2.0, 3.0])
    assert np.sqrt([4.0, 9.0, 16.0], out) is out
    check(out, [2.0, 3.0, 4.0])
    np.multiply(out[:-1], out[1:], out=out[1:])
    check(out, [2.0, 6.0, 12.0])
    whole = np.zeros((2, 3))
    np.add(a, 1, out=whole[1])
    check(whole, [[0.0] * 3, [1.0, 2.0, 3.0]])
    raises(TypeError, 'out must be an array', np.add, 1, 2, out=[1])
    raises(TypeError, 'missing required argument', np.add, 1)
    raises(TypeError, 'unexpected keyword', np.add, 1, 2, spam=3)
    raises(TypeError, 'at most 3 positional', np.add, 1, 2, out, 4)


def test_scalar_results():
    assert type(np.add(1, 2)) is np.int64 and type(np.sqrt(4)) is np.float64 and type(np.array(1) + 1) is np.int64
    assert type(np.array([1.0])[0] * 2) is np.float64 and np.add(1, 2) == 3


def test_unaligned():
    dtype = np.dtype([('pad', 'u1'), ('x', 'f8'), ('n', 'i4')])
    a = np.zeros(5, dtype)
    a['x'] = [1, 2, 3, 4, 5]
    a['n'] = np.arange(5)
    assert not a['x'].flags.aligned
    check(a['x'] + a['n'], [1.0, 3.0, 5.0, 7.0, 9.0])
    assert a['x'].sum() == 15
    x = a['x']
    x *= 2
    check(a['x'], [2.0, 4.0, 6.0, 8.0, 10.0])
    check(a['n'].argmax(), 4)


def test_power_and_divmod():
    check(pow(np.array([2, 3]), 2), [4, 9])
    check(2 ** np.array([1, 2]), [2, 4])
    quotient, rest = divmod(np.array([7, -7]), 3)
    check(quotient, [2, -3])
    check(rest, [1, 2])
    check(np.array([2.0]) ** 0.5, [2.0 ** 0.5])


def test_closeness():
    assert np.allclose([1.0, 2.0], [1.0, 2.0 + 1e-9]) and not np.allclose([1.0], [1.1]) and np.array_equal([1, 2], [1, 2])
    assert not np.array_equal([1], [1, 2])
