"""set and frozenset: operators against methods, odd arguments, subclasses, bad hashes, changes while walked, order of operands."""
import copy, pickle
class S(set):
    def __init__(self, *a): super().__init__(*a); self.tag = "tag"
class F(frozenset): pass
class New(frozenset):
    def __new__(cls, it=(), tag=None):
        self = super().__new__(cls, it); self.tag = tag; return self
class BadHash:
    def __hash__(self): raise ValueError("hash")
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq")
class Iter:
    def __iter__(self): return iter([1, 2])
class Rev(set):
    def __rand__(self, o): return ("rand", sorted(o))
    def __ror__(self, o): return ("ror", sorted(o))
class Contains(set):
    def __contains__(self, x): return True
class Mutate:
    def __init__(self, s): self.s = s
    def __hash__(self): return 1
    def __eq__(self, o): self.s.clear(); return False
def sorted_(x): return sorted(x, key=repr) if isinstance(x, (set, frozenset)) else x

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
set(), frozenset(), set("aab") == {"a", "b"}, set(Iter()), set({1: 2}), set(range(3)), frozenset([1]), frozenset(frozenset([1])) , set(iter([1])), {*[1, 2], *"a"} == {1, 2, "a"}, {1, 1.0, True}, set([0, False, 0.0])
set(5)
set(None)
set(1, 2)
set([[]])
set([{}])
set([set()])
{[]}
{BadHash()}
{1, BadEq()}
set(a=1)
set(iterable=[1])
frozenset(5)
frozenset(a=1)
frozenset() is frozenset(), frozenset([1]) is frozenset([1]), (f := frozenset([1])) is frozenset(f), f.copy() is f, F(f) is f, f.union() is f, f | set() is f
{1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, type({1} | frozenset([2])), type(frozenset([1]) | {2}), {1} | frozenset(), frozenset([1]) & {1}, type(S([1]) | {2}), type({1} | S([2])), type(F([1]) | {1}), type(F([1]) - {1}), type(S([1]).union([2])), type(S().copy()), S().copy().tag if 0 else 1, type(F([1]).copy())
{1} | [2]
{1} & "a"
{1} - (1,)
{1} ^ None
[1] | {1}
{1} + {2}
{1}.union([2], (3,), "4", {5: 6}) == {1, 2, 3, "4", 5}, {1}.union(), {1, 2}.intersection([2], (2, 3)), {1, 2}.intersection(), {1, 2, 3}.difference([1], [2]), {1}.difference(), {1, 2}.symmetric_difference([2, 2, 3]), {1, 2}.intersection({2: 0}), {1, 2}.isdisjoint([3]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.issubset(range(5)), {1}.isdisjoint({})
{1}.union(5)
{1}.intersection(5)
{1}.intersection([[]])
{1}.difference([[]])
{1}.symmetric_difference([[]])
{1}.symmetric_difference()
{1}.symmetric_difference([1], [2])
{1}.issubset(5)
{1}.issubset([[]])
{1}.issuperset([[]])
{1}.isdisjoint([[]])
{1}.isdisjoint()
{1}.issubset()
(s := {1, 2}, s.update([3], "a"), s.update(), s.intersection_update({1, 2, 9}, [1, 2]), s.difference_update([9], [2]), s.symmetric_difference_update([1, 5]), s)[-1]
(s := {1}, s.update([2, 3, []]))
{1}.update(5)
{1}.intersection_update(5)
{1}.symmetric_difference_update(5)
{1}.add([])
{1}.add()
{1}.add(1, 2)
{1}.remove(2)
{1}.remove([])
{1}.remove({1})
{1}.remove(frozenset([5]))
{1}.discard(2), {frozenset([1]), 2} == {2, frozenset([1])}
{1}.discard([])
(s := {frozenset([1])}, {1} in s, s.discard({1}), s)[1:]
{2} in {1}
[] in {1}
{}.keys() | {1}, {1} | {2: 3}.keys(), {1} - {1: 2}.keys(), {1} <= {1: 2}.keys()
set().pop()
{5}.pop(), (s := {1, 2, 3}, {s.pop(), s.pop(), s.pop()}, s)[1:]
frozenset([1]).add(2)
frozenset([1]).pop()
(lambda s: s.__ior__({2}))({1}), {1}.__ior__([2]), {1}.__and__([1]), {1}.__rsub__({1, 2}), {1}.__rxor__(5), {1}.__lt__([1, 2]), {1}.__eq__([1]), {1}.__sub__(5), frozenset().__ior__ if 0 else 1
(lambda s: s.__iand__(s))({1, 2}), (lambda s: s.__isub__(s))({1, 2}), (lambda s: s.__ixor__(s))({1, 2}), (lambda s: s.__ior__(s))({1, 2}), (s := {1, 2}, s.update(s), s.difference_update(s), s)[-1], (s := {1}, s.symmetric_difference_update(s), s)[-1], (s := {1}, s.intersection_update(s), s)[-1]
{1} & Rev([1]), {1} | Rev([2]), Rev([1]) & {1}, {1} - Rev([1]), {1}.intersection(Rev([1])), {1, 5} & Contains([1])
{1} < {1, 2}, {1} <= {1}, {1} < {1}, {1, 2} > {3}, {1} == frozenset([1]), frozenset([1]) == {1}, {1} != {2}, {1, 2} >= {1}, set() < {1}, set() == frozenset(), {1} == [1], {1} == {1: 1}, {1} == {1: 1}.keys()
{1} < [1, 2]
{1} <= "a"
{1} > 5
sorted([{1, 2}, {1}, set()], key=len), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset([1])) == hash(F([1])), {frozenset([1]): "x"}[frozenset([1.0])], hash(frozenset()) is not None
hash(set())
{set(): 1}
[s.add(x + 10) for s in [{1}] for x in s]
[s.discard(x) for s in [{1}] for x in s]
[s.clear() for s in [{1, 2}] for x in s]
(s := {1, 2}, [s.add(x) for x in s], s)[-1]
(s := set(), s.add(1), s.add(Mutate(s)), len(s))[-1]
S([1]).tag, S([1]), repr(S()), repr(F([1])), repr(frozenset()), repr(set()), repr({"a"}), repr(F()), str({1}), f"{ {1} }", S("a") == {"a"}, type(S([1]) & {1}), (S([1]) - {1}).__class__
New([1], "t").tag, New([1], tag="k").tag, type(New([1]) | [2]) if 0 else 1, hasattr(New([1], 5) | {2}, "tag"), pickle.loads(pickle.dumps(New([1], 5))).tag, copy.copy(New([1], 5)).tag
F([1], 2)
F(x=1)
pickle.loads(pickle.dumps({1, 2})) == {1, 2}, pickle.loads(pickle.dumps(S([1]))).tag, copy.copy({1}) == {1}, copy.deepcopy({(1, 2)}), {1}.__reduce__(), frozenset([1]).__reduce__(), S([1]).__reduce__()[1:], copy.deepcopy(frozenset([(1,)]))
set.__init__(s := {1}, [2]), s, set.__new__(set, [1]), frozenset.__new__(frozenset, [1]), set.__new__(S, [1]), set[int], frozenset[str], S.__mro__[1], (s := {1, 2}).__init__(), s
set.__new__(int)
set.union({1}, [2]), set.union(frozenset([1]), [2]) if 0 else 1
set.union([1], [2])
set.union(frozenset([1]), [2])
set.add(frozenset(), 1)
len({1, 2}), bool(set()), bool({0}), 1 in {1}, iter({1}).__length_hint__(), list({5}), sum({1, 2}), min({3, 1}), sorted({3, 1, 2}), any({0}), tuple({7}), "".join({"a"}), dict.fromkeys({1}), [*{1}], max({"a"}, default=0), set(map(str, {1})), {x for x in {1, 2} if x > 1}, {a + b for a, b in {(1, 2)}}
""".strip().splitlines():
    show(case)
