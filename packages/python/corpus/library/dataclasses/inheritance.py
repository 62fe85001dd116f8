"""dataclasses: inheritance, slots, frozen, ordering, KW_ONLY, InitVar, post-init, replace, make_dataclass, errors."""

import copy
import dataclasses
import pickle
from dataclasses import KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, ClassVar


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)



@dataclass
class Base:
    x: Any = 15.0
    y: int = 0
    tag: ClassVar[str] = "base"


@dataclass
class Child(Base):
    z: int = 10
    x: int = 15
    _: KW_ONLY
    k: str = "kw"

    def __post_init__(self):
        self.total = self.y + self.z


c = Child(1, 2, 3, k="!")
print(c, [f.name for f in fields(c)], c.total, tried(Child, 1, 2, 3, "!"), Child.__match_args__, Base() == Base(), Base() == Child(), Child.tag, c.__dataclass_params__, fields(Child)[0], sep="\n")
print(tried(fields, 5), is_dataclass(c), is_dataclass(Child), is_dataclass(int), Child.__doc__, Base.__doc__)


@dataclass(frozen=True, order=True, slots=True)
class Point:
    x: int
    y: int = field(default=0, compare=False, metadata={"unit": "mm"})
    names: list = field(default_factory=list, repr=False, hash=False)


p = Point(1, 2)
print(p, p == Point(1, 5), p < Point(2), hash(p) == hash(Point(1, 9)), tried(setattr, p, "x", 5), tried(delattr, p, "x"), tried(setattr, p, "new", 5), Point.__slots__, hasattr(p, "__dict__"), replace(p, x=9), copy.copy(p), copy.deepcopy(p) == p, pickle.loads(pickle.dumps(p)), fields(Point)[1].metadata["unit"], fields(Point)[1].metadata, tried(lambda: p < 5), tried(replace, p, q=1), asdict(p), astuple(p), copy.replace(p, y=0))


@dataclass
class WithInit:
    a: int
    b: InitVar[int] = 5
    c: int = field(init=False)
    d: list = field(default_factory=lambda: [1], kw_only=True)

    def __post_init__(self, b):
        self.c = self.a + b


w = WithInit(1, 2, d=[9])
print(w, WithInit(1), tried(replace, w, a=5), replace(w, a=5, b=1), tried(replace, w, c=5, b=1), tried(WithInit), tried(WithInit, 1, 2, 3), WithInit.b, [f.name for f in fields(w)], asdict(w))


@dataclass
class Tree:
    value: int
    children: list["Tree"] = field(default_factory=list)
    by_name: dict = field(default_factory=dict)


t = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {"k": Tree(5)})
print(t, asdict(t), astuple(t), asdict(t, dict_factory=lambda pairs: sorted(k for k, v in pairs)), t == copy.deepcopy(t))
loop = Tree(0)
loop.children.append(loop)
print(loop)
CASES = [
    lambda: dataclass(type("A", (), {"__annotations__": {"x": list}, "x": []})),
    lambda: dataclass(type("A", (), {"__annotations__": {"x": int, "y": int}, "x": 1})),
    lambda: dataclass(frozen=True)(type("A", (Base,), {})),
    lambda: dataclass(type("A", (Point,), {})),
    lambda: dataclass(order=True)(type("A", (), {"__lt__": 1})),
    lambda: dataclass(order=True, eq=False)(type("A", (), {})),
    lambda: dataclass(slots=True)(type("A", (), {"__slots__": ()})),
    lambda: dataclass(weakref_slot=True)(type("A", (), {})),
    lambda: dataclass(unsafe_hash=True)(type("A", (), {"__hash__": lambda s: 1})),
    lambda: dataclass(type("A", (), {"x": field()})),
    lambda: field(default=1, default_factory=list),
    lambda: dataclass(type("A", (), {"__annotations__": {"a": KW_ONLY, "b": KW_ONLY}})),
    lambda: dataclass(type("A", (), {"__annotations__": {"x": ClassVar[int]}, "x": field(default_factory=list)})),
    lambda: dataclass(frozen=True)(type("A", (), {"__setattr__": 1})),
    lambda: asdict(5), lambda: astuple(Base), lambda: replace(5), lambda: dataclass(5), lambda: make_dataclass("C", ["1x"]), lambda: make_dataclass("C", ["x", "x"]), lambda: make_dataclass("C", [("a", int, 1, 2)]), lambda: make_dataclass("C", ["def"]), lambda: dataclass(nope=1),
]
for case in CASES:
    print(tried(case))
C = make_dataclass("C", ["a", ("b", int), ("c", str, field(default="x"))], bases=(Base,), namespace={"hi": lambda self: self.a}, kw_only=True)
print(C(a=1, b=2), C(a=1, b=2).hi(), C.__bases__, C.__module__, C.__annotations__)
for options in ({"eq": False}, {"repr": False, "eq": True}, {"unsafe_hash": True}, {"frozen": True}, {"match_args": False}, {"init": False}):
    K = dataclass(**options)(type("K", (), {"__annotations__": {"v": int}, "v": 1, "__qualname__": "K"}))
    print(options, K.__hash__ is None, "__eq__" in vars(K), "__repr__" in vars(K), "__init__" in vars(K), hasattr(K, "__match_args__"), tried(hash, K())[0] if isinstance(tried(hash, K()), tuple) else "hashable")


@dataclass(slots=True, weakref_slot=True)
class Weak:
    v: int = 0

    def who(self):
        return __class__.__name__, super().__repr__() is not None


import weakref

weak = Weak()
print(weakref.ref(weak)() is weak, Weak.__slots__, weak.who(), tried(setattr, weak, "zz", 1)[0])
match c:
    case Child(x, y, z, k=k):
        print(x, y, z, k)
f = field(default=1, repr=False)
print(repr(f)[:60], f.default, f.default_factory is MISSING, repr(MISSING)[:30], FrozenInstanceError.__bases__, Field.__slots__, dataclasses.__all__)
