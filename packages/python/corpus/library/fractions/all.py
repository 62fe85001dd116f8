"""fractions: construction, arithmetic, formatting, comparison, errors."""

import copy
import math
import pickle
from decimal import Decimal
from fractions import Fraction

F = Fraction
CASES = """
F(), F(3), F(1, 3), F(2, -4), F("3/4"), F(" -0.125 "), F("1e-3"), F("1_0/3"), F(0.5), F(0.1), F(Decimal("1.1")), F(F(1, 2), F(3, 4)), F(True), F("5."), F(".5")
F(1, 0)
F("1/0")
F("abc")
F("1 / 2")
F("1/2/3")
F(1.5, 2)
F("1", 2)
F(None)
F(float("nan"))
F(float("inf"))
F(1j)
F(1, 2) + F(1, 3), F(1, 2) - 1, 2 * F(1, 3), F(1, 2) / F(3, 4), F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), F(1, 3)), F(1, 2) ** 2, F(1, 2) ** -2, F(4) ** F(1, 2), 2 ** F(1, 2), F(1, 2) + 0.5, F(1, 2) + 1j, -F(1, 2), +F(1, 2), abs(F(-1, 2)), 1 / F(2, 3), F(-7, 2) // 2, 0.5 - F(1, 4), F(0) ** 0
F(1, 2) / 0
F(0) ** -1
F(1) // 0
F(1, 2) + "a"
F(1, 2) + Decimal(1)
F(1, 2) == 0.5, F(1, 2) == F(2, 4), F(1, 2) < 0.6, F(1, 3) < F(1, 2), F(1) == 1, F(1, 2) == "1/2", F(1, 2) > 1j if 0 else "", hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), F(1, 2) == float("nan"), F(1) < float("inf")
F(1) < "a"
F(7, 3).numerator, F(7, 3).denominator, F(7, 3).as_integer_ratio(), F(7, 3).is_integer(), F(6, 3).is_integer(), F(7, 3).limit_denominator(2), F(3.141592653589793).limit_denominator(1000), F(math.pi).limit_denominator(10), int(F(-7, 2)), float(F(1, 3)), round(F(7, 3)), round(F(5, 2)), round(F(7, 3), 1), math.floor(F(-7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)), bool(F(0)), complex(F(1, 2)), F(7, 3).real, F(7, 3).conjugate()
F(1, 3).limit_denominator(0)
str(F(1, 2)), repr(F(-1, 2)), str(F(3)), f"{F(1, 3):.4f}", f"{F(1, 3):>10}", f"{F(22, 7):.3e}", f"{F(1, 8):%}", f"{F(12345678, 100):,.2f}", f"{F(1, 2):g}", f"{F(3):#}", f"{F(-1, 3):+08.2f}", format(F(1, 2)), f"{F(1, 2):_^9}"
format(F(1), "d"), format(F(1, 2), "x")
F.from_float(0.25), F.from_decimal(Decimal("0.1")), F.from_number(0.5), copy.copy(F(1, 2)), copy.deepcopy(F(1, 2)), pickle.loads(pickle.dumps(F(1, 2)))
F.from_float("a")
F.from_decimal(1.5)
sum([F(1, n) for n in range(1, 10)]), math.prod([F(1, 2)] * 3), max(F(1, 2), F(2, 3)), sorted([F(1, 2), 0.3, 1])
F(1, 2).foo
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
