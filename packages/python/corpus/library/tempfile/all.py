"""tempfile: files and folders that go away, names, prefixes, spooled files, errors."""

import io
import os
import stat
import tempfile


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(root, "ROOT").replace("Errno 44", "Errno 2")


root = tempfile.mkdtemp(dir=os.environ["HOME"])
tempfile.tempdir = root
print(tempfile.gettempdir() == root, tempfile.gettempdirb() == os.fsencode(root), tempfile.gettempprefix(), tempfile.gettempprefixb())
with tempfile.TemporaryFile() as file:
    print(file.write(b"hello"), file.seek(0), file.read(), os.listdir(root), file.mode, type(file.name).__name__)
with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as file:
    print(file.write("h\xe9\n"), file.seek(0), ascii(file.readline()), file.encoding.lower())
with tempfile.NamedTemporaryFile(suffix=".txt", prefix="pre_", dir=root) as file:
    name = file.name
    print(os.path.basename(name)[:4], name[-4:], len(os.path.basename(name)), os.path.exists(name), file.write(b"x"), file.flush(), open(name, "rb").read(), type(file).__name__, repr(file).startswith("<tempfile._TemporaryFileWrapper"), stat.S_IMODE(os.stat(name).st_mode) & 0o077)
print(os.path.exists(name), file.closed, tried(file.read))
file = tempfile.NamedTemporaryFile("w", delete=False)
file.write("kept")
file.close()
print(os.path.exists(file.name), open(file.name).read(), os.unlink(file.name))
with tempfile.NamedTemporaryFile("w+", delete_on_close=False) as file:
    file.write("a\nb\n")
    file.close()
    print(os.path.exists(file.name), list(open(file.name)))
print(os.path.exists(file.name), tried(tempfile.NamedTemporaryFile, "r", dir=root + "/missing")[0], tried(tempfile.NamedTemporaryFile, suffix=b"x", prefix="y"), tried(tempfile.NamedTemporaryFile, "q"))
file = tempfile.NamedTemporaryFile()
name = file.name
file.close()
print(os.path.exists(name), file.close())
with tempfile.TemporaryDirectory(prefix="d", ignore_cleanup_errors=True) as folder:
    print(os.path.basename(folder)[0], os.path.isdir(folder), stat.S_IMODE(os.stat(folder).st_mode) & 0o700)
    os.makedirs(folder + "/x/y")
    open(folder + "/x/file", "w").close()
print(os.path.exists(folder), os.listdir(root))
kept = tempfile.TemporaryDirectory(delete=False)
with kept as folder:
    pass
print(os.path.exists(folder), kept.name == folder, repr(kept) == f"<TemporaryDirectory {folder!r}>", kept.cleanup(), os.path.exists(folder), tried(kept.cleanup))
descriptor, path = tempfile.mkstemp(".dat", "a-", text=True)
print(os.write(descriptor, b"abc"), os.close(descriptor), os.path.getsize(path), os.path.basename(path).startswith("a-"), path.endswith(".dat"), os.remove(path))
print(isinstance(tempfile.mkdtemp(prefix=b"b"), bytes), isinstance(tempfile.mktemp("s"), str), tried(tempfile.mkstemp, 5), tried(tempfile.mkstemp, dir=b"x", prefix="s"), tried(tempfile.mkdtemp, dir=root + "/missing")[0])
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as file:
    print(file._rolled, file.name, file.write("short"), file._rolled, file.tell(), tried(lambda: file.newlines), file.encoding.lower(), file.write("now it is longer"), file._rolled, file.seek(0), file.read(), file.mode)
with tempfile.SpooledTemporaryFile() as file:
    print(file.write(b"a\nb\n"), file.seek(0), file.readlines(), type(file._file).__name__, file.rollover(), file._rolled, file.seek(0), list(file), file.truncate(2), file.seek(0), file.read(), isinstance(file, io.IOBase), file.readable(), file.writable(), file.seekable(), file.closed)
print(file.closed, tried(file.write, b"x"), tried(tempfile.SpooledTemporaryFile, 5, "q"))
spooled = tempfile.SpooledTemporaryFile(max_size=3)
print(spooled.fileno() > 2, spooled._rolled, spooled.writelines([b"x", b"y"]), spooled.seek(0), spooled.read1(1), spooled.readinto(bytearray(4)), spooled.detach is not None)
names = tempfile._get_candidate_names()
print(len(next(names)), next(names) != next(names), set("".join(next(names) for _ in range(50))) <= set("abcdefghijklmnopqrstuvwxyz0123456789_"))
print(tempfile.__all__)
