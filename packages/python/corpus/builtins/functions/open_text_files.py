"""open(): modes, encodings, newlines, buffering, errors of wrong combinations, what the objects say of themselves."""
import io
import os


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, str(error).replace("[Errno 44]", "[Errno 2]").replace("[Errno 20]", "[Errno 17]").replace("[Errno 31]", "[Errno 21]").replace("[Errno 28]", "[Errno 22]"))


def write(name, data, mode="wb", **kw):
    with open(name, mode, **kw) as file:
        return file.write(data)


def read(name, mode="r", **kw):
    with open(name, mode, **kw) as file:
        return file.read()


write("f", b"one\ntwo\r\nthree\rfour")
write("utf", "h\u00e9llo \u20ac \U0001f600\n".encode())
write("latin", "h\xe9".encode("latin-1"))
write("bom", b"\xef\xbb\xbfbom")
for mode in ("r", "w", "a", "x", "r+", "w+", "a+", "rb", "wb", "ab", "rb+", "wb+", "ab+", "rt", "tr", "br+", "+r", "xb", "U", "rw", "", "b", "t", "rr", "rbt", "r++", "q", "+", "wx", "ra"):
    write("m", b"data")
    if mode.startswith("x"):
        os.remove("m")
    def look():
        with open("m", mode) as file:
            return type(file).__name__, file.mode, file.readable(), file.writable(), file.seekable(), file.tell(), os.path.getsize("m")
    attempt(repr(mode), look)
