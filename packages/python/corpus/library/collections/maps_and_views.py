"""collections: ChainMap and OrderedDict in depth, defaultdict's factories, deque while it changes, namedtuple options, User classes, views."""
import collections as c
import copy
import pickle


def attempt(label, action):
    try:
        print(label, "->", repr(action()))
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


base, over = {"a": 1, "b": 2}, {"b": 20}
m = c.ChainMap(over, base)
print(m, list(m), len(m), m["b"], m.get("z"), "a" in m, dict(m), m.parents, m.new_child({"c": 3}), m.new_child(z=9).maps[0], m == {"b": 20, "a": 1}, bool(c.ChainMap()), c.ChainMap.fromkeys("xy", 0))
m["a"], m["n"] = 10, 5
for action in (lambda: m.pop("b"), lambda: m.pop("b"), lambda: m.popitem(), lambda: c.ChainMap().popitem(), lambda: m.__delitem__("q"), lambda: m["q"], lambda: m | {"z": 1}, lambda: {"z": 1} | m, lambda: m.__ior__({"k": 0}), lambda: m.setdefault("s", 1), lambda: m | 5, lambda: list(reversed(c.ChainMap({1: 2}))) if hasattr(c.ChainMap, "__reversed__") else "no"):
    attempt("chain", action)
copied = m.copy()
copied["only"] = 1
print(base, over, "only" in m, copied.maps[1] is base, copy.deepcopy(m) == m, list(c.ChainMap({"x": 1, "y": 2}, {"w": 0, "y": 3})))
class Deep(c.ChainMap):
    def __missing__(self, key): return f"missing {key}"
print(Deep({}, {})["k"], Deep({}).get("k", "default"), type(Deep().new_child()).__name__)
o = c.OrderedDict.fromkeys("abcd")
o.move_to_end("b"); o.move_to_end("d", last=False)
print(list(o), list(reversed(o)), o.popitem(last=False), o.popitem(), list(o.items()), o == {"c": None, "a": None}, o == c.OrderedDict([("c", None), ("a", None)]))
for action in (lambda: o.move_to_end("z"), lambda: c.OrderedDict().popitem(), lambda: o.pop("z"), lambda: o.pop("z", 5), lambda: o | {"n": 1}, lambda: {"n": 1} | o, lambda: c.OrderedDict(1), lambda: o.update([1]), lambda: o.setdefault("new", []), lambda: list(reversed(o.items())), lambda: sorted(o.keys() & {"a", "z"}), lambda: pickle.loads(pickle.dumps(o)), lambda: copy.copy(o)):
    attempt("ordered", action)
for change in (lambda: o.pop("a"), lambda: o.__setitem__("more", 1), lambda: o.move_to_end("c"), o.clear):
    def walk():
        o.update(a=1, b=2, c=3)
        for key in o: change()
        return "finished"
    attempt("changed", walk)
o.clear()
o["self"] = o
print(o)
d = c.defaultdict(list, {"x": [1]}, y=[2])
d["new"].append(3)
print(d, d.get("absent"), "absent" in d, d.default_factory, copy.copy(d), d | {"z": 0}, {"z": 0} | d, d.__missing__("made"), len(d))
d.default_factory = None
for action in (lambda: d["no"], lambda: c.defaultdict(5), lambda: c.defaultdict(None, a=1)["b"], lambda: c.defaultdict(lambda: 1 / 0)["k"], lambda: c.defaultdict(int)[[]], lambda: pickle.loads(pickle.dumps(c.defaultdict(int, a=1))), lambda: c.defaultdict(c.defaultdict)[1][2]):
    attempt("default", action)
q = c.deque(range(5), maxlen=4)
for change in (lambda: q.append(9), q.pop, lambda: q.rotate(1), lambda: q.__setitem__(0, 0), q.clear):
    def walk():
        q.extend(range(4))
        for item in q: change()
        return list(q)
    attempt("deque changed", walk)
q.extend("abcd")
for action in (lambda: q.insert(1, "x"), lambda: q.index("c"), lambda: q.index("c", 3), lambda: q.index("zz"), lambda: q.remove("zz"), lambda: q[9], lambda: q * 2, lambda: q + c.deque("yz"), lambda: q + [1], lambda: c.deque("ab", -1), lambda: c.deque("ab", "x"), lambda: c.deque("abc", 0), lambda: q == list(q), lambda: q < c.deque("b"), lambda: hash(q), lambda: copy.copy(q).maxlen, lambda: setattr(q, "maxlen", 5), lambda: q[1:2], lambda: c.deque([q]).__repr__()):
    attempt("deque", action)
P = c.namedtuple("P", "x, y z", defaults=(5,), module="somewhere")
print(P(1, 2), P._fields, P._field_defaults, P.__module__, P(1, 2)._replace(z=0), P._make("abc"), P(1, 2)._asdict(), P.__doc__, P.x.__doc__, P(1, 2) == (1, 2, 5), P.__match_args__, P.__new__.__defaults__, copy.copy(P(1, 2)))
print(c.namedtuple("R", ["a", "def", "a", "_u", "1x", ""], rename=True)._fields, c.namedtuple("E", "")(), copy.replace(P(1, 2), y=7))
for arguments, kw in ((("N", "a a"), {}), (("N", "class"), {}), (("N", "_a"), {}), (("1N", "a"), {}), (("N", "a b"), {"defaults": (1, 2, 3)}), (("N", "a-b"), {}), (("N", 5), {})):
    attempt(f"namedtuple{arguments}", lambda: c.namedtuple(*arguments, **kw))
for action in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: P._make([1]), lambda: P(1, 2)._replace(q=1), lambda: setattr(P(1, 2), "x", 5), lambda: setattr(P(1, 2), "new", 5), lambda: P(1, 2).x.real):
    attempt("tuple", action)
class UD(c.UserDict):
    def __setitem__(self, key, value): super().__setitem__(str(key), value)
class UL(c.UserList): pass
u = UD({1: 2}, b=3)
u.update({4: 5}); u |= {6: 7}
print(u, u.data, 1 in u, "1" in u, u | {"z": 0}, type(u | {}).__name__, type(u.copy()).__name__, {**u}["1"], UD.fromkeys([1], 0))
l = UL([3, 1, 2])
l.sort(); l += [9]; l[1:2] = "ab"
print(l, type(l[:2]).__name__, l + (5,), [0] + l, l * 2, l == [1, "a", "b", 3, 9], l.index("b"), 3 in l, type(l.copy()).__name__)
s = c.UserString("Text")
print(s + "x", "y" + s, s[1:], s.upper().data, s == "Text", s % (), hash(s) == hash("Text"), s.join(["a", "b"]), type(s.replace("T", "t")).__name__, s.isalpha(), "ex" in s, int(c.UserString("12")))
k = c.Counter(a=3, b=-1, z=0)
print(k.total(), +k, -k, k - c.Counter(a=5), k & c.Counter(a=1, b=1), k | c.Counter(q=2), k <= c.Counter(a=3), k == c.Counter(a=3, b=-1), list(k.elements()), k["none"], len(k))
attempt("fromkeys", lambda: c.Counter.fromkeys("ab"))
attempt("two", lambda: c.Counter("a", "b"))
attempt("subtract", lambda: (k.subtract("aab"), k)[1])
