"""fractions: every text form, rounding, formats, limits of denominators, arithmetic with all kinds of numbers, comparisons, errors."""
import copy
import math
import numbers
import operator
import pickle
from decimal import Decimal as D
from fractions import Fraction as F


def attempt(label, action):
    try:
        print(label, "->", repr(action()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for text in ("3/4", " -3/4 ", "+1_000/3", "1e-3", ".5", "5.", "-.25E2", "1/0", "3/-4", "3 / 4", "", "/3", "1//2", "1.5/2", "٣/٤", "inf", "nan", "0x10", "1_/2", "1__0", "\t7\n", "1e400", "1_0.2_5e1_0"):
    attempt(repr(text), lambda: F(text))
for arguments in ((), (0.1,), (D("0.1"),), (F(2, 4), F(3, 9)), (6, -4), (True, 2), (1.5, 2), ("1", 2), (float("inf"),), (float("nan"),), (D("sNaN"),), (1j,), (None,), (5, 0), (F(1, 2), 0), (2**70, 2**68)):
    attempt(f"F{arguments}", lambda: F(*arguments))
class Ratio:
    def as_integer_ratio(self): return 6, 4
class Wrong:
    def as_integer_ratio(self): return 1
attempt("ratio", lambda: F(Ratio()))
attempt("wrong ratio", lambda: F(Wrong()))
attempt("from_float", lambda: (F.from_float(0.75), F.from_float(3), F.from_decimal(D("1.25")), F.from_number(Ratio())))
attempt("from_float", lambda: F.from_float("1"))
attempt("from_decimal", lambda: F.from_decimal(1.5))
attempt("from_number", lambda: F.from_number("1"))
for bound in (1, 2, 7, 113, 10**6):
    print(bound, F(math.pi).limit_denominator(bound), F(-math.e).limit_denominator(bound))
attempt("limit 0", lambda: F(1, 2).limit_denominator(0))
for value in (F(7, 2), F(-7, 2), F(5, 2), F(1, 3), F(-1, 3), F(12345, 100), F(4)):
    print(value, repr(value), [round(value), round(value, 1), round(value, -1)], math.floor(value), math.ceil(value), math.trunc(value), int(value), float(value), abs(value), -value, +value, bool(value), value.is_integer(), value.as_integer_ratio(), divmod(value, 2), value.conjugate(), value.real, value.imag)
    print([format(value, spec) for spec in ("", ".3f", "+.2e", "010.2f", "<12.4g", "^+12", "_.1f", ",.2f", "%", ".1%", "#", "z.0f", "#.3g", "*>9", " .0f")])
for spec in ("d", "x", "q", ".3", "0=10", "+#", "1.2.3", "=+20.5f", "s"):
    attempt(f"format {spec!r}", lambda: format(F(22, 7), spec))
operands = (F(1, 2), 3, -1, True, 0.5, 2 + 1j, D("0.5"), "x", 0)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow, operator.eq, operator.lt, operator.ge):
    for other in operands:
        attempt(f"{op.__name__} {other!r}", lambda: (op(F(3, 4), other), op(other, F(3, 4))))
for base, exponent in ((F(4, 9), F(1, 2)), (F(-8), F(1, 3)), (F(2, 3), -3), (F(0), -1), (F(-2, 3), -3), (2, F(3)), (2, F(-3)), (0.5, F(1, 2)), (F(2), 0), (F(1, 2), 2.0)):
    attempt(f"{base!r} ** {exponent!r}", lambda: base ** exponent)
attempt("pow mod", lambda: pow(F(1, 2), 2, 3))
print(hash(F(1, 2)) == hash(0.5) == hash(D("0.5")), hash(F(3)) == hash(3), F(1, 2) in {0.5}, F(1, 3) == 1 / 3, F(1, 2) == 0.5 + 0j, F(1, 2) < float("inf"), F(1, 2) > float("-inf"), F(1, 2) == float("nan"), F(1, 2) != D("0.5"))
f = F(5, 3)
print(copy.copy(f) is f, copy.deepcopy(f) is f, pickle.loads(pickle.dumps(f)), isinstance(f, numbers.Rational), sorted([F(1, 2), 0.3, 1, F(-1, 3)]), sum([F(1, i) for i in range(1, 12)]), math.prod([F(i, i + 1) for i in range(1, 9)]), max(F(1, 3), 0.3))
class Sub(F):
    def __new__(cls, *args): return super().__new__(cls, *args)
    @property
    def half(self): return self / 2
print(type(Sub(1, 2) + 1).__name__, Sub(3, 4).half, repr(Sub(1, 2)), type(+Sub(1)).__name__, copy.deepcopy(Sub(1, 2)))
attempt("set", lambda: setattr(f, "numerator", 5))
attempt("dict", lambda: f.__dict__)
