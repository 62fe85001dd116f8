"""Pointers, casts, addresses, memory functions, buffers."""
import array
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


x = c_short(5)
p = pointer(x)
print(POINTER(c_short), type(p) is POINTER(c_short), p.contents, p[0], p.contents is x, bool(p), bool(POINTER(c_short)()))
p[0] = 6
p.contents.value += 1
print(x.value, addressof(p.contents) == addressof(x), p._objects)
p.contents = c_short(9)
print(p[0], x.value)
pp = pointer(p)
print(pp[0][0], pp.contents.contents.value)
a = (c_short * 5)(1, 2, 3, 4, 5)
ap = cast(a, POINTER(c_short))
print(ap[3], ap[1:4], ap[:2], ap[3:0:-1], [ap[i] for i in range(5)])
ap[4] = 50
print(a[4], cast(ap, POINTER(c_ubyte))[8], cast(addressof(a) + 2, POINTER(c_short))[0])
for make in (
    lambda: POINTER(c_short)()[0],
    lambda: POINTER(c_short)().contents,
    lambda: POINTER(c_short)(3),
    lambda: ap[1:],
    lambda: ap[0:2:0],
    lambda: ap["x"],
    lambda: delattr(p, "contents"),
    lambda: p.__setitem__(0, "x"),
    lambda: pointer(3),
    lambda: cast(a, c_short),
    lambda: cast(a, 3),
    lambda: cast([], c_void_p),
    lambda: POINTER(c_short).from_param(3),
    lambda: byref(3),
    lambda: addressof(3),
):
    attempt(make)
print(POINTER(None) is c_void_p, POINTER(c_short) is POINTER(c_short), POINTER(c_short)._type_)
print(cast(c_char_p(b"hello"), c_void_p).value is not None, cast(cast(b"hello", c_void_p), c_char_p).value)
b = create_string_buffer(b"hello world")
print(string_at(b), string_at(b, 3), string_at(addressof(b) + 6), cast(b, c_char_p).value, string_at(b"literal"))
print(wstring_at("wide text"), wstring_at(create_unicode_buffer("buffer"), 3))
memset(b, ord("-"), 3)
memmove(addressof(b) + 6, b"WORLD", 5)
print(b.value, memmove(b, b"ab", 2) == addressof(b), b.raw)
memmove(addressof(b) + 1, b, 5)
print(b.value)
view = memoryview_at(b, 4)
view[0] = 65
print(bytes(view), b[0], memoryview_at(b, 2, readonly=True).readonly)


class Node(Structure):
    pass


Node._fields_ = [("value", c_int32), ("next", POINTER(Node))]
head = None
for value in range(5):
    node = Node(value)
    if head is not None:
        node.next = pointer(head)
    head = node
walk = []
node = head
while True:
    walk.append(node.value)
    if not node.next:
        break
    node = node.next.contents
print(walk)
node.next = None
holder = (POINTER(c_short) * 2)(pointer(c_short(1)), None)
print(holder[0][0], bool(holder[1]))


class Row(Structure):
    _fields_ = [("items", POINTER(c_short)), ("count", c_int32), ("name", c_char_p), ("wide", c_wchar_p)]


row = Row((c_short * 3)(7, 8, 9), 3, b"name", "wide")
print(row.items[: row.count], row.name, row.wide, row.items._b_base_ is row)
data = bytearray(range(8))
s = c_uint16.from_buffer(data, 2)
print(hex(s.value))
s.value = 0xFFFF
print(data)
copy = (c_ubyte * 3).from_buffer_copy(b"abcdef", 1)
print(list(copy))
numbers = array.array("d", [1.5, 2.5])
doubles = (c_double * 2).from_buffer(numbers)
doubles[0] = 9
print(numbers)
for make in (
    lambda: c_short.from_buffer(b"ab"),
    lambda: c_short.from_buffer(bytearray(1)),
    lambda: c_short.from_buffer(bytearray(4), 3),
    lambda: c_short.from_buffer(bytearray(4), -1),
    lambda: c_short.from_buffer(3),
    lambda: c_short.from_buffer_copy(b"a"),
    lambda: c_short.from_buffer_copy("a"),
    lambda: c_short.from_address("x"),
):
    attempt(make)
print(c_short.from_address(addressof(a) + 2).value)
view = memoryview(a)
print(view.format, view.itemsize, view.shape, view.readonly, view.nbytes, view.cast("B").tolist())
view.cast("B")[0] = 77
print(a[0], bytes(x), bytearray(x), memoryview(x).shape, memoryview(x).ndim)
attempt(lambda: view[0])
e = (c_ubyte * 4).from_buffer(memoryview(data)[4:])
e[0] = 44
print(data[4], c_int32.from_buffer(e).value == int.from_bytes(data[4:], "little"))


class Incomplete(Structure):
    pass


q = POINTER(Incomplete)()
Incomplete._fields_ = [("v", c_short)]
q.contents = Incomplete(3)
print(q[0].v)
