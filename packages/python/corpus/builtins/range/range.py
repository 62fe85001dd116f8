"""range: arithmetic of its ends, slices, membership, hash, huge values."""


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


CASES = """
range(5), range(1, 5), range(1, 10, 3), range(0), range(5, 0, -2), range(-3), range(I(3)), list(range(10, 0, -3))
range()
range(1, 2, 3, 4)
range(1.5)
range("5")
range(1, None)
range(0, 5, 0)
range(stop=5)
list(range(5)), list(range(1, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(2, 2)), tuple(range(-2, 2)), [*range(3)]
range(10)[3], range(10)[-1], range(0, 20, 3)[4], range(10)[2:5], range(10)[::-1], range(10)[::3], range(0, 20, 3)[1:4], range(10)[-3:], range(10)[20:], range(5)[True]
range(5)[5]
range(5)[-6]
range(5)["a"]
range(5)[1.0]
range(5)[::0]
range(0, 20, 3).start, range(0, 20, 3).stop, range(0, 20, 3).step, range(5).start, range(5).step
len(range(5)), len(range(0, 10, 3)), len(range(10, 0, -3)), len(range(5, 0)), len(range(10**18)) if hasattr(0, "x") else 0
3 in range(5), 5 in range(5), 3.0 in range(5), 2.5 in range(5), "a" in range(5), True in range(2), 7 in range(1, 10, 3), -1 in range(5), 10**30 in range(10**31), I(3) in range(5), None in range(3), 9 in range(10, 0, -3), 1 in range(10, 0, -3)
range(5).index(3), range(0, 10, 2).index(4), range(5).count(3), range(5).count(7), range(0, 10, 2).count(3), range(5).index(3.0), range(5).count("a")
range(5).index(9)
range(5).index("a")
range(0, 10, 2).index(3)
range(5) == range(0, 5), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], range(1, 1) != range(2, 2)
hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(0)) == hash(range(5, 2)), {range(3): 1}[range(0, 3)]
range(5) < range(6)
range(5) + range(5)
range(5) * 2
bool(range(0)), bool(range(1)), max(range(5)), min(range(3, 9)), sum(range(101)), sorted(range(3, 0, -1)), list(reversed(range(5))), list(reversed(range(0, 10, 3)))
range(10**20, 10**20 + 3), list(range(10**20, 10**20 + 3)), range(10**20)[10**19], range(0, 10**20, 10**19)[-1], list(range(10**20, 10**20 - 30, -11)), list(range(0, 10**20, 10**19))[-1], range(10**20)[5:10]
len(range(10**20))
range(-(10**20), 10**20).index(0)
list(reversed(range(2**53 - 2, 2**53 + 2)))
next(iter(range(5, 9))), iter(range(3)).__length_hint__(), list(iter(range(2)))
iter(range(3)).__reduce__()[1:], (lambda i: (next(i), next(i), i.__length_hint__()))(iter(range(5)))
range(5).__reduce__(), range(1, 2).__eq__(5)
set_attr(range(5))
range(5).foo
type("R", (range,), {})
isinstance(range(3), __import__("collections").abc.Sequence)
repr(range(1, 5, 1)), repr(range(1, 5, 2)), str(range(I(1), I(5)))
[list(range(a, b, c)) for a in (0, 3) for b in (-3, 4) for c in (-2, 1)]
"""


def set_attr(value):
    value.start = 5


for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
