# Abstract base classes, virtual subclasses, protocols, singledispatch.
from abc import ABC, abstractmethod, ABCMeta
import collections.abc as cabc, typing, functools
class Base(ABC):
    @abstractmethod
    def f(self): return 'base f'
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
for cls in [Base, type('Half', (Base,), {'f': lambda s: 1})]:
    try: cls()
    except TypeError as e: print(e)
class Full(Base):
    def f(self): return super().f()
    p = 5
    @classmethod
    def c(cls): return cls.__name__
print(Full().f(), Full().p, Full.c(), sorted(Base.__abstractmethods__), Full.__abstractmethods__)
@Base.register
class Virtual: pass
print(issubclass(Virtual, Base), isinstance(Virtual(), Base), Base in Virtual.__mro__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if hasattr(C, 'quack') else NotImplemented
class Duck: quack = 1
print(isinstance(Duck(), Hook), isinstance(5, Hook))
for n in ['Iterable', 'Iterator', 'Sized', 'Container', 'Hashable', 'Callable', 'Collection', 'Sequence', 'MutableSequence', 'Mapping', 'Set', 'Generator', 'Awaitable', 'Reversible', 'Buffer']:
    print(n, [isinstance(x, getattr(cabc, n)) for x in (1, 'a', [], (), {}, set(), iter([]), len, range(1), (i for i in ()), b'')])
class MySeq(cabc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = MySeq(1, 2, 2); print(2 in s, s.index(2), s.count(2), list(reversed(s)), [*s])
class MyMap(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap(); m.update(a=1, b=2); print(m.pop('a'), dict(m), m.setdefault('c', 3), m.get('z'), list(m.items()), m == {'b': 2, 'c': 3}); m.clear(); print(len(m))
@typing.runtime_checkable
class Proto(typing.Protocol):
    def close(self): ...
class Closer:
    def close(self): pass
print(isinstance(Closer(), Proto), isinstance(5, Proto), issubclass(Closer, Proto))
try: Proto()
except TypeError as e: print(e)
@functools.singledispatch
def show(x): return 'object'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register
def _(x: str | bytes): return 'text'
print(show(1), show([]), show('a'), show(b''), show(1.5), show(True), show.dispatch(dict) is show.dispatch(object))
