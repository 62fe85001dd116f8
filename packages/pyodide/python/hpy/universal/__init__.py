"""Loads extensions of HPy's universal ABI, as upstream's module of that name does."""

from . import _debug, _trace

MODE_INVALID = -1
MODE_UNIVERSAL = 0
MODE_DEBUG = 1
MODE_TRACE = 2

__all__ = ["MODE_DEBUG", "MODE_TRACE", "MODE_UNIVERSAL", "get_version", "load"]


def load(name, path, spec=None, debug=False, mode=MODE_INVALID):
    """Load the module *name* from the file at *path* and return it, executed.

    *spec* is its module spec; one is made when it is None. *debug* is the same as ``mode=MODE_DEBUG``.
    """
    from .. import _loader

    if mode == MODE_INVALID:
        mode = MODE_DEBUG if debug else MODE_UNIVERSAL
    if mode not in (MODE_UNIVERSAL, MODE_DEBUG, MODE_TRACE):
        raise ValueError(f"invalid mode {mode!r}: use MODE_UNIVERSAL, MODE_DEBUG or MODE_TRACE")
    return _loader.load(name, path, spec, mode)


def get_version():
    """Return the version of HPy's API and the git revision it came from."""
    return ("0.9.0", "harpy")
