"""sched and timeit: events in a time of their own, priorities, cancelling; timers with a clock that counts."""

import sched
import timeit


class Clock:
    def __init__(self):
        self.now = 0
        self.waits = []

    def time(self):
        return self.now

    def sleep(self, seconds):
        self.waits.append(seconds)
        self.now += seconds


clock = Clock()
s = sched.scheduler(clock.time, clock.sleep)
log = []


def note(*args, **kwargs):
    log.append((clock.now, args, kwargs))


late = s.enter(10, 1, note, ("late",))
s.enter(5, 2, note, ("second",))
s.enter(5, 1, note, ("first",), {"k": 1})
s.enterabs(3, 1, note, argument=("absolute",))
gone = s.enter(4, 1, note, ("cancelled",))
s.cancel(gone)
print(s.empty(), len(s.queue), [(e.time, e.priority, e.sequence, e.argument) for e in s.queue], late < s.queue[0], late.action is note)
try:
    s.cancel(gone)
except ValueError as error:
    print(error)
print(s.run(), log, clock.waits, s.empty())
log.clear()


def again(n):
    note(n)
    if n:
        s.enter(2, 1, again, (n - 1,))


again(3)
s.run()
print(log, clock.now)
log.clear()
s.enter(1, 1, note, ("now or never",))
print(s.run(blocking=False), log)
clock.now += 1
print(s.run(False), log)


def fails():
    raise RuntimeError("in an event")


s.enter(1, 1, fails)
s.enter(2, 1, note, ("after the failure",))
try:
    s.run()
except RuntimeError as error:
    print(error, len(s.queue))
s.run()
print(log)
print(sched.Event(1, 2, 3, print, (), {}) == sched.Event(1, 2, 3, len, (), {}), sched.Event._fields)
ticks = iter(range(1000))
t = timeit.Timer("x += 1", "x = 0", timer=lambda: next(ticks))
print(t.timeit(5), t.repeat(3, 2), t.timeit(number=0))
calls = []
print(timeit.timeit(lambda: calls.append(1), number=3, timer=lambda: 0), len(calls), timeit.repeat("y", "y = 1", timer=lambda: 1, repeat=2, number=1), timeit.timeit("v * 2", globals={"v": 5}, number=1, timer=lambda: 2))
for bad in (lambda: timeit.Timer("x +"), lambda: timeit.Timer(5), lambda: timeit.Timer(setup=5), lambda: timeit.timeit("undefined", number=1), lambda: timeit.timeit("break"), lambda: timeit.Timer("return").timeit(1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
steps = iter([0, 0.001, 0.002, 0.1, 0.2, 1, 2, 3])
loops = timeit.Timer("pass", timer=lambda: next(steps)).autorange(lambda number, taken: print(number, round(taken, 4)))
print(loops[0])
multi = timeit.Timer("for i in range(2):\n    total.append(i)", "total = []\nimport sys")
print(multi.timeit(2) >= 0, timeit.default_number, timeit.default_repeat)
