"""New arrays."""
import array
import harpy_ndarray as np
from support import PLAIN, check, raises


def test_from_sequences():
    check(np.array([1, 2, 3]), [1, 2, 3], 'int64')
    check(np.array([1, 2.5]), [1.0, 2.5], 'float64')
    check(np.array([True, False]), [True, False], 'bool')
    check(np.array([True, 2]), [1, 2], 'int64')
    check(np.array([1, 2j]), [1, 2j], 'complex128')
    check(np.array(((1, 2), [3, 4])), [[1, 2], [3, 4]])
    check(np.array(range(3)), [0, 1, 2])
    check(np.array(5), 5)
    check(np.array([]), [], 'float64')
    assert np.array([[], []]).shape == (2, 0)
    check(np.array([np.array([1, 2]), np.array([3, 4.5])]), [[1.0, 2.0], [3.0, 4.5]])
    check(np.array([np.float32(1), np.float32(2)]), [1, 2], 'float32')
    check(np.array([2**63]), [2**63], 'uint64')
    check(np.array([2**70]), [2**70], 'object')
    check(np.array(['a', 'b']), ['a', 'b'], 'object')


def test_ragged():
    error = raises(ValueError, 'inhomogeneous shape after 1 dimensions', np.array, [[1, 2], [3]])
    assert 'setting an array element with a sequence' in str(error)
    raises(ValueError, 'inhomogeneous', np.array, [1, [2]])
    raises(ValueError, 'inhomogeneous', np.array, [[1], 2])
    deep = 1
    for _ in range(13):
        deep = [deep]
    raises(ValueError, 'deeper than 12 dimensions', np.array, deep)


def test_dtype_given():
    for name in PLAIN:
        check(np.array([0, 1], name), [0, 1], name)
    raises(OverflowError, 'Python integer 300 out of bounds for uint8', np.array, [300], 'uint8')
    raises(OverflowError, 'out of bounds for uint64', np.array, [-1], 'uint64')
    raises(OverflowError, 'out of bounds for int64', np.array, [2**64], 'int64')
    raises(TypeError, '', np.array, ['x'], 'f8')
    raises(ValueError, '', np.array, ['x'], 'i8')
    check(np.array([1.7], int), [1])


def test_copies():
    a = np.array([1, 2])
    assert np.array(a) is not a and np.asarray(a) is a and np.array(a, copy=False) is a
    b = np.array(a)
    b[0] = 9
    check(a, [1, 2])
    assert np.asarray(a, float) is not a


def test_filled():
    check(np.zeros(3), [0.0, 0.0, 0.0], 'float64')
    check(np.zeros((2, 2), int), [[0, 0], [0, 0]], 'int64')
    check(np.ones((1, 2), 'complex64'), [[1, 1]], 'complex64')
    check(np.zeros(2, object), [0, 0])
    check(np.empty(2, object), [None, None])
    check(np.full((2,), 7), [7, 7], 'int64')
    check(np.full(2, 1.5, 'float32'), [1.5, 1.5], 'float32')
    assert np.empty((3, 0, 2)).shape == (3, 0, 2) and np.zeros(()).shape == ()
    raises(ValueError, 'negative dimensions', np.zeros, -1)
    raises(ValueError, 'too big', np.empty, (2**30, 2**30, 2**30))
    raises(ValueError, 'maximum supported dimension', np.zeros, (1,) * 13)
    raises(TypeError, '', np.zeros, 'x')


def test_like():
    a = np.array([[1, 2]], 'int16')
    check(np.zeros_like(a), [[0, 0]], 'int16')
    check(np.ones_like(a, 'f4'), [[1, 1]], 'float32')
    check(np.full_like(a, 3), [[3, 3]], 'int16')
    assert np.empty_like(a).shape == (1, 2)


