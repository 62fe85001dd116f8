"""dict: order, equality, updates with odd arguments, keys that compare badly, changes while it is walked, views as sets."""
import collections
import types
class Mapping:
    def __init__(self, **k): self.k = k
    def keys(self): return self.k.keys()
    def __getitem__(self, key): return self.k[key]
class KeysOnly:
    def keys(self): return ["a"]
class KeysNone:
    keys = None
    def __iter__(self): return iter([("x", 1)])
class KeysNotIterable:
    def keys(self): return 5
    def __getitem__(self, k): return k
class BadHash:
    def __hash__(self): raise ValueError("hash")
class BadEq:
    def __init__(self, h=1): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): raise ValueError("eq")
class Missing(dict):
    def __missing__(self, key): return f"missing {key}"
class MissingRaises(dict):
    def __missing__(self, key): raise LookupError(key)
class Sub(dict):
    def __setitem__(self, k, v): print("set", k, v); super().__setitem__(k, v)
    def __getitem__(self, k): return "own"
    def keys(self): return ["keys"]
class Frozen:
    def __init__(self, *keys): self.ks = keys
    def __iter__(self): return iter(self.ks)
    def __contains__(self, k): return k in self.ks
    def __len__(self): return len(self.ks)
d = dict.fromkeys("abc", 0)

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
dict(), dict({}), dict([("a", 1)]), dict(["ab", "cd"]), dict([["a", 1], ("b", 2)], c=3), dict(a=1, **{"b c": 2}), dict(Mapping(x=1)), dict(Mapping(x=1), x=2), dict(iter([(1, 2)])), dict({1: 2}.items()), dict(zip("ab", [1, 2])), dict(self=1), dict([({1, 2}.__class__, 1)])
dict(5)
dict("ab")
dict(["abc"])
dict([1])
dict([(1, 2, 3)])
dict([("a",)])
dict([("a", 1), 5])
dict([([], 1)])
dict(None)
dict({}, {})
dict(KeysOnly())
dict(KeysNone())
dict(KeysNotIterable())
dict(**5)
dict(**{1: 2})
dict(a=1, **{"a": 2})
{**5}
{**[("a", 1)]}
{**Mapping(a=1), "a": 2, **{"b": 3}, **Missing(c=4)}, {**Sub(z=1)}, dict(Sub(z=1)), dict(**Sub(z=1)), Sub(z=1).copy(), type(Sub().copy()), type(Sub.fromkeys("a"))
(e := {"x": 1, "y": 2, "z": 3}, e.pop("y"), e.__setitem__("y", 9), list(e), e.update(x=5), list(e.items()))[-1]
(e := {"x": 1}, e.update([("y", 2)], z=3), e.update({}), e.update(), e.update(Mapping(w=0)), e)[-1]
d.update(5)
d.update([1])
d.update({}, {})
d.update(KeysOnly())
d | {"z": 1}, {"z": 1} | d, type(Missing() | {}), type({} | Missing()), collections.OrderedDict(a=1) | {"b": 2}, {"a": 1} | collections.OrderedDict(b=2), type({} | collections.OrderedDict())
d | [("z", 1)]
[] | d
(e := dict(a=1), e.__ior__([("z", 1)]), e.__ior__(Mapping(q=2)), e)[-1]
(e := dict(a=1)).__ior__(5)
d.__or__([1]), d.__ror__(5), d.__eq__([]), d.__lt__({})
d < {}
d + {}
d["zz"]
d[[]]
d[BadHash()]
d.get([])
d.get(BadHash(), 1)
d.setdefault([], 1)
d.pop([])
d.pop("zz")
d.pop("zz", "default"), d.get("zz"), d.get("zz", 5), d.setdefault("a", 5), {}.setdefault("q"), [].__contains__("a"), "a" in d, 5 in d
[] in d
BadHash() in d
{BadEq(): 1}[BadEq()]
{BadEq(): 1} == {BadEq(): 1}
{BadEq(1): 1, BadEq(2): 2} and 1
{1: 1}[BadEq(1)]
{1: BadEq()} == {1: BadEq()}
{}.popitem()
{}.pop("a")
{}.pop()
{"a": 1, "b": 2}.popitem(), (e := {1: 1, 2: 2}, e.popitem(), e.popitem(), e)[-1]
dict.fromkeys([1, 2]), dict.fromkeys("ab", []), Missing.fromkeys([1], 2), dict.fromkeys({3: 4}), dict.fromkeys(Frozen(1, 2), 0), collections.Counter.fromkeys
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys()
Missing()["a"], Missing().get("a"), Missing(a=1)["a"], "a" in Missing(), Missing().pop("a", 0), Missing().__getitem__("q"), dict.__getitem__(Missing(), "z"), "{x}".format_map(Missing()), "%(x)s" % Missing()
MissingRaises()["a"]
type("M", (dict,), {"__missing__": 5})()["a"]
[e.pop(k) for e in [{1: 1, 2: 2}] for k in e]
[e.update({k + 10: 1}) for e in [{1: 1}] for k in e]
(e := {1: 1, 2: 2}, [e.__setitem__(k, 0) for k in e], e)[-1]
[(e.pop(k), e.__setitem__(k + 5, 1)) for e in [{1: 1, 2: 2}] for k in e]
list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.items())), list(reversed({}.values())), sorted({2: 1, 1: 2}), max({1: 5, 3: 0}), len({1: 1, 1.0: 2, True: 3}), {1: 1, 1.0: 2, True: 3}, {0.0: 1, -0.0: 2}, {float("nan"): 1, float("nan"): 2}.__len__()
d.keys() & {"a", "z"}, d.keys() | ["z"] == set("abcz"), sorted(d.keys() - {"a"}), sorted(d.keys() ^ "az"), {"a", "q"} & d.keys(), sorted({"q"} | d.keys()), sorted("az" ^ d.keys()) if 0 else 1, d.keys() & d == set(d), d.items() & [("a", 0)], sorted(d.items() - {("a", 0)}), d.keys() & Frozen("a"), d.keys().isdisjoint("xyz"), d.keys().isdisjoint("a"), d.items().isdisjoint([]), Frozen("a") & d.keys() if 0 else 1
d.keys() & 5
d.keys() - None
d.items() & {1}
{"k": []}.items() & {1}
{"k": []}.items() | {1}
{"k": []}.items() - [("k", [])]
d.values() & {0}
d.keys() == set("abc"), set("abc") == d.keys(), d.keys() == d.keys(), d.keys() == ["a", "b", "c"], d.keys() <= set("abcd"), d.keys() < set("abc"), d.keys() > {"a"}, d.items() == {("a", 0), ("b", 0), ("c", 0)}, d.values() == d.values(), d.keys() == dict(c=1, b=2, a=3).keys(), d.items() >= [("a", 0)] if 0 else 1, d.keys() <= {"a": 1}.keys()
d.keys() < ["a"]
hash(d.keys())
hash(d)
hash(d.values()) is not None
"a" in d.keys(), ("a", 0) in d.items(), ("a",) in d.items(), ["a", 0] in d.items(), "a" in d.items(), 0 in d.values(), ([], 0) in d.values()
[] in d.keys()
([], 1) in d.items()
d.keys().mapping, type(d.keys().mapping), d.keys().mapping["a"], len(d.items()), repr(d.keys()), repr(d.values()), repr({}.items()), str(type(d.keys())), type(iter(d.items()))
d.keys().mapping.__setitem__("a", 1)
d.keys()[0]
type(d.keys())()
d.keys().x
(e := {}, e.__setitem__("self", e), e.__setitem__("v", e.values()), repr(e))[-1]
dict.__init__(e := {1: 2}, [(3, 4)], x=5), e, dict.__new__(dict, 1, 2, a=3), dict.__call__ if 0 else 1, e.__class_getitem__(int), dict[str, int]({"a": 1}), type({}.__iter__()), {}.__sizeof__() > 0, d.copy() == d, d.copy() is d, {1: 2}.__contains__(1), d.__reversed__().__next__()
types.MappingProxyType(d)["a"], types.MappingProxyType(d) | {"z": 1}, {"z": 1} | types.MappingProxyType(d), types.MappingProxyType(d) == d, list(reversed(types.MappingProxyType(d))), hash(types.MappingProxyType((1,))) if 0 else 1, types.MappingProxyType(Missing())["x"], types.MappingProxyType(d).copy() == d, repr(types.MappingProxyType({1: 2}))
types.MappingProxyType(5)
types.MappingProxyType([1])
types.MappingProxyType(d).__ior__({})
hash(types.MappingProxyType(d))
""".strip().splitlines():
    show(case)
s = Sub(a=1)
s["b"] = 2
s.update(c=3)
s |= {"d": 4}
s.setdefault("e", 5)
print(s, s["a"], s.get("a"), list(s), s.pop("a"), [*s.items()], f"{s}", {**s}, dict(s))
