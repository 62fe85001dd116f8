"""zipfile and tarfile: members and their data, paths, filters, text modes, damaged archives."""

import io
import os
import tarfile
import zipfile


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD")[:100])


DATE = (2020, 1, 2, 3, 4, 6)


def info(name, **fields):
    i = zipfile.ZipInfo(name, DATE)
    for key, value in fields.items():
        setattr(i, key, value)
    return i


raw = io.BytesIO()
with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
    z.writestr(info("a.txt", comment=b"note"), "text " * 100)
    z.writestr(info("dir/b.bin", external_attr=0o640 << 16), bytes(range(256)), compress_type=zipfile.ZIP_STORED)
    z.writestr(info("caf\u00e9.txt"), "\u20ac")
    z.mkdir(info("empty/", CRC=0, external_attr=0o40755 << 16))
    with z.open(info("streamed", compress_type=zipfile.ZIP_BZIP2), "w") as f:
        f.write(b"part 1 ")
        f.write(b"part 2")
        attempt(lambda: z.writestr("while open", "x"))
    z.comment = b"whole comment"
    print(z.namelist(), z.mode, z.comment)
    attempt(lambda: z.read("streamed"))
with zipfile.ZipFile(raw) as z:
    for i in z.infolist():
        print(i.filename, i.file_size, i.compress_size < 200, hex(i.CRC), i.date_time, i.compress_type, i.is_dir(), i.flag_bits, i.comment, i.orig_filename == i.filename, repr(i)[:40])
    print(z.testzip(), z.getinfo("a.txt").extra, z.read("caf\u00e9.txt").decode(), z.comment, len(z.read("a.txt")))
    with z.open("a.txt") as f:
        print(f.read(9), f.readline(3), f.seek(-4, 2), f.read(), f.tell(), f.seekable(), f.read1(5), f.name, f.mode, f.seek(0), f.peek(4)[:4], f.readable(), next(f)[:5])
    with z.open("a.txt") as f, z.open("dir/b.bin") as g, io.TextIOWrapper(z.open("caf\u00e9.txt"), "utf-8") as t:
        print(f.read(3), g.read(3), f.read(3), g.read(2), t.read())
    print(z.extract("dir/b.bin", "out") == os.path.join("out", "dir", "b.bin") or os.path.exists("out/dir/b.bin"), z.extractall("all"), sorted(os.listdir("all")), open("all/caf\u00e9.txt", encoding="utf-8").read())
    p = zipfile.Path(z)
    print(sorted(c.name for c in p.iterdir()), (p / "dir" / "b.bin").exists(), (p / "a.txt").read_text(encoding="ascii")[:4], p.joinpath("dir").is_dir(), (p / "nope").exists(), (p / "dir").at)
    for bad in (lambda: z.read("nope"), lambda: z.getinfo("nope"), lambda: z.open("a.txt", "r", pwd="x"), lambda: z.open("a.txt", "q"), lambda: z.writestr("x", "y"), lambda: z.extract("nope"), lambda: z.setpassword("x")):
        attempt(bad)
with zipfile.ZipFile(raw, "a") as z:
    z.writestr("../../evil.txt", "e")
    z.writestr("/abs.txt", "a")
    print(len(z.namelist()), z.extract("../../evil.txt", "safe").replace(os.getcwd(), ""), z.extract("/abs.txt", "safe"))
data = raw.getvalue()
for broken in (b"", b"junk", data[:-5], data[:100], data.replace(b"text ", b"tezt ", 1), b"prefix" + data, data[:60] + b"\xff\xff" + data[62:]):
    try:
        with zipfile.ZipFile(io.BytesIO(broken)) as z:
            print(len(z.namelist()), z.testzip())
    except Exception as error:
        print(type(error).__name__, str(error)[:70])
