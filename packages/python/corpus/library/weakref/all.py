"""weakref, gc, abc and types."""

import abc
import gc
import types
import weakref


class A:
    def method(self):
        return "m"


a = A()
r = weakref.ref(a)
print(r() is a, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r == weakref.ref(a), hash(r) == hash(a), type(r), weakref.ref(a) is r, r.__callback__)
p = weakref.proxy(a)
p.x = 5
print(a.x, p.method(), type(p), isinstance(p, A), p == p, bool(p), repr(p).startswith("<weakproxy"))
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method))
d = weakref.WeakValueDictionary(k=a)
k = weakref.WeakKeyDictionary({a: 1})
s = weakref.WeakSet([a])
print(d["k"] is a, len(d), list(d), k[a], a in k, a in s, len(s), d.get("z"), list(k.items()) == [(a, 1)], d.valuerefs()[0]() is a)
f = weakref.finalize(a, print, "finalized", 1)
print(f.alive, f.peek()[1:], f(), f.alive, f())
for bad in (lambda: weakref.ref(5), lambda: weakref.ref("a"), lambda: weakref.ref([]), lambda: weakref.proxy(None), lambda: weakref.WeakSet([1]), lambda: weakref.WeakKeyDictionary({1: 2}), lambda: weakref.ref(), lambda: weakref.ref(a, 1, 2), lambda: hash(p), lambda: weakref.ref(type("S", (), {"__slots__": ()})()), lambda: d["zz"]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(weakref.ref(type("S", (), {"__slots__": ("__weakref__",)})()).__class__.__name__, weakref.ref(len)() is len, weakref.ref(A)() is A, weakref.ref({1}.__class__)() is set)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), type(gc.collect()), len(gc.get_threshold()), gc.is_tracked([]), gc.get_debug(), gc.callbacks)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Shape:
            return hasattr(other, "is_shape") or NotImplemented
        return NotImplemented


class Half(Shape):
    def area(self):
        return 1


class Full(Half):
    name = "full"

    @classmethod
    def make(cls):
        return cls()


class Duck:
    is_shape = True


for cls in (Shape, Half, Full):
    try:
        print(cls().area(), cls.make().name)
    except TypeError as error:
        print(error)
print(Half.__abstractmethods__ == frozenset({"make", "name"}), isinstance(Duck(), Shape), issubclass(Duck, Half), Shape.register(int), isinstance(5, Shape), issubclass(bool, Shape), abc.get_cache_token() > 0)
try:
    Full.register(Shape)
except RuntimeError as error:
    print(error)
try:
    Shape.register(5)
except TypeError as error:
    print(error)
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace({"k": 1}), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}), types.MappingProxyType({"a": 1}) | {"b": 2})
try:
    types.MappingProxyType({})["x"] = 1
except TypeError as error:
    print(error)
module = types.ModuleType("mod", "doc")
module.x = 5
print(module, module.__doc__, module.__name__, module.x, module.__dict__.keys() >= {"x"}, module.__spec__)
print(types.new_class("N", (int,), {}, lambda ns: ns.update(v=1)).v, types.prepare_class("P", (), {})[0], types.resolve_bases((int,)), types.get_original_bases(Half))
method = types.MethodType(lambda self, x: (self, x), 7)
print(method(8), method.__self__, types.MethodType(len, "abc")())
cell = types.CellType(5)
print(cell.cell_contents, types.CellType() == types.CellType(), cell > types.CellType(4))
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)
for name in sorted(n for n in types.__all__ if n.endswith("Type") and n != "CapsuleType"):
    print(name, getattr(types, name).__name__)


@types.coroutine
def generator_coroutine():
    value = yield "suspended"
    return value


async def awaits():
    return await generator_coroutine()


c = awaits()
print(c.send(None))
try:
    c.send("resumed")
except StopIteration as error:
    print(error.value)


class Dynamic:
    @types.DynamicClassAttribute
    def value(self):
        return "instance"


print(Dynamic().value, types.GenericAlias(list, (int,)), types.UnionType is type(int | str), types.NoneType, types.EllipsisType)
