"""itertools: iterators that share a source, batches, arguments of each function, what errors leave behind, copies of combinations."""
import itertools as it
import operator


def attempt(label, action, limit=8):
    try:
        result = action()
        print(label, "->", list(it.islice(result, limit)) if hasattr(result, "__next__") else repr(result))
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


source = iter(range(10))
a, b = it.tee(source)
print(next(a), next(a), next(b), next(source), list(it.islice(a, 2)), list(b), list(a))
t1, = it.tee("abc", 1)
next(t1)
t2 = t1.__copy__()
print(it.tee("x", 0), list(t1), list(t2), type(t1).__name__, [type(x) is type(t1) for x in it.tee(t2, 2)])
for arguments in ((5,), ("ab", -1), ("ab", "x")):
    attempt(f"tee{arguments}", lambda: it.tee(*arguments))
for n, strict in ((3, False), (2, True), (3, True), (0, False), (-1, False)):
    attempt(f"batched {n} {strict}", lambda: it.batched("abcdefg"[:6 if n == 2 else 7], n, strict=strict))
b = it.batched("abcde", 3, strict=True)
print(next(b))
attempt("incomplete", lambda: next(b))
attempt("after", lambda: list(b))
groups = it.groupby("AAbBBa", str.upper)
first, (key, second) = next(groups), next(groups)
print(first[0], list(first[1]), key, next(second), next(groups)[0], list(second))
attempt("group key", lambda: [list(g) for k, g in it.groupby([1, "x"], lambda v: v + 1)])
for arguments in (("abc",), ("abc", 2), ("abcdef", 1, None, 2), ("abc", -1), ("abc", 1, 0), ("abc", 0, 5, 0), ("abc", "x"), ("abc", None), ("abcdef", 4, 2), ("abc", 0, None, -1), ("abc", True)):
    attempt(f"islice{arguments}", lambda: it.islice(*arguments))
counting = iter("abcdefgh")
print(list(it.islice(counting, 1, 5, 3)), next(counting), list(it.islice(counting, 0)), next(counting))
for arguments in ((), (5,), (5, -2), (0.5, 0.25), (10**20, 10**20), ("x",), (1, "y"), (2, 0), (1 + 1j, 1j)):
    attempt(f"count{arguments}", lambda: it.count(*arguments), 3)
print(repr(it.count(3)), repr(it.count(3, 2)), repr(it.count(1.5)), repr(it.repeat("a", 2)), repr(it.repeat(5)), operator.length_hint(it.repeat(1, 4)))
for arguments in (("x", 3), ("x", 0), ("x", -2), ("x", 1.5), ()):
    attempt(f"repeat{arguments}", lambda: it.repeat(*arguments))
for args, kw in ((([1, 2, 3],), {}), (([1, 2, 3], operator.mul), {}), (([1, 2], None), {"initial": 10}), (([],), {"initial": 1}), (([1, "x"],), {}), ((["a", "b"], max), {})):
    attempt(f"accumulate {args[0]}", lambda: it.accumulate(*args, **kw))
for function, arguments in ((it.product, ("ab", [1, 2])), (it.product, ()), (it.product, ("ab", "")), (it.permutations, ("abc", 2)), (it.permutations, ("ab", 3)), (it.permutations, ("ab", None)), (it.permutations, ("ab", -1)), (it.combinations, ("abcd", 3)), (it.combinations, ("a", 0)), (it.combinations, ("a",)), (it.combinations_with_replacement, ("ab", 3)), (it.combinations, ("ab", -1)), (it.product, (5,))):
    attempt(f"{function.__name__}{arguments}", lambda: map("".join, map(lambda t: map(str, t), function(*arguments))))
attempt("product repeat", lambda: it.product("ab", repeat=2))
attempt("product repeat", lambda: it.product("ab", repeat=-1))
attempt("product bad", lambda: it.product("ab", times=2))
for function in (it.takewhile, it.dropwhile, it.filterfalse):
    attempt(function.__name__, lambda: function(lambda x: x < 3, [1, 2, 5, 1, 4]))
    attempt(f"{function.__name__} error", lambda: function(lambda x: 1 / x, [1, 0, 2]))
    attempt(f"{function.__name__} none", lambda: function(None, [0, 1, "", "x"]))
taking = it.takewhile(str.isalpha, "ab1cd")
print(list(taking), list(taking), list(it.filterfalse(None, [0, 1, []])))
def broken():
    yield 1
    raise LookupError("broken")
for make in (lambda: it.chain("a", broken()), lambda: it.chain.from_iterable(["ab", 5]), lambda: it.zip_longest("abc", broken()), lambda: it.cycle(broken()), lambda: it.pairwise(broken()), lambda: it.compress("ab", broken()), lambda: it.starmap(pow, [(2, 3), 5]), lambda: it.starmap(pow, [(2, 3), [4, 2], "ab"])):
    iterator, values = make(), []
    try:
        while len(values) < 9: values.append(next(iterator))
    except (LookupError, TypeError, StopIteration) as error: print(type(iterator).__name__, values, repr(error), next(iterator, "end"))
attempt("zip_longest", lambda: it.zip_longest("ab", "x", range(3), fillvalue="-"))
attempt("zip_longest bad", lambda: it.zip_longest("ab", fill=1))
attempt("compress", lambda: it.compress("abcdef", [1, 0, "x", None, [0]]))
attempt("pairwise", lambda: it.pairwise("a"))
pairs = it.pairwise(shared := iter("abcdef"))
print(next(pairs), next(shared), next(pairs), list(pairs))
cycle = it.cycle(shared := iter("xyz"))
print(next(cycle), next(shared), [next(cycle) for _ in range(5)], next(it.cycle(""), "empty"))
print([f.__name__ for f in (it.chain, it.tee, it.batched)], it.chain.from_iterable.__name__, sorted(n for n in dir(it) if n[0] != "_"))
