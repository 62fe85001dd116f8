"""min and max of three and more arguments: order of comparisons, equal ones, errors, names that mean something else."""

import math


class Loud:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __lt__(self, other):
        print(self.name, "<", other.name, end="; ")
        return self.value < other.value

    def __gt__(self, other):
        print(self.name, ">", other.name, end="; ")
        return [] if self.value <= other.value else [1]


def both(a, b, c):
    try:
        print(repr(min(a, b, c)), repr(max(a, b, c)), repr(min(c, a, b, a)), repr(max(c, a, b, a)))
    except Exception as error:
        print(type(error).__name__, error)


for values in (
    (1, 2, 3), (3, 1, 2), (2, 3, 1), (1, 1.0, True), (True, 1, 1.0), (1.5, -0.0, 0), (0, -0.0, 0.0), (math.nan, 1, 2), (1, math.nan, 2), (1, 2, math.nan),
    ("b", "a", "c"), ("a", 1, 2), (1, "a", 2), (1, 2, "a"), ((1,), (1, 2), ()), (10**20, 10**20 + 1, 5), (None, None, None), ({1}, {2}, {1, 2}), (1, 2, 1j),
):
    both(*values)
for numbers in ((1, 2, 3), (3, 2, 1), (2, 3, 1), (1, 1, 1)):
    a, b, c = [Loud(name, value) for name, value in zip("abc", numbers)]
    print(min(a, b, c).name)
    print(max(a, b, c).name)


class Wrong:
    def __gt__(self, other):
        raise KeyError("no order")


both(Wrong(), 1, 2)
try:
    max(1, Wrong(), Wrong())
except KeyError as error:
    print(error)
for call in (lambda: max(1, 2, 3, key=lambda x: -x), lambda: min(*[3, 1, 2]), lambda: max(1, 2, 3, default=4), lambda: max(1, *[5, 2])):
    try:
        print(call())
    except TypeError as error:
        print(error)


def other():
    def max(*args):
        return args

    return max(1, 2, 3)


print(other(), [max(i, 5, 7) for i in (1, 6, 9)], [min(i, 5, 7) for i in (1, 6, 9)])
