# Modules of the library that are imported and used later, or changed before they are used.
import sys
import dataclasses, json, typing, collections, textwrap, fractions

# What they import is there with them.
print([name in sys.modules for name in ("inspect", "re", "json.decoder", "collections.abc", "os.path", "numbers", "decimal")])
print(json.__name__, json.__package__, json.__spec__.name, json.__spec__.submodule_search_locations == json.__path__)
print(type(json.__spec__).__name__, json.__spec__.loader is json.__loader__, json.__file__.endswith("json/__init__.py"))
print(hasattr(textwrap, "__path__"), hasattr(textwrap, "__warningregistry__"), textwrap.__spec__.origin == textwrap.__file__)
print(json.decoder is sys.modules["json.decoder"], json.decoder.__spec__.parent)

# Attributes set before anything is used stay.
fractions.extra = 1
print(fractions.extra, fractions.Fraction(1, 3), fractions.extra)
def shout(text): return text.upper()
textwrap.dedent = shout
print(textwrap.dedent(" a"), textwrap.indent("a", "- "))
del textwrap.shorten
print(hasattr(textwrap, "shorten"))
try: textwrap.nope
except AttributeError as e: print(e)

# Names, in all ways.
import string, shlex, glob, base64, heapq, keyword
print("Template" in dir(string), "quote" in vars(shlex), "glob" in glob.__dict__, keyword.iskeyword("if"))
from heapq import *
print(heappop([1]), "heappush" in globals())
try:
    from base64 import b64encode, nothing_of_that_name
except ImportError as e: print(e.name, e.name_from, str(e).split(" (")[0])

# Gone from sys.modules, or another there, before it is used.
import difflib, calendar, bisect
del sys.modules["difflib"]
print(difflib.get_close_matches("appel", ["ape", "apple"]), "difflib" in sys.modules)
class Other: pass
other = sys.modules["calendar"] = Other()
print(calendar.isleap(2024), sys.modules["calendar"] is other)
import calendar as again
print(again is other)
del sys.modules["calendar"]

# Imported afresh, reloaded, and by importlib.
import importlib
old = sys.modules.pop("bisect")
import bisect
print(bisect is old, bisect.bisect([1, 2], 2))
import colorsys
colorsys.mark = 1
print(importlib.reload(colorsys) is colorsys, colorsys.mark, colorsys.rgb_to_hsv(1, 0, 0))
print(importlib.import_module("html.entities").name2codepoint["amp"], sys.modules["html"].entities.html5["lt;"])

# Another class for a module that was not used.
import types, statistics
class Loud(types.ModuleType):
    def __getattribute__(self, name):
        if name == "mean": return lambda data: "loud"
        return super().__getattribute__(name)
statistics.__class__ = Loud
print(statistics.mean([1]), statistics.median([1, 2, 3]), type(statistics).__name__)

# A replaced __import__ is not told of what was imported before.
import builtins, ipaddress
told = []
original = builtins.__import__
def tell(name, *args):
    told.append(name)
    return original(name, *args)
builtins.__import__ = tell
print(ipaddress.ip_address("127.0.0.1").is_loopback)
import argparse
builtins.__import__ = original
# Pyodide's library is in an archive, which needs modules of its own.
print([name for name in told if name not in ("_io", "zlib")])

# First used where little stack is left.
import graphlib, ast, optparse
def deep(n):
    try: return deep(n + 1)
    except RecursionError: return "deep enough"
print(deep(0))
def down(n): return down(n - 1) if n else (ast.unparse(ast.parse("a+b")), optparse.OptionParser().usage)
print(down(500))

# A file of the same name comes first.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    for name in ("filecmp", "imghdr", "quopri"):
        with open(os.path.join(folder, name + ".py"), "w") as f: f.write("mine = True\n")
    sys.path.insert(0, folder)
    try:
        for name in ("filecmp", "quopri"):
            sys.modules.pop(name, None)
            print(name, hasattr(__import__(name), "mine"))
            del sys.modules[name]
    finally: sys.path.remove(folder)
import quopri
print(hasattr(quopri, "mine"), quopri.encodestring(b"="))

# Finders are asked for what is imported after they were put in place.
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        asked.append(name)
asked = []
sys.meta_path.insert(0, Finder)
sys.modules.pop("this", None); sys.modules.pop("sndhdr", None); sys.modules.pop("getopt", None)
import getopt
sys.meta_path.remove(Finder)
print(asked[0], getopt.getopt(["-a"], "a"))

# Subclasses are all known.
import io, enum
class Base: pass
class One(Base): pass
print(Base.__subclasses__(), json.JSONDecodeError in ValueError.__subclasses__())
import configparser
print("configparser.Error" in {f"{c.__module__}.{c.__qualname__}" for c in Exception.__subclasses__()})

# Files that are no modules, and folders that are no packages, are in nobody's way.
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "chunk.txt"), "w") as f: f.write("mine = True\n")
    for name in ("sched", "pyclbr", "plistlib"):
        os.mkdir(os.path.join(folder, name))
    with open(os.path.join(folder, "pyclbr", "__init__.py"), "w") as f: f.write("mine = True\n")
    with open(os.path.join(folder, "plistlib", "other.py"), "w") as f: f.write("mine = True\n")
    sys.path.insert(0, folder)
    try:
        for name in ("sched", "pyclbr", "plistlib", "cmd"):
            sys.modules.pop(name, None)
            print(name, hasattr(__import__(name), "mine"))
            del sys.modules[name]
    finally: sys.path.remove(folder)
