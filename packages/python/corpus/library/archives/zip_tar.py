"""zipfile and tarfile in memory."""

import io
import tarfile
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "hello " * 50)
    z.writestr(zipfile.ZipInfo("dir/b.bin", (2024, 2, 29, 1, 2, 4)), b"\x00\x01", zipfile.ZIP_STORED)
    z.writestr("é.txt", "unicode")
    z.mkdir("empty")
    z.comment = b"the comment"
    with z.open("stream.txt", "w") as f:
        f.write(b"line 1\n")
        f.write(b"line 2\n")
with zipfile.ZipFile(buffer) as z:
    print(z.namelist(), z.comment, z.testzip(), z.read("a.txt")[:11], z.read("é.txt"))
    for info in z.infolist():
        print(info.filename, info.file_size, info.compress_type, info.is_dir(), info.CRC, info.date_time if "b.bin" in info.filename else "")
    with z.open("stream.txt") as f:
        print(f.readline(), f.read(3), f.seek(0), f.read(), f.name)
    print(zipfile.Path(z, "dir/").joinpath("b.bin").read_bytes(), sorted(p.name for p in zipfile.Path(z).iterdir()), (zipfile.Path(z) / "a.txt").exists())
    for bad in (lambda: z.read("nope"), lambda: z.open("a.txt", "q"), lambda: z.writestr("x", "y")):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, error)
for bad in (lambda: zipfile.ZipFile(io.BytesIO(b"not a zip")), lambda: zipfile.ZipFile(buffer, "q"), lambda: zipfile.ZipFile(buffer, "w", 99)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(zipfile.is_zipfile(buffer), zipfile.is_zipfile(io.BytesIO(b"x")))
for mode in ("w", "w:gz"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as t:
        data = b"content"
        info = tarfile.TarInfo("dir/file.txt")
        info.size = len(data)
        info.mtime = 1000
        info.mode = 0o640
        info.uname = "me"
        t.addfile(info, io.BytesIO(data))
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        t.addfile(folder)
        link = tarfile.TarInfo("link")
        link.type = tarfile.SYMTYPE
        link.linkname = "dir/file.txt"
        t.addfile(link)
        long = tarfile.TarInfo("x" * 150 + "/é")
        t.addfile(long)
    buffer.seek(0)
    with tarfile.open(fileobj=buffer) as t:
        print(t.getnames(), [(m.name[:12], m.size, m.mtime, oct(m.mode), m.isfile(), m.isdir(), m.issym(), m.linkname) for m in t])
        print(t.extractfile("dir/file.txt").read(), t.getmember("link").type, t.extractfile("folder"))
        try:
            t.getmember("nope")
        except KeyError as error:
            print(error)
try:
    tarfile.open(fileobj=io.BytesIO(b"garbage" * 100))
except tarfile.ReadError as error:
    print(str(error).splitlines()[0])
