"""Functions that others make up."""
from . import _core
from ._core import absolute, arange, array, asarray, broadcast_to, concatenate, empty, full, isnan, ones, zeros

__all__ = ['all', 'allclose', 'any', 'argmax', 'argmin', 'array_equal', 'atleast_1d', 'cumprod', 'cumsum', 'diag', 'dot',
           'empty_like', 'expand_dims', 'eye', 'full_like', 'hstack', 'identity', 'isclose', 'linspace', 'max', 'mean', 'min',
           'moveaxis', 'nonzero', 'ones_like', 'outer', 'prod', 'ravel', 'reshape', 'roll', 'stack', 'std', 'sum', 'swapaxes',
           'transpose', 'var', 'vstack', 'zeros_like']


# ---- New arrays ----

def linspace(start, stop, num=50, endpoint=True, dtype=None):
    """`num` numbers at equal distances from start to stop."""
    if num < 0:
        raise ValueError('Number of samples, %d, must be non-negative.' % num)
    steps = num - 1 if endpoint else num
    result = arange(num, dtype='float64') * ((stop - start) / steps if steps else 0.0) + start
    if endpoint and num > 1:
        result[-1] = stop
    return result if dtype is None else result.astype(dtype)


def eye(rows, columns=None, k=0, dtype=float):
    """Ones on the diagonal `k`, zeros elsewhere."""
    columns = rows if columns is None else columns
    result = zeros((rows, columns), dtype)
    first = arange(rows)
    second = first + k
    inside = (second >= 0) & (second < columns)
    result[first[inside], second[inside]] = 1
    return result


def identity(n, dtype=float):
    """Ones on the diagonal of a square, zeros elsewhere."""
    return eye(n, dtype=dtype)


def diag(v, k=0):
    """The diagonal `k` of a matrix, or a matrix with that diagonal."""
    v = asarray(v)
    if v.ndim == 1:
        size = len(v) + (k if k > 0 else -k)
        result = zeros((size, size), v.dtype)
        places = arange(len(v))
        result[places + (-k if k < 0 else 0), places + (k if k > 0 else 0)] = v
        return result
    rows, columns = v.shape
    places = arange(rows)
    places = places[(places + k >= 0) & (places + k < columns)]
    return v[places, places + k]


def _like(create):
    def function(prototype, dtype=None, shape=None):
        prototype = asarray(prototype)
        return create(prototype.shape if shape is None else shape, prototype.dtype if dtype is None else dtype)
    function.__name__ = function.__qualname__ = create.__name__ + '_like'
    function.__doc__ = create.__name__ + '() with the shape and dtype of another array.'
    return function


empty_like, zeros_like, ones_like = _like(empty), _like(zeros), _like(ones)


def full_like(prototype, fill_value, dtype=None):
    """full() with the shape and dtype of another array."""
    prototype = asarray(prototype)
    return full(prototype.shape, fill_value, prototype.dtype if dtype is None else dtype)


# ---- Arrays of several ----

def stack(arrays, axis=0):
    """Arrays of one shape along a new axis."""
    arrays = [asarray(item) for item in arrays]
    if not arrays:
        raise ValueError('need at least one array to stack')
    if any_differs(arrays):
        raise ValueError('all input arrays must have the same shape')
    return concatenate([expand_dims(item, axis) for item in arrays], axis)


def any_differs(arrays):
    return len({item.shape for item in arrays}) > 1


def atleast_1d(a):
    a = asarray(a)
    return a.reshape(1) if a.ndim == 0 else a


def vstack(arrays):
    """Arrays below each other; those of one dimension are rows."""
    arrays = [atleast_1d(item) for item in arrays]
    return concatenate([item[None] if item.ndim == 1 else item for item in arrays])


def hstack(arrays):
    """Arrays beside each other."""
    arrays = [atleast_1d(item) for item in arrays]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1)


# ---- Shapes ----

def expand_dims(a, axis):
    """A view with an axis of length one."""
    a = asarray(a)
    ndim = a.ndim + 1
    if not -ndim <= axis < ndim:
        raise IndexError('axis %d is out of bounds for array of dimension %d' % (axis, ndim))
    return a[(slice(None),) * (axis % ndim) + (None,)]


def moveaxis(a, source, destination):
    """A view with one axis at another place."""
    a = asarray(a)
    order = [axis for axis in range(a.ndim) if axis != source % a.ndim]
    order.insert(destination % a.ndim, source % a.ndim)
    return a.transpose(order)


def reshape(a, shape):
    return asarray(a).reshape(shape)


def ravel(a):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(axes)


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def roll(a, shift, axis=None):
    """The elements moved along an axis; those that leave it at the end come in again at the start."""
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    length = a.shape[axis]
    shift = shift % length if length else 0
    before = (slice(None),) * (axis % a.ndim)
    return concatenate([a[before + (slice(length - shift, None),)], a[before + (slice(None, length - shift),)]], axis)


# ---- Reductions and products, as functions ----

def _method(name):
    def function(a, *args, **kwargs):
        return getattr(asarray(a), name)(*args, **kwargs)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = getattr(_core.ndarray, name).__doc__
    return function


sum, prod, min, max, mean, var, std = map(_method, ['sum', 'prod', 'min', 'max', 'mean', 'var', 'std'])
any, all, argmin, argmax, cumsum, cumprod = map(_method, ['any', 'all', 'argmin', 'argmax', 'cumsum', 'cumprod'])
nonzero, dot = _method('nonzero'), _method('dot')


def outer(a, b):
    """Products of all pairs."""
    return asarray(a).ravel()[:, None] * asarray(b).ravel()


# ---- Comparisons ----

def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether elements differ by no more than atol + rtol * abs(b)."""
    a, b = asarray(a), asarray(b)
    same = a == b
    near = absolute(a - b) <= atol + rtol * absolute(b)
    result = same | (near & _core.isfinite(b))
    return result | (isnan(a) & isnan(b)) if equal_nan else result


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all elements are close."""
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a, b):
    """Whether both have one shape and equal elements."""
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and bool(asarray(a == b).all())
