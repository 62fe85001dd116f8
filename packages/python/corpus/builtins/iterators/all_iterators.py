"""Iterators of all builtin types: length hints, state, copies, pickles, exhaustion, changes underneath, attributes."""
import copy
import itertools
import pickle
import operator
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 10
    def __len__(self): return self.n
class Hint:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self):
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint
    def __iter__(self): return iter("ab")
class NoNext:
    def __iter__(self): return 5
class Rev:
    def __reversed__(self): return "anything"
class NoRev:
    __reversed__ = None
    def __getitem__(self, i): pass
    def __len__(self): return 1
class Raises:
    def __iter__(self): raise ValueError("iter")

def show(source):
    try:
        value = eval(source, globals())
        print(source, "->", value if isinstance(value, str) else repr(value))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


makers = {
    "list": lambda: iter([1, 2, 3]), "tuple": lambda: iter((1, 2, 3)), "str": lambda: iter("abc"), "str é": lambda: iter("éab"), "bytes": lambda: iter(b"abc"), "bytearray": lambda: iter(bytearray(b"abc")),
    "range": lambda: iter(range(3)), "long range": lambda: iter(range(2**70, 2**70 + 3)), "dict": lambda: iter({1: 2, 3: 4}), "values": lambda: iter({1: 2, 3: 4}.values()), "items": lambda: iter({1: 2}.items()),
    "set": lambda: iter({1}), "frozenset": lambda: iter(frozenset([1])), "reversed list": lambda: reversed([1, 2, 3]), "reversed seq": lambda: reversed(Seq(3)), "reversed dict": lambda: reversed({1: 2, 3: 4}), "reversed range": lambda: reversed(range(3)), "reversed tuple": lambda: reversed((1, 2, 3)),
    "seq": lambda: iter(Seq(3)), "sentinel": lambda: iter([3, 2, 1, 0].pop, 1), "enumerate": lambda: enumerate("abc", 5), "zip": lambda: zip("abc", [1, 2]), "zip strict": lambda: zip("ab", [1, 2], strict=True), "map": lambda: map(str.upper, "abc"), "filter": lambda: filter(None, [0, 1, 2]),
    "memoryview": lambda: iter(memoryview(b"abc")), "array": lambda: iter(__import__("array").array("i", [1, 2])), "deque": lambda: iter(__import__("collections").deque([1, 2])),
}
for name, make in makers.items():
    it = make()
    line = [name, type(it).__name__, iter(it) is it, operator.length_hint(it, -1)]
    first = next(it)
    line += [first, operator.length_hint(it, -1)]
    for label, action in (("copy", lambda: list(copy.copy(it))), ("pickle", lambda: list(pickle.loads(pickle.dumps(it)))), ("reduce", lambda: it.__reduce__()[0])):
        try:
            line.append((label, action()))
        except BaseException as error:
            line.append((label, type(error).__name__, str(error).partition(" object")[0] if label != "reduce" else str(error)))
    line += [list(it), next(it, "end"), next(it, "end"), operator.length_hint(it, -1)]
    try:
        line.append(it.__reduce__()[1:])
    except BaseException as error:
        line.append(type(error).__name__)
    try:
        it.attribute = 1
    except AttributeError as error:
        line.append(str(error))
    print(*line)
