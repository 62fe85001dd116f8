# Weak references and proxies to objects that live.
import _weakref as W
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
class A:
    x=1
    def m(self): return 'm'
    def __add__(self,o): return ('add',o)
    def __radd__(self,o): return ('radd',o)
    def __iadd__(self,o): return 'iadd'
    def __len__(self): return 3
    def __getitem__(self,i): return i
    def __setitem__(self,i,v): pass
    def __delitem__(self,i): pass
    def __contains__(self,v): return v==5
    def __bool__(self): return False
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 8
    def __neg__(self): return 'neg'
    def __str__(self): return 'strA'
    def __iter__(self): return iter([1,2])
    def __reversed__(self): return 'rev'
    def __bytes__(self): return b'x'
    def __pow__(self,o,m=None): return ('pow',o,m)
    def __divmod__(self,o): return 'dm'
    def __matmul__(self,o): return 'mm'
class C:
    def __call__(self,*a,**k): return a,k
    def __next__(self): return 9
class E:
    def __init__(self,n): self.n=n
    def __eq__(self,o): return self.n==o.n
    def __hash__(self): return hash(self.n)
class S: __slots__=()
class SW: __slots__=('__weakref__',)
class H:
    __hash__=None
a=A(); c=C(); f=lambda r:None
r=W.ref(a); p=W.proxy(a); q=W.proxy(c)
for s in ["W.ref()","W.ref(1)","W.ref('a')","W.ref([])","W.ref({})","W.ref(())","W.ref(None)","W.ref(S())","W.ref(SW()) is None","W.ref(a) is r","W.ref(a,f) is r","W.ref(a,None) is r","r() is a","r","r.__callback__","W.ref(a,f).__callback__ is f","W.ref(a,1,2)","W.ref(a,x=1)","W.ref(a,callback=f)","r()","r(1)","r(x=1)","W.ref(A)","hash(r)==hash(a)","W.ref(a)==W.ref(a,f)","r==5","r<r","W.getweakrefcount(1)","W.getweakrefs(1)","type(r)","W.ref is W.ReferenceType","W.ref[int]","r.__class__","r.foo","W.proxy(1)","W.proxy()","p is W.proxy(a)","type(p)","type(q)","p.x","p.m()","p.zz","p+1","1+p","p-1","len(p)","p[4]","5 in p","6 in p","bool(p)","int(p)","float(p)","-p","+p","str(p)","list(p)","next(p)","next(q)","q(1,b=2)","p()","hash(p)","p==a","p==5","p<1","p**2","pow(p,2,3)","divmod(p,2)","p@1","p.__class__","isinstance(p,A)","[1,2,3,4,5,6,7,8,9][p]","p.__bytes__()","p.__reversed__()","p.__setattr__('y',5)","a.y","p.__delattr__('y')","p.y","repr(p)[:13]","W.proxy(p) is p","W.CallableProxyType","W.ProxyType()","range(p)"]:
    t(s)
class R(W.ref):
    def __new__(cls,o,cb=None,key=0):
        self=W.ref.__new__(cls,o,cb); self.key=key; return self
    def __init__(self,o,cb=None,key=0): W.ref.__init__(self,o,cb)
x=R(a,None,5); print(x.key, x() is a, x==r, type(x).__name__, W.getweakrefcount(a)>=2, x is R(a))
p+=1; print(p)
d={1:r}; W._remove_dead_weakref(d,1); print(d=={1:r})
s={W.ref(a),r}; print(len(s), r in s)
d={r:1}; print(d[W.ref(a)])
e1=E(1);e2=E(1); print({W.ref(e1):1}[W.ref(e2)])
