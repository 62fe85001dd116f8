# What the standard library makes of the modules of containers.
import threading
print(threading.main_thread() is threading.current_thread())
with threading.Lock(): pass
with threading.RLock(): pass
e=threading.Event(); e.set(); print(e.is_set(), e.wait(0))
c=threading.Condition()
with c: c.notify_all()
print(threading.active_count())
l=threading.local(); l.x=1; print(l.x)
s=threading.Semaphore(2); s.acquire(); s.release()
import queue
q=queue.Queue(); q.put(1); print(q.get(), q.empty())
pq=queue.PriorityQueue(); pq.put(3); pq.put(1); print(pq.get())
import functools
@functools.lru_cache(maxsize=2)
def f(x): return x*2
print(f(1),f(1),f(2),f(3),f.cache_info(), f)
@functools.cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80))
@functools.singledispatch
def g(x): return 'obj'
@g.register
def _(x:int): return 'int'
@g.register(list)
def _(x): return 'list'
print(g(1),g([]),g('a'))
@functools.total_ordering
class A:
    def __init__(s,n): s.n=n
    def __eq__(s,o): return s.n==o.n
    def __lt__(s,o): return s.n<o.n
print(A(1)<=A(2), A(2)>A(1))
class B:
    @functools.cached_property
    def p(self): print('once'); return 5
b=B(); print(b.p,b.p)
@functools.wraps(f)
def h(): pass
print(h.__name__)
import collections
P=collections.namedtuple('P','x y',defaults=[5]); p=P(1); print(p, p._replace(x=3), p._asdict(), P._fields, P.x, p.x, P(*[3,4]))
cm=collections.ChainMap({1:2},{3:4}); print(cm, cm[3], list(cm))
c=collections.Counter('abracadabra'); print(c.most_common(2), c+c, c-collections.Counter('aaa'), c.total())
u=collections.UserDict(a=1); print(u); ul=collections.UserList([1]); print(ul+[2])
od=collections.OrderedDict(a=1); print(od)
import weakref
class W: pass
w=W(); wd=weakref.WeakValueDictionary(); wd['a']=w; print(list(wd.items())[0][0]); ws=weakref.WeakSet([w]); print(len(ws), w in ws)
wk=weakref.WeakKeyDictionary(); wk[w]=1; print(wk[w])

fin=weakref.finalize(w,print,'fin'); print(fin.alive); fin(); 
import operator, itertools, heapq, bisect, copy, abc, enum, contextlib, types, string, random, reprlib
print(copy.deepcopy({'a':[1,{2,3},(4,[5])]}), copy.copy([1,2]))
class E(enum.Enum):
    A=1
    B=2
print(E.A, list(E), E['B'], E(1))
class F(enum.Flag):
    X=1
    Y=2
print(F.X|F.Y, F.X in (F.X|F.Y))
class IE(enum.IntEnum):
    Z=3
print(IE.Z+1, {IE.Z:1}[3])
class Abs(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
try: Abs()
except TypeError as x: print(x)
import collections.abc as ca
print(isinstance([],ca.Sequence), issubclass(dict,ca.Mapping), isinstance({}.keys(),ca.Set), isinstance(5,ca.Hashable), isinstance(iter([]),ca.Iterator))
class S(ca.Sequence):
    def __getitem__(s,i): 
        if i>2: raise IndexError
        return i
    def __len__(s): return 3
print(list(reversed(S())), S().index(2), 2 in S())
import contextvars
v=contextvars.ContextVar('v'); ctx=contextvars.copy_context(); print(ctx.run(lambda: v.set(3).var is v), v.get('none'))

@contextlib.contextmanager
def cmg():
    print('in'); yield 1; print('out')
with cmg() as z: print(z)
print(types.SimpleNamespace(a=1), string.ascii_lowercase[:3])
import pickle
for o in ([1,(2,{'a':{3}})], P(1,2), E.A, collections.deque([1,2],3), collections.OrderedDict(a=1), frozenset([1]), range(3), slice(1), iter([1,2,3]), collections.Counter('ab'), b.p, operator.itemgetter(1), functools.partial(print,1), collections.defaultdict(list,a=[1]), types.SimpleNamespace(x=1), 2**70, 1.5, 'é😀', b'x', bytearray(b'y'), None, ...):
    for proto in (0,2,5):
        try:
            r=pickle.loads(pickle.dumps(o,proto)); print(type(r).__name__, r if not hasattr(r,'__next__') else list(r))
        except Exception as x: print('ERR', type(o), proto, type(x).__name__, x)
