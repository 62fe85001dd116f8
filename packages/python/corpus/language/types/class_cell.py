"""The cell `__class__` of a class, assigned and deleted by its methods."""


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        return super().name() + " derived"

    def read(self):
        return __class__.__name__

    def assign(self, value):
        nonlocal __class__
        __class__ = value

    def delete(self):
        nonlocal __class__
        del __class__

    def inner(self):
        def deeper():
            nonlocal __class__
            __class__ = Base
            return __class__

        return deeper(), __class__

    def own(self):
        __class__ = 4
        return __class__


derived = Derived()
original = Derived
print(derived.name(), derived.read(), derived.own())
derived.assign(Base)
print(derived.read())
try:
    print(derived.name())
except Exception as error:
    print(type(error).__name__, error)
derived.delete()
try:
    print(derived.read())
except NameError as error:
    print(error)
derived.assign(original)
print(derived.name(), [kind.__name__ for kind in derived.inner()])
