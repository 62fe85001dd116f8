"""threading without threads: locks, conditions, events, semaphores, barriers, local data, the main thread."""

import queue
import threading
import _thread


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


lock = threading.Lock()
print(type(lock).__name__, lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(True, 0), lock.release(), lock.locked(), repr(lock)[:24])
with lock:
    print(lock.locked(), repr(lock)[:22], lock.acquire(timeout=0))
for bad in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2), lambda: lock.acquire("x", "y"), lambda: lock.acquire(timeout=1e100), lambda: lock.acquire(1, 2, 3), lambda: threading.Lock(1)):
    attempt(bad)
r = threading.RLock()
print(r.acquire(), r.acquire(), r._is_owned(), r._recursion_count(), r.locked(), r.release(), r.release(), r.locked(), r._recursion_count())
attempt(lambda: r.release())
attempt(lambda: r._release_save())
with r, r:
    state = r._release_save()
    print(state[0], r._is_owned())
    r._acquire_restore(state)
    print(r._recursion_count())
c = threading.Condition()
attempt(lambda: c.wait(0))
attempt(lambda: c.notify())
with c:
    print(c.wait(0), c.wait(timeout=0.001), c.wait_for(lambda: True), c.wait_for(lambda: 0, timeout=0.001), c.notify(5), c.notify_all(), c.acquire(), c.release())
plain = threading.Condition(threading.Lock())
with plain:
    print(plain.wait(0), plain._is_owned(), plain.locked())
e = threading.Event()
print(e.is_set(), e.wait(0), e.set(), e.is_set(), e.wait(), e.wait(5), e.clear(), e.wait(0.001), repr(e).split(":")[1])
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(blocking=False), s.acquire(False), s.acquire(timeout=0.001), s.release(), s.release(2), s._value, repr(s).split(":")[1])
with s:
    print(s._value)
b = threading.BoundedSemaphore(1)
for bad in (lambda: b.release(), lambda: b.release(0), lambda: threading.Semaphore(-1), lambda: s.acquire(False, 1), lambda: s.release(0)):
    attempt(bad)
done = []
barrier = threading.Barrier(1, action=lambda: done.append("action"))
print(barrier.wait(), barrier.wait(), done, barrier.parties, barrier.n_waiting, barrier.broken, barrier.abort(), barrier.broken, repr(barrier).split(":")[1])
attempt(lambda: barrier.wait())
barrier.reset()
print(barrier.broken, barrier.wait())
two = threading.Barrier(2, timeout=0.001)
attempt(lambda: two.wait())
attempt(lambda: threading.Barrier(0))
failing = threading.Barrier(1, lambda: 1 / 0)
attempt(lambda: failing.wait())
print(failing.broken)


class Local(threading.local):
    shared = []

    def __init__(self, value=0):
        self.value = value


data = Local(5)
data.x = 1
print(data.value, data.x, data.__dict__, data.shared is Local.shared, isinstance(data, threading.local))
del data.x
for bad in (lambda: data.x, lambda: threading.local(1), lambda: setattr(data, "__dict__", {}), lambda: delattr(data, "nope"), lambda: Local(1, 2)):
    attempt(bad)
main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.is_alive(), main.daemon, main.ident == threading.get_ident() == _thread.get_ident(), threading.active_count(), threading.enumerate() == [main], repr(main).split(",")[0])
t = threading.Thread(target=print, args=("x",), name="worker", daemon=True)
print(t.name, t.daemon, t.is_alive(), t.ident, repr(t), threading.Thread(target=len).name.endswith("(len)"))
t.name = "renamed"
t.daemon = False
print(t.name, t.getName() if False else t.daemon, repr(t))
for bad in (lambda: t.join(), lambda: main.join(), lambda: threading.Thread(5), lambda: threading.Thread(group=1), lambda: setattr(main, "daemon", True), lambda: threading.Thread(nope=1), lambda: threading.stack_size(5), lambda: threading.setprofile(None), lambda: threading.Timer(1), lambda: threading.Thread.start(5)):
    attempt(bad)
t.run()
attempt(t.run)
timer = threading.Timer(30, print, ["never"], {"end": ""})
timer.cancel()
print(timer.finished.is_set(), timer.interval, timer.args, timer.kwargs, threading.TIMEOUT_MAX > 1e6, threading.stack_size(), threading.excepthook is threading.__excepthook__, threading.gettrace(), threading.getprofile())


@threading.serialize if hasattr(threading, "serialize") else (lambda f: f)
def nothing():
    return 1


log = []
threading.excepthook = lambda args: log.append((args.exc_type.__name__, str(args.exc_value), args.thread))
failing_thread = threading.Thread(target=lambda: 1 / 0)
try:
    failing_thread.run()
except ZeroDivisionError as error:
    threading.excepthook(threading.ExceptHookArgs([type(error), error, error.__traceback__, None]))
print(log, threading.ExceptHookArgs([1, 2, 3, 4])[2])
attempt(lambda: threading.ExceptHookArgs([1]))
q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.get(), q.task_done(), q.get_nowait(), q.empty(), q.task_done(), q.join())
for bad in (lambda: q.task_done(), lambda: q.get(False), lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1), lambda: [q.put(1), q.put(2), q.put(3, block=False)]):
    attempt(bad)
q.shutdown()
attempt(lambda: q.put(1))
print(q.get(), q.get())
attempt(lambda: q.get())
for kind in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    k = kind()
    for n in (2, 3, 1):
        k.put(n)
    print(kind.__name__, [k.get() for _ in range(3)], k.empty(), k.qsize())
    attempt(lambda: k.get_nowait())
