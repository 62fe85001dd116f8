# Special attributes of classes and instances.
class A:
    "doc"
    x: int = 1
    def f(self): pass
    class Inner: pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__dict__['x'], A.Inner.__qualname__, A.__annotations__, A.__type_params__, A.__static_attributes__, A.__firstlineno__)
print(type(A.__dict__).__name__, sorted(A.__dict__))
try: A.__dict__['y'] = 1
except TypeError as e: print(e)
A.__name__ = 'Renamed'; print(A, A.__qualname__); A.__qualname__ = 'Q'; print(A)
for name, value in [('__name__', 5), ('__name__', 'a\0b'), ('__qualname__', 5), ('__dict__', {}), ('__mro__', ()), ('__doc__', 'new'), ('__module__', 'mod'), ('__bases__', 5), ('__base__', int), ('__class__', 5), ('__annotations__', None)]:
    try: setattr(A, name, value); print(name, 'set')
    except (TypeError, AttributeError, ValueError) as e: print(name, type(e).__name__, e)
print(A, A.__doc__)
a = A(); a.b = 1
print(a.__dict__, vars(a), a.__class__ is A, a.__module__, a.__doc__)
a.__dict__ = {'c': 2}; print(a.c, hasattr(a, 'b'))
try: a.__dict__ = 5
except TypeError as e: print(e)
del a.__dict__; print(a.__dict__)
class B: pass
a.__class__ = B; print(type(a) is B, isinstance(a, A))
for value in [int, 5]:
    try: a.__class__ = value
    except TypeError as e: print(e)
try: (1).__class__ = B
except TypeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
try: del int.real
except TypeError as e: print(e)
try: int.__name__ = 'x'
except TypeError as e: print(e)
class C:
    def __init__(self): self.one = 1; self.two = [self.three for _ in ()]
    def g(self, other): other.no = 1; self.four, self.five = 1, 2; del self.one
print(sorted(C.__static_attributes__))
print(C.__dict__.get('__dict__').__get__(C()) == {'one': 1, 'two': []}, type(C.__dict__['__weakref__']).__name__)
print(hasattr(C, '__abstractmethods__'), C.__flags__ & (1 << 9) != 0, C.__basicsize__ > 0, int.__flags__ & (1 << 8) != 0)
print(sorted(set(dir(C())) - set(dir(object()))), 'mro' in dir(C), 'mro' in dir(type))
