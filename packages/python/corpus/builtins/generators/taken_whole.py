"""Generators whose values are taken all at once: by list, join, sorted, unpacking."""
import sys


def numbers(n):
    for i in range(n):
        yield i
    return 'the end'


def failing():
    yield 1
    raise ValueError('in the middle')


def stopping():
    yield 1
    raise StopIteration('by hand')


def delegating():
    yield 0
    result = yield from numbers(3)
    yield result
    yield from [7, 8]


def itself():
    yield 1
    print(mine.gi_running, mine.gi_frame is not None)
    try:
        list(mine)
    except ValueError as error:
        print('inside:', error)
    yield 2


print(list(numbers(4)), tuple(numbers(3)), sorted(-x for x in numbers(4)), ','.join(str(x) for x in numbers(5)))
print([*numbers(2), *numbers(2)], list(delegating()))
for make in (failing, stopping):
    g = make()
    try:
        list(g)
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error, repr(error.__cause__), error.__traceback__.tb_next.tb_frame.f_code.co_name)
    print(list(g), g.gi_frame, g.gi_running)
mine = itself()
print(list(mine), mine.gi_frame, mine.gi_running)
g = numbers(5)
print(next(g), list(g), list(g))
g = delegating()
print(next(g), next(g), list(g))
g = numbers(3)
g.close()
print(list(g))
g = (x for x in numbers(4))
print(g.gi_running, g.gi_frame is not None, list(g), g.gi_frame)


def handled():
    yield sys.exception()
    try:
        raise KeyError('inner')
    except KeyError:
        yield sys.exception()
    yield sys.exception()


def context():
    yield 1
    raise IndexError('new')


try:
    raise ValueError('outer')
except ValueError:
    print(list(handled()), list(repr(sys.exception()) for _ in range(2)))
    try:
        list(context())
    except IndexError as error:
        print(repr(error.__context__))
    try:
        ''.join(x for x in context())
    except IndexError as error:
        print(repr(error.__context__))
    try:
        ''.join(x for x in numbers(2))
    except TypeError as error:
        print(error, repr(error.__context__))
print(sys.exception())


def log():
    print('started')
    try:
        yield 1
        yield 2
    finally:
        print('finished')


print(list(log()))
a, *rest = log()
print(a, rest)


def deep(n):
    yield n
    if n:
        yield from deep(n - 1)


print(sum(list(deep(50))), len(list(x for x in deep(20))))
