# float() of objects of subclasses, and subclasses of it that take arguments by name.
import math
import warnings

warnings.simplefilter('ignore')


class Other(float):
    def __float__(self):
        return 42.0


class Same(float):
    def __new__(cls, value=0.0):
        return float.__new__(cls, 2 * value)

    def __float__(self):
        return self


class Int(float):
    def __float__(self):
        return 42


class Noted(float):
    def __init__(self, value, *, note=None):
        self.note = note


class Plain(float):
    pass


print(float(Other(1)), float(Same(21)), Other(Other(1)) == 42, math.sqrt(Other(4)), round(Other(2)))
print(type(float(Same(1))), type(float(Plain(1))), float(Plain(1.5)))
for build in (lambda: float(Int()), lambda: Plain(1, note=2), lambda: float(1, note=2)):
    try:
        print(build())
    except TypeError as error:
        print(error)
noted = Noted(2.5, note='x')
print(noted, noted.note)
nan = float('nan')
print(hash(nan) == object.__hash__(nan), hash(nan) == hash(nan))


class Strict(map):
    def __init__(self, *args, note=None):
        self.note = note


for build in (lambda: Strict(int, '12', note=1), lambda: list(Strict(int, '12'))):
    try:
        print(build())
    except TypeError as error:
        print(error)

tiny = 5e-324
for x, y, steps in [(-tiny, 0.0, None), (tiny, -1.0, None), (tiny, -0.0, None), (-tiny, 0.0, 1), (-tiny, 1.0, 2), (-tiny, 1.0, 1), (0.0, -0.0, None)]:
    print(x, y, steps, math.nextafter(x, y, steps=steps))
