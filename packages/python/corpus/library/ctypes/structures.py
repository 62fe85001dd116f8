"""Structures and unions: layout, fields, initialisers, nesting, inheritance, errors."""
import copy
import pickle
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


class Point(Structure):
    _fields_ = [("x", c_int32), ("y", c_int32)]


class Mixed(Structure):
    _fields_ = [("a", c_byte), ("b", c_int32), ("c", c_short), ("d", c_double), ("e", c_char * 5), ("p", Point)]


for name, *_ in Mixed._fields_:
    field = getattr(Mixed, name)
    print(name, field.offset, field.size, field.byte_offset, field.byte_size, field.bit_size, field.bit_offset, field.is_bitfield)
print(sizeof(Mixed), alignment(Mixed), Mixed.a, Mixed.e.name, Mixed.p.type)
m = Mixed(1, 2, c=3, d=4.5, p=Point(6, 7))
print(m.a, m.b, m.c, m.d, m.e, m.p.x, m.p.y)
m.e = b"abc"
print(m.e, bytes(m)[24:29], type(m.p), m.p is m.p)
m.p.x = 70
inner = m.p
inner.y = 80
print(m.p.x, m.p.y, inner._b_base_ is m, inner._b_needsfree_)
m.p = (8, 9)
print(m.p.x, m.p.y)
m.p = Point(1)
print(m.p.x, m.p.y)
for make in (
    lambda: Point(1, 2, 3),
    lambda: Point(1, x=2),
    lambda: Point("a"),
    lambda: setattr(m, "p", 3),
    lambda: setattr(m, "p", Mixed()),
    lambda: setattr(m, "p", (1, 2, 3)),
    lambda: setattr(m, "e", "text"),
    lambda: setattr(m, "e", b"too long"),
    lambda: delattr(m, "a"),
    lambda: Structure(),
    lambda: Union(),
    lambda: Point.x.__get__(5),
    lambda: setattr(Point, "_fields_", []),
    lambda: hash(m),
    lambda: Point(z=3).z,
):
    attempt(make)


class Point3(Point):
    _fields_ = [("z", c_int32)]


print(Point3(1, 2, 3).z, sizeof(Point3), Point3.z.offset, Point3.x is Point.x)
attempt(lambda: Point3(1, 2, 3, 4))


class Method(Structure):
    _fields_ = [("v", c_short)]

    def __init__(self, v=5):
        super().__init__(v * 2)

    @property
    def half(self):
        return self.v / 2


print(Method().v, Method(4).half)


class Number(Union):
    _fields_ = [("i", c_uint32), ("f", c_float), ("b", c_ubyte * 4)]


n = Number(f=1.0)
print(hex(n.i), list(n.b), sizeof(Number), Number.f.offset)
n.b[3] = 0x40
print(n.f, Number(7).i)


class Packed(Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("a", c_byte), ("b", c_int32), ("c", c_short)]


print(sizeof(Packed), Packed.b.offset, Packed.c.offset, bytes(Packed(1, 2, 3)))


class Aligned(Structure):
    _align_ = 32
    _fields_ = [("a", c_byte)]


print(sizeof(Aligned), alignment(Aligned))


class Anonymous(Structure):
    class Part(Union):
        class Words(Structure):
            _fields_ = [("low", c_uint16), ("high", c_uint16)]

        _anonymous_ = ["words"]
        _fields_ = [("whole", c_uint32), ("words", Words)]

    _anonymous_ = ["part"]
    _fields_ = [("kind", c_int32), ("part", Part)]


a = Anonymous(kind=1, whole=0x12345678)
print(hex(a.low), hex(a.high), Anonymous.high.offset, Anonymous.part.is_anonymous, Anonymous.low.is_anonymous)
a.high = 0xABCD
print(hex(a.whole), hex(a.part.words.high))


class Later(Structure):
    pass


Later._fields_ = [("next", POINTER(Later)), ("value", c_int32)]
one, two = Later(value=1), Later(value=2)
one.next = pointer(two)
print(one.next.contents.value, bool(two.next), sizeof(Later) > 4)
for fields in (3, [3], [("a", 3)], [("a", c_int32, 40)], [("a", c_double, 4)], [("a", c_int32, 0)], [(3, c_int32)]):
    attempt(lambda: type(Structure)("Bad", (Structure,), {"_fields_": fields}))
attempt(lambda: type(Structure)("Bad", (Structure,), {"_anonymous_": ["x"], "_fields_": [("a", c_short)]}))
attempt(lambda: type(Structure)("Bad", (Structure,), {"_anonymous_": 3, "_fields_": [("a", c_short)]}))
attempt(lambda: type(Structure)("Bad", (Structure,), {"_layout_": "odd", "_fields_": [("a", c_short)]}))


class Empty(Structure):
    _fields_ = []


print(sizeof(Empty), bytes(Empty()), memoryview(Method()).format, memoryview(Number()).format)
q = pickle.loads(pickle.dumps(Point(5, 6)))
print(q.x, q.y, copy.copy(q).x, copy.deepcopy(m).p.x, Point(1, 2).__reduce__()[1][1])
print(type(Structure), type(Union), Point.__mro__[1:])


class Table(Structure):
    _fields_ = [("rows", c_short * 3 * 2), ("names", c_wchar * 4), ("points", Point * 2)]


t = Table()
t.rows[1][2] = 9
t.rows[0] = (1, 2, 3)
t.names = "abc"
t.points[1].x = 4
t.points[0] = (5, 6)
print([list(row) for row in t.rows], t.names, [(p.x, p.y) for p in t.points], t._objects)
attempt(lambda: setattr(t, "names", "abcde"))
attempt(lambda: setattr(t, "names", b"x"))
