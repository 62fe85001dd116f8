"""contextlib and contextvars."""

import contextlib
import contextvars
import io
import sys


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("through")
except KeyError as error:
    print(repr(error))


@tag("deco")
def decorated():
    return 5


print(decorated(), decorated())


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def never():
    if False:
        yield


for manager in (twice, never):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)


@contextlib.contextmanager
def swallow_stop():
    yield


try:
    with swallow_stop():
        raise StopIteration("s")
except StopIteration as error:
    print(repr(error))
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
print("after")
with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(out):
    print("captured")
    print("error", file=sys.stderr)
print(repr(out.getvalue()))


class Closing:
    def close(self):
        print("closed")


with contextlib.closing(Closing()) as c:
    print(type(c).__name__)
with contextlib.nullcontext(5) as n:
    print(n)
with contextlib.ExitStack() as stack:
    print(stack.enter_context(tag("s1")))
    stack.callback(print, "callback", 1, end="!\n")
    stack.push(lambda kind, value, tb: print("exit", kind))
    inner = stack.pop_all()
print("popped")
inner.close()
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda *a: True)
        raise ValueError("first")
except Exception as error:
    print(repr(error), repr(error.__context__))
for bad in (lambda: contextlib.ExitStack().enter_context(5), lambda: contextlib.closing(5).__exit__(None, None, None)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Abstract(contextlib.AbstractContextManager):
    def __exit__(self, *args):
        print("abstract exit", args[0])


with Abstract() as me:
    print(type(me).__name__)
with contextlib.chdir("/"):
    pass
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    print(group.exceptions)
import asyncio


@contextlib.asynccontextmanager
async def atag(name):
    print("enter", name)
    yield name
    print("leave", name)


async def main():
    async with atag("x") as x, contextlib.AsyncExitStack() as stack:
        print(x, await stack.enter_async_context(atag("y")))
        stack.push_async_callback(asyncio.sleep, 0)
    async with contextlib.aclosing(agen()) as g:
        async for v in g:
            print(v)
            break


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("agen closed")


asyncio.run(main())
var = contextvars.ContextVar("var", default="default")
other = contextvars.ContextVar("other")
print(var.get(), var.name, other.get("fallback"))
try:
    other.get()
except LookupError as error:
    print(type(error).__name__)
token = var.set("changed")
print(var.get(), token.old_value is contextvars.Token.MISSING, token.var is var)
context = contextvars.copy_context()
var.reset(token)
print(var.get(), context[var], var in context, len(context), list(context.values()), context.run(var.get), context.get(other))
try:
    var.reset(token)
except RuntimeError as error:
    print("used once", "once" in str(error) or "already" in str(error))
with var.set("with") as t:
    print(var.get())
print(var.get(), contextvars.Context().run(lambda: var.get()))
