"""property, classmethod, staticmethod and descriptors of one's own."""


class P:
    """With properties."""

    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """The x."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    readonly = property(lambda self: "r")
    writeonly = property(fset=lambda self, value: setattr(self, "_w", value))
    nothing = property()
    documented = property(lambda self: 1, doc="given")

    @classmethod
    def cm(cls, *args):
        """A class method."""
        return cls.__name__, args

    @staticmethod
    def sm(*args):
        return args


class Q(P):
    @property
    def x(self):
        return super().x * 10

    @x.setter
    def x(self, value):
        P.x.__set__(self, value + 1)


p, q = P(), Q()
for source in """
p.x
p.__setattr__("x", 5) or p.x
p.readonly
setattr(p, "readonly", 1)
delattr(p, "readonly")
p.writeonly
setattr(p, "writeonly", 3) or p._w
p.nothing
setattr(p, "nothing", 1)
p.documented, P.documented.__doc__, P.x.__doc__, P.readonly.__doc__
P.x.fget.__name__, P.x.fset.__name__, P.x.fdel.__name__, P.readonly.fset
P.x.__name__, P.readonly.__name__
P.nothing.__name__
P.x.__get__(p), P.x.__get__(None, P) is P.x
P.x.__set__(p, 7) or p._x
P.x.__isabstractmethod__
type(P.x), isinstance(P.x, property)
property(1)
property(1).__get__(p)
property(fget=None, foo=1)
setattr(P.x, "fget", 1)
setattr(P.documented, "__doc__", "changed") or P.documented.__doc__
q.x
setattr(q, "x", 1) or q.x
delattr(q, "x")
delattr(p, "x") or hasattr(p, "x")
p.x
P.cm(1), p.cm(2), Q.cm(3), q.cm()
P.cm.__func__.__name__, P.cm.__self__, P.__dict__["cm"].__wrapped__.__name__, P.cm.__doc__, P.__dict__["cm"].__doc__
P.sm(1), p.sm(2), P.__dict__["sm"](3), P.__dict__["sm"].__func__(4), P.__dict__["sm"].__name__
P.__dict__["cm"](1)
classmethod(5).__get__(p)
classmethod(len).__get__(None, list)()
staticmethod(5).__get__(p)
staticmethod(5)()
classmethod()
staticmethod(1, 2)
repr(P.__dict__["cm"]).partition(" at ")[0], repr(P.__dict__["sm"]).partition(" at ")[0]
property(lambda self: 1).getter(lambda self: 2).fget(0)
P.__dict__["x"].__set_name__
""".strip().splitlines():
    try:
        print(source, "->", repr(eval(source)).partition(" at 0x")[0])
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class Typed:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("get", self.name)
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        del instance.__dict__[self.name]


class NonData:
    def __get__(self, instance, owner):
        return f"non-data {instance is not None} {owner.__name__}"


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["stored"] = value


class T:
    a = Typed()
    b = NonData()
    c = SetOnly()


t = T()
print(t.a, T.a.name)
t.a = 5
print(t.a, t.__dict__)
del t.a
print(t.a, t.b, T.b)
t.b = "own"
print(t.b, T.b)
t.c = 9
print(t.stored, isinstance(t.c, SetOnly), vars(t))
t.__dict__["c"] = "in dict"
print(t.c)
t.__dict__["a"] = "hidden"
print(t.a)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("bad name")


try:

    class Broken:
        attribute = BadName()

except Exception as error:
    print(type(error).__name__, error, getattr(error, "__notes__", None))


class NoGet:
    def __delete__(self, instance):
        print("deleted")


class D:
    x = NoGet()


d = D()
try:
    d.x = 1
except AttributeError as error:
    print(error)
del d.x