for label, action in {
    "newline None": lambda: read("f"), "newline empty": lambda: read("f", newline=""), "newline n": lambda: read("f", newline="\n").split("\n"), "newline r": lambda: list(open("f", newline="\r")), "newline rn": lambda: list(open("f", newline="\r\n")), "newline lines": lambda: list(open("f", newline="")), "newline universal": lambda: [*open("f")], "newline bad": lambda: open("f", newline="x"), 
    "newlines": lambda: (f := open("f"), f.newlines, f.read(), f.newlines, f.close())[1:4],
    "write newline": lambda: [(write("n", "a\nb\r\n", "w", newline=n), read("n", "rb"))[1] for n in (None, "", "\n", "\r", "\r\n")],
    "utf-8": lambda: (read("utf", encoding="utf-8"), len(read("utf", encoding="utf8"))), "ascii": lambda: read("utf", encoding="ascii"), "ascii ignore": lambda: read("utf", encoding="ascii", errors="ignore"), "replace": lambda: ascii(read("latin", encoding="utf-8", errors="replace")), "surrogateescape": lambda: ascii(read("latin", encoding="utf-8", errors="surrogateescape")), "strict": lambda: read("latin", encoding="utf-8"), "latin": lambda: read("latin", encoding="latin-1"), "sig": lambda: (ascii(read("bom", encoding="utf-8-sig")), ascii(read("bom", encoding="utf-8"))), "bad encoding": lambda: open("f", encoding="nope"), "bad errors": lambda: open("f", encoding="utf-8", errors="nope"), "locale": lambda: open("f", encoding="locale").encoding.lower().replace("-", ""),
    "write ascii": lambda: write("w", "\xe9", "w", encoding="ascii"), "write xml": lambda: (write("w", "\xe9\u20ac", "w", encoding="ascii", errors="xmlcharrefreplace"), read("w", "rb")), "write utf-16": lambda: (write("w", "ab", "w", encoding="utf-16-le"), read("w", "rb")), "append utf-16": lambda: (write("w", "a", "w", encoding="utf-16"), write("w", "b", "a", encoding="utf-16"), read("w", encoding="utf-16"))[2], "write surrogate": lambda: write("w", "\ud800", "w", encoding="utf-8"),
    "binary encoding": lambda: open("f", "rb", encoding="utf-8"), "binary errors": lambda: open("f", "rb", errors="strict"), "binary newline": lambda: open("f", "rb", newline=""), "buffering 0 text": lambda: open("f", buffering=0), "buffering 0": lambda: type(open("f", "rb", buffering=0)).__name__, "buffering 1": lambda: open("f", "w", buffering=1).line_buffering, "buffering big": lambda: type(open("f", "rb", 4096)).__name__, "buffering type": lambda: open("f", buffering="a"),
    "missing": lambda: open("no/such"), "exists": lambda: open("utf", "x"), "folder": lambda: open("."), "empty": lambda: open(""), "null": lambda: open("a\0b"), "None": lambda: open(None), "float": lambda: open(1.5), "bytes name": lambda: open(b"utf", encoding="utf-8").name, "path": lambda: open(__import__("pathlib").Path("utf")).name.name if 0 else str(open(__import__("pathlib").Path("utf")).name), "fspath": lambda: open(type("P", (), {"__fspath__": lambda self: "utf"})()).readable(), "fspath bad": lambda: open(type("P", (), {"__fspath__": lambda self: 5})()),
    "fd": lambda: (fd := os.open("utf", os.O_RDONLY), open(fd, closefd=True).fileno() == fd)[1], "fd negative": lambda: open(-1), "closefd": lambda: open("utf", closefd=False), "opener": lambda: read("x", opener=lambda path, flags: os.open("utf", flags), encoding="utf-8")[:5], "opener bad": lambda: open("x", opener=lambda p, f: "a"), "opener negative": lambda: open("x", opener=lambda p, f: -1), "opener raises": lambda: open("x", opener=lambda p, f: 1 / 0),
    "attributes": lambda: (f := open("utf", encoding="utf-8"), f.name, f.mode, f.encoding, f.errors, f.closed, f.line_buffering, f.write_through, type(f.buffer).__name__, type(f.buffer.raw).__name__, f.isatty(), f.close(), f.closed)[1:],
    "repr": lambda: (repr(open("utf", encoding="utf-8")), repr(open("utf", "rb")), repr(open("utf", "rb", 0))[:30]),
    "closed": lambda: (f := open("utf"), f.close(), f.close(), f.read()), "closed iter": lambda: (f := open("utf"), f.close(), next(f)), "closed with": lambda: (f := open("utf"), f.close(), f.__enter__()), "not readable": lambda: open("w", "w").read(), "not writable": lambda: open("utf").write("x"), "write bytes": lambda: open("w", "w").write(b"x"), "write str": lambda: open("w", "wb").write("x"), "write int": lambda: open("w", "w").write(5),
    "seek": lambda: (f := open("f", newline=""), f.read(4), f.tell(), f.seek(0), f.readline(), f.seek(0, 2), f.read())[1:], "seek relative": lambda: open("f").seek(1, 1), "seek end": lambda: open("f").seek(-1, 2), "seek negative": lambda: open("f").seek(-1), "seek whence": lambda: open("f").seek(0, 9), "binary seek": lambda: (f := open("f", "rb"), f.seek(-4, 2), f.read(), f.seek(2), f.seek(1, 1), f.peek(2)[:2])[1:], "tell in loop": lambda: (f := open("f"), next(f), f.tell()),
    "readline": lambda: (f := open("f", newline=""), f.readline(2), f.readline(), f.readline(0), f.readlines(3), f.readline(), f.readline())[1:], "readlines": lambda: open("f").readlines(), "read sizes": lambda: (f := open("f"), f.read(0), f.read(2), f.read(None), f.read(-1))[1:], "read type": lambda: open("f").read("a"), "writelines": lambda: (write("w", "", "w"), (f := open("w", "w")).writelines(["a", "b"]), f.close(), read("w"))[3], "writelines bad": lambda: open("w", "w").writelines([1]), "truncate": lambda: (write("w", b"abcdef"), (f := open("w", "r+")).truncate(3), f.close(), read("w"))[1:], "append": lambda: (write("w", "1", "w"), write("w", "2", "a"), read("w"))[2], "r+": lambda: (write("w", "abc", "w"), f := open("w", "r+"), f.write("X"), f.seek(0), f.read(), f.close())[2:5], "a+": lambda: (f := open("w", "a+"), f.write("Z"), f.seek(0), f.read(), f.close())[1:4],
    "reconfigure": lambda: (f := open("w", "w", encoding="ascii"), f.reconfigure(encoding="utf-8", newline="\r\n"), f.write("\xe9\n"), f.close(), read("w", "rb"))[4], "detach": lambda: (f := open("utf"), b := f.detach(), type(b).__name__, f.read()), "readinto": lambda: (b := bytearray(3), open("f", "rb").readinto(b), b)[1:], "read1": lambda: open("f", "rb").read1(2), "unknown": lambda: open("f", nope=1), "too many": lambda: open(*range(9)), "io": lambda: (io.open is open, io.open_code("utf").mode, io.DEFAULT_BUFFER_SIZE > 1000),
}.items():
    import warnings
    warnings.simplefilter("ignore")
    attempt(label, action)
