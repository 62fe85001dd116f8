"""contextlib: ExitStack and AsyncExitStack in all ways, generators as managers, suppress, closing, redirect, errors inside."""

import asyncio
import contextlib
import io
import os
from contextlib import *


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

log = []


class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, traceback):
        log.append(f"exit {self.name} {kind and kind.__name__}")
        if self.fail:
            raise self.fail
        return self.swallow


def run(action):
    log.clear()
    try:
        result = action()
    except BaseException as error:
        chain = []
        while error:
            chain.append(repr(error))
            error = error.__context__
        result = chain
    print(result, log)


def stack_of(*managers, error=None):
    with ExitStack() as stack:
        got = [stack.enter_context(m) for m in managers]
        stack.callback(log.append, "callback")
        if error:
            raise error
        return got


run(lambda: stack_of(M("a"), M("b")))
run(lambda: stack_of(M("a"), M("b"), error=ValueError(1)))
run(lambda: stack_of(M("a"), M("b", swallow=True), M("c"), error=ValueError(1)))
run(lambda: stack_of(M("a", fail=KeyError("a")), M("b", fail=TypeError("b")), error=ValueError(1)))
run(lambda: stack_of(M("a", swallow=True), M("b", fail=TypeError("b"))))


def popped():
    with ExitStack() as stack:
        stack.enter_context(M("kept"))
        later = stack.pop_all()
        log.append("popped")
    log.append("after")
    later.close()


run(popped)
s = ExitStack()
print(tried(s.enter_context, 5), tried(s.enter_context, type("E", (), {"__enter__": 1})()), s.callback(print, "called", end="!\n").__name__, tried(s.callback), s.close(), s.push(M("pushed")).name, s.close(), log[-1:])


@contextmanager
def managed(name, swallow=False):
    """Doc of managed."""
    log.append(f"start {name}")
    try:
        yield name
    except ValueError as error:
        log.append(f"caught {error!r}")
        if not swallow:
            raise
    finally:
        log.append(f"end {name}")


def use(swallow, error=None):
    with managed("g", swallow) as name:
        if error:
            raise error
        return name


run(lambda: use(False))
run(lambda: use(False, ValueError("v")))
run(lambda: use(True, ValueError("v")))
run(lambda: use(True, StopIteration("s")))
run(lambda: use(True, RuntimeError("r")))
run(lambda: managed("deco")(lambda: "decorated")())


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield


def enter(manager, error=None):
    with manager:
        if error:
            raise error
        return "in"


run(lambda: enter(never()))
run(lambda: enter(twice()))
run(lambda: enter(stubborn(), ValueError("x")))
one = managed("once")
run(lambda: enter(one))
run(lambda: enter(one))
print(managed.__name__, managed.__doc__, managed.__wrapped__.__name__, tried(contextmanager(lambda: 5)))
run(lambda: enter(suppress(ValueError, KeyError), KeyError("k")))
run(lambda: enter(suppress(ValueError), KeyError("k")))
run(lambda: enter(suppress(), ValueError("v")))
run(lambda: enter(suppress(ValueError), ExceptionGroup("g", [ValueError(1), TypeError(2)])))
run(lambda: enter(suppress(ValueError), ExceptionGroup("g", [ValueError(1)])))
out = io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(target):
    print("to the string")
    with redirect_stdout(None):
        print("nowhere")
print(repr(out.getvalue()), nullcontext(5).__enter__(), enter(nullcontext()))


class Door:
    def close(self):
        log.append("closed")


run(lambda: enter(closing(Door()), ValueError("c")))
here = os.getcwd()
os.mkdir("deep")
with chdir("deep"):
    print(os.path.basename(os.getcwd()))
print(os.getcwd() == here)


class Deco(ContextDecorator):
    def __enter__(self):
        log.append("deco in")

    def __exit__(self, *info):
        log.append(f"deco out {info[0]}")
        return True


@Deco()
def failing(x):
    raise ValueError(x)


run(lambda: failing(1))
print(isinstance(M("x"), AbstractContextManager), issubclass(type("N", (), {"__enter__": 1}), AbstractContextManager), tried(AbstractContextManager), isinstance(nullcontext(), AbstractAsyncContextManager))


@asynccontextmanager
async def amanaged(name):
    log.append(f"async start {name}")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append(f"async end {name}")


class Aclose:
    async def aclose(self):
        log.append("aclosed")


async def note(text):
    log.append(text)


async def main():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(amanaged("a"))
        stack.enter_context(M("sync"))
        stack.push_async_callback(note, "async callback")
        stack.callback(log.append, "sync callback")
        await stack.enter_async_context(aclosing(Aclose()))
        try:
            await stack.enter_async_context(M("wrong"))
        except TypeError as error:
            log.append(str(error))
    async with nullcontext("null") as value:
        log.append(value)
    with suppress(ValueError):
        async with amanaged("fails"):
            raise ValueError("inside")
    return "done"


run(lambda: asyncio.run(main()))
print(contextlib.__all__)
