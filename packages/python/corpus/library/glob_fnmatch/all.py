"""glob and fnmatch: patterns, recursion, hidden files, roots, translate, escape; pathlib's globbing beside them."""

import fnmatch
import glob
import os
import pathlib
import re


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

os.chdir(os.environ["HOME"])
for name in ("a.txt", "b.TXT", ".hidden", "d/e.txt", "d/f/g.txt", "d/f/.secret/h.txt", "[x].txt", "d/file1.py", "d/file2.py", "d/file10.py", "x?y"):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    open(name, "w").close()
for pattern in ("*", "*.txt", "*.TXT", ".*", "?.*", "[ab].*", "[!a].*", "d/*", "d/**", "**", "**/*.txt", "d/*/*", "*/", "d/f/../*.txt", "nope", "nope/*", "a.txt", "d", "[[]x].txt", "[]", "d/file[0-9].py", "d/file?.py", "d/file[!1]*.py", "./*.txt", "**/", "**/g.txt", "d/**/g.txt", "*/*/*.txt", "x[?]y", ""):
    print(repr(pattern), sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)), len(glob.glob(pattern, recursive=True, include_hidden=True)), sorted(glob.glob(pattern, root_dir="d")))
print(sorted(glob.iglob("*.txt")), sorted(glob.glob(b"*.txt")), glob.escape("a*b?[c]"), glob.escape(b"*"), glob.has_magic("a*"), glob.has_magic("a"), sorted(os.path.relpath(p) for p in glob.glob(os.path.abspath("*.txt"))), tried(glob.glob, 5)[0], sorted(glob.glob("*.txt", root_dir=b"d" if False else "d")))
for pattern in ("**/*.txt", "*.txt", "d/*", "**", "d/**", "*/*.py", "**/*", "?.txt", "d/**/*.txt"):
    print(repr(pattern), sorted(str(p) for p in pathlib.Path().glob(pattern)), sorted(str(p) for p in pathlib.Path("d").rglob(pattern)) if not pattern.startswith("..") else "")
print(tried(lambda: list(pathlib.Path().glob(""))), tried(lambda: list(pathlib.Path().glob("/x"))), sorted(p.name for p in pathlib.Path().glob("*.txt", case_sensitive=False)), pathlib.PurePath("a/b.py").match("*.py"), pathlib.PurePath("a/b.py").match("b/*.py"), pathlib.PurePath("a/b/c.py").full_match("a/**/*.py"), pathlib.PurePath("a").match("A", case_sensitive=False), tried(pathlib.PurePath("a").match, ""))
NAMES = ["a", "ab", "abc", ".a", "a.b", "A", "[", "a]", "-", "x\ny", ""]
for pattern in ("*", "a*", "?", "??", "[a-c]", "[!a-c]", "[]a]", "[!]]", "[", "[a", "a[", "[-]", "[a-]", "[b-a]", "*b*", "**", "\\a", "[[]", "[!-]", "*.*", "", "[a-c-e]", "[!]"):
    print(repr(pattern), [n for n in NAMES if fnmatch.fnmatchcase(n, pattern)], re.compile(fnmatch.translate(pattern)).pattern)
print(fnmatch.filter(NAMES, "a*"), fnmatch.filterfalse(NAMES, "a*"), fnmatch.fnmatch("A", "a"), fnmatch.filter([b"ab", b"c"], b"a*"), tried(fnmatch.fnmatch, "a", b"a"), tried(fnmatch.filter, ["a"], b"a"), glob.translate("a/**/*.py", recursive=True), glob.translate("*.py"), glob.translate("**", recursive=True, include_hidden=True), glob.translate("a?[b]/c", seps="/\\"))
