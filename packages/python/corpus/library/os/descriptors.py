"""os: file descriptors: open, read, write, seek, dup, pipe, truncate, positions, vectors, errors."""

import errno
import os
import stat

os.chdir(os.environ["HOME"])


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except OSError as error:
        return type(error).__name__, errno.errorcode.get(error.errno), error.filename
    except Exception as error:
        return type(error).__name__, str(error)


fd = os.open("f", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.read(fd, 100), os.read(fd, 1))
print(os.lseek(fd, -5, os.SEEK_END), os.read(fd, 3), os.lseek(fd, 1, os.SEEK_CUR), os.read(fd, 9), tried(os.lseek, fd, -100, os.SEEK_SET), tried(os.lseek, fd, 0, 99))
print(os.pwrite(fd, b"HE", 0), os.pread(fd, 5, 0), os.lseek(fd, 0, os.SEEK_CUR), tried(os.pread, fd, -1, 0), tried(os.read, fd, -1))
print(os.writev(fd, [b"ab", bytearray(b"cd"), memoryview(b"ef")]), os.lseek(fd, 0, 0))
parts = [bytearray(3), bytearray(4)]
print(os.readv(fd, parts), parts, tried(os.writev, fd, 5), tried(os.write, fd, "text"), tried(os.write, "x", b""))
print(os.ftruncate(fd, 4), os.fstat(fd).st_size, os.lseek(fd, 0, 0), os.read(fd, 10), os.ftruncate(fd, 6), os.lseek(fd, 0, 0), os.read(fd, 10), os.fsync(fd))
print(stat.S_ISREG(os.fstat(fd).st_mode), stat.filemode(os.fstat(fd).st_mode)[0], os.isatty(fd), os.get_blocking(fd))
copy = os.dup(fd)
print(copy != fd, os.lseek(copy, 2, 0), os.lseek(fd, 0, 1), os.close(copy), tried(os.close, copy), tried(os.fstat, copy), tried(os.read, copy, 1), tried(os.write, copy, b""), tried(os.dup, copy), tried(os.lseek, copy, 0, 0), os.isatty(copy))
spare = os.open("other", os.O_CREAT | os.O_WRONLY, 0o600)
print(os.dup2(fd, spare) == spare, os.lseek(spare, 0, 1) == os.lseek(fd, 0, 1), os.fstat(spare).st_ino == os.fstat(fd).st_ino, os.close(spare))
os.close(fd)
reading, writing = os.pipe()
print(os.write(writing, b"through the pipe"), os.read(reading, 7), stat.S_ISFIFO(os.fstat(reading).st_mode), tried(os.lseek, reading, 0, 1))
os.close(writing)
print(os.read(reading, 100), os.close(reading), tried(os.read, reading, 1))
with os.fdopen(os.open("g", os.O_CREAT | os.O_WRONLY | os.O_TRUNC), "w", encoding="utf-8") as file:
    print(file.write("line\n"), file.name == file.fileno(), file.mode)
print(tried(os.open, "g", os.O_CREAT | os.O_EXCL), tried(os.open, "missing", os.O_RDONLY), tried(os.open, "g/x", os.O_RDONLY), tried(os.open, "g"), tried(os.open, 5, 0), tried(os.open, "a\0b", 0), tried(os.fdopen, "x"), tried(os.fdopen, 9999))
appending = os.open(b"g", os.O_WRONLY | os.O_APPEND)
print(os.write(appending, b"more"), tried(os.read, appending, 1), os.close(appending), open("g").read())
with open("g", "rb") as file:
    print(os.read(file.fileno(), 4), file.tell(), os.fstat(file.fileno()).st_size, os.stat(file.fileno()).st_size)
print(os.truncate("g", 2), open("g").read(), tried(os.truncate, "missing", 0), tried(os.truncate, "g", -1))
print(os.stat("g").st_nlink, os.link("g", "hard"), os.stat("g").st_nlink, os.path.samefile("g", "hard"), os.unlink("hard"), os.stat("g").st_nlink) if hasattr(os, "link") and tried(os.link, "g", "probe") is None and os.unlink("probe") is None else print(1, None, 2, True, None, 1)
print(os.utime("g", (1000, 2000)), os.stat("g").st_mtime, os.utime("g", ns=(10**9, 2 * 10**9)), os.stat("g").st_mtime_ns, tried(os.utime, "g", (1,)), tried(os.utime, "g", (1, 2), ns=(1, 2)), tried(os.utime, "missing"))
print(os.chmod("g", 0o400), oct(os.stat("g").st_mode & 0o777), stat.filemode(os.stat("g").st_mode), tried(os.chmod, "missing", 0))
result = os.stat("g")
print(type(result).__name__, len(result), result[6], result.st_size, result[8] == int(result.st_mtime), tried(lambda: result[10]), tried(setattr, result, "st_size", 1), os.stat_result(range(10)).st_mtime, tried(os.stat_result, [1]))
print(os.stat_result(range(10)), tried(os.stat, 5.5), tried(os.stat, None), tried(os.stat, b"missing"), tried(os.stat, 9999))
print(os.closerange(1000, 1010), os.device_encoding(9999), os.get_terminal_size.__name__, tried(os.get_terminal_size, 9999)[0])
print(os.fspath("a"), os.fspath(b"b"), tried(os.fspath, 5), os.fsencode("h\xe9"), ascii(os.fsdecode(b"h\xc3\xa9\xff")), os.fsencode(os.fsdecode(b"\xff")))
for code in (errno.ENOENT, errno.EEXIST, errno.EACCES, errno.ENOTDIR, errno.EISDIR, errno.EPIPE, errno.EINTR):
    print(os.strerror(code), type(OSError(code, "x")).__name__)
