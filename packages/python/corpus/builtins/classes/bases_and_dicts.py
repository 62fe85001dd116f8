# Assigning __bases__ and __dict__, and what mro() may give.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# assignment to __bases__
class A: pass
class B(A): pass
class C: 
    def hi(self): return 1
class D(B): pass
def setb(c, b): c.__bases__ = b
attempt(lambda: setb(D, (C, C)))
attempt(lambda: setb(A, (D,)))
attempt(lambda: setb(D, (A, B)))
attempt(lambda: setb(D, (C,))); print(D.__mro__, D().hi())
attempt(lambda: setb(D, ()));attempt(lambda: setb(D, [A])); attempt(lambda: setb(D, (int,))); attempt(lambda: delattr(D, '__bases__'))
attempt(lambda: setb(object, (A,))); attempt(lambda: setb(D, (3,)))
class W:
    def __new__(cls, *a): return 1
class Meta(type):
    def mro(self):
        if self.__name__ == 'Bad' and getattr(self, 'flag', 0): raise RuntimeError('no mro')
        return type.mro(self)
class Base(metaclass=Meta): pass
class Bad(Base): pass
class E2(Base): pass
Bad.flag = 1
attempt(lambda: setb(Bad, (E2,))); print(Bad.__bases__, Bad.__mro__, Base.__subclasses__())
class Sub(Bad): pass
attempt(lambda: setb(Base, (C,)));print(Base.__bases__)
# __dict__
class X: pass
def setd(o, v): o.__dict__ = v
x = X()
for v in {'a': 1}, 3, None: attempt(lambda: (setd(x, v), x.__dict__))
attempt(lambda: delattr(x, '__dict__')); print(x.__dict__)
class Y: __slots__ = ['a', '__dict__']
y = Y(); y.b = 1; print(y.__dict__, type(Y.__dict__['a']), type(Y.__dict__['__dict__']), type(X.__dict__['__dict__']), type(X.__dict__['__weakref__']))
class Md(type(__builtins__)): pass
m = Md('m'); attempt(lambda: setd(m, {})); attempt(lambda: delattr(m, '__dict__'))
f = lambda: 1
attempt(lambda: setd(f, 3)); attempt(lambda: delattr(f, '__dict__'))
attempt(lambda: setd(ValueError(), {'a': 1})); attempt(lambda: setd(ValueError(), 3))
class Fake(object):
    __dict__ = X.__dict__['__dict__']
attempt(lambda: Fake().__dict__)
class SubX(X): pass
attempt(lambda: SubX.__dict__['__dict__'] if '__dict__' in SubX.__dict__ else 'none')
class M2(type):
    def mro(cls): return [cls, 3]
attempt(lambda: M2('Q', (), {}))
class M3(type):
    def mro(cls): return None
attempt(lambda: M3('Q', (), {}))
class M4(type):
    def mro(cls): return [cls, int, object]
attempt(lambda: M4('Q', (), {}))
class M5(type):
    def mro(cls): return []
attempt(lambda: M5('Q', (), {}))
attempt(lambda: type('Q', (A, object, A), {})); attempt(lambda: type('Q', (object, A), {})); attempt(lambda: type('Q', (int, str), {})); attempt(lambda: type('Q', (bool,), {}))
class SM:
    @staticmethod
    def f(): pass
    @classmethod
    def g(cls): pass
s = SM.__dict__['f']; g = SM.__dict__['g']
for d in s, g:
    attempt(lambda: d.__annotations__); attempt(lambda: setattr(d, 'x', 1)); attempt(lambda: d.__dict__); attempt(lambda: d.__annotate__); attempt(lambda: d.__wrapped__.__name__)
    attempt(lambda: delattr(d, '__annotations__')); attempt(lambda: setattr(d, '__annotations__', {'a': 1})); attempt(lambda: d.__annotations__); attempt(lambda: d.__wrapped__.__annotations__)
