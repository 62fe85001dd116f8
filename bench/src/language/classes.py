"""Classes full of methods: a scheduler of tasks that send packets to one another, and shapes with properties."""


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.value = 0

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, priority):
        self.scheduler = scheduler
        self.priority = priority
        self.queue = None
        self.done = 0

    def take(self, packet):
        self.queue = packet.append_to(self.queue)

    def step(self):
        packet = self.queue
        if packet is None:
            return self.idle()
        self.queue = packet.link
        self.done += 1
        return self.work(packet)

    def idle(self):
        return False

    def work(self, packet):
        raise NotImplementedError


class Worker(Task):
    def work(self, packet):
        packet.value = (packet.value * 31 + self.priority) % 1009
        packet.ident = (packet.ident + 1) % self.scheduler.size
        self.scheduler.send(packet)
        return True


class Device(Worker):
    def idle(self):
        return self.scheduler.poll(self)

    def work(self, packet):
        packet.kind ^= 1
        return super().work(packet)


class Scheduler:
    def __init__(self, size):
        self.size = size
        self.tasks = [Worker(self, i) if i % 2 else Device(self, i) for i in range(size)]
        self.polls = 0

    def send(self, packet):
        self.tasks[packet.ident].take(packet)

    def poll(self, device):
        self.polls += device.priority
        return False

    def run(self, rounds):
        for _ in range(rounds):
            for task in self.tasks:
                task.step()
        return sum(task.done for task in self.tasks), self.polls


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    @property
    def square(self):
        return self.x * self.x + self.y * self.y


def vectors(n):
    position = Vector(0, 0)
    step = Vector(1, 2)
    total = 0
    for _ in range(n):
        position = position + step
        if position == step:
            total += 1
        total += position.square % 7
    return total


def run():
    scheduler = Scheduler(6)
    for i in range(9):
        scheduler.send(Packet(None, i % 6, i & 1))
    return scheduler.run(5_000), vectors(40_000)
