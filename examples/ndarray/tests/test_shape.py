"""Shapes, views, flags."""
import harpy_ndarray as np
from support import check, raises


def test_attributes():
    a = np.zeros((2, 3), 'f4')
    assert (a.shape, a.strides, a.ndim, a.size, a.itemsize, a.nbytes, len(a)) == ((2, 3), (12, 4), 2, 6, 4, 24, 2)
    assert a.base is None and a.T.base is a and a.T.shape == (3, 2) and a.T.strides == (4, 12)
    assert a.T.T.base is a
    raises(TypeError, 'unsized', len, np.array(1))


def test_reshape():
    a = np.arange(6)
    check(a.reshape(2, 3), [[0, 1, 2], [3, 4, 5]])
    check(a.reshape((3, -1)), [[0, 1], [2, 3], [4, 5]])
    assert a.reshape(2, 3).base is a and a.reshape(1, 6, 1).shape == (1, 6, 1)
    b = a.reshape(2, 3)
    check(b.T.reshape(6), [0, 3, 1, 4, 2, 5])
    assert b.T.reshape(6).base is not a
    check(b[:, ::2].reshape(4), [0, 2, 3, 5])
    assert np.zeros((2, 0)).reshape(0, 5).shape == (0, 5)
    assert np.array(5).reshape(1, 1).shape == (1, 1) and np.array([5]).reshape(()).shape == ()
    raises(ValueError, 'cannot reshape array of size 6 into shape (4, 2)', a.reshape, 4, 2)
    raises(ValueError, 'one unknown dimension', a.reshape, -1, -1)
    raises(ValueError, 'cannot reshape', a.reshape, -1, 4)


def test_shape_assignment():
    a = np.arange(6)
    a.shape = 2, 3
    check(a, [[0, 1, 2], [3, 4, 5]])
    t = a.T
    raises(AttributeError, 'incompatible shape', setattr, t, 'shape', 6)
    raises(ValueError, 'cannot reshape', setattr, a, 'shape', (4,))


def test_order_of_axes():
    a = np.arange(24).reshape(2, 3, 4)
    assert a.transpose().shape == (4, 3, 2) and a.transpose(1, 0, 2).shape == (3, 2, 4) and a.transpose((0, 2, 1)).shape == (2, 4, 3)
    assert a.transpose(1, 0, 2)[2, 1, 3] == a[1, 2, 3]
    assert a.swapaxes(0, -1).shape == (4, 3, 2) and np.moveaxis(a, 0, -1).shape == (3, 4, 2)
    raises(ValueError, "axes don't match", a.transpose, 0, 1)
    raises(ValueError, "axes don't match", a.transpose, 0, 0, 1)


def test_ravel_flatten_squeeze():
    a = np.arange(4).reshape(2, 2)
    assert a.ravel().base is a.base and a.flatten().base is not a.base
    check(a.T.ravel(), [0, 2, 1, 3])
    check(a.T.flatten(), [0, 2, 1, 3])
    check(a.flat, [0, 1, 2, 3])
    b = np.zeros((1, 3, 1))
    assert b.squeeze().shape == (3,) and b.squeeze(0).shape == (3, 1) and np.expand_dims(b, 0).shape == (1, 1, 3, 1)
    raises(ValueError, 'not equal to one', b.squeeze, 1)


def test_views_share_memory():
    a = np.arange(6).reshape(2, 3)
    row, column = a[0], a[:, 1]
    row[1] = 50
    check(column, [50, 4])
    a.T[2, 1] = -1
    check(a, [[0, 50, 2], [3, 4, -1]])
    del a
    check(row, [0, 50, 2])


def test_flags():
    a = np.zeros((2, 3))
    assert a.flags.c_contiguous and a.flags.owndata and a.flags.writeable and a.flags['C_CONTIGUOUS'] and not a.flags.f_contiguous
    assert a.T.flags.f_contiguous and not a.T.flags.owndata and not a[:, ::2].flags.contiguous
    a.flags.writeable = False
    raises(ValueError, 'read-only', a.__setitem__, 0, 1)
    raises(ValueError, 'read-only', a.__iadd__, 1)
    view = a[0]
    assert not view.flags.writeable
    raises(ValueError, 'cannot set WRITEABLE', view.setflags, write=True)
    a.setflags(write=True)
    a[0] = 1
    raises(AttributeError, 'only writeable', setattr, a.flags, 'owndata', False)


def test_view_as_other_type():
    a = np.array([1, 2], 'int32')
    check(a.view('u1'), [1, 0, 0, 0, 2, 0, 0, 0])
    check(a.view('int64'), [1 + (2 << 32)])
    assert a.view('f4').base is a
    raises(ValueError, 'last axis', np.zeros((2, 3), 'u1').view, 'i2')
    raises(TypeError, 'references', np.zeros(2, object).view, 'i8')
    raises(TypeError, 'references', np.zeros(2, 'i8').view, object)


def test_broadcast_to():
    a = np.broadcast_to([1, 2], (3, 2))
    check(a, [[1, 2]] * 3)
    assert a.strides[0] == 0 and not a.flags.writeable
    raises(ValueError, 'cannot be broadcast', np.broadcast_to, [1, 2], (2, 3))


def test_real_imag():
    a = np.array([1 + 2j, 3 - 4j])
    check(a.real, [1.0, 3.0], 'float64')
    a.imag[:] = 0
    check(a, [1, 3], 'complex128')
    b = np.array([1, 2])
    assert b.real is b
    check(b.imag, [0, 0])
    check(np.conjugate([1 + 2j]), [1 - 2j])


def test_roll():
    check(np.roll([1, 2, 3], 1), [3, 1, 2])
    check(np.roll([[1, 2], [3, 4]], 1, axis=0), [[3, 4], [1, 2]])
    check(np.roll([[1, 2], [3, 4]], -1, axis=1), [[2, 1], [4, 3]])


def test_iteration():
    assert [row.tolist() for row in np.arange(4).reshape(2, 2)] == [[0, 1], [2, 3]]
    assert list(np.array([1.5, 2.5])) == [1.5, 2.5] and 2.5 in np.array([1.5, 2.5]) and 3 not in np.array([1, 2])
    raises(TypeError, '0-d', list, np.array(1))
    assert dict(zip('ab', np.arange(2))) == {'a': 0, 'b': 1}
