"""Methods and attributes of int."""


class Big:
    def __index__(self):
        return 300


CASES = """
(0).bit_length()
(255).bit_length()
(-256).bit_length()
(2**100).bit_length()
(-(2**100)).bit_length()
(0).bit_count()
(255).bit_count()
(-255).bit_count()
(2**100 - 1).bit_count()
(5).conjugate()
(5).real, (5).imag, (5).numerator, (5).denominator
(5).as_integer_ratio()
(-10**20).as_integer_ratio()
(True).as_integer_ratio()
(5).is_integer()
(1024).to_bytes(2)
(1024).to_bytes(2, "little")
(1024).to_bytes(10, byteorder="big")
(-1024).to_bytes(4, "big", signed=True)
(-1024).to_bytes(4, "big")
(255).to_bytes(1, signed=True)
(128).to_bytes(1, signed=True)
(-128).to_bytes(1, signed=True)
(256).to_bytes()
(1).to_bytes()
(0).to_bytes(0)
(1).to_bytes(0)
(1).to_bytes(-1)
(1).to_bytes(1, "middle")
(1).to_bytes(1, "big", True)
(2**100).to_bytes(13, "little")
(-(2**100)).to_bytes(13, "little", signed=True)
(2**104).to_bytes(13, "little")
int.from_bytes(b"")
int.from_bytes(b"\\x01\\x00")
int.from_bytes(b"\\x01\\x00", "little")
int.from_bytes(b"\\xff\\xfe", signed=True)
int.from_bytes(b"\\xff" * 12, "big", signed=True)
int.from_bytes([1, 2, 3])
int.from_bytes([1, 256])
int.from_bytes(Big())
int.from_bytes("ab")
int.from_bytes(5)
int.from_bytes(b"1", "BIG")
int.from_bytes(bytes=b"12", byteorder="big")
bool.from_bytes(b"\\x00"), bool.from_bytes(b"\\x05")
(5).__add__(2), (5).__add__(2.0), (5).__radd__(1)
(5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__()
(1234).__round__(-2), (1250).__round__(-2), (1350).__round__(-2), (1234).__round__(5)
(1250).__round__("a")
(5).__divmod__(3), (5).__rdivmod__(17)
(5).__index__(), (5).__int__(), (5).__float__(), (5).__bool__()
(5).__sizeof__() > 0
(5).__getnewargs__()
(5).__eq__(5.0), (5).__lt__(6), (5).__eq__(5)
(5).nope
int.nope
(5).real.real.imag
int.__name__, int.__module__, int.__mro__
int.bit_length(True)
int.bit_length(1.5)
int.bit_length()
(5).bit_length(1)
int.__add__
(5).__add__.__name__
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
