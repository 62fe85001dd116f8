"""int: to_bytes and from_bytes, parsing of all texts and bases, what int() takes, limits of digits, ratios."""
class I:
    def __index__(self): return 255
class T:
    def __int__(self): return 7
class Trunc:
    def __trunc__(self): return 8
class Sub(int): pass
class BadInt:
    def __int__(self): return "x"
class SubInt:
    def __int__(self): return Sub(9)
class BadIndex:
    def __index__(self): return 1.5
class Str(str):
    def __int__(self): return 5
big = 2**200
import warnings
warnings.simplefilter("ignore")

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
(1).to_bytes(), (255).to_bytes(1), (1024).to_bytes(2), (1024).to_bytes(4, "little"), (-1).to_bytes(2, signed=True), (-128).to_bytes(1, "big", signed=True), (127).to_bytes(1, signed=True), (0).to_bytes(0), (0).to_bytes(3), big.to_bytes(26)[:2], (-big).to_bytes(26, signed=True)[:2], (5).to_bytes(length=2, byteorder="little", signed=False), True.to_bytes(), Sub(3).to_bytes(2), (1).to_bytes(I())[-1]
(256).to_bytes()
(256).to_bytes(1)
(-1).to_bytes(1)
(128).to_bytes(1, signed=True)
(-129).to_bytes(1, signed=True)
(1).to_bytes(0)
(1).to_bytes(-1)
(1).to_bytes(1, "middle")
(1).to_bytes(1, 5)
(1).to_bytes("a")
(1).to_bytes(1, "big", True)
(1).to_bytes(1.0)
(1).to_bytes(2**70)
(1).to_bytes(1, signed="yes"), (200).to_bytes(1, signed=[])
int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b""), int.from_bytes(b"", signed=True), int.from_bytes([1, 2]), int.from_bytes(bytearray(b"\x02")), int.from_bytes(memoryview(b"\x03")), int.from_bytes((255, 0), "little"), int.from_bytes(range(3)), int.from_bytes(b"\x80" + b"\x00" * 25, signed=True) == -2**207, type(Sub.from_bytes(b"\x05")), bool.from_bytes(b"\x02"), int.from_bytes(bytes=b"\x07", byteorder="big")
int.from_bytes("a")
int.from_bytes(5)
int.from_bytes([256])
int.from_bytes(["a"])
int.from_bytes(b"\x01", "x")
int.from_bytes(b"\x01", 5)
int.from_bytes()
int.from_bytes(None)
int("12"), int(" 12 "), int("-12"), int("+12"), int("1_000"), int("0"), int("-0"), int("00"), int("\t5\n"), int("\u0663"), int("\u00a05\u2003"), int(b"12"), int(bytearray(b"-3")), int("1" * 50) == (10**50 - 1) // 9, int("\uff11\uff12"), int("\U0001d7d8\U0001d7d9")
int("")
int(" ")
int("1 2")
int("1__0")
int("_1")
int("1_")
int("+-1")
int("+ 1")
int("1.0")
int("1e5")
int("0x10")
int("0b1")
int("a")
int("12L")
int("\u00b2")
int("\x00")
int("1\x00")
int("\ud800")
int("5\n6")
int(b"")
int(b"a\xff")
int("x" * 300)
int("ff", 16), int("0xff", 16), int("0XFF", 0), int("-0b11", 0), int("0o17", 0), int("0", 0), int("00", 0), int("0_0", 0), int("z", 36), int("Zz", 36), int("11", 2), int("0b11", 2), int("1_1", 2), int(b"ff", 16), int("0_x1", 16) if 0 else 1, int("  0x1F  ", 16), int("12", I() if 0 else 10), int("0b1", 16), int("0_b", 16) if 0 else 1, int("7", base=8), int("\u0661\u0662", 5)
int("012", 0)
int("0x", 0)
int("0x", 16)
int("0xg", 16)
int("8", 8)
int("2", 2)
int("1", 1)
int("1", 37)
int("1", -1)
int("1", "10")
int("1", 10.0)
int("1", 2**70)
int(12, 10)
int(1.5, 10)
int(base=10)
int("0b1", 8)
int("_0xff", 16)
int("0x_ff", 16), int("0x_ff", 0), int("0b_1", 0)
int("", 0)
int(b"z", 10)
int(), int(1.9), int(-1.9), int(1e20), int(True), int(T()), int(Trunc()) if 0 else 8, int(I()), int(SubInt()), type(int(SubInt())), int(Sub(5)), type(int(Sub(5))), Sub("7"), type(Sub("7") + 1), int(Str("12")) if 0 else 1, int(0.0), int(-0.0), int(2.5e15), int(1e300) == 10**300
int(float("nan"))
int(float("inf"))
int(None)
int([])
int(1j)
int(object())
int(BadInt())
int(BadIndex())
int(Trunc())
int(x="1")
int("1", 2, 3)
int("9" * 4300) > 0, len(str(10**4299)), hash(int("7" * 4000)) is not None
int("9" * 4301)
str(10**4300)
int("f" * 5000, 16) > 0, len(hex(16**5000)), int("1" * 5000, 2) > 0, len(bin(2**5000)), len(oct(8**5000)), f"{10**4300:x}"[:3]
f"{10**4300}"
repr(10**5000)
"%d" % 10**4300 if 0 else "%x" % 10**4300 != ""
"%d" % (10**4300)
(5).as_integer_ratio(), (-7).as_integer_ratio(), (0).is_integer(), (5).bit_length(), (-5).bit_length(), (0).bit_length(), (255).bit_count(), (-255).bit_count(), big.bit_length(), big.bit_count(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).__index__(), (5).__ceil__(), (5).__floor__(), (5).__trunc__(), (5).__round__(), (15).__round__(-1), (5).__float__(), (5).__bool__(), (5).__getnewargs__(), (5).__sizeof__() > 0, (5).__format__("04"), (5).__divmod__(2), (5).__rsub__(8), (2).__pow__(3, 5), (5).__eq__(5.0), (5).__lt__("a"), (5).__hash__(), (5).__abs__(), (5).__invert__(), (3).__rpow__(2)
(10**400).__float__()
10**400 / 10**399, 10**400 // 10**399, (10**400) % 7, -(10**20) // 3, -(10**20) % 3, 10**20 / 3, (2**1023 * 2 - 1) / 2**1000 > 0, 2**63 - 1, -2**63, 2**53 + 1.0, 2**53 + 1, (2**64) & (2**64 - 1), 2**64 >> 60, -1 >> 100, 1 << 70, ~(2**70), (-2**70) >> 65, (-2**70) & 0xff, (2**70) ^ (2**70 + 5), (-1) ** 101, 0 ** 0, (-2) ** 3, 2 ** -2, (-8) ** -1, 7 ** 77 % 10
10**400 / 3
1 << -1
1 >> -1
1 << 2**70
0 << 2**70, 1 >> 2**70, -1 >> 2**70
float(2**1024)
2**1024 * 1.0
5 // 0
5 % 0
5 / 0
2**70 // 0
0 ** -1
divmod(2**70, 0)
""".strip().splitlines():
    show(case)
