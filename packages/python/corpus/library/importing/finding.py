"""importlib: specs, finders and loaders of one's own, reload, resources, lazy loading, errors, zipimport."""

import importlib
import importlib.abc
import importlib.machinery
import importlib.resources
import importlib.util
import os
import sys
import types
import zipfile
import zipimport


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "finding_data")
sys.path.insert(0, here)
import pkg.sub

print(pkg.sub.VALUE, pkg.sub.leaf.__name__ if hasattr(pkg.sub.leaf, "__name__") else pkg.sub.leaf, pkg.__spec__.name, pkg.__spec__.submodule_search_locations == [os.path.join(here, "pkg")], pkg.__path__ == [os.path.join(here, "pkg")], pkg.sub.__package__, pkg.sub.leaf, type(pkg.__loader__).__name__, pkg.__spec__.has_location, pkg.__spec__.parent, sys.modules["pkg.sub.leaf"].__spec__.parent)
print(tried(importlib.import_module, "pkg.nope"), tried(importlib.import_module, "nope.sub"), tried(importlib.import_module, "pkg.broken"), "pkg.broken" in sys.modules, tried(importlib.import_module, ".sub"), importlib.import_module(".sub", "pkg") is pkg.sub, tried(importlib.import_module, "..x", "pkg"), tried(importlib.import_module, "pkg.sub.leaf.deeper"), tried(importlib.import_module, ""), tried(importlib.import_module, 5)[0])
for name in ("pkg", "pkg.sub.leaf", "json", "nope", "pkg.nope", "nope.x", "sys"):
    spec = tried(importlib.util.find_spec, name)
    print(name, spec if spec is None or isinstance(spec, tuple) else (spec.name, spec.parent, spec.cached is None or True))
print(importlib.util.resolve_name(".a", "pkg.sub"), tried(importlib.util.resolve_name, "...a", "pkg"), importlib.util.resolve_name("x", None), tried(importlib.util.resolve_name, ".a", ""))


class Virtual(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    sources = {"virtual": "x = 1\nname = __name__", "virtual.inner": "from virtual import x\ny = x + 1", "failing": "1 / 0"}

    def find_spec(self, name, path, target=None):
        print("find_spec", name, path, target)
        if name in self.sources:
            return importlib.machinery.ModuleSpec(name, self, is_package=name == "virtual", origin="memory")
        return None

    def create_module(self, spec):
        print("create", spec.name)
        return None

    def exec_module(self, module):
        print("exec", module.__name__)
        exec(self.sources[module.__name__], module.__dict__)


finder = Virtual()
sys.meta_path.insert(0, finder)
import virtual.inner

print(virtual.inner.y, virtual.__spec__, virtual.__path__, virtual.name, repr(virtual), tried(importlib.import_module, "failing"), "failing" in sys.modules)
virtual.x = 5
virtual.kept = "kept"
print(importlib.reload(virtual) is virtual, virtual.x, virtual.kept, tried(importlib.reload, 5), tried(importlib.reload, types.ModuleType("gone")))
sys.meta_path.remove(finder)
spec = importlib.util.spec_from_loader("made", finder, origin="o")
module = importlib.util.module_from_spec(importlib.util.spec_from_file_location("by_file", os.path.join(here, "pkg", "sub", "leaf.py")))
print(spec, spec.loader is finder, module.__name__, tried(lambda: module.leaf), module.__spec__.loader.exec_module(module), module.leaf, importlib.util.spec_from_file_location("x", "/nope.txt"), importlib.util.spec_from_loader("y", None))


class Lazy(importlib.abc.Loader):
    def exec_module(self, module):
        print("loading now")
        module.value = 42


lazy = importlib.util.LazyLoader(Lazy())
spec = importlib.machinery.ModuleSpec("lazy", lazy)
module = importlib.util.module_from_spec(spec)
lazy.exec_module(module)
print("not loaded yet")
print(module.value)
files = importlib.resources.files("pkg")
print(sorted(p.name for p in files.iterdir() if not p.name.startswith("__pycache__")), files.joinpath("data.txt").read_text(), (files / "sub").is_dir(), importlib.resources.read_text("pkg", "data.txt"), importlib.resources.is_resource("pkg", "data.txt"), tried(importlib.resources.read_text, "pkg", "none.txt")[0], tried(importlib.resources.files, "nope")[0], importlib.resources.open_binary("pkg", "data.txt").read(4))
with importlib.resources.as_file(files / "data.txt") as path:
    print(path.name, path.read_bytes())
with zipfile.ZipFile("library.zip", "w") as archive:
    archive.writestr("zipped.py", "where = __file__.split('library.zip')[1]\nloader = type(__loader__).__name__")
    archive.writestr("zpkg/__init__.py", "import zpkg.part\n")
    archive.writestr("zpkg/part.py", "z = 'part'")
    archive.writestr("zpkg/info.txt", "zip data")
    archive.writestr("bad.py", "x = = 1")
sys.path.insert(0, os.path.abspath("library.zip"))
import zipped
import zpkg

print(zipped.where, zipped.loader, zpkg.part.z, tried(importlib.import_module, "bad")[0], importlib.resources.files("zpkg").joinpath("info.txt").read_text(), tried(importlib.import_module, "zpkg.nope"))
importer = zipimport.zipimporter("library.zip")
print(importer.archive, importer.prefix, importer.is_package("zpkg"), importer.get_source("zpkg.part") if False else importer.get_source("zipped").splitlines()[1], importer.get_filename("zipped"), importer.get_data("zpkg/info.txt"), importer.find_spec("zipped").name, importer.find_spec("nope"), tried(importer.get_data, "nope"), tried(importer.get_code, "nope"), tried(zipimport.zipimporter, "nope.zip"), tried(zipimport.zipimporter, __file__)[0], tried(importer.is_package, "nope"), repr(importer), importer.get_code("zipped").co_name, zipimport.zipimporter("library.zip/zpkg").prefix)
print(importlib.machinery.SOURCE_SUFFIXES, importlib.machinery.ModuleSpec("n", None, loader_state=5), importlib.machinery.BuiltinImporter.find_spec("nope"), sys.modules.get("pkg") is pkg, importlib.invalidate_caches(), issubclass(importlib.machinery.SourceFileLoader, importlib.abc.SourceLoader), importlib.util.MAGIC_NUMBER != b"", importlib.util.cache_from_source.__name__, importlib.util.decode_source(b"# coding: latin-1\n\xe9"))
sys.modules["blocked"] = None
print(tried(importlib.import_module, "blocked"), tried(__import__, "pkg", fromlist=["nope"]) is pkg, __import__("pkg.sub") is pkg, __import__("pkg.sub", fromlist=["x"]) is pkg.sub, tried(__import__, "x", level=1), tried(__import__, "pkg", level=-1), tried(exec, "from pkg import missing"), tried(exec, "from . import x"), tried(exec, "import pkg.sub.leaf.zz"))
