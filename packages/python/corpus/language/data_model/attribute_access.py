"""3.3.2 Attribute access: order of descriptors, instance dict and __getattr__; deletion; errors that pass; __dict__ games."""


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error, getattr(error, "name", None), type(getattr(error, "obj", None)).__name__)


class Data:
    def __init__(self, label): self.label = label
    def __get__(self, obj, cls): return f"{self.label} get {obj is not None} {cls.__name__}"
    def __set__(self, obj, value): print("set", self.label, value)
    def __delete__(self, obj): print("delete", self.label)


class NonData:
    def __get__(self, obj, cls=None): return "nondata"


class OnlySet:
    def __set__(self, obj, value): obj.__dict__["only"] = value


class OnlyDelete:
    def __delete__(self, obj): print("only delete")


class Raises:
    def __get__(self, obj, cls): raise AttributeError("from descriptor")


class Raises2:
    def __get__(self, obj, cls): raise KeyError("key")


class A:
    data = Data("data")
    non = NonData()
    only = OnlySet()
    only_delete = OnlyDelete()
    raises = Raises()
    raises2 = Raises2()
    plain = "class value"
    @property
    def prop(self): return self.missing_inside
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return f"getattr {name}"


a = A()
for name in ("data", "non", "only", "plain", "other"):
    a.__dict__[name] = f"instance {name}"
for name in ("data", "non", "only", "plain", "other", "unknown", "raises", "raises2", "prop"):
    attempt(name, lambda: getattr(a, name))
    attempt(f"class {name}", lambda: getattr(A, name))
a.only = 5
attempt("only", lambda: a.only)
def remove(obj, name): delattr(obj, name)
for name in ("data", "non", "non", "only", "only_delete", "plain", "plain", "prop", "nothing"):
    attempt(f"del {name}", lambda: remove(a, name))
def store(obj, name, value=1): setattr(obj, name, value)
for name in ("prop", "data", "non", "only_delete", "__class__", "__dict__", "__doc__", "__weakref__", "__module__"):
    attempt(f"set {name}", lambda: store(a, name))
attempt("set with int name", lambda: setattr(a, 5, 1))
attempt("get with int name", lambda: getattr(a, 5))
attempt("has with int name", lambda: hasattr(a, 5))
attempt("del with int name", lambda: delattr(a, 5))
attempt("weird name", lambda: (setattr(a, "not a name", 1), getattr(a, "not a name"), "not a name" in a.__dict__))
attempt("empty name", lambda: (setattr(a, "", 2), getattr(a, "")))
attempt("default", lambda: getattr(object(), "x", "default"))
attempt("default with KeyError", lambda: getattr(a, "raises2", "default"))
attempt("hasattr KeyError", lambda: hasattr(a, "raises2"))
attempt("object", lambda: object().x)
attempt("object set", lambda: setattr(object(), "x", 1))
attempt("int set", lambda: setattr(5, "real", 1))
attempt("int new", lambda: setattr(5, "x", 1))
attempt("int del", lambda: delattr(5, "real"))
attempt("type set", lambda: setattr(int, "x", 1))
attempt("type del", lambda: delattr(int, "real"))
attempt("None", lambda: None.x)
attempt("None set", lambda: setattr(None, "x", 1))
attempt("function", lambda: (lambda: 0).x)
attempt("method", lambda: "".upper.x)
attempt("method set", lambda: setattr("".upper, "x", 1))
attempt("class", lambda: A.x)
attempt("class del", lambda: delattr(A, "x"))
attempt("class of class", lambda: type.x)
attempt("super", lambda: super(A, a).x)
attempt("module", lambda: __import__("sys").x)


class Slotted:
    __slots__ = ("a", "b")
    c = 1


s = Slotted()
for action in ("s.a", "s.c", "setattr(s, 'a', 1)", "s.a", "delattr(s, 'a')", "delattr(s, 'a')", "setattr(s, 'c', 1)", "setattr(s, 'd', 1)", "s.__dict__", "s.d", "Slotted.a", "Slotted.a.__get__(5)", "Slotted.a.__set__(s, 3)", "s.a", "delattr(s, 'c')"):
    attempt(action, lambda: str(eval(action)).split(" at ")[0])


class Getattribute:
    x = 1
    def __getattribute__(self, name):
        if name == "y": raise AttributeError("no y")
        if name == "z": raise ValueError("z")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f"fallback {name}"


g = Getattribute()
for name in ("x", "y", "z", "w", "__class__"):
    attempt(name, lambda: getattr(g, name, "default"))
attempt("hasattr", lambda: (hasattr(g, "y"), hasattr(object(), "y")))


class SetAttr:
    def __setattr__(self, name, value): print("setattr", name, value); object.__setattr__(self, name, value)
    def __delattr__(self, name): print("delattr", name); object.__delattr__(self, name)


o = SetAttr()
o.a = 1
o.a += 1
del o.a
attempt("del again", lambda: remove(o, "a"))
o.__dict__["b"] = 5
print(vars(o))
o.__dict__ = {"c": 7}
print(o.__dict__, o.c)
d = a.__dict__
a.__dict__ = {"fresh": 1}
print(d is a.__dict__, a.fresh, sorted(d)[:1])
attempt("dict type", lambda: setattr(a, "__dict__", 5))
setattr(a, "sub", "name")
a.__dict__[5] = "int key"
print(a.__dict__[5], sorted(map(str, a.__dict__)))
attempt("vars", lambda: vars(5))
attempt("dir", lambda: dir(a))


# __getattribute__ comes before the data descriptors of bases, in code of functions too.
def read_x(object):
    return object.x


class Computed:
    @property
    def x(self):
        return 0


class Slotted:
    __slots__ = ("x",)


class AskedFirst(Computed):
    def __getattribute__(self, name):
        return 1


class AskedSlots(Slotted):
    __slots__ = ()

    def __getattribute__(self, name):
        return 1


class AskedLater(Computed):
    pass


slotted = AskedSlots()
Slotted.x.__set__(slotted, 5)
print(read_x(AskedFirst()), read_x(slotted), read_x(AskedLater()))
AskedLater.__getattribute__ = lambda self, name: 2
print(read_x(AskedLater()))
Computed.x = property(lambda self: 3)
print(read_x(Computed()), read_x(AskedFirst()), read_x(AskedLater()))
del AskedLater.__getattribute__
print(read_x(AskedLater()))
