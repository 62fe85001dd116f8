"""float() from text, numbers and objects; repr and back."""


class F:
    def __float__(self):
        return 2.5


class Sub(float):
    pass


class FSub:
    def __float__(self):
        return Sub(1.5)


class FBad:
    def __float__(self):
        return 3


class I:
    def __index__(self):
        return 10


CASES = """
float()
float(3)
float("3.25")
float("  1e3\\t\\n")
float("1_000.5")
float("1__0")
float("1_.5")
float("_1")
float("1e1_0")
float("inf"), float("-Infinity"), float("+iNf"), float("infinit")
float("nan"), float("-NaN"), float("nan1")
float(".5"), float("5."), float("-.5e-3")
float(".")
float("e5")
float("1e")
float("")
float("0x1p3")
float("1,5")
float("١٢٫٥")
float("١٢.٥")
float(b"1.5"), float(bytearray(b"2.5"))
float(b"abc")
float("1\\x002")
float(F()), float(I())
float(FBad())
float(None)
float([])
float(1j)
float("1", 2)
float(x=1)
float(10**400)
float("1e400"), float("-1e400"), float("1e-400")
float(2**53 + 1), float(2**54 + 2), float(2**54 + 6)
0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308
repr(1e-5), repr(0.0001), repr(-0.0), repr(1.0), repr(100000.0), repr(1e100), repr(9007199254740993.0)
str(1e16), str(1.5), str(float("inf")), str(-float("nan"))
Sub(1.5), type(Sub(1.5) + 1), Sub("2.5"), repr(Sub(2.0))
type(float(Sub(1.5)))
float.fromhex("0x1.8p1"), float.fromhex("1.8"), float.fromhex("-0x.1p4"), float.fromhex("inf"), float.fromhex(" 0x1p-1074 "), float.fromhex("0x1p-1075"), float.fromhex("0x1.fffffffffffff8p0")
float.fromhex("0x1p1024")
float.fromhex("zz")
float.fromhex("")
float.fromhex("0x1.8p")
float.fromhex(5)
Sub.fromhex("0x1p0"), type(Sub.fromhex("0x1p0"))
(0.1).hex(), (1.0).hex(), (-0.0).hex(), (5e-324).hex(), (1e300).hex(), float("inf").hex(), float("nan").hex(), (2.5).hex()
float.from_number(3), float.from_number(2.5), float.from_number(F())
float.from_number("3")
float.from_number(I())
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(float(FSub()), type(float(FSub())), [str(w.message) for w in caught])
