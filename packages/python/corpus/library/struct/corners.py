"""struct and array: alignment, endianness, half floats, iterating, in-place work, arrays of every type, errors."""

import array
import struct
from array import array as A


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for order in ("<", ">", "=", "!"):
    for code, values in (("bBhHiIlLqQ", (-1, 255, -2, 65535, -3, 2**32 - 1, -4, 5, -6, 2**64 - 1)), ("efd", (1.5, -0.1, 1e300)), ("?c3s5p", (True, b"x", b"ab", b"pascal")), ("2h3x0iB", (1, 2, 3))):
        data = struct.pack(order + code, *values)
        print(order, code, struct.calcsize(order + code), data.hex(), struct.unpack(order + code, data))
for code in ("ci", "bhbi", "cd", "b0i", "xq", "ch0q", "3sH", "bxxh"):
    print(code, struct.calcsize("@" + code), struct.calcsize("=" + code), end="; ")
print()
for x in (0.0, -0.0, 1.0, 65504.0, 6e-8, 1e-8, 0.1, float("inf"), float("-inf"), 2049.0, 2051.0, 5.96e-8 * 1.5):
    print(struct.pack("<e", x).hex(), struct.unpack("<e", struct.pack("<e", x))[0], struct.pack(">f", x).hex(), end="; ")
print(struct.unpack("<e", b"\x01\x7c")[0], struct.pack("<d", float("nan")).hex(), struct.unpack("<f", struct.pack("<f", 1 / 3)))
s = struct.Struct("<Hb")
buffer = bytearray(10)
print(s.size, s.format, s.pack(1, -1), s.pack_into(buffer, 2, 513, 7), buffer, s.unpack_from(buffer, 2), s.unpack_from(buffer, offset=-8), list(s.iter_unpack(bytes(6))), repr(s), struct.unpack_from("<B", memoryview(buffer)[2:]), list(struct.iter_unpack("<h", b"abcd")), struct.Struct(b"<i").format, struct.pack("< i 2h ", 1, 2, 3))
for bad in (lambda: struct.pack("b", 128), lambda: struct.pack("B", -1), lambda: struct.pack("<H", 65536), lambda: struct.pack("<i", 2**31), lambda: struct.pack("<Q", -1), lambda: struct.pack("<q", 2**63), lambda: struct.pack("<h", 1.5), lambda: struct.pack("<h", "x"), lambda: struct.pack("e", 65520.0), lambda: struct.pack("f", 1e39), lambda: struct.pack("d", "x"), lambda: struct.pack("c", b"ab"), lambda: struct.pack("c", "a"), lambda: struct.pack("2s", "ab"), lambda: struct.pack("p", 5), lambda: struct.pack("?", []), lambda: struct.pack("<ii", 1), lambda: struct.pack("z"), lambda: struct.pack("5"), lambda: struct.pack("<P", 1), lambda: struct.pack("<n", 1), lambda: struct.unpack("<i", b"abc"), lambda: struct.unpack("<i", "abcd"), lambda: struct.unpack_from("<i", b"abcd", 1), lambda: struct.unpack_from("<i", b"abcd", -5), lambda: struct.pack_into("<i", bytes(4), 0, 1), lambda: struct.pack_into("<i", bytearray(4), 1, 1), lambda: struct.pack_into("<i", bytearray(4), -5, 1), lambda: struct.pack_into("<i", bytearray(4)), lambda: list(struct.iter_unpack("<i", b"abcde")), lambda: list(struct.iter_unpack("", b"")), lambda: struct.calcsize("99999999999999999999i"), lambda: struct.calcsize(5), lambda: struct.Struct(), lambda: struct.Struct("\u20ac"), lambda: struct.pack(), lambda: s.unpack(b"x"), lambda: s.pack(1)):
    attempt(bad)


class Index:
    def __index__(self):
        return 65


print(struct.pack("bB", Index(), True), struct.pack("?", "x"), struct.pack("s", bytearray(b"z")), struct.pack("0s", b"ignored"), struct.pack("3p", b"longer"), struct.unpack("5p", b"\x09abcd"))
for code in array.typecodes:
    if code in "uw":
        a = A(code, "h\u00e9\u20ac")
    else:
        a = A(code, [1, 2, 3] if code not in "fd" else [1.5, -0.5, 1e10])
    if code not in "ulL":
        print(code, a, a.itemsize, a.tobytes().hex() if code != "w" else len(a.tobytes()), a[1], a[::-1].tolist(), a.buffer_info()[1])
a = A("i", range(5))
a.append(9)
a.extend([7, 8])
a.extend(A("i", [6]))
a.fromlist([1, 1])
a.frombytes(b"\x02\0\0\0")
a.insert(1, 100)
a.insert(-100, -1)
print(a, a.pop(), a.pop(0), a.index(9), a.index(1, 3), a.count(1), a.remove(100), a.reverse(), a, len(a), 7 in a, a.typecode)
a[1:3] = A("i", [50, 51, 52])
a[0] = -7
del a[-1]
del a[::3]
print(a, a + A("i", [1]), a * 2, 0 * a, a == A("l" if False else "q", a), a < A("i", [0]), A("b", b"ab") == A("B", b"ab"), A("d", [1, 2]) == A("i", [1, 2]), A("u", "ab").tounicode(), bytes(A("H", [1, 258])), memoryview(A("h", [1, -1])).tolist(), A("B", b"xyz").tobytes(), A("i", A("b", [1, -1])))
a *= 2
a += A("i", [0])
b = A("H", [1, 256])
b.byteswap()
print(a, b, A("i"), A("w", ""), [x for x in A("f", [0.1])], hash is not None, a.__sizeof__() > 0, A("i", [3, 1]).__reduce_ex__(2)[1], sorted(A("b", [3, -1])), max(A("d", [1, 2.5])))
with open("data.bin", "wb") as f:
    A("h", [1, 2, 3]).tofile(f)
c = A("h")
with open("data.bin", "rb") as f:
    c.fromfile(f, 2)
    attempt(lambda: c.fromfile(f, 5))
print(c)
for bad in (lambda: A("z"), lambda: A(), lambda: A("ii"), lambda: A(5), lambda: A("i", ["x"]), lambda: A("i", [1.5]), lambda: A("b", [128]), lambda: A("B", [-1]), lambda: A("H", [2**16]), lambda: A("i", "text"), lambda: A("u", [1]), lambda: A("i", 5), lambda: a.append("x"), lambda: a[100], lambda: a.__setitem__(100, 1), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.pop(100), lambda: A("i").pop(), lambda: a.remove(999), lambda: a.index(999), lambda: a + [1], lambda: a.extend(A("d", [1])), lambda: a.extend(5), lambda: a.frombytes(b"abc"), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"]), lambda: a.fromunicode("x"), lambda: a.tounicode(), lambda: hash(a), lambda: a * "x", lambda: a["x"], lambda: A("h", [1]).byteswap(1), lambda: A("i", nope=1), lambda: a.foo):
    attempt(bad)


class Sub(A):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.note = "n"
        return self


x = Sub("b", [1])
print(x, x.note, type(x + x).__name__, type(x[:]).__name__, isinstance(x, A), x == A("b", [1]))
