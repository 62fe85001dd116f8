"""property, classmethod, staticmethod, super: attributes, subclasses, copies of docs, wrong use."""
import functools
import abc
class P:
    def __init__(self): self._x = 1
    @property
    def x(self) -> int:
        "getter doc"
        return self._x
    @x.setter
    def x(self, value): self._x = value
    @x.deleter
    def x(self): del self._x
    readonly = property(lambda self: self._x)
    writeonly = property(None, lambda self, v: setattr(self, "_x", v))
    nothing = property()
    documented = property(lambda self: 1, doc="given doc")
    raising = property(lambda self: self.missing)
class Sub(P):
    @P.x.getter
    def x(self): return "sub " + str(self._x)
class MyProperty(property):
    "class doc"
    extra = 1
class SlotProperty(property):
    __slots__ = ()
class C:
    @classmethod
    def cm(cls, a=1) -> str:
        "cm doc"
        return (cls.__name__, a)
    @staticmethod
    def sm(a=1) -> str:
        "sm doc"
        return ("sm", a)
    called = staticmethod(len)
    wrapped = classmethod(functools.partial(lambda cls: cls, 5))
    raw = classmethod(5)
    rawstatic = staticmethod(5)
class D(C):
    @classmethod
    def cm(cls): return ("D", super().cm(2))
    @staticmethod
    def sm(): return super(D, D).sm(3)
class A:
    attr = "A"
    def m(self): return "A.m"
    def __getitem__(self, i): return ("A item", i)
    def __len__(self): return 7
class B(A):
    attr = "B"
    def m(self): return super().m() + "B"
    def nested(self): return [super(B, self).attr for _ in [0]], (lambda: super().attr)(), {k: super().attr for k in "a"}
    def comp(self): return [super().attr for _ in [0]]
    def rebound(self):
        self = 5
        return super().attr
    def noargs(): return super()
    def star(*args): return super().attr
    def cell(self):
        def inner(): return self
        return super().attr
    def other(self, other): return super(B, other).attr
    def item(self): return super().__getitem__(1), super().attr
    def sub(self): return super()[1]
    def length(self): return len(super())
    def set(self): super().new = 5
    @classmethod
    def cls(cls): return super().attr
    @property
    def prop(self): return super().m()
    def gen(self): yield super().attr
b = B()

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
P().x, P.x.fget.__name__, P.x.__doc__, P.x.__name__, P.readonly.__doc__, P.documented.__doc__, P.nothing.fget, P.x.__isabstractmethod__, type(P.x), P.x.__get__(None, P) is P.x
P().readonly, Sub().x, Sub.x.fset is P.x.fset, Sub.x.__doc__, P.readonly.__name__
setattr(P(), "readonly", 1)
delattr(P(), "readonly")
P().writeonly
(p := P(), setattr(p, "writeonly", 9), p.x)[2]
P().nothing
P().raising
(p := P(), delattr(p, "x"), p.x)
P.nothing.__name__
P.x.__set_name__(P, "renamed"), P.x.__name__
property(5).__get__(1)
property(5)
property(1, 2, 3, 4, 5)
property(fget=len, doc="d").__get__([1]), property(doc="only").__doc__, property(len).__doc__ == len.__doc__
property(nope=1)
P.x.__get__()
P.x.__set__(P())
property.__get__(P.x, P()), property.fget.__get__(P.x) is P.x.fget
setattr(P.x, "fget", None)
setattr(P.x, "__doc__", "changed"), P.x.__doc__
MyProperty(len).__doc__ == len.__doc__, MyProperty().__doc__, MyProperty(lambda self: 1).__doc__, MyProperty(doc="d").__doc__, MyProperty.extra, vars(MyProperty(doc="d"))
type(MyProperty(len).setter(len)), MyProperty(len).getter(None).fget, property(len).deleter(5).fdel
SlotProperty(len)
SlotProperty(lambda s: 1).__doc__
property(abc.abstractmethod(lambda self: 1)).__isabstractmethod__, property(lambda s: 1).__isabstractmethod__
C.cm(), C().cm(2), D.cm(), D().sm(), C.sm(), C().sm(5), C.called("abc"), C().called
C.__dict__["cm"].__func__.__name__, C.__dict__["cm"].__wrapped__.__name__, C.__dict__["cm"].__name__, C.__dict__["cm"].__doc__, C.__dict__["cm"].__annotations__, C.__dict__["cm"].__module__, C.__dict__["cm"].__dict__
C.__dict__["sm"].__func__ is C.sm, C.__dict__["sm"](4), C.__dict__["sm"].__name__, C.__dict__["sm"].__qualname__, repr(C.__dict__["sm"]).partition(" at ")[0], repr(C.__dict__["cm"]).partition(" at ")[0]
C.__dict__["cm"](4)
C.raw
C().raw()
C.rawstatic, C().rawstatic
C.cm.__self__, C.cm.__func__.__name__, C.cm == C.cm, C.cm is C.cm, C.sm is C().sm, repr(C.cm), C.cm.__name__
classmethod(), staticmethod()
staticmethod()
classmethod(1, 2)
classmethod(f=len)
classmethod(len).__get__(None, int), classmethod(lambda c: c).__get__(5)(), classmethod(lambda c: c).__get__(None, str)()
classmethod(len).__get__(None)
classmethod(len).__get__(None, None)
staticmethod(len).__get__(5), staticmethod(len).__get__(None, 5)
classmethod(property(lambda c: c.__name__)).__get__(None, int)
setattr(C.__dict__["cm"], "attribute", 1), C.__dict__["cm"].attribute
type("X", (classmethod,), {})(len).__func__, type("X", (staticmethod,), {"__call__": lambda s, *a: "own"})(len)(), type("X", (staticmethod,), {})(len)("ab")
staticmethod(abc.abstractmethod(len)) if 0 else staticmethod(len).__isabstractmethod__, classmethod(5).__isabstractmethod__
b.m(), b.nested(), b.comp(), b.star(), b.cell(), b.other(b), B.cls(), b.prop, list(b.gen()), b.item()
b.rebound()
B.noargs()
b.noargs()
B.star()
b.other(A())
b.other(5)
b.sub()
b.length()
b.set()
super()
super(B)
super(B, b).attr, super(B, B).attr, super(A, b).m, super(B, b).__thisclass__, super(B, b).__self__ is b, super(B, b).__self_class__, super(B, B).__self_class__, super(B).__self__
super(B, A)
super(5, 5)
super(B, 5)
super(int, True).__add__(5), super(bool, True).__repr__(), super(B, b).__class__, super(B, b).__doc__, isinstance(super(B, b), A)
super(B, b).missing
super(A, b).m()
super(object, b).__repr__
super(B).__get__(b, B).attr, super(B).__get__(None, B).__self__, super(B, b).__get__(B(), B).__self__ is b
super(B, b, 1)
super(type=B)
repr(super(B)), repr(super(B, b)).partition("<__main__.B object")[0], str(type(super(B, b)))
super(B, b).__init__(), super(B, b).__getattribute__("attr"), super(B, b).__dir__ is not None, bool(super(B, b))
type("M", (A,), {"f": lambda self: super().attr})().f()
type("M", (A,), {"f": lambda self: super(type(self), self).attr})().f()
""".strip().splitlines():
    show(case)
