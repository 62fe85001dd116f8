"""Asynchronous generators by hand: asend, athrow, aclose, their errors, hooks, finalisation."""
import sys
import types


@types.coroutine
def suspend(value): return (yield value)


def drive(awaitable, *sends):
    """What it suspends with and how it ends."""
    seen = []
    it = awaitable.__await__()
    sends = list(sends)
    try:
        seen.append(it.send(None))
        while True:
            sent = sends.pop(0) if sends else None
            seen.append(it.throw(sent) if isinstance(sent, BaseException) else it.send(sent))
    except StopIteration as stop:
        return seen, "value", stop.value
    except BaseException as error:
        return seen, type(error).__name__, str(error)


async def agen(n=3):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                print("  got", got)
            await suspend(f"s{i}")
    except ValueError as error:
        print("  caught", error)
        yield "after"
    finally:
        print("  finally")
        await suspend("cleanup")


g = agen()
print(g.ag_running, g.ag_await, g.ag_code.co_name, g.__name__, g.__qualname__, g.ag_suspended)
print(drive(g.asend(1)))
print(drive(g.asend(None)))
print(drive(g.__anext__()), drive(g.asend("x")))
print(drive(g.athrow(ValueError("thrown"))))
print(drive(g.__anext__()), drive(g.__anext__()))
print(drive(g.aclose()), drive(g.asend(None)), drive(g.asend(5)), drive(g.athrow(KeyError)))
g = agen()
print(drive(g.aclose()), drive(g.__anext__()))
g = agen()
print(drive(g.athrow(KeyError("k"))), drive(g.__anext__()))
g = agen()
drive(g.__anext__())
print(drive(g.aclose()))
print(drive(g.aclose()))


async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("  ignoring")
            return


g = ignores()
drive(g.__anext__())
print(drive(g.aclose()))


async def raises():
    yield 1
    raise KeyError("end")
async def stop(): 
    yield 1
    raise StopIteration("x")
async def stop_async():
    yield 1
    raise StopAsyncIteration("x")
async def returns():
    yield 1
    return


for f in (raises, stop, stop_async, returns):
    g = f()
    print(f.__name__, drive(g.__anext__()), drive(g.__anext__()), drive(g.__anext__()))
g = agen()
step = g.asend(None)
print(drive(step), drive(step))
step = g.__anext__()
it = step.__await__()
print(it is step, it.send(None), g.ag_running)
other = g.__anext__()
try:
    other.send(None)
except RuntimeError as error:
    print(error)
try:
    g.aclose().send(None)
except RuntimeError as error:
    print(error)
try:
    g.athrow(ValueError).send(None)
except RuntimeError as error:
    print(error)
print(drive(g.athrow(ValueError("late"))) if not g.ag_running else "running")
try:
    step.throw(ValueError("into step"))
except StopIteration as stop_:
    print("step", stop_.value)
for wrong in (lambda: iter(g), lambda: next(g), lambda: [x for x in g], lambda: g.send(None), lambda: len(g), lambda: type(g)(), lambda: g.asend(), lambda: g.asend(1, 2)):
    try:
        print(wrong())
    except BaseException as error:
        print(type(error).__name__, error)


async def comprehension():
    return [x async for x in agen(2)], {x: y async for x in agen(1) for y in "ab"}, [await suspend(x) for x in range(2)], [y for x in range(2) if (y := await suspend(x)) is None]


print(drive(comprehension()))


async def broken():
    source = agen(3)
    async for x in source:
        if x == 1:
            break
    else:
        print("  else")
    print("  after loop")
    await source.aclose()
    async for x in agen(1): pass
    else:
        print("  else")
    return x


print(drive(broken()))
old = sys.get_asyncgen_hooks()
print(old)
log = []
sys.set_asyncgen_hooks(firstiter=lambda g: log.append(("first", g.__name__)), finalizer=lambda g: log.append(("final", g.__name__)))
g = agen()
h = g.asend(None)
print(log)
drive(h)
print(log)
for wrong in (lambda: sys.set_asyncgen_hooks(5), lambda: sys.set_asyncgen_hooks(finalizer="x")):
    try:
        wrong()
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks().firstiter)
drive(g.aclose())


class Async:
    def __init__(self, items): self.items = iter(items)
    def __aiter__(self): return self
    async def __anext__(self):
        try:
            return next(self.items)
        except StopIteration:
            raise StopAsyncIteration from None


class BadAiter:
    def __aiter__(self): return 5
class AsyncAiter:
    async def __aiter__(self): return self
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5


async def over(x): return [y async for y in x]
import warnings
warnings.simplefilter("ignore")
for x in (Async("ab"), BadAiter(), AsyncAiter(), BadAnext(), [1], 5, agen):
    print(drive(over(x)))
async def use(): return [await anext(Async("z")), await anext(Async(""), "default"), 0]
print(drive(use()))
for wrong in (lambda: aiter(5), lambda: anext(5), lambda: aiter(BadAiter()), lambda: anext([]), lambda: anext(BadAnext())):
    try:
        print(type(wrong()).__name__)
    except TypeError as error:
        print(error)
