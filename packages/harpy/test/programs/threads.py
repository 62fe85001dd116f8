import threading, queue, time, concurrent.futures as cf
q = queue.Queue(maxsize=2)
def consumer():
    while True:
        item = q.get()
        if item is None: break
        print('got', item)
def producer():
    for i in range(5): q.put(i)
    q.put(None)
c = threading.Thread(target=consumer); c.start()
p = threading.Thread(target=producer); p.start()
p.join(); c.join()
print('done', c.is_alive(), threading.active_count())

with cf.ThreadPoolExecutor(3) as ex:
    print(list(ex.map(lambda x: x * x, range(10))))
    fs = [ex.submit(pow, 2, k) for k in range(5)]
    print(sorted(f.result() for f in cf.as_completed(fs)))
    def bad(): raise ValueError('x')
    print(repr(ex.submit(bad).exception()))
t0 = time.time()
def sl(n): time.sleep(0.2); print('slept', n)
ts = [threading.Thread(target=sl, args=(n,)) for n in range(5)]
for t in ts:
    t.start()
    time.sleep(0.01)
for t in ts: t.join()
print(time.time() - t0 < 0.5)
seen = []
threading.excepthook = lambda args: seen.append((args.exc_type, args.thread.name))
def fail(): raise KeyError('boo')
t = threading.Thread(target=fail, name='failing'); t.start(); t.join()
print(seen)
loc = threading.local(); loc.x = 1
def uses(): print(hasattr(loc, 'x')); loc.x = 2; time.sleep(0.05); print(loc.x, threading.current_thread().name)
t = threading.Thread(target=uses, name='U'); t.start(); time.sleep(0.02); print(loc.x); t.join(); print(loc.x)
ev = threading.Event()
tm = threading.Timer(0.05, ev.set); tm.start()
print(ev.wait(1)); 
lock = threading.Lock()
n = 0
def inc():
    global n
    for _ in range(1000):
        with lock: n += 1
ts = [threading.Thread(target=inc) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(n)
stop = False
count = 0
def spin():
    global count
    while not stop: count += 1
t = threading.Thread(target=spin); t.start()
time.sleep(0.1); stop = True; t.join(); print(count > 0)
b = threading.Barrier(3)
r = []
def bar(i): b.wait(); r.append(i)
ts = [threading.Thread(target=bar, args=(i,)) for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(r))
d = threading.Thread(target=lambda: q.get(), daemon=True); d.start()
print(d.is_alive(), threading.main_thread() is threading.current_thread())

class Counter(threading.local):
    def __init__(self, start): self.value = start
counter = Counter(5)
counter.value += 1
def count():
    counter.value += 10
    results.append(counter.value)
results = []
ts = [threading.Thread(target=count) for _ in range(2)]
[t.start() for t in ts]; [t.join() for t in ts]
print(counter.value, results)
cond = threading.Condition()
items = []
def waiter():
    with cond:
        cond.wait_for(lambda: len(items) == 3, timeout=5)
        print('three', items)
t = threading.Thread(target=waiter); t.start()
for i in range(3):
    with cond: items.append(i); cond.notify_all()
t.join()
s = threading.Semaphore(2)
peak = now = 0
def limited():
    global now, peak
    with s:
        now += 1; peak = max(peak, now)
        time.sleep(0.005)
        now -= 1
ts = [threading.Thread(target=limited) for _ in range(6)]
[t.start() for t in ts]; [t.join() for t in ts]
print(peak)
pool = queue.Queue(); out = []
def daemon():
    while True:
        out.append(pool.get() * 2); pool.task_done()
threading.Thread(target=daemon, daemon=True).start()
for i in range(3): pool.put(i)
pool.join(); print(out)
pool.put(9); pool.join(); print(out)
r = threading.RLock()
def reenter():
    with r:
        with r: return r._is_owned()
print(reenter())
with r:
    t = threading.Thread(target=lambda: print('free', r.acquire(blocking=False))); t.start(); t.join()
import contextvars, asyncio
v = contextvars.ContextVar('v', default='none'); v.set('main')
t = threading.Thread(target=lambda: print(v.get())); t.start(); t.join()
async def main():
    loop = asyncio.get_running_loop()
    a = await asyncio.gather(asyncio.to_thread(lambda: v.get()), loop.run_in_executor(None, sum, [1, 2]))
    ready = asyncio.Event()
    threading.Thread(target=lambda: (time.sleep(0.01), loop.call_soon_threadsafe(ready.set))).start()
    await asyncio.wait_for(ready.wait(), 5)
    return a
print(asyncio.run(main()))
import functools
bounded = queue.Queue(1)
def put_all(count, queue_): [None for _ in ()]; put_some(count, queue_)
def put_some(count, queue_):
    for each in range(count): queue_.put(each)
t = threading.Thread(target=functools.partial(put_all, 3), args=(bounded,)); t.start()
print([bounded.get() for _ in range(3)]); t.join()
# Two threads that wait for each other inside of loops, and in the making of an object.
there, back = queue.Queue(), queue.Queue()
class Feed:
    def __init__(self, source): self.first = source.get(); self.source = source
    def __iter__(self): return self
    def __next__(self):
        value = self.source.get()
        if value > 6: raise StopIteration
        return value
def ping():
    for value in iter(there.get, None): back.put(value + 1)
def pong():
    back.put('first')
    there.put(0)
    feed = Feed(back)
    print(feed.first)
    for value in feed: there.put(value + 1); print(value)
    there.put(None)
ts = [threading.Thread(target=f) for f in (ping, pong)]
[t.start() for t in ts]; [t.join() for t in ts]
def late(): time.sleep(0.05); print('at the end')
threading.Thread(target=late).start()
