"""Tuples of ints as keys: equal to tuples of floats, bools and named tuples, beside keys that decide by themselves."""
from collections import namedtuple
from enum import IntEnum
P=namedtuple('P','x y')
class C(IntEnum): A=1
class Weird:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o
    def __hash__(s): return hash(s.v)
d={(1,2):'a',(1,2,3):'t',(True,5):'b',(-0.0,3):'z'}
print(d[P(1,2)], d[(1.0,2)], d[(C.A,2)], d[(1,5)], d[(0,3)], d[(1.0,True+1,3)])
print((1,2.5) in d, (2**24,0) in d, (1,2,4) in d, ('1',2) in d, (None,1) in d)
print(list(d), d)
d[(Weird(7),1)]='w'
print(d[(7,1)], (7,1) in d, d[(1,2)], len(d))
d[(7,1)]='w2'; print(len(d), d[(7,1)])
e={(i,j):i*j for i in range(-20,20) for j in range(-20,20)}
print(sum(e.values()), e[-3,4], len(e))
for i in range(-20,20):
    del e[i,3]
print(len(e), (1,3) in e, e.get((1,4)), list(e)[:5])
s={(1,2),(1.0,2),(1,2,0),(1,)}; print(len(s), sorted(s))
e[(Weird(100),5)]=1; print(e[(100,5)], (Weird(-3),Weird(4)) in e)
print((float('nan'),1) in {(1,1)}, (float('inf'),1) in {(1,1)}, (2**53,1) in {(2**53,1):0}, (10**30,1) in {(10**30,1)})
f=frozenset({(1,2),(3,4)}); print((3,4) in f, f|{(5,6)}=={(1,2),(3,4),(5,6)}, hash(f)==hash(frozenset({(3,4),(1,2)})))
try: {(1,[]):1}
except TypeError as x: print(x)
x={(0,0):1}; x.pop((0,0)); x[(0,0)]=2; print(x.popitem(), x)
y=dict.fromkeys([(a,b) for a in range(5) for b in range(5)]); print(list(y)[7], y.keys() & {(1,2),(9,9)})
