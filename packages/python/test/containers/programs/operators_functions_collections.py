# Results and messages of _operator, _functools and _collections.
import _functools as F, _operator as O, _collections as C
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
def f(*a,**k): return (a,k)
def g(a,b=2): return a,b
class A:
    x=1
    def m(self,*a,**k): return ('m',a,k)
    p=F.partial(f,1)
P=F.partial; _=F.Placeholder
for s in ["P()","P(1)","P(f,1,2,a=3)(4,b=5)","P(f,1,2,a=3)","P(P(f,1,a=1),2,a=2)","P(f,_,2)(1)","P(f,_,2)()","P(f,_)","P(f,_,2,_,4)(1,3)","P(f,_,2,_,4)(1)","P(P(f,_,2),1)","P(P(f,_,2,_,4),1)","P(P(f,_,2,_,4),_,3)","P(f,a=_)","P(f).func is f","P(f,1).args","P(f,a=1).keywords","P(f,1).x","A().p(5)","A.p(5)","P(f,1).__reduce__()[1:]","P(f).__setstate__(1)","P(f).__setstate__((f,(1,),{},None))","P(f,_)(1)","P[int]","repr(F.Placeholder)","type(F.Placeholder)","type(F.Placeholder)() is F.Placeholder","F.Placeholder.__reduce__()","F.reduce(f,[])","F.reduce(lambda a,b:a+b,[1,2,3])","F.reduce(lambda a,b:a+b,[1,2],10)","F.reduce(f,1)","F.reduce(f)","F.reduce(lambda a,b:a+b,[1,2],initial=10)","F.reduce(f,[5])","F.cmp_to_key()","F.cmp_to_key(lambda a,b:a-b)","sorted([3,1,2],key=F.cmp_to_key(lambda a,b:b-a))","F.cmp_to_key(lambda a,b:a-b)(1)<F.cmp_to_key(lambda a,b:a-b)(2)","F.cmp_to_key(f)(1)<1","F.cmp_to_key(f)(1).obj","hash(F.cmp_to_key(f)(1))","F.cmp_to_key(f)()","F._lru_cache_wrapper","F._lru_cache_wrapper()",
"O.add(1,2)","O.add(1)","O.add(1,'a')","O.concat(1,2)","O.concat([1],[2])","O.iconcat(1,2)","O.contains([1],1)","O.countOf([1,2,1],1)","O.indexOf([1,2],3)","O.indexOf([1,2],2)","O.index('a')","O.index(True)","O.length_hint([1,2])","O.length_hint(1)","O.length_hint(1,5)","O.length_hint(1,'a')","O.is_none(None)","O.is_not(1,2)","O.truth([])","O.not_([])","O.pow(2,3)","O.call(f,1,a=2)","O.delitem({},1)","O.setitem([1],0,2)","O.getitem([1],0)","O.attrgetter()","O.attrgetter(1)","O.attrgetter('x')","O.attrgetter('x')(A)","O.attrgetter('x','m')(A)[0]","O.attrgetter('x.real')(A)","O.attrgetter('y')(A)","O.attrgetter('x.y')(A)","O.attrgetter('x')()","O.attrgetter('x',a=1)","O.attrgetter('x')(A,A)","O.attrgetter('x')(a=1)","O.attrgetter('a','b.c')","O.attrgetter('x').__reduce__()","O.itemgetter()","O.itemgetter(1)","O.itemgetter(1)([1,2])","O.itemgetter(1,0)([1,2])","O.itemgetter(5)([1])","O.itemgetter('a')({'a':1})","O.itemgetter(1)","O.itemgetter(1,2)","O.itemgetter(slice(1))([1,2])","O.itemgetter(1)()","O.itemgetter(1)(1,2)","O.itemgetter(1).__reduce__()","O.methodcaller()","O.methodcaller(1)","O.methodcaller('m')","O.methodcaller('m',1,a=2)","O.methodcaller('m',1,a=2)(A())","O.methodcaller('zz')(A())","O.methodcaller('m')()","O.methodcaller('m')(1,2)","O.methodcaller('m',1).__reduce__()","O._compare_digest('a','a')","O._compare_digest('a','b')","O._compare_digest(b'a',b'a')","O._compare_digest('a',b'a')","O._compare_digest('é','a')","O._compare_digest(1,2)","O.matmul(1,2)","O.neg('a')","O.inv(5)","O.lt(1,2)","O.eq(1,1.0)","O.iadd([1],[2])","O.ipow(2,3)","O.itruediv(1,2)","O.is_not_none(1)","O.itemgetter([])",
"C.deque()","C.deque([1,2,3],2)","C.deque([1],-1)","C.deque([1],'a')","C.deque(1)","C.deque([1],2,3)","C.deque([1],x=2)","C.deque(iterable=[1],maxlen=None)","C.deque([1,2])+C.deque([3])","C.deque([1])+[2]","C.deque([1,2])*2","C.deque([1,2],3)*2","2*C.deque([1])","C.deque([1])*'a'","C.deque([1,2])[0]","C.deque([1,2])[5]","C.deque([1,2])['a']","C.deque([1,2])[0:1]","C.deque([1,2]).index(2)","C.deque([1,2]).index(5)","C.deque([1,2]).index(2,0,1)","C.deque([1,2]).remove(5)","C.deque().pop()","C.deque().popleft()","C.deque([1,2]).insert(1,5)","C.deque([1],1).insert(0,5)","C.deque([1,2,3]).rotate('a')","C.deque([1])==[1]","C.deque([1])<C.deque([2])","C.deque([1])<[2]","hash(C.deque())","C.deque([1]).maxlen","C.deque([1],5).maxlen","C.deque([1,2],5)","C.deque([1]).__reduce__()","C.deque([1],3).__reduce__()","C.deque([1]).copy()","C.deque([1]).__copy__()","C.deque([1,2,1]).count(1)","1 in C.deque([1])","iter(C.deque([1]))","reversed(C.deque([1]))","iter(C.deque([1])).__length_hint__()","list(reversed(C.deque([1,2])))","C.deque[int]","C.deque([1]).foo","C.deque([1]).__setitem__(5,1)","C.deque([1]).__delitem__(5)","bool(C.deque())","C.deque.append(1)","C.deque([1]).extend(1)","iter(C.deque([1,2])).__reduce__()","type(iter(C.deque()))(C.deque([1,2]),1)",
"C.defaultdict()","C.defaultdict(1)","C.defaultdict(list)","C.defaultdict(list)[1]","C.defaultdict()[1]","C.defaultdict(list,{1:2},a=3)","C.defaultdict(None)","C.defaultdict(int).__missing__(1)","C.defaultdict(list).copy()","C.defaultdict(list,a=1)|{'b':2}","{'b':2}|C.defaultdict(list,a=1)","C.defaultdict(list,a=1)|5","C.defaultdict(list).default_factory","C.defaultdict(list).__reduce__()[:4]","C.defaultdict[int,str]","C.defaultdict(list,1)","C.defaultdict(int)=={}",
"C.OrderedDict()","C.OrderedDict([(1,2),(3,4)])","C.OrderedDict(a=1)","C.OrderedDict({1:2}).popitem()","C.OrderedDict().popitem()","C.OrderedDict([(1,2),(3,4)]).popitem(last=False)","C.OrderedDict([(1,2),(3,4)]).popitem(False)","C.OrderedDict().move_to_end(1)","C.OrderedDict([(1,2),(3,4)])==C.OrderedDict([(3,4),(1,2)])","C.OrderedDict([(1,2),(3,4)])=={3:4,1:2}","C.OrderedDict([(1,2)]).copy()","C.OrderedDict.fromkeys([1,2],3)","C.OrderedDict.fromkeys(iterable=[1])","C.OrderedDict([(1,2)]).keys()","C.OrderedDict([(1,2)]).items()","C.OrderedDict([(1,2)]).values()","reversed(C.OrderedDict([(1,2)]))","list(reversed(C.OrderedDict([(1,2),(3,4)]).items()))","iter(C.OrderedDict())","C.OrderedDict([(1,2)]).pop(1)","C.OrderedDict([(1,2)]).pop(5)","C.OrderedDict([(1,2)]).pop(5,6)","C.OrderedDict([(1,2)]).pop(key=5,default=6)","C.OrderedDict([(1,2)]).setdefault(key=5,default=6)","C.OrderedDict(1)","C.OrderedDict(1,2)","C.OrderedDict([(1,2)])|{3:4}","{3:4}|C.OrderedDict([(1,2)])","C.OrderedDict([(1,2)]).__reduce__()","C.OrderedDict([(1,2)])<{}","C.OrderedDict([(1,2)]).update([1])","C.OrderedDict([(1,2)])[5]","C.OrderedDict([(1,2)]).__delitem__(5)",
"C._count_elements({},'abca')","C._tuplegetter(0,'doc')","C._tuplegetter(0,'doc').__doc__","C._tuplegetter(0,'doc').__reduce__()","C._tuplegetter('a','d')","C._tuplegetter(0)","C._tuplegetter(0,'d').__get__((1,2),tuple)","C._tuplegetter(5,'d').__get__((1,2),tuple)","C._tuplegetter(0,'d').__get__([1],list)","C._tuplegetter(0,'d').__set__((1,2),3)","C._tuplegetter(0,'d').__delete__((1,2))","C._tuplegetter(0,'d').__get__(None,tuple)"]:
    t(s)
