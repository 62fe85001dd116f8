"""3.3.3 and 8.8: class statements: keywords, __mro_entries__, metaclass choice, __prepare__, __set_name__, __classcell__, decorators."""
import types


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, *(error.__notes__ if hasattr(error, "__notes__") else ()))


def define(source, **names):
    namespace = {**globals(), **names}
    try:
        exec(source, namespace)
        print(repr(source), "->", namespace.get("C"), getattr(namespace.get("C"), "__bases__", None))
    except BaseException as error:
        print(repr(source), "->", type(error).__name__, error, *getattr(error, "__notes__", ()))


class Meta(type):
    log = []
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        mcls.log.append(("prepare", mcls.__name__, name, bases, kw))
        return {"prepared": True}
    def __new__(mcls, name, bases, ns, **kw):
        mcls.log.append(("new", name, sorted(k for k in ns if not k.startswith("__")), kw))
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        cls.log.append(("init", name, kw))
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        cls.log.append(("call", args, kw))
        return super().__call__(*args, **kw)


class SubMeta(Meta): pass
class Other(type): pass
class A(metaclass=Meta, option=1): x = 1
class B(A, flag=True): pass


A()
print(Meta.log, A.prepared)
Meta.log.clear()


class Entry:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases): return self.bases


class BadEntry:
    def __mro_entries__(self, bases): return 5


def function_meta(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if not k.startswith("__")), kw)


class Prep:
    def __prepare__(self, name, bases, **kw): return {"from": "instance"}
    def __call__(self, name, bases, ns, **kw): return types.SimpleNamespace(name=name, ns=sorted(ns), kw=kw)


for source in """
class C(Entry(int)): pass
class C(Entry()): pass
class C(Entry(int, Entry)): pass
class C(BadEntry()): pass
class C(5): pass
class C(int, str): pass
class C(bool): pass
class C(type(None)): pass
class C(int, int): pass
class C(object, int): pass
class C(A, metaclass=SubMeta): pass
class C(A, metaclass=Other): pass
class C(A, metaclass=type): pass
class C(A, metaclass=function_meta, k=1): y = 2
class C(metaclass=function_meta, **{'z': 1}): y = 2
class C(metaclass=Prep(), k=2): y = 2
class C(metaclass=5): pass
class C(metaclass=lambda *a: 7): pass
class C(metaclass=None): pass
class C(nope=1): pass
class C(*[int], **{}): pass
class C(*(), metaclass=type): pass
class C(*5): pass
class C(**{'metaclass': Other}): pass
class C(metaclass=Other, **{'metaclass': Other}): pass
class C(len): pass
class C(lambda: 1): pass
class C(types.FunctionType): pass
class C(range): pass
class C(slice, object): pass
class C(memoryview): pass
class C(NotImplemented): pass
class C(Ellipsis.__class__): pass
class C(type, int): pass
class C(Exception, int): pass
class C(Exception, OSError): pass
class C(OSError, ValueError): pass
class C(dict, list): pass
class C(types.ModuleType): pass
class C: __slots__ = 5
class C: __slots__ = ('a', 1)
class C: __slots__ = ('a b',)
class C: __slots__ = ('a',); a = 1
class C(int): __slots__ = ('a',)
class C(tuple): __slots__ = ()
class C: __slots__ = ('__dict__', '__dict__')
class C(A): __slots__ = ('__weakref__',)
class C: __qualname__ = 5
class C: __qualname__ = 'given'
class C: __module__ = 'elsewhere'
class C: __doc__ = 5; print(__qualname__)
class C: __classcell__ = 5
class C: __eq__ = 5
class C: __hash__ = None; __init_subclass__ = 5
class C: return 5
class C: yield 5
class C: (yield)
class C: await x
class C: nonlocal x
class C: global D; D = 1; print('D' in locals(), D)
class C(x for x in [int]): pass
class C(int, metaclass=Other, int): pass
class C(k=1, int): pass
class C(**{}, *[]): pass
class C[T](k=T): pass
class 5: pass
class C(): 'doc'; pass
class C.D: pass
class None: pass
class __debug__: pass
""".strip().splitlines():
    define(source)
print(Meta.log)


class Named:
    def __init__(self, fails=False): self.fails = fails
    def __set_name__(self, owner, name):
        if self.fails:
            raise ValueError(f"no {name}")
        print("set_name", owner.__name__, name)


class WithNames:
    first = Named()
    locals()["second"] = Named()
    if True:
        third = fourth = Named()


WithNames.late = Named()
attempt("set_name fails", lambda: type("Fails", (), {"attr": Named(True)}))
attempt("type()", lambda: type("T", (WithNames,), {"fifth": Named()}, key=1))


class Sub:
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print("init_subclass", cls.__name__, key, cls.__dict__.get("x"))
    def __class_getitem__(cls, item): return (cls.__name__, item)


class Child(Sub, key=5): x = 1
attempt("wrong keyword", lambda: types.new_class("W", (Sub,), {"nope": 1}))
attempt("new_class", lambda: types.new_class("N", (Sub,), {"key": 2}, lambda ns: ns.update(x=9)).x)
attempt("prepare_class", lambda: types.prepare_class("P", (A,), {"metaclass": SubMeta, "k": 1}))
attempt("class_getitem", lambda: (Sub[1], Child[1, 2]))


class NoCell(type):
    def __new__(mcls, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, ns)


define("class C(metaclass=NoCell):\n  def f(self): return __class__", NoCell=NoCell)
define("class C(metaclass=NoCell):\n  def f(self): return super()", NoCell=NoCell)


class Twice(type):
    def __new__(mcls, name, bases, ns):
        type.__new__(mcls, "First" + name, bases, dict(ns))
        return super().__new__(mcls, name, bases, ns)


define("class C(metaclass=Twice):\n  def f(self): return __class__", Twice=Twice)
log = []
def deco(n):
    log.append(f"make {n}")
    return lambda c: (log.append(f"apply {n} {c if isinstance(c, str) else c.__name__}"), c if isinstance(c, type) else c)[1]
@deco(1)
@(lambda c: deco(2)(c))
@deco(3) if log is not None else None
class Decorated(log.append("base") or object, metaclass=(log.append("meta"), type)[1]): log.append("body")
print(log)
print(type.__subclasses__(Meta), Decorated.__firstlineno__ > 100, Decorated.__static_attributes__)
class Statics:
    def __init__(self): self.a = self.b = 1; self.c += 1; self.d: int = 5; (self.e, other.f) = 1, 2
    def m(this): this.g = 1; self = this; self.h = 2
    @classmethod
    def k(self): self.i = 1
    def n(self):
        def inner(): self.j = 1
        for self.l in []: pass
        del self.o
print(sorted(Statics.__static_attributes__))
