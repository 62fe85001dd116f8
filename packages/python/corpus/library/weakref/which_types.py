"""Which objects can be referred to weakly, and what classes have for it."""
import struct
import weakref
import zlib


class Error(RuntimeError):
    pass


print('__weakref__' in Error.__dict__, '__dict__' in Error.__dict__)
for cls in (ValueError, OSError, StopIteration, KeyError, Exception, BaseException, Error, struct.error, zlib.error):
    try:
        error = cls('x')
        print(cls.__name__, weakref.ref(error)() is error, '__weakref__' in cls.__dict__)
    except TypeError as refused:
        print(refused)
group = ExceptionGroup('x', [ValueError()])
print(weakref.ref(group)() is group)
for base in (int, str, list, dict, set, frozenset, tuple, bytes, float, complex, bytearray, type, property, object, ValueError):
    for slots in (None, ('__weakref__',)):
        try:
            made = type('Made', (base,), {} if slots is None else {'__slots__': slots})
            print(base.__name__, [name for name in made.__dict__ if name in ('__dict__', '__weakref__', '__doc__')])
        except TypeError as refused:
            print(base.__name__, refused)
for cls in (type('I', (int,), {}), type('S', (str,), {}), type('T', (tuple,), {})):
    try:
        value = cls()
        print(cls.__name__, weakref.ref(value)() is value)
    except TypeError as refused:
        print(refused)
