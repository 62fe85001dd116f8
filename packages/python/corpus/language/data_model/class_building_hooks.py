"""Hooks of building classes: __mro_entries__, __set_name__ and its errors, __prepare__, __classcell__, __class_getitem__, keywords."""
import types


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, "| cause", repr(error.__cause__), "| notes", getattr(error, "__notes__", None))


class Entry:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases): print("  asked with", len(bases), bases[0] is self); return self.bases


class A: pass
class B(A): pass


def build(*bases, **kw): return types.new_class("Made", bases, kw)


for bases in ((Entry(A),), (Entry(),), (Entry(A, B),), (Entry(B, A),), (A, Entry(B)), (Entry(A), Entry(A)), (Entry(5),), (B, Entry(A), object)):
    attempt("bases", lambda: [c.__name__ for c in build(*bases).__mro__])
    attempt("resolve", lambda: len(types.resolve_bases(bases)))
class Both(Entry(A), Entry(), dict): pass
print(Both.__bases__, len(Both.__orig_bases__), types.get_original_bases(Both)[2], "__orig_bases__" in vars(B))
class BadEntry:
    def __mro_entries__(self, bases): return [A]
attempt("list", lambda: build(BadEntry()))
attempt("list in statement", lambda: exec("class X(base): pass", {"base": BadEntry()}))
attempt("no class", lambda: exec("class X(5): pass"))
attempt("type()", lambda: type("X", (Entry(A),), {}))


class Named:
    def __init__(self, log): self.log = log
    def __set_name__(self, owner, name): self.log.append((owner.__name__, name, name in vars(owner)))


log = []
class Owner:
    x = Named(log)
    y = x
    locals()["not a name"] = Named(log)
Owner.z = Named(log)
print(log, Owner.x is Owner.y)
for wrong in (lambda self, owner, name: 1 / 0, lambda self: None, 5):
    descriptor = type("Descriptor", (), {"__set_name__": wrong})
    attempt("__set_name__", lambda: type("Owner", (), {"field": descriptor(), "other": 1}))
class Adds:
    def __set_name__(self, owner, name): setattr(owner, name + "_added", Named(log)); delattr(owner, name)
attempt("changes", lambda: sorted(k for k in vars(type("Owner", (), {"field": Adds(), "kept": 2})) if k[0] != "_"))


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw): print("  prepare", name, len(bases), sorted(kw)); return {"prepared": name}
    def __new__(meta, name, bases, space, **kw): print("  new", sorted(k for k in space if not k.startswith("__"))); return super().__new__(meta, name, bases, space)
    def __init__(cls, name, bases, space, **kw): print("  init", sorted(kw)); super().__init__(name, bases, space)
    def __call__(cls, *args, **kw): print("  call", cls.__name__, args); return super().__call__(*args, **kw)


class M(metaclass=Meta, option=1):
    def __init_subclass__(cls, /, **kw): print("  subclass", cls.__name__, sorted(kw))
    def who(self): return __class__
class N(M, option=2): pass
print(M().who().__name__, N().who() is M, N.prepared, type(N).__name__)
for prepared in (5, None, [], ()):
    class Odd(type):
        __prepare__ = lambda *args, **kw: prepared
    attempt(f"prepare {prepared!r}", lambda: types.new_class("X", (), {"metaclass": Odd}))
class Loses(type):
    def __new__(meta, name, bases, space): space.pop("__classcell__", None); return super().__new__(meta, name, bases, space)
def lost():
    class X(metaclass=Loses):
        def method(self): return __class__
attempt("classcell", lost)
attempt("conflict", lambda: type("X", (N, types.new_class("Y", (), {"metaclass": Loses})), {}))
attempt("keywords", lambda: type("X", (), {}, unknown=1))
attempt("object keywords", lambda: exec("class X(a=1): pass"))
attempt("metaclass function", lambda: exec("class X(int, metaclass=lambda *args, **kw: (args[0], args[1], sorted(args[2]), kw), k=3): y = 1\nprint(X)"))
class Generic:
    def __class_getitem__(cls, item): return cls.__name__, item
class Sub(Generic): pass
class OnMeta(type):
    def __getitem__(cls, item): return "meta", item
class Preferred(Generic, metaclass=OnMeta): pass
print(Generic[1, 2], Sub[...], Sub[1:2], Preferred[int])
attempt("instance", lambda: Generic()[1])
attempt("none", lambda: A[int])
attempt("plain", lambda: type("C", (), {"__class_getitem__": 5})[1])
