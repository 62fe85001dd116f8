"""Jobs on asyncio: dependencies, priorities, workers, retries with backoff, timeouts, cancelling, events, a clock of its own."""

import asyncio
import contextlib
import contextvars
import enum
import heapq
import itertools
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import wraps
from graphlib import CycleError, TopologicalSorter

current = contextvars.ContextVar("current", default="main")


class Clock:
    """Time that passes when nothing else can be done."""

    def __init__(self):
        self.now, self.sleepers, self.order = 0.0, [], itertools.count()

    async def sleep(self, seconds):
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self.sleepers, (self.now + seconds, next(self.order), future))
        await future

    async def run(self, main):
        task = asyncio.ensure_future(main)
        while not task.done():
            for _ in range(50):
                await asyncio.sleep(0)
                if task.done():
                    return task.result()
            while self.sleepers and self.sleepers[0][2].done():
                heapq.heappop(self.sleepers)
            if not self.sleepers:
                raise RuntimeError("nothing will ever happen")
            self.now, _, future = heapq.heappop(self.sleepers)
            future.set_result(None)
        return task.result()

    @contextlib.asynccontextmanager
    async def timeout(self, seconds):
        task, fired = asyncio.current_task(), False

        async def alarm():
            nonlocal fired
            await self.sleep(seconds)
            fired = True
            task.cancel()

        watcher = asyncio.create_task(alarm())
        try:
            yield
        except asyncio.CancelledError:
            if not fired:
                raise
            task.uncancel()
            raise TimeoutError(f"after {seconds:g}") from None
        finally:
            watcher.cancel()


class State(enum.StrEnum):
    WAITING = enum.auto()
    RUNNING = enum.auto()
    DONE = enum.auto()
    FAILED = enum.auto()
    SKIPPED = enum.auto()
    CANCELLED = enum.auto()


@dataclass(order=True)
class Job:
    priority: int
    number: int
    name: str = field(compare=False)
    action: object = field(compare=False, repr=False)
    needs: frozenset = field(compare=False, default=frozenset())
    retries: int = field(compare=False, default=0)
    limit: float | None = field(compare=False, default=None)
    state: State = field(compare=False, default=State.WAITING)
    result: object = field(compare=False, default=None)
    attempts: int = field(compare=False, default=0)


class Events:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, kind):
        def register(handler):
            self.handlers[kind].append(handler)
            return handler

        return register

    async def emit(self, kind, *args):
        for handler in [*self.handlers[kind], *self.handlers["*"]]:
            result = handler(kind, *args)
            if asyncio.iscoroutine(result):
                await result


class Scheduler:
    def __init__(self, clock, workers=2, seed=1):
        self.clock, self.workers, self.random = clock, workers, random.Random(seed)
        self.jobs, self.events, self.numbers = {}, Events(), itertools.count()
        self.trace, self.running, self.peak = [], set(), 0

    def job(self, *, needs=(), priority=0, retries=0, limit=None, name=None):
        def register(action):
            label = name or action.__name__
            if label in self.jobs:
                raise ValueError(f"there is a job {label} already")

            @wraps(action)
            async def inner(*args):
                token = current.set(label)
                try:
                    return await action(*args)
                finally:
                    current.reset(token)

            self.jobs[label] = Job(-priority, next(self.numbers), label, inner, frozenset(needs), retries, limit)
            return action

        return register

    def note(self, *what):
        self.trace.append((round(self.clock.now, 2), *what))

    async def attempt(self, job):
        inputs = {need: self.jobs[need].result for need in job.needs}
        for job.attempts in itertools.count(1):
            try:
                self.note("start", job.name, job.attempts)
                if job.limit is None:
                    return await job.action(inputs)
                async with self.clock.timeout(job.limit):
                    return await job.action(inputs)
            except Exception as error:
                self.note("error", job.name, f"{type(error).__name__}: {error}")
                if job.attempts > job.retries:
                    raise
                pause = 2 ** (job.attempts - 1) + round(self.random.random(), 1)
                await self.events.emit("retry", job, pause)
                await self.clock.sleep(pause)

    async def worker(self, queue, finished):
        while True:
            job = await queue.get()
            job.state = State.RUNNING
            self.running.add(job.name)
            self.peak = max(self.peak, len(self.running))
            try:
                job.result = await self.attempt(job)
                job.state = State.DONE
            except asyncio.CancelledError:
                job.state = State.CANCELLED
                raise
            except Exception as error:
                job.state, job.result = State.FAILED, error
            finally:
                self.running.discard(job.name)
            await self.events.emit(job.state.value, job)
            finished.put_nowait(job)

    async def run(self):
        unknown = {need for job in self.jobs.values() for need in job.needs} - self.jobs.keys()
        if unknown:
            raise LookupError(f"no job {', '.join(sorted(unknown))}")
        sorter = TopologicalSorter({job.name: job.needs for job in self.jobs.values()})
        sorter.prepare()
        queue, finished, failures = asyncio.PriorityQueue(), asyncio.Queue(), []
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(self.worker(queue, finished), name=f"worker {n}") for n in range(self.workers)]
            while sorter.is_active():
                for name in sorted(sorter.get_ready()):
                    job = self.jobs[name]
                    if any(self.jobs[need].state is not State.DONE for need in job.needs):
                        job.state = State.SKIPPED
                        finished.put_nowait(job)
                    else:
                        queue.put_nowait(job)
                job = await finished.get()
                self.note(job.state, job.name)
                if job.state is State.FAILED:
                    failures.append(job.result)
                sorter.done(job.name)
            for worker in workers:
                worker.cancel()
        if failures:
            raise ExceptionGroup("jobs failed", failures)
        return {name: job.result for name, job in self.jobs.items()}


