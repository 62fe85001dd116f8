"""isinstance and issubclass: unions, tuples, hooks, ABCs, __class__ that lies, __bases__ that lie."""
import abc
import collections.abc
import numbers
import types
import typing
class Meta(type):
    def __instancecheck__(cls, obj): return {"yes": 1, "no": [], "err": None}.get(obj, NotImplemented) if obj != "raise" else 1 / 0
    def __subclasscheck__(cls, sub): return sub in (int, str)
class Hook(metaclass=Meta): pass
class Liar:
    __class__ = int
class Prop:
    @property
    def __class__(self): return self.what
    def __init__(self, what): self.what = what
class NoClass:
    @property
    def __class__(self): raise AttributeError("no class")
class BadClass:
    @property
    def __class__(self): raise ValueError("bad class")
class FakeBases:
    def __init__(self, *bases): self.__bases__ = bases
class BadBases: __bases__ = 5
class Abc(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other): return True if hasattr(other, "magic") else NotImplemented
class Magic: magic = 1
class Registered: pass
class Sub(Abc): pass
class InstanceOnly:
    def __instancecheck__(self, obj): return obj == 5
    def __subclasscheck__(self, sub): return sub is int
class NoneHook(type):
    __instancecheck__ = None
class WithNone(metaclass=NoneHook): pass
Sub.register(Registered)
f1, f2 = FakeBases(), None
f2 = FakeBases(f1)

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
isinstance(1, int), isinstance(True, int), isinstance(1, (str, (bytes, (int,)))), isinstance(1, ()), isinstance(None, type(None)), isinstance(int, type), isinstance(type, type), isinstance(type, object)
isinstance(1, [int])
isinstance(1, {int})
isinstance(1, "int")
isinstance(1, None)
isinstance(1, (str, None))
isinstance(1, (int, None))
isinstance(1, 5)
isinstance(1, (str, (bytes, 5)))
isinstance(1, int, str)
isinstance(1)
isinstance(obj=1, class_or_tuple=int)
isinstance("yes", Hook), isinstance("no", Hook), isinstance("err", Hook), isinstance("other", Hook), isinstance(Hook(), Hook)
isinstance("raise", Hook)
issubclass(int, Hook), issubclass(float, Hook), issubclass(Hook, Hook), issubclass(5, Hook), issubclass(int, (str, Hook))
isinstance("yes", int | Hook), isinstance(1, str | Hook | None), issubclass(int, Hook | bytes)
isinstance("raise", str | Hook), isinstance("raise", (str, Hook))
isinstance(Liar(), int), isinstance(Liar(), Liar), isinstance(Liar(), str), type(Liar()), Liar().__class__
isinstance(Prop(str), str), isinstance(Prop(5), int), isinstance(Prop(None), Prop), isinstance(Prop(bool), int)
isinstance(NoClass(), int), isinstance(NoClass(), NoClass)
isinstance(BadClass(), BadClass)
isinstance(BadClass(), int)
issubclass(f2, f1), issubclass(f1, f2), issubclass(f1, f1), isinstance(5, f1), isinstance(Prop(f2), f1)
issubclass(BadBases(), int)
issubclass(int, BadBases())
isinstance(5, BadBases())
issubclass(5, int)
issubclass(int, 5)
issubclass(int, (str, 5))
issubclass(int, (int, 5))
issubclass("int", "int")
issubclass(bool, (str, (int,))), issubclass(int, ()), issubclass(type, object), issubclass(object, type), issubclass(int, int | None), issubclass(type(None), int | None)
issubclass(int)
issubclass(list[int], list)
isinstance([], list[int])
isinstance([], typing.List), issubclass(list, typing.List), isinstance({}, typing.Mapping), issubclass(dict, typing.Sequence)
isinstance([], typing.List[int])
isinstance([], typing.Any)
isinstance(1, typing.Union[int, str]), issubclass(int, typing.Optional[int])
isinstance(1, typing.Literal[1])
isinstance(1, typing.Callable), isinstance(len, typing.Callable), isinstance(len, collections.abc.Callable), isinstance(1, typing.Hashable), isinstance([], typing.Hashable)
isinstance(1, typing.NewType("N", int))
isinstance(1, typing.TypeVar("T"))
issubclass(Magic, Abc), isinstance(Magic(), Abc), issubclass(Registered, Abc), issubclass(Registered, Sub), issubclass(int, Abc), Abc.__subclasses__() == [Sub], issubclass(Sub, Abc)
Abc.register(int), issubclass(bool, Abc), isinstance(True, Abc), abc.get_cache_token() == abc.get_cache_token()
Sub.register(Abc)
Abc.register(5)
isinstance(5, InstanceOnly()), isinstance(6, InstanceOnly()), issubclass(int, InstanceOnly()), issubclass(str, InstanceOnly())
isinstance(1, WithNone)
isinstance(WithNone(), WithNone)
type.__instancecheck__(int, True), type.__subclasscheck__(int, bool), int.__subclasscheck__(bool), int.__instancecheck__(5), object.__subclasshook__(int), int.__subclasshook__(5)
type.__instancecheck__(5, 5)
isinstance(1, numbers.Number), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Real), isinstance(True, numbers.Integral), issubclass(int, numbers.Rational), isinstance(1, numbers.Complex)
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance([], c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance("", c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance({}, c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance({}.keys(), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance({}.values(), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(b"", c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(memoryview(b""), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(range(1), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance((x for x in ()), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(set(), c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(5, c)]
[c.__name__ for c in vars(collections.abc).values() if isinstance(c, type) and isinstance(len, c)]
[t.__name__ for t in (int, str, list, dict, type(None), types.FunctionType, type, set) if issubclass(t, collections.abc.Hashable)]
isinstance(types.SimpleNamespace(__iter__=1), collections.abc.Iterable), isinstance(type("I", (), {"__iter__": None})(), collections.abc.Iterable), isinstance(type("I", (), {"__iter__": 5})(), collections.abc.Iterable), isinstance(type("I", (list,), {"__iter__": None})(), collections.abc.Iterable)
collections.abc.Sequence()
collections.abc.Iterator()
abc.ABC(), type("A", (abc.ABC,), {})() is not None
type("A", (abc.ABC,), {"m": abc.abstractmethod(lambda self: 1)})()
type("A", (abc.ABC,), {"m": abc.abstractmethod(lambda self: 1), "n": abc.abstractmethod(lambda self: 1)})()
type("B", (type("A", (abc.ABC,), {"m": abc.abstractmethod(lambda self: 1)}),), {"m": 5})().m
sorted(collections.abc.MutableMapping.__abstractmethods__), collections.abc.Sized.__abstractmethods__
""".strip().splitlines():
    show(case)