for bad in (lambda: zipfile.ZipFile(raw, "z"), lambda: zipfile.ZipFile(raw, "w", 99), lambda: zipfile.ZipInfo("x", (1970, 1, 1, 0, 0, 0)), lambda: zipfile.is_zipfile(io.BytesIO(data)), lambda: zipfile.is_zipfile("none"), lambda: zipfile.ZipFile(io.BytesIO(data)).close() or "closed"):
    attempt(bad)
tar = io.BytesIO()


def member(name, **fields):
    t = tarfile.TarInfo(name)
    t.mtime = 1577934246
    for key, value in fields.items():
        setattr(t, key, value)
    return t


for fmt in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w", format=fmt) as t:
        t.addfile(member("file", size=5, mode=0o600, uid=7, gid=8, uname="u", gname="g"), io.BytesIO(b"hello"))
        t.addfile(member("d", type=tarfile.DIRTYPE, mode=0o755))
        t.addfile(member("d/link", type=tarfile.SYMTYPE, linkname="../file"))
        t.addfile(member("hard", type=tarfile.LNKTYPE, linkname="file"))
        try:
            t.addfile(member("long/" * 30 + "n\u00e9", size=3), io.BytesIO(b"abc"))
        except ValueError as error:
            print(error)
    tar.seek(0)
    with tarfile.open(fileobj=tar) as t:
        print(fmt, len(tar.getvalue()), [(m.name[-8:], m.size, oct(m.mode), m.type, m.linkname, m.uname, m.isreg(), m.isdir(), m.issym()) for m in t], t.getnames()[0], t.extractfile("file").read(), t.extractfile("d"), t.extractfile("hard").read(), t.getmember("d/link").mtime)
        for name in ("data", "tar", "fully_trusted"):
            attempt(lambda: t.extract("file", f"x-{name}", filter=name) or open(f"x-{name}/file").read())
        for bad in (lambda: t.getmember("nope"), lambda: t.extractfile("nope"), lambda: t.addfile(member("x")), lambda: t.extract("nope")):
            attempt(bad)
for mode in ("w:gz", "w:bz2"):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as t:
        t.addfile(member("f", size=3), io.BytesIO(b"abc"))
    packed.seek(0)
    with tarfile.open(fileobj=packed) as t:
        print(mode, t.getnames(), t.extractfile("f").read())
    packed.seek(0)
    with tarfile.open(fileobj=packed, mode="r|*") as t:
        print([(m.name, t.extractfile(m).read()) for m in t])
evil = io.BytesIO()
with tarfile.open(fileobj=evil, mode="w") as t:
    for m in (member("../up", size=1), member("/abs", size=1), member("l", type=tarfile.SYMTYPE, linkname="/etc"), member("dev", type=tarfile.CHRTYPE)):
        t.addfile(m, io.BytesIO(b"x") if m.size else None)
evil.seek(0)
with tarfile.open(fileobj=evil) as t:
    for m in t.getmembers():
        attempt(lambda: tarfile.data_filter(m, "/dest") and "fine")
        attempt(lambda: tarfile.tar_filter(m, "/dest") and "fine")
os.makedirs("tree/sub")
with open("tree/sub/f.txt", "w") as file:
    file.write("in the tree")
with tarfile.open("t.tar", "w") as t:
    t.add("tree", arcname="renamed", filter=lambda m: None if m.name.endswith("skip") else m.replace(mtime=0, uid=0, deep=False))
    print(t.getnames(), t.gettarinfo("tree/sub/f.txt").size)
print(tarfile.is_tarfile("t.tar"), tarfile.is_tarfile("tree/sub/f.txt"))
for bad in (lambda: tarfile.open(fileobj=io.BytesIO(b"junk" * 200)), lambda: tarfile.open("t.tar", "q"), lambda: tarfile.open(fileobj=io.BytesIO(b"")), lambda: tarfile.open("t.tar", "r:nope"), lambda: tarfile.open(), lambda: tarfile.TarInfo.frombuf(b"x", "utf-8", "strict"), lambda: tarfile.TarInfo.frombuf(bytes(512), "utf-8", "strict")):
    attempt(bad)
