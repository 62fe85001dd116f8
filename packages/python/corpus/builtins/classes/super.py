"""super(): with and without arguments, in class methods, diamonds, and misuse."""


class A:
    def who(self):
        return ["A"]

    @classmethod
    def make(cls):
        return f"A.make({cls.__name__})"

    @staticmethod
    def static():
        return "A.static"

    @property
    def prop(self):
        return "A.prop"

    def __getitem__(self, key):
        return f"A[{key}]"


class B(A):
    def who(self):
        return ["B"] + super().who()

    @classmethod
    def make(cls):
        return "B+" + super().make()

    @property
    def prop(self):
        return "B+" + super().prop

    def static_through_super(self):
        return super().static()

    def __getitem__(self, key):
        return "B" + super().__getitem__(key)


class C(A):
    def who(self):
        return ["C"] + super().who()

    attribute = "C's"


class D(B, C):
    def who(self):
        return ["D"] + super().who()

    def attribute_of_super(self):
        return super().attribute

    def nested(self):
        def inner():
            return super(D, self).who()

        return inner()

    def comprehension(self):
        return [super(D, self).who() for _ in range(1)]

    def no_method(self):
        return super().nothing()

    def set_through(self):
        super().value = 5

    def item(self):
        return super()[0]


d = D()
print(d.who(), D.make(), d.prop, d.static_through_super(), d[1], d.attribute_of_super(), d.nested(), d.comprehension(), [c.__name__ for c in D.__mro__])
for source in """
d.no_method()
d.set_through()
d.item()
super(D, d).who()
super(B, d).who()
super(C, d).who()
super(A, d).who()
super(D, D).make()
super(B, B()).who()
super(D, A())
super(5, d)
super(D, 5)
super()
super(D)
super(D).__thisclass__, super(D).__self__, super(D, d).__self_class__, super(D, d).__self__ is d
super(D, d).__thisclass__
super(D, D).who
super(D).who
super(D).__get__(d, D).who()
repr(super(D, d)).partition(" object>")[0], repr(super(D)), repr(super(D, D))
super(type=D)
super(D, d).__class__
super(D, None).__self__
isinstance(super(D, d), super)
super(D, d).__getattribute__("who")()
""".strip().splitlines():
    try:
        print(source, "->", repr(eval(source)).partition(" at 0x")[0])
    except Exception as error:
        print(source, "->", type(error).__name__, error)


def outside(self):
    return super().who()


try:
    outside(d)
except RuntimeError as error:
    print(error)


class E(A):
    def no_self():
        return super().who()

    def deleted(self):
        del self
        return super().who()

    def replaced(self):
        self = A()
        return super().who()

    def with_class(self):
        return __class__


for call in (E.no_self, E().replaced, E().with_class):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    def __init_subclass__(cls, /, tag=None, **options):
        super().__init_subclass__(**options)
        cls.tag = tag

    def __new__(cls, *args):
        made = super().__new__(cls)
        made.args = args
        return made


class Derived(Base, tag="t"):
    def __init__(self, *args):
        super().__init__()


print(Derived.tag, Derived(1, 2).args)
try:

    class Wrong(Base, other=1):
        pass

except TypeError as error:
    print(error)
try:
    A(1)
except TypeError as error:
    print(error)
try:
    object.__new__(A, 1)
except TypeError as error:
    print(error)
