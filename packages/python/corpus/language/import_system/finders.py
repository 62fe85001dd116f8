# Finders, loaders, hooks and sys.modules.
import sys, importlib.abc, importlib.machinery, importlib.util, types
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.startswith('virtual'):
            print('find', name, path); return importlib.machinery.ModuleSpec(name, Loader(), is_package=name == 'virtual')
class Loader(importlib.abc.Loader):
    def create_module(self, spec): return None
    def exec_module(self, module): module.made = f'made {module.__name__}'
sys.meta_path.insert(0, Finder())
import virtual.sub as s; print(s.made, s.__spec__.parent, s.__loader__.__class__.__name__, virtual.made if 'virtual' in globals() else sys.modules['virtual'].made)
from virtual import other; print(other)
sys.meta_path.pop(0)
try: import virtual.third
except ImportError as e: print(e)
m = types.ModuleType('handmade', 'doc'); m.x = 5; sys.modules['handmade'] = m
import handmade; print(handmade.x, handmade.__doc__, handmade.__spec__, repr(handmade))
print(repr(sys), repr(types).split(' from')[0], importlib.machinery.SOURCE_SUFFIXES, importlib.machinery.all_suffixes()[:1] != [])
import json, json.decoder; print(sys.modules['json'] is json, json.decoder.__package__, json.__spec__.name)
for f in [lambda: importlib.import_module('.x'), lambda: importlib.import_module('', 'p'), lambda: importlib.reload(5), lambda: importlib.reload(types.ModuleType('gone')), lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: importlib.util.find_spec('a.b')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(importlib.util.resolve_name('.a', 'p'), importlib.util.resolve_name('..a', 'p.q'))
lazy = importlib.util.LazyLoader.factory(importlib.machinery.SourceFileLoader)
class Mod(types.ModuleType):
    @property
    def prop(self): return 'module property'
    def __call__(self): return 'called'
me = types.ModuleType('me'); me.__class__ = Mod; print(me.prop, me())
try: me.__class__ = int
except TypeError as e: print(e)
m = types.ModuleType('attrs'); print(sorted(vars(m))); del m.__name__
try: m.x
except AttributeError as e: print(e)
try: m.__dict__ = {}
except AttributeError as e: print(e)
print(dir(types.ModuleType('d')), types.ModuleType('d').__doc__)
m = types.ModuleType('dirs'); m.__dir__ = lambda: ['b', 'a']; m.__getattr__ = lambda n: n + '!'; print(dir(m), m.anything)