def test_arange():
    check(np.arange(3), [0, 1, 2], 'int64')
    check(np.arange(1, 10, 3), [1, 4, 7])
    check(np.arange(5, 0, -2), [5, 3, 1])
    check(np.arange(0, 1, 0.25), [0.0, 0.25, 0.5, 0.75], 'float64')
    check(np.arange(3, dtype='u1'), [0, 1, 2], 'uint8')
    check(np.arange(5, 2), [])
    check(np.arange(start=1, stop=3), [1, 2])
    raises(ZeroDivisionError, '', np.arange, 0, 1, 0)


def test_linspace_eye():
    check(np.linspace(0, 1, 5), [0.0, 0.25, 0.5, 0.75, 1.0])
    check(np.linspace(0, 1, 4, endpoint=False), [0.0, 0.25, 0.5, 0.75])
    check(np.linspace(2, 3, 1), [2.0])
    check(np.eye(2), [[1.0, 0.0], [0.0, 1.0]])
    check(np.eye(2, 3, 1, int), [[0, 1, 0], [0, 0, 1]])
    check(np.identity(2, int), [[1, 0], [0, 1]])
    check(np.diag([1, 2]), [[1, 0], [0, 2]])
    check(np.diag([[1, 2], [3, 4]]), [1, 4])


def test_frombuffer():
    check(np.frombuffer(b'\x01\x02\x03', 'u1'), [1, 2, 3], 'uint8')
    check(np.frombuffer(b'\x01\x00\x02\x00', 'i2'), [1, 2], 'int16')
    check(np.frombuffer(bytearray(16), 'f8', count=1, offset=8), [0.0])
    check(np.frombuffer(array.array('d', [1.5, 2.5])), [1.5, 2.5])
    raises(ValueError, 'multiple of element size', np.frombuffer, b'123', 'i2')
    raises(ValueError, 'smaller than requested', np.frombuffer, b'12', 'u1', 3)
    raises(ValueError, 'offset', np.frombuffer, b'12', 'u1', -1, 3)
    raises(ValueError, 'objects', np.frombuffer, bytes(16), 'O')
    raises(TypeError, '', np.frombuffer, 5)


def test_joining():
    check(np.concatenate([[1, 2], [3.5]]), [1.0, 2.0, 3.5])
    check(np.concatenate(([[1], [2]], [[3], [4]]), axis=1), [[1, 3], [2, 4]])
    check(np.stack([[1, 2], [3, 4]]), [[1, 2], [3, 4]])
    check(np.stack([[1, 2], [3, 4]], axis=1), [[1, 3], [2, 4]])
    check(np.stack([[1, 2], [3, 4]], axis=-1), [[1, 3], [2, 4]])
    check(np.vstack([[1, 2], [3, 4]]), [[1, 2], [3, 4]])
    check(np.hstack([[1, 2], [3]]), [1, 2, 3])
    raises(ValueError, 'at least one array', np.concatenate, [])
    raises(ValueError, 'must match exactly', np.concatenate, [[[1, 2]], [[1]]])
    raises(ValueError, 'zero-dimensional', np.concatenate, [1, 2])


def test_where():
    check(np.where([True, False], [1, 2], [3, 4]), [1, 4])
    check(np.where(np.arange(4) > 1, 0, np.arange(4.0)), [0.0, 1.0, 0.0, 0.0])
    check(np.where([[True], [False]], [1, 2], 9), [[1, 2], [9, 9]])
    check(np.where([0, 1, 1])[0], [1, 2])
    check(np.where([True, False], 'x', None), ['x', None])
    check(np.where([True, False], np.float32(1), 2.5), [1.0, 2.5])


def test_memory_is_given_back():
    # More in all than 32 bits can address, on hosts too that collect garbage when they like.
    for _ in range(150):
        a = np.empty(4000000)
        a[-1] = 1
    assert a.nbytes == 32000000 and a[-1] == 1
    for _ in range(20000):
        a = np.array([1, 2, 3])[::-1]
    check(a, [3, 2, 1])
