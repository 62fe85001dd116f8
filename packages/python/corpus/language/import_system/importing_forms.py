"""7.11 The import statement: what each form binds, when, and where names come from; modules written for the test."""
import importlib.util
import os
import sys
import textwrap

os.makedirs("pack/sub")
FILES = {
    "one.py": "print('one runs'); x = 1; _hidden = 2; __all__ = ['x', '_hidden']",
    "noall.py": "a = 1\n_b = 2\nimport os\nfrom sys import maxunicode as p\ndef f(): pass\nclass C: pass\n__dunder__ = 3",
    "badall.py": "__all__ = ['a', 'missing']\na = 1",
    "typeall.py": "__all__ = ['a', 5]\na = 1",
    "strall.py": "__all__ = 'ab'\na, b = 1, 2",
    "dunderdir.py": "def __getattr__(name):\n    if name == '__path__': raise AttributeError(name)\n    print('getattr', name)\n    return name * 2\ndef __dir__(): return ['z', 'y']",
    "raises.py": "value = 'before'\nraise KeyError('in module')",
    "exits.py": "raise SystemExit(3)",
    "loops_a.py": "import loops_b\nx = 'a.x'\nfrom loops_b import y",
    "loops_b.py": "import loops_a\nprint('in b', hasattr(loops_a, 'x'))\ny = 'b.y'\ntry:\n    loops_a.x\nexcept AttributeError as e: print(e)\ntry:\n    from loops_a import x\nexcept ImportError as e: print(str(e).partition(' (/')[0].partition(' (most')[0])",
    "shadow.py": "import shadow_stdlib",
    "random_names.py": "import sys\nprint(__name__, __package__, __spec__.name, __spec__.parent, sorted(k for k in globals() if k.startswith('__') and k != '__cached__'))",
    "pack/__init__.py": "print('pack runs', __name__, __path__ != []); version = 1; from . import early; from .early import value as reexported",
    "pack/early.py": "from . import version\nvalue = version + 1\nfrom .. import nothing_above" if False else "from . import version\nvalue = version + 1",
    "pack/late.py": "from . import version, early as e\nfrom .sub import deep\nfrom .sub.deep import up\nname = __name__",
    "pack/above.py": "from .. import x",
    "pack/way_above.py": "from ...... import x",
    "pack/self_import.py": "from pack import self_import as me\nimport pack.self_import as also\nprint(me is also, me.__name__)",
    "pack/sub/__init__.py": "",
    "pack/sub/deep.py": "from ... import pack as up" if False else "from .. import version as up\nfrom ..early import value\nfrom . import deep as this\nprint('deep', this.__name__)",
    "pack/clash.py": "submodule = True",
    "pack/__main__.py": "print('main of pack', __name__, __package__)",
}
for name, text in FILES.items():
    with open(name, "w") as file:
        file.write(text)
sys.path.insert(0, os.getcwd())


def run(source, **names):
    namespace = {"__name__": "runner", **names}
    try:
        exec(textwrap.dedent(source), namespace)
    except BaseException as error:
        text = str(error).replace(os.getcwd(), "CWD")
        print("  !", type(error).__name__, text, getattr(error, "name", None), getattr(error, "name_from", None))
    print(repr(source), {k: (v.__name__ if isinstance(v, type(sys)) else v if isinstance(v, (int, str, list)) else type(v).__name__) for k, v in namespace.items() if k not in ("__builtins__", "__name__") and k not in names})


for source in [
    "import one", "import one", "import one as two", "from one import x", "from one import x as y, _hidden", "from one import *", "from noall import *", "from badall import *", "from typeall import *", "from strall import *",
    "from dunderdir import anything", "import dunderdir; x = dunderdir.attribute, dir(dunderdir)", "from dunderdir import *", "import raises", "from raises import value", "import exits",
    "import loops_a", "import shadow", "import random_names", "import pack.late", "import pack.late as late", "from pack import late, version", "from pack.sub import deep", "import pack.sub.deep as d, pack", "from pack import sub, nothing", "from pack.late import e, missing", "import pack.nothing", "import pack.late.nothing", "from pack.early.value import x", "import pack.above", "import pack.way_above", "import pack.self_import", "from pack import *",
    "import one, no_such, sys", "from no_such import x", "from no.such import x", "import os.path, sys", "import os.path as p", "from os import path, sep as s", "from os.path import *; y = callable(join)", "import xml.dom.minidom as m, xml", "from . import x", "from .. import x", "from .x import y", "from .", "import a.b.c.d",
    "def f():\n  import one\n  from pack import version as v\n  return sorted(locals())\nx = f()", "class C:\n  import one as o\n  from one import x\ny = C.x", "for i in range(2): import one", "import one; one.x = 'changed'\nfrom one import x", "import one\ndel one\nimport one", "import sys\ndel sys.modules['one']\nimport one", "import sys\nsys.modules['one'] = None\nimport one", "import sys; sys.modules['one'] = 'text'\nfrom one import upper", "import sys; sys.modules['one'] = 'text'\nfrom one import nope", "import pack; pack.clash = 'attribute'\nfrom pack import clash", "import pack; del pack.clash\nfrom pack import clash", "import pack.clash; import pack; x = pack.clash.submodule", "from sys import modules as x; y = 'one' in x; del x",
    "global one\nimport one as g", "import one; import one as one; from one import upper as one", "x = __import__('pack').__name__, __import__('pack.late').__name__, __import__('pack.late', fromlist=['e']).__name__, __import__('pack', fromlist=['late', 'nope']).late.name",
]:
    run(source)
run("from . import early, late", __package__="pack")
run("from .sub import deep", __name__="pack.x", __package__="pack")
run("from . import early", __name__="pack.x")
run("from . import early", __name__="pack", __path__=[])
run("from .. import x", __package__="pack")
run("from . import early", __package__="no_package")
run("from . import early", __package__="")
run("from . import early", __package__=5)
run("from . import early", __package__=None, __spec__=None)
run("from . import x", __spec__=importlib.util.spec_from_loader("pack.y", None))
run("from . import early", __package__="pack", __spec__=importlib.util.spec_from_loader("other.y", None))
import runpy
print(sorted(k for k in runpy.run_module("pack", run_name="given", alter_sys=True) if not k.startswith("__")))
print(runpy.run_path("noall.py", {"given": 1}, "path_name")["__name__"])
for wrong in (lambda: runpy.run_module("no_such"), lambda: runpy.run_module("pack.sub"), lambda: runpy.run_module(".rel"), lambda: runpy.run_path("none.py")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).replace("[Errno 44]", "[Errno 2]"))
