"""decimal: arithmetic, contexts, formatting, special values, signals."""

import decimal
from decimal import *
import copy
import pickle
from fractions import Fraction

D = Decimal
CASES = """
D("1.10") + D("2.2"), D("1") / D("3"), D("10") // D("3"), D("-10") % D("3"), D("-7") // 2, divmod(D("7.5"), 2), D(2) ** 10, D(2) ** D("0.5"), D("1.1") * 3, -D("0"), +D("1.2345678901234567890123456789012345"), abs(D("-5")), 5 - D("1.5"), D("1e3") + 1
D(), D(5), D("1.50"), D(0.1), D((1, (1, 2, 3), -2)), D("  3.5 "), D("1_000"), D("1E+5"), D("-0.0"), D("Infinity"), D("-inf"), D("nan"), D("sNaN123"), D("NaN12"), D(True), D(10**40), D("٣")
D("abc")
D("")
D("1.2.3")
D(None)
D(1j)
D((1, 2))
D([1])
D("1") / 0
D(0) / 0
D("inf") - D("inf")
D("sNaN") + 1
D(-1) ** D("0.5")
D(-4).sqrt()
D(0) ** 0
D("1e999999") * 10
D("9e999999999")
1.5 + D(1)
D(1) + "a"
D(1) < "a"
D(1) == 1, D("1.0") == D("1.00"), D("0.1") == 0.1, D("0.5") == 0.5, D(1) < 2, D("nan") == D("nan"), D(1) == Fraction(1, 1), D("1.5") == Fraction(3, 2), D(1) < 1.5, hash(D(5)) == hash(5), hash(D("0.5")) == hash(0.5), D(1) == "1", D(3) != 3j
D("nan") < 1
hash(D("sNaN"))
str(D("1E+5")), str(D("1E-7")), str(D("0.000001")), str(D("0E-10")), str(D("123E-5")), repr(D("-1.50")), D("1e5").to_eng_string(), D("1e-10").to_eng_string(), f"{D('1234.5678'):.2f}", f"{D('1234567'):,}", f"{D('0.5'):%}", f"{D('1.5'):e}", f"{D('1E+3'):g}", f"{D('12.345'):>12.1f}|{D('-5'):<6}|{D('3'):+}|{D('1.23'):.0f}|{D('1E2'):f}", format(D("1.10"), ""), format(D("inf"), "10"), format(D("1234.5"), "_.3f") if 0 else ""
format(D("1.5"), "*^10"), format(D("1.5"), ">8.3f")
D("1.2345").quantize(D("0.01")), D("2.5").quantize(D(1)), D("3.5").quantize(D(1)), D("1.25").quantize(D("0.1"), ROUND_HALF_UP), D("-1.25").quantize(D("0.1"), rounding=ROUND_FLOOR), D("1E+3").quantize(D(1)), [str(D("2.5").quantize(D(1), r)) for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)], round(D("2.675"), 2), round(D("2.5")), round(D("1234"), -2), int(D("-3.9")), float(D("0.1")), D("3.7").__floor__(), D("3.2").__ceil__(), D("3.7").to_integral_value(), D("2.5").to_integral_exact(ROUND_UP), complex(D(2))
D("1e30").quantize(D("0.01"))
D(1).quantize(D(1), "bad")
int(D("nan"))
int(D("inf"))
float(D("sNaN"))
D("123.45").as_tuple(), D("-inf").as_tuple(), D("nan12").as_tuple(), D("0.25").as_integer_ratio(), D("123.45").adjusted(), D("1.50").normalize(), D("100").normalize(), D("5").scaleb(3), D("123").shift(2), D("123").rotate(-1), D("123.456").logb(), D("7").copy_sign(D("-1")), D("7").copy_negate(), D("5").compare(D(6)), D("5").compare_total(D("5.0")), D("1").same_quantum(D("2")), D("5").max(D(3)), D("5").min(D("nan")), D("-5").max_mag(D(3)), D("10").next_plus(), D("10").next_minus(), D("10").next_toward(D(11)), D("17").remainder_near(D(5)), D("1.23").number_class(), D("1010").logical_and(D("1100")), D("1010").logical_xor(D("1")), D("5").fma(2, 3), D("5").is_signed(), D("0").is_zero(), D("inf").is_infinite(), D("sNaN").is_snan(), D("1E-999999").is_subnormal(), D("5").is_normal(), D(5).radix(), D(5).canonical()
D("0.25").as_integer_ratio(), D("nan").is_nan()
D("inf").as_integer_ratio()
D(2).sqrt(), D(2).ln(), D(10).log10(), D(1).exp(), D("0.5").exp(), D(2) ** -1, D("1.5") ** 3, pow(D(3), 100, 7), D(10) ** 50, D("0.1") ** 30
pow(D(3), 2, 0)
D.from_float(0.5), D.from_float(5), D.from_number(7), D.from_number(0.25)
D.from_float("a")
copy.copy(D("1.1")), copy.deepcopy(D("1.1")), pickle.loads(pickle.dumps(D("-1.10"))), D("1.1").__reduce__()[1], D(1).real, D(1).imag, D(1).conjugate(), sum([D("0.1")] * 10), max(D(1), D("1.5")), sorted([D(3), D("1.5"), 2])
getcontext(), getcontext().prec, DefaultContext.prec, BasicContext.rounding, ExtendedContext.Emax
Context(prec=3).divide(1, 3), Context(prec=5, rounding=ROUND_UP).create_decimal("1.2345678"), Context(prec=0)
Context(rounding="x")
Context(prec=3).add(D("1.234"), D("1")), Context(prec=4).sqrt(2), Context().to_sci_string(D("1e10")), Context(prec=2).plus(D("1.25"))
decimal.MAX_PREC > 0, decimal.HAVE_THREADS, [c.__name__ for c in DivisionByZero.__mro__]
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
with localcontext() as ctx:
    ctx.prec = 50
    print(D(1) / 7, D(2).sqrt())
    ctx.traps[DivisionByZero] = False
    ctx.traps[InvalidOperation] = False
    print(D(1) / 0, D(0) / 0, [s.__name__ for s, v in ctx.flags.items() if v])
    ctx.clear_flags()
    print(any(ctx.flags.values()))
with localcontext(prec=5, rounding=ROUND_DOWN):
    print(D("1.23456789") + 0, getcontext().prec)
print(getcontext().prec)
ctx = Context(prec=6, traps=[Inexact])
setcontext(ctx)
try:
    D(1) / 3
except Inexact as error:
    print(repr(error))
setcontext(Context(Emax=10, Emin=-10, prec=5, traps=[]))
print(D("1e10") * 10, D("1e-10") / 1000, D("1e-14") + 0, [s.__name__ for s, v in getcontext().flags.items() if v])
setcontext(Context())
amount = sum(D(n) for n in ("19.99", "5.01", "0.10"))
print(amount, (amount * D("0.19")).quantize(D("0.01"), ROUND_HALF_UP))
