"""functools: caches and their keys, singledispatch on unions and ABCs, partial with places, total_ordering, reduce, wraps."""

import functools
import inspect
from abc import ABC
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import Placeholder as _, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


@lru_cache(maxsize=3)
def square(x, *rest, **named):
    "Squares."
    calls.append(x)
    return x * x


calls = []
print([square(n) for n in (1, 2, 1, 3, 4, 1, 2)], calls, square.cache_info(), square.cache_parameters(), square.__wrapped__(9), square.__doc__, square.__name__)
print(square(3.0), square(3), square(True), square(1, k=1), square(1, k=1), square(x=1), square.cache_info().currsize, square.cache_clear(), square.cache_info())
typed = lru_cache(typed=True, maxsize=None)(lambda x: calls.append(x) or type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed("1"), typed(1), typed.cache_info(), typed.cache_parameters())
attempt(lambda: square([1]))
attempt(lambda: lru_cache("x"))
attempt(lambda: lru_cache(5)(6))
print(lru_cache(-5)(abs).cache_info(), lru_cache(0)(abs)(-3), functools.cache(len)("abc"), lru_cache(abs).cache_parameters())


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(2)
def failing(x):
    calls.append("failing")
    raise ValueError(x)


print(fib(90), fib.cache_info())
for each in (1, 1):
    attempt(lambda: failing(each))
print(failing.cache_info())


class Base(ABC): ...
class Derived(Base): ...


@singledispatch
def show(value, extra="-"):
    return f"object {value} {extra}"


@show.register
def _int(value: int, extra="-"):
    return f"int {value} {extra}"


@show.register(list)
@show.register(tuple)
def _seq(value, extra="-"):
    return f"sequence of {len(value)}"


@show.register
def _union(value: str | bytes | None, extra="-"):
    return f"text {value!r}"


show.register(Mapping, lambda value: "mapping")
show.register(Base, lambda value: "base")
show.register(float, lambda value: "float")
for value in (1, True, 1.5, [1], (1, 2), "s", b"b", None, {}, OrderedDict(), Derived(), {1}, 1j):
    print(show(value) if not isinstance(value, int) else show(value, extra="e"), end="; ")
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(object)(5), sorted(c.__name__ for c in show.registry), show.__name__)


@show.register
def _late(value: Sized) -> str:
    return "sized"


print(show({1}), show({}))
for bad in (lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x), lambda: show.register("int", len), lambda: show.register(list[int], len), lambda: singledispatch(5).dispatch(int), lambda: show.dispatch(5)):
    attempt(bad)


@singledispatch
def ambiguous(x): ...


ambiguous.register(Iterable, lambda x: "iterable")
ambiguous.register(Sized, lambda x: "sized")
attempt(lambda: ambiguous(type("Both", (), {"__iter__": lambda s: iter(()), "__len__": lambda s: 0})()))


class Formatter:
    @singledispatchmethod
    def fmt(self, x):
        return f"? {x}"

    @fmt.register
    def _(self, x: int):
        return f"int {x}"

    @fmt.register(str)
    @classmethod
    def _(cls, x):
        return f"{cls.__name__} str {x}"

    add = partialmethod(lambda self, a, b=2, *c: (a, b, c), 1)
    cls_part = partialmethod(classmethod(lambda cls, a: (cls.__name__, a)), 5)
    stat = partialmethod(staticmethod(lambda a, b: (a, b)), 1)


f = Formatter()
print(f.fmt(1), f.fmt("s"), f.fmt([]), Formatter.fmt(f, 2), f.add(), f.add(5, 6), f.cls_part(), Formatter.stat(2), repr(Formatter.__dict__["stat"]).split("<")[0], f.fmt.__name__ if hasattr(f.fmt, "__name__") else "-")
p = partial(print, "a", _, "c", sep="-")
p("b")
p("b", "d", sep="+")
q = partial(p, "B")
q()
print(q.args, q.keywords, repr(partial(int, base=2)), partial(partial(int, base=3), base=2).keywords, partial(pow, _, 2)(5), partial(max, key=len).func, partial(int)("7"), inspect.signature(partial(lambda a, b, /, c, *, d: 1, 1, d=4)), inspect.signature(partial(lambda a, b, c: 1, _, 2)), _)
for bad in (lambda: partial(), lambda: partial(5), lambda: partial(print, _), lambda: partial(print, a=_), lambda: p(), lambda: setattr(partial(int), "func", 5), lambda: partial(int).__setstate__(5), lambda: partial(pow, _, 2)(b=1), lambda: type(_)() is _, lambda: partial(int, x=1)("5")):
    attempt(bad)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), Version(1) != Version(2), Version.__le__.__name__, Version.__gt__.__doc__)
attempt(lambda: Version(1) >= 5)
attempt(lambda: total_ordering(type("N", (), {})))
key = cmp_to_key(lambda a, b: (a % 10 > b % 10) - (a % 10 < b % 10))
print(sorted([31, 12, 23, 42], key=key), key(5) < key(6), key(5) == key(15), key(3).obj, max([19, 8, 77], key=key))
attempt(lambda: key(1) < 5)
attempt(lambda: hash(key(1)))
attempt(lambda: cmp_to_key())
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [], 7), reduce(str.__add__, "abc", initial="z"), reduce(lambda a, b: a, iter([5])))
for bad in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(max), lambda: reduce(5, [1, 2]), lambda: reduce(max, [1, "a"])):
    attempt(bad)


class Lazy:
    @cached_property
    def value(self):
        "The value."
        calls.append("computed")
        return 42


l = Lazy()
print(l.value, l.value, calls.count("computed"), vars(l), Lazy.value.__doc__, Lazy.value.attrname)
del l.value
l.value = 5
print(l.value)
attempt(lambda: type("S", (), {"__slots__": (), "x": cached_property(lambda s: 1)})().x)
shared = cached_property(lambda s: 1)
attempt(lambda: type("T", (), {"a": shared, "b": shared}))


def original(a: int, *, b=2) -> str:
    "Doc."


original.note = "n"


@wraps(original)
def wrapper(*args, **kwargs): ...


print(wrapper.__name__, wrapper.__doc__, wrapper.note, wrapper.__wrapped__ is original, inspect.signature(wrapper), wrapper.__annotations__, functools.WRAPPER_ASSIGNMENTS, functools.update_wrapper(partial(int), original, ("__doc__",), ()).__doc__, functools.GenericAlias if hasattr(functools, "GenericAlias") else "-")
