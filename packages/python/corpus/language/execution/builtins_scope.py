# The builtins namespace.
import builtins
print(__builtins__ is builtins, builtins.len is len)
builtins.my_builtin = 'mine'
print(my_builtin); del builtins.my_builtin
try: my_builtin
except NameError as e: print(e)
len = lambda x: 'shadowed'
print(len([])); del len; print(len([]))
def f(): return max(1, 2)
max = min; print(f()); del max; print(f())
old = builtins.abs; builtins.abs = lambda x: 'patched'; print(abs(-1)); builtins.abs = old; print(abs(-1))
exec('print(len("abc"))', {'__builtins__': builtins})
exec('print(len("abc"))', {'__builtins__': vars(builtins)})
exec('show("own builtins")', {'__builtins__': {'show': print}})
try: exec('class A: pass', {'__builtins__': {}})
except NameError as e: print(e)
try: exec('import os', {'__builtins__': {}})
except ImportError as e: print(e)
exec('assert True', {'__builtins__': {}})
def fake_import(name, globals=None, locals=None, fromlist=(), level=0): print('import', name, fromlist, level); return builtins
exec('import a.b.c; from x import len; from . import print', {'__builtins__': {'__import__': fake_import}, '__name__': 'm', '__package__': 'p'})
def fake_build(func, name, *bases, **kw): print('build', name, bases, kw); return 5
exec('class Z(1, k=2): pass\nshow(Z)', {'__builtins__': {'__build_class__': fake_build, 'show': print}, '__name__': 'm'})
print(__debug__, __name__, __doc__, __spec__, type(__loader__).__name__ != '', __package__)
f.__builtins__['len']
print(f.__builtins__ is vars(builtins), sorted(set(dir(builtins)) - {'copyright', 'credits', 'license', 'exit', 'quit', 'help', '_', 'WindowsError'})[:4])
try: True_ = eval('True', {'__builtins__': {}}); print(True_)
except NameError as e: print(e)
print(Ellipsis is ..., NotImplemented, type(None), type(...), type(NotImplemented))
for t in type(None), type(...), type(NotImplemented): print(t() is t(), end=' ')
try: type(None)(1)
except TypeError as e: print(e)
