"""dict methods and operators: order, merging, keys that change the dict meanwhile, views, fromkeys, subclasses with __missing__."""

class Missing(dict):
    def __missing__(self, key): return f"missing {key}"

class Keys:
    def keys(self): return ["a", "b"]
    def __getitem__(self, key): return key * 2

class BadKeys:
    keys = 5

class Collide:
    def __init__(self, name, action=None): self.name, self.action = name, action
    def __hash__(self): return 1
    def __eq__(self, other):
        if self.action: self.action()
        return self.name == getattr(other, "name", None)
    def __repr__(self): return f"C({self.name})"

class BadHash:
    def __hash__(self): raise ValueError("bad hash")

class StrHash:
    def __hash__(self): return "a"

def do(d, source):
    names = {"d": d, "Collide": Collide, "Missing": Missing, "Keys": Keys}
    exec(source, names)
    return names["d"]

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
dict([(1, 2), "ab", [3, 4]]), dict(a=1, **{"b": 2}), dict({1: 2}, a=3), dict(Keys()), dict(zip("ab", (1, 2))), dict([]), dict({}), dict(Keys(), a=0)
dict([1])
dict([(1,)])
dict([(1, 2, 3)])
dict(["abc"])
dict([(1, 2), 3])
dict([([], 1)])
dict(5)
dict(None)
dict(BadKeys())
dict(1, 2)
dict(**{1: 2})
dict([(1, 2)], **5)
{BadHash(): 1}
{StrHash(): 1}
{}[BadHash()]
BadHash() in {}
{}.get(BadHash())
{}.get([])
{}.pop([])
[] in {}
{1: 1, 1.0: 2, True: 3}, {1: "a"} | {1.0: "b"}, {0: 1, -0.0: 2, False: 3}
{1: 2}.pop(1), {1: 2}.pop(5, "d"), {1: 2}.get(5), {1: 2}.get(5, 6), {1: 2}.setdefault(5), {1: 2}.setdefault(1, 9)
{}.pop(1)
{}.pop()
{}.pop(1, 2, 3)
{}.popitem()
{}.get()
{}.get(key=1)
{}[1]
{}["a"]
{}[(1, 2)]
do({}, "del d['x']")
do({1: 2, 3: 4}, "print(d.popitem()); d[5] = 6; d[1] = 0; del d[1]; d[1] = 7")
do({1: 2}, "d.update([(3, 4)], a=5); d.update(Keys()); d.update(); d.update({})")
do({1: 2}, "d.update(5)")
do({1: 2}, "d.update([5])")
do({1: 2}, "d.update([(1, 2, 3)])")
do({1: 2}, "d.update([(8, 9), 5])")
do({1: 2}, "d.update(None)")
do({1: 2}, "d |= {3: 4}; d |= [(5, 6)]; d |= Keys()")
do({1: 2}, "d |= 5")
{1: 2} | Keys()
{1: 2} | {1: 3, 4: 5}, {4: 5} | {1: 3, 4: 6}, type(Missing() | {}).__name__, type({} | Missing()).__name__, Missing(a=1) | {"b": 2}
do({1: 2, 3: 4}, "for k in d: d[k + 10] = 1")
do({1: 2, 3: 4}, "for k in d: del d[k]")
do({1: 2, 3: 4}, "for k in d: d[k] = 9")
do({1: 2, 3: 4}, "for k in d.values(): d.clear()")
do({1: 2, 3: 4}, "for k in list(d): del d[k]")
do({1: 2, 3: 4}, "i = iter(d.items()); next(i); d[5] = 6; next(i)")
do({1: 2, 3: 4}, "i = iter(d); next(i); del d[3]; d[7] = 8; print(list(i))")
do({1: 2, 3: 4}, "i = iter(d); list(i); d[5] = 6; print(list(i), i.__length_hint__())")
do({1: 2, 3: 4}, "i = reversed(d); print(next(i), i.__length_hint__()); d.clear(); next(i)")
do({}, "d[Collide('a')] = 1; d[Collide('b')] = 2; d[Collide('a')] = 3; print(d, Collide('b') in d, Collide('c') in d); del d[Collide('a')]")
do({}, "d[Collide('a', d.clear)] = 1; d[Collide('b', d.clear)] = 2")
do({}, "d[Collide('x')] = 1; print(d.get(Collide('y', lambda: 1 // 0)))")
do({1: 2, 3: 4}, "print(d.keys() & [1, 9], d.keys() ^ {1, 7}, d.items() & {(1, 2)}, d.keys().isdisjoint([5]), d.keys() >= {1}, d.items() == {(1, 2), (3, 4)}, d.keys() == [1, 3])")
do({1: 2, 3: 4}, "print(d.keys(), d.values(), d.items(), len(d.values()), 2 in d.values(), (1, 2) in d.items(), [1, 2] in d.items(), 1 in d.items(), list(reversed(d.values())), d.keys().mapping)")
do({1: 2}, "d.keys().mapping[1] = 5")
do({1: []}, "print((1, []) in d.items(), d.items() == d.items(), d.values() == d.values()); hash(d.keys())")
do({1: []}, "d.items() | set()")
{}.keys() + {}.keys()
{}.values() & set()
type({}.keys())()
dict.fromkeys("abc"), dict.fromkeys([1, 1.0], 5), dict.fromkeys(range(2), []), type(Missing.fromkeys("a")).__name__, dict.fromkeys({1: 2}), dict.fromkeys({3}, 0)
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys()
Missing()[5], Missing().get(5), 5 in Missing(), Missing(a=1)["a"], Missing().setdefault("x", 1), dict(Missing(a=1)), Missing({1: 2}).copy(), type(Missing().copy()).__name__
"%(x)s" % Missing(), "{x}".format_map(Missing()), f"{Missing()['q']}", eval("zz", {}, Missing())
"{x}".format(**Missing())
{1: 2} == {1: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {} == [], {1: float("nan")} == {1: float("nan")}
{1: 2} < {1: 2}
{}.__eq__(5), {}.__lt__({}), {}.__or__([]), {}.__ror__({1: 2}), {1: 2}.__contains__(1), {1: 2}.__getitem__(1), {1: 2}.__len__(), {}.__class_getitem__(int)
{1: 2}.__getitem__(5)
do({1: 2}, "d.__setitem__(3, 4); d.__delitem__(1); d.__init__({9: 9}, z=1); d.__ior__([(7, 7)])")
do({1: 2}, "d.clear(); print(d, bool(d), d.copy() is d); d['self'] = d; print(d, d.values(), d.items())")
hash({})
{}.x
{}()
+{}
{} + {}
{1: 2}[1, 2]
{1: 2}[1:2]
len({}, {})
dict[str, int], dict[str, int](a=1), {**{}, "a": 1, **{"a": 2}}, {k: v for k, v in zip("aab", range(3))}
{**[1]}
{**None}
{"a": 1, **{1: 2}, **Keys()}
{[]: 1}
{{}: 1}
{slice(1): 1}
{1: (yield_ := 2)}, sorted({"b": 1, "a": 2}), max({"b": 1, "a": 2}), list(zip({1: 2}, {3: 4})), dict(enumerate("ab")), sum({1: 5, 2: 6}), [*{1: 2}], (*{1: 2}.items(),), "".join({"a": 1, "b": 2})
"""
for case in CASES.strip().splitlines():
    show(case)
