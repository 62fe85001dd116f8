"""enum: Enum, IntEnum, StrEnum, Flag, auto, functional creation, errors."""

import enum
import pickle
from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def nice(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.RED


class Level(IntEnum):
    LOW = auto()
    HIGH = 10
    TOP = auto()


class Word(StrEnum):
    HELLO = auto()
    BYE = "b"


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag, boundary=KEEP):
    A = 1
    B = 4


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.642, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


class Letters(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() * (count + 1)

    A = auto()
    B = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "special" else None


Animal = Enum("Animal", "CAT DOG")
CASES = """
Color.RED, Color.RED.name, Color.RED.value, Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.__members__, Color.RED.nice, Color.default(), repr(Color), str(Color.RED), f"{Color.RED}", Color.RED in Color, 1 in Color, "x" in Color, isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash(Color(1)), list(reversed(Color)), bool(Color), Color.RED == 1, Color.RED == Color.GREEN, Color.RED.GREEN
Color(99)
Color["NOPE"]
Color.NOPE
Color.RED < Color.GREEN
setattr(Color, "RED", 5)
setattr(Color.RED, "value", 5)
delattr(Color, "RED")
Color()
Level.LOW, Level.LOW + 1, Level.TOP.value, Level.LOW < Level.HIGH, Level.HIGH == 10, f"{Level.HIGH}", str(Level.LOW), repr(Level.TOP), max(Level), [10, 20][Level.LOW], format(Level.HIGH, "x"), int(Level.HIGH), Level.LOW.__class__.__mro__[1:3], "%d" % Level.HIGH, isinstance(Level.LOW, int)
Word.HELLO, str(Word.HELLO), Word.HELLO + "!", Word.BYE.value, f"{Word.BYE:>3}", Word("hello"), Word.HELLO == "hello", Word.HELLO.upper()
Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, Perm.RW ^ Perm.R, Perm(3), Perm(0), Perm.R in Perm.RW, bool(Perm(0)), list(Perm.RW), len(Perm.R | Perm.X), Perm.R.value, repr(Perm(5)), str(Perm(5)), Perm(7).name, list(Perm), Perm.R | Perm.R
Perm(99)
Perm.R | 5
Perm.R | "a"
Bits.A | 8, Bits(9), ~Bits.A, Bits.A + 1, Bits.A | Bits.B, repr(Bits(8)), str(Bits.A), Bits(5) & 4, list(Bits(5)), Bits.A == 1
Planet.EARTH.mass, Planet((0.642, 3.39)), Planet.MARS.value
Letters.A.value, Letters.B.value, Letters("special"), Letters("bb")
Letters("nope")
Animal.CAT, list(Animal), Enum("X", ["A", "B"], start=5).B.value, Enum("Y", {"P": "p"}).P, Enum("Z", [("Q", 7)]).Q.value, IntEnum("W", "ONE TWO").TWO + 1, Animal.__module__, Animal.__qualname__
pickle.loads(pickle.dumps(Color.RED)) is Color.RED, pickle.loads(pickle.dumps(Perm.RW)), __import__("copy").deepcopy(Color.RED) is Color.RED
exec("class More(Color): pass")
exec("class Dup(Enum):\\n  A = 1\\n  A = 2")
exec("@unique\\nclass U(Enum):\\n  A = 1\\n  B = 1")
exec("class R(Enum):\\n  mro = 1")
exec("class S(Enum):\\n  _sunder_ = 1")
exec("class T(StrEnum):\\n  A = 1")
exec("class V(IntEnum):\\n  A = 'x'")
exec("@verify(CONTINUOUS)\\nclass C(IntEnum):\\n  A = 1\\n  B = 3")
exec("@verify(NAMED_FLAGS)\\nclass N(Flag):\\n  A = 1\\n  B = 6")
show_flag_values(5) if hasattr(enum, "show_flag_values") else enum.show_flag_values
enum.property, enum.member(5).value, enum.nonmember(5).value
dir(Color.RED)[-3:], sorted(Color.__dict__.keys() & {"RED", "nice", "_member_map_"})
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)


class WithNon(Enum):
    A = 1
    b = nonmember(5)

    @member
    def C():
        return 1

    class Inner:
        pass


print(list(WithNon), WithNon.b)


class Ordered(Enum):
    X = 1
    Y = 2

    def __lt__(self, other):
        return self.value < other.value

    def __str__(self):
        return f"<{self.name}>"

    def __format__(self, spec):
        return f"F{spec}"


print(sorted([Ordered.Y, Ordered.X]), str(Ordered.X), f"{Ordered.X:q}", "%s" % Ordered.Y)


class Strict(Flag, boundary=STRICT):
    A = 1


class Conform(Flag, boundary=CONFORM):
    A = 1


class Eject(Flag, boundary=EJECT):
    A = 1


for cls in (Strict, Conform, Eject):
    try:
        print(repr(cls(3)))
    except ValueError as error:
        print(error)
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")


@global_enum
class Global(Enum):
    GA = 1


print(GA, repr(GA), EnumCheck.UNIQUE, FlagBoundary.KEEP)
