"""memoryview: casts between formats and shapes, comparison, hashing, slices of more dimensions, release, conversions."""
import array, struct
class Buf:
    def __init__(self, b): self.b = b; self.log = []
    def __buffer__(self, flags): self.log.append(("get", flags & 0x1ff if 0 else "flags")); return memoryview(self.b)
    def __release_buffer__(self, view): self.log.append("release")
m = memoryview(b"abcdefghijklmnopqrstuvwx")
w = memoryview(bytearray(b"abcdefgh"))
i = memoryview(array.array("i", [1, -2, 3, 4]))
d = memoryview(array.array("d", [1.5, 2.5]))
g = m.cast("B", [2, 3, 4])

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous, m.obj[:3], len(m), m[0], m[-1], m[1:3].tobytes(), m[::-2].tobytes(), m[::-1].strides, m[5:2].shape
g.shape, g.strides, g.ndim, g[1, 2, 3], g[-1, -1, -1], g.tolist(), len(g), g.tobytes() == bytes(m), g.nbytes, g.cast("B").shape, g.cast("B", shape=[24]).tolist()[:3], g.cast("c")[0], g.cast("B")[::2].tobytes()[:3]
g[0]
g[0, 0]
g[0:1].shape, g[0:1].tolist(), g[::-1].tolist()[0][0], g[:0].tolist()
g[0, :]
g[0, 0, 9]
g[0, 0, 0, 0]
g["a"]
list(g)
g[...], m[...] if 0 else 1
m[...].tobytes()[:2]
m[()]
m.cast("B", [2, 12])[1, 2], m.cast("B", [24])[3], memoryview(b"a").cast("B", []).shape, memoryview(b"a").cast("B", [])[()], memoryview(b"a").cast("B", ()).tolist(), memoryview(b"a").cast("B", ())[...].ndim
len(memoryview(b"a").cast("B", []))
m.cast("B", [5, 5])
m.cast("B", [-1, 24])
m.cast("B", ["a"])
m.cast("B", 5)
m.cast("i").shape, m.cast("i").itemsize, m.cast("h", [3, 4]).tolist() == memoryview(struct.pack("12h", *m.cast("h"))).cast("h", [3, 4]).tolist(), m.cast("Q").shape, m.cast("?").tolist()[0], m.cast("b")[0], m.cast("c")[1], m.cast("d").shape, m.cast("e").shape, m.cast("@i").format, m.cast("n").shape[0] in (3, 6), m[:8].cast("f").shape
m.cast("x")
m.cast("ii")
m.cast("<i")
m.cast(5)
m.cast("")
m[:5].cast("i")
m[::2].cast("i")
i.cast("h")
i.cast("B").tolist()[:4], i.cast("B").cast("i").tolist(), i.tolist(), i.format, i[1], i[::-1].tolist(), i[1:3].tobytes() == struct.pack("2i", -2, 3), i.hex()[:8], i.nbytes, i == array.array("i", [1, -2, 3, 4]), i == array.array("l", [1, -2, 3, 4]), i == array.array("d", [1, -2, 3, 4]), i != i[::-1]
d.tolist(), d[0], d == array.array("f", [1.5, 2.5]), d.cast("B").nbytes, d[1:].tolist(), d.format, d == (1.5, 2.5), d[0] == 1.5
m == b"abcdefghijklmnopqrstuvwx", m[:2] == b"ab", m[:2] == bytearray(b"ab"), m[:2] == "ab", m == g, g == g[:], g == m.cast("B", [2, 3, 4]), g == m.cast("B", [3, 2, 4]), memoryview(b"") == b"", m[:3] != b"abc", m[:2] == memoryview(b"ab").cast("b"), m[:1] == memoryview(b"a").cast("c"), memoryview(array.array("f", [float("nan")])) == array.array("f", [float("nan")])
m < b"z"
hash(m) == hash(bytes(m)), hash(m[1:2]) == hash(b"b"), hash(m[::2]) == hash(bytes(m[::2])), hash(g) == hash(bytes(m)), hash(m.cast("b")) == hash(bytes(m))
hash(w)
hash(i)
hash(m.cast("i"))
(v := memoryview(b"x"), hash(v), v.release(), hash(v) == hash(b"x"), repr(v)[:9])[3:]
(v := memoryview(b"x"), v.release(), v.release(), v.nbytes)
(v := memoryview(b"x"), v.release(), v == v, v == b"x", v[0])
(v := memoryview(b"x"), v.release(), len(v))
(v := memoryview(b"x"), v.release(), v.tobytes())
(v := memoryview(b"xy"), s := v[1:], v.release(), s.tobytes(), bytes(s))[3:]
(v := memoryview(bytearray(b"xy")), e := memoryview(v), v.release(), e.tobytes())[3]
w.toreadonly().readonly, w.readonly, w.toreadonly() == w, m.toreadonly().readonly
w.toreadonly().__setitem__(0, 1)
m.__setitem__(0, 1)
(w.__setitem__(0, 65), w.__setitem__(slice(1, 3), b"BC"), w.__setitem__(slice(None, None, 4), memoryview(b"XY")), w.tobytes())[3]
w.__setitem__(0, 256)
w.__setitem__(0, -1)
w.__setitem__(0, "a")
w.__setitem__(0, b"a")
w.__setitem__(99, 1)
w.__setitem__("a", 1)
w.__setitem__(slice(0, 2), b"abc")
w.__setitem__(slice(0, 2), "ab")
w.__setitem__(slice(0, 2), [1, 2])
w.__setitem__(slice(0, 1), memoryview(array.array("b", [1])))
w.__delitem__(0)
w.cast("c").__setitem__(0, b"Z"), w[0]
w.cast("c").__setitem__(0, 5)
w.cast("c").__setitem__(0, b"ab")
w.cast("?").__setitem__(0, "true"), w[0], w.cast("b").__setitem__(0, -1), w[0], w.cast("H").__setitem__(0, 65535), w[1], w.cast("d").__setitem__(0, 1.0), w.cast("d")[0], w.cast("B", [2, 4]).__setitem__((1, 1), 9), w[5]
w.cast("b").__setitem__(0, 128)
w.cast("H").__setitem__(0, 65536)
w.cast("d").__setitem__(0, "a")
w.cast("i").__setitem__(0, 1.5)
w.cast("B", [2, 4]).__setitem__(0, 1)
w.cast("B", [2, 4]).__setitem__(slice(0, 1), b"abcd")
m.tobytes("C")[:2], g.tobytes("F")[:4], g.tobytes(order="A")[:3], m.tobytes(None)[:1], m[:4].tolist(), bytes(m[::5]), bytearray(m[1:3]), m[:3].hex(), m[:4].hex(":"), m[:4].hex(sep="-", bytes_per_sep=2), str(m[:2], "ascii"), m[:2].tobytes().decode(), b"".join([m[:1], w[:0]]), list(m[:2]), sum(m[:2]), max(m), 97 in m, b"a" in m.cast("c"), [*reversed(m[:3])], m[:3].index(98), m.count(97), m[:0].tolist(), int.from_bytes(m[:2], "big"), [x for x in memoryview(b"ab").cast("c")]
m.tobytes("X")
m.tobytes(5)
m.index(300)
m.index()
memoryview(5)
memoryview("a")
memoryview()
memoryview(b"a", 1)
memoryview(object=b"kw")[0]
type("M", (memoryview,), {})
setattr(m, "x", 1)
setattr(m, "format", "b")
(b := Buf(b"own"), v := memoryview(b), v.tobytes(), v.obj is b, v.release(), b.log)[2:]
(b := Buf(b"own"), bytes(b), b.log)[1:]
memoryview(Buf("text"))
memoryview(m).obj is m.obj, memoryview(m) == m, memoryview(memoryview(b"z"))[0], memoryview[int], m.__class_getitem__(str), m.__len__(), m.__contains__ if 0 else 1, isinstance(m, __import__("collections").abc.Sequence), m.__enter__() is m
m._from_flags(b"a", 0)[0], memoryview._from_flags(bytearray(b"q"), 1).readonly
memoryview._from_flags(b"a", 1)
""".strip().splitlines():
    show(case)
