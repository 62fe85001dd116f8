# __call__, functions' attributes, bound methods.
class A:
    def __call__(self, *a, **k): return a, k
    def m(self): return self
a = A()
print(a(1, 2, x=3), callable(a), callable(A), callable(1), callable(lambda: 0))
a.__call__ = lambda: 'instance'
print(a(), a.__call__())
class B: __call__ = A()
print(B()(1))
class C:
    @staticmethod
    def __call__(x): return x
print(C()(5))
for f in [lambda: 1(), lambda: None(), lambda: 'a'(), lambda: [](), lambda: object()(), lambda: (1,)(2)]:
    try: f()
    except TypeError as e: print(e)
m = a.m
print(m.__self__ is a, m.__func__ is A.m, m == a.m, m is a.m, hash(m) == hash(a.m), m.__name__, m.__qualname__, m == A().m)
try: m.x = 1
except AttributeError as e: print(e)
A.m.attr = 'set on the function'; print(m.attr)
import types
bound = types.MethodType(len, [1, 2]); print(bound(), bound.__self__, types.MethodType(lambda s, x: (s, x), 1)(2))
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> 'ret': "doc"; return locals()
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames, f.__code__.co_flags & 0xf)
f.__defaults__ = (20, 30, 40); f.__kwdefaults__ = {'d': 'D'}; print(f(1))
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
try: f.__defaults__ = 5
except TypeError as e: print(e)
try: f.__code__ = 5
except TypeError as e: print(e)
f.__name__ = 'renamed'; f.__qualname__ = 'a.b'; print(repr(f).split(' at ')[0])
try: f.__name__ = 5
except TypeError as e: print(e)
def g(x): return x * 2
def h(x): return x * 3
g.__code__ = h.__code__; print(g(2))
def outer():
    n = 1
    def inner(): return n
    return inner
try: g.__code__ = outer().__code__
except ValueError as e: print(e)
inner = outer(); print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, outer.__code__.co_cellvars)
inner.__closure__[0].cell_contents = 99; print(inner())
f2 = types.FunctionType(h.__code__, {}, 'f2', (5,)); print(f2(), f2.__name__, f2.__globals__)
print(types.FunctionType(inner.__code__, globals(), closure=(types.CellType(7),))())
