"""Operators of classes, called often: what the left and the right operand say, and what changes when the class does."""
class A:
    n=0
    def __init__(s,v): s.v=v
    def __add__(s,o): A.n+=1; return A(s.v+o.v) if o.v!=-13 else NotImplemented
    def __radd__(s,o): return 'radd'
    def __eq__(s,o): return s.v==o.v if o.v!=-13 else NotImplemented
    def __lt__(s,o): return s.v<o.v if o.v!=-13 else NotImplemented
    def __gt__(s,o): return 'gt'
    def __hash__(s): return 1
class B(A):
    def __radd__(s,o): return 'B.radd'
    def __eq__(s,o): return 'B.eq'
    __hash__=A.__hash__
a=A(1)
for i in range(500):
    a=a+A(1); assert a==A(i+2); assert not a<A(0)
print(a.v, A.n)
try: a+A(-13)
except TypeError as e: print(e, A.n)
print(a+B(1), a==B(1), B(1)==a, (B(2)+B(3)).v, A(1)+B(1))
print(A(1)<A(-13), A(-13)==A(-13), A(1)==A(-13), sorted([A(3),A(1)])[0].v)
A.__add__=lambda s,o: 'changed'
print(A(1)+A(2))
del A.__add__
try: A(1)+A(2)
except TypeError as e: print(e)
A.__eq__=lambda s,o: 'eq2'
print(A(1)==A(2))
class L(list):
    def __add__(s,o): return NotImplemented
    def __mul__(s,o): return NotImplemented
x=L([1])
for i in range(300):
    r=None
    try: r=x+L([2])
    except TypeError as e: r=str(e)
print(r)
class G:
    def __getattribute__(s,n): raise AttributeError(n)
    def __add__(s,o): return 5
    def __sub__(s,o): return 6
g=G()
for i in range(300): r=g+g, g-g
print(r)
class S:
    __slots__=('v',)
    def __init__(s,v): s.v=v
    def __mul__(s,o): return s.v*(o.v if isinstance(o,S) else o)
s=S(3)
for i in range(300): r=(s*s, s*2)
print(r)
class M(type):
    def __add__(c,o): return 'meta'
    def __lt__(c,o): return c.__name__<o.__name__
class X(metaclass=M): 
    def __add__(s,o): return 'inst'
class Y(metaclass=M): pass
for i in range(300): r=(X+Y, X()+X(), X<Y)
print(r)
s.__class__=type('T',(S,),{'__slots__':(),'__mul__':lambda s,o:'t'})
print(s*s, S(1)*S(1))
