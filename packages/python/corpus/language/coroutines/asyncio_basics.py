# asyncio: tasks, gather, wait, timeouts, queues, locks, cancellation.
import asyncio
async def work(n, t=0, fail=None):
    await asyncio.sleep(t)
    if fail: raise fail
    return n
async def main():
    print(await work(1), await asyncio.gather(work(1, 0.02), work(2, 0.01), work(3)))
    print(await asyncio.gather(work(1), work(2, fail=ValueError('x')), return_exceptions=True))
    try: await asyncio.gather(work(1, 0.01), work(2, fail=KeyError('g')))
    except KeyError as e: print('gather raised', e)
    t = asyncio.create_task(work('task', 0.001), name='named')
    print(t.get_name(), t.done(), await t, t.done(), t.result(), t.cancelled(), t.exception())
    t = asyncio.create_task(work('c', 10)); await asyncio.sleep(0); print(t.cancel('why'))
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e, t.cancelled())
    try: await asyncio.wait_for(work(1, 10), 0.01)
    except TimeoutError as e: print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(10)
    except TimeoutError as e: print('timeout block', repr(e.__cause__))
    async with asyncio.timeout(None) as cm: print(cm.expired())
    done, pending = await asyncio.wait([asyncio.create_task(work(i, i / 100)) for i in range(3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending)); [p.cancel() for p in pending]; await asyncio.gather(*pending, return_exceptions=True)
    print([await c for c in asyncio.as_completed([work('slow', 0.3), work('fast', 0.001)])])
    order = []
    async def step(n):
        for i in range(2): order.append((n, i)); await asyncio.sleep(0)
    await asyncio.gather(step('a'), step('b')); print(order)
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(4): await q.put(i)
        await q.put(None)
    async def consumer():
        got = []
        while (x := await q.get()) is not None: got.append(x); q.task_done()
        return got
    print(await asyncio.gather(producer(), consumer()))
    lock = asyncio.Lock(); log = []
    async def locked(n):
        async with lock: log.append(f'{n} in'); await asyncio.sleep(0); log.append(f'{n} out')
    await asyncio.gather(locked(1), locked(2)); print(log, lock.locked())
    sem = asyncio.Semaphore(2); active = peak = 0
    async def limited():
        nonlocal active, peak
        async with sem: active += 1; peak = max(peak, active); await asyncio.sleep(0); active -= 1
    await asyncio.gather(*(limited() for _ in range(5))); print(peak)
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); return 'woken'
    w = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await w)
    fut = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_soon(fut.set_result, 'from future'); print(await fut)
    fut = asyncio.Future(); fut.set_exception(ValueError('fut'))
    try: await fut
    except ValueError as e: print(e)
    try: fut.set_result(1)
    except asyncio.InvalidStateError as e: print(type(e).__name__)
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(work(1, 5)); t2 = tg.create_task(work(2, fail=ValueError('in group')))
    except* ValueError as eg: print(eg.exceptions, t1.cancelled())
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(work(i)) for i in range(3)]
    print([t.result() for t in ts])
    async def shielded():
        try: await asyncio.shield(work(1, 0.01))
        except asyncio.CancelledError: return 'shield cancelled'
    t = asyncio.create_task(shielded()); await asyncio.sleep(0); t.cancel(); print(await t)
    async def cleanup():
        try: await asyncio.sleep(10)
        finally: print('cleaning'); await asyncio.sleep(0); print('cleaned')
    t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print('done cancelling')
    print(asyncio.current_task().get_coro().__name__)
    cond = asyncio.Condition()
    async def waiting():
        async with cond: await cond.wait(); return 'notified'
    t = asyncio.create_task(waiting()); await asyncio.sleep(0)
    async with cond: cond.notify_all()
    print(await t); return 'main result'
print(asyncio.run(main()))
async def bad(): raise ValueError('out of run')
try: asyncio.run(bad())
except ValueError as e: print(e)
try: asyncio.run(5)
except (ValueError, TypeError) as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
async def nested(): asyncio.run(main())
import warnings; warnings.simplefilter('ignore')
try: asyncio.run(nested())
except RuntimeError as e: print(e)
with asyncio.Runner() as runner: print(runner.run(work(5)), runner.run(work(6)))
