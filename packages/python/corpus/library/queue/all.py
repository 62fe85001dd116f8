"""queue: FIFO, LIFO, priority, simple; limits, non-blocking calls, shutdown, task counts."""

import queue
from dataclasses import dataclass, field
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

for kind in (Queue, LifoQueue, PriorityQueue):
    q = kind(3)
    for item in (2, 3, 1):
        q.put(item)
    print(kind.__name__, q.full(), q.qsize(), q.empty(), tried(q.put_nowait, 9), tried(q.put, 9, False), tried(q.put, 9, True, 0), tried(q.put, 9, timeout=-1), [q.get() for _ in range(3)], q.empty(), tried(q.get_nowait), tried(q.get, False), tried(q.get, timeout=0), tried(q.get, timeout=-1), q.unfinished_tasks, [q.task_done() for _ in range(3)], tried(q.task_done), q.join(), q.maxsize)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = PriorityQueue()
for priority, name in ((3, "low"), (1, "high"), (2, "mid"), (1, "high too")):
    jobs.put(Job(priority, name))
print([jobs.get().name for _ in range(4)])
jobs.put("a")
print(tried(jobs.put, 5), jobs.qsize())
s = SimpleQueue()
print(s.put(1), s.put_nowait(2), s.qsize(), s.empty(), s.get(), s.get_nowait(), tried(s.get, False), tried(s.get, True, 0), tried(s.get, timeout=-1), s.put(3, block=True, timeout=5), s.get(timeout=1), SimpleQueue[int], tried(SimpleQueue, 5), s.empty())
for immediate in (False, True):
    q = Queue()
    q.put("left")
    q.shutdown(immediate)
    print(immediate, tried(q.put, 1), tried(q.get), tried(q.get), tried(q.task_done), q.qsize(), q.is_shutdown)


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


u = Unique()
for item in (1, 1, 1):
    u.put(item)
print(u.qsize(), u.get(), Queue(0).full(), Queue(-1).full(), Empty.__bases__, Full.__bases__, ShutDown.__bases__, Empty.__module__, queue.__all__, Queue[int], tried(Queue, "a").qsize())
