# Descriptors: data, non-data, order of lookup, __set_name__.
class Data:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, obj, cls): return ('data', self.name, obj is not None, cls.__name__)
    def __set__(self, obj, value): print('set', self.name, value)
    def __delete__(self, obj): print('delete', self.name)
class NonData:
    def __get__(self, obj, cls=None): return ('nondata', obj is not None)
class OnlySet:
    def __set__(self, obj, value): obj.__dict__['o'] = value
class A:
    d = Data()
    n = NonData()
    o = OnlySet()
a = A()
print(a.d, A.d, a.n, A.n)
a.__dict__['d'] = 'inst'; a.__dict__['n'] = 'inst'
print(a.d, a.n)
a.d = 1; del a.d
print(type(a.o).__name__); a.o = 7; print(a.o)
try: del a.o
except AttributeError as e: print(e)
class B(A):
    e = d = Data()
A.late = Data()
try: a.late
except AttributeError as e: print(e)
class Meta(type):
    m = Data()
class C(metaclass=Meta):
    m = 'class attribute'
print(C.m, C().m)
C.m = 3
class Boom:
    def __set_name__(self, owner, name): raise ValueError('boom')
try:
    class D: x = Boom()
except ValueError as e: print(e, e.__notes__)
class G:
    def __get__(self, obj, cls): raise AttributeError('lazy')
class H:
    g = G()
    def __getattr__(self, name): return 'getattr'
print(H().g)
try: H.g
except AttributeError as e: print(e)
def f(self): return self
print(f.__get__(5)(), f.__get__(None, int) is f, type(f.__get__(1)).__name__)
print(len.__get__(1) if hasattr(len, '__get__') else 'builtin functions do not bind', str.upper.__get__('a')(), staticmethod(f).__get__(1) is f, classmethod(f).__get__(1)() is int)
try: str.upper.__get__(5)
except TypeError as e: print(e)
try: f.__get__(None, None)
except TypeError as e: print(e)
