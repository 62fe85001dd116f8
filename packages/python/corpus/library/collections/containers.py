"""Counter, defaultdict, OrderedDict, ChainMap, namedtuple, UserDict."""

from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, namedtuple
import copy
import pickle

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements()), c + Counter(a=1), c - Counter(a=10), c & Counter(a=2, z=1), c | Counter(z=3), +Counter(a=-1, b=1), -Counter(a=-1))
c.update("aaa")
c.subtract({"b": 5})
print(c, c["b"], Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1]).most_common(), Counter(), Counter(None))
c += Counter("zz")
print(c, Counter("aab") ^ Counter("ab") if hasattr(Counter, "__xor__") else "")
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], len(d), d.get("z"), d.default_factory, defaultdict(int, {"x": 1}), defaultdict(None, a=1), copy.copy(d), d | {"q": 1}, pickle.loads(pickle.dumps(d)))
for bad in (lambda: defaultdict(None)["x"], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)["k"]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, list(o), o.popitem(), o.popitem(last=False), o)
o["z"] = 1
o.move_to_end("z", last=False)
print(o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(o)), o | {"k": 1}, OrderedDict.fromkeys("ab", 1), o.copy(), o.keys(), o.items())
for bad in (lambda: o.move_to_end("nope"), lambda: OrderedDict().popitem(), lambda: OrderedDict(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], list(m), len(m), m.maps, m.parents, m.new_child({"z": 0}), dict(m), m | {"n": 1})
m["b"] = 9
del m["a"]
print(m, m["a"])
for bad in (lambda: m["zz"], lambda: m.pop("qq"), lambda: ChainMap().popitem(), lambda: m.__delitem__("nope")):
    try:
        bad()
    except KeyError as error:
        print(error)
Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), Point._make([7, 8, 9]), Point._field_defaults, p == (1, 2, 0), Point.__doc__, Point.x.__doc__, Point.__match_args__, hash(p) == hash((1, 2, 0)), repr(Point), pickle.loads(pickle.dumps(p)), copy.copy(p), p.__getnewargs__())
for bad in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, 2, w=3), lambda: p._replace(q=1), lambda: Point._make([1]), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "_x"), lambda: namedtuple("1A", "x"), lambda: namedtuple("A", "x", defaults=[1, 2]), lambda: setattr(p, "x", 1), lambda: p.nope):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(namedtuple("R", "a class b a", rename=True)._fields, namedtuple("S", ["a", "b"])(1, 2), namedtuple("T", "a,b")(1, 2), namedtuple("E", "")())


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u.update(b=2)
print(u, u.data, "A" in u, UserList([3, 1, 2]), sorted(UserList([3, 1])), UserString("abc").upper(), UserString("a") + "b", UserList([1]) + [2], type(UserString("x")[0]))
import operator

ordered = OrderedDict.fromkeys("abcde")
for key in list(ordered):
    if key in "bd":
        del ordered[key]
print(ordered, operator.itemgetter("a", "c")(ordered))
