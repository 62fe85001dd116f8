"""struct: every format, byte orders, alignment, errors."""

import struct

CASES = """
struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1), struct.pack(">hil", 1, 2, 3), struct.pack("!H", 258), struct.pack("=i", 1), struct.pack("<?", 5), struct.pack("<??", [], "a")
struct.pack("<efd", 1.5, 2.5, 3.5), struct.pack(">e", 65504.0), struct.pack("<e", float("inf")), struct.pack("<f", float("nan")), struct.pack("<d", -0.0), struct.pack("<F", 1 + 2j) if 0 else ""
struct.pack("5s", b"abc"), struct.pack("2s", b"abcdef"), struct.pack("s", b""), struct.pack("5p", b"abc"), struct.pack("0s", b""), struct.pack("c", b"x"), struct.pack("3c", b"a", b"b", b"c"), struct.pack("x"), struct.pack("<3xb", 1), struct.pack("@bxi", 1, 2), struct.pack("<bi", 1, 2), struct.pack("@bh", 1, 2), struct.pack("@bd", 1, 2.0)
struct.unpack("<bBhH", b"\\xff\\xff\\xfe\\xff\\xff\\xff"), struct.unpack(">I", b"\\x00\\x00\\x01\\x00"), struct.unpack("<3s2p", b"abc\\x01z"), struct.unpack("<?", b"\\x02"), struct.unpack("<e", b"\\x00\\x3e"), struct.unpack("<2h", b"\\x01\\x00\\x02\\x00"), struct.unpack("", b""), struct.unpack("<f", b"\\x00\\x00\\x80?"), struct.unpack("<q", b"\\xff" * 8)
struct.unpack("<i", bytearray(b"\\x01\\x00\\x00\\x00")), struct.unpack("<h", memoryview(b"\\x01\\x00")), struct.unpack_from("<h", b"xx\\x01\\x00", 2), struct.unpack_from("<b", b"abc", offset=-1), list(struct.iter_unpack("<h", b"\\x01\\x00\\x02\\x00"))
struct.calcsize("bhilq"[:2]), struct.calcsize("<bhilq"), struct.calcsize("3s"), struct.calcsize("<10x"), struct.calcsize("=bi"), struct.calcsize("@bi"), struct.calcsize("@ib"), struct.calcsize("@bi0i"), struct.calcsize("<i d"), struct.calcsize("")
struct.pack("b", 128)
struct.pack("B", -1)
struct.pack("<h", 40000)
struct.pack("<H", -1)
struct.pack("<i", 2**31)
struct.pack("<Q", 2**64)
struct.pack("<q", "a")
struct.pack("<i", 1.5)
struct.pack("<f", "a")
struct.pack("<f", 1e40)
struct.pack("<e", 1e5)
struct.pack("c", "a")
struct.pack("c", b"ab")
struct.pack("s", "a")
struct.pack("s", 5)
struct.pack("ii", 1)
struct.pack("i", 1, 2)
struct.pack("z", 1)
struct.pack("5", 1)
struct.pack(5)
struct.pack("<n", 1)
struct.pack()
struct.unpack("i", b"abc")
struct.unpack("<ii", b"abcd")
struct.unpack("<h", "ab")
struct.unpack_from("<i", b"abc")
struct.unpack_from("<i", b"abcd", 2)
struct.unpack_from("<i", b"abcd", -9)
list(struct.iter_unpack("<h", b"abc"))
list(struct.iter_unpack("", b""))
struct.pack("é", 1)
struct.pack("99999999999999999999i", 1)
struct.Struct("<ih").size, struct.Struct("<ih").format, struct.Struct("<ih").pack(1, 2), struct.Struct("<ih").unpack(b"\\x01\\0\\0\\0\\x02\\0"), repr(struct.Struct("<i")), struct.Struct(b"<i").format
struct.Struct("q!")
struct.Struct()
struct.pack_into("<i", bytes(4), 0, 1)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
buffer = bytearray(10)
struct.pack_into("<hh", buffer, 2, 1, 2)
struct.Struct(">I").pack_into(buffer, -4, 0xDEADBEEF)
print(buffer)
try:
    struct.pack_into("<i", buffer, 8, 1)
except struct.error as error:
    print(error)
try:
    struct.pack_into("<i", buffer, -20, 1)
except struct.error as error:
    print(error)
iterator = struct.iter_unpack("<b", b"abc")
print(next(iterator), iterator.__length_hint__(), list(iterator))
for value in (1.1, 1e-40, 3.4028235e38, 5e-324, 0.1):
    print(struct.pack("<f", value).hex(), struct.pack("<d", value).hex(), struct.unpack("<f", struct.pack("<f", value))[0])
for value in (0.1, 65504, 6e-8, 1e-8, 2.5, -1 / 3):
    print(struct.pack("<e", value).hex(), struct.unpack("<e", struct.pack("<e", value))[0])
