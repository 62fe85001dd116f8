"""iter(), next(), sentinels, exhausted iterators, classes with half a protocol."""


class Count:
    def __init__(self, stop):
        self.now, self.stop = 0, stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.now >= self.stop:
            raise StopIteration("done")
        self.now += 1
        return self.now


class OldStyle:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index


class StopsByStopIteration:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


class NoNext:
    def __iter__(self):
        return NoNext()


class Returns:
    def __iter__(self):
        return 5


class IterNone:
    __iter__ = None

    def __getitem__(self, index):
        return index


class NextRaises:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("inside")


values = iter([1, 2, 3])

CASES = """
next(values), next(values), next(values), next(values, "end"), next(values, None)
next(values)
list(Count(3)), [*Count(2)], sum(Count(4)), dict(zip(Count(2), "ab")), max(Count(5)), 3 in Count(5), 9 in Count(5)
next(Count(0))
next(Count(0), "default")
list(OldStyle()), list(StopsByStopIteration()), 2 in OldStyle(), tuple(iter(OldStyle()))
list(NoNext())
iter(Returns())
iter(IterNone())
list(NextRaises())
next([1])
next(5)
next()
next(iter([]), 1, 2)
iter(5)
iter()
iter(5, 5)
next(iter(int, 5))
list(iter([3, 2, 1].pop, 1)), list(iter(lambda: next(values, 0), 0)), list(iter(iter("abc").__next__, "c"))
iter(iter([1])).__next__()
5 in 5
for_in(5)
for_in(None)
a_b(5)
a_b([1])
a_b([1, 2, 3])
a_b(Count(2)), a_b("xy"), a_b({"k": 1, "j": 2})
a_b(Count(1))
a_b(Count(9))
a_star(Count(4)), a_star("a")
a_star("")
[*5]
{*5}
f(*5)
f(**5)
f(*[1], *"ab", x=1), f(*Count(2), **{"k": 1})
f(**{"a": 1}, a=2)
list(reversed(5))
reversed(Count(1))
reversed({1})
list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1})), list(reversed(b"ab"))
list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=10**20)), list(enumerate([]))
enumerate()
enumerate(5)
enumerate("a", "b")
enumerate("a", 1, 2)
enumerate(iterable="ab", start=3).__next__()
list(zip("ab", [1, 2, 3])), list(zip()), list(zip("a")), list(zip("ab", [1, 2], strict=True)), list(zip(Count(2), Count(3)))
list(zip("ab", [1], strict=True))
list(zip("a", [1, 2], strict=True))
list(zip("ab", "ab", "a", strict=True))
list(zip("a", "a", "ab", strict=True))
zip("a", 5)
zip(5)
zip("a", strict=5).__next__()
zip("a", foo=1)
list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(map(None, [])), list(map(int, "12", strict=True))
list(map(None, [1]))
list(map(lambda a, b: a, [1, 2], [1], strict=True))
map(str)
map()
map(str, 5)
list(map(lambda: 1, [1]))
list(filter(None, [0, 1, "", "a", None])), list(filter(str.isupper, "aBcD")), list(filter(lambda v: v > 1, [1, 2])), list(filter(bool, [0, 1]))
filter(None)
filter(None, 5)
list(filter(5, [1]))
filter(None, [], 1)
type(iter([])), type(iter(())), type(iter("")), type(iter("é")), type(iter(b"")), type(iter(bytearray())), type(iter({})), type(iter(set())), type(iter(range(0))), type(iter(range(2**70))), type(iter(int, 1)), type(iter(OldStyle())), type(reversed([])), type(reversed("")), type(zip()), type(map(str, [])), type(enumerate([])), type(iter(memoryview(b"")))
iter([1, 2]).__length_hint__(), iter("abc").__length_hint__(), __import__("operator").length_hint(Count(3), 7), iter({1: 2}).__length_hint__()
"""


def for_in(value):
    for each in value:
        pass


def a_b(value):
    a, b = value
    return a, b


def a_star(value):
    a, *b = value
    return a, b


def f(*args, **kwargs):
    return args, kwargs


for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
growing = [1, 2]
for value in growing:
    if value < 5:
        growing.append(value + 2)
print(growing)
shrinking = [1, 2, 3, 4]
for value in shrinking:
    shrinking.remove(value)
print(shrinking)
iterator = iter(growing)
print(list(iterator), growing.append(9), list(iterator))
iterator = iter([1, 2, 3])
print(next(iterator), iterator.__reduce__()[1:], iterator.__setstate__(0), list(iterator))
import copy, pickle

for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(range(3)), lambda: enumerate("ab"), lambda: reversed([1, 2]), lambda: iter({"a": 1})):
    iterator = make()
    next(iterator)
    print(type(iterator).__name__, list(copy.copy(iterator)), list(pickle.loads(pickle.dumps(iterator))), list(iterator))
