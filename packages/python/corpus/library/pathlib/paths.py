"""pathlib: pure paths, and real files in a temporary folder."""

import os
import pathlib
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

CASES = """
PurePosixPath("a", "b"), PurePosixPath("/a") / "b" / "/c", "x" / PurePosixPath("y"), PurePosixPath(""), PurePosixPath("a//b/./c"), PurePosixPath("a/../b"), PureWindowsPath("c:\\\\a", "b"), PureWindowsPath("c:/a/b"), str(PureWindowsPath("c:/a")), PureWindowsPath("//h/s/x").drive
[(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root, p.anchor, p.is_absolute()) for p in map(PurePosixPath, ["/a/b.tar.gz", "a", "/", ".x", "a.", ""])]
list(PurePosixPath("/a/b/c").parents), PurePosixPath("a/b").parents[0], len(PurePosixPath("a/b/c").parents)
PurePosixPath("a/b.txt").with_name("c"), PurePosixPath("a/b.txt").with_suffix(".py"), PurePosixPath("a/b.txt").with_stem("z"), PurePosixPath("a/b").with_suffix(""), PurePosixPath("a/b.txt").with_segments("q", "r")
PurePosixPath("/").with_name("x")
PurePosixPath("a").with_suffix("py")
PurePosixPath("a").with_name("x/y")
PurePosixPath("/a/b").relative_to("/a"), PurePosixPath("/a/b").relative_to("/a/c", walk_up=True), PurePosixPath("/a/b").is_relative_to("/a")
PurePosixPath("/a/b").relative_to("/x")
PurePosixPath("a/b.py").match("*.py"), PurePosixPath("/a/b.py").match("a/*"), PurePosixPath("a/b/c.py").full_match("a/**/*.py"), PurePosixPath("A").match("a"), PureWindowsPath("A").match("a")
PurePosixPath("a") < PurePosixPath("b"), PurePosixPath("a") == PurePosixPath("a/"), PureWindowsPath("A") == PureWindowsPath("a"), PurePosixPath("a") == PureWindowsPath("a"), hash(PurePosixPath("a")) == hash(PurePosixPath("./a")), sorted(map(PurePosixPath, ["b", "a/c", "a"]))
PurePosixPath("a") < "b"
PurePosixPath("a") + "b"
PurePosixPath(5)
PurePosixPath("a") / 5
PurePosixPath("/a b").as_uri(), PureWindowsPath("c:\\\\x y").as_uri(), Path.from_uri("file:///a%20b"), PureWindowsPath("a\\\\b").as_posix(), os.fspath(PurePosixPath("a")), bytes(PurePosixPath("é")), PureWindowsPath("nul").name
PurePosixPath("a").as_uri()
PurePath("a").joinpath("b", "c"), repr(PurePath("a")), str(Path(".")), Path("a").absolute().is_absolute(), PurePosixPath("a/b").parser.sep
"""

import warnings

warnings.simplefilter("ignore")

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
root = Path(tempfile.mkdtemp()).resolve()


def tried(action):
    try:
        return action()
    except OSError as error:
        return type(error).__name__, os.path.relpath(error.filename, root)
    except ValueError as error:
        return type(error).__name__, str(error)


(root / "a").mkdir()
(root / "x" / "y").mkdir(parents=True)
f = root / "a" / "f.txt"
print(f.write_text("héllo\nworld"), f.read_text(), f.read_bytes()[:3], f.exists(), f.is_file(), f.is_dir(), f.stat().st_size, f.parent == root / "a", f.write_bytes(b"xyz"))
print(tried(lambda: (root / "a").mkdir()), (root / "a").mkdir(exist_ok=True), tried(lambda: (root / "n" / "m").mkdir()), tried(lambda: (root / "nope").read_text()), tried(lambda: (root / "nope").unlink()), (root / "nope").unlink(missing_ok=True), tried(lambda: (root / "x").rmdir()), tried(lambda: (root / "nope").stat()))
(root / "a" / "b.py").touch()
(root / "x" / "y" / "c.py").write_text("1")
print(sorted(p.name for p in root.iterdir()), sorted(str(p.relative_to(root)) for p in root.rglob("*.py")), sorted(str(p.relative_to(root)) for p in root.glob("*/*")), sorted(str(p.relative_to(root)) for p in root.glob("**/")), sorted(p.name for p in root.glob("a/?.py")), list(root.glob("nope/*")))
for base, folders, files in root.walk():
    folders.sort()
    print(base.relative_to(root), folders, sorted(files))
g = f.rename(root / "g.txt")
print(g.name, f.exists(), g.replace(root / "h.txt").name, (root / "link").symlink_to("h.txt"), (root / "link").is_symlink(), (root / "link").readlink(), (root / "link").resolve() == root / "h.txt", (root / "h.txt").samefile(root / "link"))
with (root / "h.txt").open("a") as stream:
    stream.write("!")
print((root / "h.txt").read_text(), (root / "h.txt").copy(root / "copy.txt").read_text(), (root / "copy.txt").move(root / "moved.txt").name)
(root / "h.txt").chmod(0o400)
print(oct((root / "h.txt").stat().st_mode)[-3:], (root / "link").lstat().st_size, Path.cwd().is_absolute(), (root / "a" / ".." / "x").resolve() == root / "x")
import shutil

shutil.rmtree(root)
print(root.exists())
