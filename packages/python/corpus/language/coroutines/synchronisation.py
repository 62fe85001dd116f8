"""Locks, events, conditions, semaphores, barriers and queues of asyncio: order, fairness, errors."""
import asyncio

log = []


async def attempt(label, awaitable):
    try:
        print(label, "->", await awaitable)
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


async def locks():
    lock = asyncio.Lock()
    print(lock.locked(), repr(lock).partition(" object at ")[0], repr(lock)[-10:])

    async def use(name):
        async with lock:
            log.append(name)
            await asyncio.sleep(0)
            log.append(name.upper())

    await asyncio.gather(*map(use, "abc"))
    print(log, lock.locked())
    log.clear()
    for wrong in (lock.release, lambda: lock.__enter__()):
        try:
            wrong()
        except (RuntimeError, AttributeError) as error:
            print(error)
    await lock.acquire()
    waiter = asyncio.create_task(use("w"))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked(), waiter.cancelled(), log)


async def events():
    event = asyncio.Event()
    async def wait(n):
        await event.wait()
        log.append(n)
    tasks = [asyncio.create_task(wait(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), log)
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set(), log, await event.wait())
    event.clear()
    print(event.is_set())
    log.clear()
    condition = asyncio.Condition()
    items = []
    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: items)
            log.append((name, items.pop()))
    tasks = [asyncio.create_task(consumer(n)) for n in "xy"]
    await asyncio.sleep(0)
    for i in range(2):
        async with condition:
            items.append(i)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    print(log, condition.locked())
    log.clear()
    for wrong in (condition.notify, condition.notify_all):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    await attempt("wait", condition.wait())


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    running = peak = 0
    async def work(n):
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0)
            running -= 1
            log.append(n)
    await asyncio.gather(*(work(i) for i in range(5)))
    print(peak, log, semaphore.locked())
    log.clear()
    bounded = asyncio.BoundedSemaphore(1)
    for wrong in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            wrong()
        except ValueError as error:
            print(error)
    barrier = asyncio.Barrier(3)
    async def meet(n):
        place = await barrier.wait()
        log.append((n, place))
    await asyncio.gather(*(meet(i) for i in range(3)))
    print(sorted(log), barrier.parties, barrier.n_waiting, barrier.broken)
    log.clear()
    task = asyncio.create_task(meet(0))
    await asyncio.sleep(0)
    await barrier.abort()
    await attempt("broken", task)
    await attempt("still", barrier.wait())
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


async def queues():
    queue = asyncio.Queue(2)
    print(queue.maxsize, queue.empty(), queue.full(), queue.qsize())
    async def produce():
        for i in range(5):
            await queue.put(i)
            log.append(f"+{i}")
        queue.shutdown()
    async def consume():
        try:
            while True:
                log.append(f"-{await queue.get()}")
                queue.task_done()
        except asyncio.QueueShutDown as error:
            log.append(type(error).__name__)
    await asyncio.gather(produce(), consume())
    print(log)
    await queue.join()
    log.clear()
    await attempt("put", queue.put(1))
    await attempt("get", queue.get())
    small = asyncio.Queue(1)
    small.put_nowait("a")
    for wrong in (lambda: small.put_nowait("b"), lambda: (small.get_nowait(), small.get_nowait()), small.task_done, small.task_done):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, error)
    priority, stack = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for item in (3, 1, 2):
        await priority.put(item)
        await stack.put(item)
    print([priority.get_nowait() for _ in range(3)], [stack.get_nowait() for _ in range(3)])
    now = asyncio.Queue()
    getter = asyncio.create_task(now.get())
    await asyncio.sleep(0)
    now.shutdown(immediate=True)
    await attempt("immediate", getter)
    getters = [asyncio.create_task(asyncio.wait_for(asyncio.Queue().get(), 0)) for _ in range(2)]
    print([type(r).__name__ for r in await asyncio.gather(*getters, return_exceptions=True)])


for main in (locks, events, semaphores, queues):
    asyncio.run(main())
