"""Counter, namedtuple, deque and OrderedDict method by method; what subclasses keep."""

import collections
import copy
import pickle
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


c = Counter({"a": 3, "b": 0, "c": -2})
print(c.most_common(), c.most_common(0), c.most_common(-1), list(c.elements()), c.total(), +c, -c, c["missing"], "missing" in c, c.pop("b"), c.setdefault("z", 9), len(c), bool(Counter()))
print(Counter("aab") + Counter("bc"), Counter("aab") - Counter("abb"), Counter("aab") & Counter("abb"), Counter("aab") | Counter("abb"), Counter("ab") <= Counter("aab"), Counter("ab") < Counter("ab"), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != {"a": 1}, Counter(a=1) >= Counter(), tried(lambda: Counter("a") + {"a": 1}), tried(lambda: Counter("a") < 5), Counter(a=1) == {"a": 1})
d = Counter("aab")
d += Counter("b")
d -= Counter("a")
d &= Counter("abbb")
d |= Counter(z=2)
print(d, d.update({"q": 2}, q=1), d.subtract("zz", x=1), d, d.copy() == d, d.clear(), tried(Counter, 5), tried(Counter, 1, 2), tried(Counter.fromkeys, "a", 1), tried(d.update, 1, 2), tried(d.update, [[]]), Counter([1, 1.0, True]), Counter({1: "x"}).most_common(), tried(Counter({1: "x"}).total))


class Tally(Counter):
    def __missing__(self, key):
        return 100


t = Tally("a")
print(t["nope"], type(t + t).__name__, type(t.copy()).__name__, t, pickle.loads(pickle.dumps(t)), copy.deepcopy(t), t.most_common(1))
N = namedtuple("N", ["x", "y"], defaults=(5,), module="my.module")
n = N(1)
print(n, N.__module__, N.__doc__, N._fields, N._field_defaults, n._asdict(), n._replace(y=0), n + (9,), n * 2, n[::-1], n.index(5), n.count(1), N(*"ab"), N(y=1, x=2), tuple(n), n == (1, 5), n < (2,), hash(n) == hash((1, 5)), N.__slots__, N.x, N.__new__.__defaults__, tried(setattr, n, "z", 1), tried(delattr, n, "x"), N._make(iter("pq")), isinstance(n, tuple), tried(N._make, "abc"), N.__repr__(n), N.__getnewargs__(n))


