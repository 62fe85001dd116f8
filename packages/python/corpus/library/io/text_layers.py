"""io: TextIOWrapper over buffers: newlines, encodings, positions, reconfigure, decoders, errors."""

import codecs
import io

def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


def wrap(data=b"", encoding="utf-8", **options):
    return io.TextIOWrapper(io.BytesIO(data), encoding, **options)


TEXT = b"one\ntwo\r\nthree\rfour\r\r\n\nend"
for newline in (None, "", "\n", "\r", "\r\n"):
    t = wrap(TEXT, newline=newline)
    print(repr(newline), t.newlines, t.readlines(), t.newlines, [wrap(TEXT, newline=newline).read(n) for n in (4, 8, 9, 14)], wrap(TEXT, newline=newline).readline(2))
    w = wrap(newline=newline)
    w.write("a\nb\r\nc\r")
    w.flush()
    print("   written", w.buffer.getvalue())
for encoding, text in (("utf-16", "h\xe9\u20ac"), ("utf-8-sig", "h\xe9"), ("utf-32", "ab"), ("latin-1", "\xe9"), ("utf-16-be", "\U0001f600x"), ("utf-7", "a\xe9b"), ("cp1252", "\u20ac")):
    w = wrap(encoding=encoding)
    w.write(text)
    w.write(text)
    w.flush()
    data = w.buffer.getvalue()
    r = wrap(data, encoding)
    print(encoding, data, ascii(r.read(1)), ascii(r.read()), r.seek(0), ascii(r.read(2)))
t = wrap("a\u20acb\U0001f600c\nd\n".encode())
positions = []
while True:
    positions.append(t.tell())
    if not t.read(1):
        break
print(positions)
for position in reversed(positions):
    t.seek(position)
    print(position, ascii(t.read(2)), end="; ")
print()
t = wrap(b"ab\r\ncd\r\nef", newline=None)
print(t.readline(), t.tell(), t.read(1), t.tell(), t.seek(0), t.read(3), t.tell(), t.seek(0, 2), t.tell(), t.read(), t.seek(0, 1), tried(t.seek, 1, 1), tried(t.seek, -1), tried(t.seek, -1, 2), tried(t.seek, 0, 5))
t = wrap(b"line1\nline2\n")
print(next(t), tried(t.tell), list(t), tried(next, t), t.tell())
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nope"):
    t = tried(wrap, b"a\xff\xe9b", "utf-8", errors=errors)
    print(errors, ascii(tried(t.read)) if hasattr(t, "read") else t)
for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "namereplace"):
    t = wrap(encoding="ascii", errors=errors)
    print(errors, tried(t.write, "a\xe9\u20ac"), t.flush(), t.buffer.getvalue())
t = wrap()
print(t.encoding, t.errors, t.line_buffering, t.write_through, t.newlines, t.closed, t.readable(), t.writable(), t.seekable(), tried(t.fileno), t.isatty(), repr(t))
t.reconfigure(line_buffering=True, errors="replace")
print(t.write("x\ny"), t.buffer.getvalue(), t.line_buffering, t.errors, tried(t.reconfigure, encoding="nope"), tried(t.reconfigure, newline="x"), tried(t.reconfigure, write_through=5), tried(t.reconfigure, encoding=5))
t.reconfigure(encoding="utf-16-le", newline="\r\n")
print(t.write("z\n"), t.flush(), t.buffer.getvalue())
t = wrap(b"abc\ndef")
print(t.read(1), tried(t.reconfigure, encoding="latin-1"), tried(t.reconfigure, line_buffering=True))
print(tried(wrap, newline="x"), tried(wrap, newline=5), tried(wrap, encoding="nope"), tried(wrap, encoding=5), tried(wrap, errors=5), tried(io.TextIOWrapper), tried(io.TextIOWrapper, 5), tried(wrap, encoding="hex"))
t = wrap(b"abc")
print(tried(t.write, 5), tried(t.write, b"x"), tried(t.read, "x"), tried(t.truncate, 1), t.buffer.getvalue(), tried(setattr, t, "encoding", "x"), tried(delattr, t, "_CHUNK_SIZE"), t._CHUNK_SIZE, tried(setattr, t, "_CHUNK_SIZE", 0), t.detach().getvalue(), tried(t.read), tried(lambda: t.buffer), tried(t.detach), tried(repr, t))
t = wrap(b"abc")
t.close()
print(t.closed, t.close(), tried(t.read), tried(t.write, "x"), tried(t.flush), tried(lambda: t.newlines), tried(next, t), tried(t.seek, 0), tried(t.__enter__), tried(t.readable))
d = io.IncrementalNewlineDecoder(None, translate=True)
print(d.decode("a\r"), repr(d.decode("\nb\r")), repr(d.decode("", final=True)), d.newlines, d.getstate(), d.reset(), d.newlines, tried(d.decode, 5))
d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), translate=False)
print(repr(d.decode(b"a\r\xc3")), repr(d.decode(b"\xa9\n")), d.newlines, d.getstate(), d.setstate((b"", 1)), repr(d.decode(b"x")), d.getstate())
pair = io.BufferedRWPair(io.BytesIO(b"read me"), io.BytesIO())
print(pair.read(4), pair.write(b"out"), pair.flush(), pair.peek(1)[:1], pair.readable(), pair.writable(), pair.seekable(), tried(pair.tell) [0], tried(io.BufferedRWPair, 1, 2), pair.readinto(bytearray(2)), pair.isatty(), pair.closed, pair.close(), pair.closed)
print(tried(io.BufferedReader, io.BytesIO(), 0), tried(io.BufferedReader, io.StringIO()), tried(io.BufferedWriter, io.BytesIO(), -1), tried(io.BufferedReader(io.BytesIO(b"abc")).read, -2), tried(io.BufferedReader(io.BytesIO(b"abc")).write, b""), tried(io.BufferedReader(io.BytesIO(b"abc")).peek, "x"))
print(io.text_encoding("x"), io.text_encoding(5), tried(io.open_code, "nope")[0], tried(io.open, "nope", opener=5)[0], tried(io.open, "x", opener=lambda *a: -1), tried(io.open, "x", "w", opener=lambda *a: "no"))
