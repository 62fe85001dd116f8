"""Arrays: items, slices, characters, several dimensions, string buffers."""
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


Shorts = c_short * 4
a = Shorts(1, 2, 3)
print(Shorts, Shorts is c_short * 4, 4 * c_short is Shorts, len(a), list(a), a[:], a[1:3], a[::-1], a[-1], a[10:])
a[3] = 40
a[:2] = (10, 20)
a[::2] = [7, 8]
print(a[:], 8 in a, sum(a), sorted(a), list(reversed(a)), max(a))
first, *rest = a
print(first, rest, tuple(a), bool(a), bytes(a), sizeof(a), Shorts._length_, Shorts._type_)
for make in (
    lambda: a[4],
    lambda: a[-5],
    lambda: a["x"],
    lambda: a.__setitem__(4, 1),
    lambda: a.__setitem__("x", 1),
    lambda: a.__setitem__(0, "x"),
    lambda: a.__setitem__(slice(0, 2), [1]),
    lambda: a.__delitem__(0),
    lambda: Shorts(1, 2, 3, 4, 5),
    lambda: Shorts("x"),
    lambda: c_short * -1,
    lambda: c_short * "a",
    lambda: c_short * 1.5,
    lambda: Array(),
    lambda: (c_short * 0)(),
    lambda: hash(a),
):
    try:
        result = make()
        print(result if result is None else sizeof(result))
    except Exception as error:
        print(type(error).__name__, error)
for body in ({}, {"_type_": c_short}, {"_length_": 3}, {"_length_": "x", "_type_": c_short}, {"_length_": -1, "_type_": c_short}, {"_length_": 1, "_type_": int}, {"_length_": 2**70, "_type_": c_short}):
    attempt(lambda: type(Array)("Bad", (Array,), body))


class Named(Array):
    _type_ = c_ubyte
    _length_ = 3

    def total(self):
        return sum(self)


print(Named(1, 2, 3).total(), Named.__name__, Array[int])
matrix = (c_ubyte * 3 * 2)()
matrix[1][2] = 5
matrix[0] = (1, 2, 3)
row = matrix[1]
row[0] = 9
print([list(line) for line in matrix], row._b_base_ is matrix, memoryview(matrix).shape, memoryview(matrix).strides, bytes(matrix))
b = create_string_buffer(b"abc", 6)
print(b.value, b.raw, len(b), b[0], b[1:3], b[::2])
b.value = b"xy"
print(b.raw)
b.raw = b"12"
print(b.raw, list(b))
b[5] = b"!"
b[4] = 63
print(b.raw)
for make in (
    lambda: setattr(b, "value", b"1234567"),
    lambda: setattr(b, "raw", b"1234567"),
    lambda: setattr(b, "value", "text"),
    lambda: setattr(b, "raw", "text"),
    lambda: b.__setitem__(0, b"12"),
    lambda: b.__setitem__(0, "1"),
    lambda: delattr(b, "value"),
    lambda: delattr(b, "raw"),
    lambda: create_string_buffer("text"),
    lambda: create_string_buffer(b"abc", 2),
):
    attempt(make)
print(create_string_buffer(3).raw, create_string_buffer(b"ab").raw, sizeof(create_string_buffer(10)))
u = create_unicode_buffer("a\U0001f600b", 6)
print(u.value, len(u), u[1], repr(u[:]))
u.value = "z"
print(repr(u[:]), u.value)
attempt(lambda: setattr(u, "value", "1234567"))
attempt(lambda: setattr(u, "value", b"x"))
attempt(lambda: create_unicode_buffer(b"x"))
doubles = (c_double * 3)(*[x / 4 for x in range(3)])
print(list(doubles), [bool(x) for x in (c_bool * 3)(1, 0, 2)], (c_char_p * 2)(b"a", None)[:])
objects = (py_object * 2)([1], "two")
print(objects[0], objects[1])
resize(a, 16)
print(sizeof(a), len(a), a[:], sizeof(Shorts))
attempt(lambda: resize(a, 1))
attempt(lambda: resize(row, 30))
