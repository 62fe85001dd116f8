"""Functions of math among floats, and sums of floats that generator expressions give."""
from math import acos, asin, atan, cos, fabs, sin, sqrt, tan

inf = float('inf')
nan = float('nan')


class Real(float):
    pass


class Whole(int):
    pass


def tried(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def distance(x, y):
    d = x * x + y * y
    return 1.0 / (d * sqrt(d))


def half(x):
    return 0.5 * sqrt(x)


def waves(x):
    s = sin(x)
    c = cos(x)
    return s * s + c * c, tan(x) * 1.0, fabs(s) + 0.0, -fabs(-x), atan(x) * 2, asin(c) * 1.0, acos(s) * 1.0


def shadowed():
    sqrt = lambda x: x + 1
    return 2.0 * sqrt(3.0)


def nested(x):
    d = x / 2
    return sqrt(d * sqrt(d)) + sqrt((d := d + 1)) * d


VALUES = [4.0, 4, 0.0, -0.0, -1.0, -1, inf, -inf, nan, True, Real(2.25), Whole(9), 1 << 70, 1 << 3000, 'a', None, 1e-320]
for value in VALUES:
    print(tried(half, value), tried(waves, value), tried(nested, value))
print(distance(1.5, 2), distance(3, 4), distance(3.0, -4.25), tried(distance, 0.0, 0), shadowed())

pure = sqrt
for sqrt in (lambda x: 'text', lambda x: x, 5, abs, len, pure):
    print(tried(half, 2.25), tried(distance, 3.0, 4.0))


def halves(values):
    return sum(x * 0.5 for x in values)


def plain(values):
    return sum(x for x in values)


SUMS = [
    [], [1], [1, 2, 3], [1.5, 2], [1e100, 1.0, -1e100], [0.1] * 10, [-0.0], [1, 2.5, True, 3], [1, 2.5, 1 << 70, 3],
    [1.0, 2j, 3], [1.0, Real(2.5), Whole(4), 3.5], [2.5, 'a'], [inf, 1.0, -1.0], [inf, -inf], [1e308, 1e308, -1e308],
    [True, 1.5], [1 << 60, 0.5], [0.1, 'x'], [9007199254740991, 1.5, 1], [1.0, nan, 2], [1.0, True, False],
    [2 ** 53 - 1, 2 ** 53 - 1, 0.5],
]
for values in SUMS:
    print(tried(halves, values), tried(plain, values), tried(sum, values))


def failing(values):
    for x in values:
        if x < 0:
            raise ValueError(x)
        yield x


print(tried(lambda: sum(x / 1 for x in failing([0.5, 1, -1]))))
