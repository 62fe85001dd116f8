"""dataclasses: every option of the decorator and of fields, their errors, inheritance, slots, frozen, replace, matching."""
import copy
import dataclasses
import pickle
import typing
from dataclasses import KW_ONLY, MISSING, InitVar, dataclass, field, fields


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


def define(body, decorator="dataclass", bases=""):
    namespace = dict(globals())
    try:
        exec(f"@{decorator}\nclass Made({bases}):\n" + "\n".join("  " + line for line in body.split("; ")), namespace)
        made = namespace["Made"]
        print(f"{decorator}({bases}) {body!r} ->", [f.name for f in fields(made)], made.__match_args__ if hasattr(made, "__match_args__") else None)
    except BaseException as error:
        print(f"{decorator}({bases}) {body!r} ->", type(error).__name__, error)


@dataclass
class Base:
    """Base doc."""
    a: int
    b: str = "b"
    c: list = field(default_factory=list, repr=False, compare=False)
    _: KW_ONLY
    d: float = 1.5
    e: typing.ClassVar[int] = 5
    f: InitVar[int] = 6
    g: int = field(init=False, default=7)
    h: int = field(default=8, metadata={"unit": "m"}, kw_only=False, hash=False, doc="about h") if 0 else field(default=8, metadata={"unit": "m"})
    def __post_init__(self, f): self.g = f * 2


@dataclass(order=True, unsafe_hash=True)
class Child(Base):
    b: str = "child"
    i: int = field(default=9, compare=False)


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    def moved(self): return dataclasses.replace(self, x=self.x + 1)


@dataclass(frozen=True)
class Deep:
    points: list[Point]
    named: dict[str, Point]
    pair: tuple = ()


@dataclass(slots=True, weakref_slot=True, kw_only=True, match_args=False, repr=False, eq=False)
class Options:
    n: int = 0


print(Base(1), Base(1, "x", d=2, f=3), Base(1).g, Base(1, f=10).g, Base.__doc__, Base.__match_args__, Child.__doc__, Child.__match_args__)
print([(f.name, f.type, f.default if f.default is not MISSING else "M", f.default_factory is not MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, dict(f.metadata)) for f in fields(Base)])
print(Child(1) < Child(2), Child(1, i=3) == Child(1, i=4), hash(Child(1)) == hash(Child(1, i=5)), Base(1) == Child(1), [f.name for f in fields(Child)], sorted([Child(2), Child(1)]))
attempt("compare other", lambda: Child(1) < 5)
attempt("hash base", lambda: hash(Base(1)))
attempt("missing", lambda: Base())
attempt("too many", lambda: Base(1, 2, 3, 4))
attempt("init=False", lambda: Base(1, g=5))
attempt("classvar", lambda: Base(1, e=5))
attempt("frozen", lambda: setattr(Point(1), "x", 5))
attempt("frozen delete", lambda: delattr(Point(1), "x"))
attempt("frozen new", lambda: setattr(Point(1), "z", 5))
attempt("slots", lambda: (Point.__slots__, hasattr(Point(1), "__dict__"), Point(1).moved(), Options.__slots__, hash(Point(1)) == hash(Point(1, 0))))
attempt("pickle", lambda: (pickle.loads(pickle.dumps(Point(3, 4))), copy.copy(Point(1)), copy.deepcopy(Deep([Point(1)], {})), copy.replace(Point(1), y=9)))
deep = Deep([Point(1)], {"k": Point(2)}, (Point(3), [Point(4)]))
attempt("asdict", lambda: dataclasses.asdict(deep))
attempt("astuple", lambda: dataclasses.astuple(deep))
attempt("asdict factory", lambda: dataclasses.asdict(Point(1), dict_factory=lambda items: sorted(items, reverse=True)))
attempt("asdict class", lambda: dataclasses.asdict(Point))
attempt("astuple 5", lambda: dataclasses.astuple(5))
attempt("fields 5", lambda: fields(5))
attempt("is", lambda: (dataclasses.is_dataclass(Point), dataclasses.is_dataclass(Point(1)), dataclasses.is_dataclass(5), dataclasses.is_dataclass(list[Point])))
attempt("replace", lambda: dataclasses.replace(Base(1), a=2, f=1))
attempt("replace initvar", lambda: dataclasses.replace(Base(1)))
attempt("replace init=False", lambda: dataclasses.replace(Base(1), g=2, f=1))
attempt("replace unknown", lambda: dataclasses.replace(Point(1), q=2))
attempt("replace class", lambda: dataclasses.replace(Point, x=1))
attempt("options", lambda: (Options(n=3).n, Options() == Options(), hasattr(Options, "__match_args__"), repr(Options()).partition(" at ")[0]))
attempt("options positional", lambda: Options(3))
attempt("make", lambda: dataclasses.make_dataclass("Made", ["a", ("b", int), ("c", int, field(default=3))], bases=(Point,), namespace={"total": lambda self: self.c}, frozen=True)(1, 2, 5, 6) if 0 else dataclasses.make_dataclass("Made", ["a", ("b", int), ("c", int, 3)], namespace={"total": lambda self: self.c})(1, 2).total())
attempt("make bad", lambda: dataclasses.make_dataclass("Made", ["a b"]))
attempt("make keyword", lambda: dataclasses.make_dataclass("Made", ["class"]))
attempt("make twice", lambda: dataclasses.make_dataclass("Made", ["a", "a"]))
attempt("make wrong", lambda: dataclasses.make_dataclass("Made", [("a",), 5]))
for body in ["a: int = 1; b: int", "a: list = []", "a: dict = {}", "a: set = set()", "a: int = field()", "a = field()", "a: int = field(default=1, default_factory=int)", "a: typing.ClassVar[int] = field(default_factory=int)", "a: typing.ClassVar[int] = field(kw_only=True)", "a: InitVar[int] = field(default_factory=int)", "a: int; _: KW_ONLY; b: int = 1; c: int", "_: KW_ONLY; __: KW_ONLY", "pass", "a: int; a: str", "a: 'InitVar[int]'; b: 'typing.ClassVar[int]'", "a: int; def __init__(self): pass", "a: int; def __repr__(self): return 'own'", "a: int; def __lt__(self, o): pass", "self: int; cls: int", "a: int = field(kw_only=True); b: int", "a: object = object()", "a: Point = Point(1)", "a: Base = Base(1)", "a: int = field(hash=True, compare=False)", "a: int = property(lambda self: 5)"]:
    define(body)
