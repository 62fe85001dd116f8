"""set and frozenset: operators against methods, elements that misbehave, subclasses, hashes."""

class Sub(set): pass
class FSub(frozenset): pass

class Collide:
    def __init__(self, name, action=None): self.name, self.action = name, action
    def __hash__(self): return 1
    def __eq__(self, other):
        if self.action: self.action()
        return self.name == getattr(other, "name", None)
    def __repr__(self): return f"C({self.name})"

def do(s, source):
    names = {"s": s, "Collide": Collide, "Sub": Sub}
    exec(source, names)
    return sorted(names["s"], key=str)

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
do({1, 2}, "s |= {3}; s &= {1, 3}; s ^= {3, 4}; s -= {1}")
do({1, 2}, "s |= [3]")
do({1, 2}, "s &= [3]")
do({1, 2}, "s ^= 'a'")
do({1, 2}, "s -= (1,)")
do({1, 2}, "s |= s; s ^= s")
do({1, 2}, "s -= s")
do({1, 2}, "s.difference_update(s, s); s.update('ab', [1], {2: 3}); s.intersection_update('a', ['a']); s.symmetric_difference_update('abc')")
do({1, 2}, "s.update(5)")
do({1, 2}, "s.update([3, []])")
do({1, 2}, "s.add([])")
do({1, 2}, "s.add(frozenset()); s.add(())")
do({1, 2}, "s.remove(3)")
do({1, 2}, "s.remove([])")
do({1, 2}, "s.discard(3); s.discard({3}); print({3} in s, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})")
do({frozenset([1])}, "s.remove({1})")
do({1}, "s.remove({1})")
do({1}, "print(s.pop()); s.pop()")
do({1}, "s.pop(1)")
do({1, 2}, "for x in s: s.add(x + 10)")
do({1, 2}, "for x in s: s.discard(x)")
do({1, 2}, "i = iter(s); next(i); print(i.__length_hint__()); s.clear(); next(i)")
do(set(), "s.add(Collide('a')); s.add(Collide('b')); s.add(Collide('a')); print(len(s), Collide('b') in s, Collide('z') in s)")
do(set(), "s.add(Collide('a', s.clear)); s.add(Collide('b', s.clear))")
do({Collide("a")}, "print(Collide('q', lambda: 1 // 0) in s)")
type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__, type(Sub() | {1}).__name__, type({1} | Sub()).__name__, type(FSub() & {1}).__name__, type(Sub().copy()).__name__, type(Sub().union([1])).__name__, type(FSub([1]).copy()).__name__
{1} | [2]
[2] | {1}
{1} - {1: 2}
{1, 2} & {2: 0}.keys(), {1: 2}.keys() | {3}, {1} ^ {1: 2}.keys()
{1}.union(), {1}.union([2], (3,)), {1, 2}.intersection(), {1, 2}.intersection([2], "2"), {1}.difference(), {1, 2}.difference([1], [2]), {1}.symmetric_difference([2])
{1}.symmetric_difference()
{1}.symmetric_difference([1], [2])
{1}.union(5)
{1}.intersection([[]])
{1}.difference([[]])
{1}.isdisjoint([2]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.issubset("1"), set().isdisjoint(()), {1} <= {1}, {1} < {1}, {1} < {1, 2}, {1, 2} > {1}, {1} >= set(), {1} < {2}, {1} > {2}, {1} == {1.0}, {True} == {1}
{1}.isdisjoint(5)
{1} < [1]
{1} <= frozenset([1]), {1} == frozenset([1]), frozenset([1]) != {1}, {1} == [1], set() == {}, {1}.__eq__(5), {1}.__lt__([1]), {1}.__or__([1]), {1}.__contains__({1})
hash({1})
hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset()) == hash(frozenset()), hash(FSub([1])) == hash(frozenset([1])), {frozenset([1]): 5}[frozenset([1.0])]
frozenset([1]).add(2)
frozenset().clear()
frozenset([1]) is frozenset(frozenset([1])), frozenset(x := frozenset([1])) is x, x.copy() is x, frozenset(FSub([1])) is FSub([1]), x.union() == x, x | x == x
set("abc") == {"a", "b", "c"}, set(), frozenset(), set([1]), frozenset([1]), Sub([1]), FSub([1]), FSub(), {()}, set({1: 2}), {*[1], *()}
set(5)
set(1, 2)
set(iterable=[1])
set([[]])
frozenset(a=1)
{1, [2]}
{*5}
{1}[0]
{1}()
-{1}
{1} + {2}
{1} * 2
{1} ^ 1
{1}.x
len({1, 1.0, True, 1 + 0j}), {1, True}, {True, 1}, {0.0, -0.0}, len({float("nan"), float("nan")})
{1}.__sub__({1}), {1}.__rsub__({1, 2}), {1}.__xor__({2}), {1}.__and__({1}), {1}.__len__(), {1}.__contains__(1), {1}.__reduce__(), frozenset([1]).__reduce__(), set[int], {1}.__class_getitem__(int)
do({1}, "s.__init__([5, 6])"), do({1}, "s.__ior__({2})"), do({1}, "s.__iand__({2})"), do({1}, "s.__isub__({1})"), do({1}, "s.__ixor__({1, 3})")
do({1}, "t = {frozenset()}; t.add(frozenset([frozenset()])); print(len(t)); s.add(s)")
sorted({3, 1, 2}), max({1, 2}), sum({1, 2}), sorted({"a": 1} | {"b": 2}), any({0}), all(set()), min(set())
{x for x in "aab"} == {"a", "b"}, {i: j for i, j in {(1, 2)}}, [*{1}], (*{1},), len({*range(5), *range(3)}), set(map(str, {1})), dict.fromkeys({1}), set(zip([1], [2])), 1 in {1} in [True]
"""
for case in CASES.strip().splitlines():
    show(case)
