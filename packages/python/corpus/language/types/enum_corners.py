"""enum: creation in all forms, flags and their boundaries, aliases, sunders, lookups, subclasses, what is refused."""
import copy
import enum
import pickle
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, property as enum_property, unique, verify


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


def define(source):
    namespace = dict(globals())
    try:
        exec(source, namespace)
        print(repr(source), "->", list(namespace["E"].__members__.items()))
    except BaseException as error:
        print(repr(source), "->", type(error).__name__, error, repr(error.__cause__))


class Color(Enum):
    "colors"
    RED = 1
    GREEN = "g"
    CRIMSON = 1
    BLUE = 3
    _ignore_ = ["skipped"]
    skipped = 5
    def describe(self): return f"{self.name}!"
    @property
    def shout(self): return self.name * 2
    @classmethod
    def default(cls): return cls.RED
    @staticmethod
    def helper(): return "static"
    Nested = nonmember(7)
    FUNC = member(lambda self: 1)
    @enum_property
    def lower(self): return self.name.lower()
    @classmethod
    def _missing_(cls, value): return cls.RED if value == "missing" else None


class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    NONE = 0
class Strict(Flag, boundary=STRICT): A = 1; B = 4
class Conform(Flag, boundary=CONFORM): A = 1; B = 4
class Eject(Flag, boundary=EJECT): A = 1; B = 4
class Keep(Flag, boundary=KEEP): A = 1; B = 4
class IFlag(IntFlag): A = 1; B = 2
class Num(IntEnum): ONE = 1; TWO = 2; UNO = 1
class Text(StrEnum): A = auto(); Bc = auto(); C = "see"
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    PX = (0, "P.X"); PY = (1, "P.Y")
class Gen(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return (name, start, count, last)
    A = auto(); B = auto()
class Order(Enum):
    _order_ = "A B"
    A = 1; B = 2


for case in r"""
Color.RED, str(Color.RED), f"{Color.RED}", f"{Color.RED:>12}", Color.RED.name, Color.RED.value, Color.CRIMSON, Color.BLUE.value, list(Color), len(Color), Color.__members__, Color.RED.describe(), Color.RED.shout, Color.RED.lower, Color.default(), Color.helper(), Color.Nested, type(Color.FUNC), Color.__doc__
Color(1), Color("g"), Color["RED"], Color("missing"), Color(Color.RED), Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED in Color, 1 in Color, "zz" in Color, hash(Color.RED) == hash("RED"), Color.RED != Color.BLUE, isinstance(Color.RED, Color), bool(Color.RED)
Color(99)
Color["NOPE"]
Color.NOPE
Color.RED.BLUE, Color.RED.GREEN
Color.RED < Color.BLUE
setattr(Color, "RED", 5)
delattr(Color, "RED")
setattr(Color.RED, "name", 5)
setattr(Color.RED, "value", 5)
setattr(Color.RED, "extra", 5), Color.RED.extra
setattr(Color, "extra", 5), Color.extra
type("Sub", (Color,), {})
Color()
Color(1, 2)
object.__new__(Color)
Color.RED.__class__, Color.__class__, type(Color).__mro__, Color.__mro__, repr(Color), dir(Color)[:4], dir(Color.RED)[-6:], list(reversed(Color))[0], Color.__iter__().__next__(), Color.RED._name_, Color.RED._value_, Color.RED._sort_order_
copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, pickle.loads(pickle.dumps(Color.BLUE)) is Color.BLUE, pickle.loads(pickle.dumps(Perm.R | Perm.X)), Color.RED.__reduce_ex__(4)
Perm.R | Perm.W, Perm.RW, Perm.R | Perm.X, ~Perm.R, Perm.R & Perm.W, Perm.R ^ Perm.RW, Perm(0), Perm(3), Perm(7), list(Perm), list(Perm.RW), len(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.NONE), Perm.NONE, str(Perm.R | Perm.X), repr(~Perm.NONE), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm["R"], Perm.__members__.keys()
Perm(8)
Perm(-1), Perm(-2)
Perm.R | 1
Perm.R + 1
1 in Perm.RW
Perm.R < Perm.W
Strict(2)
Strict(5), Strict.A | Strict.B, ~Strict.A
Conform(7), Conform(2), Conform(-1), Eject(7), Eject(5), type(Eject(2)), Keep(7), Keep(2), repr(Keep(7)), ~Keep.A, Keep(-1), str(Keep(6))
IFlag.A | 4, IFlag(7), IFlag.A + 1, IFlag.A | IFlag.B, ~IFlag.A, IFlag.A & 1, str(IFlag(7)), repr(IFlag(8)), f"{IFlag.A}", f"{IFlag.A:04}", IFlag(0), list(IFlag(7)), int(IFlag.B), IFlag.A == 1, IFlag(-1), IFlag.A ^ 3, 4 | IFlag.A
Num.ONE + 1, Num.ONE == 1, str(Num.TWO), f"{Num.TWO:03}", repr(Num.ONE), Num.ONE < Num.TWO, Num(2), [10, 20, 30][Num.ONE], Num.UNO, max(Num), sorted([Num.TWO, Num.ONE]), Num.ONE.bit_length(), isinstance(Num.ONE, int), "%d %s %r" % (Num.ONE, Num.ONE, Num.ONE), {1: "x"}[Num.ONE], -Num.TWO, Num.ONE is Num.UNO
Text.A, Text.Bc.value, Text.C, str(Text.C), Text.A == "a", Text.A + "b", f"{Text.Bc:>5}", Text("see"), repr(Text.A), "a" in Text, Text.A.upper(), "-".join(Text), isinstance(Text.A, str)
Planet.EARTH.mass, Planet.MARS.value, Planet((5.9, 6.3)), Coord.PX, Coord.PY.label, Coord(1), Coord.PX + b"x", Gen.A.value, Gen.B.value, list(Order)
Planet(5.9, 6.3)
Enum("Func", "A B C"), list(Enum("Func", "A,B")), list(Enum("Func", ["A", "B"], start=5)), list(Enum("Func", [("A", 1), ("B", 2)])), list(Enum("Func", {"A": "x"})), Enum("Func", "A", module="m", qualname="q.F").A, Enum("Func", "A", type=str).A if 0 else 1, IntEnum("I", "A B").B + 1, Flag("F", "A B C").C.value, Enum("Mixed", "A B", type=int).B + 1
Enum("Func", 5)
Enum("Func", [("A",)])
Enum(5, "A")
unique(Enum("U", {"A": 1, "B": 1}))
verify(enum.CONTINUOUS)(Enum("V", {"A": 1, "B": 3}))
verify(enum.UNIQUE)(Enum("V", {"A": 1, "B": 1}))
verify(enum.NAMED_FLAGS)(Flag("V", {"A": 1, "B": 6}))
verify(enum.CONTINUOUS, enum.UNIQUE)(Enum("V", "A B"))
enum.global_enum(IntEnum("G", "GA GB")).GA, enum.EnumType is enum.EnumMeta, enum.show_flag_values(7), enum.bin(10), enum.bin(-10, 6), enum.FlagBoundary.STRICT, enum._is_dunder("__a__"), enum.pickle_by_enum_name.__name__
""".strip().splitlines():
    attempt(case, lambda: eval(case))
for source in ["class E(Enum): A = 1; A = 2", "class E(Enum): A = 1; def A(self): pass", "class E(Enum): mro = 1", "class E(Enum): _x_ = 1", "class E(Enum): __x__ = 1; A = 2", "class E(Enum): _p = 1; A = 2", "class E(Enum): __priv = 1; A = 2", "class E(Enum): name = 1", "class E(Enum): value = 1; A = 2", "class E(Enum): A = 1; A += 1", "class E(Enum): _order_ = 'B A'; A = 1; B = 2", "class E(Enum): _ignore_ = 'x y'; x = 1; A = 2", "class E(Enum): _ignore_ = ['A']; A = 1", "class E(Enum): A = auto(); B = 'x'; C = auto()", "class E(Enum): A = 3; B = auto(); C = 1; D = auto()", "class E(Flag): A = auto(); B = 5; C = auto()", "class E(Flag): A = 'x'", "class E(Flag): A = -1", "class E(IntEnum): A = 'x'", "class E(IntEnum): A = '5'", "class E(StrEnum): A = 1", "class E(StrEnum): A = b'x', 'ascii'", "class E(int, str, Enum): A = 1", "class E(int, Enum): A = 1.5", "class E(int, Enum): A = '7', 8", "class E(Enum, int): A = 1", "class E(Enum): A = (); B = ()", "class E(Enum): A = []; B = [1]", "class E(Enum): A: int = 1; B: int", "class E(Enum): A = 1, ; B = 1,", "class E(Enum):\n  A = 1\n  def __init__(self, v): raise ValueError('init')", "class E(Enum):\n  A = 1\n  def __new__(cls, v): return 5", "class E(Enum):\n  A = 1\n  def __new__(cls, v): o = object.__new__(cls); o._value_ = v * 2; return o\n  def __init__(self, v): self.init = v", "class E(Enum):\n  A = 1\n  def _generate_next_value_(n, s, c, l): return n", "class E(Enum):\n  def _generate_next_value_(n, s, c, l): return n * 2\n  A = auto(); B = auto()", "class E(Enum):\n  A = 1\n  class Inner: pass", "class E(Enum):\n  A = 1\n  __slots__ = ('x',)", "class E(Enum):\n  A = 1\n  @property\n  def A2(self): return 2\n  B = property(lambda s: 3)", "class E(Enum, metaclass=type): A = 1", "class E(Enum, boundary=STRICT): A = 1", "class E(Flag): A = 1; B = 2; C = 7", "class E(Flag): A = 1; B = 1; Z = 0", "class E(Enum):\n  A = 1\n  _missing_ = classmethod(lambda c, v: 5)\ntry: E(9)\nexcept Exception as e: print(type(e).__name__, e)", "class E(Enum):\n  A = 1\n  _missing_ = classmethod(lambda c, v: 1 / 0)\ntry: E(9)\nexcept Exception as e: print(type(e).__name__, e, repr(e.__context__))"]:
    define(source)
