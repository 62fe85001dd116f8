"""operator: each function under both names, in-place forms, getters and callers with their pickles, length hints, errors."""

import copy
import operator as o
import pickle
from fractions import Fraction


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Logged:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __len__(self):
        return 3

    def __length_hint__(self):
        return 7

    def __call__(self, *args, **kwargs):
        return self.name, args, kwargs


for special in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "lt", "le", "eq", "ne", "gt", "ge", "getitem", "contains", "concat"):
    name = f"__{special}__"
    setattr(Logged, name, lambda self, *args, n=special: f"{n}{args}")
for special in ("iadd", "isub", "imul", "imatmul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift", "iand", "ior", "ixor"):
    setattr(Logged, f"__{special}__", lambda self, other, n=special: f"{n}({other})")
for special in ("neg", "pos", "abs", "invert"):
    setattr(Logged, f"__{special}__", lambda self, n=special: n)
x = Logged("x")
for name in o.__all__:
    f = getattr(o, name)
    if name in ("attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "call", "setitem", "delitem", "length_hint", "index", "iconcat"):
        continue
    for args in ((x,), (x, 5), (5, x)):
        try:
            print(name, args, f(*args), end="; ")
        except TypeError as error:
            print(name, args, "!", str(error)[:40], end="; ")
    print()
print([(n, getattr(o, f"__{n}__") is getattr(o, n)) for n in ("add", "and_", "not_", "iadd", "getitem", "index", "call") if hasattr(o, f"__{n}__")], o.__and__ is o.and_, o.__not__ is o.not_, o.__or__ is o.or_)
g = o.attrgetter("name", "__class__.__name__")
print(g(x), o.attrgetter("name")(x), repr(g), pickle.loads(pickle.dumps(g))(x), copy.copy(g)(x), o.attrgetter("real.imag")(5), o.attrgetter("a.b") == o.attrgetter("a.b"))
i = o.itemgetter(1, -1, slice(0, 2))
print(i("abc"), o.itemgetter("k")({"k": 1}), repr(i), pickle.loads(pickle.dumps(o.itemgetter(0, 1)))([5, 6]), repr(o.itemgetter("a")), o.itemgetter(0)(x))
m = o.methodcaller("split", ",", maxsplit=1)
print(m("a,b,c"), repr(m), pickle.loads(pickle.dumps(m))("x,y,z"), o.methodcaller("upper")("u"), repr(o.methodcaller("f", 1, k="v")), copy.deepcopy(m)("q,r"))
print(o.call(x, 1, k=2), o.call(int, "5"), o.countOf([1, 2, 1, True], 1), o.countOf("abca", "a"), o.indexOf((5, 6, 7), 7), o.indexOf(iter("xyz"), "y"), o.length_hint(x), o.length_hint([1]), o.length_hint(iter(range(5))), o.length_hint(5), o.length_hint((n for n in ()), 9), o.index(True), o.index(7), o.is_none(None), o.is_not_none(0), o.truth([]), o.not_(""), o.is_(1, 1), o.is_not(x, x))
lst = [1, 2, 3]
print(o.setitem(lst, 0, 9), o.delitem(lst, 1), lst, o.setitem(lst, slice(0, 1), [7, 8]), lst, o.iconcat(lst, (4,)) is lst, o.concat("a", "b"), o.iadd(lst, [5]) is lst, lst, o.ior({1}, {2}), o.ipow(2, 5), o.imatmul(x, 2), o.pow(2, -1), o.mod("%d!", 5), o.xor({1, 2}, {2}), o.inv(5), o.invert(True), o.truediv(Fraction(1), 3), o.floordiv(-7, 2), o.lshift(1, 70), o.contains("abc", "b"), o.matmul(x, 1), o.abs(-2.5), o.neg(True), o.pos(-3), o.eq([1], [1.0]), o.lt("a", "b"))
for bad in (lambda: o.attrgetter(), lambda: o.attrgetter(5), lambda: o.attrgetter("nope")(x), lambda: o.attrgetter("name.nope")(x), lambda: o.attrgetter("name")(), lambda: o.attrgetter("a", b=1), lambda: o.itemgetter(), lambda: o.itemgetter(5)([1]), lambda: o.itemgetter("k")([1]), lambda: o.itemgetter(0)(), lambda: o.itemgetter(0, k=1), lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: o.methodcaller("nope")(x), lambda: o.methodcaller("upper")(), lambda: o.methodcaller("split", 5)("a"), lambda: o.indexOf([1], 2), lambda: o.indexOf(5, 1), lambda: o.countOf(5, 1), lambda: o.length_hint(x, "d"), lambda: o.length_hint(type("L", (), {"__length_hint__": lambda s: -1})()), lambda: o.length_hint(type("L", (), {"__length_hint__": lambda s: "x"})()), lambda: o.index(1.5), lambda: o.index("1"), lambda: o.concat(1, 2), lambda: o.concat([1], (2,)), lambda: o.iconcat(1, [2]), lambda: o.add(1), lambda: o.add(1, "x"), lambda: o.add(a=1, b=2), lambda: o.setitem((), 0, 1), lambda: o.delitem([], 0), lambda: o.call(), lambda: o.call(5), lambda: o.not_(), lambda: o.lt(1, "a"), lambda: o.pow(1, 2, 3), lambda: o.contains(5, 1), lambda: o.truth(), lambda: o.neg("x"), lambda: o.invert(1.5), lambda: o.matmul(1, 2), lambda: o.iadd(1, "x"), lambda: o.imul([1], "x"), lambda: o.lshift(1, -1)):
    attempt(bad)
print(sorted(set(dir(o)) - set(o.__all__) - {n for n in dir(o) if n[0] == "_"}))
