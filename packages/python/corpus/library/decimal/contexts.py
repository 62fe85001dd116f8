"""decimal: contexts, signals, traps, rounding modes, formatting, all methods on special values."""

import copy
import decimal
import pickle
from decimal import *


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

D = Decimal
VALUES = [D("1.25"), D("-7"), D("0"), D("-0"), D("1E+5"), D("123.456"), D("Inf"), D("-Inf"), D("NaN"), D("sNaN5"), D("9.99E-7")]
ONE = "abs adjusted as_integer_ratio as_tuple canonical conjugate copy_abs copy_negate exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb logical_invert next_minus next_plus normalize number_class radix sqrt to_eng_string to_integral_value to_integral_exact".split()
TWO = "compare compare_signal compare_total compare_total_mag copy_sign logical_and max max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift".split()
with localcontext() as context:
    context.prec = 9
    for name in ONE:
        print(name, *(tried(getattr(value, name)) if name != "abs" else tried(abs, value) for value in VALUES))
    for name in TWO:
        print(name, *(tried(getattr(value, name), other) for value in VALUES[:9] for other in (D("2"), D("-0.5"), D("NaN"))))
    for symbol in ("+", "-", "*", "/", "//", "%", "**"):
        print(symbol, *(tried(eval, f"a {symbol} b", {"a": a, "b": b}) for a in VALUES[:9] for b in (D(3), D(0), D("-0.5"), D("Infinity"))))
for mode in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(mode, *(D(text).quantize(D(1), rounding=mode) for text in ("1.5", "2.5", "-1.5", "1.1", "-1.1", "0.5", "5.9", "10.4")), *(D(text).to_integral_value(mode) for text in ("2.5", "-2.5")))
c = Context(prec=3, rounding=ROUND_UP, Emin=-9, Emax=9, capitals=0, clamp=1, flags=[], traps=[Overflow])
print(c, c.create_decimal("1.23456"), c.flags[Inexact], c.flags[Rounded], tried(c.create_decimal, "1E+20"), c.create_decimal("1E-20"), c.divide(1, 3), c.divide(1, 0), c.sqrt(-1), c.Etiny(), c.Etop(), c.copy().prec, sorted(flag.__name__ for flag, on in c.flags.items() if on), c.clear_flags(), any(c.flags.values()), c.clear_traps(), c.create_decimal("1E+20"))
for args in ({"prec": 0}, {"prec": "a"}, {"rounding": "x"}, {"Emin": 1}, {"Emax": -1}, {"capitals": 2}, {"clamp": 5}, {"flags": 5}, {"traps": [5]}, {"nope": 1}):
    print(args, tried(Context, **args)[0] if isinstance(tried(Context, **args), tuple) else "fine")
with localcontext(prec=5, rounding=ROUND_DOWN) as inner:
    print(getcontext() is inner, D(2) / D(3), tried(lambda: D(1) / 0), tried(lambda: D("x")), D(2).sqrt(), +D("1.234567"), inner.flags[DivisionByZero])
    inner.traps[DivisionByZero] = inner.traps[InvalidOperation] = False
    print(D(1) / 0, D(-1) / 0, D(0) / 0, D("x"), D("Inf") - D("Inf"), D(1) // 0, D(5) % 0, D(-1).ln(), D(0).ln(), D(0) ** 0)
print(getcontext().prec, tried(setattr, getcontext(), "prec", -1)[0], tried(setattr, getcontext(), "nope", 1)[0], tried(delattr, getcontext(), "prec")[0], BasicContext.prec, ExtendedContext.rounding, DefaultContext.prec)
for spec in ("", "f", ".2f", "e", ".3e", "g", ".2g", "n", "%", ".1%", "10", "<10", ">10.2f", "^10.1f", "+", " ", "010.2f", ",", ",.2f", "*^15", "E", "G", "F", "=+8"):
    print(repr(spec), [tried(format, value, spec) for value in (D("1234567.891"), D("-0.04"), D("1E+10"), D("NaN"), D("-Inf"))])
for text in ("1", "+1.", ".5", "1e5", "-1E-5", "inf", "-Infinity", "nan12", "snan", "1_000.5", " 12 ", "\u0661\u0662", "", "1e", "0x1", "1.2.3", "--1", "e5", "_1", "1__0"):
    print(ascii(text), tried(D, text))
print(D(1.1), D((1, (1, 2, 3), -2)), D((0, (), "F")), D((0, (1,), "n")), tried(D, (2, (1,), 0)), tried(D, (0, 5, 0)), tried(D, (1, 2)), tried(D, []), tried(D, None), D(True), D.from_float(0.1), D.from_number(5), tried(D.from_float, "1"), D.from_float(float("nan")), D(10**40), tried(D, 1, 5), D(value="3"), D(2.5) == 2.5, D("0.1") == 0.1, D(1) < 1.5, tried(lambda: D(1) + 1.5), tried(lambda: D(1) < "a"), hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), tried(hash, D("sNaN")), D("NaN") == D("NaN"), D("-0") == 0, tried(lambda: D("sNaN") == 1))
d = D("-123.456")
print(int(d), float(d), round(d), round(d, 1), round(d, -2), d.__floor__(), d.__ceil__(), d.__trunc__(), abs(d), -d, +d, bool(d), complex(d), d.real, d.imag, divmod(d, 10), pow(D(3), 5, 7), tried(pow, D(3), -5, 7), tried(int, D("NaN")), tried(round, D("Inf")), copy.copy(d) is d, pickle.loads(pickle.dumps(d)) == d, repr(d), str(D("1E+3")), D("1E-7"), D("0.000001"), D("100").normalize(), D("0E-10"), D("1.0").as_integer_ratio(), d.fma(2, 3), D(2) ** D("0.5"), D(2) ** -2, 2 ** D(3), D("1.23").logb(), D(5) & True if False else "", max(D(1), 2), sum([D("0.1")] * 10), sorted([D(3), 1, D("2.5")]))
