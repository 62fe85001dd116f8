"""range and slice: huge values, comparison, methods, attributes, indices."""

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
B = 10**20

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
range(B)[5], range(B)[-1], range(B, 0, -1)[3], len(range(10)), range(B)[10:20], range(B)[::-1][0], range(0, B, B // 2), list(range(B, B + 2)), B - 1 in range(B), B in range(B), range(B).index(B - 5), range(B).count(3)
len(range(B))
range(B).__len__()
range(5)[5]
range(5)["a"]
range(5)[B]
range(5)[1.0]
range(1.0)
range("a")
range()
range(1, 2, 0)
range(1, 2, 3, 4)
range(stop=1)
range(None)
range(Index(3)), range(Index(1), Index(5), Index(2)), range(True), range(5)[Index(2)], range(5)[Index(1):Index(4)]
range(Index("a"))
range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1, 0) == range(0), range(3) == [0, 1, 2], hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(3) != range(4)
range(3) < range(4)
range(3) + range(4)
range(3) * 2
range(5).index(7)
range(5).index("a")
range(5).index(3.0), range(5).count(3.0), 3.0 in range(5), 3.5 in range(5), "a" in range(5), True in range(5), range(5).count("a"), range(0, 10, 3).index(9), 5 in range(0, 10, 3)
range(5).index()
range(5).start, range(1, 5).stop, range(1, 5, 2).step, repr(range(1, 5)), repr(range(0, 5, 1)), repr(range(5, 1, -1)), str(range(3)), bool(range(0)), bool(range(1))
range(5).start = 1
range(5).x
range(5)[0] = 1
range(5)[1:3], range(5)[::-2], range(5)[10:], range(5)[-100:2], range(0, 10, 3)[1:], range(5)[3:1], range(10)[8:2:-3]
range(5)[::0]
reversed(range(5)).__reduce__()[0], list(reversed(range(0, 10, 3))), list(reversed(range(B, B + 2))), iter(range(5)).__length_hint__(), iter(range(B)).__length_hint__() if False else 0, range(5).__reduce__()
next(iter(range(0)))
(lambda i: (next(i), i.__setstate__(3), list(i)))(iter(range(5)))
(lambda i: (i.__setstate__(100), list(i)))(iter(range(5)))
range(5)()
type("R", (range,), {})
hash(range(5)) == hash(range(5)), {range(1): 2}[range(1)], sorted(range(3), reverse=True), sum(range(101)), max(range(5)), min(range(5, 0, -2)), list(zip(range(2), range(5))), [*range(2), *range(2)]
slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], {}), repr(slice(1)), slice(1).start, slice(1).stop, slice(1).step
slice()
slice(1, 2, 3, 4)
slice(stop=1)
slice(1).start = 5
slice(1) == slice(1), slice(1) == slice(None, 1, None), slice(1) != slice(2), slice(1, 2) < slice(1, 3), slice(1) == (None, 1, None)
slice(1) < 5
slice(1, 2) < slice("a")
hash(slice(1)) == hash(slice(1)), {slice(1): 5}[slice(1)]
hash(slice([]))
slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-1).indices(5), slice(10, -10, -3).indices(5), slice(B).indices(B), slice(-B, B).indices(5), slice(None).indices(0), slice(Index(1), Index(3)).indices(10)
slice(1).indices(-1)
slice(1).indices("a")
slice(1).indices()
slice("a").indices(5)
slice(1, 2, 0).indices(5)
slice(1.0).indices(5)
slice(1, 2).__reduce__(), slice(1)
type("S", (slice,), {})
(lambda s: s)(*[slice(1)]), type(type("G", (), {"__getitem__": lambda self, i: i})()[1:2, ..., 3]).__name__, type("G", (), {"__getitem__": lambda self, i: i})()[1:2, ..., ::3], type("G", (), {"__getitem__": lambda self, i: i})()[()], type("G", (), {"__getitem__": lambda self, i: i})()[1,], type("G", (), {"__getitem__": lambda self, i: i})()[:], type("G", (), {"__getitem__": lambda self, i: i})()[*[1, 2], 3]
"""
for case in CASES.strip().splitlines():
    show(case)
