"""harpy_ndarray.stats: another module of the binary, by the C API."""
import harpy_ndarray as np
from support import check, raises


def test_module():
    stats = np.stats
    assert stats.__name__ == 'harpy_ndarray.stats' and np.stats is stats and 'C API' in stats.__doc__
    assert 'PyCapsule' in type(np._core._api).__name__ or 'apsule' in repr(np._core._api)


def test_histogram():
    counts = np.stats.histogram(np.array([0.0, 0.1, 0.5, 0.9, 1.0, 2.0, -1.0]), 2, 0, 1)
    check(counts, [2, 3], 'int64')
    check(np.stats.histogram([[1, 2], [3, 4]], 4, 1, 5), [1, 1, 1, 1])
    raises(ValueError, 'at least one bin', np.stats.histogram, [1], 0, 0, 1)
    raises(ValueError, 'low < high', np.stats.histogram, [1], 1, 1, 1)
    raises(TypeError, '', np.stats.histogram, ['x'], 1, 0, 1)


def test_moving_mean():
    check(np.stats.moving_mean([1, 2, 3, 4], 2), [1.5, 2.5, 3.5], 'float64')
    check(np.stats.moving_mean(np.arange(10)[::-2], 5), [5.0])
    raises(ValueError, 'window', np.stats.moving_mean, [1, 2], 3)
    raises(ValueError, 'one dimension', np.stats.moving_mean, [[1.0]], 1)
