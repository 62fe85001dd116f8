"""numbers and fractions: the tower of types, classes of one's own in it, fractions in all operations and formats."""

import math
import numbers
import operator
from decimal import Decimal
from fractions import Fraction as F


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

for value in (True, 1, 1.5, 2j, F(1, 2), Decimal(1), "x"):
    print(repr(value), [kind.__name__ for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, kind)])
print(tried(numbers.Real), tried(numbers.Integral)[0], numbers.Number.__hash__, sorted(numbers.Rational.__abstractmethods__)[:5])
VALUES = [F(1, 2), F(-7, 3), F(0), F(5), 2, 0.5, Decimal("0.5"), 1j, "a"]
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "eq", "lt", "ge"):
    f = getattr(operator, name)
    print(name, [str(tried(f, a, b)) for a in VALUES[:4] for b in VALUES], [str(tried(f, b, VALUES[1])) for b in VALUES[4:]])
for args in (("1/2",), (" -3/4 ",), ("1.5",), ("1e3",), ("1_0/3",), ("inf",), ("1/0",), ("a",), ("1 /2",), ("+5",), (".5",), ("3.",), (1, 2), (4, -6), (1, 0), (1.5,), (1.5, 2), (float("nan"),), (float("inf"),), (Decimal("1.25"),), (F(1, 2), F(3, 4)), (), (None,), ("1", 2), (2j,)):
    print(args, tried(F, *args))
x = F(-7, 3)
print(x.numerator, x.denominator, abs(x), -x, +x, int(x), float(x), round(x), round(x, 1), round(x, -1), math.floor(x), math.ceil(x), math.trunc(x), bool(F(0)), hash(F(4, 2)) == hash(2), hash(F(1, 2)) == hash(0.5), complex(x), x.real, x.imag, x.conjugate(), x.as_integer_ratio(), x.is_integer(), divmod(x, 2), divmod(5, F(2, 3)), x.limit_denominator(2), F(math.pi).limit_denominator(1000), tried(x.limit_denominator, 0), F.from_float(0.1), F.from_decimal(Decimal("0.1")), F.from_number(2.5), tried(F.from_float, "a"), tried(F.from_decimal, 1.5), sum([F(1, n) for n in range(1, 10)]), F(3, 2) ** 2, F(3, 2) ** -2, F(4, 9) ** 0.5, F(2) ** F(1, 2), 2 ** F(3), tried(lambda: F(0) ** -1), F(-8) ** F(1, 3), pow(F(2), 3), max(F(1, 3), 0.3), sorted([F(1, 2), 0.4, 1]))
for spec in ("", ".2f", "+.3e", "10.1%", "_.2f", ",.0f", "<8", "^8.1f", "g", ".3g", "n", "#.0f", "05.1f", "z.0f", "d", "x", "_", "#", "+", " ", "*>12"):
    print(repr(spec), [tried(format, value, spec) for value in (F(1, 3), F(-12345678, 7), F(3))])


class Money(numbers.Rational):
    """Cents, as a rational."""

    def __init__(self, cents):
        self.cents = cents

    numerator = property(lambda self: F(self.cents, 100).numerator)
    denominator = property(lambda self: F(self.cents, 100).denominator)
    _f = property(lambda self: F(self.cents, 100))

    def __repr__(self):
        return f"Money({self.cents})"


for name in "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow eq lt le".split():
    setattr(Money, f"__{name}__", lambda self, other, f=getattr(F, f"__{name}__"): f(self._f, other))
for name in "abs neg pos trunc floor ceil".split():
    setattr(Money, f"__{name}__", lambda self, f=getattr(F, f"__{name}__"): f(self._f))
Money.__round__ = lambda self, n=None: round(self._f, n)
Money.__hash__ = lambda self: hash(self._f)
import abc

abc.update_abstractmethods(Money)
m = Money(250)
print(m, float(m), m + 1, 1 + m, F(1, 2) + m, F(m), m == F(5, 2), F(5, 2) == m, m < 3, F(1) < m, round(m), divmod(m, 2), m.real, m.imag, m.conjugate(), bool(Money(0)), complex(m), m - F(1, 2), F(9) / m, isinstance(m, numbers.Rational))
