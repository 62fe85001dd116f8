# What functions of os and os.path take for paths, and what they say of other things.
import os
import tempfile


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)


class NoPath:
    __fspath__ = None


for function in os.fspath, open, os.stat:
    attempt(function, NoPath())
for function in os.path.exists, os.path.lexists, os.path.isdir, os.path.islink:
    for path in "x\0", "\udfff", [], b"\xff":
        attempt(function, path)
print(ascii(os.path.normpath("a/../\udfff")), ascii(os.path.splitroot("//\udfff/a")))
attempt(os.putenv, "a=b", "c")
attempt(os.putenv, "a\0", "c")
attempt(os.utime, ".", None)
attempt(os.utime, ".", [1, 2])

with tempfile.TemporaryFile() as file:
    file.write(b"hello")
    file.flush()
    fd = file.fileno()
    os.lseek(fd, 1, 0)
    buffer = bytearray(3)
    print(os.readinto(fd, buffer), buffer)
    print(os.readinto(fd, memoryview(buffer)[1:]), buffer, os.readinto(fd, buffer))
    attempt(os.readinto, fd, b"abc")
    attempt(os.readinto, fd, 3)

with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, "f"), "w").close()
    with os.scandir(folder) as entries:
        entry = next(entries)
        print(entry.stat() is entry.stat(), entry.stat() is entry.stat(follow_symlinks=False))
