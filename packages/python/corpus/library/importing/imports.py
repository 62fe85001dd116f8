"""importlib, pkgutil, runpy, modules made at run time, resources, errors of imports."""

import importlib
import importlib.abc
import importlib.machinery
import importlib.resources
import importlib.util
import os
import pkgutil
import runpy
import sys
import tempfile
import types
import zipfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


write("pkg/__init__.py", "value = 1\nfrom . import sub\n__all__ = ['sub', 'other']\n")
write("pkg/sub.py", "from .. import nothing\n" if False else "from . import value\nname = __name__, __package__, value\n")
write("pkg/other.py", "def f(): return 'other'\nprivate = 1\n")
write("pkg/data.txt", "resource")
write("pkg/__main__.py", "print('main', __name__, __package__)\n")
write("namespace/inner.py", "x = 5\n")
write("broken.py", "def f(:\n")
write("raising.py", "1 / 0\n")
write("circular_a.py", "import circular_b\nx = 1\n")
write("circular_b.py", "from circular_a import x\n")
write("script.py", "result = 6 * 7\nprint(__name__)\n")
import pkg

print(pkg.value, pkg.sub.name, pkg.__path__ == [os.path.join(root, "pkg")], pkg.__file__.replace(root, "ROOT"), pkg.__spec__.name, pkg.__loader__.__class__.__name__)
from pkg import *

print(sub.name, other.f())
import namespace.inner

print(namespace.inner.x, namespace.__file__, type(namespace.__path__).__name__, repr(namespace).replace(root, "ROOT"))
for name in ("nope", "pkg.nope", "pkg.other.deeper", "broken", "raising", "circular_a", "..relative", ""):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(name, type(error).__name__, str(error).replace(root, "ROOT"), getattr(error, "name", None))
for source in ("from pkg import zzz", "from pkg.other import zzz", "import pkg.zzz", "from . import x", "from .. import x", "from pkg import other as o; print(o.f())", "import pkg.other as po; print(po.private)"):
    try:
        exec(source, {"__name__": "m"})
    except Exception as error:
        print(source, type(error).__name__, str(error).replace(root, "ROOT"))
write("changing.py", "version = 1\n")
import changing

write("changing.py", "version = 22\n")
print(changing.version, importlib.reload(changing).version)
print(importlib.util.find_spec("pkg.sub").name, importlib.util.find_spec("nope"), importlib.util.resolve_name(".x", "pkg"), importlib.util.module_from_spec(importlib.util.find_spec("pkg.other")).__name__, importlib.util.MAGIC_NUMBER[2:])
spec = importlib.util.spec_from_file_location("by_path", os.path.join(root, "script.py"))
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.result, "by_path" in sys.modules)
print(importlib.resources.files("pkg").joinpath("data.txt").read_text(), sorted(m.name for m in pkgutil.iter_modules([os.path.join(root, "pkg")])), [m.name for m in pkgutil.walk_packages([root]) if m.ispkg], pkgutil.get_data("pkg", "data.txt"), pkgutil.resolve_name("pkg.other:f")())
print(runpy.run_path(os.path.join(root, "script.py"), run_name="ran")["result"], sorted(k for k in runpy.run_module("pkg", run_name="as_main") if k == "__name__"))


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        return importlib.machinery.ModuleSpec(name, self) if name.startswith("virtual") else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.origin = f"made {module.__name__}"


sys.meta_path.append(Finder())
import virtual_thing

print(virtual_thing.origin, virtual_thing)
with zipfile.ZipFile(os.path.join(root, "z.zip"), "w") as z:
    z.writestr("inzip/__init__.py", "where = __file__\n")
    z.writestr("inzip/m.py", "y = 8\n")
sys.path.insert(0, os.path.join(root, "z.zip"))
import inzip.m

print(inzip.m.y, inzip.where.replace(root, "ROOT"), type(inzip.__loader__).__name__)
lazy = types.ModuleType("lazy")
lazy.__getattr__ = lambda name: f"lazy {name}"
lazy.__dir__ = lambda: ["a"]
sys.modules["lazy"] = lazy
import lazy as l

print(l.anything, dir(l), sys.modules["lazy"] is l)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as error:
    print(error)
print(importlib.import_module(".sub", "pkg") is pkg.sub, importlib.invalidate_caches(), sys.modules["__main__"].__name__)
import shutil

shutil.rmtree(root)
