"""fileinput, linecache, filecmp: lines of many files, edited in place, remembered sources, compared folders."""

import filecmp
import fileinput
import io
import linecache
import os
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error.args[-1] if isinstance(error, OSError) else error)


def write(path, text):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


write("one.txt", "a1\na2\n")
write("two.txt", "b1\nb2\u00e9")
write("empty.txt", "")
with fileinput.input(["one.txt", "empty.txt", "two.txt"], encoding="utf-8") as f:
    print(f.lineno(), f.filename(), f.isfirstline() if False else "-", f.fileno())
    for line in f:
        print(repr(line), f.filename(), f.lineno(), f.filelineno(), f.isfirstline(), f.isstdin(), fileinput.lineno())
        if line == "a1\n":
            f.nextfile()
print(f.lineno(), f.filename())
for line in fileinput.input("one.txt", inplace=True, backup=".bak", encoding="utf-8"):
    print(line.upper().rstrip() + "!" * fileinput.filelineno())
fileinput.close()
print(open("one.txt").read(), open("one.txt.bak").read(), sorted(os.listdir(".")))
sys.stdin = io.StringIO("from stdin\nagain\n")
print([(line, fileinput.isstdin(), fileinput.filename()) for line in fileinput.input("-")])
fileinput.close()
with fileinput.FileInput(("one.txt", "two.txt"), mode="rb") as f:
    print(f.readline(), f.readline(), f.readline(), f.readline(), f.readline())
print([*fileinput.FileInput("two.txt", openhook=fileinput.hook_encoded("latin-1"))], [*fileinput.FileInput(files=["two.txt"], openhook=lambda name, mode: io.StringIO("hooked " + name))])
for bad in (lambda: fileinput.lineno(), lambda: fileinput.filename(), lambda: [*fileinput.FileInput("none.txt")], lambda: fileinput.FileInput("x", mode="w"), lambda: fileinput.FileInput("x", inplace=True, openhook=len), lambda: fileinput.FileInput("x", openhook=5), lambda: fileinput.FileInput("one.txt", "positional"), lambda: [fileinput.input("one.txt"), fileinput.input("two.txt")], lambda: fileinput.close(), lambda: f[0], lambda: fileinput.hook_compressed("one.txt", "r").read(2)):
    attempt(bad)
write("source.py", "# -*- coding: latin-1 -*-\nx = 1\ndef f():\n    return x")
print(repr(linecache.getline("source.py", 2)), repr(linecache.getline("source.py", 99)), repr(linecache.getline("none.py", 1)), linecache.getlines("source.py")[-1], repr(linecache.getline("source.py", -1)), repr(linecache.getline("source.py", 0)))
write("source.py", "changed = True\n\n\n# longer than before")
print(repr(linecache.getline("source.py", 1)), linecache.checkcache("source.py"), repr(linecache.getline("source.py", 1)), "source.py" in linecache.cache, linecache.clearcache(), linecache.cache)
linecache.cache["<made>"] = (5, None, ["line\n"], "<made>")
print(linecache.getline("<made>", 1), linecache.checkcache(), linecache.getline("<made>", 1))


class Loader:
    def get_source(self, name):
        return f"source of {name}\n"


print(linecache.lazycache("<lazy>", {"__name__": "mod", "__loader__": Loader()}), linecache.getline("<lazy>", 1), linecache.lazycache("<none>", {}), linecache.lazycache("", None), repr(linecache.getline("bad\0name", 1)))
for side in ("left", "right"):
    for path, text in (("same", "s"), ("differs", side), ("sub/deep/same", "x"), ("sub/only-" + side, "o"), ("only-" + side + "/f", "y"), ("ignored.pyc", side), ("__pycache__/z", side)):
        write(f"{side}/{path}", text)
write("left/funny", "file")
os.makedirs("right/funny")
c = filecmp.dircmp("left", "right", ignore=["__pycache__"], hide=[".", "..", "ignored.pyc"], shallow=False)
print(c.left_only, c.right_only, sorted(c.common), c.common_dirs, sorted(c.common_files), c.common_funny, c.same_files, c.diff_files, c.funny_files, sorted(c.subdirs), c.subdirs["sub"].left_only, c.subdirs["sub"].subdirs["deep"].same_files)
c.report()
c.report_full_closure()
print(filecmp.cmp("left/same", "right/same", shallow=False), filecmp.cmp("left/differs", "right/differs", False), filecmp.cmpfiles("left", "right", ["same", "differs", "missing"], shallow=False), filecmp.clear_cache(), filecmp.DEFAULT_IGNORES[:2])
attempt(lambda: filecmp.cmp("left/same", "none"))
attempt(lambda: filecmp.dircmp("none", "left").left_list)
attempt(lambda: c.nope)
