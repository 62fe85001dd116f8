"""asyncio: locks, events, conditions, semaphores, barriers, queues, timeouts, task groups, shielding, streams in memory."""

import asyncio
import contextvars


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        if isinstance(error, BaseExceptionGroup):
            return type(error).__name__, str(error), [repr(e) for e in error.exceptions]
        return type(error).__name__, str(error)


async def locks():
    lock, log = asyncio.Lock(), []

    async def worker(name):
        async with lock:
            log.append(f"{name}+")
            await asyncio.sleep(0)
            log.append(f"{name}-")

    await asyncio.gather(*(worker(n) for n in "abc"))
    print(log, lock.locked(), repr(lock)[-11:])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    waiter.cancel()
    print(await attempt(waiter), lock.locked(), lock.release())
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*tasks), event.is_set(), await event.wait(), event.clear(), await attempt(asyncio.wait_for(event.wait(), 0.001)))
    condition, ready = asyncio.Condition(), []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: len(ready) > n)
            return n, ready[n]

    tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
    for item in "xyz":
        await asyncio.sleep(0)
        async with condition:
            ready.append(item)
            condition.notify_all()
    print(await asyncio.gather(*tasks), await attempt(condition.wait()))
    semaphore, active, peak = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal active, peak
        async with semaphore:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    bounded = asyncio.BoundedSemaphore(1)
    print(peak, semaphore.locked(), semaphore._value)
    for bad in (bounded.release, lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0)):
        try:
            bad()
        except ValueError as error:
            print(error)
    barrier = asyncio.Barrier(3)

    async def meet():
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(meet(), meet(), meet())), barrier.n_waiting, barrier.broken)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting, await barrier.abort(), await attempt(waiting), barrier.broken)


async def queues():
    q = asyncio.Queue(2)
    log = []

    async def produce():
        for n in range(5):
            await q.put(n)
            log.append(f"put {n}")

    async def consume():
        while True:
            item = await q.get()
            log.append(f"got {item}")
            q.task_done()

    consumer = asyncio.create_task(consume())
    await produce()
    await q.join()
    consumer.cancel()
    print(log, q.empty(), q.maxsize, await attempt(consumer))
    for bad in (q.task_done, q.get_nowait, lambda: [q.put_nowait(n) for n in range(3)]):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, error)
    p = asyncio.PriorityQueue()
    l = asyncio.LifoQueue()
    for n in (3, 1, 2):
        p.put_nowait(n)
        l.put_nowait(n)
    print([p.get_nowait() for _ in range(3)], [await l.get() for _ in range(3)], q.qsize(), q.full())
    q.shutdown()
    print(await attempt(q.put(1)), await q.get(), await q.get(), await attempt(q.get()))


async def fail(after=0, error=ValueError):
    for _ in range(after):
        await asyncio.sleep(0)
    raise error("failed")


async def ok(value, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


async def groups():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ok(n, n), name=f"t{n}") for n in range(3)]
    print([t.result() for t in tasks], [t.get_name() for t in tasks])

    async def failing():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(fail(error=KeyError))
            forever = group.create_task(asyncio.sleep(100))
            try:
                await asyncio.sleep(100)
            finally:
                print("body left", forever.cancelling())

    print(await attempt(failing()))

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(ok(1))
            raise TypeError("in the body")

    print(await attempt(body()), await attempt(asyncio.gather(ok(1), fail(1), ok(3))), await asyncio.gather(ok(1), fail(), return_exceptions=True), await asyncio.gather())
    group = asyncio.TaskGroup()
    try:
        group.create_task(c := ok(1))
    except RuntimeError as error:
        print(str(error)[-22:])
        c.close()


async def timeouts():
    async def slow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cancelled")
            raise

    print(await attempt(asyncio.wait_for(slow(), 0.001)), await asyncio.wait_for(ok(5), None), await attempt(asyncio.wait_for(slow(), 0)))
    try:
        async with asyncio.timeout(0.001) as scope:
            await slow()
    except TimeoutError:
        print("timed out", scope.expired(), scope.when() is not None)
    async with asyncio.timeout(None) as scope:
        print(scope.when(), scope.expired())
        scope.reschedule(asyncio.get_running_loop().time() + 100)
    task = asyncio.create_task(ok("shielded", 3))
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    outer.cancel()
    print(await attempt(outer), await task, task.done(), task.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(ok(1)), asyncio.create_task(asyncio.sleep(50))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.cancel() for t in pending])
    print([await f for f in asyncio.as_completed([ok("slow", 5), ok("quick"), ok("middle", 2)])])
    async for finished in asyncio.as_completed([asyncio.create_task(ok(n, 3 - n)) for n in range(3)]):
        print(await finished, end=" ")
    print()


async def streams():
    reader = asyncio.StreamReader()
    reader.feed_data(b"line one\nline two\nchunk|rest of it")
    print(await reader.readline(), await reader.readuntil(b"\n"), await reader.readuntil((b"|", b"?")), await reader.readexactly(4), await reader.read(3))
    pending = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    reader.feed_data(b" more\nlast")
    print(await pending)
    reader.feed_eof()
    print(reader.at_eof(), await attempt(reader.readexactly(10)), await reader.read(), reader.at_eof(), await reader.readline(), await attempt(reader.readuntil(b"x")))
    small = asyncio.StreamReader(limit=4)
    small.feed_data(b"too long a line\n")
    print(await attempt(small.readline()), await attempt(small.readuntil(b"")), await attempt(small.readexactly(-1)))
    broken = asyncio.StreamReader()
    broken.set_exception(OSError("gone"))
    print(await attempt(broken.read(1)), broken.exception())


async def contexts():
    var = contextvars.ContextVar("var", default="none")
    var.set("outer")

    async def change(value):
        before = var.get()
        var.set(value)
        await asyncio.sleep(0)
        return before, var.get()

    context = contextvars.copy_context()
    task = asyncio.create_task(change("in context"), context=context)
    print(await asyncio.gather(change("a"), change("b")), var.get(), await task, context[var])
    loop = asyncio.get_running_loop()
    future, log = loop.create_future(), []
    future.add_done_callback(lambda f: log.append(f.result()))
    loop.call_soon(future.set_result, "done")
    handle = loop.call_later(100, print)
    handle.cancel()
    print(await future, handle.cancelled(), asyncio.isfuture(future), asyncio.iscoroutinefunction(change) if False else asyncio.current_task().get_name() != "", len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print(log, asyncio.iscoroutine(5), await attempt(asyncio.ensure_future(fail())), await asyncio.to_thread(len, "abc") if False else "")


for part in (locks, queues, groups, timeouts, streams, contexts):
    asyncio.run(part())
with asyncio.Runner() as runner:
    print(runner.run(ok(1)), runner.run(ok(2)), runner.get_loop().is_running())
for bad in (lambda: asyncio.run(5), lambda: asyncio.run(ok), lambda: asyncio.get_running_loop(), lambda: asyncio.current_task()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0][:60])
