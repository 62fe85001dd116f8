"""Help for the tests. Only plain Python, so that any implementation can run them."""

import struct

# Is the extension a universal binary, or compiled for this Python's own C API?
try:
    import hpy.universal

    UNIVERSAL = True
except ImportError:
    UNIVERSAL = False
# How wide the extension's C is.
POINTER_BITS = 32 if UNIVERSAL else struct.calcsize("P") * 8
LONG_BITS = 32 if UNIVERSAL else struct.calcsize("l") * 8


def raises(exc, message, call, *args, **kwargs):
    """The exception of type *exc* that the call raises; its text must be *message* unless that is None."""
    try:
        result = call(*args, **kwargs)
    except BaseException as error:
        assert type(error) is exc, f"expected {exc.__name__}, got {type(error).__name__}: {error}"
        assert message is None or str(error) == message, f"expected {message!r}, got {str(error)!r}"
        return error
    raise AssertionError(f"expected {exc.__name__}, got the result {result!r}")
