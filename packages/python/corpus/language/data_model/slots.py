# __slots__ in all forms.
class A: __slots__ = 'one'
class B: __slots__ = ('a', 'b')
class C(B): __slots__ = ['c']
class D(B): pass
class E: __slots__ = {'x': 'doc of x', 'y': None}
class F: __slots__ = ()
class G(F): __slots__ = ('__dict__', 'g')
class H: __slots__ = iter(['p', 'q'])
print(A.__slots__, B().__class__.a, type(B.a).__name__, E.x.__doc__, E.__slots__)
c = C(); c.a = 1; c.c = 2
print(c.a, c.c, hasattr(c, 'b'), hasattr(c, '__dict__'))
try: c.d = 1
except AttributeError as e: print(e)
d = D(); d.a = 1; d.z = 2; print(d.__dict__)
g = G(); g.anything = 1; g.g = 2; print(g.__dict__)
try: F().x = 1
except AttributeError as e: print(e)
for body in ["__slots__ = 'a'; a = 1", "__slots__ = ('1x',)", "__slots__ = (1,)", "__slots__ = ('__dict__', '__dict__')", "__slots__ = ('a', 'a')", "__slots__ = 5", "__slots__ = ('__weakref__',)", "__slots__ = b'a'"]:
    try: exec('class X:\n ' + body); print('ok', body)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for bases in '(B, E)', '(C, D)', '(A, F)', '(F, G)', '(int)', '(tuple)', '(B, dict)':
    try: exec(f'class X{bases}: __slots__ = ("new",)'); print('ok', bases)
    except TypeError as e: print(e)
try: exec('class X(int): __slots__ = ()\nX().y = 1')
except AttributeError as e: print(e)
class W: __slots__ = ('w',)
import weakref
try: weakref.ref(W())
except TypeError as e: print(e)
try: B.a.__get__(c, C), B.a.__get__(5, int)
except TypeError as e: print(e)
w = W(); w.w = 1; W.w.__delete__(w)
try: w.w
except AttributeError as e: print(e)
w2 = W(); w2.w = 5
try: w2.__class__ = A
except TypeError as e: print(e)
class W3: __slots__ = ('w',)
w2.__class__ = W3; print(type(w2).__name__, w2.w)
import copy
print(copy.copy(w2).w, w2.__reduce_ex__(2)[2])
