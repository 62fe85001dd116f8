# Metaclasses: __prepare__, __new__, __init__, __call__, conflicts.
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        log.append(('prepare', name, [b.__name__ for b in bases], kw)); return {'prepared': True}
    def __new__(mcls, name, bases, ns, **kw):
        log.append(('new', name, sorted(k for k in ns if not k.startswith('__')))); return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(('init', name, kw)); super().__init__(name, bases, ns)
    def __call__(cls, *args):
        log.append(('call', cls.__name__, args)); return super().__call__(*args)
    def method(cls): return cls.__name__
    def __len__(cls): return 42
    def __iter__(cls): return iter('meta')
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f'<{cls.__name__}!>'
    def __instancecheck__(cls, x): return x == 'yes'
    def __subclasscheck__(cls, x): return x is int
    def __add__(cls, o): return ('added', o)
    def __getattr__(cls, n): return f'meta {n}'
class A(metaclass=Meta, key=1): x = 1
class B(A): y = 2
A()
for entry in log: print(entry)
print(A, B.method(), len(A), list(A), 1 in A, A + 1, A.prepared, A.nope, isinstance('yes', A), isinstance(A(), A), issubclass(int, B), type(B) is Meta)
try: A().method
except AttributeError as e: print(e)
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class M3(M1, M2): pass
class Z(X, Y, metaclass=M3): pass
print(type(Z).__name__)
def func(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if k[0] != '_'), kw)
class Fn(int, metaclass=func, z=1): a = 1
print(Fn)
class P: __prepare__ = classmethod(lambda *a: 5)
class PM(type):
    __prepare__ = classmethod(lambda *a: 5)
try:
    class Q(metaclass=PM): pass
except TypeError as e: print(e)
class Ordered(dict):
    def __setitem__(self, k, v): print('set', k) if not k.startswith('__') else None; super().__setitem__(k, v)
    def __getitem__(self, k): print('get', k) if not k.startswith('__') else None; return super().__getitem__(k)
class OM(type):
    __prepare__ = lambda *a, **k: Ordered()
class R(metaclass=OM):
    a = 1; b = a; a += 1
    def f(self): pass
    del b
print(isinstance(type(R), type), type(type) is type, isinstance(object, type), isinstance(type, object))
try: type('T', (), {}, x=1)
except TypeError as e: print(e)
for args in [(), ('a', 'b'), (1, (), {}), ('T', [], {}), ('T', (), []), ('T', (5,), {}), ('T\0', (), {}), ('T', (bool,), {}), ('T', (int, str), {}), ('T', (object, int), {}), ('T', (A, A), {})]:
    try: print(type(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
