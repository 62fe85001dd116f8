# Functions of builtin types by pickle: static methods, class methods, bound methods.
import pickle

for function in (str.maketrans, bytes.maketrans, bytearray.maketrans, dict.fromkeys, int.from_bytes, len, str.join, object.__new__):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(function, protocol)) == function
    print(function.__qualname__, function.__module__, getattr(function, '__self__', 'no self'))
print(repr(str.maketrans).partition(' at ')[0], str.maketrans.__reduce__() == (getattr, (str, 'maketrans')))
