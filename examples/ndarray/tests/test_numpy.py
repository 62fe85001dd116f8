"""Beside NumPy, where this Python has it: the same operations on the same data."""
import operator
import random

from runner import Skipped

import harpy_ndarray as np
from support import INTEGERS, NUMBERS

try:
    import numpy
except ImportError:
    numpy = None


def need_numpy():
    if numpy is None:
        raise Skipped('this Python has no NumPy to compare with')
    if int(numpy.__version__.split('.')[0]) < 2:
        raise Skipped('NumPy is older than 2: its types of results differ')


def both(name, shape, seed):
    rng = random.Random(seed)
    count = 1
    for length in shape:
        count *= length
    values = [rng.randrange(1, 100) for _ in range(count)]
    return np.array(values, name).reshape(shape), numpy.array(values, name).reshape(shape)


def agree(ours, theirs, tolerance=1e-6):
    assert ours.shape == theirs.shape and ours.dtype.name == theirs.dtype.name.rstrip('_'), (ours.dtype, theirs.dtype)
    for x, y in zip(numpy.ravel(ours.tolist()), theirs.ravel()):
        assert x == y or abs(x - y) <= tolerance * max(1, abs(y)), (ours, theirs)


def test_operators():
    need_numpy()
    for first in NUMBERS:
        for second in NUMBERS:
            a, x = both(first, (3, 4), 1)
            b, y = both(second, (4,), 2)
            for op in (operator.add, operator.sub, operator.mul, operator.lt, operator.eq):
                agree(op(a, b), op(x, y))
            if first in INTEGERS and second in INTEGERS and 'uint64' not in (first, second):
                for op in (operator.and_, operator.floordiv, operator.mod, operator.truediv):
                    agree(op(a, b), op(x, y))


def test_reductions():
    need_numpy()
    for name in NUMBERS:
        a, x = both(name, (3, 4, 5), 3)
        for axis in (None, 0, 1, 2, (0, 2)):
            for method in ('sum', 'min', 'max', 'mean', 'std'):
                agree(np.asarray(getattr(a, method)(axis)), numpy.asarray(getattr(x, method)(axis)), 1e-4)
        for axis in (None, 0, 1):
            agree(np.asarray(a.argmax(axis)), numpy.asarray(x.argmax(axis)))


def test_indexing():
    need_numpy()
    a, x = both('int32', (4, 5, 6), 4)
    for key in [0, (1, 2), slice(None, None, -1), (..., 2), (None, 1), ([0, 2], [1, 3]), (slice(None), [0, 1], 2), (0, slice(None), [0, 1]),
                ([[0], [1]], slice(None), [2, 3]), ([True, False, True, False],)]:
        agree(np.asarray(a[key]), numpy.asarray(x[key]))


def test_text():
    need_numpy()
    rng = random.Random(5)
    for scale in (1, 1e-6, 1e12, 1000):
        values = [rng.uniform(-scale, scale) for _ in range(30)]
        assert str(np.array(values)) == str(numpy.array(values)) and repr(np.array(values)) == repr(numpy.array(values))
    for value in ([[1, 2], [3, 4]], [1.5, 2], [1j, 2], [True, False], list(range(1500)), [[1.5] * 40] * 3):
        assert str(np.array(value)) == str(numpy.array(value)) and repr(np.array(value)) == repr(numpy.array(value))
