"""io: StringIO, BytesIO, text files with newlines and encodings, buffering, errors."""

import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "f.txt")


def tried(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace(folder, "FOLDER").replace("[Errno 44]", "[Errno 2]").replace("[Errno 20] File", "[Errno 17] File").replace("[Errno 31]", "[Errno 21]")


s = io.StringIO("one\ntwo\r\nthree")
print(s.read(2), s.readline(), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue() == "one\ntwo\r\nthree", s.newlines)
s = io.StringIO()
print(s.write("abc"), s.seek(1), s.write("X"), s.getvalue(), s.truncate(2), s.getvalue(), s.seek(5), s.write("!"), repr(s.getvalue()), s.seek(0, 2), s.closed, s.readable(), s.writable(), s.seekable())
print(tried(lambda: s.write(b"x")), tried(lambda: s.seek(-1)), tried(lambda: s.seek(1, 1)), tried(lambda: s.read("a")), tried(lambda: io.StringIO(5)), tried(lambda: s.fileno()), tried(lambda: s.detach()))
s.close()
print(tried(s.read), tried(s.getvalue), tried(lambda: s.write("a")), s.closed)
print(repr(io.StringIO("a\r\nb\rc", newline=None).read()), repr(io.StringIO("a\r\nb", newline="").readlines()), repr(io.StringIO("a\nb", newline="\r\n").getvalue()), tried(lambda: io.StringIO("", newline="x")))
b = io.BytesIO(b"hello world\nsecond")
print(b.read(5), b.read1(3), b.readline(), b.readinto(bytearray(3)), b.tell(), b.getvalue()[:3], b.getbuffer()[0], b.seek(-3, 2), b.read(), b.seek(0), b.readlines(), b.peek if hasattr(b, "peek") else "no peek")
print(b.seek(0), b.write(b"HE"), b.truncate(4), b.getvalue(), b.seek(6), b.write(b"!"), b.getvalue(), tried(lambda: b.write("x")), tried(lambda: b.seek(-5)), tried(lambda: io.BytesIO("x")))
with b.getbuffer() as view:
    view[0] = 33
print(b.getvalue())
with open(path, "w", encoding="utf-8", newline="") as f:
    print(f.write("línea\r\nzwei\rdrei\n"), f.name == path, f.mode, f.encoding, f.errors, f.line_buffering, f.closed, f.tell())
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, encoding="utf-8", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
with open(path, "rb") as f:
    print(f.read(), f.mode, f.tell(), f.seek(0), f.peek(3)[:3], f.readline(), type(f).__name__, f.raw.__class__.__name__)
with open(path, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(3), f.readall()[:4], f.mode, f.closefd)
with open(path, "r+b") as f:
    print(f.read(2), f.write(b"XX"), f.seek(0), f.read(6), type(f).__name__)
with open(path, "a+", encoding="latin-1") as f:
    print(f.write("é"), f.seek(0), repr(f.read())[:20], f.tell() > 0)
with open(path, "rb") as f:
    data = f.read()
print(data, tried(lambda: open(path, encoding="ascii").read()), tried(lambda: open(path, encoding="utf-8").read()), open(path, encoding="utf-8", errors="replace").read()[-2:])
print(tried(lambda: open(path, "x")), tried(lambda: open(folder)), tried(lambda: open(path, "wr")), tried(lambda: open(path, "b")), tried(lambda: open(path, "")), tried(lambda: open(path, "rbt")), tried(lambda: open(path, "U")), tried(lambda: open(path, "rb", newline="")), tried(lambda: open(path, newline="q")), tried(lambda: open(path, encoding="nope")), tried(lambda: open(path, "rb", buffering=1).close()), tried(lambda: open(-1)), tried(lambda: open(folder + "/nope/f", "w")))
with open(path) as f:
    print(tried(lambda: f.write("x")), tried(f.fileno) > 2, f.readable(), f.writable(), f.isatty())
print(tried(f.read), tried(lambda: next(f)))
with open(path, "w") as f:
    print(tried(f.read), tried(lambda: f.write(5)), f.writelines(["a\n", "b\n"]), tried(lambda: f.writelines([1])), f.flush())
with open(path) as f:
    print([line for line in f], f.read(), f.seek(0), next(f), tried(f.tell))
with open(path, "w+") as f:
    f.write("0123456789")
    f.seek(3)
    print(f.read(2), f.tell(), f.truncate(6), f.seek(0), f.read(), f.seek(0, os.SEEK_END), tried(lambda: f.seek(1, os.SEEK_CUR)))
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-16-le", newline="\n", write_through=True)
t.write("hé\n")
print(t.buffer.getvalue(), t.detach().getvalue(), tried(t.read))
t = io.TextIOWrapper(io.BytesIO("a€b\nc".encode()), encoding="utf-8")
print(t.read(2), t.tell(), t.readline(), t.reconfigure(newline="\r\n") if False else "", t.read())
t = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
t.write("é")
t.flush()
print(t.buffer.getvalue(), repr(t).startswith("<_io.TextIOWrapper"))
r = io.BufferedReader(io.BytesIO(b"abcdef"), buffer_size=2)
print(r.peek(), r.read(3), r.read1(10), r.read())
w = io.BufferedWriter(io.BytesIO())
w.write(b"abc")
print(w.raw.getvalue(), w.flush(), w.raw.getvalue())
rw = io.BufferedRandom(io.BytesIO(b"abcdef"))
print(rw.read(2), rw.write(b"ZZ"), rw.seek(0), rw.read())


class Upper(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        chunk, self.data = self.data[: len(buffer)], self.data[len(buffer) :]
        buffer[: len(chunk)] = chunk.upper()
        return len(chunk)


print(io.BufferedReader(Upper(b"hello\nworld")).readlines(), io.TextIOWrapper(io.BufferedReader(Upper(b"abc"))).read(), Upper(b"xyz").read(2), Upper(b"xyz").readall())
print(io.DEFAULT_BUFFER_SIZE > 0, issubclass(io.StringIO, io.TextIOBase), isinstance(open(os.devnull), io.IOBase), io.SEEK_END, io.UnsupportedOperation.__mro__[1:3])
import shutil

shutil.rmtree(folder)
