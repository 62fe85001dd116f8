# Packages in the folder beside: relative imports, __init__, __all__, __getattr__, __path__.
import demo
print(demo.__name__, demo.__path__ != [], demo.__package__, demo.value, demo.__all__)
from demo import *
print(exported, 'hidden' in globals(), 'sub' in globals())
import demo.sub.deep as deep
print(deep.__name__, deep.relative, deep.parent_value, demo.sub.deep is deep, demo.sub.__file__.endswith('sub/__init__.py'))
from demo import lazy_attribute; print(lazy_attribute)
try: demo.no_such
except AttributeError as e: print(e)
try: from demo import no_such
except ImportError as e: print(e)
try: import demo.missing
except ModuleNotFoundError as e: print(e, e.name)
try: import demo.broken
except ZeroDivisionError as e: print(e, 'demo.broken' in __import__('sys').modules)
try: import demo.syntax
except SyntaxError as e: print(e.msg, e.lineno, e.filename.endswith('syntax.py'))
from demo.circular_a import a; print(a)
try: from demo.circular_c import c
except ImportError as e: print(str(e).split(' (')[0])
import demo.namespace.inner as inner; print(inner.x, demo.namespace.__file__ if hasattr(demo.namespace, '__file__') else 'no file', type(demo.namespace.__path__).__name__)
import importlib, importlib.util, sys
print(importlib.import_module('.sub', 'demo') is demo.sub, importlib.import_module('demo.sub.deep') is deep)
demo.value = 'changed'; importlib.reload(demo); print(demo.value)
spec = importlib.util.find_spec('demo.sub'); print(spec.name, spec.parent, spec.origin.endswith('__init__.py'), spec.submodule_search_locations is not None)
print(importlib.util.find_spec('nope'), demo.__spec__.loader.is_package('demo'), demo.sub.__spec__.loader.get_source('demo.sub').strip())
del sys.modules['demo.sub']; import demo.sub as again; print(again is demo.sub, again is not deep)
module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module); print(module.__name__, module is again)
print(demo.__dict__['sub'] is again, sorted(n for n in sys.modules if n.startswith('demo')))
import runpy; print(runpy.run_module('demo.main', run_name='as_main')['name'], runpy.run_path(demo.__path__[0] + '/main.py')['name'])
from importlib import resources; print((resources.files('demo') / 'data.txt').read_text().strip())
import pkgutil; print([m.name for m in pkgutil.iter_modules(demo.__path__)], pkgutil.get_data('demo', 'data.txt'))
