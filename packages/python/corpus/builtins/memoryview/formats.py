"""memoryview: formats, cast, shapes, slices, comparison, release, errors."""

import array
B = bytearray(b"abcdefgh")
M = memoryview(B)
I = memoryview(array.array("i", [1, -2, 3]))
D = memoryview(array.array("d", [1.5, -0.0]))
R = memoryview(b"read only")
def released():
    m = memoryview(bytearray(b"xy"))
    m.release()
    return m
def do(source):
    m = memoryview(bytearray(b"abcdefgh"))
    exec(source, {"m": m, "memoryview": memoryview, "b": b"12345678"})
    return m.obj

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
M.format, M.itemsize, M.nbytes, M.ndim, M.shape, M.strides, M.suboffsets, M.readonly, M.contiguous, M.c_contiguous, M.f_contiguous, len(M), M.obj is B
I.format, I.itemsize, I.tolist(), I[1], I.nbytes, len(I), list(I), I[::-1].tolist(), I[::2].strides, I[::-1].contiguous, I.tobytes() == bytes(I)
D.tolist(), D[0], D.hex(), D.cast("B")[0]
M.cast("B", [2, 4]).tolist(), M.cast("B", (2, 2, 2)).tolist(), M.cast("B", [2, 4])[1, 2], M.cast("B", [2, 4]).shape, M.cast("H").shape, M.cast("b").tolist(), M.cast("c").tolist()[:2], M.cast("?").tolist()[:1], M.cast("B", [2, 4]).ndim
M.cast("B", [2, 4])[0]
M.cast("B", [3, 4])
M.cast("B", [])
M.cast("z")
M.cast("I", [3])
M.cast(5)
I.cast("d")
I.cast("h")
I.cast("B").tolist()[:4], I.cast("B").cast("i").tolist()
M[::2].cast("B")
M[100]
M["a"]
M[1.0]
M[1, 2]
M[()]
M[::0]
M[None]
M[:3].tobytes(), M[-3:].tobytes(), M[::-3].tobytes(), bytes(M[5:2:-1]), M[2:2].tobytes(), M[1:100].nbytes
do("m[0] = 65; m[1:3] = b'XY'; m[::4] = b'12'")
do("m[0] = 256")
do("m[0] = 'a'")
do("m[0] = b'a'")
do("m[0] = 1.5")
do("m[0:2] = b'abc'")
do("m[0:2] = 'ab'")
do("m[0:2] = memoryview(b).cast('b')[:2]")
do("m[1:5] = m[0:4]")
do("m[::-1] = b")
do("del m[0]")
do("m[:] = b; m.release()")
do("m.cast('H')[0] = 65536")
do("m.cast('b')[0] = -1; m.cast('c')[1] = b'z'")
do("m.cast('c')[1] = b'zz'")
do("m.cast('c')[1] = 5")
do("m.cast('d')[0] = 'a'")
R[0] = 1
exec("R[0] = 1")
exec("R[0:1] = b'x'")
M == b"abcdefgh", M == B, M == memoryview(b"abcdefgh"), M[:2] == b"ab", M == "abcdefgh", I == array.array("i", [1, -2, 3]), I == array.array("h", [1, -2, 3]), D == D, M != b"", I == M, M.cast("b") == M
M < M
hash(R) == hash(b"read only")
hash(M)
hash(memoryview(b"abcd").cast("i"))
M.toreadonly().readonly, M.toreadonly()[0], M.hex("-", 2), M.tobytes("A"), M.tobytes(order="F"), M.count(97), M.index(98), M.tolist()[:2]
M.index(1)
M.tobytes("Z")
exec("M.toreadonly()[0] = 1")
released()[0]
released().tobytes()
len(released())
released().format
released() == released(), repr(released()).split(" at ")[0]
released().cast("B")
exec("with released() as m: pass")
memoryview(5)
memoryview("a")
memoryview([1])
memoryview()
memoryview(object=b"a").tobytes(), memoryview(M).obj is B, memoryview(M[2:]).tobytes()
97 in M, b"a" in M, list(reversed(M))[:2], list(iter(M))[:2], bytes(M)[:1], bytearray(M)[:1], b"".join([M]), M[:1] + b"" if False else 0, sum(M), max(M), str(M[:2], "ascii"), int(memoryview(b"12")), float(memoryview(b"1.5"))
M + b"a"
M * 2
M.x
M.obj = 5
type("V", (memoryview,), {})
memoryview[int]
"""
for case in CASES.strip().splitlines():
    show(case)
