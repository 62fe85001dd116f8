"""copy: the hooks, the order they are asked in, memo, cycles, reductions, replace()."""

import copy
import copyreg
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    def __init__(self, *items):
        self.items = list(items)


class Hooked:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return f"deep {type(memo).__name__}"


class Slots:
    __slots__ = ("a", "b", "__dict__")

    def __eq__(self, other):
        return (self.a, getattr(self, "b", None), self.__dict__) == (other.a, getattr(other, "b", None), other.__dict__)


class State:
    def __init__(self):
        self.x, self.skip = [1], "secret"

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True


class Reduced(list):
    def __reduce_ex__(self, protocol):
        return Reduced, ([9],), {"tag": protocol}, iter([1, [2]]), None


class Mapping(dict):
    def __init__(self, name):
        self.name = name

    def __reduce__(self):
        return Mapping, (self.name,), None, None, iter(self.items())


class NewArgs:
    def __new__(cls, a, *, b):
        print("new", a, b)
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (1,), {"b": 2}


class Tuple(tuple):
    def __getnewargs__(self):
        return (tuple(self) + ("extra",),)


p = Plain(1, [2])
c, d = copy.copy(p), copy.deepcopy(p)
print(c.items is p.items, d.items is p.items, d.items, d.items[1] is p.items[1], copy.copy(Hooked()), copy.deepcopy(Hooked()), copy.deepcopy([Hooked()]))
s = Slots()
s.a, s.z = [1], {}
print(copy.copy(s) == s, copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a, copy.deepcopy(s) == s)
st = copy.copy(State())
print(vars(st), vars(copy.deepcopy(State())))
r = copy.copy(Reduced())
print(r, r.tag, copy.deepcopy(Reduced()), type(r))
m = Mapping("n")
m["k"] = [1]
print(copy.copy(m), copy.copy(m).name, copy.deepcopy(m)["k"] is m["k"])
print(type(copy.copy(NewArgs(5, b=6))).__name__, copy.copy(Tuple("ab")), copy.deepcopy(Tuple([[1]])))
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop, twin)
shared = [0]
pair = copy.deepcopy({"a": shared, "b": (shared, shared), "c": [shared]})
print(pair["a"] is pair["b"][0] is pair["b"][1] is pair["c"][0], pair["a"] is shared)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u is not t, u[0][0] is u)
memo = {}
copy.deepcopy(shared, memo)
print(id(shared) in memo, memo[id(shared)] == [0], memo[id(memo)] == [shared], copy.deepcopy(shared, {id(shared): "from memo"}), copy.deepcopy(shared, {id(shared): None}))
for same in (None, 1, 2**70, "s", b"b", (), (1, "x", (2,)), frozenset([1]), len, Plain, range(3), slice(1), ..., NotImplemented, int, lambda: 1, types.SimpleNamespace, 1.5, 1j, True, type(None)):
    print(copy.copy(same) is same, copy.deepcopy(same) is same, end=" ")
print()
P = namedtuple("P", "x y")
for thing in (bytearray(b"x"), [1], {1: 2}, {1, 2}, deque([1], 3), OrderedDict(a=1), defaultdict(list, a=[1]), Counter("aab"), ChainMap({1: 2}), UserDict(a=1), P(1, [2]), types.SimpleNamespace(a=[1]), ValueError("v", [1]), types.MappingProxyType, [3], complex(1, 2), range(0, 5, 2), slice(1, 2, [3])):
    a, b = copy.copy(thing), copy.deepcopy(thing)
    print(type(a).__name__, a if not isinstance(a, Exception) else a.args, a is thing, b == thing or getattr(b, "args", None))
def generate():
    yield 1


for bad in (lambda: copy.copy(generate()), lambda: copy.deepcopy(copy), lambda: copy.deepcopy([types.MappingProxyType({})]), lambda: copy.copy(open), lambda: copy.deepcopy({"k": generate()}), lambda: copy.copy(type("R", (), {"__reduce_ex__": lambda s, p: 5})()), lambda: copy.copy(type("R", (), {"__reduce_ex__": lambda s, p: (1,)})()), lambda: copy.copy(type("R", (), {"__reduce_ex__": lambda s, p: "text"})()).__class__.__name__, lambda: copy.copy(type("C", (), {"__copy__": None})()), lambda: copy.replace([], x=1), lambda: copy.replace(P(1, 2), z=3), lambda: copy.replace(), lambda: copy.copy(), lambda: copy.deepcopy(memoryview(b"x"))):
    attempt(bad)
copyreg.pickle(complex, lambda z: (print("registered", z) or complex, (z.real, 0)))
print(copy.copy(3 + 4j), copy.deepcopy([1 + 1j]))
del copyreg.dispatch_table[complex]


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    made: str = field(default="m", init=False)


print(copy.replace(Point(1, 2), y=5), copy.replace(P(1, 2), x=0), copy.replace(types.SimpleNamespace(a=1), a=2, b=3), copy.replace(Point(1)), copy.replace(type("R", (), {"__replace__": lambda self, **k: k})(), q=1))
attempt(lambda: copy.replace(Point(1), made="x"))
attempt(lambda: copy.replace(Point(1), nope=1))
