"""Attributes of functions: set, counted up, beside those that every function has, before and after their dict was asked for."""
def f(): "doc"
f.visits = 1
f.visits += 1
print(f.visits, f.__dict__)
f.visits += 5
print(f.visits, f.__dict__, f.__name__)
f.__name__ = 'other'; print(f.__name__, f.__dict__)
f.__doc__ = 'd2'; print(f.__doc__, f.__dict__)
try: f.__name__ = 3
except TypeError as e: print(e)
try: f.__globals__ = 3
except AttributeError as e: print(e)
try: f.__class__ = int
except TypeError as e: print(e)
def g(): pass
g.x = 3
g.__dict__ = {'y': 4}
try: g.x
except AttributeError as e: print(e)
g.y += 1
print(g.y, g.__dict__)
del g.y
print(g.__dict__, hasattr(g, 'y'))
import functools
@functools.wraps(f)
def w(): w.calls = getattr(w, 'calls', 0) + 1
w(); w(); print(w.calls, sorted(w.__dict__), w.__wrapped__ is f)
def h(): pass
h.a = 1
def setit(o, v): o.a = v
for o in (h, g, f, w): setit(o, 9)
print(h.a, g.a, f.a, w.a, vars(h), vars(g), vars(f), sorted(vars(w)))
del h.a
try: h.a
except AttributeError as e: print(e)
h.__dict__.update(b=2)
print(h.b); h.b += 1; print(h.b, h.__dict__)
class A:
    def m(self): pass
try: A().m.x = 1
except AttributeError as e: print(e)
A.m.x = 1; print(A().m.x)
try: del f.__code__
except TypeError as e: print(e)
f.__defaults__ = (1,); print(f.__defaults__)
h.__type_params__ = (); print(h.__dict__)
h.type = 5; h.code = 6; h.plain = 7; print(h.type, h.code, h.plain, h.__dict__)


def two(a, b=1):
    return a + b


two.__defaults__ = (5,)
print(two(1), two.__dict__)
two.__code__ = (lambda a, b: a * b).__code__
print(two(2), two.__dict__)
two.__name__ = 'three'
print(two.__name__, two.__dict__)
