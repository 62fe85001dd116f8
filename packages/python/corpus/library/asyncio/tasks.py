"""asyncio: tasks, gather, timeouts, cancellation, queues, locks, task groups, streams of events."""

import asyncio


async def work(name, delay, log):
    log.append(f"start {name}")
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log.append(f"cancelled {name}")
        raise
    log.append(f"end {name}")
    return name


async def failing():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def basics():
    log = []
    print(await asyncio.gather(work("a", 0.02, log), work("b", 0.01, log), work("c", 0, log)), log)
    task = asyncio.create_task(work("t", 10, log), name="named")
    await asyncio.sleep(0)
    print(task.get_name(), task.done(), task.cancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", task.cancelled(), error.args)
    print(await asyncio.gather(failing(), work("x", 0, []), return_exceptions=True))
    try:
        await asyncio.gather(failing(), work("y", 0.01, []))
    except ValueError as error:
        print(error)
    for limit in (0.001, None):
        try:
            print(await asyncio.wait_for(work("w", 0.02, log), limit))
        except TimeoutError as error:
            print("timeout", repr(error))
    try:
        async with asyncio.timeout(0.001) as t:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out", t.expired())
    done, pending = await asyncio.wait([asyncio.create_task(work(n, d, [])) for n, d in (("fast", 0), ("slow", 5))], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for t in pending:
        t.cancel()
    print([await t for t in asyncio.as_completed([work("2", 0.02, []), work("1", 0.001, [])])])
    shielded = asyncio.shield(asyncio.create_task(work("s", 0.005, log)))
    shielded.cancel()
    await asyncio.sleep(0.02)
    print("end s" in log, asyncio.current_task().get_name().startswith("Task-"), len(asyncio.all_tasks()))


async def groups():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n, 0, [])) for n in "xyz"]
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            other = group.create_task(asyncio.sleep(10))
    except* ValueError as errors:
        print(errors.exceptions, other.cancelled())


async def queues():
    q = asyncio.Queue(maxsize=2)
    results = []

    async def producer():
        for i in range(5):
            await q.put(i)
        await q.put(None)

    async def consumer():
        while (item := await q.get()) is not None:
            results.append(item)
            q.task_done()

    await asyncio.gather(producer(), consumer())
    print(results, q.empty(), q.qsize())
    for bad in (q.get_nowait, lambda: [q.put_nowait(i) for i in range(5)]):
        try:
            bad()
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__)
    p = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        p.put_nowait(item)
    print([p.get_nowait() for _ in range(3)])
    q.shutdown(immediate=True)
    try:
        await q.get()
    except asyncio.QueueShutDown:
        print("shut down")


async def locks():
    lock, event, condition, semaphore, barrier = asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(2), asyncio.Barrier(2)
    order = []

    async def locked(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(n)

    await asyncio.gather(*(locked(n) for n in range(3)))
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    print(order, await waiter, lock.locked(), semaphore.locked())

    async def limited(n):
        async with semaphore:
            order.append(f"in {n}")
            await asyncio.sleep(0)

    await asyncio.gather(*(limited(n) for n in range(3)))
    print(order[-3:], await asyncio.gather(barrier.wait(), barrier.wait()))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    async def notified():
        async with condition:
            await condition.wait()
            return "notified"

    n = asyncio.create_task(notified())
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    print(await n)


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "soon")
    print(await future, future.done(), future.result())
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", f.exception()))
    future.set_exception(KeyError("k"))
    try:
        await future
    except KeyError as error:
        print(repr(error))
    for bad in (lambda: future.set_result(1), lambda: loop.create_future().result(), lambda: asyncio.run(futures())):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__)
    handle = loop.call_later(0.001, print, "later")
    cancelled = loop.call_later(0.001, print, "never")
    cancelled.cancel()
    await asyncio.sleep(0.01)
    print(handle.cancelled(), cancelled.cancelled(), loop.is_running(), await asyncio.wrap_future(done()) if False else "")


import warnings

warnings.simplefilter("ignore")
for main in (basics, groups, queues, locks, futures):
    asyncio.run(main())
try:
    asyncio.run(5)
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
try:
    asyncio.run(failing())
except ValueError as error:
    print(error)
with asyncio.Runner() as runner:
    print(runner.run(work("r", 0, [])), runner.run(asyncio.sleep(0, "slept")))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def agen():
    for i in range(3):
        yield i
        await asyncio.sleep(0)


async def comprehensions():
    print([i async for i in agen()], {i: i async for i in agen() if i}, [await asyncio.sleep(0, j) for j in range(2)], await anext(agen()), await anext(aiter(agen()), "d"))


asyncio.run(comprehensions())
