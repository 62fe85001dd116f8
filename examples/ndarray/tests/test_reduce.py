"""Reductions."""
import math

import harpy_ndarray as np
from support import NUMBERS, check, near, raises


def test_all_axes():
    for name in NUMBERS:
        a = np.arange(1, 7).reshape(2, 3).astype(name)
        assert a.sum() == 21 and a.prod() == 720 % (256 if name == 'uint8' and a.prod().itemsize == 1 else 10**9)
        assert a.min() == 1 and a.max() == 6 and a.mean() == 3.5 and a.argmax() == 5 and a.argmin() == 0
        assert a.any() and a.all()
    assert np.array([1, 2], 'int8').sum().dtype == 'int64' and np.array([1], 'uint8').sum().dtype == 'uint64'
    assert np.array([True, True]).sum() == 2 and np.array([1.5], 'f4').sum().dtype == 'float32'


def test_axes():
    a = np.arange(24).reshape(2, 3, 4)
    check(a.sum(0)[0], [12, 14, 16, 18])
    check(a.sum(axis=1), [[12, 15, 18, 21], [48, 51, 54, 57]])
    check(a.sum(-1), [[6, 22, 38], [54, 70, 86]])
    check(a.sum((0, 2)), [60, 92, 124])
    check(a.max(axis=(0, 1)), [20, 21, 22, 23])
    check(a.min(axis=2), [[0, 4, 8], [12, 16, 20]])
    assert a.sum(axis=1, keepdims=True).shape == (2, 1, 4) and a.sum(keepdims=True).shape == (1, 1, 1)
    check(a.transpose(2, 0, 1).sum(axis=0), a.sum(axis=2).tolist())
    raises(IndexError, 'axis 3 is out of bounds', a.sum, 3)
    raises(ValueError, 'duplicate value', a.sum, (0, 0))


def test_strided_and_long():
    for n in (1, 5, 31, 32, 1000, 5000):
        for name in ('float32', 'float64'):
            a = np.arange(2 * n).astype(name)
            near(a[:n].sum(), n * (n - 1) / 2, 1e-6)
            near(a[::2].sum(), n * (n - 1), 1e-6)
            assert a.max() == 2 * n - 1 and a[::-1].min() == 0 and a[::-1].argmin() == 2 * n - 1
    a = np.ones(100000, 'f4') * np.float32(0.1)
    assert abs(float(a.sum()) - 10000) < 0.1


def test_nan():
    a = np.array([1.0, math.nan, 2.0] * 10)
    assert math.isnan(a.max()) and math.isnan(a.min()) and a.argmax() == 1 and a.argmin() == 1 and math.isnan(a.sum())
    assert np.array([1.0] * 40).max() == 1


def test_empty():
    a = np.zeros((0, 3))
    assert a.sum() == 0 and a.prod() == 1 and not a.any() and a.all()
    check(a.sum(axis=0), [0.0] * 3)
    raises(ValueError, 'zero-size array to reduction operation maximum which has no identity', a.max)
    raises(ValueError, 'empty sequence', a.argmax)
    assert a.max(axis=1).shape == (0,)


def test_dtype_and_out():
    a = np.array([[1, 2], [3, 4]])
    assert a.sum(dtype='f4').dtype == 'float32'
    out = np.zeros(2)
    assert a.sum(axis=0, out=out) is out
    check(out, [4.0, 6.0])
    check(np.array([250, 250], 'u1').sum(dtype='u1'), 244)


def test_moments():
    a = np.array([[1.0, 2.0], [3.0, 5.0]])
    near(a.mean(axis=0), [2.0, 3.5])
    near(a.var(), sum((x - 2.75) ** 2 for x in (1, 2, 3, 5)) / 4)
    near(a.std(axis=1), [0.5, 1.0])
    near(a.std(axis=1, ddof=1, keepdims=True), [[math.sqrt(0.5)], [math.sqrt(2)]])
    near(np.array([1 + 1j, 3 + 3j]).var(), 2.0)
    assert np.array([1, 2]).mean().dtype == 'float64' and np.array([1, 2], 'f4').mean().dtype == 'float32'


def test_truth():
    a = np.array([[0, 1], [0, 0]])
    check(a.any(axis=0), [False, True])
    check(a.any(axis=1), [True, False])
    check(a.all(axis=1), [False, False])
    assert np.array([1j]).any() and not np.array([0.0, -0.0]).any()
    raises(ValueError, 'more than one element is ambiguous', bool, a)
    raises(ValueError, 'empty array is ambiguous', bool, np.array([]))
    assert bool(np.array([5])) and not bool(np.array(0))


def test_running():
    a = np.array([[1, 2], [3, 4]])
    check(a.cumsum(), [1, 3, 6, 10])
    check(a.cumsum(axis=0), [[1, 2], [4, 6]])
    check(a.cumprod(axis=1), [[1, 2], [3, 12]])
    check(np.arange(20.0).cumsum(), [i * (i + 1) / 2 for i in range(20)])
    check(np.array([1, 2], object).cumsum(), [1, 3])
    check(np.array([1, 2], 'i1').cumsum(dtype='f4'), [1.0, 3.0], 'float32')


def test_arg_extremes():
    a = np.array([[3, 1, 2], [4, 9, 0]])
    check(a.argmin(axis=0), [0, 0, 1])
    check(a.argmax(axis=1), [0, 1])
    assert a.argmax() == 4 and a.argmin() == 5 and np.array([2, 2, 1, 1]).argmin() == 2
    assert np.array([1j, 1 + 0j, 2j]).argmax() == 1


def test_functions():
    assert np.sum([1, 2]) == 3 and np.max([[1, 5], [2, 3]], axis=0).tolist() == [2, 5] and np.mean([1, 2]) == 1.5
    assert np.any([0, 1]) and not np.all([0, 1]) and np.argmax([1, 3, 2]) == 1 and np.prod([2, 3]) == 6
