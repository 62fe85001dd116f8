# __init_subclass__, __set_name__, __class_getitem__, keyword arguments of classes.
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag; Base.registry.append((cls.__name__, tag, sorted(n for n in vars(cls) if not n.startswith('_'))))
class A(Base, tag='a'): x = 1
class B(A): y = 2
class C(B, tag='c', **{}): pass
print(Base.registry, hasattr(Base, 'tag'))
try:
    class D(Base, other=1): pass
except TypeError as e: print(e)
try:
    class E(x=1): pass
except TypeError as e: print(e)
try:
    class F(metaclass=type, y=2): pass
except TypeError as e: print(e)
class Order:
    def __init_subclass__(cls): print('init_subclass', cls.d.named)
class D:
    named = None
    def __set_name__(self, o, n): self.named = n; print('set_name', n)
class O(Order): d = D()
class G:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
class H(G): pass
print(G[int], H[1, 2], G.__class_getitem__('x'))
try: G()[1]
except TypeError as e: print(e)
try: A[1]
except TypeError as e: print(e)
class Meta(type):
    def __getitem__(cls, item): return 'meta'
class I(G, metaclass=Meta): pass
print(I[1])
class J(list):
    pass
print(J[int], list[int], type(list[int]).__name__, list[int].__origin__, dict[str, int].__args__)
class K:
    @classmethod
    def __init_subclass__(cls, **kw): print('explicit classmethod', kw)
class L(K, a=1): pass
try: int.__init_subclass__(x=1)
except TypeError as e: print(e)
print(object.__init_subclass__(), type.__init_subclass__ is not None)
