"""itertools: every function, its arguments and its errors."""

from itertools import *
import operator

CASES = """
list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([3, 1, 2], max))
accumulate()
list(accumulate([1, "a"]))
list(batched("ABCDEFG", 3)), list(batched([], 2)), list(batched("AB", 2, strict=True))
list(batched("ABC", 2, strict=True))
batched("A", 0)
list(chain()), list(chain("ab", [1])), list(chain.from_iterable(["ab", "cd"])), list(chain([], [[]]))
list(chain(5))
list(chain.from_iterable([1]))
list(combinations("ABCD", 2)), list(combinations("AB", 3)), list(combinations("AB", 0)), list(combinations([], 0))
combinations("AB", -1)
combinations("AB")
list(combinations_with_replacement("ABC", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("A", 3))
list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("AB", [])), list(compress([], [1]))
list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(10**20), 2)), repr(count(5)), repr(count(5, 2)), repr(count(1.5)), next(count(step=3, start=1))
count("a")
list(islice(cycle("AB"), 5)), list(cycle([]))
list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5)))
[(k, list(g)) for k, g in groupby("AAABBA")], [(k, len(list(g))) for k, g in groupby([1, 2, 4, 5], lambda x: x % 2)], list(groupby([]))
[(k, list(g)) for k, g in list(groupby("AAB"))]
groupby()
list(islice("ABCDEF", 2)), list(islice("ABCDEF", 2, 4)), list(islice("ABCDEF", 0, None, 2)), list(islice("ABCDEF", None)), list(islice("AB", 5, 10)), list(islice([], 3))
islice("AB", -1)
islice("AB", "a")
islice("AB", 0, 5, 0)
islice("AB")
list(pairwise("ABCD")), list(pairwise("A")), list(pairwise([]))
list(permutations("ABC")), list(permutations("ABC", 2)), list(permutations("AB", 3)), list(permutations([])), list(permutations("AB", None))
permutations("AB", -1)
list(product("AB", [1, 2])), list(product("AB", repeat=2)), list(product()), list(product([], "A")), list(product("A", repeat=0))
product("A", repeat=-1)
product("A", foo=1)
list(repeat(5, 3)), list(repeat("x", 0)), list(repeat(1, -5)), repr(repeat(5)), repr(repeat(5, 2)), list(map(pow, range(3), repeat(2))), repeat(1, 3).__length_hint__()
repeat()
repeat(1, "a")
repeat(1).__length_hint__()
list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, [[1, 2]]))
list(starmap(pow, [5]))
[list(t) for t in tee([1, 2, 3])], [list(t) for t in tee("ab", 3)], tee([], 0)
tee([1], -1)
tee(5)
list(zip_longest("AB", [1])), list(zip_longest("A", "BCD", fillvalue="-")), list(zip_longest())
zip_longest("A", foo=1)
zip_longest(5)
type(chain()), type(chain()).__module__, repr(type(count()))
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
a, b = tee(iter(range(5)))
print(next(a), next(a), next(b), list(a), list(b))
groups = groupby("AABB")
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second))
pulled = []


def source():
    for i in range(5):
        pulled.append(i)
        yield i


print(list(takewhile(lambda x: x < 2, source())), pulled)
pulled.clear()
print(next(islice(source(), 2, None)), pulled)
print(sum(1 for _ in product(range(10), repeat=3)), len(list(permutations(range(6)))))
