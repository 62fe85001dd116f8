"""functools: lru_cache's statistics, order and typed keys, cached_property's corners, wraps on odd objects, partials with placeholders, reduce, total_ordering."""
import copy
import functools
import inspect
import pickle
from functools import Placeholder as _, partial


def attempt(label, action):
    try:
        print(label, "->", repr(action()))
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


calls = []
@functools.lru_cache(maxsize=3)
def cached(*args, **kw):
    calls.append((args, kw))
    if args == ("bad",): raise ValueError("not cached")
    return len(calls)


print([cached(1), cached(1.0), cached(True), cached("1"), cached(a=1, b=2), cached(b=2, a=1), cached(1)], cached.cache_info(), cached.cache_parameters())
for value in (2, 3, 1, 4, 2):
    cached(value)
print(len(calls), cached.cache_info()._asdict(), cached.__wrapped__.__name__, type(cached).__name__)
for n in range(2): attempt("raises", lambda: cached("bad"))
attempt("unhashable", lambda: cached([]))
cached.cache_clear()
print(cached.cache_info(), copy.copy(cached) is cached, copy.deepcopy(cached) is cached)
typed = functools.lru_cache(typed=True)(lambda *args, **kw: (args, kw))
print(typed(1), typed(1.0), typed(x=1), typed(x=1.0), typed((1,)), typed((1.0,)), typed.cache_info(), typed.cache_parameters())
for size in (0, -5, None, 1):
    f = functools.lru_cache(size)(lambda x: x * 2)
    print(size, [f(x) for x in (1, 1, 2, 1)], f.cache_info())
attempt("maxsize", lambda: functools.lru_cache("x"))
attempt("recursive", lambda: (fib := functools.cache(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)))(90))
class Equal:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return self.n == other.n
g = functools.lru_cache(2)(lambda e: e.n)
print([g(Equal(n)) for n in (1, 2, 1)], g.cache_info())
class WithMethod:
    @functools.lru_cache
    def method(self, x): return x + 1
    @functools.cached_property
    def value(self): calls.append("value"); return len(calls)
    @functools.cached_property
    def fails(self): raise KeyError("each time")
w = WithMethod()
print(w.method(1), w.method(1), WithMethod.method.cache_info(), w.value == w.value, vars(w).keys(), type(WithMethod.value).__name__, WithMethod.value.attrname)
del w.value
w.value = "set"
print(w.value, [type(e).__name__ for e in (WithMethod.__dict__["fails"],)])
for n in range(2): attempt("fails", lambda: w.fails)
class Slots:
    __slots__ = ()
    cp = functools.cached_property(lambda self: 1)
attempt("slots", lambda: Slots().cp)
unnamed = functools.cached_property(lambda self: 1)
WithMethod.late = unnamed
attempt("no name", lambda: w.late)
attempt("two names", lambda: type("X", (), {"a": unnamed, "b": unnamed}))
p = partial(lambda *a, **k: (a, k), _, 2, _, "end", k=1)
print(p(1, 3), p(1, 3, 4, k=5, j=6), partial(p, "x")(9), partial(p, _, "y")("z"), p.args[1:2], p.keywords)
for action in (lambda: p(1), lambda: partial(print, 1, _), lambda: partial(print, x=_), lambda: partial(), lambda: partial(5), lambda: type(_)() is _, lambda: partial(partial(pow, 2), 5)(), lambda: partial(int, base=2)("101", base=8)):
    attempt("partial", action)
q = pickle.loads(pickle.dumps(partial(max, 1, key=None)))
print(q(5), q.func is max, q.args, q.keywords, repr(q), str(inspect.signature(partial(lambda a, b, *, c: 0, _, 1, c=2))))
class Uses:
    def show(self, *args): return args
    half = functools.partialmethod(show, 1, _, 3)
    klass = functools.partialmethod(classmethod(lambda cls, x: (cls.__name__, x)), "k")
print(Uses().half(2), Uses.half(Uses(), 5), Uses.klass(), repr(Uses.__dict__["half"])[:40])
@functools.wraps(print, updated=())
def wrapper(): pass
print(wrapper.__name__, wrapper.__wrapped__ is print, functools.wraps(5)(lambda: 0).__name__, functools.update_wrapper(Uses(), len).__name__, functools.WRAPPER_ASSIGNMENTS)
attempt("updated", lambda: functools.wraps(5)(functools.partial(len), ).__wrapped__)
for arguments in ((lambda a, b: a + b, []), (lambda a, b: a + b, [], 5), (lambda a, b: f"({a}{b})", "abcd"), (max, 5), (None, [1]), (None, [1, 2])):
    attempt("reduce", lambda: functools.reduce(*arguments))
attempt("initial", lambda: functools.reduce(lambda a, b: a * b, [2, 3], initial=10))
@functools.total_ordering
class Order:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __gt__(self, other): return self.n > other.n if isinstance(other, Order) else NotImplemented
print(Order(1) < Order(2), Order(1) <= Order(1), Order(3) >= Order(2), [o.n for o in sorted(map(Order, (3, 1, 2)))])
attempt("order", lambda: Order(1) <= 5)
attempt("none", lambda: functools.total_ordering(type("None_", (), {})))
key = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(key(1) < key(2), key(2).obj, sorted("bca", key=key), key(1) == key(1))
for action in (lambda: key(1) < 2, lambda: hash(key(1)), lambda: key(), lambda: functools.cmp_to_key(lambda a, b: "x")(1) < key(2)):
    attempt("key", action)
