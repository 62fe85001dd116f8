"""Attributes of classes: descriptors on metaclasses against those of the class, lookups that go through __getattr__ of types, slots, properties of types."""


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


class Data:
    def __init__(self, name): self.name = name
    def __get__(self, instance, owner=None): return f"{self.name} get({getattr(instance, '__name__', 'None' if instance is None else 'object')}, {getattr(owner, '__name__', owner)})"
    def __set__(self, instance, value): print("  set", self.name, getattr(instance, "__name__", "object"), value)
    def __delete__(self, instance): print("  delete", self.name)


class NonData:
    def __init__(self, name): self.name = name
    def __get__(self, instance, owner=None): return f"{self.name} get({instance is not None}, {owner.__name__})"


class Meta(type):
    data = Data("meta data")
    plain = "meta plain"
    non = NonData("meta non")
    both = NonData("meta both")
    def method(cls): return f"method of {cls.__name__}"
    @property
    def size(cls): return len(cls.__name__)
    @size.setter
    def size(cls, value): raise ValueError(f"cannot be {value}")
    @property
    def broken(cls): raise AttributeError("broken property")
    def __getattr__(cls, name):
        if name.startswith("dyn"): return f"dynamic {name} of {cls.__name__}"
        raise AttributeError(f"{cls.__name__} has no {name}")
    def __len__(cls): return 3
    def __iter__(cls): return iter("abc")
    def __contains__(cls, item): return item == 1
    def __dir__(cls): return ["one", "two"]
    def __instancecheck__(cls, instance): return instance == "instance"
    def __repr__(cls): return f"<{cls.__name__}!>"


class Class(metaclass=Meta):
    data = Data("class data")
    non = NonData("class non")
    both = Data("class both")
    plain = "class plain"
    size = 7


class Sub(Class):
    non = "sub non"


for owner in (Class, Sub):
    print(owner.data, owner.non, owner.both, owner.plain, owner.size, owner.method(), owner.dynamic, sep=" | ")
    print(len(owner), list(owner), 1 in owner, dir(owner), isinstance("instance", owner), isinstance(owner(), owner), repr(owner))
for name in ("data", "non", "both", "plain", "size", "method", "dynamic", "broken"):
    attempt(f"instance {name}", lambda: getattr(Sub(), name))
attempt("broken", lambda: Class.broken)
attempt("missing", lambda: Class.missing)
attempt("set data", lambda: setattr(Class, "data", 5))
attempt("set size", lambda: setattr(Sub, "size", 5))
attempt("set plain", lambda: setattr(Sub, "plain", 5))
print(Sub.plain, Class.plain, "plain" in vars(Sub), vars(Sub)["plain"])
attempt("del data", lambda: delattr(Class, "data"))
attempt("del size", lambda: delattr(Class, "size"))
attempt("del missing", lambda: delattr(Class, "missing"))
attempt("del inherited", lambda: delattr(Sub, "both"))
attempt("instance set", lambda: setattr(Class(), "data", 9))
attempt("instance len", lambda: len(Class()))
Meta.late = property(lambda cls: f"late {cls.__name__}")
print(Sub.late, type.__getattribute__(Sub, "late"), getattr(Sub(), "late", "none"))
attempt("object lookup", lambda: object.__getattribute__(Sub, "plain"))
attempt("super of type", lambda: super(Meta, Sub).__repr__()[:6])


class Watching(type):
    def __getattribute__(cls, name):
        value = super().__getattribute__(name)
        if not name.startswith("__"): print("  watched", name)
        return value
    def __setattr__(cls, name, value): print("  class set", name); super().__setattr__(name, value)
    def __delattr__(cls, name): print("  class del", name); super().__delattr__(name)


class Watched(metaclass=Watching):
    x = 1
    @classmethod
    def make(cls): return cls.x
    def use(self): return self.x, type(self).x, Watched.x


print(Watched.make(), Watched().use(), Watched().x)
Watched.x = 2
del Watched.x
attempt("gone", lambda: Watched.x)
class Slotted(metaclass=Watching):
    __slots__ = ("a", "__dict__")
s = Slotted()
s.a, s.b = 1, 2
print(s.__dict__, type(Slotted.a).__name__, Slotted.a.__get__(s), Slotted.a.__get__(None, Slotted) is Slotted.a)
attempt("slot of other", lambda: Slotted.a.__get__(5))
for attribute, value in (("__name__", 5), ("__name__", "New"), ("__qualname__", "a.b"), ("__module__", 7), ("__bases__", ()), ("__bases__", (int,)), ("__doc__", "text"), ("__dict__", {}), ("__mro__", ()), ("__abstractmethods__", {"x"}), ("__class__", type), ("__class__", int)):
    attempt(f"{attribute} = {value!r}", lambda: (setattr(Watched, attribute, value), str(getattr(Watched, attribute))[:40])[1])
attempt("abstract", Watched)
