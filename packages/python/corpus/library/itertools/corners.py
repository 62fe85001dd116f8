"""itertools: laziness, order of reading, reuse, errors that come late, copies, counts beyond machine words."""

import copy
import itertools
import operator
from fractions import Fraction
from itertools import *


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


class Noisy:
    def __init__(self, *items, name="it"):
        self.items, self.name, self.at = items, name, 0

    def __iter__(self):
        print(f"[iter {self.name}]", end="")
        return self

    def __next__(self):
        if self.at >= len(self.items):
            print(f"[end {self.name}]", end="")
            raise StopIteration
        self.at += 1
        item = self.items[self.at - 1]
        if isinstance(item, Exception):
            raise item
        return item


for make in (lambda: zip(Noisy(1, 2, name="a"), Noisy(3, name="b"), Noisy(4, 5, name="c")), lambda: zip_longest(Noisy(1, name="a"), Noisy(2, 3, name="b"), fillvalue="-"), lambda: map(operator.add, Noisy(1, 2), Noisy(3, 4, name="b")), lambda: islice(Noisy(1, 2, 3, 4, 5), 1, 4, 2), lambda: chain(Noisy(1), Noisy(2, name="b")), lambda: chain.from_iterable(Noisy("ab", [1])), lambda: product(Noisy(1, 2), Noisy(3, name="b")), lambda: cycle(Noisy(1, 2)), lambda: groupby(Noisy(1, 1, 2)), lambda: batched(Noisy(1, 2, 3), 2), lambda: pairwise(Noisy(1, 2, 3)), lambda: takewhile(lambda x: x < 2, Noisy(1, 2, 3)), lambda: accumulate(Noisy(1, 2, 3), initial=10), lambda: compress(Noisy(1, 2, 3), Noisy(1, 0, 1, name="s")), lambda: starmap(pow, Noisy((2, 3), (3, 2))), lambda: filterfalse(None, Noisy(0, 1, ""))):
    it = make()
    print(type(it).__name__, [x if not isinstance(x, tuple) or len(x) < 2 or not hasattr(x[1], "__next__") else (x[0], list(x[1])) for x, _ in zip(it, range(4))])
for make in (lambda: chain([1], Noisy(2, ValueError("late"))), lambda: accumulate(["a", 1]), lambda: starmap(pow, [(1, 2), 5]), lambda: islice(Noisy(KeyError("k")), 2), lambda: groupby([1, None], key=lambda x: x + 1), lambda: zip([1, 2], [1], strict=True), lambda: batched([1, 2, 3], 2, strict=True), lambda: chain.from_iterable([[1], 2]), lambda: compress("ab", 5), lambda: map(int, "1x"), lambda: takewhile(5, [1]), lambda: cycle(5), lambda: pairwise(5), lambda: tee(5)):
    out = []
    try:
        for x in make():
            out.append(x if not hasattr(x, "__next__") else "it")
        print(out)
    except Exception as error:
        print(out, type(error).__name__, error)
for bad in (lambda: islice([], -1), lambda: islice([], 1, 2, 0), lambda: islice([], "x"), lambda: islice([], 1, 2, 3, 4), lambda: islice([]), lambda: repeat(), lambda: repeat(1, "x"), lambda: repeat(1, times=-5), lambda: count("x"), lambda: count(1, 2, 3), lambda: combinations([1], -1), lambda: permutations([1], -1), lambda: permutations([1], "x"), lambda: combinations([1]), lambda: product([1], repeat=-1), lambda: product([1], repeat="x"), lambda: product(1), lambda: tee([], -1), lambda: batched([], 0), lambda: batched([], "x"), lambda: groupby(), lambda: accumulate(), lambda: accumulate([1], 5) and list(accumulate([1, 2], 5)), lambda: zip_longest([], nope=1), lambda: zip([], nope=1), lambda: chain([], x=1), lambda: starmap(pow), lambda: pairwise(), lambda: filterfalse(None), lambda: cycle(), lambda: product(x=1), lambda: compress("a")):
    attempt(bad)
print(list(islice(count(2**63 - 1), 3)), list(islice(count(-1, -(2**64)), 3)), list(islice(count(Fraction(1, 3), Fraction(1, 3)), 3)), list(islice(count(1.5, 0.5), 3)), count(5), count(1, 2), count(0.5), count(step=-1), repeat("x"), repeat("x", 3), next(count(True)), operator.length_hint(repeat(1, 7)), list(repeat(0, 0)))
g = groupby("AAaBBbA", key=str.lower)
first, items = next(g)
second, others = next(g)
print(first, list(items), second, next(others), [(k, "".join(v)) for k, v in g], list(others))
a, b, c = tee(Noisy(1, 2, 3), 3)
print(next(a), next(a), next(b), list(c), list(a), next(b), copy.copy(b).__next__(), list(b), [type(t).__name__ for t in tee(iter("xy"))], tee(a, 0))
t, = tee([1, 2], 1)
u, = tee(t, 1)
print(list(u), list(t))
n = 7
print(sum(1 for _ in permutations(range(n), 3)), sum(1 for _ in combinations(range(n), 3)), sum(1 for _ in combinations_with_replacement(range(n), 3)), sum(1 for _ in product(range(3), repeat=4)), list(permutations([])), list(combinations("ab", 3)), list(product()), list(product("ab", [])), list(permutations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(product("ab", range(2), repeat=1)))
p = permutations([1, 2, 3])
next(p)
x = islice(p, 2)
print(list(x), next(p), list(x))
calls = []
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate("abc")), list(accumulate([], initial=5)), list(accumulate([1, 2, 3], lambda x, y: calls.append((x, y)) or x * y)), calls, list(accumulate([1, 2], func=None)), list(dropwhile(lambda x: x < 3, [1, 5, 2])), list(filterfalse(lambda x: x % 2, range(6))), list(compress("abcdef", [1, 0, 1, 0])), list(batched("abcdefg", 3)), list(pairwise("abcd")), list(pairwise("a")), list(zip_longest()), list(zip_longest("ab", "c", fillvalue=0)), list(chain.from_iterable(["ab", {1: 2}])))


class Self(chain):
    extra = 5


s = Self("ab", "c")
s.note = 1
print(list(s), s.note, s.extra, issubclass(Self, chain), isinstance(count(), count), chain.__class_getitem__(int), sorted(n for n in dir(itertools) if n[0] != "_"))
