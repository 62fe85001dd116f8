"""int() from numbers, text, bytes and objects that convert."""


class Index:
    def __index__(self):
        return 7


class Int:
    def __int__(self):
        return 8


class Bad:
    def __int__(self):
        return "no"


class BadIndex:
    def __index__(self):
        return 1.5


class Trunc:
    def __trunc__(self):
        return 9


class Sub(int):
    pass


CASES = """
int()
int(3.99)
int(-3.99)
int("12")
int("  -12\\n")
int("+7")
int("1_000_000")
int("1__0")
int("_1")
int("1_")
int("")
int(" ")
int("0x1f", 16)
int("1f", 16)
int("0x1f", 0)
int("0b101", 0)
int("0o17", 0)
int("017", 0)
int("00", 0)
int("z", 36)
int("zz", 37)
int("1", 1)
int("1", -1)
int("9", 8)
int("12", base=3)
int(x=1)
int(b"42")
int(bytearray(b"42"))
int(b"4\\x002")
int("4\\x002")
int("١٢٣")
int("²")
int("½")
int(Index())
int(Int())
int(Bad())
int(BadIndex())
int(Trunc())
int(None)
int([])
int(1, 10)
int("1", "10")
int("1", Index())
int(float("inf"))
int(float("-inf"))
int(float("nan"))
int(1e30)
int(True)
int("10", base=Index())
int(base=10)
type(int(Sub(5)))
Sub("12") + 1
type(Sub(1) + 1)
Sub(3.5), Sub.from_bytes(b"\\x01\\x02"), type(Sub.from_bytes(b"\\x01"))
int("1" * 30)
int("-0")
int("0_7")
int("0_7", 0)
int("0x", 16)
int("0b2", 2)
int("- 1")
int("1 2")
int(1j)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
