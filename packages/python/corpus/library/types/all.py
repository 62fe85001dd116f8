"""types: the names of builtin types, dynamic classes, SimpleNamespace, MappingProxyType, unions, aliases, coroutine."""

import asyncio
import functools
import types
from types import *


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


print(sorted(name for name in types.__all__ if name != "CapsuleType"))
for name in types.__all__:
    if name in ("CapsuleType", "CodeType"):
        continue
    kind = getattr(types, name)
    if isinstance(kind, type):
        print(name, kind.__name__, kind.__module__, tried(kind) if name not in ("SimpleNamespace",) else "")


class Meta(type):
    def __new__(cls, name, bases, ns, **kwargs):
        print("Meta", name, bases, sorted(key for key in ns if not key.startswith("__")), kwargs)
        return super().__new__(cls, name, bases, ns)

    def __init__(self, name, bases, ns, **kwargs):
        super().__init__(name, bases, ns)

    @classmethod
    def __prepare__(cls, name, bases, **kwargs):
        return {"prepared": kwargs}


C = new_class("C", (int,), {"metaclass": Meta, "flag": 1}, lambda ns: ns.update(x=5))
print(C, C.x, C.prepared, C(7), new_class("D").__bases__, prepare_class("E", (C,), {"a": 1}), tried(new_class, "F", (5,)))


class Entry:
    def __mro_entries__(self, bases):
        return (list,)


print(resolve_bases((Entry(), int)), resolve_bases((int,)), get_original_bases(type("X", (list[int] if False else list,), {})), new_class("G", (Entry(),)).__mro__, get_original_bases(new_class("H", (Entry(),)))[0].__class__.__name__, tried(get_original_bases, 5), tried(type, "I", (Entry(),), {}))
n = SimpleNamespace(b=1, a=[2])
print(n, n.a, n == SimpleNamespace(a=[2], b=1), n == 5, vars(n), SimpleNamespace({"x": 1}, y=2), SimpleNamespace([("k", 3)]), tried(SimpleNamespace, 5), tried(SimpleNamespace, {1: 2}), tried(SimpleNamespace, {}, {}), tried(hash, n), tried(lambda: n.nope), tried(lambda: n < n))
n.self = n
del n.b
print(n, tried(delattr, n, "b"), type("Sub", (SimpleNamespace,), {})(q=1))
m = MappingProxyType({"a": 1, "b": 2})
print(m, m["a"], len(m), list(m), "a" in m, m.get("z", 0), m.copy(), m | {"c": 3}, {"c": 3} | m, list(reversed(m)), m == {"a": 1, "b": 2}, list(m.items()), tried(m.__class__, 5), tried(lambda: m.__setitem__), tried(hash, m)[0], tried(lambda: m["z"]), MappingProxyType[int, str], hash(MappingProxyType({})) if False else "")
try:
    m["c"] = 1
except TypeError as error:
    print(error)
try:
    m |= {}
except TypeError as error:
    print(error)


class Person:
    def __init__(self):
        self.calls = 0

    @DynamicClassAttribute
    def name(self):
        """The name."""
        self.calls += 1
        return "n"

    @name.setter
    def name(self, value):
        print("set", value)


p = Person()
p.name = "z"
print(p.name, p.calls, tried(lambda: Person.name), Person.__dict__["name"].__doc__, tried(delattr, p, "name"))
print(int | str, type(int | None), (int | str).__args__, int | str == str | int, hash(int | str) == hash(str | int), isinstance(1, int | None), isinstance(None, int | None), issubclass(bool, int | str), (int | int), tried(lambda: int | 5), tried(isinstance, 1, int | list[int]), (int | list["T"]), UnionType.__name__, list[int] | None, tried(UnionType))
a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, a(), a([1]), a == list[int], hash(a) == hash(list[int]), repr(dict[str, list[int]]), type(a), isinstance(a, GenericAlias), GenericAlias(int, (str, 5)), GenericAlias(list, ...), tried(isinstance, [], a), tried(lambda: a[int]), tried(GenericAlias), a.append is list.append, tried(setattr, a, "x", 1), list(tuple[*tuple[int, ...]].__args__)[0].__unpacked__, a.__mro_entries__(()), tuple[()], type[int], a.__doc__ == list.__doc__)


@coroutine
def old():
    value = yield "yielded"
    return value


async def new():
    return await old()


c = new()
print(c.send(None), tried(c.send, 5), old.__code__.co_flags & 0x100 > 0, tried(coroutine, 5), coroutine(new) is new, type(old()).__name__, CoroutineType.__name__)
f = FunctionType(p.__init__.__func__.__code__, {}, "renamed", (9,))
print(f.__name__, f.__defaults__, tried(FunctionType, 5, {}), tried(FunctionType, (lambda: p).__code__, {}), FunctionType((lambda a, b=2: (a, b)).__code__, {}, argdefs=(7,))(1), FunctionType((lambda *, k: k).__code__, {}, kwdefaults={"k": 8})())
bound = MethodType(len, [1, 2])
print(bound(), bound.__self__, bound.__func__, bound == MethodType(len, [1, 2]), tried(MethodType, 5, 1), tried(MethodType, len, None), tried(MethodType, len))
module = ModuleType("mod", "its doc")
print(module, module.__name__, module.__doc__, module.__spec__, module.__loader__, sorted(vars(module)), tried(lambda: module.nope), tried(ModuleType), tried(ModuleType, 5))
module.__getattr__ = lambda name: name * 2
print(module.xy, CellType(5).cell_contents, tried(lambda: CellType().cell_contents), CellType(1) < CellType(2), CellType(1) == CellType(1), tried(lambda: CellType(1) < 1), tried(TracebackType, None, None, 1, 2)[1][:60], WrapperDescriptorType.__name__, MethodDescriptorType.__name__, ClassMethodDescriptorType.__name__, type(int.__add__) is WrapperDescriptorType, type((1).__add__) is MethodWrapperType, type(dict.__dict__["fromkeys"]) is ClassMethodDescriptorType, type(FunctionType.__code__) is GetSetDescriptorType)
code = (lambda x: x + 1).__code__
print(code.replace(co_name="other").co_name, isinstance(NoneType(), NoneType), EllipsisType() is ..., NotImplementedType() is NotImplemented, tried(NoneType, 1), tried(EllipsisType, 1))
