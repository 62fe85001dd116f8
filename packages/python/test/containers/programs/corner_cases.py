# Subclasses, arguments that run code, reduction of iterators.
class S(set): pass
class F(frozenset): pass
class D(dict): pass
class L(list): pass
class T(tuple): pass
for C in (S,F):
    a=C([1,2]); b=C([2,3])
    print(C.__name__,[type(x).__name__ for x in (a|b,a&b,a-b,a^b,a.union(b),a.intersection(b),a.difference(b),a.symmetric_difference(b),a.copy(),a.union(),a.intersection(), set()|a, frozenset()|a, a|set())])
f=frozenset([1]); print(frozenset(f) is f, f.copy() is f, F(f) is f, f|f is f, f.union() is f, frozenset() is frozenset(), (f&f) is f, f-frozenset() is f, f.intersection() is f)
d=D(a=1); print(type(d.copy()).__name__, type(d|d).__name__, type(d|{}).__name__, type({}|d).__name__, type(D.fromkeys([1])).__name__)
l=L([1]); print(type(l.copy()).__name__, type(l+[1]).__name__, type(l*2).__name__, type(l[:]).__name__)
t=T([1]); print(type(t+(1,)).__name__, type(t*1).__name__, type(t[:]).__name__, (1,)[:] , tuple(t) is t)
x=(1,2); print(x[:] is x, x*1 is x, x+() is x, ()+x is x, x[0:2] is x, x[::1] is x)
print(repr(S([1])), repr(F([1])), repr(F()), repr(S()), repr(d), repr(l), repr(t))
def r(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
s={1}; s2=S([1])
r(lambda: S.__init__(s2, 1, 2)); r(lambda: S(x=1)); r(lambda: F(x=1)); r(lambda: L(x=1)); r(lambda: T(x=1)); r(lambda:list.__init__([],x=1)); r(lambda: set.__init__(set(),1,2)); r(lambda: L(1,2)); r(lambda: F(1,2))
l=[1]; l.append(l); print(l); d={}; d[1]=d; print(d, d.items(), d.values()); t=([],); t[0].append(t); print(t)
class H:
    def __init__(s): global hs; 
    def __hash__(s): return 1
    def __eq__(s,o): hs.add(s); return True
    def __repr__(s): return 'H'
hs=set()
hs.add(hs2:=frozenset([1])); s=S(); s.a=s; 
s=[1,2,3,4]
class K:
    def __index__(self): s.clear(); return 2
r(lambda: s[K()]); s=[1,2,3,4]
r(lambda: s[:K()]); s=[1,2,3,4]
r(lambda: s.__setitem__(K(),1)); s=[1,2,3,4]
r(lambda: s.insert(K(),1)); print(s); s=[1,2,3,4]
r(lambda: s.pop(K())); print(s)
class E:
    def __iter__(self): raise TypeError('mine')
r(lambda: [].__setitem__(slice(0,0),E()))
r(lambda: [].extend(E()))
r(lambda: [].__setitem__(slice(0,0),5))
class G:
    def __getitem__(self,i): raise IndexError
r(lambda: reversed(G())); r(lambda: list(iter(G())))
class P:
    def __len__(self): return 3
    def __getitem__(self,i): return i*2
r(lambda: list(reversed(P())))
r(lambda: reversed(P()).__length_hint__())
r(lambda: iter(P()).__length_hint__())
r(lambda: iter(P()).__reduce__())
it=iter([1,2]); list(it); r(lambda: it.__reduce__())
it=iter({1:1}); list(it); r(lambda: it.__reduce__())
it=iter((1,)); list(it); r(lambda: it.__reduce__())
it=reversed([1,2]); list(it); r(lambda: it.__reduce__())
it=reversed((1,2)); list(it); r(lambda: it.__reduce__())
it=iter(P()); it.__setstate__(5); r(lambda: it.__reduce__())
it=iter(int,0); list(it); r(lambda: it.__reduce__())
it=zip([1],strict=True); r(lambda: it.__reduce__()); r(lambda: it.__setstate__(1))
it=map(int,[1],strict=True); r(lambda: it.__reduce__())
r(lambda: list(map(lambda *a:a,[1],[1,2],strict=True)))
r(lambda: list(map(lambda *a:a,[1,2],[1],strict=True)))
r(lambda: map(strict=True)); r(lambda: map(int,x=1)); r(lambda: filter()); r(lambda: reversed()); r(lambda: reversed(1,2)); r(lambda: reversed([],x=1)); r(lambda: enumerate([],1,2)); r(lambda: enumerate(x=1)); r(lambda:enumerate(iterable=[],start=3)); r(lambda:enumerate([],strt=3))
r(lambda:enumerate([],start=1.5)); r(lambda: iter()); r(lambda: iter([],1,2)); r(lambda: filter(x=1))
class X:
    __reversed__=None
r(lambda: reversed(X())); r(lambda: 3 in X()); r(lambda: iter(X()))
class Y:
    __iter__=None
    __contains__=None
r(lambda: 3 in Y()); r(lambda: iter(Y())); r(lambda: list(Y())); r(lambda: [].extend(Y()))
r(lambda: slice(1)==slice(1)); r(lambda: slice([])); r(lambda: hash(slice([])))
r(lambda: slice(5,None,-1).indices(3)); r(lambda: slice(None,-10**30,-1).indices(3)); r(lambda: slice(1).indices('a'))
r(lambda: {1:2}.items()^{(1,3)}); r(lambda: {1:2}.items()^{1:3}.items()); r(lambda: [1]|{}.keys());r(lambda: [1]-{1:1}.keys()); r(lambda:[1]&{1:1}.keys()); r(lambda: [1,2]^{1:1}.keys())
