"""os: trees of folders: walk, fwalk, scandir, removedirs, renames, links, paths given in other ways."""

import errno
import os
import pathlib

os.chdir(os.environ["HOME"])


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except OSError as error:
        return type(error).__name__, errno.errorcode.get(error.errno), error.filename, error.filename2
    except Exception as error:
        return type(error).__name__, str(error)


for name in ("a/b/c", "a/d", "e"):
    os.makedirs(name)
for name in ("a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "e/4.txt"):
    with open(name, "w") as file:
        file.write(name)
os.symlink("a/b", "to_b")
os.symlink("missing", "broken")
os.symlink("loop", "loop")


def tree(**options):
    found = []
    for base, folders, files in os.walk(".", **options):
        folders.sort()
        files.sort()
        found.append((base, list(folders), files))
    return sorted(found) if options.get("topdown") is False else found


for options in ({}, {"topdown": False}, {"followlinks": True}):
    print(options, *tree(**options), sep="\n  ")
print([base for base, folders, files in os.walk("a") if not folders.clear()], list(os.walk("missing")), tried(list, os.walk("missing", onerror=lambda error: (_ for _ in ()).throw(error))))
errors = []
print(list(os.walk("missing", onerror=errors.append)), [error.filename for error in errors], [base for base, *_ in os.walk(b"e")], [base for base, *_ in os.walk(pathlib.Path("e"))])
with os.scandir() as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry.name, entry.path, tried(entry.is_dir), entry.is_dir(follow_symlinks=False), tried(entry.is_file), entry.is_symlink(), entry.is_junction(), repr(entry), os.fspath(entry), tried(entry.stat)[0] if entry.name in ("broken", "loop") else entry.stat().st_size > 0, entry.inode() == os.lstat(entry.path).st_ino)
iterator = os.scandir("a")
print(sorted(entry.path for entry in iterator), tried(next, iterator), iterator.close(), tried(os.scandir, "missing"), tried(os.scandir, "a/1.txt"), [entry.path for entry in os.scandir(b"e")], tried(os.DirEntry))
print(os.readlink("to_b"), os.readlink(b"broken"), tried(os.readlink, "a"), tried(os.readlink, "missing"), os.path.exists("broken"), os.path.lexists("broken"), tried(os.stat, "loop"), tried(open, "broken"), tried(os.symlink, "x", "e"))
print(tried(os.listdir, "broken"), sorted(os.listdir("to_b")), os.path.realpath("to_b/c") == os.path.realpath("a/b/c"), os.path.realpath("broken") == os.path.join(os.path.realpath("."), "missing"), tried(os.path.realpath, "broken", strict=True)[:2], tried(os.path.realpath, "loop", strict=True)[:2])
print(os.rename("e/4.txt", "e/5.txt"), os.listdir("e"), tried(os.rename, "a", "e"), tried(os.rename, "e/5.txt", "a"), tried(os.replace, "missing", "x"), tried(os.rename, "a", "a/b/x"))
print(os.renames("e/5.txt", "new/place/6.txt"), os.path.exists("e"), os.listdir("new/place"), tried(os.removedirs, "new"), os.remove("new/place/6.txt"), os.removedirs("new/place"), os.path.exists("new"))
print(tried(os.makedirs, "a/b"), os.makedirs("a/b", exist_ok=True), tried(os.makedirs, "a/1.txt", exist_ok=True), tried(os.makedirs, "a/1.txt/x"), tried(os.mkdir, ""), tried(os.makedirs, ""), tried(os.mkdir, "a/x/y"))
print(tried(os.rmdir, "a"), tried(os.rmdir, "to_b"), tried(os.remove, "missing"), tried(os.unlink, "a/1.txt/x"), os.remove("to_b"), os.remove("broken"), os.remove("loop"))
print(tried(os.chdir, "missing"), tried(os.chdir, "a/1.txt"), os.chdir("a"), os.path.basename(os.getcwd()), os.path.basename(os.getcwdb()), os.chdir(".."), sorted(os.listdir("a")), tried(os.listdir, 5.5), tried(os.chdir, "x\0"))
print(os.access("a", os.R_OK | os.X_OK), os.access("a/1.txt", os.X_OK), os.access("missing", os.F_OK), os.access("a/1.txt", os.R_OK, follow_symlinks=True))
print(os.path.ismount("/"), os.path.ismount("a"), os.path.isdevdrive("a"), os.path.isjunction("a"), os.path.getsize("a/1.txt"), tried(os.path.getsize, "missing"), os.path.getmtime("a") > 0, tried(os.path.samefile, "a", "missing"))
