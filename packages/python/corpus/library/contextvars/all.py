"""contextvars: variables, tokens, contexts, what tasks see, errors."""

import asyncio
import contextvars
from contextvars import Context, ContextVar, Token, copy_context

def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).split(" at 0x")[0]


v = ContextVar("v")
w = ContextVar("w", default=42)
print(v.name, tried(v.get), v.get("d"), w.get(), w.get(1), repr(w).startswith("<ContextVar name='w' default=42 at 0x"), repr(v).startswith("<ContextVar name='v' at"), hash(v) is not None, v == v, v == w)
token = v.set(1)
print(v.get(), token.var is v, token.old_value is Token.MISSING, Token.MISSING, repr(token).startswith("<Token var=<ContextVar name='v' at"))
inner = v.set(2)
print(inner.old_value, v.get(), v.reset(inner), v.get(), tried(v.reset, inner), repr(inner)[:13], v.reset(token), v.get("unset"))
print(tried(v.reset, w.set(5)), tried(v.reset, 5), tried(ContextVar), tried(ContextVar, 5), tried(Token), ContextVar[int], Token[int], tried(v.set), tried(lambda: v.nope), tried(setattr, v, "name", "z"), tried(type, "S", (ContextVar,), {}))
c = copy_context()
print(c[w], w in c, v in c, len(c), list(c) == [w], dict(c.items()) == {w: 5}, list(c.values()), c.get(v, "no"), tried(lambda: c[v]), c == copy_context(), c == 5, tried(lambda: c["a"]), tried(lambda: "a" in c), c.get(w), tried(hash, c)[0], tried(lambda: c.__setitem__))


def change(value, *, also=None):
    v.set(value)
    w.set(also)
    return v.get(), w.get()


print(c.run(change, "in c", also="w in c"), v.get("outside"), w.get(), c[v], c[w], c.copy() == c, c.run(v.get), Context().run(lambda: (v.get("empty"), w.get())), tried(c.run), tried(c.run, 5), tried(c.run, lambda: 1 / 0))
print(tried(c.run, c.run, lambda: 1), len(Context()), list(Context()), tried(Context, 5), Context() == Context(), c.keys() is not None)
outer = v.set("base")
print(Context().run(tried, v.reset, outer), v.reset(outer), v.get("gone"))
with v.set("with token") as held:
    print(v.get(), held.old_value is Token.MISSING)
print(v.get("after the block"))


def generator():
    with v.set("in generator"):
        yield v.get()
    yield v.get("released")


g = generator()
print(next(g), v.get("leaks"), next(g), v.get("not now"))


async def worker(name):
    before = v.get("inherited nothing")
    v.set(name)
    await asyncio.sleep(0)
    return before, v.get()


async def main():
    v.set("main")
    print(await asyncio.gather(worker("a"), worker("b"), worker("c")), v.get())
    context = copy_context()
    task = asyncio.create_task(worker("with context"), context=context)
    print(await task, v.get(), context[v])
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    v.set("at call_soon")
    loop.call_soon(lambda: done.set_result(v.get()))
    v.set("later")
    print(await done, v.get())
    print(await worker("same task"), v.get())


asyncio.run(main())
print(v.get("clean"))
deep = ContextVar("deep", default=0)


def nested(depth):
    if depth == 0:
        return deep.get()
    deep.set(depth)
    return copy_context().run(nested, depth - 1), deep.get()


print(Context().run(nested, 4), deep.get())
many = [ContextVar(f"n{i}") for i in range(100)]
for i, var in enumerate(many):
    var.set(i)
whole = copy_context()
print(len([1 for var in many if whole[var] == many.index(var)]), whole.run(lambda: sum(var.get() for var in many)))
