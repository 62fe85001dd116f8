"""Attribute functions with odd names and objects: getattr, setattr, delattr, hasattr, vars, dir, and what hooks do to them."""
import types
class Slots: __slots__ = ("a", "_b", "__c")
class Get:
    def __getattr__(self, name): return f"<{name}>" if not name.startswith("no") else self.raise_(name)
    def raise_(self, name): raise AttributeError(f"custom {name}") if name == "no" else KeyError(name)
class GetAttribute:
    def __getattribute__(self, name): return object.__getattribute__(self, name) if name.startswith("__") else name * 2
class Both:
    def __getattribute__(self, name): raise AttributeError(f"first {name}")
    def __getattr__(self, name): return f"second {name}"
class Set:
    def __setattr__(self, name, value): object.__setattr__(self, name, (name, value))
    def __delattr__(self, name): print("del", name)
class Dir:
    def __dir__(self): return ("b", "a", "b")
class DirGen:
    def __dir__(self): yield from "ba"
class NoDict:
    __slots__ = ()
class DictProp:
    @property
    def __dict__(self): return {"fake": 1}
class Desc:
    def __get__(self, obj, owner=None): return (obj is None, owner and owner.__name__)
    def __set__(self, obj, value): raise TypeError(f"cannot set {value}")
class DescOnly:
    def __get__(self, obj, owner=None): return "non-data"
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["setonly"] = value
class DelOnly:
    def __delete__(self, obj): print("delete")
class Host:
    data, nondata, setonly, delonly = Desc(), DescOnly(), SetOnly(), DelOnly()
    __private = 1
    cls = "class"
h = Host()
h.__dict__.update(data="instance", nondata="instance")
s = Slots()

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
getattr(h, "data"), h.nondata, h.cls, Host.data, Host.nondata, type(h.setonly).__name__, type(h.delonly).__name__
setattr(h, "data", 5)
setattr(h, "setonly", 7), h.setonly
setattr(h, "delonly", 5)
delattr(h, "delonly")
delattr(h, "data")
delattr(h, "setonly")
delattr(h, "nondata"), h.nondata
delattr(h, "cls")
delattr(Host, "zz")
getattr(h, "_Host__private"), hasattr(h, "__private"), getattr(h, "__private", "none")
setattr(h, "with space", 1), getattr(h, "with space"), setattr(h, "", 2), getattr(h, ""), setattr(h, "1", 3), "1" in vars(h), hasattr(h, "class")
getattr(h, b"cls")
getattr(h, None, 1)
setattr(h, 5, 1)
delattr(h, 5)
hasattr(h, 5)
getattr(h)
getattr(h, "cls", default=1)
s.a
setattr(s, "a", 1), s.a, setattr(s, "_Slots__c", 3), s._Slots__c, delattr(s, "a"), hasattr(s, "a")
delattr(s, "a")
setattr(s, "zz", 1)
s.__dict__
vars(s)
setattr(NoDict(), "x", 1)
NoDict().x
Get().x, Get().__dict__, hasattr(Get(), "anything"), getattr(Get(), "no", "default")
Get().no
Get().nokey
hasattr(Get(), "nokey")
getattr(Get(), "nokey", 5)
GetAttribute().abc, GetAttribute().__class__.__name__, hasattr(GetAttribute(), "x"), Both().x, getattr(Both(), "y"), hasattr(Both(), "z"), vars(GetAttribute())
Both().__class__, type(Both()).__name__, Both().__dict__
vars(Both())
(x := Set(), setattr(x, "a", 1), x.a, delattr(x, "a"), vars(x))[2:]
dir(Dir()), dir(DirGen()), sorted(set(dir(Slots)) - set(dir(object))), "__dict__" in dir(Host), "cls" in dir(h), dir(NoDict()) == dir(object()) , sorted(set(dir(NoDict())) - set(dir(object())))
vars(DictProp()), DictProp().__dict__, dir(DictProp()).__contains__("fake")
vars(Host)["cls"], type(vars(Host)), vars(types.SimpleNamespace(a=1)), vars(types)["__name__"], type(vars(int)).__name__
vars(Host)["x"] = 1
vars(Host).__setitem__("x", 1)
setattr(int, "x", 1)
delattr(int, "real")
setattr(int, "__add__", 1)
(5).x
(5).real = 1
setattr(5, "real", 1)
setattr(None, "x", 1)
None.x
delattr(None, "__class__")
setattr(h, "__class__", int)
setattr(h, "__class__", 5)
setattr(h, "__class__", type("Other", (), {"o": 1})), h.o
setattr(s, "__class__", Host)
setattr(5, "__class__", bool)
delattr(h, "__class__")
setattr(h, "__dict__", {"fresh": 1}), h.fresh, vars(h)
setattr(h, "__dict__", 5)
setattr(h, "__dict__", {1: 2}), vars(h), dir(h)
delattr(h, "__dict__"), h.__dict__
setattr(Host, "__dict__", {})
setattr(Host, "__name__", "Renamed"), Host.__name__, repr(Host), Host.__qualname__
setattr(Host, "__name__", 5)
setattr(Host, "__name__", "a\0b")
delattr(Host, "__name__")
setattr(Host, "__qualname__", 5)
setattr(Host, "__module__", 5), Host.__module__, repr(Host)
delattr(Host, "__module__")
setattr(Host, "__doc__", "new"), Host.__doc__, h.__doc__
setattr(int, "__doc__", "x")
setattr(Host, "__bases__", ())
setattr(Host, "__bases__", (int,))
setattr(Host, "__mro__", ())
setattr(len, "x", 1)
setattr(len, "__name__", "x")
setattr(h.__init__, "x", 1)
setattr((lambda: 1), "x", 1)
setattr(range(3), "start", 1)
delattr(slice(1), "start")
(1j).imag, setattr(1j, "imag", 2)
getattr(type, "__call__"), type.__getattribute__(int, "real") is int.real, object.__getattribute__(5, "real"), int.__dict__["real"].__get__(7)
type.__getattribute__(5, "real")
object.__getattribute__(5)
object.__getattribute__(5, 5)
object.__setattr__(int, "x", 1)
object.__delattr__(h, "missing")
type.__setattr__(Host, "direct", 1), Host.direct
type.__setattr__(h, "x", 1)
h.__getattr__
super(Get, Get()).__getattr__
Get.__getattr__(Get(), "direct"), Get().__getattribute__("q") if 0 else 1
Get().__getattribute__("missing")
""".strip().splitlines():
    if case.startswith("vars(Host)[\"x\"] =") or case == "(5).real = 1":
        try:
            exec(case)
        except Exception as error:
            print(case, "->", type(error).__name__, error)
        continue
    show(case)
