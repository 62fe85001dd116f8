"""Indexing and assignment."""
import harpy_ndarray as np
from support import check, raises


def grid():
    return np.arange(24).reshape(2, 3, 4)


def test_integers_and_slices():
    a = grid()
    assert a[1, 2, 3] == 23 and a[-1, -1, -1] == 23 and a[0][1][2] == 6
    check(a[1, 0], [12, 13, 14, 15])
    check(a[:, 1, 2], [6, 18])
    check(a[0, ::-1, 0], [8, 4, 0])
    check(a[0, 1:, 1:3], [[5, 6], [9, 10]])
    check(np.arange(10)[2:-2:3], [2, 5])
    check(np.arange(3)[10:], [])
    check(np.arange(5)[::-2], [4, 2, 0])


def test_ellipsis_and_new_axes():
    a = grid()
    check(a[..., 0], [[0, 4, 8], [12, 16, 20]])
    check(a[0, ..., 1], [1, 5, 9])
    assert a[...].base is a.base and a[None].shape == (1, 2, 3, 4) and a[:, None, 0].shape == (2, 1, 4) and a[..., None].shape == (2, 3, 4, 1)
    assert isinstance(a[0, 0, 0, ...], np.ndarray) and not isinstance(a[0, 0, 0], np.ndarray)
    assert np.array(5)[()] == 5 and np.array(5)[...].shape == ()


def test_errors():
    a = grid()
    raises(IndexError, 'index 2 is out of bounds for axis 0 with size 2', lambda: a[2])
    raises(IndexError, 'index -4 is out of bounds for axis 1 with size 3', lambda: a[0, -4])
    raises(IndexError, 'too many indices for array: array is 3-dimensional, but 4 were indexed', lambda: a[0, 0, 0, 0])
    raises(IndexError, 'single ellipsis', lambda: a[..., ...])
    raises(IndexError, 'only integers', lambda: a[1.5])
    raises(IndexError, 'no field of name x', lambda: a['x'])
    raises(IndexError, 'out of bounds', lambda: np.arange(3)[[0, 3]])
    raises(IndexError, 'boolean index did not match', lambda: np.arange(3)[[True, False]])
    raises(ValueError, 'slice step', lambda: a[::0])
    raises(ValueError, 'cannot delete', a.__delitem__, 0)


def test_arrays_of_integers():
    a = np.arange(10) * 10
    check(a[[1, 3, -1]], [10, 30, 90])
    check(a[np.array([[0, 1], [2, 3]])], [[0, 10], [20, 30]])
    b = grid()
    check(b[0, [0, 2]], [[0, 1, 2, 3], [8, 9, 10, 11]])
    check(b[[0, 1], [0, 2], [3, 0]], [3, 20])
    check(b[:, [0, 2], 1], [[1, 9], [13, 21]])
    check(b[[[0], [1]], [0, 1], 2], [[2, 6], [14, 18]])
    assert b[:, [0, 1, 0]].shape == (2, 3, 4) and b[[0, 1], :, [0, 1]].shape == (2, 3) and b[:, :, [[0, 1]]].shape == (2, 3, 1, 2)
    assert b[0, :, [0, 1]].shape == (2, 3) and b[[], 0].shape == (0, 4)
    check(a[np.array([1, 2], 'uint8')], [10, 20])
    check(a[np.int64(3)], 30)
    assert type(a[np.array(3)]) is np.int64 and a[np.array(3)] == 30


def test_masks():
    a = np.arange(6).reshape(2, 3)
    check(a[a > 2], [3, 4, 5])
    check(a[[True, False]], [[0, 1, 2]])
    check(a[:, [True, False, True]], [[0, 2], [3, 5]])
    check(a[a > 100], [])
    assert a[True].shape == (1, 2, 3) and a[False].shape == (0, 2, 3)
    check(a[[True, True], [False, True, True]], [1, 5])


def test_assignment():
    a = np.zeros((2, 3), int)
    a[0] = [1, 2, 3]
    a[1, 1:] = 7
    a[:, 0] = np.array([8, 9])
    check(a, [[8, 2, 3], [9, 7, 7]])
    a[...] = 1.9
    check(a, [[1] * 3] * 2)
    a[0, 0] = 5.7
    assert a[0, 0] == 5
    a[:] = a[::-1]
    check(a, [[1, 1, 1], [5, 1, 1]])
    raises(ValueError, 'could not broadcast input array from shape (2,) into shape (3,)', a.__setitem__, 0, [1, 2])
    raises(OverflowError, 'out of bounds', np.zeros(2, 'u1').__setitem__, 0, 256)
    raises(OverflowError, 'out of bounds', np.zeros(2, 'u1').__setitem__, slice(None), -1)


def test_assignment_through_arrays():
    a = np.zeros(5, int)
    a[[0, 2]] = [1, 2]
    a[a == 0] = -1
    check(a, [1, -1, 2, -1, -1])
    b = np.zeros((2, 3))
    b[[0, 1], [1, 2]] = 5
    b[:, [0]] = [[1], [2]]
    check(b, [[1.0, 5.0, 0.0], [2.0, 0.0, 5.0]])
    b[b > 1] = np.array([10, 20, 30])
    check(b, [[1.0, 10.0, 0.0], [20.0, 0.0, 30.0]])
    c = grid()
    c[:, [0, 2], 1:3] = 0
    check(c[0], [[0, 0, 0, 3], [4, 5, 6, 7], [8, 0, 0, 11]])


def test_overlap():
    a = np.arange(6)
    a[1:] = a[:-1]
    check(a, [0, 0, 1, 2, 3, 4])
    a[:-1] += a[1:]
    check(a, [0, 1, 3, 5, 7, 4])
    a = np.arange(4)
    a += a[::-1]
    check(a, [3, 3, 3, 3])


def test_nonzero():
    rows, columns = np.array([[0, 1], [2, 0]]).nonzero()
    check(rows, [0, 1])
    check(columns, [1, 0])
    check(np.nonzero([0, 5, 0, 6])[0], [1, 3])


def test_item_and_fill():
    a = grid()
    assert a.item(5) == 5 and type(a.item(5)) is int and a.item(1, 2, 3) == 23 and a.item((0, 1, 2)) == 6 and np.array([7]).item() == 7
    raises(ValueError, 'size 1', a.item)
    a.fill(3)
    assert (a == 3).all()
