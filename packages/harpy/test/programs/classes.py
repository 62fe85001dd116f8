"""Classes: MRO, super, metaclasses, descriptors, slots, hooks."""


class A:
    def who(self):
        return ['A']


class B(A):
    def who(self):
        return ['B'] + super().who()


class C(A):
    def who(self):
        return ['C'] + super().who()


class D(B, C):
    def who(self):
        return ['D'] + super().who()


print(D().who(), [k.__name__ for k in D.__mro__])
try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(e)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns['made_by'] = mcls.__name__
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, tag=None):
        super().__init__(name, bases, ns)
        cls.tag = tag

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {'prepared': name}

    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.called = True
        return obj

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return 'meta:' + name


class M(metaclass=Meta, tag='t'):
    def __init__(self, v=0):
        self.v = v


print(M.made_by, M.tag, M.prepared, M(3).v, M().called, len(M), M.unknown, type(M).__name__)


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, 'unset')

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value * 2

    def __delete__(self, obj):
        del obj.__dict__[self.name]


class UsesDescriptor:
    attr = Descriptor()

    def __init_subclass__(cls, /, color='none', **kw):
        super().__init_subclass__(**kw)
        cls.color = color


u = UsesDescriptor()
print(u.attr)
u.attr = 21
print(u.attr, UsesDescriptor.attr.name)
del u.attr
print(u.attr)


class Sub(UsesDescriptor, color='red'):
    pass


print(Sub.color)


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self):
        self.x = 1


s = Slotted()
print(s.x)
for action in (lambda: s.y, lambda: setattr(s, 'z', 1), lambda: s.__dict__):
    try:
        action()
    except AttributeError as e:
        print(e)


class P:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        """doc of v"""
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    @staticmethod
    def st(a):
        return a + 1

    @classmethod
    def cm(cls, a):
        return cls.__name__, a


p = P()
p.v = 5
print(p.v, P.v.__doc__, P.st(1), p.st(2), P.cm(3), p.cm(4))
try:
    del p.v
except AttributeError as e:
    print(e)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, (value,))

    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)


d = Dynamic()
d.a = 1
print(d.a, d.xyz, hasattr(d, 'q'), d.__dict__)
del d.a
print(hasattr(d, 'a'))


class Everything:
    def __getattribute__(self, name):
        if name == 'secret':
            return 'found'
        return super().__getattribute__(name)


e = Everything()
e.open = 1
print(e.secret, e.open)


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return NotImplemented if not isinstance(o, Num) else Num(self.v + o.v)

    def __radd__(self, o):
        return Num(o + self.v)

    def __iadd__(self, o):
        self.v += 100
        return self

    def __eq__(self, o):
        return isinstance(o, Num) and self.v == o.v

    def __hash__(self):
        return hash(self.v)

    def __lt__(self, o):
        return self.v < o.v

    def __bool__(self):
        return self.v != 0

    def __repr__(self):
        return f'Num({self.v})'

    def __index__(self):
        return self.v

    def __call__(self, *a, **k):
        return a, k

    def __getitem__(self, k):
        return k

    def __contains__(self, k):
        return k == self.v

    def __len__(self):
        return self.v


n = Num(3)
n2 = n
n += 1
print(n, n2 is n, Num(1) + Num(2), 5 + Num(2), sorted([Num(3), Num(1)]), bool(Num(0)), [0, 1, 2, 3][Num(2)])
print(n(1, a=2), n[1:2, ...], 103 in n, len(Num(2)), {Num(1): 'a'}[Num(1)], Num(1) != Num(2), max(Num(1), Num(9)))
try:
    Num(1) + 'a'
except TypeError as err:
    print(err)


class I(int):
    def __add__(self, o):
        return I(int(self) * 10 + o)


print(I(3) + 4, type(I(3) + 4).__name__, I(3) * 2, isinstance(I(1), int))


class L(list):
    def __getitem__(self, i):
        return ('got', super().__getitem__(i))


print(L([1, 2])[0], L('ab') + ['c'], len(L(range(3))))


class Dct(dict):
    def __missing__(self, k):
        return k * 2


print(Dct(a=1)['zz'], Dct(a=1)['a'])


class E2(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


try:
    raise E2(1, 2)
except E2 as err:
    print(err, err.b, err.args, repr(err))
print(type('Made', (A,), {'k': 1}).k, issubclass(D, A), isinstance(D(), (int, C)))
obj = A()
obj.__class__ = B
print(obj.who())
print(A.__name__, D.__qualname__, D.__module__, D.__bases__, A.__subclasses__())
A.who = lambda self: ['patched']
print(D().who())


class WithClassCell:
    def f(self):
        return __class__.__name__


print(WithClassCell().f())
print(object.__repr__(A()).startswith('<__main__.A object at 0x'))


class Outer:
    class Inner:
        def f(self): ...


print(Outer.Inner.f.__qualname__, Outer.Inner.__qualname__)
try:
    A().missing
except AttributeError as err:
    print(err, err.name)
try:
    A(1)
except TypeError as err:
    print(err)


class Abstract:
    pass


import abc


class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): ...

    @property
    @abc.abstractmethod
    def g(self): ...


try:
    Base()
except TypeError as err:
    print(err)


class Concrete(Base):
    def f(self):
        return 'f'

    g = 3


print(Concrete().f(), Concrete().g)
