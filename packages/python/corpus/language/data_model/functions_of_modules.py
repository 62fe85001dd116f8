"""Functions of a module that are called often, while the module changes."""

import types

module = types.ModuleType("changing")
exec("def f(x):\n    return x + 1\n", module.__dict__)


def call(count):
    result = None
    for i in range(count):
        result = module.f(i)
    return result


def attempt(count=1):
    try:
        return call(count)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(call(1000))
module.f = lambda x: -x
print(call(10))
module.f = str
print(repr(call(10)))
module.f = 5
print(attempt())
del module.f
print(attempt())
module.__getattr__ = lambda name: lambda x: name
print(attempt())
module.__dict__["f"] = lambda x: "from the dict"
print(attempt(500))


class Special(types.ModuleType):
    @property
    def f(self):
        return lambda x: "from the property"


module.__class__ = Special
print(attempt())


class Plain(types.ModuleType):
    def f(self, x):
        return "from the class"


other = Plain("other")


def call_other():
    return other.f(1)


print({call_other() for _ in range(500)})
other.f = lambda x: "from the module"
print(call_other())


def two(a, b=2, *rest, c=3):
    return a, b, rest, c


module = types.ModuleType("several")
module.two = two


def several():
    return module.two(1), module.two(1, 5), module.two(1, 5, 6), module.two(1, c=4)


print({several() for _ in range(300)})
