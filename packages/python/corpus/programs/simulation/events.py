"""A simulation by events: a shop with a queue, generators as processes, exact statistics."""

import heapq
import random
import statistics
from collections import deque
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Event:
    time: float
    order: int
    process: object = field(compare=False)
    value: object = field(compare=False, default=None)


class Interrupt(Exception):
    pass


class World:
    def __init__(self, seed=0):
        self.now, self.queue, self.order = 0.0, [], count()
        self.random = random.Random(seed)
        self.trace = []

    def start(self, process, delay=0.0):
        self.at(delay, process)
        return process

    def at(self, delay, process, value=None):
        event = Event(self.now + delay, next(self.order), process, value)
        heapq.heappush(self.queue, event)
        return event

    def note(self, text):
        self.trace.append(f"{self.now:7.2f} {text}")

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            self.resume(event.process, event.value)
        self.now = until

    def resume(self, process, value):
        try:
            wanted = process.throw(value) if isinstance(value, Exception) else process.send(value)
        except StopIteration as end:
            if end.value:
                self.note(f"{process.__name__} ended: {end.value}")
            return
        match wanted:
            case int() | float() as delay:
                self.at(delay, process)
            case Desk() as desk:
                desk.request(process)
            case _:
                self.resume(process, TypeError(f"cannot wait for {wanted!r}"))


class Desk:
    def __init__(self, world, places):
        self.world, self.places, self.waiting = world, places, deque()
        self.longest = 0

    def request(self, process):
        if self.places:
            self.places -= 1
            self.world.at(0, process, self.world.now)
        else:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))

    def release(self):
        if self.waiting:
            self.world.at(0, self.waiting.popleft(), self.world.now)
        else:
            self.places += 1

    def leave(self, process):
        if process in self.waiting:
            self.waiting.remove(process)
            self.world.at(0, process, Interrupt("gave up"))


class Shop:
    def __init__(self, seed, desks=2, patience=6):
        self.world = World(seed)
        self.desk = Desk(self.world, desks)
        self.patience = patience
        self.waits, self.lost, self.served = [], 0, 0

    def customer(self, number):
        arrived = self.world.now
        me = self.processes[number]
        self.world.start(self.giving_up(me), self.patience)
        try:
            yield self.desk
        except Interrupt as reason:
            self.lost += 1
            return f"{number} {reason}"
        self.waits.append(self.world.now - arrived)
        yield self.world.random.expovariate(1 / 4)
        self.served += 1
        self.desk.release()

    def giving_up(self, process):
        self.desk.leave(process)
        return
        yield

    def door(self):
        self.processes = {}
        for number in count(1):
            self.processes[number] = self.customer(number)
            self.world.start(self.processes[number])
            yield self.world.random.expovariate(1 / 1.7)

    def open(self, hours):
        self.world.start(self.door())
        self.world.run(hours * 60)
        return self


for seed, desks in ((1, 1), (1, 2), (2, 3)):
    shop = Shop(seed, desks).open(4)
    w = shop.waits
    print(f"{desks} desks: {shop.served} served, {shop.lost} lost, longest queue {shop.desk.longest}, wait mean {statistics.fmean(w):.4f} median {statistics.median(w):.4f} max {max(w):.4f} p90 {statistics.quantiles(w, n=10)[-1]:.4f}")
    print(*shop.world.trace[:4], sep="\n")


def broken(world):
    try:
        yield "nonsense"
    except TypeError as error:
        world.note(f"told: {error}")
    yield 1.5
    return "fine"


world = World()
world.start(broken(world))
world.run(10)
print(*world.trace, world.now, sep="\n")
