"""Functions: attributes, defaults, closures, code objects, calls that fail."""

import types


def plain(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """The docstring."""
    local = a
    return local


def outer():
    cell = 1

    def inner():
        nonlocal cell
        cell += 1
        return cell

    return inner


print(plain.__name__, plain.__qualname__, plain.__module__, plain.__doc__, plain.__defaults__, plain.__kwdefaults__, plain.__annotations__, plain.__dict__)
code = plain.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals, code.co_flags & 0xF, code.co_freevars, code.co_cellvars, code.co_firstlineno)
inner = outer()
print(inner(), inner(), inner.__closure__[0].cell_contents, inner.__code__.co_freevars, outer.__code__.co_cellvars, inner.__qualname__, outer.__closure__)
print(plain.__globals__ is globals(), plain.__builtins__["len"] is len, plain.__type_params__, type(plain))
plain.attribute = 5
plain.__defaults__ = (8, 9)
plain.__kwdefaults__ = {"d": 1, "e": 2}
print(plain.__dict__, plain.attribute, plain(1), plain.__defaults__)
plain.__name__ = "renamed"
plain.__qualname__ = "also.renamed"
plain.__doc__ = None
print(repr(plain).partition(" at ")[0], plain.__doc__)
for source in ("plain.__name__ = 5", "plain.__defaults__ = 5", "plain.__kwdefaults__ = []", "plain.__code__ = 5", "plain.__dict__ = 5", "del plain.__name__", "del plain.__code__", "plain.__globals__ = {}", "plain.__closure__ = ()", "plain.__code__ = inner.__code__", "del plain.attribute", "plain.attribute", "plain.__annotations__ = 5", "del plain.__defaults__; print(plain.__defaults__)", "plain.__type_params__ = 5"):
    try:
        exec(source)
        print(source, "fine")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


def f(a, b, c=3):
    return a, b, c


def g(*, k, m):
    return k, m


def h(a, /, b):
    return a, b


def many(a, b, c, d):
    pass


class C:
    def method(self, x):
        return x

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm(a):
        pass


for source in """
f()
f(1)
f(1, 2, 3, 4)
f(1, 2, d=4)
f(1, a=2)
f(b=1)
f(*[1, 2, 3, 4, 5])
f(1, 2, c=1, **{"c": 2})
g()
g(1)
g(k=1)
g(1, 2, k=3)
g(k=1, m=2, n=3)
h(a=1, b=2)
h(1)
h(1, 2, a=3)
h(1, a=3)
h()
many()
many(1)
C().method()
C().method(1, 2)
C.method()
C.method(1)
C.cm(1)
C.sm()
C.sm(1, 2)
C(1)
C(x=1)
(lambda: 1)(2)
(lambda x, y=1: (x, y))()
f(1, 2, colour=5)
f(1, 2, cc=5)
f(**{1: 2})
f(1)(2)
len()
len(1, 2)
len(obj=[])
object(1)
int.bit_length()
"".join()
print(sepp=1)
sorted()
type()
type(1, 2)
isinstance(1)
getattr(1)
""".strip().splitlines():
    try:
        print(source, eval(source))
    except TypeError as error:
        print(source, "->", error)
new = types.FunctionType(f.__code__, {"__builtins__": {}}, "new", (7, 8))
print(new(1), new.__name__, new.__module__)
copied = types.FunctionType(inner.__code__, globals(), "c", None, inner.__closure__)
print(copied(), inner())
try:
    types.FunctionType(inner.__code__, {})
except TypeError as error:
    print(error)
bound = C().method
print(bound.__name__, bound.__func__ is C.method, bound.__self__.__class__, bound == bound, C.cm.__self__, C.sm, hash(bound) == hash(bound)) if False else print(bound.__name__, bound.__func__ is C.method, C.cm.__self__)
try:
    bound.attribute = 1
except AttributeError as error:
    print(error)
