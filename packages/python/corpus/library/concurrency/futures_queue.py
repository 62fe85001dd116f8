"""queue and concurrent.futures where no thread is needed; threading primitives in one thread."""

import concurrent.futures
import queue
import threading

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = cls()
    for item in (3, 1, 2):
        q.put(item)
    print(cls.__name__, [q.get() for _ in range(3)], q.empty(), q.qsize())
    try:
        q.get_nowait()
    except queue.Empty as error:
        print(repr(error))
q = queue.Queue(maxsize=1)
q.put(1)
for bad in (lambda: q.put_nowait(2), lambda: q.put(2, block=False), lambda: q.put(3, timeout=-1), lambda: q.get(timeout=-1), lambda: [q.task_done() for _ in range(5)]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
f = concurrent.futures.Future()
print(f.done(), f.running(), f.cancel(), f.cancelled(), repr(f).startswith("<Future"))
f = concurrent.futures.Future()
f.add_done_callback(lambda f: print("done", f.result()))
f.set_result(5)
print(f.result(), f.exception(), concurrent.futures.wait([f]).done == {f}, [g.result() for g in concurrent.futures.as_completed([f])])
try:
    f.set_result(6)
except concurrent.futures.InvalidStateError as error:
    print(type(error).__name__)
g = concurrent.futures.Future()
g.set_exception(ValueError("v"))
try:
    g.result()
except ValueError as error:
    print(error)
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.release(), lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
r = threading.RLock()
with r, r:
    print("reentrant")
try:
    r.release()
except RuntimeError as error:
    print(error)
event = threading.Event()
print(event.is_set(), event.wait(0), event.set(), event.wait(), threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count(), threading.get_ident() == threading.current_thread().ident)
semaphore = threading.BoundedSemaphore(1)
with semaphore:
    print(semaphore.acquire(blocking=False))
try:
    semaphore.release()
except ValueError as error:
    print(error)
local = threading.local()
local.x = 1
print(local.x, local.__dict__, hasattr(local, "y"))


class Initialised(threading.local):
    def __init__(self, n):
        self.n = n


print(Initialised(5).n)
condition = threading.Condition()
with condition:
    print(condition.wait_for(lambda: True), condition.notify(), condition.wait(0))
try:
    condition.notify()
except RuntimeError as error:
    print(error)
