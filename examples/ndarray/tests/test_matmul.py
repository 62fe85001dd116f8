"""Products of matrices."""
import operator

import harpy_ndarray as np
from support import NUMBERS, check, near, raises


def by_hand(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def test_every_type_and_size():
    for name in NUMBERS:
        for m, k, n in [(1, 1, 1), (2, 3, 4), (5, 7, 9), (4, 8, 16), (9, 1, 17)]:
            a, b = (np.arange(m * k) % 5).reshape(m, k).astype(name), (np.arange(k * n) % 3).reshape(k, n).astype(name)
            check(a @ b, by_hand(a.tolist(), b.tolist()), name)


def test_large():
    a = (np.arange(150 * 300) % 17).reshape(150, 300).astype(float)
    b = (np.arange(300 * 270) % 13).reshape(300, 270).astype(float)
    c = a @ b
    assert c.shape == (150, 270)
    for i, j in [(0, 0), (149, 269), (77, 256), (3, 255)]:
        assert c[i, j] == (a[i] * b[:, j]).sum()
    assert (a.astype('f4') @ b.astype('f4') == c).all()
    assert (a.astype(int) @ b.astype(int) == c).all()


def test_vectors():
    a, m = np.array([1, 2]), np.array([[1, 2], [3, 4]])
    assert a @ a == 5 and type(a @ a) is np.int64
    check(m @ a, [5, 11])
    check(a @ m, [7, 10])
    check(m.dot(a), [5, 11])
    check(np.matmul(m, m), [[7, 10], [15, 22]])
    check(np.outer([1, 2], [3, 4]), [[3, 4], [6, 8]])
    check([[1, 0]] @ m, [[1, 2]])


def test_strides():
    a = np.arange(12).reshape(3, 4)
    check(a @ a.T, by_hand(a.tolist(), a.T.tolist()))
    check(a[:, ::2] @ a[:2, ::-1], by_hand(a[:, ::2].tolist(), a[:2, ::-1].tolist()))


def test_stacks():
    a, b = np.arange(12).reshape(3, 2, 2), np.arange(4).reshape(2, 2)
    c = a @ b
    assert c.shape == (3, 2, 2)
    for i in range(3):
        check(c[i], (a[i] @ b).tolist())
        check((b @ a)[i], (b @ a[i]).tolist())
    assert (np.ones((2, 1, 2, 3)) @ np.ones((4, 3, 2))).shape == (2, 4, 2, 2)
    assert (np.ones((3, 2, 2)) @ np.ones(2)).shape == (3, 2)


def test_objects_and_mixed():
    a = np.array([[1, 2], [3, 4]], object)
    check(a @ a, [[7, 10], [15, 22]], object)
    check(np.array([2**70]) @ np.array([3]), 3 * 2**70)
    near(np.array([[1, 2]]) @ np.array([[0.5], [1j]]), [[0.5 + 2j]])
    check(np.array([[True, False]]) @ np.array([[True], [True]]), [[True]], bool)
    check(np.zeros((2, 0)) @ np.zeros((0, 2)), [[0.0, 0.0]] * 2)
    check(np.zeros((1, 0), object) @ np.zeros((0, 1), object), [[0]])


def test_errors():
    raises(ValueError, 'the first operand has 2 columns, the second 3 rows', operator.matmul, np.ones((2, 2)), np.ones((3, 2)))
    raises(ValueError, 'one dimension', operator.matmul, np.ones(2), 2)
    raises(TypeError, 'not defined for elements with fields', operator.matmul, np.zeros(1, 'i4,i4'), np.zeros(1, 'i4,i4'))
