"""shutil, glob, fnmatch, tempfile, filecmp: whole trees in a temporary folder."""

import filecmp
import fnmatch
import glob
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory(prefix="corpus") as root:
    os.chdir(root)
    os.makedirs("src/sub")
    for name, text in {"src/a.txt": "A", "src/b.py": "print(1)", "src/sub/c.txt": "C", "src/.hidden": "h"}.items():
        with open(name, "w") as f:
            f.write(text)
    print(shutil.copy("src/a.txt", "copy.txt"), shutil.copyfile("src/a.txt", "x.txt"), shutil.copy2("src/a.txt", "src/sub"), os.path.exists("src/sub/a.txt"))
    print(shutil.copytree("src", "dst", ignore=shutil.ignore_patterns("*.py")), sorted(os.listdir("dst")), shutil.move("copy.txt", "moved.txt"), shutil.move("moved.txt", "dst"), sorted(os.listdir("dst")))
    for bad in (lambda: shutil.copyfile("x.txt", "x.txt"), lambda: shutil.copytree("src", "dst"), lambda: shutil.rmtree("nope"), lambda: shutil.move("x.txt", "dst/moved.txt/q"), lambda: shutil.copy("nope", "y"), lambda: shutil.get_archive_formats() and shutil.make_archive("a", "nope", "src"), lambda: shutil.unpack_archive("x.txt")):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, getattr(error, "filename", None) or str(error).replace(root, "ROOT"))
    print(sorted(glob.glob("src/*")), sorted(glob.glob("src/**/*.txt", recursive=True)), sorted(glob.glob("**", recursive=True))[:3], glob.glob("nope*"), sorted(glob.glob("*.txt", root_dir="src")), glob.escape("a[1]*?"), sorted(glob.glob("src/.*")), sorted(glob.iglob("src/[ab].*")), glob.has_magic("a*"), sorted(glob.glob("src/*", include_hidden=True)), glob.translate("*.txt"))
    print(filecmp.cmp("src/a.txt", "x.txt"), filecmp.cmp("src/a.txt", "src/b.py"), filecmp.dircmp("src", "dst").left_only, filecmp.dircmp("src", "dst").common_files)
    archive = shutil.make_archive("backup", "zip", "src")
    shutil.unpack_archive(archive, "restored")
    print(os.path.basename(archive), sorted(os.listdir("restored")))
    archive = shutil.make_archive("tarball", "gztar", root_dir="src")
    shutil.unpack_archive(archive, "untarred", filter="data")
    print(os.path.basename(archive), sorted(os.listdir("untarred/sub")))
    print(shutil.disk_usage("/").total > 0, shutil.which("no-such-program-x"), shutil.rmtree("dst"), os.path.exists("dst"), shutil.rmtree("nope", ignore_errors=True))
    with tempfile.NamedTemporaryFile("w+", suffix=".tmp", delete=False) as t:
        t.write("temp")
        t.seek(0)
        print(t.read(), os.path.exists(t.name), t.name.endswith(".tmp"))
    os.unlink(t.name)
    with tempfile.TemporaryFile() as t:
        print(t.write(b"x"), t.seek(0), t.read())
    with tempfile.SpooledTemporaryFile(max_size=10) as t:
        print(t.write(b"12345"), t._rolled, t.write(b"1234567890"), t._rolled, t.seek(0), t.read())
    handle, name = tempfile.mkstemp(dir=root, prefix="p", suffix="s")
    os.close(handle)
    print(os.path.basename(name)[0], name[-1], os.path.dirname(name) == root, tempfile.gettempdir() == tempfile.gettempdir(), tempfile.gettempprefix())
    os.chdir("/")
print(os.path.exists(root))
print(fnmatch.fnmatch("a.txt", "*.TXT"), fnmatch.fnmatchcase("a.txt", "*.TXT"), fnmatch.filter(["a", "b.c", "d.c"], "*.c"), fnmatch.translate("a*[!b]?.c"), fnmatch.fnmatch("[x]", "[[]x]"), fnmatch.filterfalse(["a", "b.c"], "*.c"))
