"""importlib: util, machinery, reload, lazy loading, resources, metadata of modules, source loaders with caches."""
import importlib
import importlib.abc
import importlib.machinery as machinery
import importlib.util as util
import marshal
import os
import sys
import types


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, str(error).replace(os.getcwd(), "CWD").replace("[Errno 44]", "[Errno 2]"))


def write(name, text):
    with open(name, "w") as file:
        file.write(text)


sys.dont_write_bytecode = True
sys.path.insert(0, os.getcwd())
write("tool.py", "version = 1\nonly_first = True\nprint('tool', version)")
import tool
first_dict = tool.__dict__
write("tool.py", "version = 22\nprint('tool again', version, only_first)")
importlib.invalidate_caches()
print(importlib.reload(tool) is tool, tool.version, tool.only_first, tool.__dict__ is first_dict)
write("tool.py", "syntax error here")
attempt("reload syntax", lambda: importlib.reload(tool))
print(tool.version, "tool" in sys.modules)
write("tool.py", "version = 333; raise ValueError('while reloading')")
attempt("reload raises", lambda: importlib.reload(tool))
print(tool.version)
os.remove("tool.py")
importlib.invalidate_caches()
attempt("reload gone", lambda: importlib.reload(tool))
del sys.modules["tool"]
attempt("reload not there", lambda: importlib.reload(tool))
attempt("reload other", lambda: importlib.reload("sys"))
write("lazy_one.py", "print('lazy runs'); x = 5")
spec = util.find_spec("lazy_one")
spec.loader = util.LazyLoader(spec.loader)
module = util.module_from_spec(spec)
sys.modules["lazy_one"] = module
spec.loader.exec_module(module)
print("not yet", type(module).__name__)
print(module.x, type(module).__name__, sys.modules["lazy_one"] is module)
for label, action in {
    "find none": lambda: util.find_spec("no_such_module_at_all"),
    "find sub of none": lambda: util.find_spec("no_such_module_at_all.sub"),
    "find sub of module": lambda: util.find_spec("lazy_one.sub"),
    "find relative": lambda: util.find_spec(".decoder", "json").name,
    "find relative no package": lambda: util.find_spec(".decoder"),
    "find empty": lambda: util.find_spec(""),
    "find spec None": lambda: util.find_spec((sys.modules.__setitem__("nospec", types.ModuleType("nospec")), "nospec")[1]),
    "find None": lambda: util.find_spec((sys.modules.__setitem__("isnone", None), "isnone")[1]),
    "resolve": lambda: (util.resolve_name("a.b", None), util.resolve_name(".b", "a"), util.resolve_name("..c", "a.b")),
    "resolve none": lambda: util.resolve_name(".b", None),
    "resolve empty": lambda: util.resolve_name(".b", ""),
    "resolve beyond": lambda: util.resolve_name("...c", "a.b"),
    "import_module": lambda: (importlib.import_module("json.decoder").__name__, importlib.import_module("..tool", "json.decoder") if 0 else 1, importlib.import_module(".decoder", package="json").__name__),
    "import_module none": lambda: importlib.import_module("no_such_module_at_all"),
    "import_module sub": lambda: importlib.import_module("json.no_such"),
    "import_module type": lambda: importlib.import_module(5),
    "import_module empty": lambda: importlib.import_module(""),
    "import_module dots": lambda: importlib.import_module(".", "json").__name__,
    "import_module beyond": lambda: importlib.import_module("..x", "json"),
    "import_module odd": lambda: importlib.import_module("json..decoder"),
    "__import__": lambda: importlib.__import__("json.decoder").__name__,
    "suffixes": lambda: (machinery.SOURCE_SUFFIXES, machinery.BYTECODE_SUFFIXES),
    "spec": lambda: (s := machinery.ModuleSpec("a.b", None, origin="o", loader_state=1, is_package=True), s, s.parent, s.name, s.cached, s.has_location, s.submodule_search_locations),
    "spec eq": lambda: (machinery.ModuleSpec("a", None) == machinery.ModuleSpec("a", None), machinery.ModuleSpec("a", None) == 5, repr(machinery.ModuleSpec("a", None))),
    "from loader": lambda: util.spec_from_loader("a", None, origin="here").origin,
    "from file": lambda: (s := util.spec_from_file_location("named", "lazy_one.py"), s.name, type(s.loader).__name__, s.has_location)[1:],
    "from file odd": lambda: util.spec_from_file_location("named", "file.txt"),
    "from file package": lambda: util.spec_from_file_location("p", "dir/__init__.py", submodule_search_locations=["dir"]).parent,
    "module_from_spec": lambda: (m := util.module_from_spec(util.spec_from_file_location("loaded", "lazy_one.py")), m.__spec__.loader.exec_module(m), m.x, m.__name__, "loaded" in sys.modules)[1:],
    "module_from_spec none": lambda: util.module_from_spec(None),
    "loader attrs": lambda: (type(sys.__loader__).__name__, importlib.__spec__.name),
    "decode": lambda: (util.decode_source(b"# coding: latin-1\nx = '\xe9'\r\n"), util.decode_source(b"\xef\xbb\xbfx\r\ny")),
    "decode bad": lambda: util.decode_source(b"x = '\xff'"),
    "decode coding": lambda: util.decode_source(b"# coding: nope\n"),
    "abstract": lambda: importlib.abc.Loader().load_module("x") if 0 else sorted(n for n in dir(importlib.abc) if n[0].isupper()),
    "loader": lambda: importlib.abc.Loader().create_module(None),
    "inspect": lambda: importlib.abc.InspectLoader.source_to_code("1 + 1", "here").co_filename,
    "inspect bytes": lambda: eval(importlib.abc.InspectLoader.source_to_code(b"x = 1")),
    "abstract source": lambda: importlib.abc.SourceLoader(),
    "file loader": lambda: (l := machinery.SourceFileLoader("lazy_one", os.path.abspath("lazy_one.py")), l.get_source("lazy_one"), l.is_package("lazy_one"), l.get_filename("lazy_one")[-11:], l.get_data("lazy_one.py"), l.get_code("lazy_one").co_name, l == machinery.SourceFileLoader("lazy_one", os.path.abspath("lazy_one.py")), l.path_stats("lazy_one.py")["size"])[1:],
    "file loader name": lambda: machinery.SourceFileLoader("lazy_one", "lazy_one.py").get_filename("other"),
    "file loader none": lambda: machinery.SourceFileLoader("none", "none.py").get_source("none"),
    "file loader module": lambda: machinery.SourceFileLoader("lazy_two", "lazy_one.py").load_module("lazy_two").x,
    "file finder": lambda: (f := machinery.FileFinder(".", (machinery.SourceFileLoader, [".py"])), f.find_spec("lazy_one").name, f.find_spec("none"), repr(f).replace(os.getcwd(), "CWD"))[1:],
    "path finder": lambda: (machinery.PathFinder.find_spec("lazy_one").name, machinery.PathFinder.find_spec("lazy_one", []), machinery.PathFinder.find_spec("json", ["."])),
    "builtin": lambda: (machinery.BuiltinImporter.find_spec("sys").origin, machinery.BuiltinImporter.find_spec("json"), machinery.BuiltinImporter.is_package("sys"), machinery.BuiltinImporter.get_source("sys"), machinery.BuiltinImporter.get_code("sys")),
    "builtin not": lambda: machinery.BuiltinImporter.get_source("json"),
    "namespace": lambda: (os.mkdir("nsp"), write("nsp/inner.py", "y = 7"), importlib.invalidate_caches(), m := importlib.import_module("nsp"), importlib.import_module("nsp.inner").y, m.__file__ if hasattr(m, "__file__") else "no file", m.__spec__.loader is m.__loader__, list(m.__path__)[0][-3:], repr(m)[:26])[4:],
    "modules": lambda: [n for n in ("sys", "builtins", "importlib._bootstrap", "__main__") if n in sys.modules],
    "module name": lambda: (sys.modules["__main__"].__name__, __name__, __spec__),
}.items():
    attempt(label, action)
exec("import json as j; del j", {})
for name in list(sys.modules):
    if name.startswith("json"):
        del sys.modules[name]
import json
print(json.loads("[1]"), json is sys.modules["json"])
