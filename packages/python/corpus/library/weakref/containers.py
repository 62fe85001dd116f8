"""weakref: dictionaries and sets while their objects live, WeakMethod, proxies, finalizers, and errors."""

import copy
import weakref


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def greet(self, other="you"):
        return f"{self.name} greets {other}"

    def __len__(self):
        return len(self.name)

    def __getitem__(self, index):
        return self.name[index]

    def __call__(self, *args):
        return args

    def __add__(self, other):
        return self.name + str(other)

    def __radd__(self, other):
        return str(other) + self.name

    def __iadd__(self, other):
        self.name += other
        return self

    def __contains__(self, item):
        return item in self.name

    def __iter__(self):
        return iter(self.name)

    def __int__(self):
        return 42

    def __index__(self):
        return 2

    def __lt__(self, other):
        return self.name < str(other)


a, b, c = nodes = [Node(n) for n in ("alpha", "beta", "gamma")]
v = weakref.WeakValueDictionary({n.name: n for n in nodes})
print(sorted(v), v["alpha"], v.get("x"), v.get("x", 5), "beta" in v, len(v), sorted(v.items()), list(v.values()), v.setdefault("beta", a), v.setdefault("delta", c), v.pop("delta"), v.pop("nope", 0), v.copy()["alpha"] is a, copy.copy(v) == v, copy.deepcopy(v)["beta"] is b)
print([r() for r in v.valuerefs()], [r().name for r in v.itervaluerefs()], v | {"z": a} == {**v, "z": a}, ({"q": b} | v)["q"] is b, type(v | v).__name__, repr(v).split(" at")[0])
v |= {"new": b}
v.update(x=a, y=b)
v.update([("w", c)])
del v["x"]
print(sorted(v), v.popitem()[0] in "wyalphabetagammanew")
k = weakref.WeakKeyDictionary({a: 1, b: 2})
k[c] = 3
print(k[a], sorted(k.values()), sorted(n.name for n in k), [r() in (a, b, c) for r in k.keyrefs()], k.get(Node("alpha")), Node("beta") in k, 5 in k, k.pop(c), k.setdefault(c, 9), len(k), k.copy()[b], copy.deepcopy(k)[a], (k | {a: 7})[a], k.popitem()[1] in (1, 2, 9))
s = weakref.WeakSet(nodes)
print(len(s), a in s, 5 in s, sorted(n.name for n in s), s.add(a), s.discard(Node("beta")), len(s), s.remove(c), [*s], s | {b} == weakref.WeakSet([a, b]), s & [a, b] == s, s - [a], s ^ {a, b}, s <= {a, b}, s < {a}, s.isdisjoint([b]), s == {a}, s.copy() == s, s.issubset(nodes), s.union([c]) >= s, s.pop(), len(s))
s.update(nodes)
s -= {a}
s &= {a, b}
s |= {c}
s ^= {b}
print([*s], bool(s), repr(s)[:3], s.clear(), [*s])
for bad in (lambda: v["nope"], lambda: v.__setitem__("i", 5), lambda: v.pop("nope"), lambda: k[5], lambda: k.__setitem__("text", 1), lambda: k.pop(Node("zeta")), lambda: s.remove(a), lambda: s.pop(), lambda: s.add(5), lambda: weakref.WeakSet(5), lambda: weakref.WeakValueDictionary().popitem(), lambda: weakref.WeakKeyDictionary({}).popitem(), lambda: weakref.WeakValueDictionary({1: 2}), lambda: weakref.WeakMethod(5), lambda: weakref.WeakMethod(len), lambda: weakref.WeakMethod(a.greet)().__func__ is Node.greet, lambda: weakref.finalize(5, print), lambda: weakref.finalize(a), lambda: weakref.ref(a, callback=1), lambda: weakref.ref(1.5), lambda: weakref.ref(None), lambda: weakref.ref(()), lambda: weakref.ReferenceType.__new__(int), lambda: weakref.proxy(5), lambda: weakref.getweakrefs(5), lambda: weakref.getweakrefcount(5)):
    attempt(bad)
p = weakref.proxy(a)
print(p.name, len(p), p[0], p[1:3], p(1, 2), p + "!", "!" + p, "al" in p, list(p)[:2], int(p), [1, 2, 3][p], p == a, p != b, p < "b", str(p), repr(p)[:10], bool(p), isinstance(p, Node), type(p) is weakref.CallableProxyType, p.__class__, p.greet("me"), hex(p))
p.extra = 5
print(a.name, a.extra, hasattr(p, "nope"), vars(a), dir(p) == dir(a))
del p.extra
for bad in (lambda: p.extra, lambda: hash(p), lambda: p - 1, lambda: -p, lambda: p["x"], lambda: {p}, lambda: float(p), lambda: p @ 1, lambda: next(p), lambda: setattr(type(p), "x", 1)):
    attempt(bad)
r, q = weakref.ref(a), weakref.ref(a, lambda ref: print("gone"))
print(r is weakref.ref(a), r == q, r is q, q.__callback__ is not None, r.__callback__, r != weakref.ref(b), weakref.getweakrefcount(a) >= 3, r in weakref.getweakrefs(a), hash(r) == hash(a), repr(r).split("; ")[1].split(" at")[0], {r: 1}[weakref.ref(a)])


class Keyed(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, object, callback=None, key=None):
        return super().__new__(cls, object, callback)

    def __init__(self, object, callback=None, key=None):
        super().__init__(object, callback)
        self.key = key


keyed = Keyed(a, key="k")
print(keyed() is a, keyed.key, keyed == r, isinstance(keyed, weakref.ref), type(keyed).__name__)
m = weakref.WeakMethod(a.greet, None)
print(m()("x"), m == weakref.WeakMethod(a.greet), m != weakref.WeakMethod(b.greet), m() is not m(), m()() , hash(m) == hash(weakref.WeakMethod(a.greet)))
log = []
f = weakref.finalize(b, log.append, "one")
g = weakref.finalize(b, lambda *args, **kwargs: log.append((args, kwargs)), 1, k=2)
g.atexit = False
print(f.alive, f.peek()[0] is b, f.peek()[2:], g.detach()[2:], g.alive, g(), g.peek(), g.detach(), f.atexit, f(), f(), log, f.alive, repr(f).split(";")[0].split(" at")[0])
last = weakref.finalize(c, print, "at exit, first made")
later = weakref.finalize(c, print, "at exit, last made")
never = weakref.finalize(c, print, "never")
never.atexit = False
