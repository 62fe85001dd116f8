"""TaskGroup, timeouts, cancellation, shields, exception groups of tasks, and what order callbacks run in."""
import asyncio
import contextvars

log = []


def note(*what):
    log.append(what)


def flush(label):
    print(label, *log)
    log.clear()


async def step(name, n=1, fails=None, result=None):
    try:
        for i in range(n):
            note(name, i)
            await asyncio.sleep(0)
        if fails:
            raise fails
        return result or name
    except asyncio.CancelledError as error:
        note(name, "cancelled", *error.args)
        raise
    finally:
        note(name, "end")


async def groups():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(step("a", 2), name="A")
        b = group.create_task(step("b"))
    print(a.result(), b.result(), a.get_name(), a.done(), a.cancelled(), a.exception())
    flush("fine")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("c", 9))
            group.create_task(step("d", 1, ValueError("d")))
            group.create_task(step("e", 2, KeyError("e")))
    except* ValueError as error:
        print(repr(error), error.exceptions)
    except* KeyError as error:
        print("key", repr(error))
    flush("failing")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("f", 9))
            raise RuntimeError("body")
    except ExceptionGroup as error:
        print(repr(error))
    flush("body")
    try:
        async with asyncio.TaskGroup() as group:
            pass
        group.create_task(c := step("late"))
    except RuntimeError as error:
        print(str(error).partition("<TaskGroup")[0], str(error)[-11:])
        c.close()
    group = asyncio.TaskGroup()
    try:
        group.create_task(c := step("early"))
    except RuntimeError as error:
        print(str(error)[-21:])
        c.close()
    log.clear()


async def timeouts():
    try:
        async with asyncio.timeout(0):
            await step("t", 9)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    flush("t")
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit.expired(), limit)
        limit.reschedule(asyncio.get_running_loop().time() + 100)
        print(limit.when() > 0, limit.expired())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        await asyncio.wait_for(step("w", 99), 0.0)
    except TimeoutError:
        print("wait_for")
    flush("w")
    print(await asyncio.wait_for(step("x", 1), None))
    flush("x")


async def cancelling():
    task = asyncio.create_task(step("v", 5))
    await asyncio.sleep(0)
    print(task.cancel("why"), task.cancelling(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())
    print(task.cancel(), task.uncancel())
    for what in (task.result, task.exception):
        try:
            what()
        except asyncio.CancelledError as error:
            print(error.args)
    flush("v")

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "survived"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelling(), task.uncancel())
    inner = asyncio.create_task(step("s", 3))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer", inner.cancelled(), await inner)
    flush("shield")
    unstarted = asyncio.create_task(step("u"))
    unstarted.cancel()
    print((await asyncio.gather(unstarted, return_exceptions=True)))
    flush("unstarted")


async def many():
    print(await asyncio.gather(step("a", 3), step("b"), asyncio.sleep(0, "c")))
    flush("gather")
    print(await asyncio.gather(step("a", 3), step("b", 1, ValueError("b")), return_exceptions=True))
    flush("exceptions")
    try:
        await asyncio.gather(step("a", 2), step("b", 1, ValueError("b")))
    except ValueError as error:
        print(error)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    flush("first exception")
    tasks = [asyncio.create_task(step(n, i)) for n, i in (("a", 3), ("b", 1), ("c", 2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    print(sorted([await t for t in asyncio.as_completed(tasks)]))
    print(sorted([t.result() async for t in asyncio.as_completed(tasks)]))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
    print(len(done), len(pending))
    log.clear()
    for wrong in (lambda: asyncio.wait([]), lambda: asyncio.wait(tasks, return_when="x")):
        try:
            await wrong()
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    print(await asyncio.gather(), asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: note("done", f.result()))
    loop.call_soon(future.set_result, 7)
    loop.call_soon(note, "soon")
    print(await future, future.done(), future)
    flush("future")
    for wrong in (lambda: future.set_result(1), lambda: future.set_exception(ValueError()), lambda: loop.create_future().result(), lambda: loop.create_future().exception()):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__)
    var = contextvars.ContextVar("var", default="none")
    async def setter(value):
        var.set(value)
        await asyncio.sleep(0)
        return var.get()
    print(await asyncio.gather(setter(1), setter(2)), var.get())
    await setter(3)
    print(var.get())
    handle = loop.call_later(100, note, "never")
    handle.cancel()
    print(handle.cancelled(), loop.is_running(), loop.is_closed(), loop.get_debug())
    stopped = loop.create_future()
    stopped.set_exception(StopIteration)
    print(repr(stopped.exception()), repr(stopped.exception().__cause__))


for main in (groups, timeouts, cancelling, many, futures):
    asyncio.run(main())
for wrong in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.create_task(None)):
    try:
        wrong()
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "runner")), runner.get_loop().is_running())
