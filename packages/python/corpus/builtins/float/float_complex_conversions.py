"""float and complex: hex forms, parsing, from_number, exact ratios, repr, signs of zero, infinities, errors."""
import math
class F:
    def __float__(self): return 2.5
class BadF:
    def __float__(self): return "x"
class SubF:
    def __float__(self): return Sub(3.5)
class I:
    def __index__(self): return 4
class C:
    def __complex__(self): return 1 + 2j
class BadC:
    def __complex__(self): return 5
class Sub(float): pass
class CSub(complex): pass
inf, nan = float("inf"), float("nan")
import warnings
warnings.simplefilter("ignore")

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
(1.0).hex(), (0.1).hex(), (-0.0).hex(), inf.hex(), nan.hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), (1e-310).hex(), (255.5).hex(), Sub(1.5).hex()
float.fromhex("0x1.8p1"), float.fromhex("1.8p1"), float.fromhex("0x.8"), float.fromhex("-0X1P-3"), float.fromhex("  +1p0 "), float.fromhex("inf"), float.fromhex("-INFINITY"), float.fromhex("nan"), float.fromhex("0x1p-1074"), float.fromhex("0x1p-1075"), float.fromhex("0x1.fffffffffffffp1023"), float.fromhex("ff"), float.fromhex("0"), float.fromhex("-0x0p5"), type(Sub.fromhex("1p1")), float.fromhex("0x1.00000000000008p0"), float.fromhex("0x1.00000000000018p0"), float.fromhex("0x123456789abcdef123p-60"), float.fromhex("1.")
float.fromhex("")
float.fromhex("0x")
float.fromhex("1p")
float.fromhex("g")
float.fromhex("1 p1")
float.fromhex("0x1p1024")
float.fromhex("0x1.ffffffffffffffp1023")
float.fromhex("0x1_0p0")
float.fromhex(1.5)
float.fromhex()
float("1.5"), float(" -1.5e3\n"), float("1_000.5"), float(".5"), float("5."), float("1e400"), float("-1e-400"), float("inf"), float("-Infinity"), float("NaN"), float("+nan"), float(b"2.5"), float(bytearray(b"1e1")), float("\u0661.\u0662"), float("1E+05"), float("0x10") if 0 else 1, float("9" * 400), float("123456789012345678901234567890"), float("0." + "0" * 400 + "1"), float("1_0e1_0"), float("infINITY")
float("")
float(" ")
float("1.5.5")
float("1e")
float("1_")
float("_1")
float("1__0")
float("1_.5")
float("0x1")
float("1,5")
float("1 5")
float("infi")
float("- 1")
float("\x00")
float("1\x00")
float(b"\xff")
float("\ud800")
float(None)
float([])
float(1j)
float(), float(True), float(F()), float(I()), float(SubF()), type(float(SubF())), float(2**53 + 1), float(Sub(1.5)), type(float(Sub(1.5))), Sub("2.5"), type(Sub(1) + 1), float(10**308)
float(BadF())
float(10**309)
float(x=1)
float(1, 2)
float.from_number(5), float.from_number(1.5), float.from_number(F()), float.from_number(I()), type(Sub.from_number(2)), Sub.from_number(Sub(1.5)), float.from_number(True)
float.from_number("1.5")
float.from_number(1j)
float.from_number(None)
complex.from_number(5), complex.from_number(1.5), complex.from_number(2j), complex.from_number(C()), complex.from_number(F()), complex.from_number(I()), type(CSub.from_number(1))
complex.from_number("1j")
complex.from_number(None)
(1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (5e-324).as_integer_ratio()[0], (1e300).as_integer_ratio()[1], (1.5).is_integer(), (1e20).is_integer(), inf.is_integer(), (1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__trunc__(), (1.5).__floor__(), (-1.5).__ceil__(), (2.5).__round__(), (1.25).__round__(1), (1.5).__getnewargs__(), (7.5).__divmod__(2), (1.5).__eq__(1.5), (1.5).__lt__("a"), (1.5).__bool__(), (1.5).__int__(), (1.5).__rpow__(2), float.__getformat__("double")
inf.as_integer_ratio()
nan.as_integer_ratio()
inf.__round__()
nan.__trunc__()
inf.__floor__()
float.__getformat__("x")
0.0 == -0.0, 1 / math.copysign(1, -0.0), -0.0 + 0, -0.0 * 1, 0.0 * -1, -0.0 - 0.0, abs(-0.0), round(-0.3), -0.0 % 5, 0.0 ** 0, (-0.0) ** 3, inf - inf, inf * 0, inf / inf, nan != nan, nan in [nan], inf == inf + 1, -inf < inf, max(nan, 1), min(1, nan), inf // 1, 5 % inf, -5 % inf, 5 // -inf, 1e308 * 10, -1e308 * 10, 2.0 ** 1023 * 2, inf ** -1, 0.0 ** 5, (-inf) ** 3, (-inf) ** 2, 1.0 ** nan, nan ** 0
1.5 // 0
1.5 % 0.0
0.0 ** -1
(-8.0) ** 0.5, (-8.0) ** (1 / 3), 2.0 ** 0.5, 1e-320, 1.0, 1e16, 1e15, 123456789.123456789, 0.1 + 0.2, 1e22, 1e23, 1.5e-7, 0.0001, 0.00001, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4.35, 100.0, -1.0, 1 / 3
complex("1+2j"), complex("j"), complex("-j"), complex(" (1-2J) "), complex("1e5+1e-5j"), complex("inf+nanj"), complex("+1"), complex("2.5j"), complex("1_0+2_0j"), complex("-0-0j"), complex("(5)"), complex("nan"), complex("1+j"), complex(".5j"), complex("\u0661+\u0662j"), complex("infinityj")
complex("")
complex("1 + 2j")
complex("1+2")
complex("1+2i")
complex("(1")
complex("1j+2")
complex("1++2j")
complex("()")
complex("1+2j", 3)
complex(1, "2")
complex("1\x00")
complex("\ud800")
complex(b"1")
complex(None)
complex(1, None)
complex(BadC())
complex(BadF())
complex(), complex(1), complex(1, 2), complex(1j, 2j), complex(1 + 2j, 3), complex(C()), complex(F(), I()), complex(imag=2), complex(real=1, imag=-0.0), CSub("1j"), type(CSub(1) + 1), complex(Sub(1)), complex(True, False), complex(-0.0, -0.0)
complex(1, 2, 3)
complex(nope=1)
repr(complex(0, -0.0)), repr(complex(-0.0, 0)), str(1 - 0j), -1j, -(0j), 1j * 1j, (1 + 2j) * (3 - 4j), (1 + 2j) / (3 - 4j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0.5, 2 ** 1j, 0j ** 0, 1j ** 2, abs(3 + 4j), abs(complex(inf, nan)), (1 + 2j).conjugate(), (1 + 2j) == complex(1, 2), 1j == 1, hash(1 + 0j) == hash(1), bool(0j), bool(complex(0, nan)), complex(nan, 0) == complex(nan, 0), 1j + 1, 2 - 1j, 1.5 * 1j, 1j - 1.0, complex(inf, 0) * 1j, 1 / complex(inf, inf) if 0 else 1
1j / 0
0j ** -1
0j ** 1j
1j // 1
1j % 1
1j < 2j
divmod(1j, 1)
int(1j)
float(1j)
math.sqrt(1j)
complex(1e308, 1e308) * 10
abs(complex(1.5e308, 1.5e308))
""".strip().splitlines():
    show(case)
