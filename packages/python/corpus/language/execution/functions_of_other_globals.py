"""A function made of a code object has the globals, the cells and the defaults it is given, not those the code was made among."""
import types, marshal
def f(a, b=2, *, c=3):
    """doc"""
    return a, b, c, G
G = 'mine'
g = types.FunctionType(f.__code__, {'G': 'other', '__name__': 'm'}, 'g', (5,), None, {'c': 9})
try: print(g(1), g.__module__, g.__doc__)
except Exception as e: print(type(e), e)
def outer(x):
    def inner(y): return x + y + K
    return inner
K = 1
i = outer(10)
cell = types.CellType(100)
try:
    h = types.FunctionType(i.__code__, {'K': 7}, None, None, (cell,)); print(h(1))
except Exception as e: print(type(e), e)
try:
    h = types.FunctionType(i.__code__, {'K': 7}, None, None, i.__closure__); print(h(1))
except Exception as e: print(type(e), e)
code = compile("def q(a):\n    def r(): return a, Z\n    return r\n", "x", "exec")
q = [c for c in code.co_consts if isinstance(c, types.CodeType)][0]
fq = types.FunctionType(q, {'Z': 'zed'})
try: print(fq(3)())
except Exception as e: print(type(e), e)
m = marshal.loads(marshal.dumps(q))
fm = types.FunctionType(m, {'Z': 'zed2'})
try: print(fm(4)())
except Exception as e: print(type(e), e)
r = f.__code__.replace(co_name='renamed')
fr = types.FunctionType(r, {'G': 1})
try: print(fr(1), fr.__name__)
except Exception as e: print(type(e), e)
fr = types.FunctionType(f.__code__.replace(co_consts=f.__code__.co_consts), globals()); 
try: print(fr(1,2))
except Exception as e: print(type(e), e)
class A:
    def m(self):
        return __class__, super().__repr__ is not None, W
    @staticmethod
    def gen(n):
        for i in range(n):
            yield i, W
W = 'w'
c2 = types.CellType(int)
class B(A): pass
cell = types.CellType(B)
print(types.FunctionType(A.m.__code__, {'W': 'ww'}, 'm', None, (cell,))(B()))
print(list(types.FunctionType(A.gen.__code__, {'W': 'ww', 'range': lambda n: [7]})(3)))
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get(): return n
    def deep():
        def deeper():
            nonlocal n
            n += 100
            return lambda: n
        return deeper()()
    return inc, get, deep
inc, get, deep = counter()
c = types.CellType(10)
inc2 = types.FunctionType(inc.__code__, globals(), None, None, (c,))
get2 = types.FunctionType(get.__code__, {}, None, None, (c,))
deep2 = types.FunctionType(deep.__code__, {}, None, None, (c,))
print(inc2(), inc2(), get2(), get(), c.cell_contents, deep2(), get2(), c.cell_contents)
c.cell_contents = 50
print(get2(), inc2.__closure__[0] is c)
inc3 = types.FunctionType(inc.__code__, globals(), None, None, get.__closure__)
print(inc3(), get(), inc())
empty = types.CellType()
try: types.FunctionType(get.__code__, {}, None, None, (empty,))()
except NameError as e: print(e)
lam = (lambda x: x + Q)
print(types.FunctionType(lam.__code__, {'Q': 5})(1))
try: types.FunctionType(lam.__code__, {})(1)
except NameError as e: print(e)
def boom(): raise ValueError(W)
import traceback
try: types.FunctionType(boom.__code__, {'W': 'far'})()
except ValueError: print(traceback.format_exc().splitlines()[-1], len(traceback.format_exc().splitlines()))
import sys
def where(): return sys._getframe().f_globals
g = {'sys': sys}
print(types.FunctionType(where.__code__, g)() is g)
def later(): 
    global made
    made = 1
g = {}
types.FunctionType(later.__code__, g)()
print(g, 'made' in globals(), '__builtins__' in g)

def swapped(): return 'old', W
def other(): yield W
def fresh(k):
    def inside(): return k, W
    return inside
there = {}
exec("W = 'there'\ndef t(a=1): return a, W\ndef u(): yield 3; yield W", there)
swapped.__code__ = there['t'].__code__
try:
    print(swapped())
except TypeError as e:
    print(e)
print(swapped(5))
other.__code__ = there['u'].__code__
print(list(other()))
i = fresh(3)
def shape(z):
    def other(): return z * 2, W, 'shape'
    return other
i.__code__ = shape(1).__code__
print(i())
code = compile("async def co(): return HERE\ndef m(self): return HERE, self.__class__.__name__", "<k>", "exec")
co = [c for c in code.co_consts if isinstance(c, types.CodeType)]
try:
    types.FunctionType(co[0], {'HERE': 1})().send(None)
except StopIteration as e:
    print(e.value)
m = co[1]
print(types.FunctionType(m, {'HERE': 2})(5))
print(types.FunctionType(m, {'HERE': 2, '__builtins__': {}})(5))
