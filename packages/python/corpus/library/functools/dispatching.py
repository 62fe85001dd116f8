"""functools: singledispatch and its methods, cached_property, caches of methods, partial in depth, reduce, cmp_to_key."""

import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps
from collections.abc import Mapping, Sequence
from numbers import Number


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


@singledispatch
def show(value, *rest):
    """Shows a value."""
    return "object", rest


@show.register
def _(value: int, *rest):
    return "int", rest


@show.register(list)
@show.register(tuple)
def many(value):
    return "many"


@show.register
def _(value: Mapping | set):
    return "mapping or set"


show.register(type(None), lambda value: "none")
show.register(Number, lambda value: "number")
print(show(1, 2), show(True), show("s"), show([]), show(()), show({}), show(set()), show(None), show(1.5), show(2j), show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show.dispatch(set), sorted(cls.__name__ for cls in show.registry), show.__doc__, show.__name__, many.__name__)
print(tried(show), tried(show.register, 5), tried(show.register, "x", lambda v: v), tried(show.register, lambda value: 1), tried(show.register(int), 5), show._clear_cache())


class Both(Mapping, Sequence):
    def __getitem__(self, i): ...
    def __len__(self):
        return 0
    def __iter__(self):
        return iter(())


show.register(Sequence, lambda value: "sequence")
print(tried(show, Both()))


@show.register
def unhinted(value: "str"):
    return "string by name"


print(show("text"))


class Formatter:
    @singledispatchmethod
    def form(self, value):
        return f"? {value}"

    @form.register
    def _(self, value: int):
        return f"int {value}"

    @form.register(str)
    def _(self, value, end="."):
        return f"str {value}{end}"

    @singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__, value

    @make.register
    @classmethod
    def _(cls, value: list):
        return cls.__name__, "list"


f = Formatter()
print(f.form(1), f.form("a"), f.form("a", end="!"), f.form(2.5), Formatter.make(1), Formatter.make([]), f.make([]), tried(f.form), Formatter.form(f, 3), tried(singledispatchmethod, 5))


class Lazy:
    calls = 0

    @cached_property
    def value(self):
        """The value."""
        self.calls += 1
        return self.calls * 10


lazy = Lazy()
print(lazy.value, lazy.value, lazy.__dict__, Lazy.value.__doc__, Lazy.value.attrname)
del lazy.value
lazy.calls = 5
print(lazy.value, setattr(lazy, "value", 1), lazy.value)


class Slotted:
    __slots__ = ()

    @cached_property
    def v(self):
        return 1


def rename():
    class Two:
        a = b = cached_property(lambda self: 1)


unnamed = cached_property(lambda self: 1)
Lazy.late = unnamed
print(tried(lambda: Slotted().v), tried(rename), tried(lambda: Lazy().late), tried(type, "M", (type,), {"p": cached_property(lambda self: 1)}) and "")


class Cached:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def times(self, k=2, *, plus=0):
        return self.n * k + plus


c = Cached(3)
print(c.times(), c.times(2), c.times(k=2), c.times(2, plus=1), Cached.times.cache_info(), c.times.__name__, Cached.times.cache_parameters())
for size in (0, 1, -5, None):
    @lru_cache(size)
    def twice(x):
        return x + x
    print(size, [twice(n) for n in (1, 2, 1, 1, 3)], twice.cache_info())


@lru_cache(maxsize=2)
def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


@cache
def failing(x):
    raise ValueError(x)


print(recursive(10), recursive.cache_info(), tried(failing, 1), tried(failing, 1), failing.cache_info(), tried(lru_cache, 1.5), tried(lru_cache(5), 5))
p = partial(print, "a", sep="-", end="!\n")
p("b", "c")
p("b", sep="+")
q = partial(p, "z", end=".\n")
print(q.func is print, q.args, sorted(q.keywords), partial(q) == q, hash(partial(int)) is not None, tried(partial(int, base=2), 5), p.__call__ is not None, partial(partial(pow, 2), 5)(), tried(setattr, p, "func", 1), p.__dict__, setattr(p, "tag", 5), p.tag, partial[int])
state = partial(int, "7").__reduce__()
r = partial(len)
r.__setstate__((int, ("9",), {"base": 16}, {"extra": 1}))
print(state[0] is partial, state[2], r(), r.extra, tried(r.__setstate__, 5), tried(r.__setstate__, (1, 2, 3, 4)))
P = functools.Placeholder
print(partial(pow, P, 3)(2), tried(partial(pow, P, P, 7), 2) if False else "", tried(partial, pow, 1, P), partial(partial(divmod, P, 7), 50)(), repr(P), tried(type(P), 1), type(P)() is P, tried(partial, pow, mod=P))


class Shape:
    def size(self, unit, scale=1):
        return unit, scale

    small = partialmethod(size, "mm")
    big = partialmethod(size, "km", scale=9)
    stat = partialmethod(staticmethod(lambda a, b: (a, b)), 1)
    klass = partialmethod(classmethod(lambda cls, a: (cls.__name__, a)), 5)


s = Shape()
print(s.small(), s.big(), s.big(scale=2), s.stat(2), s.klass(), Shape.klass(), repr(Shape.__dict__["big"]).replace(__name__, "M"), tried(partialmethod, 5), tried(partialmethod))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3], 9), tried(reduce, max, []), reduce(max, [], 5), tried(reduce, max, 5), tried(reduce, 5, [1, 2]), reduce(lambda a, b: a + b, "abc", initial="-"), tried(reduce, max))
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), key(1) < key(2), key(1) == key(1), key(5).obj, tried(lambda: key(1) < 1), tried(hash, key(1)), tried(cmp_to_key), tried(lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2)), tried(lambda: cmp_to_key(lambda a, b: None)(1) < key(2))[0])


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, Version) and self.n == other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), tried(lambda: Version(1) <= 5), tried(total_ordering, type("None_", (), {})))


def original(a, b=2):
    """Doc."""


@wraps(original, assigned=("__name__",), updated=())
def wrapper(): ...


original.tag = [1]
print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original, update_wrapper(lambda: 0, original).tag, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES, update_wrapper(partial(original), original).__name__)
