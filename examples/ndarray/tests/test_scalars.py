"""Scalar types: of two bases, and with a value of their own."""
import math

import harpy_ndarray as np
from support import COMPLEXES, FLOATS, INTEGERS, NUMBERS, PLAIN, check, raises


def test_hierarchy():
    assert np.float64.__mro__ == (np.float64, np.floating, np.inexact, np.number, np.generic, float, object)
    assert np.int64.__mro__ == (np.int64, np.signedinteger, np.integer, np.number, np.generic, int, object)
    assert np.complex128.__mro__ == (np.complex128, np.complexfloating, np.inexact, np.number, np.generic, complex, object)
    assert issubclass(np.uint8, np.unsignedinteger) and issubclass(np.float32, np.floating) and not issubclass(np.float32, float)
    assert issubclass(np.bool_, np.generic) and not issubclass(np.bool_, np.number)
    assert type(np.float64) is type(np.int8) is not type and issubclass(type(np.int8), type) and type(np.generic) is type
    for abstract in (np.generic, np.number, np.integer, np.floating, np.inexact):
        raises(TypeError, 'cannot create', abstract)
        raises(TypeError, 'cannot create', type('Sub', (abstract,), {}))


def test_as_python_numbers():
    x, n, z = np.float64(2.25), np.int64(7), np.complex128(1 + 2j)
    assert isinstance(x, float) and isinstance(n, int) and isinstance(z, complex)
    assert math.sqrt(x) == 1.5 and [0] * n == [0] * 7 and 'abcdefgh'[n] == 'h' and abs(z) == abs(1 + 2j)
    assert {1.5: 'found'}[np.float64(1.5)] == 'found' and {7: 'found'}[np.int16(7)] == 'found' and hash(np.bool_(True)) == 1
    for value in (0.1, 1e300, -2.5, 2.0**40):
        assert hash(np.float64(value)) == hash(value) and {value: 'found'}[np.float64(value)] == 'found'
    assert hash(np.int64(2**40)) == hash(2**40) and hash(np.float32(0.5)) == hash(0.5) and hash(np.complex64(1 + 2j)) == hash(1 + 2j)
    assert range(np.int8(3)) == range(3) and 'abc'[np.uint8(1)] == 'b' and math.floor(np.float32(1.5)) == 1
    assert float(np.int32(5)) == 5.0 and int(np.float32(5.7)) == 5 and complex(np.float32(2)) == 2 and bool(np.int8(0)) is False
    raises(TypeError, '', lambda: 'abc'[np.float64(1)])
    assert sum([np.float64(1), 2]) == 3.0 and max(np.int8(3), 2) == 3 and sorted([np.float32(2), 1.0]) == [1.0, 2.0]


def test_values():
    for name in INTEGERS:
        assert getattr(np, name)(5) == 5 and type(getattr(np, name)(5) + getattr(np, name)(1)) is getattr(np, name)
        assert getattr(np, name)() == 0 and getattr(np, name)('12') == 12
    for name in FLOATS:
        assert getattr(np, name)(1.5) == 1.5 and getattr(np, name)('2.5') == 2.5
    raises(OverflowError, 'out of bounds for int64', np.int64, 2**63)
    raises(OverflowError, 'out of bounds for uint8', np.uint8, 256)
    raises(TypeError, '', np.float32, None)
    check(np.float32([1, 2]), [1.0, 2.0], 'float32')
    assert np.float32(0.1) == 0.1 and np.float32(0.1) != np.float64(0.1)


def test_arithmetic():
    assert type(np.float64(1) + 1) is np.float64 and type(1 + np.float64(1)) is np.float64 and np.float64(1) + 1 == 2
    assert type(np.int8(1) + np.int16(1)) is np.int16 and type(np.float32(1) * 2.5) is np.float32
    assert type(np.int64(7) / 2) is np.float64 and np.int64(7) // 2 == 3 and -np.int8(5) == -5 and abs(np.int8(-5)) == 5
    assert np.int8(127) + np.int8(1) == -128 and np.uint8(3) ** 2 == 9 and ~np.int8(0) == -1 and np.int8(6) & 3 == 2
    assert type(np.float64(1) < 2) is np.bool_ and (np.float64(1) < 2) and np.int64(3) == 3.0
    assert divmod(np.int64(7), 2) == (3, 1) and 2 ** np.int64(3) == 8 and np.float64(7) % 4 == 3
    a = np.arange(3)
    check(a * np.float64(2), [0.0, 2.0, 4.0])
    check(np.float64(2) * a, [0.0, 2.0, 4.0])
    check(np.float32(1) + np.arange(2, dtype='f4'), [1.0, 2.0], 'float32')


def test_attributes():
    for name in PLAIN:
        scalar = np.array([1], name)[0]
        assert scalar.dtype == name and scalar.shape == () and scalar.ndim == 0 and scalar.size == 1
        assert scalar.itemsize == np.dtype(name).itemsize and scalar.item() == 1 and type(scalar.item()) in (bool, int, float, complex)
        assert scalar.tolist() == 1 and scalar.astype('f8').dtype == 'float64'
    z = np.complex64(1 + 2j)
    assert z.real == 1 and z.imag == 2 and type(z.real) is np.float32 and np.float64(3).imag == 0


def test_subclasses():
    class Metres(np.float64):
        def __repr__(self):
            return '%sm' % float(self)

    m = Metres(2.5)
    assert repr(m) == '2.5m' and m + 1 == 3.5 and isinstance(m, np.generic) and np.array([m]).dtype == 'float64'

    class Count(np.int64):
        pass

    assert Count(3) == 3 and isinstance(Count(3), int)
    raises(OverflowError, '', Count, 2**64)

    class Small(np.int8):
        pass

    assert Small(5) + 1 == 6


def test_from_arrays():
    for name in NUMBERS:
        a = np.array([1, 2], name)
        assert type(a[0]) is getattr(np, name) and type(a.sum()) in (getattr(np, name), np.int64, np.uint64)
    assert type(np.array([True])[0]) is np.bool_ and np.array([True])[0] and not np.array([False])[0]
    for value in np.arange(3.0):
        assert type(value) is np.float64
    assert COMPLEXES
