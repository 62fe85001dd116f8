"""What the tests share."""
import math

import harpy_ndarray as np

INTEGERS = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64']
FLOATS = ['float32', 'float64']
COMPLEXES = ['complex64', 'complex128']
NUMBERS = INTEGERS + FLOATS + COMPLEXES
PLAIN = ['bool'] + NUMBERS


def raises(kind, text, function, *args, **kwargs):
    """The call raises an exception of this type, with the text in its message; gives it back."""
    try:
        result = function(*args, **kwargs)
    except kind as error:
        assert text in str(error), '%r is not in %r' % (text, str(error))
        return error
    raise AssertionError('%s did not raise, but gave %r' % (getattr(function, '__name__', function), result))


def check(array, expected, dtype=None):
    """The array has these elements, in nested lists, and that dtype."""
    got = array.tolist() if hasattr(array, 'tolist') else array
    assert same(got, expected), '%r is not %r' % (got, expected)
    if dtype is not None:
        assert array.dtype == dtype, '%s is not %s' % (array.dtype, dtype)


def same(a, b):
    if isinstance(b, (list, tuple)):
        return type(a) is type(b) and len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if isinstance(b, float) and isinstance(a, float):
        return a == b or (math.isnan(a) and math.isnan(b))
    return a == b


def near(array, expected, tolerance=1e-12):
    """All elements are as near as that to the expected ones."""
    got, wanted = np.array(array).ravel().tolist(), np.array(expected).ravel().tolist()
    assert len(got) == len(wanted)
    for x, y in zip(got, wanted):
        assert x == y or abs(x - y) <= tolerance * max(1, abs(y)), '%r is not near %r' % (array, expected)
