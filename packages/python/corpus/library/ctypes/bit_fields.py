"""Bit fields and byte order."""
import struct
from ctypes import *


class Flags(Structure):
    _fields_ = [("a", c_uint32, 3), ("b", c_uint32, 5), ("c", c_uint32, 24)]


f = Flags(5, 17, 0xABCDEF)
print(f.a, f.b, hex(f.c), bytes(f), sizeof(Flags))
print([(field.offset, field.size, field.bit_size, field.bit_offset) for field in (Flags.a, Flags.b, Flags.c)])
f.a = 9
f.b = -1
print(f.a, f.b, hex(f.c))


class Signed(Structure):
    _fields_ = [("a", c_int32, 4), ("b", c_int32, 4), ("c", c_int64, 40), ("d", c_int8, 3), ("e", c_bool, 1)]


s = Signed(-3, 9, -(2**39), 4, True)
print(s.a, s.b, s.c, s.d, s.e, [getattr(Signed, name[0]).bit_offset for name in Signed._fields_])
s.c = 2**39 - 1
print(s.a, s.b, s.c, s.d, s.e)


class Crossing(Structure):
    _fields_ = [("a", c_uint8, 5), ("b", c_uint8, 5), ("c", c_uint16, 9), ("d", c_uint16, 9), ("e", c_uint8)]


print([(getattr(Crossing, field[0]).byte_offset, getattr(Crossing, field[0]).bit_offset) for field in Crossing._fields_])
print(Crossing.c, Crossing.e)
c = Crossing(31, 1, 257, 511, 255)
print(bytes(c), sizeof(c), c.a, c.b, c.c, c.d, c.e)


class Microsoft(Structure):
    _layout_ = "ms"
    _fields_ = [("a", c_uint8, 5), ("b", c_uint16, 5), ("c", c_uint16, 9)]


print(sizeof(Microsoft), bytes(Microsoft(1, 2, 3)))


class Bits(Union):
    class Parts(Structure):
        _fields_ = [("low", c_uint8, 4), ("high", c_uint8, 4)]

    _anonymous_ = ("parts",)
    _fields_ = [("byte", c_uint8), ("parts", Parts)]


b = Bits(byte=0xA5)
print(b.low, b.high)
b.high = 3
print(hex(b.byte), Bits.high.is_bitfield)


class Big(BigEndianStructure):
    _fields_ = [("a", c_uint16), ("b", c_int32), ("c", c_double), ("d", c_ubyte), ("e", c_uint16 * 2)]


big = Big(0x0102, -2, 1.5, 7)
big.e[1] = 0x0304
print(bytes(big)[:2], bytes(big)[4:8], struct.unpack(">d", bytes(big)[8:16]), big.a, big.b, big.c, list(big.e), memoryview(big).itemsize)


class BigBits(BigEndianStructure):
    _fields_ = [("a", c_uint16, 4), ("b", c_uint16, 12)]


bb = BigBits(0xA, 0xBCD)
print(bytes(bb), hex(bb.a), hex(bb.b), BigBits.a.bit_offset)


class BigUnion(BigEndianUnion):
    _fields_ = [("whole", c_uint32), ("half", c_uint16)]


u = BigUnion(whole=0x01020304)
print(hex(u.half), bytes(u), LittleEndianStructure is Structure, LittleEndianUnion is Union)


class Outer(BigEndianStructure):
    _fields_ = [("inner", Big), ("x", c_int16)]


print(Outer(x=1).x, sizeof(Outer))
try:
    class Wrong(BigEndianStructure):
        _fields_ = [("p", POINTER(c_short))]
except TypeError as error:
    print(error)
for fields in ([("a", c_char, 1)], [("a", c_wchar, 1)], [("a", c_float, 3)], [("a", c_uint8, 9)], [("a", c_uint8, -1)]):
    try:
        type(Structure)("Bad", (Structure,), {"_fields_": fields})
    except Exception as error:
        print(type(error).__name__, error)
