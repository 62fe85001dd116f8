"""Methods of set and frozenset; what changes a set."""


def show(value):
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}{sorted(value, key=repr)}"
    return repr(value)


for source in """
s.add(4)
s.add([])
s.add()
s.add(1, 2)
s.discard(1)
s.discard(9)
s.discard([])
s.remove(1)
s.remove(9)
s.remove("it's")
s.remove([])
s.remove({1})
s.discard({1})
s.clear()
r = len({s.pop(), s.pop(), s.pop()})
s.update([4], "ab", {5: 6})
s.update()
s.update(5)
s.update([4, []])
s.intersection_update([1, 2], {2})
s.intersection_update()
s.intersection_update(5)
s.difference_update([1], (2,))
s.difference_update(s)
s.symmetric_difference_update([1, 9])
s.symmetric_difference_update(5)
s.symmetric_difference_update([1], [2])
s |= {7}
s |= [7]
s &= {1}
s &= [1]
s -= {1}
s -= s
s ^= {1, 9}
s ^= s
s |= frozenset("q")
r = s.union([9], "a")
r = s.union()
r = s.union(5)
r = s.intersection([1, 2], [2])
r = s.intersection()
r = s.intersection(5)
r = s.intersection([[]])
r = s.difference([1], [2])
r = s.difference()
r = s.symmetric_difference([3, 4])
r = s.symmetric_difference()
r = s.issubset([1, 2, 3, 4]), s.issubset(range(2)), s.issuperset([1]), s.issuperset([]), s.isdisjoint([9]), s.isdisjoint("1")
r = s.issubset(5)
r = s.issuperset(5)
r = s.isdisjoint(5)
r = s.isdisjoint([[]])
r = s.copy(), s.copy() is s
r = s.__reduce__()[0], len(s.__reduce__())
s.__init__([8])
s.__init__(5)
s.__init__([8], [9])
r = frozenset(s).union([5]), frozenset(s).intersection([1]), frozenset(s).difference([1]), frozenset(s).symmetric_difference([1, 7])
r = frozenset(s).add
frozenset(s).add(1)
r = frozenset(s).copy() is frozenset(s)
for x in s: s.add(x + 10)
for x in s: s.discard(x)
i = iter(s); s.add(99); next(i)
i = iter(s); r = i.__length_hint__(), len(list(i)), i.__length_hint__(), list(i)
s.x = 1
del s[0]
s[0] = 1
""".strip().splitlines():
    s = {1, 2, 3}
    r = None
    try:
        exec(source)
        print(source, "->", show(s), [show(each) for each in r] if isinstance(r, tuple) else show(r))
    except Exception as error:
        print(source, "->", show(s), type(error).__name__, error)
try:
    set().pop()
except KeyError as error:
    print(repr(error))
f = g = frozenset([1])
g |= {2}
print(show(f), show(g))
print(sorted(set(range(10)) & set(range(5, 15))), len(set(range(1000)) | set(range(500, 1500))))
print([n for n in range(2, 40) if not any(n % d == 0 for d in range(2, n))] == sorted(set(range(2, 40)) - {n for d in range(2, 20) for n in range(d * 2, 40, d)}))
