"""Exceptions that go through calls which are statements: what is caught, in which order, and the places in tracebacks."""
import sys
import traceback


def fail(kind, *args):
    raise kind(*args)


def leaf(n):
    if n == 0:
        raise KeyError('leaf')
    return n


def returned(n):
    return leaf(n)


def assigned(n):
    value = leaf(n)
    return value + 1


def added(n):
    total = 10
    total += leaf(n)
    return total


def annotated(n):
    value: int = leaf(n)
    return value


def alone(n):
    leaf(n)
    return 'alone'


def unpacked(n):
    first, *rest = pair(n)
    return first, rest


def pair(n):
    return [leaf(n), n]


def lines(error):
    return [(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)]


for function in (returned, assigned, added, annotated, alone, unpacked):
    print(function.__name__, function(1))
    try:
        function(0)
    except KeyError as error:
        print(error.args, lines(error))


def keeps(n):
    value = 'before'
    try:
        value = leaf(n)
    except KeyError:
        return value
    return 'after', value


print(keeps(1), keeps(0))


def order(log, n):
    for i in range(3):
        try:
            log.append(i)
            leaf(i - n)
        except KeyError as error:
            log.append(error.args[0])
            continue
        else:
            log.append('else')
        finally:
            log.append('finally')
    return log


print(order([], 1), order([], 5))


def again(n):
    try:
        return leaf(n)
    except KeyError:
        return fail(ValueError, 'again')
    finally:
        sys.stdout.write('left\n')


try:
    again(0)
except ValueError as error:
    print(repr(error), repr(error.__context__), lines(error), lines(error.__context__))


def replaced(n):
    try:
        return leaf(n)
    finally:
        return 'replaced'


print(replaced(0))


def steps(n):
    try:
        value = leaf(n)
        yield value
        other = leaf(n - 1)
        yield other
    except KeyError as error:
        yield 'caught', lines(error)
    value = leaf(n - 1)
    yield value


for n in (0, 1, 2):
    try:
        print(list(steps(n)))
    except KeyError as error:
        print('out', lines(error))


class Reader:
    made = 0

    def __init__(self, n):
        Reader.made += 1
        self.n = check(n)

    def step(self):
        self.n -= 1
        leaf(self.n)
        return self.n

    def run(self):
        while True:
            self.step()

    @property
    def last(self):
        value = self.run()
        return value


def check(n):
    if n < 0:
        raise OverflowError(n)
    return n


for n in (3, 40, 3, 3, 3):
    reader = Reader(n)
    try:
        reader.run()
    except KeyError as error:
        print(reader.n, [name for name, _ in lines(error)])
try:
    reader = Reader(2)
    value = reader.last
except KeyError as error:
    print([name for name, _ in lines(error)])


def construct(n):
    made = Reader(n)
    return made


try:
    construct(-1)
except OverflowError as error:
    print(error, Reader.made, lines(error))


def wrong():
    return leaf()


def missing():
    value = nowhere(1)
    return value


def notcallable(thing):
    thing(1)


def unbound():
    total += leaf(1)
    return total


for function, args in ((wrong, ()), (missing, ()), (notcallable, (5,)), (unbound, ())):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__, error, lines(error))


def endless(n):
    return endless(n + 1)


def caught(n):
    try:
        result = endless(n)
    except RecursionError as error:
        result = str(error).startswith('maximum recursion depth')
    return result


print(caught(0))


def shared():
    count = 1

    def change():
        nonlocal count
        count = 100
        return 5

    count += change()
    return count


print(shared())


def walrus(n):
    result = leaf(m := n)
    return m, result


print(walrus(7))
pick = lambda n: leaf(n)


def through_lambda(n):
    return pick(n)


try:
    through_lambda(0)
except KeyError as error:
    print(lines(error))


def defaults(n=0):
    return leaf(n)


def with_default():
    return defaults()


try:
    with_default()
except KeyError as error:
    print(lines(error))


def swapped(n):
    return leaf(n)


def other(n):
    raise LookupError('other code')


swapped.__code__ = other.__code__


def call_swapped():
    return swapped(1)


try:
    call_swapped()
except LookupError as error:
    print(repr(error), lines(error))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print('exit', kind and kind.__name__)
        return kind is KeyError


def managed(n):
    with Manager():
        value = leaf(n)
        return value
    return 'suppressed'


print(managed(1), managed(0))


def bare(n):
    try:
        leaf(n)
    except KeyError:
        relay()


def relay():
    return reraise()


def reraise():
    raise


try:
    bare(0)
except KeyError as error:
    print(lines(error))

