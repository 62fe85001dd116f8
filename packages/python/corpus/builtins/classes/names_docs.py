# Names and docs of classes: what may stand in them.
import types


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


A = type("\U0001f40d", (), {})
print(A.__name__ == A.__qualname__ == "\U0001f40d", len(A.__name__))
A.__name__ = "\U0001f40d2"
print(len(A.__name__), A.__qualname__ == "\U0001f40d")
attempt(type, "A", (), {"__doc__": "x\udcdcy"})
attempt(type, "A\udcdc", (), {})
attempt(setattr, A, "__name__", "x\udcdc")
A.__doc__ = "x\udcdcy"
print(ascii(A.__doc__))


class Generic[T]:
    pass


Generic.__type_params__ = "whatever"
print(Generic.__type_params__)
attempt(delattr, Generic, "__type_params__")


class Odd(types.ModuleType):
    __dict__ = 8


attempt(dir, Odd("odd"))
