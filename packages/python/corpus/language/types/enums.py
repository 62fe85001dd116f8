# enum, as a program that uses metaclasses and __prepare__.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, member, nonmember
class C(Enum):
    RED = 1; GREEN = auto(); ALIAS = 1
    @property
    def lower(self): return self.name.lower()
    def __str__(self): return f'C:{self.name}'
print(C.RED, repr(C.GREEN), C.ALIAS is C.RED, C['RED'], C(2), list(C), len(C), C.RED.lower, C.RED in C, 1 in C, 5 in C, C.__members__.keys())
for f in [lambda: C(9), lambda: C['X'], lambda: setattr(C, 'RED', 5), lambda: C.RED < C.GREEN, lambda: C.__class__('X', 5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Perm(Flag): R = 4; W = 2; X = 1; RW = R | W
print(Perm.R | Perm.X, repr(Perm.RW), ~Perm.R, Perm(7), list(Perm.RW), Perm.R in Perm.RW, bool(Perm(0)), Perm(0), Perm.RW & Perm.W, Perm.RW ^ Perm.R)
class N(IntEnum): ONE = 1; TWO = 2
print(N.ONE + 1, N.ONE < 2, f'{N.TWO}', N.TWO == 2, sorted([N.TWO, N.ONE]), {1: 'x'}[N.ONE])
class S(StrEnum): A = auto(); B = 'bee'
print(S.A, S.B.upper(), S('bee') is S.B, f'{S.A}')
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class X(C): pass
except TypeError as e: print(e)
try:
    class Y(Enum): A = 1; A = 2
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @nonmember
    class Inner: pass
    def _generate_next_value_(name, *a): return name
print(Planet.EARTH.mass, Planet.EARTH.value, list(Planet))
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A
print(Miss(99), Enum('Dyn', 'a b c').b.value, Enum('D2', {'x': 5}).x)
class OpFlag(IntFlag): A = 1; B = 2
print(OpFlag.A | 8, OpFlag.A | OpFlag.B, repr(OpFlag(3)))
match C.GREEN:
    case C.RED: print('red')
    case C.GREEN: print('green')
