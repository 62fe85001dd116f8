"""copy: shallow and deep, of all kinds of objects, with the hooks classes have; replace."""

import array
import collections
import copy
import dataclasses
import datetime
import fractions
import re
import types


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for value in (None, 1, 1.5, 2j, True, "s", b"b", (1, 2), frozenset({1}), range(3), slice(1), len, print, type, int, ..., NotImplemented, re.compile("x"), property(), lambda: 0):
    print(type(value).__name__, copy.copy(value) is value, copy.deepcopy(value) is value)
inner = [1, [2]]
for value in (inner, {"a": inner}, (inner, 1), {1, 2}, bytearray(b"x"), collections.deque([inner], 3), collections.OrderedDict(a=inner), collections.defaultdict(list, a=inner), array.array("i", [1]), fractions.Fraction(1, 2), datetime.date(2024, 1, 1), types.SimpleNamespace(a=inner), collections.Counter("ab"), collections.ChainMap({"a": inner})):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(value).__name__, shallow == value, shallow is value, deep == value, deep is value, type(deep) is type(value))
print(copy.copy([inner])[0] is inner, copy.deepcopy([inner])[0] is inner, copy.copy((inner,))[0] is inner, copy.deepcopy((inner,))[0] is inner)
cyclic = [1]
cyclic.append(cyclic)
other = copy.deepcopy(cyclic)
print(other, other[1] is other, other is not cyclic)
loop = {}
loop["self"] = (loop,)
again = copy.deepcopy(loop)
print(again["self"][0] is again)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1])
memo = {}
copy.deepcopy(shared, memo)
print(memo[id(shared)], len(memo))


class Plain:
    def __init__(self, **values):
        self.__dict__.update(values)


p = Plain(a=inner)
print(copy.copy(p).a is inner, copy.deepcopy(p).a is inner, copy.deepcopy(p).a, type(copy.copy(p)).__name__)


class Slots:
    __slots__ = ("x", "y", "__weakref__")


s = Slots()
s.x = inner
print(copy.copy(s).x is inner, copy.deepcopy(s).x == inner, tried(lambda: copy.copy(s).y))


class Both(Slots):
    pass


b = Both()
b.x, b.z = 1, 2
print(copy.copy(b).x, copy.copy(b).z, b.__getstate__(), s.__getstate__(), Plain().__getstate__(), object().__getstate__())


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]), copy.copy(Hooks) is Hooks)


class State:
    def __init__(self, n):
        self.n = n

    def __getstate__(self):
        return {"n": self.n, "from": "getstate"}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


print(vars(copy.copy(State(3))), vars(copy.deepcopy(State(4))))


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, (1, inner), {"extra": 5}, iter([]), iter([])


r = copy.copy(Reduced())
print(r.args, r.extra, r.args[1] is inner, copy.deepcopy(Reduced()).args[1] is inner)


class Bad:
    def __reduce_ex__(self, protocol):
        return 5


class Text:
    def __reduce__(self):
        return "GLOBAL"


class Uncopyable:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot copy with protocol {protocol}")


class New:
    def __new__(cls, value):
        self = super().__new__(cls)
        self.value = value
        return self

    def __getnewargs__(self):
        return (self.value,)


class NewEx(New):
    def __new__(cls, *, value):
        return super().__new__(cls, value)

    def __getnewargs_ex__(self):
        return (), {"value": self.value}


text = Text()
print(tried(copy.copy, Bad()), copy.copy(text) is text, tried(copy.copy, Uncopyable()), copy.copy(New(5)).value, copy.deepcopy(NewEx(value=inner)).value)


class Listy(list):
    pass


class Dicty(dict):
    pass


class Inty(int):
    pass


l = Listy([inner])
l.tag = inner
d = Dicty(a=1)
d.tag = 2
i = Inty(5)
i.tag = 3
for value in (l, d, i):
    for function in (copy.copy, copy.deepcopy):
        result = function(value)
        print(type(result).__name__, result == value, result.tag, result.tag is value.tag)
print(tried(copy.copy, (n for n in [])), tried(copy.deepcopy, open), tried(copy.copy, copy), tried(copy.deepcopy, memoryview(b"")), tried(copy.copy, iter([1])).__next__(), copy.Error.__bases__, copy.error is copy.Error)


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Custom:
    def __replace__(self, /, **changes):
        return "replaced", changes


print(copy.replace(Point(1, 2), x=5), copy.replace(Custom(), a=1), copy.replace(datetime.date(2024, 1, 1), year=2025), copy.replace(collections.namedtuple("N", "a b")(1, 2), b=9), copy.replace(types.SimpleNamespace(a=1), b=2), tried(copy.replace, 5, a=1), tried(copy.replace, Point(1), z=1), tried(copy.replace, Point), tried(copy.replace))
import copyreg

copyreg.pickle(Uncopyable, lambda value: (Plain, ()))
print(type(copy.copy(Uncopyable())).__name__, tried(copyreg.pickle, 5, 6), tried(copyreg.constructor, 5), copyreg.dispatch_table[Uncopyable] is not None)


def method():
    bound = Plain(a=1)
    bound.f = types.MethodType(lambda self: self.a, bound)
    deep = copy.deepcopy(bound)
    return deep.f.__self__ is deep, deep.f()


print(method())
