# __hash__ with __eq__ and inheritance.
class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A): __hash__ = object.__hash__
class D(A):
    def __hash__(self): return 1
class E(D):
    def __eq__(self, o): return False
class F(D): __hash__ = None
for cls in A, B, C, D, E, F:
    try: hash(cls()); print(cls.__name__, 'hashable', cls.__hash__ is None)
    except TypeError as e: print(e)
from collections.abc import Hashable
print([issubclass(c, Hashable) for c in (A, B, C, D, E, F)])
print({D(): 1, D(): 2}.__len__(), len({1, 1.0, True}), {1: 'a', 1.0: 'b', True: 'c'})
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, K) else o)
d = {K(1): 'k'}
print(d[1], K(1) in d, 1 in d, d.get(1.0))
class Counter:
    n = 0
    def __hash__(self): Counter.n += 1; return 5
    def __eq__(self, o): return self is o
c, e = Counter(), Counter()
d = {c: 1, e: 2}
print(Counter.n, d[c], d[e], Counter.n)
print(hash(-1), hash(-2), hash(5.0), hash(float('inf')), hash(1j), hash(True), hash(()) == hash(()), hash(2**80) == hash(2.0**80))
for x in [], {}, set(), bytearray(), slice(1, [])  :
    try: hash(x); print('ok')
    except TypeError as e: print(e)
try: hash((1, [2]))
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: {{}}
except TypeError as e: print(e)
