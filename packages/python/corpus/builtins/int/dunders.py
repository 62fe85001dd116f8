"""Special methods of int by name, with other types and subclasses; conversions through __index__, __int__, __trunc__."""

class Sub(int):
    def __repr__(self): return "Sub"
    def __add__(self, other): return "sub add"
    def __radd__(self, other): return "sub radd"

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value

class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value

class Trunc:
    def __trunc__(self): return 5

class Raises:
    def __index__(self): raise KeyError("index")
    def __int__(self): raise KeyError("int")
    def __bool__(self): return 1

class Shy(int):
    def __bool__(self): return False
    def __int__(self): return 99
    def __index__(self): return 98

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
(1).__add__(1.0), (1).__add__(True), (1).__radd__(2), (1).__eq__(1.0), (1).__lt__("a"), (1).__truediv__(2), (1).__pow__(2, 5), (2).__rpow__(3), (5).__divmod__(3), (5).__rdivmod__(30)
(1).__pow__(2, "5")
(1).__truediv__(0)
(1).__divmod__(0)
(1).__lshift__(-1)
(1).__rpow__(2, 3)
(5).__round__(), (15).__round__(-1), (25).__round__(-1), (-15).__round__(-1), (5).__round__(10**10), (12345).__round__(-10), (10**30 + 5).__round__(-1)
(5).__round__(1.0)
(5).__round__(None)
round(5, None), round(5, Index(-1))
(5).__ceil__(), (5).__floor__(), (5).__trunc__(), (True).__trunc__(), (5).__int__(), (5).__float__(), (5).__index__(), (5).__bool__(), (5).__invert__(), (5).__abs__(), (5).__neg__(), (True).__neg__(), (5).__hash__(), (-1).__hash__()
(5).__getnewargs__(), (5).__format__("03d"), (5).__sizeof__() > 0, (5).__repr__(), (5).__str__()
(5).__format__(3)
1 + Sub(2), Sub(1) + 2, Sub(1) + Sub(2), Sub(1) - 2, type(Sub(1) - 2), -Sub(1), type(+Sub(1)), type(abs(Sub(1))), int(Sub(3)), type(int(Sub(3))), Sub(3), str(Sub(3)), f"{Sub(3)}", format(Sub(3), "d"), "%d" % Sub(3), "%s" % Sub(3)
type(Sub(3).real), type(Sub(3).numerator), type(Sub(3).conjugate()), Sub(3).imag, Sub(3).denominator, type(Sub.from_bytes(b"\x05")), type(Sub(3).__index__()), type(round(Sub(3)))
int(Index(5)), int(Int(6)), int(Int(True)), range(Index(3)), [1, 2, 3][Index(1)], hex(Index(255)), bin(Index(5)), oct(Index(8)), chr(Index(65))
int(Trunc())
int(Int("5"))
int(Int(5.0))
int(Index("5"))
int(Index(5.0))
int(Raises())
hex(Raises())
bool(Raises())
[1][Raises()]
range(Raises())
int(Shy(1)), bool(Shy(1)), hex(Shy(5)), [0, 1, 2][Shy(1)], Shy(1) + 0, range(Shy(2)), "%d" % Shy(3), f"{Shy(3)}", float(Shy(3)), int("1" + str(Shy(2)))
int(Int(Sub(5)))
hex(1.0)
bin("1")
chr(-1)
chr(0x110000)
chr(1.0)
chr("a")
chr(10**30)
ord("ab")
ord("")
ord(5)
ord(b"a"), ord(bytearray(b"b")), ord("\U0001F600"), ord("\ud800")
ord(b"ab")
int("5", 36), int("zz", 36), int("0b101", 0), int("0x_ff", 16), int(" 12 "), int("1_000"), int("-0"), int("+7"), int("٣"), int(b"12"), int(bytearray(b"12")), int("0o17", 8), int("0", 0), int("00", 0), int("0_0", 0)
int("5", 37)
int("5", 1)
int("5", -1)
int("5", "10")
int(5, 10)
int(5.0, 10)
int("010", 0)
int("")
int(" ")
int("1 2")
int("1__0")
int("_1")
int("1_")
int("0x")
int("0b2", 0)
int("12", 2)
int("é")
int("\ud800")
int("1\x00")
int(b"\xff")
int(b"1 \n")
int(None)
int([])
int(1j)
int(float("nan"))
int(float("inf"))
int(1e20), int(-1.9), int(1.9), int(True), int(-0.0)
int(x=5)
int("5", base=16), int(base=10)
int("5", 16, 3)
(255).to_bytes(), (255).to_bytes(2), (1).to_bytes(2, "little"), (-1).to_bytes(2, signed=True), (0).to_bytes(0), (10**20).to_bytes(9, "big"), (-128).to_bytes(1, "big", signed=True), Index(3).__index__().to_bytes(length=1)
(256).to_bytes()
(-1).to_bytes(1)
(128).to_bytes(1, signed=True)
(1).to_bytes(1, "middle")
(1).to_bytes(-1)
(1).to_bytes("1")
(1).to_bytes(1, 5)
int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes(b""), int.from_bytes([1, 2]), int.from_bytes(bytearray(b"a")), int.from_bytes(b"\x80" + bytes(9), signed=True), int.from_bytes(range(3))
int.from_bytes("a")
int.from_bytes([256])
int.from_bytes(5)
int.from_bytes(b"a", "middle")
int.from_bytes(None)
(0).bit_length(), (255).bit_length(), (-256).bit_length(), (10**30).bit_length(), (255).bit_count(), (-7).bit_count(), (10**30).bit_count(), (5).as_integer_ratio(), True.as_integer_ratio(), (5).is_integer()
5 // 0
5 % 0
5 / 0
0 ** -1
divmod(5, 0)
pow(2, -1, 5), pow(2, 3, -5), pow(-2, 3, 5), pow(2, 0, 1), pow(0, 0), pow(3, -2, 7), pow(2, 10**20, 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2, 3.0, 5)
pow(2.0, 3, 5)
pow("a", 2)
pow(2, 3, mod=5), pow(base=2, exp=3)
pow()
2 ** -1, (-2) ** 0.5, (-8) ** (1/3), 0 ** 0, 0.0 ** 0, 2 ** 0.5, (-1) ** -1, 10 ** -400
1 << -1
1 >> 10**30, -1 >> 10**30, 0 << 10**30, -5 >> 1, 5 >> 1, 1 << True
1 << 1.0
~True, ~-1, ~5, -True, +True, True + True, True & 1, type(True & True), True ^ True, True | 2, True // 1, True << 1
5 & 1.0
5 < "a"
5 + "a"
5 + None
5 - []
5 @ 5
5()
5[0]
(5).foo
5 in 5
len(5)
iter(5)
-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2), -7 % 10**20, 7 // -10**20, (-10**20) % 7, 10**20 // -3, -(10**20) // 10**10
10**30 == 1e30, 10**22 == 1e22, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 < float("inf"), -10**400 > float("-inf"), 10**400 == float("nan")
10**400 / 10**399, 10**400 / 3**800, (2**1024) / 2, 1 / 3**700, (10**17 + 1) / 10**17
10**400 / 1
10**400 * 1.0
float(10**400)
1.0 + 10**400
int("9" * 5000)
str(10**5000)
len(str(10**4299))
"""
for case in CASES.strip().splitlines():
    show(case)
