"""Generator expressions that a builtin takes at once: results, errors, their tracebacks, names that mean something else."""
import builtins
import sys
import traceback


def show(call):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__, error, type(error.__cause__).__name__, type(error.__context__).__name__)
        for frame in traceback.extract_tb(error.__traceback__)[1:]:
            print('  ', frame.lineno, frame.name, frame.line)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if isinstance(self.value, BaseException):
            raise self.value
        return self.value


class Added:
    def __radd__(self, other):
        return f'{other}+'


def quick(items, limit=2):
    show(lambda: any(x > limit for x in items))
    show(lambda: all(x > limit for x in items))
    show(lambda: sum(x * limit for x in items))
    show(lambda: list(x * limit for x in items))
    show(lambda: tuple(x * limit for x in items))
    show(lambda: sorted(-x for x in items))


quick([1, 2, 3])
quick([])
quick([1, 'a', 3])
quick([2**53 - 1, 2**53 - 1, 5])
quick([0.1] * 10)
quick([True, False, True])
quick({4: 'x', 3: 'y'})
quick([1j, 2])
quick(5)

# What the values are asked, and how far.
seen = []


def note(x):
    seen.append(x)
    return x


def early():
    numbers = iter(range(10))
    return any(note(x) > 2 for x in numbers), next(numbers), all(note(x) < 6 for x in numbers), next(numbers)


print(early(), seen)
show(lambda: any(Truth(x) for x in [False, False, KeyError('k'), True]))
show(lambda: all(Truth(x) for x in [True, StopIteration('truth')]))
show(lambda: any(x == y for x in range(4) for y in range(x, 9) if x * y > 100))
show(lambda: list((x, y) for x in range(3) for y in 'ab' if x))
show(lambda: sum(a * b for a, b in zip([1, 2, 3], [4, 5, 6])))
show(lambda: sum(a * b for a, b in {1: 2, 3: 4}.items()))
show(lambda: sum(a for a, b in [(1, 2), (3, 4, 5)]))
show(lambda: sum(Added() for x in 'ab'))
show(lambda: sum(x for x in (1, 2.5, 3, True, 2**70)))
show(lambda: sum(x for x in (1, 'a')))
show(lambda: sum(x for x in 'a'))
show(lambda: sum((x for x in ([1], [2])), []))
show(lambda: [f() for f in list((lambda: x) for x in range(3))])
show(lambda: [f() for f in tuple((lambda: x + y) for x in range(2) for y in range(2))])


def stops(x):
    if x == 2:
        raise StopIteration(x)
    return x


for consumer in (
    lambda: any(stops(x) > 5 for x in range(4)),
    lambda: all(stops(x) < 5 for x in range(4)),
    lambda: sum(stops(x) for x in range(4)),
    lambda: list(stops(x) for x in range(4)),
    lambda: tuple(stops(x) for x in range(4)),
    lambda: sorted(stops(x) for x in range(4)),
):
    show(consumer)


def fails():
    return list(
        1 / x
        for x in (2, 1, 0)
    )


show(fails)


def within():
    try:
        raise KeyError('outer')
    except KeyError:
        return any(1 / x > 3 for x in (1, 0)), sys.exception()


show(within)


def handled():
    try:
        raise KeyError('outer')
    except KeyError:
        return list(sys.exception() for x in (1, 0))


show(handled)


def frames():
    return list((sys._getframe(0).f_code.co_name, sys._getframe(1).f_code.co_name) for x in range(1))


show(frames)


def recursive(n):
    return n + sum(recursive(m) for m in range(n)) if n else 1


show(lambda: recursive(8))


# Names that mean something else.
def shadowed(any):
    return any(x for x in range(3))


show(lambda: shadowed(list))
show(lambda: shadowed(type))
show(lambda: shadowed(3))


def patched():
    return any(x for x in range(3)), list(x for x in range(3))


show(patched)
before = builtins.any, builtins.list
builtins.any = lambda values: ('patched', type(values).__name__, list(values))
show(patched)
builtins.list = type('list', (list,), {})
print(patched(), type(patched()[1]) is before[1])
builtins.any, builtins.list = before
sum = len
try:
    print(sum(x for x in range(3)))
except TypeError as error:
    print(error)
del sum


def swapped():
    """The name is looked up before the iterable is, and means what it did then."""

    def change():
        builtins.sum = len
        return [1, 2, 3]

    try:
        return sum(x for x in change())
    finally:
        builtins.sum = original


original = sum
show(swapped)


def changed_inside():
    def change(x):
        builtins.sum = len
        return x

    try:
        return sum(change(x) for x in (1, 2, 3))
    finally:
        builtins.sum = original


show(changed_inside)


def in_generator():
    yield any(x > 2 for x in range(5))
    received = yield list(x for x in range(2))
    yield sum(x * received for x in range(5))


g = in_generator()
print(next(g), next(g), g.send(3))


class Body:
    values = tuple(x * 2 for x in range(3))
    total = sum(x for x in values)


print(Body.values, Body.total)
print([any(x == y for y in (1, 3)) for x in range(4)], sum(all(x % y for y in range(2, x)) for x in range(2, 30)))
