"""Coroutines driven by hand: wrong values, reuse, close, throw, awaitables of all sorts."""
import inspect
import sys
import types
import warnings


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


class Awaitable:
    def __init__(self, result): self.result = result
    def __await__(self): return self.result


@types.coroutine
def yields(*values):
    got = []
    for value in values:
        got.append((yield value))
    return got


async def await_it(x): return await x


def run(coro):
    out = []
    try:
        while True:
            out.append(coro.send(None))
    except StopIteration as stop:
        return out, stop.value


attempt("int", lambda: run(await_it(5)))
attempt("None", lambda: run(await_it(None)))
attempt("iter", lambda: run(await_it(Awaitable(iter([1, 2])))))
attempt("list", lambda: run(await_it(Awaitable([1]))))
attempt("None await", lambda: run(await_it(Awaitable(None))))
attempt("yields", lambda: run(await_it(yields(1, 2))))
attempt("coroutine", lambda: run(await_it(await_it(yields(3)))))


def plain_generator(): yield 1


attempt("generator", lambda: run(await_it(plain_generator())))
inner = await_it(yields(1))
attempt("awaitable coroutine", lambda: run(await_it(Awaitable(inner))))
inner.close()


async def empty(): return 7


c = empty()
attempt("run", lambda: run(c))
attempt("again", lambda: c.send(None))
attempt("throw after end", lambda: c.throw(ValueError("late")))
attempt("close after end", lambda: c.close())
c = empty()
attempt("send value first", lambda: c.send(1))
attempt("close unstarted", lambda: c.close())
attempt("send closed", lambda: c.send(None))
c = empty()
attempt("throw unstarted", lambda: c.throw(KeyError("k")))
attempt("throw args", lambda: empty_throw())


def empty_throw():
    c = empty()
    return c.throw(ValueError, ValueError("value"))


warnings.simplefilter("ignore")
attempt("throw class", lambda: empty().throw(ValueError))
attempt("throw wrong", lambda: empty_close().throw(5))


def empty_close():
    return empty()


attempt("iter", lambda: iter(empty()))
attempt("next", lambda: next(empty()))
attempt("for", lambda: [x for x in empty()])


def delegating(): yield from empty()


attempt("yield from", lambda: next(delegating()))


@types.coroutine
def allowed(): return (yield from empty())


attempt("yield from in coroutine", lambda: run(await_it(allowed())))


async def stops(): raise StopIteration(3)
attempt("StopIteration", lambda: run(stops()))
async def stops_async(): raise StopAsyncIteration(3)
attempt("StopAsyncIteration", lambda: run(stops_async()))


async def ignores_exit():
    try:
        await yields(1)
    except GeneratorExit:
        await yields(2)


c = ignores_exit()
print(c.send(None), c.cr_running, c.cr_await is not None, inspect.getcoroutinestate(c))
attempt("ignored exit", c.close)


async def reenter():
    try:
        c2.send(None)
    except ValueError as error:
        print("reenter", error)
    try:
        c2.close()
    except ValueError as error:
        print("close self", error)


c2 = reenter()
attempt("run", lambda: run(c2))


async def cleanup():
    try:
        await yields("waiting")
    finally:
        print("finally", await yields("in finally"))


c = cleanup()
print(c.send(None))
attempt("throw", lambda: c.throw(ZeroDivisionError("z")))
attempt("resume", lambda: c.send("sent"))
shared = yields(1, 2)
c1, c2 = await_it(shared), await_it(shared)
print(c1.send(None), c2.send(None))
attempt("shared end", lambda: c1.send(None))
attempt("shared again", lambda: c2.send(None))
target = await_it(yields(1))
a, b = await_it(target), await_it(target)
print(a.send(None))
attempt("awaited twice", lambda: b.send(None))
a.close()
c = empty()
print(c.cr_code.co_name, c.cr_origin, c.cr_suspended, c.__name__, c.__qualname__, c.cr_frame.f_lineno == empty.__code__.co_firstlineno)
c.__name__ = "new"
print(c.__name__)
attempt("name", lambda: setattr(c, "__name__", 1))
attempt("attr", lambda: setattr(c, "other", 1))
w = c.__await__()
print(type(w).__name__, iter(w) is w)
attempt("wrapper", lambda: next(w))
attempt("wrapper 2", lambda: next(w))
c.close()
attempt("type", lambda: type(c)())
attempt("async gen in await", lambda: run(await_it(agen())))
async def agen(): yield 1
attempt("types.coroutine", lambda: types.coroutine(5))


async def cr_await_chain():
    await middle()
async def middle():
    await yields("leaf")
c = cr_await_chain()
c.send(None)
chain = []
x = c
while x is not None:
    chain.append(x.__name__)
    x = x.cr_await if hasattr(x, "cr_await") else x.gi_yieldfrom
print(chain)
c.close()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(yields()), inspect.isawaitable(plain_generator()), inspect.iscoroutinefunction(empty), inspect.iscoroutinefunction(yields))
