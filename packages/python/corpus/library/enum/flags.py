"""enum: flags with boundaries, members' names, iteration, verify, property, member and nonmember, global enums, dataclass enums."""

import enum
import pickle
from dataclasses import dataclass
from enum import *


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)



class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
    NONE = 0


for value in (P.R, P.R | P.X, P.RW, P.NONE, P(7), P(0), ~P.R, P.R ^ P.RW, P.RW & P.W):
    print(repr(value), str(value), value.name, value.value, list(value), len(value), bool(value), value in P, P.R in value, format(value))
print(list(P), list(P.__members__), len(P), tried(P, 8), tried(P, "R"), P["RW"], tried(lambda: P.R | 1), tried(lambda: 1 in P.R), tried(lambda: P.R < P.W), 4 in P, 9 in P, P.R | P.W is P.RW, hash(P.R) == hash(P.R), P.R & P.X == P.NONE, ~P.NONE, P.RW.__contains__(P.R), pickle.loads(pickle.dumps(P.R | P.X)))
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    B = Flag("B", "ONE TWO FOUR", boundary=boundary)
    print(boundary, tried(B, 9), tried(B, 7), tried(lambda: ~B.ONE), tried(B, -1), tried(B, -9))
    I = IntFlag("I", "ONE TWO", boundary=boundary)
    print("  ", tried(I, 9), tried(lambda: I.ONE | 8), tried(lambda: ~I.ONE), tried(lambda: I.ONE & 9), tried(I, -1))


class Perm(IntFlag):
    A = auto()
    B = auto()
    AB = A | B


print(Perm.A | Perm.B, repr(Perm(8)), Perm.A + 1, Perm.A | 8, Perm(3) == 3, list(Perm(7)), f"{Perm.A:03d}", f"{Perm.A}", int(Perm.AB), Perm.A in Perm.AB, 1 in Perm, Perm.A << 2, ~Perm.A, -Perm.A, Perm["AB"], isinstance(Perm.A, int), Perm._all_bits_ if hasattr(Perm, "_all_bits_") else "", Perm._flag_mask_)


@dataclass
class Mixin:
    size: int
    legs: int = 4


class Animal(Mixin, Enum):
    DOG = 10, 4
    BIRD = 1, 2


print(Animal.DOG, repr(Animal.DOG), Animal.BIRD.legs, Animal.DOG.size, Animal((10, 4)) if False else Animal["DOG"], list(Animal))


class Kinds(Enum):
    _ignore_ = ["helper"]
    helper = 5
    ONE = 1
    UNO = 1
    two = nonmember(2)
    FN = member(lambda x: x + 1)

    def method(self):
        return self.name

    @enum.property
    def shout(self):
        return self.name + "!"

    @classmethod
    def _missing_(cls, value):
        return cls.ONE if value == "first" else None

    class Inner:
        pass


print(list(Kinds), Kinds.UNO is Kinds.ONE, Kinds.__members__.keys(), Kinds.two, Kinds.FN.value(1), Kinds.ONE.method(), Kinds.ONE.shout, Kinds("first"), tried(Kinds, "zz"), hasattr(Kinds, "helper"), tried(setattr, Kinds, "ONE", 5), tried(delattr, Kinds, "ONE"), tried(lambda: Kinds.ONE.UNO), tried(type, "Sub", (Kinds,), {}), Kinds.ONE.__class__, dir(Kinds.ONE), Kinds.Inner)
for decorator, members in ((unique, {"A": 1, "B": 1}), (verify(UNIQUE), {"A": 1, "B": 1}), (verify(CONTINUOUS), {"A": 1, "B": 3}), (verify(CONTINUOUS), {"A": 1, "B": 2})):
    print(tried(decorator, Enum("E", members)))
print(tried(verify(NAMED_FLAGS), Flag("F", {"A": 1, "B": 6})), verify(NAMED_FLAGS)(Flag("F", {"A": 1, "B": 2, "AB": 3})), tried(verify(CONTINUOUS), Flag("F", {"A": 1, "C": 4})), tried(verify(CONTINUOUS), int)[0])


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}-{start}-{count}-{last}"

    A = auto()
    B = "mine"
    C = auto()


class Words(StrEnum):
    HELLO = auto()
    BYE = "good bye"


print([m.value for m in Auto], Words.HELLO, repr(Words.BYE), Words.HELLO + "!", Words("hello"), f"{Words.BYE:>10}", Words.HELLO == "hello", tried(StrEnum, "S", {"A": 5}), "hello" in Words, tried(lambda: StrEnum("S", {"A": ("a", "utf-8", "strict", 1)})), Words.HELLO.upper(), sorted(Words))
print(Enum("Fn", "a b c"), list(Enum("Fn", ["x", "y"], start=5)), list(Enum("Fn", [("p", 9)])), Enum("Fn", "a", module="m", qualname="q.Fn").a, tried(Enum, "Fn"), tried(Enum, 5, "a"), tried(Enum("E", "a"), 1, 2)[0], IntEnum("N", "A B").B + 1, tried(Enum, "D", ["a", "a"]), list(Enum("T", "A", type=int)))
for body in ("A = 1; A = 2", "_x_ = 1", "mro = 5", "A = auto(); B = None; C = auto()", "A = 1\n def A(self): pass", "__a = 1", "A: int = 5"):
    scope = {"Enum": Enum, "auto": auto}
    print(repr(body), tried(exec, f"class E(Enum):\n {body}" if "\n" in body else f"class E(Enum): {body}", scope) or [(m.name, m.value) for m in scope["E"]])


@global_enum
class Glob(Enum):
    GLOBBED = 1


@enum.global_enum
class GlobFlag(IntFlag):
    GA = 1
    GB = 2


print(repr(Glob.GLOBBED), GLOBBED, repr(GA | GB), str(GA), GA | 8, enum.show_flag_values(7), enum.bin(10), enum.bin(-3, 6), enum.bin(True), EnumCheck.UNIQUE, FlagBoundary.KEEP, EnumType is EnumMeta, enum.__all__)
