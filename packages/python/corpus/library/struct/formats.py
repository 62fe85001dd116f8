"""struct: every code with every byte order, alignment, iter_unpack, pack_into, unpack_from, errors."""

import array
import struct


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for code in "cbB?hHiIlLqQnNefdFDspPx":
    for order in ("", "@", "=", "<", ">", "!"):
        print(order + code, tried(struct.calcsize, order + code) if code not in "lLnNP" or order not in ("", "@") else "native", end="; ")
    print()
INTS = [0, 1, -1, 127, 128, 255, 256, 32767, 65535, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63)]
for code in "bBhHiIqQ":
    print(code, [tried(struct.pack, "<" + code, n) for n in INTS])
for code in "efd":
    print(code, [tried(struct.pack, ">" + code, x) for x in (0.0, -0.0, 1.0, 1.5, -2.25, 65504.0, 65520.0, 1e-8, 6e-8, 1e38, 3.5e38, 1e308, float("inf"), float("-inf"))], struct.unpack(">" + code, struct.pack(">" + code, float("nan"))))
print([struct.unpack("<e", bytes(pair))[0] for pair in ((0, 0x3C), (1, 0), (0xFF, 3), (0, 0x7C), (0, 0xFC), (0xFF, 0x7B), (0x55, 0x35))])
for form in ("bhbi", "=bhbi", "bq", "@bhq0i", "b0q", "3s2x4s", "5p", "0s", "2h3b", "x" * 3, " b  h ", "?3?", "cc", "b 0l" if False else "b0i"):
    size = struct.calcsize(form)
    data = bytes(range(1, size + 1))
    print(repr(form), size, tried(struct.unpack, form, data))
print(struct.pack("5s", b"abcdefg"), struct.pack("5s", b"ab"), struct.pack("5p", b"abcdefg"), struct.pack("3p", b"a"), struct.pack("0p", b""), struct.unpack("4p", b"\x02abc"), struct.unpack("3p", b"\x09ab"), struct.pack("s", b""), struct.pack("300p", b"x" * 300)[:3], struct.pack("3s", bytearray(b"xyz")), struct.pack("c", b"z"), struct.pack("??", 5, []), struct.unpack("?", b"\x02"), struct.pack("2x"), struct.pack("<hxh", 1, 2))
for form, args in (("b", ()), ("b", (1, 2)), ("b", ("a",)), ("b", (1.5,)), ("f", ("a",)), ("c", ("a",)), ("c", (b"ab",)), ("s", ("a",)), ("p", (5,)), ("i", (None,)), ("z", (1,)), ("5", (1,)), ("<n", (1,)), ("b<h", (1, 2)), ("-1b", (1,)), ("99999999999999999999b", ()), ("f", (1e40,)), ("e", (1e6,)), ("q", (2**64,)), (b"b", (1,)), (5, (1,)), ("\xe9", (1,)), ("b\0", (1,)), ("3", ()), ("x", (1,)), ("P", ("a",))):
    print(repr(form), args, tried(struct.pack, form, *args))


class Index:
    def __index__(self):
        return 7


class Real:
    def __float__(self):
        return 2.5


print(struct.pack("b", Index()), struct.pack("f", Real()), struct.pack("f", 3), struct.pack("?", Index()), tried(struct.pack, "b", Real()))
print(tried(struct.unpack, "h", b"a"), tried(struct.unpack, "h", b"abc"), tried(struct.unpack, "h", "ab"), struct.unpack("h", memoryview(b"\x01\x00")), struct.unpack("<2h", array.array("h", [1, 2])), tried(struct.unpack, "h"), tried(struct.unpack))
data = bytes(range(16))
print(struct.unpack_from("<h", data), struct.unpack_from("<h", data, 3), struct.unpack_from("<h", data, -2), struct.unpack_from("<h", buffer=data, offset=14), tried(struct.unpack_from, "<h", data, 15), tried(struct.unpack_from, "<h", data, -1), tried(struct.unpack_from, "<h", data, -20), tried(struct.unpack_from, "<h", b""))
buffer = bytearray(8)
print(struct.pack_into("<hh", buffer, 1, 258, 772), buffer, struct.pack_into("b", buffer, -1, 9), buffer, tried(struct.pack_into, "q", buffer, 1, 5), tried(struct.pack_into, "b", buffer, -9, 5), tried(struct.pack_into, "b", buffer, 8, 1), tried(struct.pack_into, "b", b"ro", 0, 1), tried(struct.pack_into, "b", buffer), tried(struct.pack_into, "b", buffer, "x", 1), struct.pack_into("0s", buffer, 8, b""), tried(struct.pack_into, "2b", buffer, 0, 1))
print(list(struct.iter_unpack("<hb", bytes(range(9)))), tried(struct.iter_unpack, "<h", b"abc"), tried(struct.iter_unpack, "", b""), tried(struct.iter_unpack, "x", b"") if False else "", list(struct.iter_unpack("b", b"")), type(struct.iter_unpack("b", b"a")).__name__, struct.iter_unpack("b", b"abc").__length_hint__())
s = struct.Struct("<I4sh")
print(s.size, s.format, s.pack(1, b"ab", -1), s.unpack(bytes(10)), s.unpack_from(bytes(12), 2), list(s.iter_unpack(bytes(20))), s.pack_into(buffer := bytearray(10), 0, 5, b"wxyz", 3), buffer, tried(s.pack, 1), tried(s.unpack, b""), repr(s), s == struct.Struct("<I4sh"), tried(struct.Struct, 5), tried(struct.Struct), struct.Struct(b"h").format, tried(setattr, s, "size", 1), s.__sizeof__() > 0, struct.error.__module__, struct.error.__bases__)
print(struct.pack(">HI", 0xABCD, 0xDEADBEEF).hex(), struct.pack("<HI", 0xABCD, 0xDEADBEEF).hex(), struct.unpack(">3s", b"abc")[0], struct.unpack("!d", bytes.fromhex("400921fb54442d18")), struct.unpack("<f", bytes.fromhex("dB0F4940"[::1])), struct.calcsize("<bhilq?efd4s3p2x"), struct._clearcache())
