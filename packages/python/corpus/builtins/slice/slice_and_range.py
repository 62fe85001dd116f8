"""slice and range: attributes, indices, equality, hashing, huge values, membership, what they refuse."""
import copy, pickle
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Bad:
    def __index__(self): return "x"
class Raise:
    def __index__(self): raise ValueError("index")
class Eq:
    def __eq__(self, o): return o == 2
class IntSub(int):
    def __eq__(self, o): return int(self) == o
    __hash__ = int.__hash__
big = 2**70

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], {}), slice(1, None, -1).step, repr(slice(slice(1), slice(2)))
slice()
slice(1, 2, 3, 4)
slice(stop=1)
slice(1).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(10, 20).indices(5), slice(-10, 10, 2).indices(5), slice(4, 0, -2).indices(5), slice(None).indices(0), slice(I(1), I(4)).indices(10), slice(big).indices(5), slice(-big, big, big).indices(5), slice(None, None, -big).indices(3), slice(1, 2).indices(big)
slice(0, 1, 0).indices(5)
slice("a").indices(5)
slice(1.5).indices(5)
slice(1).indices(-1)
slice(1).indices("a")
slice(1).indices(Raise())
slice(Bad()).indices(5)
slice(None).indices(I(4)), slice(True).indices(5)
slice(1).indices()
slice(1, 2) == slice(1, 2), slice(1) == slice(None, 1, None), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice(1) == 1, slice(1, 2) <= slice(1, 2), sorted([slice(3), slice(1)]) if 0 else 1, slice(1.0) == slice(1)
slice(1) < slice("a")
slice(None) < slice(1)
slice(1) < (None, 1, None)
hash(slice(1)) == hash(slice(None, 1, None)), {slice(1): 2}[slice(1)], hash(slice(1, 2, 3)) == hash((1, 2, 3)) or True
hash(slice([]))
copy.copy(slice(1)) == slice(1), copy.deepcopy(slice([1])).stop, pickle.loads(pickle.dumps(slice(1, "a"))), slice(1).__reduce__()
type("S", (slice,), {})
slice(1).start is None, slice.start.__name__, isinstance(slice(1), slice), slice(1).__class__
slice(1).x
[0, 1, 2][slice(1)], "abc"[slice(None, None, -1)], (1, 2, 3)[slice(I(1), None)], b"abc"[slice(-2, None)], range(9)[slice(1, 8, 3)], [0, 1, 2, 3][slice(True, True + 2)]
[1][slice("a")]
"a"[slice(1.0)]
(1,)[slice(None, None, 0)]
[1, 2, 3][::big], [1, 2, 3][-big:big], [1, 2, 3][big:], "abc"[:-big], [1, 2, 3][::-big], (1, 2)[big:-big:-1]
range(5), range(1, 5), range(1, 5, 2), range(0), range(5, 1), range(5, 1, -2), range(I(3)), range(True), range(big), range(-big, big, big), repr(range(1, 5, 1))
range()
range(1, 2, 3, 4)
range(1.0)
range("a")
range(None)
range(1, 2, 0)
range(1, 2, 1.5)
range(Raise())
range(Bad())
range(stop=1)
len(range(5)), len(range(1, 10, 3)), len(range(10, 1, -3)), len(range(0)), len(range(0, 1, big)), bool(range(big)), bool(range(0)), len(range(2**31 - 1))
len(range(2**64))
range(5)[0], range(5)[-1], range(1, 10, 3)[2], range(big)[big - 1] == big - 1, range(big)[-1] == big - 1, range(5)[I(2)], range(5)[True], range(0, -10, -3)[-1]
range(5)[5]
range(5)[-6]
range(5)["a"]
range(5)[1.0]
range(5)[None]
range(0)[0]
range(big)[big]
range(10)[2:8:2], range(10)[::-1], range(10)[::-1][::-1], range(1, 10, 3)[1:], range(10)[20:], range(10)[:-20], range(0)[::2], range(big)[big - 2:], range(10)[8:2:-2], range(10, 0, -1)[2:5], range(5)[I(1):I(3)], range(3)[::big]
range(5)[::0]
range(5)["a":]
3 in range(5), 5 in range(5), 4 in range(0, 10, 2), 5 in range(0, 10, 2), -1 in range(5), 3.0 in range(5), 3.5 in range(5), True in range(2), "a" in range(5), None in range(5), big in range(big + 1), I(3) in range(5), Eq() in range(5), IntSub(3) in range(5), 6 in range(10, 0, -2), 3 + 0j in range(5), float("nan") in range(5)
range(5).index(3), range(0, 10, 2).index(4), range(5).index(True), range(big).index(big - 1) == big - 1, range(5).index(3.0), range(5).index(Eq()), range(5).count(3), range(5).count(9), range(5).count(Eq()), range(5).count("a"), range(10, 0, -2).index(6)
range(5).index(9)
range(5).index("a")
range(0, 10, 2).index(3)
range(5).index()
range(5).index(1, 2)
range(5) == range(0, 5), range(0) == range(5, 5), range(1, 4, 3) == range(1, 2), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], range(5) != range(6), hash(range(5)) == hash(range(0, 5, 1)), hash(range(0)) == hash(range(9, 2)), hash(range(1, 2, 9)) == hash(range(1, 3, 5)), range(big) == range(0, big)
range(5) < range(6)
range(5) + range(3)
range(5) * 2
range(5).start, range(5).stop, range(5).step, range(True).stop, range(I(2)).stop, range(2, 1).start
setattr(range(5), "start", 1)
delattr(range(5), "stop")
range(5)[0:1] is range(5), type("R", (range,), {}) if 0 else 1
type("R", (range,), {})
list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(range(big, big + 2))) == [big + 1, big], list(reversed(range(0))), next(reversed(range(big))) == big - 1, type(reversed(range(5))), type(reversed(range(big))), type(iter(range(5))), type(iter(range(big)))
iter(range(5)).__reduce__()[1:], iter(range(5)).__length_hint__(), iter(range(big)).__length_hint__() == big, reversed(range(1, 6, 2)).__reduce__()[1:]
pickle.loads(pickle.dumps(range(1, 9, 2))), copy.copy(range(3)), copy.deepcopy(range(big)) == range(big), range(3).__reduce__(), pickle.loads(pickle.dumps(iter(range(3)))).__next__()
sum(range(101)), max(range(10)), min(range(5, 9)), sorted(range(3), reverse=True), [*range(3)], tuple(range(3)), set(range(3)), dict.fromkeys(range(2)), list(zip(range(3), range(5, 9))), list(map(str, range(2))), "".join(map(str, range(3))), divmod(*range(7, 9)), (lambda *a: a)(*range(3)), [a for a, in zip(range(2))]
isinstance(range(3), __import__("collections").abc.Sequence), range.__name__, dir(range(3))[-8:], range(3).__contains__(1), range(3).__getitem__(1), range(3).__len__(), range(3).__bool__(), range(3).__eq__(5), range(3).__lt__(5)
""".strip().splitlines():
    show(case)
