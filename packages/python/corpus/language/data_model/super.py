# super() in odd places.
class A:
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return f'A.c {cls.__name__}'
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    x = 'A.x'
class B(A):
    def f(self): return 'B' + super().f()
    @classmethod
    def c(cls): return 'B' + super().c()
    @staticmethod
    def s(): return 'B' + super(B, B).s()
    @property
    def p(self): return 'B' + super().p
    def x_(self): return super().x
    def nested(self):
        def inner(self2): return super().f()
        return inner(self)
    def lam(self): return (lambda s: super().f())(self)
    def comp(self): return [super(B, self).f() for _ in 'a']
    def comp2(self): return [super().f() for self2 in [self]]
    def gen(self): yield super().f()
    def cls(self): return __class__
    def reassigned(self): self = B(); return super().f()
    def deleted(self):
        del self
        return super().f()
    def missing(self): return super().missing()
    def setting(self): super().y = 5
    def noargs(): return super()
    def star(*args): return super().f()
b = B()
print(b.f(), b.c(), B.c(), b.s(), b.p, b.x_(), b.nested(), b.lam(), b.comp(), list(b.gen()), b.cls().__name__, b.reassigned())
for f in [b.comp2, b.deleted, b.missing, b.setting, B.noargs, b.star]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = super(B, b)
print(s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__, repr(s)[:25], s.__class__.__name__)
for args in [(5,), (B, 5), (B, A()), (A, 5), (int, True)]:
    try: print(type(super(*args)).__name__)
    except TypeError as e: print(e)
u = super(B); print(u.__self__, u.__get__(b, B).f(), repr(u)[:25])
def outside(self): return super().f()
try: outside(b)
except RuntimeError as e: print(e)
try: (lambda: super())()
except RuntimeError as e: print(e)
B.added = lambda self: super(B, self).f(); print(b.added())
class Meta(type):
    def __new__(m, n, b, ns):
        cls = super().__new__(m, n, b, ns); print('cell set', cls.get() is cls); return cls
class C(metaclass=Meta):
    @classmethod
    def get(cls): return __class__
class Bad(type):
    def __new__(m, n, b, ns): ns.pop('__classcell__', None); return super().__new__(m, n, b, ns)
try:
    class D(metaclass=Bad):
        def f(self): return __class__
except RuntimeError as e: print(str(e)[:60])
