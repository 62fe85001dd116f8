"""Special methods of float, conversions, fromhex and hex, rounding, comparison with huge ints."""

import math

class Sub(float):
    def __repr__(self): return "Sub"
    def __radd__(self, other): return "radd"

class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value

class Index:
    def __index__(self): return 7

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
float(Float(1.5)), float(Index()), float(Float(Sub(2.5))), float("  1_0.5e1_0 "), float("٣.٥"), float(b"1.5"), float(bytearray(b"2")), float("-nan"), float("+Infinity"), float("1e400"), float("-1e-400"), float(".5"), float("5."), float()
float(Float(1))
float(Float("a"))
float("")
float(" ")
float("1__0")
float("_1")
float("1_")
float("1e")
float("0x1")
float("infin")
float("1 2")
float("\ud800")
float("1\x00")
float(b"\xff")
float(None)
float([])
float(1j)
float(x=1)
float(1, 2)
float(10**309)
(1.5).__add__(1), (1.5).__add__("a"), (1.5).__radd__(1), (1.5).__floordiv__(0.5), (7.5).__rfloordiv__(20), (1.5).__truediv__(0.5), (1.5).__divmod__(0.4), (2.0).__pow__(3), (2.0).__rpow__(3), (5.0).__rmod__(7)
(1.5).__pow__(2, 3)
(1.5).__mod__(0)
1.5 // 0
1.5 % 0.0
1 / 0.0
0.0 ** -1
divmod(1.5, 0)
-1.5 // 1, -1.5 % 1, 1.5 % -1, -0.0 % 1, 0.0 % -1, 1e308 * 10, -1e308 * 10, 5.0 % float("inf"), -5.0 % float("inf"), 5.0 // float("-inf"), divmod(-0.0, 1.0)
(-8.0) ** (1 / 3), (-2.0) ** 2, 2.0 ** 0.5, 0.0 ** 0, float("nan") ** 0, 1.0 ** float("nan"), (-1.0) ** float("inf"), float("-inf") ** 3, float("-inf") ** -3, 2 ** 0.5j
pow(2.0, 3, 5)
(1.5).as_integer_ratio(), (-0.0).as_integer_ratio(), (0.1).as_integer_ratio(), (1e300).as_integer_ratio()[1]
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
(1.0).is_integer(), (1.5).is_integer(), float("inf").is_integer(), (1.5).conjugate(), (1.5).real, (1.5).imag, (2.5).__trunc__(), (-2.5).__ceil__(), (-2.5).__floor__(), (1e20).__trunc__()
float("nan").__trunc__()
math.floor(float("inf"))
int(float("-inf"))
(0.1).hex(), (1.0).hex(), (-0.0).hex(), float("inf").hex(), float("nan").hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), (3.14).hex()
float.fromhex("0x1.8p1"), float.fromhex("-0X.8"), float.fromhex("1.8"), float.fromhex(" inf "), float.fromhex("0x1p-1074"), float.fromhex("0x1p-1075"), float.fromhex("0x1.8p-1075"), float.fromhex("a.bP+3"), float.fromhex("0x1.fffffffffffff8p0"), type(Sub.fromhex("1")).__name__
float.fromhex("0x")
float.fromhex("0x1p")
float.fromhex("")
float.fromhex("0x1p1024")
float.fromhex("1.2.3")
float.fromhex(1)
float.from_number(5), float.from_number(Index()), float.from_number(1.5)
float.from_number("5")
round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1e22), round(1.5, None), round(12345.678, -2), round(0.15, 1), round(1e300, -299), round(1.5, 400), round(1.5, -400), round(-0.0, 1), round(5e-324, 324), round(1.25, 1), round(1.35, 1)
round(float("nan"))
round(float("inf"))
round(float("nan"), 1), round(float("inf"), 2)
round(1.5, 1.5)
round(1.5, "a")
round("a")
round(1.5, 10**30)
1.0 == 1, 1.0 == True, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 1e308 < 10**309, float("inf") > 10**400, float("nan") != float("nan"), float("nan") < 10**400, 0.0 == -0.0, 1.5 < 2, 10**400 > 1.5, -10**400 < -1e308
1.5 < "a"
1.5 < 1j
hash(1.0), hash(0.5) == hash(0.5), hash(float("inf")), hash(float("-inf")), hash(-0.0), hash(2.0) == hash(2), hash(1e22) == hash(10**22)
repr(1e16), repr(1e15), repr(123456789012345678.0), repr(1e-4), repr(1e-5), repr(0.1 + 0.2), repr(1e22), repr(1e23), repr(5e-324), repr(1.7976931348623157e308), repr(100.0), repr(-0.0), repr(1e100), str(1.0), repr(9007199254740993.0), repr(4.35), repr(2**0.5)
1 + Sub(2), Sub(1) + 1, Sub(1) * 2, type(-Sub(1)).__name__, type(+Sub(1)).__name__, Sub(1).hex(), [Sub(1)], f"{Sub(1)}", format(Sub(1), ".2f"), str(Sub(1)), "%s %r %f" % (Sub(1), Sub(1), Sub(1)), float(Sub(3)), type(float(Sub(3))).__name__
float.__getformat__("double")
float.__getformat__("x")
(1.5).__getnewargs__(), (1.5).__int__(), (1.5).__float__(), (0.0).__bool__(), (1.5).__neg__(), (-1.5).__abs__(), (1.5).__format__("")
(1.5).__format__("d")
(1.5).__round__(), (1.5).__round__(0), (1.5).__hash__() == hash(1.5)
1.5 & 1
~1.5
1.5 << 1
1.5 @ 2
1.5[0]
1.5()
1.5 in 1.5
range(1.0)
[1][0.0]
"a" * 1.0
chr(1.0)
(1.5).real = 2
format(1234567.891, ","), format(1234567.891, "_.1f"), format(0.00001234, "g"), format(1e10, "g"), format(123456.0, "n"), format(0.5, "%"), format(-0.0, "z.1f"), format(1.5, "+08.2f"), format(1.5, "=+10"), format(float("nan"), "010"), format(float("inf"), "+F"), format(1.5, "e"), format(1e5, "#.0f"), format(1.5, "<8"), format(123.456, ".0e"), format(0.1, ".20f"), format(1e22, ".1f"), format(2.5, ".0f")
format(1.5, "x")
format(1.5, ".")
format(1.5, ",_")
format(1.5, "10.2.3")
format(1.5, "s")
format(1.5, "c")
"""
for case in CASES.strip().splitlines():
    show(case)
