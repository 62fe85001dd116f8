"""dataclasses: every option, fields, inheritance, errors."""

import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace
from typing import ClassVar


@dataclass
class Point:
    """A point."""

    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    count: ClassVar[int] = 0
    scale: InitVar[float] = 1.0

    def __post_init__(self, scale):
        self.x = self.x * scale


@dataclass(order=True, frozen=True, slots=True)
class Version:
    major: int
    minor: int = field(default=0, metadata={"k": 1})
    name: str = field(default="", compare=False)


@dataclass(kw_only=True)
class Options:
    a: int
    b: int = 2


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


@dataclass
class Child(Point):
    z: int = 9


@dataclass(eq=False, repr=False, init=False)
class Bare:
    a: int = 1


@dataclass(unsafe_hash=True)
class Hashable:
    a: int
    b: int = field(hash=False, default=0)


p = Point(1, 2, scale=3)
print(p, p == Point(3, 2), p.tags, Point.__doc__, Point.__match_args__, [f.name for f in fields(p)], asdict(p), astuple(p), replace(p, x=7, scale=1), Child(1, z=5))
v = Version(1, 2, "n")
print(v, v < Version(1, 3), v >= Version(1, 2), hash(v) == hash(Version(1, 2, "other")), Version.__slots__, sorted([Version(2), Version(1, 5), Version(1)]), fields(Version)[1].metadata, {v: 1}[Version(1, 2)])
print(Options(a=1), Mixed(1, c=3), Bare().a, Hashable(1, 2) == Hashable(1, 3), hash(Hashable(1, 2)) == hash(Hashable(1, 3)), repr(Bare()).startswith("<"), Hashable.__hash__ is not None, Point.__hash__)
CASES = """
Point()
Point(1, 2, [], 1.0, 5)
Point(1, w=2)
Options(1)
setattr(v, "major", 5)
delattr(v, "major")
setattr(v, "new", 5)
Version(1) < 5
Version(1) < Point(1)
Point(1) < Point(2)
hash(Point(1))
replace(p, nope=1)
replace(v, major=9), replace(Hashable(1), b=5)
replace(5)
asdict(5)
fields(5)
dataclasses.is_dataclass(p), dataclasses.is_dataclass(Point), dataclasses.is_dataclass(5)
make_dataclass("Made", ["a", ("b", int), ("c", str, field(default="z"))], namespace={"double": lambda self: self.b * 2})(1, 2).double()
make_dataclass("Bad", ["a", "a"])
make_dataclass("Bad", ["class"])
exec("@dataclass\\nclass A:\\n  x: list = []")
exec("@dataclass\\nclass A:\\n  x: int = 1\\n  y: int")
exec("@dataclass(order=True, eq=False)\\nclass A: pass")
exec("@dataclass(frozen=True)\\nclass A(Point): pass")
exec("@dataclass\\nclass A(Version): pass")
exec("@dataclass\\nclass A:\\n  x: int = field(default=1, default_factory=int)")
exec("@dataclass(unsafe_hash=True)\\nclass A:\\n  def __hash__(self): return 1")
exec("@dataclass\\nclass A:\\n  x = field()")
exec("@dataclass(slots=True)\\nclass A:\\n  __slots__ = ()\\n  x: int = 1")
exec("@dataclass\\nclass A:\\n  a: KW_ONLY\\n  b: KW_ONLY")
field()
dataclass(foo=1)
astuple(Mixed(1, c=[Point(1)]), tuple_factory=list)
asdict(Mixed([p], c={"k": p}), dict_factory=lambda pairs: sorted(k for k, _ in pairs))
__import__("copy").copy(v), __import__("pickle").loads(__import__("pickle").dumps(v)), __import__("copy").replace(v, minor=8)
(lambda o: o == o)(Point(float("nan")))
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
match v:
    case Version(major=1, minor=m):
        print("matched", m)
match Mixed(5, c=6):
    case Mixed(a):
        print(a)
import inspect

print(inspect.signature(Point), inspect.signature(Options), inspect.signature(Mixed))
recursive = Mixed(1, c=None)
recursive.c = recursive
print(recursive)
