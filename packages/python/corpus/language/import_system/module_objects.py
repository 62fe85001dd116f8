"""5.4 and 3.2.8: module objects: attributes, __getattr__, __dir__, __class__, reload, specs, what import statements read."""
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import types


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, *(getattr(error, name) for name in ("name", "path") if getattr(error, name, None) is not None and isinstance(error, ImportError)))


def execute(source, **names):
    namespace = dict(names)
    exec(source, namespace)
    return {k: v for k, v in namespace.items() if k not in names and k != "__builtins__"}


module = types.ModuleType("made", "the doc")
print(sorted(vars(module).items(), key=str), module, repr(module.__dict__["__name__"]))
attempt("missing", lambda: module.missing)
del module.__name__
attempt("no name", lambda: module.missing)
attempt("repr", lambda: repr(module))
module.__name__ = 5
attempt("repr 5", lambda: repr(module))
attempt("missing 5", lambda: module.missing)
attempt("no args", lambda: types.ModuleType())
attempt("bad name", lambda: types.ModuleType(5))
attempt("too many", lambda: types.ModuleType("a", "b", "c"))
attempt("dict", lambda: setattr(module, "__dict__", {}))
attempt("dir", lambda: sorted(dir(types.ModuleType("m"))))
sys.modules["fake"] = fake = types.ModuleType("fake")
fake.value = 1
fake._hidden = 2
attempt("from", lambda: execute("from fake import value"))
attempt("star", lambda: execute("from fake import *"))
fake.__all__ = ["_hidden"]
attempt("star all", lambda: execute("from fake import *"))
fake.__all__ = ["nope"]
attempt("star missing", lambda: execute("from fake import *"))
fake.__all__ = [5]
attempt("star bad", lambda: execute("from fake import *"))
fake.__all__ = 5
attempt("star not sequence", lambda: execute("from fake import *"))
del fake.__all__
attempt("from missing", lambda: execute("from fake import nothing"))
fake.__getattr__ = lambda name: f"made {name}" if name.startswith("m") else (_ for _ in ()).throw(AttributeError(f"custom {name}"))
attempt("getattr", lambda: fake.more)
attempt("getattr fails", lambda: fake.less)
attempt("from getattr", lambda: execute("from fake import more"))
attempt("from getattr fails", lambda: execute("from fake import less"))
fake.__dir__ = lambda: ["z", "a"]
attempt("dir", lambda: dir(fake))
fake.__file__ = "/some/fake.py"
attempt("from missing with file", lambda: execute("from fake import nothing"))


class Lazy(types.ModuleType):
    @property
    def computed(self): return "computed"
    def __call__(self): return "called"


fake.__class__ = Lazy
attempt("property", lambda: fake.computed)
attempt("call", lambda: fake())
attempt("import property", lambda: execute("from fake import computed"))
attempt("class", lambda: setattr(fake, "__class__", int))
sys.modules["none"] = None
attempt("None", lambda: execute("import none"))
attempt("None from", lambda: execute("from none import x"))
sys.modules["number"] = 42
attempt("number", lambda: execute("import number; print(number)"))
attempt("number from", lambda: execute("from number import real"))
attempt("number missing", lambda: execute("from number import nope"))
attempt("sub of number", lambda: execute("import number.sub"))
attempt("no module", lambda: execute("import no_such_module"))
attempt("no sub", lambda: execute("import fake.sub"))
attempt("no sub of package", lambda: execute("import importlib.nope"))
attempt("from package", lambda: execute("from importlib import nope"))
attempt("relative", lambda: execute("from . import x"))
attempt("relative name", lambda: execute("from . import x", __name__="a.b"))
attempt("relative package", lambda: execute("from . import x", __name__="a.b", __package__="a"))
attempt("beyond", lambda: execute("from ... import x", __name__="importlib.b", __package__="importlib"))
attempt("relative works", lambda: sorted(execute("from .machinery import ModuleSpec", __name__="importlib.x", __package__="importlib")))
attempt("package type", lambda: execute("from . import x", __package__=5))
attempt("no names", lambda: execute("from . import x", __package__=None))
attempt("__import__", lambda: __import__("importlib.machinery").__name__)
attempt("__import__ fromlist", lambda: __import__("importlib.machinery", fromlist=["x"]).__name__)
attempt("__import__ empty", lambda: __import__(""))
attempt("__import__ type", lambda: __import__(5))
attempt("__import__ level", lambda: __import__("x", level=-1))
attempt("import_module", lambda: importlib.import_module(".machinery", "importlib").__name__)
attempt("import_module no package", lambda: importlib.import_module(".machinery"))
attempt("reload", lambda: importlib.reload(fake))
attempt("reload type", lambda: importlib.reload("fake"))
attempt("find_spec", lambda: importlib.util.find_spec("no_such"))
attempt("find_spec fake", lambda: importlib.util.find_spec("fake"))
attempt("find_spec sub", lambda: importlib.util.find_spec("fake.sub"))
attempt("resolve", lambda: importlib.util.resolve_name("..a", "p.q.r"))
attempt("resolve beyond", lambda: importlib.util.resolve_name("....a", "p.q.r"))
spec = importlib.machinery.ModuleSpec("n.m", None, origin="here", is_package=True)
print(spec, spec.parent, spec.submodule_search_locations, spec.has_location, spec.cached)
made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec("q", None))
print(made, made.__spec__, made.__loader__, made.__package__)
calls = []
import builtins
original = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
try:
    import sys, os.path
    import os.path as p
    from os import path as q, sep
    attempt("relative spied", lambda: execute("from .. import a"))
finally:
    builtins.__import__ = original
print(calls)
attempt("no __import__", lambda: exec("import sys", {"__builtins__": {}}))
attempt("own __import__", lambda: exec("import x.y as z; print(z)", {"__builtins__": {"__import__": lambda *a: types.SimpleNamespace(y="the y"), "print": print}}))
print(sys.__spec__.name, sys.__spec__.origin, type(sys.__loader__).__name__ if not isinstance(sys.__loader__, type) else sys.__loader__.__name__)
print([name for name in ("sys", "builtins", "_imp") if name in sys.builtin_module_names])
