"""Ranges that loops, comprehensions and generators go over: what they give, and where the call stands in tracebacks."""
import traceback


def show(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except Exception as error:
        places = [(entry.lineno, entry.colno, entry.end_colno) for entry in traceback.extract_tb(error.__traceback__)]
        print(function.__name__, args, type(error).__name__, error, places[1:])


def listed(*args):
    if len(args) == 1:
        return [i for i in range(args[0])]
    a, b, *c = args
    if c:
        return [i for i in range(a, b, c[0])]
    return [i for i in range(a, b)]


def looped(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
    return out


def generated(a, b, c):
    for i in range(a, b, c):
        yield i


def all_of(a, b, c):
    return list(generated(a, b, c))


def nested(a, b, c):
    return list((i, j) for i in range(2) for j in range(a, b, c)), sorted({j for i in range(1) for j in range(a, b, c)})


def several_lines():
    return [
        i for i in range(
            1, None)]


def without():
    return [i for i in range()]


def changed(range):
    return [i for i in range(3)]


for stop in (0, 3, -1, 'x', 1.5, True, None):
    show(listed, stop)
for pair in ((2, 5), (5, 2), ('x', 2), (2, 'x'), (2**53 - 2, 2**53 + 2), (False, 2)):
    show(listed, *pair)
for args in (
    (0, 10, 3), (10, 0, -3), (0, 10, -1), (10, 0, 3), (0, 5, 0), (0, 5, 'x'), (0, 'x', 1), ('x', 2, 3), (0, 1, 2.5),
    (2**53 - 5, 2**53 + 5, 4), (-2**31, 2**31, 2**30), (0, 2**40, 2**38), (5, 5, 1), (3, 4, 100), (True, 5, True), (7, -8, -5),
):
    for function in (listed, looped, all_of, nested):
        show(function, *args)
show(several_lines)
show(without)
show(changed, lambda n: 'abc'[:n])
print(sum(i * j for i in range(3) for j in range(i, 9, 2)), [[j for j in range(i)] for i in range(4)])
