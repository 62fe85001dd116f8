"""os.path, posixpath and ntpath: every function on texts."""

import ntpath
import os
import posixpath

PATHS = ["", "/", "//", "///", "a", "/a/b", "a/b/", "a//b", "./a/../b", "../..", "/..", "a.txt", ".hidden", "a.tar.gz", "a/b.c/d", "~", "~/x", "c:\\a\\b", "c:a", "\\\\host\\share\\x", "a\\b/c", "$HOME/x", "a/.", "..a", "a..", "é/ü"]
for name in ("basename", "dirname", "split", "splitext", "normpath", "isabs", "splitdrive", "splitroot", "normcase"):
    for module in (posixpath, ntpath):
        print(module.__name__, name, *(getattr(module, name)(path) for path in PATHS), sep=" | ")
for module in (posixpath, ntpath):
    print(module.join("a", "b"), module.join("a", "/b", "c"), module.join("", "a"), module.join("a", ""), module.join("a/", "b"), module.join("a", "b", "", "c"), module.join("c:", "a"), module.join("c:\\", "d:x"))
    print(module.commonprefix(["abc", "abd"]), module.commonpath(["/a/b", "/a/c"]), module.commonpath(["a", "a/b"]), module.commonprefix([]))
    print(module.relpath("/a/b/c", "/a/d") if module is posixpath else module.relpath("c:\\a\\b", "c:\\a\\d"))
for bad in (lambda: os.path.join(5), lambda: os.path.join("a", b"b"), lambda: os.path.commonpath([]), lambda: os.path.commonpath(["/a", "b"]), lambda: os.path.basename(None), lambda: os.path.splitext(5), lambda: os.path.relpath(""), lambda: os.path.exists(None), lambda: os.path.join("a", 5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(os.path.expandvars("$NOPE ${NOPE} $$"), os.path.expanduser("x"), os.path.abspath("/a/../b"), os.path.isabs("a"), os.path.join(b"a", b"b"), os.path.split(b"a/b"), os.path is posixpath)
