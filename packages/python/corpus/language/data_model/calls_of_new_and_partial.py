"""Calls of classes that define `__new__`, of namedtuples, partial functions and cached ones, again and again."""
import collections, functools
class A:
    def __new__(cls, a, b=2):
        self = super().__new__(cls); self.a=a; self.b=b; return self
class B(A):
    def __init__(self, *x): self.x=x
class C:
    def __new__(cls, n):
        return B(n) if n==1 else 5 if n==2 else object.__new__(cls)
class D(B):
    def __new__(cls, n): return super().__new__(E, n)
class E(D):
    def __init__(self,*a): self.e=a
P=collections.namedtuple('P','x y')
def show(f):
    try: return f()
    except Exception as e: return repr(e)
def run():
    return [show(lambda: vars(A(1))), show(lambda: vars(A(1,3))), show(lambda: A()), show(lambda: A(1,2,3)), show(lambda: vars(B(1))), type(C(1)).__name__, C(2), type(C(3)).__name__, show(lambda: C()),
      show(lambda: (type(D(7)).__name__, vars(D(7)))), P(1,2), show(lambda: P(1)), show(lambda: P(1,2,3)), P(y=1,x=2), P._make([1,2]), show(lambda: vars(A(b=1,a=2)))]
for k in range(4): r=run()
print(*r,sep='\n')
A.__new__=staticmethod(lambda cls,*a: ('changed',a)); print(A(1), A(1,2))
class M(type):
    def __call__(cls,*a): return 'meta',a
class Z(metaclass=M):
    def __new__(cls,a): return 1
print(Z(1))
calls=[]
@functools.lru_cache(maxsize=2)
def f(x): calls.append(x); return x
print([f(i) for i in (1,2,1,3,1,2,2,1.0,True)], calls, f.cache_info())
def kw(*a,**k): return a,sorted(k.items())
p=functools.partial(kw,1,z=2)
print(p(), p(3), p(3,y=4), p(z=9), functools.partial(kw)(1), functools.partial(p,5,w=1)(6))
p.keywords['q']=7; print(p(), p(1)); del p.keywords['z']; print(p()); p.keywords['z']=1; print(p())
def g(a,b,c=3,*,d=4): return a,b,c,d
q=functools.partial(g,b=5,d=6)
print([q(i) for i in range(5)], show(lambda: q(1,2)), q(1,c=2), [functools.partial(g,1)(i) for i in range(3)], [functools.partial(g,1,2)() for i in range(3)])
