"""ntpath, posixpath, genericpath, stat, and pure paths of Windows, on any system."""

import ntpath
import posixpath
import stat
from pathlib import PurePath, PurePosixPath, PureWindowsPath


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


NAMES = ["C:\\dir\\file.txt", "c:/a/../b//c", "\\\\server\\share\\x\\y", "relative\\x", "C:rel", "\\rooted", "", ".", "..", "C:", "C:\\", "a/b\\c", "\\\\?\\C:\\x", "\\\\.\\dev\\x", "x.tar.gz", ".hidden", "name.", "a. ", "CON", "c:/", "/a//b/", "~user/x", "$VAR/%VAR%"]
for name in NAMES:
    print(repr(name), ntpath.splitdrive(name), ntpath.splitroot(name), ntpath.split(name), ntpath.splitext(name), ntpath.basename(name), ntpath.dirname(name), ntpath.normpath(name), ntpath.isabs(name), ntpath.normcase(name), ntpath.isreserved(name))
    print("   ", posixpath.split(name), posixpath.splitext(name), posixpath.normpath(name), posixpath.isabs(name), posixpath.splitroot(name))
for parts in (("C:\\a", "b"), ("C:\\a", "\\b"), ("C:\\a", "D:b"), ("C:a", "C:b"), ("a", ""), ("\\\\s\\h", "x"), ("", "x"), ("c:\\x", "C:y")):
    print(parts, ntpath.join(*parts), posixpath.join(*parts))
print(ntpath.commonpath(["C:\\a\\b", "c:/A/c"]), ntpath.commonprefix(["C:\\ab", "C:\\ac"]), ntpath.relpath("C:\\a\\b", "C:\\a\\c\\d"), posixpath.commonpath(["/a/b", "/a/c"]), posixpath.relpath("/a/b", "/a/c/d"), posixpath.relpath("x", "x"), posixpath.commonprefix([[1, 2], [1, 3]]), ntpath.sep, ntpath.altsep, ntpath.pathsep, ntpath.devnull, ntpath.extsep)
for bad in (lambda: ntpath.commonpath(["C:\\a", "D:\\a"]), lambda: ntpath.commonpath(["a", "C:\\a"]), lambda: ntpath.commonpath([]), lambda: ntpath.relpath("C:\\a", "D:\\b"), lambda: ntpath.join("a", b"b"), lambda: ntpath.split(5), lambda: posixpath.commonpath(["/a", "b"]), lambda: posixpath.relpath(""), lambda: posixpath.join("a", 5), lambda: ntpath.splitext(None), lambda: posixpath.commonpath(["a", b"b"])):
    attempt(bad)
for name in NAMES[:12] + ["C:\\a\\b.c.d", "//s/h/x", "nul.txt"]:
    w, p = PureWindowsPath(name), PurePosixPath(name)
    print(repr(w), w.parts, w.drive, w.root, w.anchor, w.name, w.suffix, w.suffixes, w.stem, w.as_posix(), w.is_absolute(), [str(x) for x in w.parents][:3], "|", p.parts, p.root, p.name)
w = PureWindowsPath("C:\\Dir\\File.TXT")
print(w == PureWindowsPath("c:/dir/file.txt"), hash(w) == hash(PureWindowsPath("C:\\DIR\\FILE.txt")), w < PureWindowsPath("D:\\"), w.match("*.txt"), w.full_match("c:/**/*.txt"), w / "..\\x", w / "D:y", w.with_suffix(".py"), w.with_name("n"), w.with_stem("s"), w.relative_to("c:\\DIR"), w.is_relative_to("C:\\dir"), w.relative_to("C:\\other", walk_up=True), w.as_uri(), PureWindowsPath("\\\\s\\h\\f").as_uri(), w.joinpath("a", "b"), bytes(w), PureWindowsPath("a", PurePosixPath("b/c")), "x" / PureWindowsPath("y"), PureWindowsPath("c:x").joinpath("c:y"), w.with_segments("q"), w.parser.__name__, PurePath("x").__class__.__name__, w == PurePosixPath("C:\\Dir\\File.TXT"))
for bad in (lambda: w.relative_to("D:\\"), lambda: w.with_suffix("py"), lambda: w.with_name("a\\b"), lambda: w.with_name(""), lambda: PureWindowsPath("C:\\").with_name("x"), lambda: PureWindowsPath("rel").as_uri(), lambda: w < PurePosixPath("x"), lambda: PureWindowsPath(5), lambda: PureWindowsPath(b"x"), lambda: w.match(""), lambda: w.relative_to(), lambda: w / 5, lambda: PurePosixPath("a").with_stem("")):
    attempt(bad)
for mode in (0o100644, 0o040755, 0o120777, 0o010600, 0o104755, 0o102755, 0o101777, 0o101776, 0o020620, 0o060660, 0o140777, 0):
    print(stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), stat.S_ISLNK(mode), oct(stat.S_IFMT(mode)), oct(stat.S_IMODE(mode)), stat.S_ISFIFO(mode), stat.S_ISCHR(mode), end="; ")
print(stat.FILE_ATTRIBUTE_HIDDEN, stat.ST_SIZE, stat.S_IRWXU, stat.S_ISVTX)
