# Asynchronous generators driven by hand.
import sys
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(co):
    vals = []
    try:
        v = None
        while True: v = co.send(None); vals.append(v)
    except StopIteration as e: return e.value, vals
    except BaseException as e: return repr(e), vals
async def ag():
    try:
        x = yield 1
        print('got', x)
        await Aw('pause')
        yield 2
    except ValueError as e: print('caught', e); yield 'recovered'
    finally: await Aw('cleanup'); print('finally')
g = ag()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, g.ag_code.co_name)
print(run(g.__anext__()), run(g.asend('sent')), run(g.athrow(ValueError('v'))), run(g.__anext__()), run(g.__anext__()))
g = ag(); print(run(g.__anext__()), run(g.aclose()), run(g.aclose()), run(g.__anext__()))
g = ag()
print(run(g.asend(1)))
async def consume():
    out = []
    async for x in ag2(3): out.append(x)
    else: out.append('else')
    return out, [x async for x in ag2(2)], {x: y async for x, y in pairs()}, [x async for x in ag2(5) if x % 2], {x async for x in ag2(2)}
async def ag2(n):
    for i in range(n):
        await Aw(i); yield i
async def pairs(): yield 'a', 1; yield 'b', 2
print(run(consume()))
async def nested(): return [[y async for y in ag2(x)] async for x in ag2(3)], [await f(x) for x in range(2)], [x async for x in (i async for i in ag2(2))], [await f(x) async for x in ag2(2)]
async def f(x): await Aw('f'); return x * 10
print(run(nested()))
async def stop(): raise StopAsyncIteration; yield
print(run(stop().__anext__()))
async def stopit(): raise StopIteration; yield
print(run(stopit().__anext__()))
class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def loop():
    async for i in It():
        if i == 2: break
    else: return 'no'
    return 'broke', i
print(run(loop()))
for bad in [5, [1], type('A', (), {'__aiter__': lambda s: 5})(), type('B', (), {'__aiter__': lambda s: s, '__anext__': lambda s: 5})()]:
    async def b():
        async for x in bad: pass
    print(run(b()))
    async def c(): return [x async for x in bad]
    print(run(c()))
async def early():
    async for x in ag2(5):
        if x == 1: return x
print(run(early()))
async def ignoring():
    try: yield 1
    except GeneratorExit: print('ignored'); yield 2
g = ignoring(); run(g.__anext__()); print(run(g.aclose()))
g = ag2(2); an = g.__anext__(); an2 = g.__anext__()
print(an.send(None))
try: an2.send(None)
except RuntimeError as e: print(e)
an.close()
try: an.send(None)
except RuntimeError as e: print(e)
print(run(anext(ag2(1))), run(anext(ag2(0), 'default')), run(anext(ag2(0))))
async def delegate():
    async for x in aiter(ag2(2)): yield x * 2
async def use(): return [x async for x in delegate()]
print(run(use()))
