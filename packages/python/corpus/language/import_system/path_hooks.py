"""5.5 The path based finder: path hooks, entry finders, caches, importers that fail, sys.path entries of odd kinds, zip files."""
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
import zipfile


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, getattr(error, "name", None), repr(error.__cause__), repr(error.__context__))


sources = {"memory_a": "value = 'a'\nprint('running', __name__, '__file__' in globals(), __spec__.origin)", "memory_pkg": "from . import part\nfrom .part import value as v", "memory_pkg.part": "value = __package__", "memory_bad": "1 / 0", "memory_syntax": "a b", "memory_self": "import sys\nsys.modules[__name__] = 'replaced'", "memory_gone": "import sys\ndel sys.modules[__name__]"}


class Loader(importlib.abc.InspectLoader):
    def __init__(self, where): self.where = where
    def get_source(self, name): return sources[name]
    def is_package(self, name): return name == "memory_pkg"


class EntryFinder:
    def __init__(self, where): self.where = where
    def find_spec(self, name, target=None):
        if name.startswith("memory"):
            print("  find", name, self.where)
        if name in sources:
            return importlib.util.spec_from_loader(name, Loader(self.where), origin=f"{self.where}/{name}", is_package=name == "memory_pkg")
    def invalidate_caches(self): print("  invalidate", self.where)


def hook(path):
    if not path.startswith("memory:"):
        raise ImportError("not mine")
    print("  hook", path)
    return EntryFinder(path)


sys.path_hooks.insert(0, hook)
sys.path.insert(0, "memory:1")
sys.path_importer_cache.clear()
import memory_a
print(memory_a.value, memory_a.__spec__.origin, memory_a.__spec__.has_location, memory_a.__loader__.where, "memory:1" in sys.path_importer_cache)
attempt("package", lambda: (importlib.import_module("memory_pkg").v, sys.modules["memory_pkg"].__path__, sys.modules["memory_pkg.part"].__package__))
attempt("bad", lambda: importlib.import_module("memory_bad"))
attempt("bad gone", lambda: "memory_bad" in sys.modules)
attempt("syntax", lambda: importlib.import_module("memory_syntax"))
attempt("replaced", lambda: importlib.import_module("memory_self"))
attempt("removed", lambda: importlib.import_module("memory_gone"))
importlib.invalidate_caches()
sys.path[:0] = ["", "no/such/folder"]
attempt("empty entries", lambda: importlib.import_module("memory_nope"))
del sys.path[:2]
sys.path.remove("memory:1")
attempt("no path", lambda: importlib.import_module("memory_later"))
sys.path_hooks.remove(hook)
for bad in (None, lambda path: None, lambda path: object()):
    class Meta:
        find_spec = staticmethod(lambda name, path, target=None: bad(name) if bad else None)
    sys.meta_path.insert(0, Meta)
    attempt("meta", lambda: importlib.import_module("memory_none"))
    sys.meta_path.pop(0)
old = sys.meta_path[:]
sys.meta_path[:] = [object()]
attempt("no find_spec", lambda: importlib.import_module("memory_x"))
sys.meta_path.clear()
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    attempt("empty meta_path", lambda: importlib.import_module("memory_x"))
print([str(w.message) for w in caught])
sys.meta_path[:] = old


class Spec(importlib.machinery.ModuleSpec): pass


class Creating(importlib.abc.Loader):
    def __init__(self, what): self.what = what
    def create_module(self, spec):
        print("  create", spec.name)
        return self.what
    def exec_module(self, module): print("  exec", module if isinstance(module, str) else module.__name__)


class NoExec:
    def create_module(self, spec): return None


class OnlyCreate:
    def exec_module(self, module): module.x = 1


class Meta:
    loader = None
    def find_spec(self, name, path=None, target=None):
        if name.startswith("made"):
            return importlib.machinery.ModuleSpec(name, self.loader, loader_state="state")


meta = Meta()
sys.meta_path.insert(0, meta)
import types
for label, loader in (("module", Creating(types.ModuleType("other"))), ("namespace", Creating(types.SimpleNamespace())), ("none", Creating(None)), ("no exec", NoExec()), ("only exec", OnlyCreate()), ("no loader", None), ("odd", 5)):
    meta.loader = loader
    attempt(label, lambda: (m := importlib.import_module(f"made_{label.replace(' ', '_')}"), m.__spec__.loader_state if m.__spec__ else None, m.__package__)[1:])
sys.meta_path.remove(meta)
with zipfile.ZipFile("lib.zip", "w") as z:
    z.writestr("zipped.py", "value = __file__.replace('\\\\', '/').split('/')[-2:]\nname = __spec__.origin[-9:]")
    z.writestr("zpkg/__init__.py", "from .inner import x")
    z.writestr("zpkg/inner.py", "x = __package__\ndef fail(): raise ValueError('in zip')")
    z.writestr("zpkg/data.txt", "text in zip")
    z.writestr("prefix/deep.py", "deep = 1")
    z.writestr("zns/sub.py", "y = __name__")
    z.writestr("broken.py", "def f(:")
sys.path.insert(0, "lib.zip")
sys.path.insert(1, os.path.join("lib.zip", "prefix"))
import zipped, zpkg, deep, zns.sub
print(zipped.value, zipped.name, zpkg.x, deep.deep, zns.sub.y, type(zns.__path__).__name__, type(zpkg.__loader__).__name__, zpkg.__path__)
print(zpkg.__loader__.get_data("lib.zip/zpkg/data.txt"), zpkg.__loader__.is_package("zpkg"), zpkg.__loader__.get_source("zpkg"), repr(zpkg.__loader__))
attempt("zip syntax", lambda: importlib.import_module("broken"))
attempt("zip missing", lambda: importlib.import_module("zpkg.nope"))
attempt("zip data missing", lambda: zpkg.__loader__.get_data("lib.zip/none"))
from importlib import resources
print(resources.files("zpkg").joinpath("data.txt").read_text(), sorted(p.name for p in resources.files("zpkg").iterdir()))
import traceback, zipimport
try:
    zpkg.inner.fail()
except ValueError:
    print(traceback.format_exc().splitlines()[-3:])
attempt("not zip", lambda: zipimport.zipimporter("."))
with open("not.zip", "w") as f:
    f.write("text")
attempt("bad zip", lambda: zipimport.zipimporter("not.zip"))
attempt("find_spec", lambda: (zipimport.zipimporter("lib.zip").find_spec("zipped").name, zipimport.zipimporter("lib.zip").find_spec("nope"), zipimport.zipimporter("lib.zip/prefix").prefix))
