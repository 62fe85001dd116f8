"""Arrays of any number of dimensions, in the style of NumPy, on HPy.

The types, the loops and the functions are C (harpy_ndarray._core); text, pickles and what combines other functions are
Python. `harpy_ndarray.stats` is a second module of the same binary, which uses the C API of arrays.
"""
from . import _core
from ._core import *
from ._functions import *

bool = bool_ = _core.bool_
abs = _core.absolute
true_divide = _core.divide
mod = _core.remainder
conj = _core.conjugate
newaxis = None
pi = 3.141592653589793
e = 2.718281828459045
inf = float('inf')
nan = float('nan')

__version__ = '0.1.0'
__all__ = [name for name in globals() if not name.startswith('_')]


def __getattr__(name):
    if name == 'stats':
        from ._embedded import load
        return load('stats')
    raise AttributeError('module %r has no attribute %r' % (__name__, name))
