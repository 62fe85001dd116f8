"""Functions of Python behind C function pointers; what cannot be loaded."""
import ctypes
from ctypes import *


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


Binary = CFUNCTYPE(c_int32, c_int32, c_int32)
add = Binary(lambda a, b: a + b)
print(add(1, 2), add(2**31, 0), add(c_int32(3), 4), add(1, 2, 3), bool(add), bool(Binary()))
for make in (
    lambda: add(1),
    lambda: add("a", 2),
    lambda: add(1, 2.5),
    lambda: Binary(3.5),
    lambda: setattr(add, "argtypes", 3),
    lambda: setattr(add, "argtypes", [3]),
    lambda: setattr(add, "restype", 3),
    lambda: setattr(add, "errcheck", 3),
):
    attempt(make)
print(Binary is CFUNCTYPE(c_int32, c_int32, c_int32), [t is c_int32 for t in add.argtypes], add.restype is c_int32)


@CFUNCTYPE(c_double, c_double, POINTER(c_double))
def accumulate(value, total):
    total[0] += value
    return total[0]


total = c_double(1)
print(accumulate(2, byref(total)), accumulate(3, total), accumulate(4, pointer(total)), total)


@CFUNCTYPE(c_bool, c_char_p, c_char, c_wchar_p, py_object)
def kinds(text, char, wide, thing):
    print(text, char, wide, thing)
    return text is None


print(kinds(b"abc", b"x", "wide", [1]), kinds(None, 65, None, None))


class Pair(Structure):
    _fields_ = [("a", c_int32), ("b", c_int32)]


@CFUNCTYPE(None, POINTER(Pair))
def swap(pair):
    pair.contents.a, pair.contents.b = pair.contents.b, pair.contents.a


pair = Pair(1, 2)
print(swap(byref(pair)), pair.a, pair.b, swap(pair), pair.a)


@CFUNCTYPE(c_int32, Pair)
def by_value(pair):
    pair.a += 100
    return pair.a


print(by_value(pair), pair.a)


class Operations(Structure):
    _fields_ = [("apply", Binary), ("state", c_void_p)]


operations = Operations(Binary(lambda a, b: a * b))
print(operations.apply(6, 7), operations.state)
again = cast(add, c_void_p)
print(Binary(again.value)(20, 22), cast(again, Binary)(1, 1))
add.errcheck = lambda result, function, args: (result, function is add, args)
print(add(5, 6))
del add.errcheck
attempt(lambda: setattr(add, "errcheck", None))
add.restype = c_uint8
print(add(250, 10))
add.restype = lambda value: f"<{value}>"
print(add(250, 10))
add.argtypes = [c_int32]
print(list(add.argtypes) == [c_int32])


class Special(c_int32):
    @classmethod
    def from_param(cls, value):
        return c_int32(value * 1000)


print(CFUNCTYPE(c_int32, c_int32)(lambda v: v + 1)(1))
special = CFUNCTYPE(c_int32, Special)(lambda v: v.value)
print(special(2))
print(set_errno(5), get_errno(), set_errno(0), get_errno())
attempt(lambda: set_errno("x"))
print(ctypes.ArgumentError.__mro__[1:3], isinstance(pythonapi, PyDLL), PyDLL.__mro__[1] is CDLL)
attempt(lambda: CFUNCTYPE(c_int32, odd=1))
attempt(lambda: CFUNCTYPE(c_int32, 3))
attempt(lambda: CFUNCTYPE(3))
for name in ("no_such_library_at_all.so",):
    try:
        CDLL(name)
    except OSError as error:
        print("OSError", name in str(error))
try:
    pythonapi.no_such_function_at_all
except AttributeError:
    print("AttributeError")
print(hasattr(pythonapi, "no_such_symbol_either"))
