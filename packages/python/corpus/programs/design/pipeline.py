"""An asynchronous pipeline: stages joined by queues, retries, backpressure, cancellation, statistics."""

import asyncio
import random
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


class Transient(Exception):
    pass


class Fatal(Exception):
    pass


@dataclass
class Item:
    number: int
    value: object = None
    history: list = field(default_factory=list)


DONE = object()


class Stage:
    def __init__(self, name, work, workers=1, size=2, retries=2):
        self.name, self.work, self.workers, self.retries = name, work, workers, retries
        self.inbox = asyncio.Queue(maxsize=size)
        self.stats = Counter()
        self.most = 0

    async def put(self, item):
        await self.inbox.put(item)
        self.most = max(self.most, self.inbox.qsize())

    async def attempt(self, item):
        for attempt in range(self.retries + 1):
            try:
                return await self.work(item)
            except Transient as error:
                self.stats["retried"] += 1
                item.history.append(f"{self.name} again: {error}")
                if attempt == self.retries:
                    raise Fatal(f"item {item.number} gave up in {self.name}") from error
                await asyncio.sleep(0)

    async def worker(self, output):
        while (item := await self.inbox.get()) is not DONE:
            try:
                result = await self.attempt(item)
            except Fatal as error:
                self.stats["failed"] += 1
                item.history.append(str(error))
            else:
                self.stats["done"] += 1
                if result is not None:
                    await output(result)
            finally:
                self.inbox.task_done()

    async def run(self, output):
        async with asyncio.TaskGroup() as group:
            for n in range(self.workers):
                group.create_task(self.worker(output), name=f"{self.name}-{n}")

    async def close(self):
        for _ in range(self.workers):
            await self.inbox.put(DONE)


class Pipeline:
    def __init__(self, *stages):
        self.stages = stages
        self.results = []

    async def collect(self, item):
        self.results.append(item)

    async def feed(self, source):
        async for item in source:
            await self.stages[0].put(item)

    async def run(self, source):
        outputs = [stage.put for stage in self.stages[1:]] + [self.collect]
        tasks = [asyncio.create_task(stage.run(output)) for stage, output in zip(self.stages, outputs)]
        await self.feed(source)
        for stage, task in zip(self.stages, tasks):
            await stage.close()
            await task
        return sorted(self.results, key=lambda item: item.number)


async def numbers(n):
    for i in range(n):
        yield Item(i, i)
        if i % 3 == 0:
            await asyncio.sleep(0)


async def parse(item):
    if item.value == 13:
        raise Fatal("unlucky 13")
    item.value = item.value * item.value
    return item


flaky_random = random.Random(4)


async def flaky(item):
    await asyncio.sleep(0)
    if flaky_random.random() < 0.3:
        raise Transient(f"try of {item.number}")
    return item


async def keep_even(item):
    return item if item.value % 2 == 0 else None


@asynccontextmanager
async def resource(name, log):
    log.append(f"open {name}")
    try:
        yield name
    except BaseException as error:
        log.append(f"{name} saw {type(error).__name__}")
        raise
    finally:
        log.append(f"close {name}")


async def main():
    stages = [Stage("parse", parse, 2), Stage("flaky", flaky, 3, size=4), Stage("even", keep_even)]
    pipeline = Pipeline(*stages)
    results = await pipeline.run(numbers(30))
    print([(item.number, item.value) for item in results])
    for stage in stages:
        print(stage.name, sorted(stage.stats.items()), stage.most <= stage.inbox.maxsize)
    print([item.history for item in results if item.history][:2])
    log = []

    async def never():
        async with resource("a", log), resource("b", log):
            await asyncio.sleep(100)

    task = asyncio.create_task(never())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, log)
    try:
        async with asyncio.timeout(0.001):
            await never()
    except TimeoutError:
        print("timeout", log[4:])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(100))
            group.create_task(Stage("x", parse, retries=0).attempt(Item(13, 13)))
    except* Fatal as caught:
        print(repr(caught.exceptions[0]), caught.message)
    order = []

    async def turn(name, n):
        for i in range(n):
            order.append(f"{name}{i}")
            await asyncio.sleep(0)

    await asyncio.gather(turn("a", 3), turn("b", 2), turn("c", 1))
    print(order)


asyncio.run(main())
