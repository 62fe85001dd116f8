"""object's own methods: attribute access hooks, __class__, __dir__, __reduce__, __init_subclass__."""


class Plain:
    kind = "class attribute"

    def __init__(self):
        self.own = 1


class Hooked:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name != "log":
            object.__getattribute__(self, "log").append(("get", name))
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        self.log.append(("missing", name))
        if name == "nope":
            raise AttributeError("custom message")
        return f"made {name}"

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)

    def __dir__(self):
        return ["b", "a"]


class Slots:
    __slots__ = ("x", "_private", "__mangled")

    def __init__(self):
        self.x = 1


h = Hooked()
h.a = 1
print(h.a, h.b, dir(h))
del h.a
try:
    h.nope
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    del h.zzz
except AttributeError as error:
    print(error)
print(h.log)
p = Plain()
o = object()
CASES = """
p.own, p.kind, p.__dict__, vars(p), p.__class__, p.__module__, Plain.kind
setattr(p, "kind", "own now") or (p.kind, Plain.kind), delattr(p, "kind") or p.kind
p.missing
Plain.missing
p.__class__.__name__, type(p).__qualname__
setattr(p, "__class__", Hooked) or type(p).__name__, setattr(p, "__class__", Plain) or type(p).__name__
setattr(p, "__class__", int)
setattr(p, "__class__", 5)
setattr(p, "__class__", Slots)
setattr(5, "__class__", Plain)
setattr(p, "__dict__", {"other": 2}) or p.other
setattr(p, "__dict__", 5)
delattr(p, "__dict__") or p.__dict__
setattr(p, 5, 1)
getattr(p, 5)
getattr(p, "x", "default"), getattr(p, "x", None), hasattr(p, "x"), hasattr(p, "__dict__")
hasattr(p, 5)
delattr(p, "x")
delattr(p, "kind")
o.x
setattr(o, "x", 1)
setattr(o, "__class__", Plain)
vars(o)
o.__dict__
delattr(o, "x")
object(1)
object(x=1)
object.__init__(o, 1)
object.__new__(object), type(object.__new__(Plain)).__name__
object.__new__()
object.__new__(5)
object.__new__(Plain, 1)
o.__eq__(o), o.__eq__(5), o.__ne__(5), o.__ne__(o), o.__lt__(5), o.__hash__() == hash(o), o.__bool__ if hasattr(o, "__bool__") else "no bool", o.__str__() == o.__repr__() == repr(o) == str(o)
o.__format__(""), 
o.__format__("x")
format(o, "5")
o.__sizeof__() > 0, o.__dir__() == object.__dir__(o), sorted(object.__dict__) == sorted(dir(object))
[name for name in dir(p) if not name.startswith("__")], [name for name in dir(Plain) if not name.startswith("_")], [n for n in dir(Slots()) if not n.startswith("__")]
Slots().x, Slots.x, Slots.__slots__, type(Slots.x)
Slots()._private
setattr(Slots(), "y", 1)
Slots().__dict__
Slots.__dict__["_Slots__mangled"].__name__
delattr(Slots(), "_private")
o.__reduce__()[1], o.__reduce_ex__(2)[1], p.__reduce_ex__(2)[1], p.__getstate__(), o.__getstate__(), Slots().__getstate__()
o.__subclasshook__(5), object.__subclasshook__(), object.__init_subclass__()
object.__init_subclass__(1)
object.__init_subclass__(x=1)
object.__bases__, object.__base__, object.__mro__, object.__module__, object.__name__
None.x
setattr(None, "x", 1)
None.__class__, None.__bool__(), type(None)(), NotImplemented.__class__, Ellipsis.__class__, type(...)() is ..., type(NotImplemented)() is NotImplemented
None()
None[0]
None + 1
None < None
len(None)
type(None)(1)
...
NotImplemented, bool(...)
"abc".x
(5).__class__ is int, True.__class__, (1.5).__dir__()[0] in dir(1.5)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)).partition(" at 0x")[0].replace("object object", "object"))
    except Exception as error:
        print(case, "->", type(error).__name__, str(error).partition(" at 0x")[0])
