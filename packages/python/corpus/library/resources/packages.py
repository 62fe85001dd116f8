"""importlib.resources, pkgutil, importlib.metadata: files inside packages, walking them, distributions on the path."""

import importlib
import importlib.metadata as metadata
import importlib.resources as resources
import io
import os
import pkgutil
import sys
import zipfile


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD")[:90])


def write(path, text=""):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


write("lib/pack/__init__.py", "NAME = __name__")
write("lib/pack/data.txt", "text \u00e9\n")
write("lib/pack/sub/__init__.py")
write("lib/pack/sub/mod.py", "x = 1")
write("lib/pack/sub/deep/more.txt", "deep")
write("lib/pack/broken.py", "1 / 0")
write("lib/loose.py")
write("lib/space/part.py", "here = True")
write("lib/thing-1.2.dist-info/METADATA", "Metadata-Version: 2.1\nName: Thing\nVersion: 1.2\nSummary: Does it\nRequires-Dist: other>=1; extra == 'x'\nProvides-Extra: x\nKeywords: a,b\n\nThe long text.\n")
write("lib/thing-1.2.dist-info/entry_points.txt", "[console_scripts]\nrun = pack.sub.mod:x\nother = os.path:join [x]\n[group.two]\nname = pack\n")
write("lib/thing-1.2.dist-info/RECORD", "pack/__init__.py,sha256=abc,10\npack/data.txt,,\n")
write("lib/thing-1.2.dist-info/top_level.txt", "pack\n")
sys.path.insert(0, os.path.join(os.getcwd(), "lib"))
importlib.invalidate_caches()
import pack

root = resources.files("pack")
print(sorted(p.name for p in root.iterdir() if p.name != "__pycache__"), (root / "data.txt").read_text(encoding="utf-8"), root.joinpath("sub", "mod.py").is_file(), root.joinpath("sub/deep/more.txt").read_bytes(), (root / "nope").exists() if hasattr(root, "exists") else "-", root.name)
with resources.as_file(root / "data.txt") as path:
    print(type(path).__name__, path.name, path.exists())
with (root / "data.txt").open("rb") as file:
    print(file.read())
print(resources.read_text("pack", "data.txt", encoding="utf-8"), resources.read_binary("pack.sub", "mod.py"), resources.is_resource("pack", "data.txt"), resources.is_resource("pack", "sub"), sorted(set(resources.contents("pack")) - {"__pycache__"}), resources.open_text("pack", "data.txt", encoding="ascii", errors="replace").read())
for bad in (lambda: resources.files("nopack"), lambda: resources.read_text("pack", "nope.txt") if False else "-", lambda: resources.read_text("pack", "sub/../data.txt"), lambda: resources.files(5), lambda: resources.files("loose").joinpath("x").is_file()):
    attempt(bad)
print(pkgutil.get_data("pack", "data.txt"), pkgutil.get_data("pack", "sub/mod.py"))
print([(m.name, m.ispkg) for m in pkgutil.iter_modules(["lib"])], [(m.name, m.ispkg) for m in pkgutil.iter_modules(pack.__path__, "pack.")], [m.name for m in pkgutil.walk_packages(pack.__path__, "pack.", onerror=print)], pkgutil.resolve_name("pack.sub.mod:x") if importlib.import_module("pack.sub.mod") else "", pkgutil.resolve_name("os.path.join").__name__, pkgutil.extend_path(["a"], "pack")[0], pkgutil.ModuleInfo(1, 2, 3))
for bad in (lambda: pkgutil.resolve_name("pack.nope"), lambda: pkgutil.resolve_name("pack:NAME.nope"), lambda: pkgutil.resolve_name(""), lambda: pkgutil.resolve_name("1a.b"), lambda: pkgutil.get_data("nope", "x"), lambda: list(pkgutil.iter_modules("text"))):
    attempt(bad)
space = importlib.import_module("space")
print(space.__file__ if hasattr(space, "__file__") else None, type(space.__path__).__name__, importlib.import_module("space.part").here, resources.files("space").joinpath("part.py").is_file(), space.__spec__.origin, repr(space).split(" (")[0])
d = metadata.distribution("thing")
print(d.version, d.name, d.metadata["Summary"], d.requires, metadata.version("Thing"), metadata.metadata("thing").get_all("Provides-Extra"), [str(f) for f in d.files], d.files[0].size, d.files[0].hash, d.read_text("top_level.txt"), d.read_text("nope"), metadata.requires("thing"), d.metadata.json["keywords"], d.metadata.get_payload().strip() if d.metadata.get_payload() else d.metadata["Description"])
eps = metadata.entry_points(group="console_scripts")
print([(e.name, e.value, e.group, e.module, e.attr, e.extras) for e in sorted(eps)], eps["run"].load(), sorted(eps.names), metadata.entry_points(name="name")["name"].load().NAME, d.entry_points.select(group="group.two"), metadata.packages_distributions().get("pack"))
for bad in (lambda: metadata.version("nothing"), lambda: eps["nope"], lambda: metadata.distribution(""), lambda: metadata.EntryPoint("n", "bad value!", "g").load(), lambda: metadata.entry_points(group="none"), lambda: d.metadata["nope"]):
    attempt(bad)
with zipfile.ZipFile("archive.zip", "w") as z:
    z.writestr("zipped/__init__.py", "")
    z.writestr("zipped/res.txt", "in the zip")
    z.writestr("zipped/mod.py", "value = __file__[-10:], __loader__.__class__.__name__")
sys.path.insert(0, "archive.zip")
zipped = importlib.import_module("zipped.mod")
print(zipped.value, resources.files("zipped").joinpath("res.txt").read_text(), [m.name for m in pkgutil.iter_modules(["archive.zip"])], pkgutil.get_data("zipped", "res.txt"), sorted(p.name for p in resources.files("zipped").iterdir()), io.TextIOWrapper(resources.files("zipped").joinpath("res.txt").open("rb")).read())
