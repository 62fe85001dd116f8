"""functools: lru_cache, partial, reduce, singledispatch, total_ordering, wraps, cached_property."""

import functools
from functools import *


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(1), square(2), square(1), square(3), square(2), square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(9))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=0), typed(1, 0), typed.cache_info())
try:
    square([])
except TypeError as error:
    print(error)
for bad in (lambda: lru_cache("a"), lambda: lru_cache(5)(5)):
    try:
        bad()
    except TypeError as error:
        print(error)


def f(a, b=2, *args, c=3, **kwargs):
    """f's doc"""
    return a, b, args, c, kwargs


p = partial(f, 1, c=5)
print(p(), p(10), p(10, 11, c=6, d=7), p.func is f, p.args, p.keywords, partial(p, 9, x=1)(), partial(p, 9).args)
print(repr(partial(int, base=2)), partial(int, base=2)("101"), partial(print).func)
print(partial(f, Placeholder, 5)(1), partial(pow, Placeholder, 2)(5))
for bad in (lambda: partial(), lambda: partial(5), lambda: partial(f, Placeholder), lambda: partial(f, Placeholder, 1)()):
    try:
        bad()
    except TypeError as error:
        print(error)


class C:
    half = partialmethod(f, 50)

    @cached_property
    def expensive(self):
        print("computed")
        return 42

    @singledispatchmethod
    def show(self, x):
        return f"object {x}"

    @show.register
    def _(self, x: int):
        return f"int {x}"


c = C()
print(c.expensive, c.expensive, c.__dict__, c.show(1), c.show("a"), c.half(1)[1:])
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], 0), reduce(lambda a, b: [a, b], "abcd"), reduce(lambda a, b: a, [1]))
for bad in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(), lambda: reduce(max, [1], foo=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
print(reduce(lambda a, b: a - b, [1, 2], initial=10))


@singledispatch
def describe(x):
    return f"thing {x!r}"


@describe.register(int)
def _(x):
    return f"integer {x}"


@describe.register
def _(x: list | tuple):
    return f"sequence of {len(x)}"


@describe.register(type(None))
def _(x):
    return "nothing"


print(describe(1), describe(True), describe([1]), describe(()), describe(None), describe(1.5), describe.dispatch(bool).__name__, sorted(t.__name__ for t in describe.registry))
try:
    describe()
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(2) > Version(1), Version(2) >= Version(2), Version(1) > Version(2))
try:
    total_ordering(type("Empty", (), {}))
except ValueError as error:
    print(error)


def decorate(function):
    @wraps(function)
    def wrapper(*args):
        """wrapper's doc"""
        return function(*args)

    return wrapper


w = decorate(f)
print(w.__name__, w.__doc__, w.__wrapped__ is f, w.__module__, w.__dict__.keys())
key = cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=key), key(1) < key(2), key(1) == key(1), repr(key(1)).partition(" at ")[0], key(5).obj)
try:
    key(1) < 5
except TypeError as error:
    print(error)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
