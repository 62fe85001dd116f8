"""Generators, coroutines, asynchronous generators."""


def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            break
        received.append(value)
    return received


g = echo()
print(next(g), g.send('a'), g.send('b'))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def delegate():
    result = yield from echo()
    print('result', result)
    yield from [10, 20]
    return 'end'


g = delegate()
print(next(g), g.send(1), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print('stop', e.value)
print(list(delegate()))


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))

g = (i * i for i in range(5) if i % 2)
print(type(g).__name__, list(g), list(g))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


import itertools
print(list(itertools.islice(fib(), 10)))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(3)))
g = fib()
try:
    g.send(1)
except TypeError as e:
    print(e)


def reenter():
    yield next(g2)


g2 = reenter()
try:
    next(g2)
except ValueError as e:
    print(e)


async def add(a, b):
    return a + b


async def main():
    total = 0
    for i in range(3):
        total += await add(i, 1)
    return total


c = main()
try:
    c.send(None)
except StopIteration as e:
    print('coroutine', e.value)


class Awaitable:
    def __await__(self):
        got = yield 'asked'
        return got * 2


async def uses():
    return await Awaitable()


c = uses()
print(c.send(None))
try:
    c.send(21)
except StopIteration as e:
    print(e.value)


async def agen(n):
    for i in range(n):
        await Awaitable()
        yield i


async def consume():
    out = []
    async for i in agen(3):
        out.append(i)
    out += [i async for i in agen(2)]
    out.append({i: i async for i in agen(2)})
    return out


def run(coro):
    try:
        coro.send(None)
        while True:
            coro.send(1)
    except StopIteration as e:
        return e.value


print(run(consume()))


class AsyncManager:
    async def __aenter__(self):
        await Awaitable()
        return 'entered'

    async def __aexit__(self, *args):
        print('aexit', args[0] and args[0].__name__)
        return True


async def managed():
    async with AsyncManager() as m:
        print(m)
        raise ValueError
    return 'after'


print(run(managed()))


async def early():
    g = agen(10)
    async for i in g:
        if i == 1:
            break
    await g.aclose()
    return [x async for x in g]


print(run(early()))
try:
    run(add('a', 1))
except TypeError as e:
    print(e)
async def await_int():
    await 5
try:
    run(await_int())
except TypeError as e:
    print(e)

import asyncio


async def worker(name, delay, queue):
    await asyncio.sleep(delay)
    await queue.put(name)
    return name


async def program():
    queue = asyncio.Queue()
    results = await asyncio.gather(*(worker(n, d, queue) for n, d in (('slow', 0.02), ('fast', 0.001))))
    order = [queue.get_nowait() for _ in results]
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError:
        order.append('timeout')
    async with asyncio.TaskGroup() as group:
        task = group.create_task(add(20, 22))
    return results, order, task.result()


print(asyncio.run(program()))
