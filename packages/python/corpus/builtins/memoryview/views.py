"""memoryview: formats, casts, slices, writing, release."""

import array

CASES = """
m(b"abc").tolist(), m(b"abc").tobytes(), bytes(m(b"abc")), m(b"abc")[0], m(b"abc")[-1], m(b"abc")[1:].tobytes(), m(b"abcdef")[::2].tolist(), m(b"abc")[::-1].tobytes(), len(m(b"abc"))
m(b"abc")[5]
m(b"abc")["a"]
m(b"abc")[1.0]
m(b"abc")[0, 0]
m("abc")
m(5)
m()
m(object=b"abc").nbytes
(lambda v: (v.format, v.itemsize, v.ndim, v.shape, v.strides, v.suboffsets, v.readonly, v.nbytes, v.c_contiguous, v.f_contiguous, v.contiguous, v.obj))(m(b"abc"))
(lambda v: (v.format, v.itemsize, v.shape, v.strides, v.readonly, v.tolist()))(m(array.array("i", [1, -2, 3])))
(lambda v: (v.format, v.tolist(), v[1]))(m(array.array("d", [1.5, 2.5])))
(lambda v: (v.shape, v.strides, v.nbytes, v.contiguous, v.c_contiguous))(m(b"abcdef")[::2])
m(b"abcdefgh").cast("I").tolist(), m(b"abcdefgh").cast("B", [2, 4]).tolist(), m(b"abcdefgh").cast("H").shape, m(b"\\x00\\x00\\x80?").cast("f").tolist(), m(b"ab").cast("c").tolist(), m(b"\\x01\\x00").cast("?").tolist(), m(b"ab").cast("b").tolist()
m(b"abcdefgh").cast("B", [2, 4])[1, 2], m(b"abcdefgh").cast("B", [2, 2, 2]).tolist(), m(b"abcdefgh").cast("B", (8,)).ndim
m(b"abcdefgh").cast("B", [2, 4])[0]
m(b"abcdefgh").cast("B", [2, 4])[0:1].shape
m(b"abcdefgh").cast("B", [2, 4])[5, 0]
m(b"abcdefgh").cast("B", [3, 4])
m(b"abc").cast("I")
m(b"abcd").cast("z")
m(b"abcd").cast("I").cast("H")
m(b"abcd").cast("I").cast("B").cast("H").tolist()
m(b"abcd").cast(5)
m(b"abcd")[::2].cast("H")
m(b"abcd").cast("B", [])
m(b"abc") == b"abc", m(b"abc") == bytearray(b"abc"), m(b"abc") == m(b"abc"), m(b"abc") == "abc", m(array.array("i", [1, 2])) == m(array.array("b", [1, 2])), m(array.array("f", [1])) == m(array.array("d", [1]))
m(b"abc") < b"abd"
hash(m(b"abc")) == hash(b"abc")
hash(m(bytearray(b"abc")))
hash(m(b"abcd").cast("I"))
m(b"abc").hex(), m(b"abcd").hex("-", 2), m(b"abc").tobytes(order="F"), m(b"abc").toreadonly().readonly, m(bytearray(b"a")).toreadonly().readonly
m(b"abc").tobytes("X")
97 in m(b"abc"), b"a" in m(b"abc"), list(m(b"abc")), list(reversed(m(b"abc"))), sorted(m(b"cab")), [*m(b"ab")]
m(b"abcabc").index(98), m(b"abcabc").count(99)
m(b"abc").index(1)
m(b"abc").foo
m(b"abc") + b"d"
isinstance(m(b"a"), __import__("collections.abc").abc.Sequence), m.__name__
"""

m = memoryview

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)

buffer = bytearray(b"abcdef")
view = memoryview(buffer)
view[0] = 65
view[1:3] = b"XY"
view[-1] = 0
print(buffer, repr(view).partition(" at ")[0])
for source in ('view[0] = 256', 'view[0] = "a"', 'view[0] = b"a"', 'view[0:2] = b"abc"', 'view[10] = 1', 'del view[0]', 'memoryview(b"a")[0] = 1', 'view[::2] = b"123"', 'view[0] = 1.5', 'view["a"] = 1', 'view[:] = view[::-1]', 'buffer.append(1)'):
    try:
        exec(source)
        print(source, buffer)
    except Exception as error:
        print(source, "->", type(error).__name__, error)
with memoryview(buffer) as inner:
    print(inner[0])
for source in ("inner[0]", "len(inner)", "inner.tolist()", "inner.format", "inner.release()", "repr(inner).partition(' at ')[0]", "inner == inner", "bytes(inner)", "with inner: pass"):
    try:
        print(source, eval(source) if not source.startswith("with") else exec(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)
doubles = array.array("d", [0.0] * 4)
cast = memoryview(doubles).cast("B").cast("d")
cast[2] = 2.5
print(doubles, cast.tolist())
try:
    cast[0] = "x"
except TypeError as error:
    print(error)
shorts = memoryview(bytearray(4)).cast("h")
for value in (32767, -32768, 32768, 1.5, "a"):
    try:
        shorts[0] = value
        print(shorts.tolist())
    except Exception as error:
        print(type(error).__name__, error)
