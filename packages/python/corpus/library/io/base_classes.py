"""io: classes of one's own on IOBase, RawIOBase, BufferedIOBase and TextIOBase; what the bases do with them."""

import io


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


class Trickle(io.RawIOBase):
    """Gives a few bytes at a time and takes a few; sometimes nothing."""

    def __init__(self, data=b"", size=3):
        self.data, self.size, self.taken, self.log = data, size, b"", []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        self.log.append(("readinto", len(buffer)))
        count = min(self.size, len(buffer), len(self.data))
        buffer[:count] = self.data[:count]
        self.data = self.data[count:]
        return count

    def write(self, data):
        part = bytes(data[: self.size])
        self.log.append(("write", part))
        self.taken += part
        return len(part)


t = Trickle(b"hello\nworld\n!")
print(t.read(2), t.read(10), t.readall(), t.read(5), t.log)
print(Trickle(b"ab\ncd").readline(), Trickle(b"ab\ncd").readlines(), list(Trickle(b"x\ny")), Trickle(b"abcdef").readline(2), Trickle(b"a\nb\nc").readlines(3), Trickle().writelines([b"a", b"b"]))
r = io.BufferedReader(Trickle(b"0123456789abcdef"), 8)
print(r.read(2), r.peek(), r.read1(), r.read1(2), r.read(5), r.readinto(bytearray(3)), r.readinto1(bytearray(9)), r.read(), r.raw.log)
w = io.BufferedWriter(Trickle(), 4)
print(w.write(b"ab"), w.raw.taken, w.write(b"cdefgh"), w.raw.taken, w.flush(), w.raw.taken, w.raw.log, tried(w.read), tried(w.seek, 0), tried(w.truncate))
print(io.TextIOWrapper(io.BufferedReader(Trickle("h\xe9llo\nw\u20acrld".encode())), "utf-8").readlines())


class Blocked(io.RawIOBase):
    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        return None

    def write(self, data):
        return None


b = Blocked()
print(b.read(1), b.read(), b.readall(), io.BufferedReader(Blocked()).read(3), io.BufferedReader(Blocked()).read(), io.BufferedReader(Blocked()).read1(2))
w = io.BufferedWriter(Blocked(), 4)
print(tried(w.write, b"abcdefgh")[0], tried(w.flush)[0])
try:
    w.write(b"abcdefgh")
except BlockingIOError as error:
    print(error.args[1:], error.characters_written)
w.raw.write = len
w.close()


class Wrong(io.RawIOBase):
    def __init__(self, result):
        self.result = result

    def readable(self):
        return True

    writable = seekable = readable

    def readinto(self, buffer):
        return self.result

    def write(self, data):
        return self.result

    def seek(self, offset, whence=0):
        return self.result

    tell = seek


for result in (-1, 10**6, "x", 2.5):
    print(result, tried(io.BufferedReader(Wrong(result)).read, 1) if result != -1 else tried(io.BufferedReader(Wrong(0)).read, 1))
base = io.IOBase()
print(base.readable(), base.writable(), base.seekable(), base.isatty(), base.closed, tried(base.fileno), tried(base.seek, 0), tried(base.tell), tried(base.truncate), tried(base.readline), tried(base.read) if hasattr(base, "read") else "no read", base.flush(), tried(next, base), tried(base._checkReadable), tried(base._checkSeekable), base._checkClosed())
with base as inner:
    print(inner is base)
print(base.closed, base.close(), tried(base.flush), tried(base.__enter__), tried(base.isatty), tried(base.readable), tried(base.writelines, []))
raw, buffered, text = io.RawIOBase(), io.BufferedIOBase(), io.TextIOBase()
print(tried(raw.read), tried(raw.readinto, bytearray(1)), tried(raw.write, b""), tried(buffered.read), tried(buffered.read1), tried(buffered.write, b""), tried(buffered.detach), tried(buffered.readinto, bytearray(1)), tried(text.read), tried(text.write, ""), tried(text.readline), tried(text.detach), text.encoding, text.errors, text.newlines)


class Lines(io.IOBase):
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else b""


print(list(Lines(b"a\n", b"b\n")), Lines(b"a\n", b"b\n").readlines(1), Lines("x").readlines(), tried(list, Lines(5, "")))


class Closing(io.IOBase):
    def close(self):
        print("closing", self.closed)
        super().close()

    def flush(self):
        print("flushing", self.closed)


c = Closing()
c.close()
c.close()
with Closing():
    print("in the block")
print(issubclass(io.FileIO, io.RawIOBase), issubclass(io.BytesIO, io.BufferedIOBase), io.IOBase.register(Lines) is Lines, isinstance(c, io.IOBase), io.RawIOBase.__mro__[1:], io.UnsupportedOperation.__bases__, io.BlockingIOError is BlockingIOError)
print(issubclass(Trickle, io.Reader), issubclass(Lines, io.Writer), isinstance(io.BytesIO(), io.Reader), isinstance(5, io.Writer))


class Recording(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


s = Recording("start", newline="\n")
print(s.read(), s.write("more"), s.getvalue(), s.__dict__, s.__getstate__()[:3], tried(s.__setstate__, 5), s.line_buffering, tried(s.__next__))
b = io.BytesIO(b"abc")
state = b.__getstate__()
c = io.BytesIO()
c.__setstate__(state)
print(state, c.getvalue(), c.read(), tried(c.__setstate__, (1, 2)), b.getbuffer().readonly, tried(b.truncate, -1), tried(lambda: b.readinto(b"x")))
