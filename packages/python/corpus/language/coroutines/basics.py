# Coroutines driven by hand: await, send, throw, close, states.
import inspect, types, warnings
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        try: r = yield self.v
        except ValueError as e: return f'aw caught {e}'
        return r
async def f(x):
    a = await Aw(x)
    b = await Aw(x + 1)
    return a, b
c = f(1)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await, inspect.getcoroutinestate(c), c.cr_code.co_name, c.cr_origin)
print(c.send(None), inspect.getcoroutinestate(c), type(c.cr_await).__name__, c.send('A'))
try: c.send('B')
except StopIteration as e: print(e.value, inspect.getcoroutinestate(c))
try: c.send(None)
except RuntimeError as e: print(e)
c = f(5); c.send(None); print(c.throw(ValueError('thrown')))
try: c.throw(KeyError('k'))
except KeyError as e: print(repr(e))
c = f(1); c.close(); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = f(1)
try: c.send('non-None')
except TypeError as e: print(e)
c.close()
for bad in ['iter(c)', 'next(c)', 'list(c)', 'for x in c: pass', 'c()', 'len(c)', 'await_(c)', '[*c]', 'a, b = c', 'yield_from(c)']:
    c = f(1)
    def yield_from(c): 
        def g(): yield from c
        return list(g())
    def await_(c): raise TypeError('no await at top level')
    try: exec(bad)
    except TypeError as e: print(bad, e)
    c.close()
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, repr(e)
async def outer(): return await f(10), await f(20)
print(drive(outer()))
for bad in [5, None, 'a', [1], object(), len, type('N', (), {'__await__': lambda s: 5})(), type('M', (), {'__await__': lambda s: f(1)})(), type('O', (), {'__await__': lambda s: iter([1, 2])})()]:
    async def b(): return await bad
    with warnings.catch_warnings(): warnings.simplefilter('ignore'); print(drive(b()))
@types.coroutine
def old(): r = yield 'from old'; return 'old done'
async def new(): return await old()
print(drive(new()))
async def twice():
    c = f(1)
    await c
    await c
print(drive(twice()))
async def ctx():
    try: await Aw(1); raise KeyError('body')
    except KeyError as e: await Aw(2); raise ValueError('handler')
    finally: await Aw(3)
print(drive(ctx()))
async def cond(): return (await Aw(1) or 'default') if await Aw(2) else await Aw(3), [await Aw(i) for i in range(2)], {await Aw('k'): await Aw('v')}, f'{await Aw("fmt")}', (lambda: 5)(), not await Aw(9)
print(drive(cond()))
async def nothing(): pass
print(drive(nothing()), drive(type('L', (), {'m': f})().m) if 0 else '')
c = nothing(); c.__name__ = 'renamed'; print(c.__name__); c.close()
async def closing():
    try: await Aw(1)
    finally: print('closed properly')
c = closing(); c.send(None); c.close()
async def swallow():
    try: await Aw(1)
    except GeneratorExit: await Aw(2)
c = swallow(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
async def with_default(a, *b, c=1, **d): return a, b, c, d
print(drive(with_default(1, 2, c=3, e=4)))
class Cls:
    async def m(self): return self.x
    x = 7
    @classmethod
    async def cm(cls): return cls.__name__
    @staticmethod
    async def sm(): return 's'
    async def __call__(self): return 'called'
print(drive(Cls().m()), drive(Cls.cm()), drive(Cls.sm()), drive(Cls()()))
async def raise_stop(): raise StopIteration('x')
print(drive(raise_stop()))
