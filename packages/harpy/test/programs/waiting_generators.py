"""Generators whose bodies wait, in threads: the others run meanwhile, whoever waits for whom."""

import queue
import sys
import threading
import time
import traceback


def run(*targets):
    threads = [threading.Thread(target=each) for each in targets]
    for thread in threads:
        thread.start()
    return threads


def join(threads):
    for thread in threads:
        thread.join()


def items(source):
    try:
        while True:
            item = source.get()
            if item is None:
                return 'result'
            try:
                sent = yield item
            except ValueError as error:
                print('thrown', error)
            else:
                if sent:
                    print('sent', sent)
    finally:
        print('closed')


def around(source):
    result = yield from items(source)
    print('inner returned', result)
    yield 'last'


def further_around(source):
    yield from around(source)


class Iterable:
    def __init__(self, source):
        self.source = source

    def __iter__(self):
        while True:
            item = self.source.get()
            if item is None:
                return
            yield item * 10


print('-- consumed by a thread')
for make in (items, around, further_around, Iterable):
    source, out = queue.Queue(), []

    def consume():
        for item in make(source):
            out.append(item)
        out.append('end')

    threads = run(consume)
    for item in range(3):
        source.put(item)
        time.sleep(0.001)
    source.put(None)
    join(threads)
    print(make.__name__, out)

print('-- made by another thread')
source, out = queue.Queue(), []
generator = items(source)


def later():
    for item in generator:
        out.append(item)


threads = run(later)
source.put('item')
source.put(None)
join(threads)
print(out)
source.put(7)
source.put(None)
print(list(items(source)))

print('-- a queue whose items are done')
source = queue.Queue()


def forever():
    while True:
        yield source.get()


def work():
    for item in forever():
        print(item)
        source.task_done()


threading.Thread(target=work, daemon=True).start()
for item in range(3):
    source.put(item)
source.join()

print('-- generators that wait for each other')
to_a, to_b = queue.Queue(), queue.Queue()


def a():
    for item in range(3):
        to_b.put(item)
        yield to_a.get()


def b():
    while True:
        item = to_b.get()
        if item == 2:
            to_a.put('end')
            return
        to_a.put(item * 100)
        yield item


results = {}


def collect(name, make):
    results[name] = []
    for item in make():
        results[name].append(item)


join(run(lambda: collect('a', a), lambda: collect('b', b)))
print(sorted(results.items()))

print('-- next, send, throw and close')


def drive():
    source = queue.Queue()
    for item in (1, 2, 3):
        source.put(item)
    generator = items(source)
    print(next(generator), generator.send('hi'), generator.throw(ValueError('x')))
    generator.close()


join(run(drive))

print('-- a generator that runs already')
source, shared = queue.Queue(), []


def first():
    shared.append(items(source))
    for item in shared[0]:
        print(item)


def second():
    while not shared:
        time.sleep(0.001)
    time.sleep(0.01)
    try:
        next(shared[0])
    except ValueError as error:
        print(error)
    source.put('item')
    source.put(None)


join(run(first, second))

print('-- exceptions')


def failing(source):
    yield source.get()
    raise KeyError('bad')


def handling(source):
    source.put(5)
    try:
        raise RuntimeError('inner')
    except RuntimeError:
        yield source.get()
        print('handling', repr(sys.exception()))
        source.put(6)
        yield source.get()


def catch():
    source = queue.Queue()
    source.put(1)
    try:
        for item in failing(source):
            print(item)
    except KeyError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    try:
        raise OSError('outer')
    except OSError:
        for item in handling(source):
            print(item, repr(sys.exception()))


join(run(catch))

print('-- locks held between items')
lock = threading.Lock()


def locked():
    for item in range(3):
        with lock:
            time.sleep(0.001)
            yield item


outs = [], []


def use(out):
    for item in locked():
        out.append(item)


join(run(lambda: use(outs[0]), lambda: use(outs[1])))
print(outs)

print('-- comprehensions')
source = queue.Queue()


def some(count):
    for _ in range(count):
        yield source.get()


def comprehend():
    print([source.get() for _ in range(2)])
    print(sorted({source.get() + item for item in range(3) if item != 1}))
    print({key: source.get() for key in 'ab'})
    print([[source.get() for _ in range(2)] for _ in range(2)])
    print([item + more for item in iter(source.get, None) for more in (1, 2)])
    print([item for item in some(2)], [item for item in range(3)])
    print([time.sleep(0.001) for _ in [1, 2]])


threads = run(comprehend)
for item in [*range(12), None, 12, 13]:
    source.put(item)
    time.sleep(0.001)
join(threads)
