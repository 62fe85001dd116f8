"""8.9 async for, async with and asynchronous comprehensions: protocol, order, errors, else, break, suspension inside."""
import types

log = []


@types.coroutine
def pause(value): return (yield value)


def drive(make):
    log.clear()
    coroutine = make()
    seen = []
    try:
        while True:
            seen.append(coroutine.send(None))
    except StopIteration as stop:
        return "value", stop.value, seen, list(log)
    except BaseException as error:
        return type(error).__name__, str(error), repr(error.__context__), seen, list(log)


class Async:
    def __init__(self, n, fail=None): self.i, self.n, self.fail = 0, n, fail
    def __aiter__(self): log.append("aiter"); return self
    async def __anext__(self):
        await pause(f"next {self.i}")
        self.i += 1
        if self.i > self.n:
            raise self.fail or StopAsyncIteration("stop")
        return self.i


class CM:
    def __init__(self, name, swallow=False, enter=None, leave=None): self.name, self.swallow, self.enter, self.leave = name, swallow, enter, leave
    async def __aenter__(self):
        await pause(f"enter {self.name}")
        if self.enter: raise self.enter
        return self.name
    async def __aexit__(self, kind, value, tb):
        await pause(f"exit {self.name}")
        log.append((self.name, kind and kind.__name__))
        if self.leave: raise self.leave
        return self.swallow


class NoEnter:
    async def __aexit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAwaitable:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class ExitNotAwaitable:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
class OddIter:
    def __init__(self, aiter=None, anext=None): self.a, self.n = aiter, anext
    def __aiter__(self): return self.a if self.a is not None else self
    def __anext__(self): return self.n() if callable(self.n) else self.n
async def agen(n):
    try:
        for i in range(n):
            yield i
            await pause("in agen")
    finally: log.append("agen closed")
async def value(x): await pause("v"); return x


BODIES = [
    "async for x in Async(2): log.append(x)\nelse: log.append('else')\nreturn x",
    "async for x in Async(3):\n  if x == 1: continue\n  if x == 2: break\nelse: log.append('else')\nreturn x",
    "async for x in Async(1, ValueError('anext')): log.append(x)\nelse: log.append('else')",
    "async for x in Async(0): pass\nelse: return 'empty'",
    "async for x in Async(2):\n  async for y in Async(1): log.append((x, y))\n  else: log.append('inner else')",


    "async for x in agen(2):\n  try: continue\n  finally: log.append(await value('f'))",
    "async for log.x in [1]: pass", "async for x in 5: pass", "async for x in [1]: pass", "async for x in OddIter(aiter=5): pass", "async for x in OddIter(anext=5): pass", "async for x in OddIter(anext=lambda: iter([1])): pass", "async for x in agen: pass", "async for x in value(1): pass",
    "for x in agen(1): pass", "for x in Async(1): pass", "return [x for x in agen(1)]", "return [*agen(1)]",
    "async with CM('a') as a, CM('b') as b: log.append((a, b))",
    "async with CM('a'), CM('b', swallow=True), CM('c'): 1 / 0\nreturn 'swallowed'",
    "async with CM('a', leave=KeyError('leaving')): raise ValueError('body')",
    "async with CM('a'), CM('b', enter=KeyError('entering')): pass",
    "async with CM('a'): return await value('returned')",
    "for i in range(3):\n  async with CM(i):\n    if i == 0: continue\n    break\nreturn i",
    "async with (CM('a') as a,\n    CM('b')): return a",
    "async with NoEnter(): pass", "async with NoExit(): pass", "async with SyncCM(): pass", "async with 5: pass", "async with NotAwaitable(): pass", "async with ExitNotAwaitable(): pass", "async with ExitNotAwaitable(): raise ValueError('body')", "with CM('a'): pass",
    "return [x async for x in Async(3)]", "return [x async for x in Async(4) if x % 2 if await value(x > 1)]", "return {x: await value(x * 2) async for x in Async(2)}", "return {x async for x in Async(2)}", "return [(x, y) async for x in Async(2) for y in 'ab']", "return [(x, y) for x in 'ab' async for y in agen(2)]", "return [await value(x) for x in 'ab']", "return [[y async for y in agen(x)] async for x in agen(3)]", "return [[await value(y) for y in range(x)] for x in range(2)]",
    "g = (x async for x in Async(2))\nreturn type(g).__name__, [x async for x in g]", "g = (await value(x) for x in 'ab')\nreturn type(g).__name__, [x async for x in g]", "return sum([x async for x in agen(3)])", "return list(x async for x in agen(1))", "return [x async for x in 5]", "return [x async for x in [1]]", "return [x async for x in Async(1, ValueError('comp'))]", "return [(lambda: x)() async for x in agen(2)]", "x = 'outer'\n[x async for x in agen(2)]\nreturn x", "[y := x async for x in agen(2)]\nreturn y",
    "try: await value(1 / 0)\nexcept ZeroDivisionError as e: return await value(str(e))\nfinally: log.append(await value('finally'))", "return await value(1) + await value(2) * (await value(3))", "return -await value(2) ** 2, not await value(0), await value(await value(5))", "return f'{await value(1)}{await value(2)!r:>3}'", "return (await value([1, 2]))[await value(1)]", "x = [0]\nx[await value(0)] = await value('set')\nreturn x", "x = {await value('k'): await value('v'), **await value({'z': 1})}\nreturn x", "return await value(1) if await value(0) else await value(2)", "return await value(0) or await value(5), await value(0) and 1", "return 1 < await value(2) < await value(3)", "assert await value(0), await value('message')", "raise await value(ValueError('raised')) from await value(KeyError('cause'))", "del (await value([1, 2]))[await value(0)]", "match await value((1, 2)):\n  case (a, b) if await value(b == 2): return await value(a)", "while await value(len(log) < 2): log.append('w')\nelse: return 'done'", "x = lambda: 1\nreturn await value(x)() if 0 else (await value(x))()", "return await 5", "return await [1]", "return await agen(1)", "return await None", "return await (x for x in [1])", "return await value", "async def inner(): return await value('inner')\nreturn await inner(), await inner()", "global gg\ngg = await value('global')\nreturn gg", "import asyncio as aio\nreturn await value(aio.__name__)", "class C:\n  x = 1\nreturn await value(C.x)",
]
import warnings
warnings.simplefilter("ignore")
for body in BODIES:
    namespace = dict(globals())
    exec("async def test():\n" + "\n".join("  " + line for line in body.split("\n")), namespace)
    print(repr(body), "->", *drive(namespace["test"]))
