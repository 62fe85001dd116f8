"""Generator, coroutine, async generator and frame objects: what types they are, what they have, what can be set."""
import collections.abc, inspect, types
def gen(a=1):
    """doc"""
    x = yield a
    return x
async def coro(): return 5
async def agen(): yield 1
@types.coroutine
def old(): yield 1
class C:
    def method(self): yield self
    @classmethod
    def cm(cls): yield cls
    @staticmethod
    def sm(): yield "static"
    def __iter__(self): yield from "it"
lam = lambda: (yield 7)
g, c, a, e = gen(), coro(), agen(), (i for i in "ab")
c.close()

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
type(g), type(c), type(a), type(e), type(old()), type(lam()), type(C().method()), type(iter(C()))
[n for n in dir(g) if not n.startswith("__")], [n for n in dir(c) if not n.startswith("__")], [n for n in dir(a) if not n.startswith("__")]
g.__name__, g.__qualname__, e.__name__, e.__qualname__, lam().__name__, C().method().__qualname__, a.__name__, c.__qualname__, g.__doc__, g.__class__.__name__, inspect.getdoc(gen)
g.gi_code.co_name, g.gi_frame.f_code is g.gi_code, g.gi_running, g.gi_suspended, g.gi_yieldfrom, e.gi_code.co_name, a.ag_code.co_name, a.ag_running, a.ag_suspended, a.ag_await, c.cr_code.co_name, c.cr_running, c.cr_frame, c.cr_await, c.cr_origin
bin(gen.__code__.co_flags & 0x2a0), bin(coro.__code__.co_flags & 0x2a0), bin(agen.__code__.co_flags & 0x2a0), bin(old.__code__.co_flags & 0x1a0), bin(lam.__code__.co_flags & 0x2a0)
isinstance(g, collections.abc.Generator), isinstance(g, collections.abc.Iterator), isinstance(c, collections.abc.Coroutine), isinstance(c, collections.abc.Awaitable), isinstance(a, collections.abc.AsyncGenerator), isinstance(a, collections.abc.AsyncIterator), isinstance(old(), collections.abc.Awaitable), isinstance(g, types.GeneratorType), isinstance(e, types.GeneratorType), issubclass(types.CoroutineType, collections.abc.Coroutine)
setattr(g, "__name__", "renamed"), g.__name__, setattr(g, "__qualname__", "q.n"), repr(g).partition(" at ")[0], setattr(a, "__name__", "x"), repr(a).partition(" at ")[0]
setattr(g, "__name__", 5)
setattr(g, "__qualname__", None)
delattr(g, "__name__")
setattr(g, "gi_running", 1)
setattr(g, "gi_code", 1)
setattr(g, "x", 1)
delattr(g, "gi_frame")
setattr(g, "gi_yieldfrom", 1)
type(g)()
type(c)()
type(a)()
type("G", (types.GeneratorType,), {})
type("G", (types.CoroutineType,), {})
next(gen()), gen(5).send(None), gen().__next__(), [*gen()], list(gen(2)), tuple(C()), next(C.cm()) is C, next(C.sm()), next(lam()), sum(1 for _ in gen()), dict(enumerate(e)), list(e), next(e, "done")
gen().send(1)
gen().send()
gen().send(1, 2)
gen().throw()
gen().throw(5)
gen().throw(ValueError, "a", 5) if 0 else gen().throw(ValueError("a"))
gen().close(1)
gen(1, 2)
next(gen(), 1, 2)
len(gen())
gen()[0]
gen() + gen()
bool(gen()), hash(g) == hash(g), g == g, g != gen(), gen() == gen(), gen() in [gen()], callable(g), iter(g) is g, g.__iter__() is g, e.__iter__() is e
gen() < gen()
g()
reversed(gen())
await_ if 0 else next(c)
iter(c)
iter(a)
next(a)
aiter(g)
anext(g)
(x := gen(), next(x), x.gi_suspended, x.close(), x.gi_frame, x.gi_suspended, inspect.getgeneratorstate(x), x.gi_code.co_name)[2:]
(x := gen(), next(x), x.send)[1], next(x, None), x.gi_frame
(x := gen(), next(x), x.send("value"))
(x := gen(), next(x), next(x))
list((yield_ for yield_ in [1])), (lambda: [(i, j) for i in range(2) for j in (x for x in "a")])(), next(i for i in [5]), max((i for i in [1, 3]), key=lambda v: -v), "".join(c_ for c_ in "ab"), any(i for i in []), sorted(i for i in [2, 1]), [*map(next, [iter("a"), (i for i in "b")])], dict((i, i) for i in "a"), set(i for i in "aa"), (lambda *z: z)(*(i for i in [1, 2]))
__import__("copy").copy(gen())
__import__("pickle").dumps(gen())
__import__("pickle").dumps(e)
types.GeneratorType.__name__, types.AsyncGeneratorType.__qualname__, types.CoroutineType.__module__, types.GeneratorType[int, str, None], types.CoroutineType[int, str, None], types.AsyncGeneratorType[int, str], collections.abc.Generator[int], collections.abc.Generator.__abstractmethods__ == frozenset(["send", "throw"])
type("G", (collections.abc.Generator,), {"send": lambda s, v: ("sent", v), "throw": lambda s, *a: (_ for _ in ()).close()})().__next__()
type("G", (collections.abc.Generator,), {"send": lambda s, v: v})()
inspect.getsource(gen).splitlines()[0], inspect.signature(gen), inspect.getfullargspec(gen).defaults, gen.__defaults__, gen.__code__.co_varnames, lam.__code__.co_name, gen.__code__.co_consts[0]
""".strip().splitlines():
    show(case)
