"""An attribute that is asked for again and again: what is found first may change in between."""


def read(object, times=3):
    result = []
    for _ in range(times):
        try:
            result.append(getattr(object, "x"))
        except AttributeError as error:
            result.append(str(error))
    return result


class Data:
    def __init__(self, value):
        self.value = value

    def __get__(self, object, owner):
        return ("get", self.value) if object is not None else self

    def __set__(self, object, value):
        object.__dict__["x"] = value


class Other(Data):
    def __get__(self, object, owner):
        return ("other", self.value)


class Plain:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Plain({self.value})"


class Base:
    x = property(lambda self: "base")


class Child(Base):
    pass


child = Child()
child.__dict__["x"] = "own"
print(read(child), read(Base()))

print("another property")
Base.x = property(lambda self: "changed")
print(read(child), read(Base()))

print("one of the class itself")
Child.x = Data(1)
print(read(child), read(Base()))

print("the descriptor changes")
Child.__dict__["x"].value = 2
print(read(child))

print("its class does")
Data.__get__ = lambda self, object, owner: ("new", self.value)
print(read(child))

print("it is of another class")
Child.__dict__["x"].__class__ = Other
print(read(child))
Child.__dict__["x"].__class__ = Plain
print(read(child), read(Child()))
Child.__dict__["x"].__class__ = Data
print(read(child))

print("no data descriptor any more")
del Data.__set__
print(read(child), read(Child()))

print("deleted")
del Child.x
print(read(child), read(Base()))
del Base.x
print(read(child), read(Base()))

print("a property that raises")


def fail(self):
    raise AttributeError("none here")


Base.x = property(fail)
print(read(child))
Base.__getattr__ = lambda self, name: f"instead of {name}"
print(read(child))
del Base.__getattr__
Base.x = property(lambda self: "back")
print(read(child))

print("objects are asked first")
Child.__getattribute__ = lambda self, name: f"asked for {name}"
print(read(child), read(Base()))
del Child.__getattribute__
print(read(child))

print("another class, other bases")


class Elsewhere:
    x = Data("elsewhere")


class Sibling:
    x = property(lambda self: "sibling")


class Movable(Sibling):
    pass


movable = Movable()
print(read(movable))
movable.__class__ = Elsewhere
print(read(movable))
Movable.__bases__ = (Elsewhere,)
print(read(Movable()))

print("two names in turn")


class Pair:
    x = property(lambda self: "x")
    y = property(lambda self: "y")


pair = Pair()
print([getattr(pair, name) for name in "xyxyxxyy"])
print([getattr(one, "x") for one in (pair, movable, child, pair, child)])

print("raised within")


class Within:
    @property
    def x(self):
        Within.x = property(lambda self: "after")
        return "before"


print(read(Within()))
