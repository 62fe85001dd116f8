# async with: order, suppression, errors of protocol.
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, repr(e), repr(e.__context__)
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class CM:
    def __init__(self, n, swallow=False, fail=None): self.n, self.swallow, self.fail = n, swallow, fail
    async def __aenter__(self): await Aw(f'enter {self.n}'); return self.n
    async def __aexit__(self, t, v, tb):
        await Aw(f'exit {self.n} {t and t.__name__}')
        if self.fail: raise self.fail
        return self.swallow
async def a():
    async with CM('a') as x, CM('b') as y: await Aw('body'); return x, y
async def b():
    async with (CM('a', True), CM('b')): raise ValueError('swallowed by the outer')
    return 'after'
async def c():
    async with CM('a', fail=KeyError('exit')): raise ValueError('body')
async def d():
    for i in range(3):
        async with CM(i):
            if i == 0: continue
            break
    return i
async def e():
    with open('x', 'w') as f:
        async with CM('in'): f.write('x')
    return f.closed
for f in a, b, c, d, e: print(drive(f()))
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class NotAwaitable2:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
for bad in [5, Sync(), NoExit(), NotAwaitable(), NotAwaitable2()]:
    async def g():
        async with bad: pass
    print(drive(g()))
from contextlib import asynccontextmanager, AsyncExitStack, aclosing
@asynccontextmanager
async def acm(n):
    await Aw(f'setup {n}')
    try: yield n
    except KeyError as e: await Aw(f'handled {e}')
    finally: await Aw(f'teardown {n}')
async def h():
    async with acm(1) as v: await Aw(v)
    async with acm(2): raise KeyError('k')
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(3)); st.callback(print, 'callback'); st.push_async_callback(cb)
    return 'done'
async def cb(): await Aw('async callback')
print(drive(h()))
async def gen():
    try:
        for i in range(5): yield i
    finally: await Aw('gen closed')
async def i():
    async with aclosing(gen()) as g:
        async for x in g:
            if x == 2: return x
print(drive(i()))
