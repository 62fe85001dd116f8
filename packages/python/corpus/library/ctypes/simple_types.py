"""Simple types: values, conversion, errors, subclasses, parameters."""
import ctypes
import pickle
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


for cls, values in [
    (c_byte, (0, -1, 127, 128, 255, 256, -129, True)),
    (c_ubyte, (0, -1, 255, 256)),
    (c_short, (32767, 32768, -32769, 70000)),
    (c_ushort, (65535, 65536, -1)),
    (c_int32, (2**31 - 1, 2**31, -(2**31) - 1, 2**40 + 5, 2**100 + 7)),
    (c_uint32, (2**32 - 1, 2**32, -1)),
    (c_int64, (2**63 - 1, 2**63, -(2**63) - 1, 2**53 + 1)),
    (c_uint64, (2**64 - 1, 2**64 + 3, -1)),
]:
    print([cls(value).value for value in values])
print(c_float(1.1).value, c_double(1.1).value, c_longdouble(1.1).value, c_longdouble(-1e-310).value)
print(c_double(float("inf")).value, c_float(1e300).value, c_longdouble(float("-inf")).value, c_longdouble(-0.0).value)
print(c_char(b"x").value, c_char(65).value, c_char(bytearray(b"y")).value)
print(c_wchar("\u20ac").value, c_wchar("\U0001f600").value)
print([c_bool(value).value for value in (0, 1, "", "a", None, [])])
print(c_char_p(b"bytes").value, c_char_p(b"cut\0off").value, c_char_p(None).value, c_char_p().value)
print(c_wchar_p("text \U0001f600").value, c_wchar_p().value)
print(c_void_p(None).value, c_void_p(0).value, c_void_p(77).value)
print(py_object([1, 2]).value, py_object(int).value is int, py_object())
for cls in (c_int, c_double, c_char, c_wchar, c_char_p, c_wchar_p, c_void_p):
    for value in ("ab", b"ab", 1.5, None, [], 2**70):
        if isinstance(value, int) and cls in (c_char_p, c_wchar_p, c_void_p):
            continue
        print(cls.__name__ if cls is not c_int else "int", repr(value), end=": ")
        attempt(lambda: cls(value).value)
attempt(lambda: c_short(1, 2))
attempt(lambda: c_short(value=2).value)
attempt(lambda: py_object().value)
print(c_short(3), c_ubyte(4), c_double(2.5), c_char(b"q"), c_bool(1), repr(c_wchar("w")), py_object("o"))
x = c_short(5)
x.value += 2
print(x.value, bool(x), bool(c_short()), x == c_short(7), x._objects, x._b_base_, x._b_needsfree_)
attempt(lambda: delattr(x, "value"))
attempt(lambda: hash(x))
attempt(lambda: x < x)
x.note = "attributes"
print(x.note, x.__dict__)


class Mine(c_short):
    def twice(self):
        return self.value * 2


print(Mine(4).twice(), repr(Mine(4)).split(" at ")[0], isinstance(Mine(4), c_short), Mine.__mro__[1:3])
print(c_short.from_param(3), Mine.from_param(Mine(2)).value, str(c_double.from_param(2)), c_char.from_param(b"a"))
print(c_char_p.from_param(None), c_void_p.from_param(None))


class Stand:
    def __init__(self, value):
        self._as_parameter_ = value


print(c_short.from_param(Stand(Stand(9))))
attempt(lambda: c_short.from_param(Stand("x")))
attempt(lambda: c_char_p.from_param(3))
attempt(lambda: c_wchar_p.from_param(b""))
attempt(lambda: c_void_p.from_param([]))
attempt(lambda: ctypes._SimpleCData())
for body in ({}, {"_type_": 1}, {"_type_": "hh"}):
    attempt(lambda: type(c_short)("Bad", (ctypes._SimpleCData,), body))
print(type(c_short), type(type(c_short)), c_short.__bases__, type(c_short).__mro__[1:])
print(sizeof(c_byte), sizeof(c_short), sizeof(c_int32), sizeof(c_int64), sizeof(c_float), sizeof(c_double), sizeof(c_bool))
print(alignment(c_short), alignment(c_double(1)), sizeof(c_short(1)))
attempt(lambda: sizeof(int))
attempt(lambda: alignment(int))
print(pickle.loads(pickle.dumps(c_short(-3))), pickle.loads(pickle.dumps(c_double(0.5))), c_short(3).__reduce__()[1][1])
attempt(lambda: pickle.dumps(c_char_p(b"x")))
print(c_short.__ctype_be__(1).value, bytes(c_short.__ctype_be__(1)), bytes(c_short.__ctype_le__(1)), bytes(c_double.__ctype_be__(1)))
print(c_short.__ctype_le__ is c_short, c_short.__ctype_be__.__ctype_le__ is c_short, c_ubyte.__ctype_be__ is c_ubyte)
print(py_object[int], c_short.__ctypes_from_outparam__ is not None, c_short(3).__ctypes_from_outparam__())