class Point(namedtuple("Base", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __str__(self):
        return f"<{self.x},{self.y}>"


p = Point(3, 4)
print(p, repr(p), p.length, p._replace(x=0), type(p._replace(x=0)).__name__, Point._make([1, 2]), copy.replace(p, y=0), {**p._asdict()})
for args in (("A", "x x"), ("A", "1x"), ("A", "def"), ("A", "_p"), ("class", "x"), ("A", 5), ("A", "x", True), (5, "x")):
    print(args, tried(namedtuple, *args) if not isinstance(tried(namedtuple, *args), type) else "a class")
print(namedtuple("R", "x _y def x 1a", rename=True)._fields, namedtuple("D", "a b c", defaults=[1, 2])._field_defaults, tried(namedtuple, "D", "a", defaults=[1, 2]), tried(N), tried(N, 1, 2, 3), tried(N, 1, z=2), tried(n._replace, z=1))
q = deque([1, 2, 3], maxlen=4)
print(q.append(4), q.append(5), q, q.appendleft(0), q, q.rotate(1), q, q.rotate(-2), q, q.extend([7, 8]), q, q.extendleft("ab"), q, q.maxlen, q.count("a"), q.index("b"), tried(q.index, "zz"), tried(q.index, 7, 2, 1), q.reverse(), q, tried(q.insert, 0, 1), tried(q.remove, "zz"), q.remove("a"), q.insert(1, "in"), q, tried(setattr, q, "maxlen", 3))
print(q.pop(), q.popleft(), tried(deque().pop), tried(deque().popleft), q[0], q[-1], tried(lambda: q[9]), tried(lambda: q[0:1]), deque("ab") + deque("c"), deque("ab") * 2, deque("abc", 2) * 2, tried(lambda: deque() + []), deque("ab") == deque("ab"), deque("ab") < deque("b"), "a" in deque("ab"), list(reversed(deque("ab"))), tried(deque, 5), tried(deque, [], -1), tried(deque, [], "a"), deque(maxlen=0), tried(hash, q), copy.copy(q).maxlen, pickle.loads(pickle.dumps(q)) == q, repr(deque([1], 3)), q.copy(), q.clear(), bool(q))
big = deque(range(1000))
big.rotate(333)
del big[500]
big[10] = "x"
print(len(big), big[0], big[-1], big[10], big[499], big[500], sum(x for x in big if x != "x"))
loop = deque()
loop.append(loop)
print(loop, tried(lambda: [big.append(x) for x in big]))
o = OrderedDict.fromkeys("abc", 0)
print(o, o.move_to_end("a"), list(o), o.move_to_end("b", last=False), list(o), o.popitem(last=False), o.pop("c"), tried(o.pop, "zz"), o.pop("zz", None), o.setdefault("n", 1), o == OrderedDict([("a", 0), ("n", 1)]), o == OrderedDict([("n", 1), ("a", 0)]), o == {"n": 1, "a": 0}, list(o.items()), list(reversed(o.values())), o | {"y": 1}, {"y": 1} | o, tried(lambda: o | 5), o.copy() is o, repr(OrderedDict()), tried(OrderedDict, 1, 2), tried(OrderedDict, [1]), eval(repr(o)) == o)
o |= [("k", "v")]
del o["a"]
o["a"] = "back"
print(o, tried(lambda: [o.pop(k) for k in o]), tried(o.move_to_end, "q"), o.__sizeof__() > 0, o.__reduce__()[0] is OrderedDict, copy.deepcopy(o) == o)


class LastUpdated(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


l = LastUpdated(a=1, b=2)
l["a"] = 3
print(l, list(l), type(l.copy()).__name__, LastUpdated.fromkeys("xy"))
dd = defaultdict(lambda: "made", a=1)
print(dd["b"], dd.get("c"), "c" in dd, dict(dd), dd.copy()["z"], sorted(dd), tried(lambda: defaultdict(None)["k"]), defaultdict(int) == {}, defaultdict(list, [("a", 1)]), tried(defaultdict, 5), repr(defaultdict(int, a=1)), dd.__missing__("m"), type(dd | {}).__name__, type({} | dd).__name__, tried(lambda: dd | 5), dd.default_factory is not None, setattr(dd, "default_factory", None), tried(lambda: dd["gone"]))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
print(m["a"], m.get("zz"), len(m), sorted(m), m.maps[1:], m.parents["a"], m.new_child()["b"], m.new_child({"b": 0}, d=5)["d"] if True else "", "b" in m, bool(ChainMap()), m.pop("a"), m["a"], tried(m.pop, "b"), tried(m.popitem), m.setdefault("n", 1), m.maps[0], dict(m), m == dict(m), m.copy().maps[1] is m.maps[1], repr(m), list(m), tried(lambda: m["zz"]), ChainMap.fromkeys("ab", 0), m | {"x": 1}, {"x": 1} | m, type({} | m).__name__, m.clear(), m.maps[0])
print(collections.UserDict({"a": 1}) | {"b": 2}, collections.UserList([1]) * 2, collections.UserString("ab").center(6, "-"), tried(lambda: collections.Iterable), collections.UserDict.fromkeys("ab", 1), collections.UserList("abc")[1:], "b" in collections.UserString("abc"), collections.UserString("x").join(["a", "b"]), int(collections.UserString("5")), hash(collections.UserString("a")) == hash("a"))
