"""The text of arrays: what NumPy 2 writes."""
import harpy_ndarray as np


def texts(array, string, representation):
    assert str(array) == string, '\n%s\nis not\n%s' % (array, string)
    assert repr(array) == representation, '\n%r\nis not\n%s' % (array, representation)


def test_integers():
    texts(np.array([1, 20, -3]), '[ 1 20 -3]', 'array([ 1, 20, -3])')
    texts(np.array([[1, 2], [30, 4]]), '[[ 1  2]\n [30  4]]', 'array([[ 1,  2],\n       [30,  4]])')
    texts(np.array([1, 2], 'int8'), '[1 2]', 'array([1, 2], dtype=int8)')
    texts(np.array(5), '5', 'array(5)')
    texts(np.array([True, False]), '[ True False]', 'array([ True, False])')


def test_floats():
    texts(np.array([1.0, 2.5]), '[1.  2.5]', 'array([1. , 2.5])')
    texts(np.array([0.1, 100, -1]), '[  0.1 100.   -1. ]', 'array([  0.1, 100. ,  -1. ])')
    texts(np.array([1 / 3]), '[0.33333333]', 'array([0.33333333])')
    texts(np.array([1e10, 1]), '[1.e+10 1.e+00]', 'array([1.e+10, 1.e+00])')
    texts(np.array([1.5e-7]), '[1.5e-07]', 'array([1.5e-07])')
    texts(np.array([float('nan'), float('inf'), -1.5]), '[ nan  inf -1.5]', 'array([ nan,  inf, -1.5])')
    texts(np.array([0.1], 'f4'), '[0.1]', 'array([0.1], dtype=float32)')
    texts(np.zeros(2), '[0. 0.]', 'array([0., 0.])')


def test_complex():
    assert str(np.array([1 + 2j, 10 - 0.5j])) == '[ 1.+2.j  10.-0.5j]'
    assert str(np.array([1 + 2j])) == '[1.+2.j]'
    assert str(np.array([1.5 - 2j])) == '[1.5-2.j]'


def test_objects_and_records():
    texts(np.array(['a', None]), "['a' None]", "array(['a', None], dtype=object)")
    texts(np.array([(1, 2.5)], [('n', 'i4'), ('x', 'f8')]), '[(1, 2.5)]', "array([(1, 2.5)], dtype=[('n', '<i4'), ('x', '<f8')])")


def test_empty():
    texts(np.array([]), '[]', 'array([], dtype=float64)')
    texts(np.zeros((0, 2), int), '[]', 'array([], shape=(0, 2), dtype=int64)')


def test_long():
    text = str(np.arange(2000))
    assert text == '[   0    1    2 ... 1997 1998 1999]'
    assert repr(np.arange(2000)) == 'array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))'
    text = str(np.arange(10000).reshape(100, 100))
    assert text.splitlines()[3] == ' ...' and len(text.splitlines()) == 7
    assert text.splitlines()[0] == '[[   0    1    2 ...   97   98   99]'


def test_lines():
    lines = str(np.arange(40)).splitlines()
    assert lines == ['[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23', ' 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39]']
    assert str(np.zeros((2, 2, 1), int)) == '[[[0]\n  [0]]\n\n [[0]\n  [0]]]'


def test_scalars():
    assert repr(np.float64(1.5)) == 'float64(1.5)' and str(np.float64(1.5)) == '1.5' and str(np.float32(0.1)) == '0.1'
    assert repr(np.int8(5)) == 'int8(5)' and repr(np.bool_(True)) == 'True' and str(np.float64(1e300)) == '1e+300'
    assert '%s' % np.float64(2) == '2.0' and format(np.float64(1.25), '.1f') == '1.2' and f'{np.int16(7):03d}' == '007'
    assert str(np.complex64(1 + 2j)) == '(1+2j)' and repr(np.complex128(2j)) == 'complex128(2j)'
