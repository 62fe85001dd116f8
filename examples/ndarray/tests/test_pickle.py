"""Pickles and copies."""
import copy
import pickle

import harpy_ndarray as np
from support import PLAIN, check


def again(value):
    return [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]


def test_arrays():
    for name in PLAIN:
        a = (np.arange(6) % 2).reshape(2, 3).astype(name)
        for b in again(a) + again(a.T.T):
            assert b.dtype == name and b.flags.writeable
            check(b, a.tolist())
    for shape in [(), (0,), (2, 0, 3)]:
        for b in again(np.ones(shape)):
            assert b.shape == shape
    for b in again(np.arange(6).reshape(2, 3).T):
        check(b, [[0, 3], [1, 4], [2, 5]])


def test_objects_and_records():
    a = np.array([{'k': 1}, None, [2]], object)
    for b in again(a):
        check(b, [{'k': 1}, None, [2]], object)
    r = np.array([(1, 'a'), (2, ['b'])], [('n', 'i2'), ('o', 'O')])
    for b in again(r):
        assert b.dtype == r.dtype
        check(b, r.tolist())
    for b in again(np.array([(1, 2.5)], 'i4,f8')):
        check(b, [(1, 2.5)])
    for record in again(r[1]):
        assert record == (2, ['b']) and record.dtype == r.dtype


def test_dtypes():
    for spec in ['f8', 'O', [('a', 'i2'), ('b', [('c', 'O')])], {'names': ['a'], 'formats': ['u1'], 'offsets': [3], 'itemsize': 8}]:
        dtype = np.dtype(spec)
        assert all(other == dtype and other.itemsize == dtype.itemsize for other in again(dtype))
    aligned = np.dtype([('a', 'u1'), ('b', 'f8')], align=True)
    assert all(other.alignment == 8 for other in again(aligned))


def test_scalars():
    for name in PLAIN:
        scalar = np.array([1], name)[0]
        for other in again(scalar):
            assert type(other) is type(scalar) and other == scalar
    for other in again(np.float32(0.1)):
        assert other == np.float32(0.1)


def test_copies():
    inner = [1]
    a = np.array([inner, None], object)
    shallow, deep = copy.copy(a), copy.deepcopy(a)
    assert shallow[0] is inner and deep[0] == inner and deep[0] is not inner and shallow is not a
    r = np.array([(1, inner)], [('n', 'i2'), ('o', 'O')])
    assert copy.deepcopy(r)[0]['o'] is not inner