for case in r"""
[x.__setstate__(1) or list(x) for x in (iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter(b"abc"), iter(range(3)), iter(Seq(3)), reversed([1, 2, 3]), reversed(Seq(3)))]
[x.__setstate__(-5) or list(x) for x in (iter([1, 2]), iter((1, 2)), iter("ab"), iter(range(2)))]
[x.__setstate__(99) or list(x) for x in (iter([1, 2]), iter((1, 2)), iter("ab"), iter(range(2)), reversed([1, 2]))]
iter([1]).__setstate__("a")
iter(NoNext())
iter(5)
iter(Raises())
iter(5, 5)
iter(int, 1).__reduce__()[1:]
iter()
iter(1, 2, 3)
next(5)
next([])
next(iter([]))
next(iter([]), None), next(iter([1]), None)
next(iter([]), 1, 2)
next()
reversed(Rev())
reversed(NoRev())
reversed({1})
reversed(iter([1]))
reversed(5)
reversed()
reversed("abc").__length_hint__(), list(reversed("aé")), list(reversed(bytes(b"ab"))), list(reversed({1: 2}.items())), list(reversed({1: 2}.values()))
operator.length_hint(Hint(5)), operator.length_hint(Hint(NotImplemented), 3), operator.length_hint(Hint(TypeError()), 4), operator.length_hint(object(), 7), operator.length_hint([1]), operator.length_hint(Hint(True))
operator.length_hint(Hint(-1))
operator.length_hint(Hint("a"))
operator.length_hint(Hint(ValueError("hint")))
operator.length_hint([], "a")
list(Hint(5)), list(Hint(0)), tuple(Hint(100)), list(Hint(TypeError()))
list(Hint(ValueError("propagates")))
list(Hint(-1))
list(Hint(1.5))
enumerate("ab", start=-1).__next__(), list(enumerate("ab", 2**63 - 1)), enumerate(iterable="ab"), list(enumerate(start=3, iterable="a"))
enumerate()
enumerate(5)
enumerate("a", "b")
enumerate("a", 1, 2)
enumerate("a", begin=1)
enumerate("a", 1.5)
list(zip()), list(zip("ab")), list(zip("ab", "c")), zip("a").__reduce__()[0], list(zip(*[iter("abcdef")] * 2)), list(zip("ab", "cd", strict=True)), list(zip(strict=True))
list(zip("ab", "c", strict=True))
list(zip("a", "bc", strict=True))
list(zip("ab", "cd", "e", strict=True))
list(zip("a", "b", "cd", strict=True))
zip(5)
zip("a", 5)
zip("a", strict=[])
zip("a", nope=1)
list(map(lambda *a: a, "ab", [1, 2, 3])), list(map(None, [])), list(map(max, [1, 5], [3, 2])), list(map(str, [1], strict=True)), list(map(lambda a, b: a + b, "ab", "cd", strict=True))
list(map(lambda *a: a, "ab", "c", strict=True))
list(map(lambda *a: a, "a", "bc", strict=True))
list(map(lambda *a: a, "ab", "cd", "e", strict=True))
list(map(None, [1]))
map()
map(str)
map(str, 5)
map(str, "a", nope=1)
list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2])), list(filter(bool, [[], [0]])), list(filter(str.isupper, "aBc"))
list(filter(5, [1]))
filter(None)
filter(None, 5)
filter(None, [], key=1)
[(l := [1, 2, 3]), [l.append(x) or x for x in l if len(l) < 6], l][1:]
(l := [1, 2, 3, 4], it := iter(l), next(it), l.clear(), list(it), l.extend([1, 2, 3]), list(it))[2:]
(l := [1, 2, 3, 4], it := reversed(l), next(it), l.__delitem__(slice(2)), list(it))[2:]
(d := {1: 1, 2: 2}, it := iter(d), next(it), d.update({3: 3}), list(it))
(d := {1: 1, 2: 2}, it := iter(d), next(it), d.pop(2), d.update({4: 4}), list(it))[2:]
(d := {1: 1, 2: 2}, it := iter(d.items()), next(it), d.clear(), next(it))
(s := {1, 2}, it := iter(s), next(it), s.add(3), next(it))
(d := {1: 1}, it := iter(d), d.update({2: 2}), it.__length_hint__())[3]
(g := (x for x in "ab"), next(g), list(g), next(g, "end"))[1:]
sum(x for x in [1, 2, 3]), min(iter([3, 1])), dict(iter([(1, 2)])), set(iter("a")), "".join(iter("ab")), sorted(reversed([3, 1, 2])), list(itertools.chain(*map(iter, ["ab", [1]]))), tuple(zip("ab", itertools.count())), [*iter(int, 0)]
""".strip().splitlines():
    show(case)
