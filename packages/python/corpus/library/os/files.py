"""os: files and folders in a temporary folder, and the errors of what is not there."""

import errno
import os
import tempfile

root = tempfile.mkdtemp()
os.chdir(root)


def tried(action):
    try:
        return action()
    except OSError as error:
        return type(error).__name__, errno.errorcode.get(error.errno), error.filename


with open("a.txt", "w") as f:
    f.write("hello")
os.mkdir("d")
os.makedirs("x/y/z")
os.makedirs("x/y", exist_ok=True)
print(sorted(os.listdir()), sorted(os.listdir("x")), os.listdir(b"x"), os.path.getsize("a.txt"), os.stat("a.txt").st_size)
print(tried(lambda: os.mkdir("d")), tried(lambda: os.makedirs("x/y")), tried(lambda: os.listdir("nope")), tried(lambda: os.rmdir("x")), tried(lambda: os.remove("nope")), tried(lambda: os.stat("nope")), tried(lambda: os.rename("nope", "b")), tried(lambda: os.listdir("a.txt")), tried(lambda: open("d")), tried(lambda: open("nope/a")), tried(lambda: os.rmdir("a.txt")))
os.rename("a.txt", "b.txt")
os.replace("b.txt", "d/c.txt")
print(os.path.exists("a.txt"), os.path.isfile("d/c.txt"), os.path.isdir("d"), os.path.islink("d"), os.access("d/c.txt", os.R_OK), os.access("nope", os.F_OK), os.path.lexists("nope"))
for base, folders, files in os.walk("."):
    folders.sort()
    print(base, folders, sorted(files))
for base, folders, files in os.walk("x", topdown=False):
    print(base, folders, files)
with os.scandir("d") as entries:
    for entry in entries:
        print(entry.name, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.stat().st_size, repr(entry))
os.symlink("d/c.txt", "link")
print(os.readlink("link"), os.path.islink("link"), os.path.realpath("link") == os.path.realpath("d/c.txt"), open("link").read(), os.lstat("link").st_size, os.path.samefile("link", "d/c.txt"))
fd = os.open("raw", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
print(os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR), os.ftruncate(fd, 5), os.fstat(fd).st_size, os.pread(fd, 2, 1), os.isatty(fd))
os.close(fd)
print(tried(lambda: os.close(fd)), tried(lambda: os.read(fd, 1)), tried(lambda: os.open("nope/x", os.O_RDONLY)))
os.truncate("raw", 2)
os.utime("raw", (1000, 2000))
st = os.stat("raw")
print(st.st_size, st.st_mtime, st.st_atime, st.st_mtime_ns, len(st), st[6], os.path.getmtime("raw"))
os.chmod("raw", 0o600)
print(oct(os.stat("raw").st_mode & 0o777))
os.unlink("link")
os.removedirs("x/y/z")
print(sorted(os.listdir()), os.getcwd() == os.path.realpath(root))
os.environ["CORPUS"] = "value"
print(os.environ["CORPUS"], os.getenv("CORPUS"), os.getenv("NOPE_X", "d"), "CORPUS" in os.environ, os.environ.pop("CORPUS"), os.getenv("CORPUS"))
try:
    os.environ["CORPUS"] = 5
except TypeError as error:
    print(error)
try:
    del os.environ["NOPE_X"]
except KeyError as error:
    print(error)
print(os.name, os.sep, os.pathsep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.devnull, os.fspath("a"), os.fsencode("é"), os.fsdecode(b"a"))
for bad in (lambda: os.fspath(5), lambda: os.listdir(5.5), lambda: os.mkdir(5.5), lambda: os.stat([]), lambda: os.open("a"), lambda: os.rename("a")):
    try:
        bad()
    except TypeError as error:
        print(error)
print(type(os.getpid()), len(os.urandom(5)), os.strerror(errno.ENOENT), os.cpu_count() >= 1, type(os.get_terminal_size) is not None, os.get_exec_path() is not None)
import shutil

os.chdir("/")
shutil.rmtree(root)
print(os.path.exists(root))
