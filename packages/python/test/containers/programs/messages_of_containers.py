# Results and messages of single expressions, and changes while iterating.

def t(s, g=None):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e, '| cause', repr(e.__cause__), repr(e.__context__))
g = None
class A: __hash__=None
class B:
    def __hash__(self): raise TypeError('boo')
class C:
    def __hash__(self): return 'a'
for s in ["{A()}","{A():1}","{B()}","{C():1}","A() in {}","{}.get(A())","{}.pop(A())","{1:2}.pop(A())","{}.setdefault(A(),1)","set().add(A())","set().discard(A())","set().remove(A())","A() in set()","frozenset([A()])","{1}.__contains__([])","{1}.discard({2})","dict.fromkeys([[]])","{1}-[1]","{1}.difference([[]])","{1}.issuperset([[]])","{1}.isdisjoint([[]])","{1}.symmetric_difference([[]])","{1}.difference_update([[]])","{1:2}.keys()-[[]]","{1:2}.keys()&[[]]","{1:2}.items()&[[]]","[] in {}.keys()","[] in {}.items()","(1,[]) in {}.items()","([],1) in {1:1}.items()","{1:2}.keys().isdisjoint([[]])","set.__init__({1})","{1}.__reduce__()","{1:2}.__reversed__()","{1}.__ior__([1])","[].__iadd__(1)","[].__imul__('a')","[].__mul__('a')","[1].__add__(1)","(1).__class__","slice(1,2,3)","repr(slice(1,2,3))","slice(1).__reduce__()","range(3).__reduce__()","iter([1,2]).__reduce__()","iter(()).__reduce__()","iter({1:2}).__reduce__()","iter({1}).__reduce__()","reversed([1]).__reduce__()","reversed((1,)).__reduce__()","iter(range(3)).__reduce__()","enumerate([1]).__reduce__()","zip([1]).__reduce__()","map(int,[1]).__reduce__()","filter(None,[1]).__reduce__()","iter(int,1).__reduce__()","iter(range(10**30)).__reduce__()","reversed({1:2}).__reduce__()","(1,2).__class_getitem__(int)","range(5).count('a')","range(5)=={}","range(0)==range(2,2)","range(3)<range(4)","range(5)[1:3]","range(5)[::-1]","[1,2].__getitem__(slice(None,None,0))","[].__delitem__(slice('a'))","[1,2,3].index(2,'a')","[1,2,3].insert('a',1)","[1].pop('a')","[1].pop(2.0)","[1]*10**20","()*10**20","(1,)*10**18","[]*10**18", "(1,2).index(2,2)","(1,2).count()","list.__new__(1)","tuple.__new__(list)","dict.__new__(int)","set().union(1)","set().intersection(1)","{1}.intersection_update(1)","frozenset([1])|{2}","{1}==frozenset([1])","{1}<=frozenset([1])","range(1.0)","range(2**70)[2**65]","iter(range(2**70)).__length_hint__()","reversed(range(2**70))","enumerate([1],start=2**70).__next__()","range(3).start","range(True)","repr(range(1,2))","repr(range(1,2,3))","range(3,1)","bool(range(0))","2.0 in range(3)","'a' in range(3)","range(10).index(3.0)","zip([1],2)","zip([1],[2],[3],4)", "map(int,1)","dict(1,2)","dict({1:2},a=3)","dict(a=1,**{'b':2})","dict(**{'1':2})","{}.__or__({1:2})","{}.__ior__(1)","{}.__ior__([(1,2)])","{1:2}.__eq__(1)","dict([(1,)])","dict(['ab',1])","{}.update([1])","{}.update(a=1)","{1:2}.pop(3,4)","{1:2}.get(3)","{}.popitem","dict.pop","dict.fromkeys","[].sort","set().add"]:
    t(s,g)
d={1:1,2:2}
try:
    for k in d: d[k+10]=1
except RuntimeError as e: print(e)
s={1,2,3}
try:
    for k in s: s.add(k+10)
except RuntimeError as e: print(e)
d={i:i for i in range(5)}
n=0
try:
    for k in d:
        n+=1
        del d[k]; d[k+100]=1
except RuntimeError as e: print(e, n)
it=iter(d); list(it); d[77]=7; print(list(it))
it=iter(d); next(it); d[78]=7
for _ in range(2):
    try: next(it)
    except RuntimeError as e: print(e)
d.clear(); print(it.__length_hint__())
