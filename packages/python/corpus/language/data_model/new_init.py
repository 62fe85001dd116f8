# __new__, __init__, object creation.
class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw):
        print('init', args, kw)
A(1, x=2)
class B(A):
    def __new__(cls, x):
        return x
print(B(5), type(B(A.__new__(A))).__name__)
class C:
    def __init__(self): return 5
class D:
    def __new__(cls): return object.__new__(cls, 1)
class E: pass
class F:
    def __init__(self, x): pass
class G:
    def __new__(cls, x): return super().__new__(cls)
for make in C, D, lambda: E(1), lambda: E(x=1), F, lambda: F(1, 2), G, lambda: G(1), lambda: object(1), lambda: object.__new__(int), lambda: int.__new__(str), lambda: object.__new__(), lambda: object.__new__(5), lambda: E.__init__(), lambda: object.__init__(E(), 1):
    try: print(type(make()).__name__)
    except TypeError as e: print(e)
class H(int):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v); self.extra = extra; return self
h = H('12', extra=3)
print(h, h.extra, h + 1, type(h + 1).__name__)
class S:
    _one = None
    def __new__(cls): cls._one = cls._one or super().__new__(cls); return cls._one
print(S() is S())
print(type.__call__(E).__class__ is E)
