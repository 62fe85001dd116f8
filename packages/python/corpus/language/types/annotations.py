# Annotations are evaluated lazily; __annotate__, annotationlib.
import annotationlib
def f(a: undefined_name, b: int = 1) -> 'str': pass
try: f.__annotations__
except NameError as e: print(e)
undefined_name = list
print(f.__annotations__, f.__annotations__ is f.__annotations__)
class A:
    x: later
    y: int = 5
    'z'; w: list[later]
later = dict
print(A.__annotations__, A.y, hasattr(A, 'x'))
def g(x: Missing, y: A): pass
print(annotationlib.get_annotations(g, format=annotationlib.Format.FORWARDREF)['x'].__class__.__name__, annotationlib.get_annotations(g, format=annotationlib.Format.STRING))
print(f.__annotate__(1), type(f.__annotate__).__name__, A.__annotate__(1) == A.__annotations__)
try: f.__annotate__(2)
except NotImplementedError as e: print('not implemented')
f.__annotations__ = {'replaced': 1}; print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda format: {'made': format}; print(f.__annotations__)
try: f.__annotate__ = 5
except TypeError as e: print(e)
try: f.__annotations__ = 5
except TypeError as e: print(e)
del g.__annotations__; print(g.__annotations__)
x: int = 5; y: undefined_at_module
try: print(__annotations__)
except NameError as e: print(e)
class B(A): pass
class C: pass
print(B.__annotations__, C.__annotations__, 'mapped' in dir(A))
def local():
    v: print('never') = 1
    w: int
    return v, sorted(locals())
print(local(), local.__annotations__)
if False:
    z: int = 1
class D:
    if True: a: int
    else: b: str
    for i in (): c: float
print(D.__annotations__)
o = A(); o.attr: print('not evaluated either') = 1; print(o.attr)
def h(*args: int, **kw: str): pass
async def i(a: 1) -> 2: pass
print(h.__annotations__, i.__annotations__, (lambda: 0).__annotations__)
class E:
    t = int
    def m(self, x: t) -> t: pass
    u: t
print(E.m.__annotations__, E.__annotations__)
class F:
    def m(self) -> F: pass
    self_ref: F
print(F.m.__annotations__['return'] is F, F.__annotations__)
exec('from __future__ import annotations\ndef f(a: what.ever) -> x[1]: pass\nclass A: y: z\nq: 1 + 2', ns := {}); print(ns['f'].__annotations__, ns['A'].__annotations__, ns['__annotations__'])
