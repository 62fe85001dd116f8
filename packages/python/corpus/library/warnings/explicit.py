# warn_explicit and warn: registries, filters and what is refused.
import warnings, sys, _warnings, types
def attempt(f, *a, **k):
    try: print('ok', f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
w = warnings
with w.catch_warnings(record=True) as log:
    w.simplefilter('once')
    for reg in {}, {}, None, None:
        _warnings.warn_explicit('msg', UserWarning, 'f', 1, registry=reg)
        _warnings.warn_explicit('msg', UserWarning, 'f', 2, registry=reg)
        print(len(log), reg, w.onceregistry)
    w.simplefilter('module')
    for reg in {}, None:
        _warnings.warn_explicit('msg2', UserWarning, 'f', 1, registry=reg)
        _warnings.warn_explicit('msg2', UserWarning, 'f', 2, registry=reg)
        print(len(log), reg)
    w.simplefilter('default')
    _warnings.warn_explicit('msg2', UserWarning, 'f', 1, module=None)
    print(len(log))
    E = _warnings.warn_explicit
    attempt(E, 'm', UserWarning, 3, 1); attempt(E, 'm', UserWarning, 'f', 'x'); attempt(E, 'm', None, 'f', 1); attempt(E, 'm', UserWarning, 'f', 1, registry=42)
    attempt(E, 'm', UserWarning, 'f', 1, module_globals=True); attempt(E, 'm', UserWarning, 'f', 1, module_globals={})
    attempt(E, UserWarning('b'), None, 'f', 1); attempt(E, 3, UserWarning, 'f', 1); attempt(E, 'x', int, 'f', 1)
    attempt(E, 'm', UserWarning, '', 1); print(log[-1])
    for p in [], (b'x',), 'x', None, 3: attempt(w.warn, 'm', skip_file_prefixes=p)
    attempt(w.warn, 'm', int); attempt(w.warn, 'm', 3); attempt(w.warn, 'm', None); attempt(w.warn, 'm', stacklevel='x'); attempt(w.warn)
    attempt(E, 'm', UserWarning, 'f', 1, registry={'version': 'x', 1: 2})
    def loader(src):
        class L:
            def get_source(self, name): print('source', name); return src
        l = L(); s = types.SimpleNamespace(loader=l)
        return {'__loader__': l, '__spec__': s, '__name__': 'mod'}
    attempt(E, 'g', UserWarning, 'f', 2, module_globals=loader('a\nb\nc'))
    attempt(E, 'g', UserWarning, 'f', 2, module_globals=loader(None))
    attempt(E, 'g', UserWarning, 'f', 20, module_globals=loader('a'))
    attempt(E, 'g', UserWarning, 'f', 20, module_globals=loader(3))
    attempt(E, 'g', UserWarning, 'f', 1, module_globals={'__loader__': 1, '__name__': 'x'})
    attempt(E, 'g', UserWarning, 'f', 1, module_globals={'__loader__': 1, '__spec__': None, '__name__': 'x'})
    attempt(E, 'g', UserWarning, 'f', 1, module_globals={'__loader__': 1, '__spec__': types.SimpleNamespace(loader=2), '__name__': 'x'})
old = w.filters[:]
for bad in [[3], [('x',)], ('a',), [(3, None, Warning, None, 0)], [('xx', None, Warning, None, 0)], [('always', None, 3, None, 0)], [('always', 3, Warning, None, 0)]]:
    w.filters = bad
    _warnings._acquire_lock(); _warnings._filters_mutated_lock_held(); _warnings._release_lock()
    attempt(E, 'm', UserWarning, 'f', 1)
w.filters = [('always', 'exact', Warning, 'mod', 0)]
w.filters = old
for d in 'ignore', 3:
    if d == 3: continue
    w.defaultaction = d; w.filters = []
    attempt(E, 'm', UserWarning, 'f', 1)
del w.defaultaction
attempt(E, 'm', UserWarning, 'f', 1)
w.defaultaction='default'
w.onceregistry = 3; w.filters=[('once', None, Warning, None, 0)]
attempt(E, 'm', UserWarning, 'f', 1)
w.onceregistry={}
f = w._showwarnmsg
w._showwarnmsg = 3; w.filters = [('always', None, Warning, None, 0)]
attempt(E, 'm', UserWarning, 'f', 1)
del w._showwarnmsg
sys.stderr = sys.stdout
attempt(E, 'mm', UserWarning, 'f', 2, module_globals=loader(None))
w._showwarnmsg = f
del w.filters
attempt(E, 'mm', UserWarning, 'f', 2)
