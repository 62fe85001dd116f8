"""Exceptions thrown into generators and coroutines that have not begun, have ended, or delegate deeply."""
import types
import warnings

warnings.simplefilter("ignore")


def attempt(label, action):
    try:
        print(label, "->", repr(action()))
    except BaseException as error:
        print(label, "->", type(error).__name__, error, "| cause", repr(error.__cause__), "| context", repr(error.__context__))


def gen():
    try:
        yield 1
    finally:
        print("finally")


for thrown in (ValueError("v"), StopIteration(3), StopAsyncIteration(4), GeneratorExit("g"), KeyboardInterrupt()):
    g = gen()
    attempt(f"unstarted {thrown!r}", lambda: g.throw(thrown))
    attempt("  again", lambda: g.throw(thrown))
    attempt("  next", lambda: next(g))
    attempt("  close", g.close)
    g = gen()
    next(g)
    attempt(f"started {thrown!r}", lambda: g.throw(thrown))
    attempt("  ended", lambda: g.throw(thrown))


async def coroutine():
    await pause()


@types.coroutine
def pause():
    return (yield "paused")


for thrown in (ValueError("v"), StopIteration(3), StopAsyncIteration(4)):
    c = coroutine()
    attempt(f"coroutine {thrown!r}", lambda: c.throw(thrown))
    attempt("  again", lambda: c.throw(thrown))
    c = coroutine()
    c.send(None)
    attempt("  suspended", lambda: c.throw(thrown))
    c = coroutine()
    attempt("  close", c.close)
    attempt("  send", lambda: c.send(None))

for arguments in ((), (5,), (ValueError,), (ValueError, "text"), (ValueError, ("a", "b")), (ValueError, ValueError("same")), (ValueError("x"), "y"), (KeyError, ValueError("other")), (ValueError, None, 5), (int,), (ValueError, 1, None, 2)):
    g = gen()
    attempt(f"arguments {arguments!r}", lambda: g.throw(*arguments))
g = gen()
attempt("send", lambda: g.send(5))
attempt("send None", lambda: g.send(None))
attempt("close", g.close)
attempt("closed send", lambda: g.send(5))


def deep(n):
    if n == 0:
        got = yield "bottom"
        return [got]
    try:
        below = yield from deep(n - 1)
    except LookupError as error:
        yield f"caught at {n}: {error!r}"
        below = ["handled"]
    return [n, *below]


g = deep(60)
print(next(g))
try:
    g.send("sent")
except StopIteration as stop:
    print(stop.value[:4], len(stop.value), stop.value[-1])
g = deep(30)
next(g)
print(g.throw(KeyError("k")))
try:
    next(g)
except StopIteration as stop:
    print(stop.value[:3], stop.value[-2:], stop.args == (stop.value,))
g = deep(3)
next(g)
below = g
while below.gi_yieldfrom is not None:
    below = below.gi_yieldfrom
attempt("below", lambda: below.send("around"))
attempt("above", lambda: next(g))
g = deep(2)
next(g)
g.gi_yieldfrom.close()
attempt("closed below", lambda: next(g))
