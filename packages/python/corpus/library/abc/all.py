"""abc: abstract classes, methods and properties, registration, subclass hooks, caches."""

import abc
from abc import ABC, ABCMeta, abstractmethod


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...

    def concrete(self):
        return self.area() * 2


class Square(Shape):
    def area(self):
        return super().area() + 4


class Full(Square):
    name = "full"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        return "helped"


print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__), Full.__abstractmethods__, tried(Shape), tried(Square), Full().concrete(), Full.make().name, Full.helper(), tried(lambda: Shape.make()), Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, Shape.__dict__["make"].__isabstractmethod__, hasattr(Full.area, "__isabstractmethod__"))


class One(ABC):
    @abstractmethod
    def only(self): ...


print(tried(One), tried(One, 5), tried(type("Two", (One,), {"other": abstractmethod(lambda self: 0)})), tried(type("Sub", (One,), {"only": None})) is not None)
One.only = lambda self: "later"
print(tried(One), abc.update_abstractmethods(One) is One, One().only(), abc.update_abstractmethods(int) is int)


@One.register
class Foreign:
    pass


print(issubclass(Foreign, One), isinstance(Foreign(), One), issubclass(int, One), One.register(int), issubclass(bool, One), isinstance(True, One), Foreign.__mro__, tried(One.register, 5), tried(lambda: Foreign.register), tried(One.register, One) is One)


class Child(One):
    pass


print(tried(Child.register, One), issubclass(Child, One), issubclass(One, Child), tried(issubclass, 5, One), tried(issubclass, One, 5), isinstance(5, Child))


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Quacks:
            return NotImplemented
        return any("quack" in base.__dict__ for base in other.__mro__) or NotImplemented


class Duck:
    def quack(self): ...


class Loud(Quacks):
    pass


print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(int, Quacks), issubclass(Duck, Loud), isinstance(Duck(), Loud), Quacks.register(str) is str, isinstance("", Quacks))


class Never(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return False


class Odd(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return "yes"


print(issubclass(type("X", (Never,), {}), Never), issubclass(Never, Never), tried(issubclass, int, Odd))


class Counting(ABCMeta):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, type(instance).__name__)
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        print("subclasscheck", cls.__name__, subclass.__name__)
        return super().__subclasscheck__(subclass)


class Counted(metaclass=Counting):
    pass


class Part(Counted):
    pass


print(isinstance(Part(), Counted), isinstance(5, Counted), issubclass(Part, Counted), isinstance(5, Part), isinstance(Counted(), Counted))
before = abc.get_cache_token()
Counted.register(float)
print(abc.get_cache_token() == before, abc.get_cache_token() > before, isinstance(1.5, Counted))


class Old(ABC):
    @abc.abstractproperty
    def p(self): ...

    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def s(): ...


print(sorted(Old.__abstractmethods__), tried(Old))


class WithInit(ABC):
    def __init_subclass__(cls, **kwargs):
        print("init_subclass", cls.__name__, kwargs, cls.__abstractmethods__ if "__abstractmethods__" in cls.__dict__ else "not yet")

    @abstractmethod
    def f(self): ...


class Kid(WithInit, tag=1):
    def f(self):
        return 1


print(Kid().f(), type(Kid).__name__, tried(type("M", (ABC,), {"x": property(abstractmethod(lambda self: 1))})), tried(lambda: type("N", (Kid, int), {})().f()), tried(lambda: type("P", (int,), {}, metaclass=ABCMeta)), ABCMeta("Q", (), {"m": abstractmethod(lambda: 0)}).__abstractmethods__, tried(delattr, One, "__abstractmethods__"), tried(lambda: int.__abstractmethods__), tried(setattr, Foreign, "__abstractmethods__", 5), ABC.__slots__, ABC.__doc__)
One._abc_registry_clear() if hasattr(One, "_abc_registry_clear") else None
Foreign.__abstractmethods__ = {"z"}
print(tried(Foreign), Foreign.__abstractmethods__)