for decorator in ["dataclass(order=True)", "dataclass(order=True, eq=False)", "dataclass(frozen=True)", "dataclass(slots=True)", "dataclass(weakref_slot=True)", "dataclass(nope=1)", "dataclass(unsafe_hash=True)", "dataclass(5)", "dataclass(kw_only=True)", "dataclass(init=False, repr=False)", "dataclass(match_args=False)"]:
    define("a: int; b: int = 2", decorator)
define("z: int = 1", "dataclass(frozen=True)", "Base")
define("z: int = 1", "dataclass", "Point")
define("z: int", "dataclass", "Base")
define("a: int = 5; z: int = 6", "dataclass", "Base")
define("__slots__ = (); a: int", "dataclass(slots=True)")
define("a: int; def __lt__(self, o): pass", "dataclass(order=True)")
define("a: int; def __hash__(self): return 5", "dataclass(unsafe_hash=True)")
define("a: int; def __setattr__(self, n, v): pass", "dataclass(frozen=True)")
match Point(1, 2):
    case Point(1, y): print("matched", y)
match Options(n=5):
    case Options(n=n): print("keyword", n)
try:
    match Options():
        case Options(n): print(n)
except TypeError as error:
    print(error)


@dataclass
class Recursive:
    child: "Recursive | None" = None
    items: list = field(default_factory=list)


r = Recursive()
r.child = r
print(r, Recursive(Recursive()) == Recursive(Recursive()), Recursive().items is Recursive().items)


@dataclass
class Desc:
    class D:
        def __get__(self, obj, owner=None): return "default" if obj is None else obj.__dict__.get("_v", "none")
        def __set__(self, obj, value): obj.__dict__["_v"] = value
    v: str = D()
print(Desc(), Desc("given").v, Desc().v)
@dataclass
class Generic[T]:
    value: T
    more: list[T] = field(default_factory=list)
print(Generic[int](5), Generic("x"), fields(Generic)[0].type, Generic.__annotations__)
import inspect
print(inspect.signature(Base), inspect.signature(Options), inspect.signature(Point), inspect.signature(Child))