d=C.deque([1,2,3,4,5]); d.rotate(2); print(d); d.rotate(-3); print(d); d.reverse(); print(d); d.appendleft(0); print(d)

del d[2]; print(d); d[0]='x'; print(d); d.extendleft('ab'); print(d); d+=[9]; print(d); d*=2; print(d); d.clear(); print(d)
d=C.deque(range(5),maxlen=3); print(d); d.append(9); d.appendleft(8); print(d); d.extend([1,2,3,4]); print(d); d+=[7]; print(d); d*=2; print(d)
d=C.deque([1,2,3]); it=iter(d)
next(it); d.append(4)
try: next(it)
except RuntimeError as e: print(e)
d=C.deque(); d.append(d); print(d)
o=C.OrderedDict([(1,1),(2,2),(3,3)]); o.move_to_end(1); print(o); o.move_to_end(3,last=False); print(o); o[2]=9; print(o); del o[2]; o[2]=1; print(o)
it=iter(o); next(it)
o[10]=1
try: next(it)
except RuntimeError as e: print(e)
class O2(C.OrderedDict): pass
x=O2(a=1); x.y=5; print(x, x.copy(), type(x.copy()), x.__reduce__()[:3], x.__dict__, type(x|x))
x['s']=x; print(x)
c={}; C._count_elements(c,[1,2,1]); print(c)
class CD(dict): pass
c=CD(); C._count_elements(c,[1,2,1]); print(c)
class DD(C.defaultdict): pass
print(DD(int,a=1), type(DD(int).copy()))
w=F._lru_cache_wrapper(f,2,False,lambda *a:a)
print(w(1),w(1),w(2),w(3),w(1),w.cache_info()); w.cache_clear(); print(w.cache_info())
w=F._lru_cache_wrapper(f,None,True,lambda *a:a); print(w(1),w(1.0),w(a=1),w(a=1),w.cache_info())
w=F._lru_cache_wrapper(f,0,True,lambda *a:a); print(w(1),w(1),w.cache_info())
class B:
    w=F._lru_cache_wrapper(lambda self,x:('r',x),2,False,lambda *a:a)
print(B().w(3), B.w, B().w)
t("w([])")
t("F._lru_cache_wrapper(f,None,True,lambda *a:a)([])")
t("F._lru_cache_wrapper(f,'a',True,tuple)([])")
t("F._lru_cache_wrapper(1,2,True,tuple)")
