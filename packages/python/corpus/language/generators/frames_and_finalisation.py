"""Generators: attributes, gi_yieldfrom, reentrance, close with return values, exceptions that cross yield from."""
import inspect
import types


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


def gen(n):
    for i in range(n):
        yield i
    return "done"


g = gen(2)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code is gen.__code__, inspect.getgeneratorstate(g), g.gi_frame.f_lineno == gen.__code__.co_firstlineno)
next(g)
print(inspect.getgeneratorstate(g), g.gi_suspended, bool(g.gi_frame))
g.__name__, g.__qualname__ = "new", "new.name"
print(repr(g).split(" at ")[0])
attempt("name", lambda: setattr(g, "__name__", 5))
attempt("del name", lambda: delattr(g, "__name__"))
attempt("attr", lambda: setattr(g, "x", 1))
attempt("gi_code", lambda: setattr(g, "gi_code", 1))
attempt("next", lambda: next(g))
attempt("next", lambda: next(g))
attempt("next", lambda: next(g))
print(g.gi_frame, inspect.getgeneratorstate(g), g.gi_suspended)
attempt("send", lambda: g.send(1))
attempt("throw", lambda: g.throw(ValueError("x")))
attempt("close", lambda: g.close())
g = gen(1)
attempt("send to new", lambda: g.send(1))
attempt("throw to new", lambda: g.throw(ValueError("x")))
attempt("next after", lambda: next(g))


def delegating():
    result = yield from gen(2)
    print("result", result)
    result = yield from [7]
    print("result", result)
    yield from ()
    try:
        yield from gen(5)
    except KeyError as error:
        print("caught", error)
        yield "recovered"
    return (yield from iter("x"))


g = delegating()
print(next(g), type(g.gi_yieldfrom).__name__, g.gi_yieldfrom.__name__)
print(next(g), next(g), type(g.gi_yieldfrom).__name__)
print(next(g))
attempt("throw", lambda: g.throw(KeyError("k")))
print(g.gi_yieldfrom)
attempt("next", lambda: next(g))
attempt("send to str iterator", lambda: g.send(5))


class Iterator:
    def __iter__(self): return self
    def __next__(self): return "next"
    def send(self, value): return ("send", value)
    def throw(self, *args): return ("throw", args)
    def close(self): print("closed"); return "ignored"


def over(x): 
    try:
        r = yield from x
        return r
    finally:
        print("over finally")


g = over(Iterator())
print(next(g), g.send(5), g.send(None), g.throw(ValueError("v")))
attempt("close", g.close)


class Partial:
    def __init__(self, **methods): self.__dict__.update(methods)
    def __iter__(self): return self
    def __next__(self): return 1


def bad_close(): raise RuntimeError("in close")
class CloseAttr(Partial):
    @property
    def close(self): raise ZeroDivisionError("getting close")


for x in (Partial(), CloseAttr(), Partial(close=bad_close), Partial(throw=5)):
    g = over(x)
    next(g)
    attempt("send", lambda: g.send(1))
    g = over(x)
    next(g)
    attempt("throw", lambda: g.throw(ValueError("t")))
    g = over(x)
    next(g)
    attempt("close", g.close)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"
def yields_on_close():
    try:
        yield 1
    finally:
        yield 2
def raises_on_close():
    try:
        yield 1
    finally:
        raise LookupError("close")
for f in (returns_on_close, yields_on_close, raises_on_close):
    g = f()
    attempt("close new", g.close)
    g = f()
    next(g)
    attempt("close", g.close)
    attempt("close again", g.close)


def reenter():
    yield 1
    for action in (lambda: next(me), lambda: me.send(None), lambda: me.throw(ValueError), me.close, lambda: list(me)):
        attempt("inside", action)
    yield me.gi_running, inspect.getgeneratorstate(me)
me = reenter()
next(me)
print(next(me))


def circular(): yield from circle
circle = circular()
attempt("circular", lambda: next(circle))


def stops():
    yield 1
    next(iter([]))
def stops_value():
    yield 1
    raise StopIteration(5)
def stops_from():
    yield from stops()
for f in (stops, stops_value, stops_from):
    attempt(f.__name__, lambda: list(f()))
attempt("genexp", lambda: list(next(iter([])) for x in [1]))
attempt("throw StopIteration", lambda: started(gen(2)).throw(StopIteration(1)))


def started(g):
    next(g)
    return g


for args in ((5,), ("text",), (object,), (ValueError, 5), (ValueError("a"), 5), (ValueError, None, 5), ()):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        attempt(f"throw{args}".replace("<class 'object'>", "object"), lambda: started(gen(2)).throw(*args))


def context():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            yield 1
        except ValueError as error:
            print(repr(error.__context__))
            raise TypeError("new")


attempt("context", lambda: started(context()).throw(ValueError("thrown")))
def handling():
    import sys
    try:
        raise KeyError("mine")
    except KeyError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
h = handling()
try:
    raise ValueError("caller")
except ValueError:
    import sys
    print(repr(next(h)), repr(sys.exception()))
print(repr(next(h)), repr(next(h)), sys.exception())
attempt("type", lambda: types.GeneratorType())
attempt("subclass", lambda: type("G", (types.GeneratorType,), {}))
print((lambda: (yield))().send(None), list((lambda: (yield 1))()), [x for x in (lambda: ((yield 1), (yield 2)))()])
def lazy(): return (print("evaluated", x) for x in [1])
e = lazy()
attempt("genexp iterable first", lambda: (y for y in 5))
attempt("genexp nested late", lambda: list(y for x in [1] for y in 5))
print(next(e), e.__name__, e.__qualname__)
