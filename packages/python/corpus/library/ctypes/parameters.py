"""What functions and fields take for each type, and what they say of other values."""
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


class S(Structure):
    _fields_ = [("x", c_short)]


class T(S):
    pass


for make in (
    lambda: S.from_param(S(1)).x,
    lambda: S.from_param(T(2)).x,
    lambda: S.from_param(3),
    lambda: (c_short * 2).from_param((c_short * 2)(1, 2))[0],
    lambda: (c_short * 2).from_param(3),
    lambda: (c_short * 2).from_param((1, 2))[1],
    lambda: (c_short * 2).from_param(None),
    lambda: (c_char * 3).from_param(b"abc").value,
    lambda: (c_char * 2).from_param(b"abcdef"),
    lambda: (c_wchar * 3).from_param("abc").value,
    lambda: POINTER(c_short).from_param(None),
    lambda: POINTER(c_short).from_param((c_short * 2)(5, 6))[0],
    lambda: POINTER(c_short).from_param(pointer(c_short(7)))[0],
    lambda: POINTER(c_short).from_param(pointer(c_byte(7))),
):
    attempt(make)
text = CFUNCTYPE(c_char_p, c_char_p)(lambda s: s)
for value in (b"abc", create_string_buffer(b"buffer"), None, "x", c_char_p(b"q"), 3, pointer(create_string_buffer(b"y"))):
    attempt(lambda: text(value))
wide = CFUNCTYPE(c_wchar_p, c_wchar_p)(lambda s: s)
for value in ("abc", create_unicode_buffer("buffer"), None, b"x", c_wchar_p("q")):
    attempt(lambda: wide(value))
is_null = CFUNCTYPE(c_short, c_void_p)(lambda p: p is None)
for value in (None, b"x", "x", c_void_p(3), c_void_p(), pointer(c_short(1)), (c_short * 2)(), byref(S()), S(), text, c_char_p(b"x"), 0, 7, 3.5, []):
    attempt(lambda: is_null(value))
by_value = CFUNCTYPE(c_short, S)(lambda s: s.x)
for value in (S(5), T(6), 3):
    attempt(lambda: by_value(value))
total = CFUNCTYPE(c_double, c_float, c_bool, c_ubyte, c_int64)(lambda *args: sum(args))
attempt(lambda: total(1.5, 5, 300, 2**40))
attempt(lambda: total("x", 1, 1, 1))
attempt(lambda: total(1, 1, 1.0, 1))


class Field(Structure):
    _fields_ = [("s", S), ("p", POINTER(S)), ("f", CFUNCTYPE(c_short, c_short)), ("o", py_object), ("c", c_char * 3 * 2)]


f = Field()
for name, value in (
    ("s", (3,)),
    ("s", ("x",)),
    ("s", (1, 2)),
    ("s", 3),
    ("s", T(4)),
    ("p", 3),
    ("p", pointer(c_short(3))),
    ("p", pointer(S(3))),
    ("p", (S * 2)(S(1), S(2))),
    ("p", None),
    ("f", lambda v: v),
    ("f", CFUNCTYPE(c_short, c_short)(lambda v: v * 2)),
    ("o", [1]),
    ("c", b"x"),
):
    print(name, end=" ")
    attempt(lambda: setattr(f, name, value))
print(f.s.x, bool(f.p), f.f(4), f.o)
f.p = (S * 3)(S(1), S(2), S(3))
print([f.p[at].x for at in range(3)])
f.p[0] = S(9)
f.p[1].x = 11
print([f.p[at].x for at in range(3)])
attempt(lambda: f.c.__setitem__(0, b"xyz"))
f.c[0] = (c_char * 3)(b"a", 98, bytearray(b"c"))
print(f.c[0].value, f.c[0].raw, f.c[1].raw)
swapped = c_short.__ctype_be__
print(swapped.__name__, swapped.__qualname__, swapped(3), swapped * 2, bytes((swapped * 2)(1, 2)), list((swapped * 2)(1, 2)))
view = memoryview((c_short * 2)(1, 2))
print(view == memoryview((swapped * 2)(1, 2)), view == memoryview((c_double * 2)(1, 2)), view == b"\1\0\2\0")
print(view.cast("B") == b"\1\0\2\0", memoryview((c_ubyte * 3)(1, 2, 3)) == b"\1\2\3", memoryview(S(1)) == memoryview(S(1)))
attempt(lambda: view.cast("h"))
attempt(lambda: view.tolist())


class Slots(Structure):
    __slots__ = ("note",)
    _fields_ = [("x", c_short)]


s = Slots(3)
s.note = "here"
print(s.x, s.note)
attempt(lambda: setattr(s, "other", 1))
