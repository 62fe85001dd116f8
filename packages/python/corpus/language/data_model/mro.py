# Method resolution order and super().
class O: pass
class A(O): f = 'A'
class B(O): f = 'B'; g = 'Bg'
class C(A, B): pass
print([k.__name__ for k in C.__mro__], C.f, C.g, C.mro() == list(C.__mro__), C.__bases__ == (A, B), C.__base__.__name__)
for bases in ['O, A', 'A, O, B', 'C, A', 'A, C', 'A, A', 'object, A']:
    try: exec(f'class X({bases}): pass'); print([k.__name__ for k in X.__mro__])
    except TypeError as e: print(e)
class M(type):
    def mro(cls): return [cls, B, A, O, object] if cls.__name__ == 'W' else super().mro()
class W(A, B, metaclass=M): pass
print(W.f, [k.__name__ for k in W.__mro__])
class P: x = 1
class Q: x = 2
class R(P): pass
print(R.x); R.__bases__ = (Q,); print(R.x, [k.__name__ for k in R.__mro__], P.__subclasses__(), [c.__name__ for c in Q.__subclasses__()])
for value in [(), (int,), 5, (R,), (5,)]:
    try: R.__bases__ = value
    except TypeError as e: print(e)
class S1:
    def f(self): return ['S1']
class S2(S1):
    def f(self): return ['S2'] + super().f()
class S3(S1):
    def f(self): return ['S3'] + super().f()
class S4(S2, S3):
    def f(self): return ['S4'] + super().f()
print(S4().f(), super(S2, S4()).f(), super(S3, S4).f(S4()))
print(S4.__subclasses__(), issubclass(S4, S1), isinstance(S4(), S3))
class E(Generic := type('G', (), {'__mro_entries__': None})): pass
class Entries:
    def __mro_entries__(self, bases): print('entries', len(bases)); return (A, B)
class F(Entries(), O if 0 else S1): pass
print([k.__name__ for k in F.__mro__], len(F.__orig_bases__))
try:
    class G(5): pass
except TypeError as e: print(e)
try:
    class G(len): pass
except TypeError as e: print(e)