def report(scheduler, outcome):
    for entry in scheduler.trace:
        print("  ", *entry)
    print("  ", outcome, {job.name: str(job.state) for job in scheduler.jobs.values()}, "peak", scheduler.peak, "at", round(scheduler.clock.now, 2))


def execute(build, **options):
    clock = Clock()
    scheduler = Scheduler(clock, **options)
    build(scheduler, clock)
    print(build.__name__, options)
    try:
        outcome = asyncio.run(clock.run(scheduler.run()))
    except* (ValueError, TimeoutError, ArithmeticError) as group:
        outcome = [repr(error) for error in group.exceptions]
    except* (LookupError, CycleError, RuntimeError) as group:
        outcome = [f"{type(error).__name__}: {error}" for error in group.exceptions]
    report(scheduler, outcome)


def pipeline(s, clock):
    @s.job(priority=5)
    async def fetch(_):
        await clock.sleep(2)
        return list(range(6))

    @s.job()
    async def config(_):
        await clock.sleep(1)
        return {"factor": 3}

    @s.job(needs={"fetch", "config"})
    async def scale(inputs):
        async def one(x):
            await clock.sleep(x / 10)
            return x * inputs["config"]["factor"], current.get()

        return await asyncio.gather(*map(one, inputs["fetch"]))

    @s.job(needs={"fetch"}, priority=-1, name="count")
    async def count_them(inputs):
        return len(inputs["fetch"])

    @s.job(needs={"scale", "count"})
    async def total(inputs):
        return sum(x for x, _ in inputs["scale"]), inputs["count"], {label for _, label in inputs["scale"]}


def troubles(s, clock):
    tries = Counter()

    @s.job(retries=3)
    async def flaky(_):
        tries["flaky"] += 1
        await clock.sleep(0.5)
        if tries["flaky"] < 3:
            raise ConnectionError(f"try {tries['flaky']}")
        return tries["flaky"]

    @s.job(limit=1.5, retries=1)
    async def slow(_):
        try:
            await clock.sleep(10)
        finally:
            tries["cleanups"] += 1

    @s.job(needs={"flaky"}, limit=5)
    async def after(inputs):
        return inputs["flaky"] * 10

    @s.job(needs={"slow"})
    async def never(inputs):
        return "unreached"

    @s.job(needs={"never", "after"})
    async def nor_this(inputs):
        return "unreached"

    @s.job(priority=9)
    async def broken(_):
        return 1 / 0

    @s.events.on("retry")
    def retried(kind, job, pause):
        s.note(kind, job.name, pause)

    @s.events.on("*")
    async def everything(kind, job, *rest):
        tries[kind] += 1
        if len(tries) == 6:
            s.note("tally", dict(sorted(tries.items())))


def priorities(s, clock):
    for n in range(6):

        @s.job(priority=n % 3, name=f"p{n % 3}-{n}")
        async def action(_, n=n):
            await clock.sleep(1 + n / 10)
            return n


def cycle(s, clock):
    for name, need in ("ab", "bc", "ca"):
        s.job(name=name, needs={need})(lambda _: clock.sleep(1))


def missing(s, clock):
    s.job(name="lonely", needs={"friend"})(lambda _: clock.sleep(1))


def stuck(s, clock):
    @s.job()
    async def waits(_):
        await asyncio.get_running_loop().create_future()


execute(pipeline, workers=2)
execute(pipeline, workers=1)
execute(troubles, workers=3, seed=5)
execute(priorities, workers=2)
execute(cycle)
execute(missing)
execute(stuck)
single = Scheduler(Clock())
single.job(name="x")(execute)
try:
    single.job(name="x")(execute)
except ValueError as error:
    print(error)


async def interrupted():
    clock = Clock()
    scheduler = Scheduler(clock, workers=2)
    for n in range(3):
        scheduler.job(name=f"long {n}", priority=n)(lambda _: clock.sleep(50))
    main = asyncio.create_task(clock.run(scheduler.run()))
    inner = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for _ in range(5):
        await asyncio.sleep(0)
    named = sorted(task.get_name() for task in asyncio.all_tasks() if task.get_name().startswith("worker"))
    for task in asyncio.all_tasks():
        if task.get_name().startswith("Task") and task is not asyncio.current_task() and task is not main:
            task.cancel("enough")
    try:
        await main
    except asyncio.CancelledError as error:
        print("interrupted", error.args, named, len(inner), {job.name: str(job.state) for job in scheduler.jobs.values()}, Job(1, 2, "a", None) < Job(1, 3, "b", None))


asyncio.run(interrupted())
