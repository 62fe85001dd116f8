"""itertools: each iterator step by step: laziness, state, arguments, errors, copies of tee."""

import itertools
import operator
from itertools import *


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


def noisy(values):
    for value in values:
        print(f"<{value}>", end="")
        yield value


def first(iterator, n):
    return [x for x, _ in zip(iterator, range(n))]


print(first(count(), 3), first(count(5), 3), first(count(2, -2), 4), first(count(0.5, 0.25), 4), first(count(step=3), 3), repr(count(5)), repr(count(1, 2)), repr(count(1.5)), tried(count, "a"), tried(count, 1, "b"), first(count(2**62 * 2), 2), first(count(1 + 1j), 2), tried(count, 1, 2, 3))
print(first(cycle("ab"), 5), list(cycle([])), tried(cycle), tried(cycle, 5), first(cycle(noisy([1, 2])), 5))
print(list(repeat(1, 3)), repr(repeat(1, 3)), repr(repeat("x")), list(repeat(1, -5)), repeat(0, 4).__length_hint__(), tried(repeat(0).__length_hint__), tried(repeat, 1, "a"), tried(repeat), list(repeat(object=1, times=2)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate([])), list(accumulate("abc")), tried(list, accumulate([1, "a"])), list(accumulate([3, 1, 2], max)), tried(accumulate, [1], lambda a: a), tried(list, accumulate([1, 2], lambda a: a)), list(accumulate([1, 2], func=None)))
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", "c"])), tried(list, chain([1], 5)), tried(list, chain.from_iterable(5)) if False else tried(chain.from_iterable, 5), next(chain(noisy([1, 2]), 5)), chain[int])
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress("ab", [True] * 5)), list(compress(data="abc", selectors=[0, 1, 1])), tried(compress, "a"), tried(compress, 5, []))
print(list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), tried(list, dropwhile(5, [1])), tried(dropwhile, None), list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(lambda x: x % 2, range(5))), tried(list, takewhile(lambda x: 1 / 0, [1])))
for key, group in groupby("aaBbcAa", key=str.lower):
    print(key, list(group), end=" ")
groups = groupby([1, 1, 2, 2])
one = next(groups)
two = next(groups)
print(list(one[1]), list(two[1]), tried(next, groups), [(k, len(list(g))) for k, g in groupby([])], tried(list, groupby([1], 5)), repr(type(one[1])), tried(groupby), [k for k, g in groupby([1, 1.0, True, 2])], [(k, list(g)) for k, g in groupby([1, 2, 3], key=None)])
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)), list(islice("abc", 5, 10)), list(islice("abc", None)), list(islice("abcdef", None, None, 2)), tried(islice, "a", -1), tried(islice, "a", 1, "b"), tried(islice, "a", 0, 1, 0), tried(islice, "a"), tried(islice, "a", 1, 2, 3, 4), tried(islice, 5, 1), tried(islice, "a", 1.5))
source = noisy(range(10))
part = islice(source, 2, 8, 3)
print(next(part), next(part), tried(next, part), next(source))
print(list(starmap(pow, [(2, 3), [3, 2]])), tried(list, starmap(pow, [5])), tried(list, starmap(pow, [(1,)])), list(starmap(lambda *a: a, ["ab", ()])), tried(starmap, pow))
a, b = tee(noisy([1, 2, 3]))
print(next(a), next(a), next(b), list(b), list(a), tee([], 0), len(tee("ab", 3)), tried(tee, "a", -1), tried(tee, 5), tried(tee, "a", "b"))
c, = tee([1, 2, 3], 1)
next(c)
import copy

d = copy.copy(c)
print(list(d), list(c), [list(x) for x in tee(tee("ab")[0])], type(c).__name__, tried(type(c)), list(type(c)("xy")))
print(list(zip_longest("ab", [1])), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([], [])), tried(zip_longest, "a", 5), tried(zip_longest, "a", fill=1), list(zip_longest("abc", "x", noisy([1, 2]))))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), tried(pairwise, 5), next(pairwise(noisy([1, 2, 3]))), tried(pairwise))
print(list(batched("abcdefg", 3)), list(batched([], 2)), tried(batched, "abc", 0), tried(list, batched("abcde", 2, strict=True)), list(batched("abcd", 2, strict=True)), tried(batched, "a"), tried(batched, "a", "b"), tried(batched, 5, 1), next(batched(noisy("abcd"), 2)))
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product([], "a")), list(product("a", repeat=0)), tried(product, "a", repeat=-1), tried(product, 5), tried(product, "a", repeat="b"), tried(product, "a", times=1))
print(list(permutations("abc", 2)), list(permutations([1, 2])), list(permutations("ab", 0)), list(permutations("ab", 3)), tried(permutations, "a", -1), tried(permutations, "a", "b"), tried(permutations, 5), len(list(permutations(range(5)))))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), tried(combinations, "a", -1), tried(combinations, "a"), list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)), tried(combinations_with_replacement, "a", -1))
for kind in (count, cycle, repeat, accumulate, chain, compress, groupby, islice, starmap, tee, zip_longest, pairwise, batched, product, permutations, combinations):
    print(kind.__name__, type(kind).__name__, kind.__module__, end="; ")
print()


class Bad:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("inside")


for kind in (cycle, accumulate, chain, pairwise, lambda it: islice(it, 2), lambda it: zip_longest(it, "a"), lambda it: groupby(it), lambda it: tee(it)[0], lambda it: batched(it, 2), lambda it: compress(it, "ab"), lambda it: starmap(pow, it)):
    print(tried(list, kind(Bad())), end=" ")
print(tried(product, Bad()), tried(permutations, Bad()))


class Sub(chain):
    pass


print(list(Sub("ab")), type(Sub.from_iterable(["a"])).__name__, tried(Sub("ab").__setstate__, 5)[0] if hasattr(Sub("ab"), "__setstate__") else "no setstate")
