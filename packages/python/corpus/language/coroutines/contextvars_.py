# contextvars with tasks and callbacks.
import asyncio, contextvars
var = contextvars.ContextVar('var', default='default'); nodef = contextvars.ContextVar('nodef')
print(var.get(), var.name, nodef.get('given'))
try: nodef.get()
except LookupError as e: print(type(e).__name__, 'ContextVar' in str(e))
tok = var.set('one'); print(var.get(), tok.old_value is contextvars.Token.MISSING, tok.var is var); var.reset(tok); print(var.get())
try: var.reset(tok)
except RuntimeError as e: print('already used' in str(e))
ctx = contextvars.copy_context()
def f(): var.set('inside'); return var.get()
print(ctx.run(f), var.get(), ctx[var], var in ctx, nodef in ctx, len(ctx), list(ctx) == [var], ctx.get(nodef, 'd'))
async def task(n): var.set(n); await asyncio.sleep(0); return var.get()
async def main():
    var.set('main')
    r = await asyncio.gather(task('a'), task('b'))
    c = contextvars.copy_context(); c.run(var.set, 'ctx')
    t = asyncio.create_task(task2(), context=c)
    out = []; asyncio.get_running_loop().call_soon(lambda: out.append(var.get()), context=c); await asyncio.sleep(0)
    return r, var.get(), await t, out
async def task2(): return var.get()
print(asyncio.run(main()), var.get())
with var.set('with'): print(var.get())
print(var.get())
def gen():
    var.set('gen'); yield var.get()
    yield var.get()
g = gen(); print(next(g), var.get()); var.set('outer'); print(next(g))
