"""array: type codes, methods, files, errors."""

import array
import copy
import io
import pickle

print(array.typecodes)
for code in "bBhHiIqQfd":
    a = array.array(code, [1, 2, 3])
    print(a, a.typecode, a.itemsize, a.tobytes().hex(), a.buffer_info()[1], a[0], a[-1], a[1:], len(a), a * 2, a + a)
u = array.array("w", "héllo")
print(u, u.tounicode(), u[1], u.typecode)
CASES = """
array.array("i"), array.array("i", b"\\x01\\0\\0\\0"), array.array("i", (1, 2)), array.array("i", array.array("b", [1])), array.array("d", [1, 2.5]), array.array("b", bytearray(b"ab")), array.array("i", range(3))
array.array("z")
array.array("ii")
array.array(5)
array.array()
array.array("i", 5)
array.array("i", "abc")
array.array("b", [128])
array.array("B", [-1])
array.array("i", [1.5])
array.array("i", ["a"])
array.array("f", ["a"])
array.array("i", b"abc")
array.array("q", [2**63])
a.append(4) or a
a.append("x")
a.extend([5, 6]) or a
a.extend(array.array("i", [1])) or a
a.extend(array.array("d", [1]))
a.extend(5)
a.insert(0, 9) or a
a.pop(), a.pop(0), a
a.pop(99)
a.remove(2) or a
a.remove(99)
a.index(3), a.count(3), 3 in a, a.index(3, 0)
a.index(99)
a.reverse() or a
a.fromlist([7, 8]) or a
a.fromlist([1, "x"])
a.fromlist(5)
a.frombytes(b"\\x01\\0\\0\\0") or a
a.frombytes(b"abc")
a.frombytes("abcd")
a.tolist(), a.tobytes()[:4], a.byteswap() or a, a.byteswap() or a
a[0], a[1:3], a[::-1], a[::2]
a[99]
a["x"]
a[1:2] + a[:1]
a + [1]
a * "x"
a == array.array("i", a.tolist()), a < array.array("i", [99]), a == [1], array.array("i", [1]) == array.array("d", [1.0])
a < 5
hash(a)
a.fromunicode("x")
a.tounicode()
a.clear() or a
copy.copy(u), copy.deepcopy(u), pickle.loads(pickle.dumps(array.array("d", [1.5]))), iter(u), list(u)
memoryview(array.array("h", [1, 2])).tolist(), bytes(array.array("h", [1])), bytearray(array.array("b", [1]))
array.array("i", [3, 1, 2]).__reduce_ex__(3)[0].__name__, isinstance(u, __import__("collections").abc.MutableSequence)
"""
a = array.array("i", [1, 2, 3])

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
for source in ("b[0] = 9", "b[0] = 'x'", "b[99] = 1", "b[1:2] = array.array('i', [7, 8])", "b[1:2] = [1]", "b[::2] = array.array('i', [0, 0])", "b[::2] = array.array('i', [1])", "del b[0]", "del b[1:]", "del b[99]", "b += array.array('i', [1])", "b += [1]", "b *= 2", "b *= 0", "m = memoryview(b); b.append(1)"):
    b = array.array("i", [1, 2, 3])
    try:
        exec(source)
        print(source, b)
    except Exception as error:
        print(source, type(error).__name__, error)
stream = io.BytesIO()
array.array("h", [1, 2, 3]).tofile(stream)
stream.seek(0)
r = array.array("h")
r.fromfile(stream, 2)
print(r, stream.getvalue())
try:
    r.fromfile(stream, 5)
except EOFError as error:
    print(error, r)
