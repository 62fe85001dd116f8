"""A plugin system: a metaclass registers, descriptors check, hooks run in order of priority."""

import functools
import inspect
import weakref
from typing import Any, ClassVar


class Setting:
    """A checked attribute with a default."""

    def __init__(self, kind, default=None, *, choices=None):
        self.kind, self.default, self.choices = kind, default, choices

    def __set_name__(self, owner, name):
        self.name = name
        owner.settings = {**getattr(owner, "settings", {}), name: self}

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(instance).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.choices is not None and value not in self.choices:
            raise ValueError(f"{self.name} must be one of {', '.join(map(str, self.choices))}")
        instance.__dict__[self.name] = value


class PluginMeta(type):
    registry: ClassVar[dict[str, type]] = {}

    def __new__(mcls, name, bases, namespace, *, abstract=False, priority=50):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.priority = priority
        cls.hooks = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if getattr(v, "is_hook", False)}
        if not abstract:
            key = namespace.get("name", name.lower())
            if key in mcls.registry:
                raise TypeError(f"plugin {key!r} is there already: {mcls.registry[key].__qualname__}")
            for required in ("setup",):
                if not any(required in vars(base) for base in cls.__mro__[:-1] if base.__name__ != "Plugin"):
                    raise TypeError(f"plugin {key!r} has no {required}()")
            mcls.registry[key] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __iter__(cls):
        return iter(sorted(cls.registry.items(), key=lambda pair: (-pair[1].priority, pair[0])))

    def __len__(cls):
        return len(cls.registry)

    def __getitem__(cls, key):
        try:
            return cls.registry[key]
        except KeyError:
            raise LookupError(f"no plugin {key!r}; there are {', '.join(sorted(cls.registry))}") from None


def hook(function):
    function.is_hook = True
    return function


def logged(function):
    @functools.wraps(function)
    def wrapper(self, *args, **kwargs):
        self.host.log.append(f"{type(self).__name__}.{function.__name__}{inspect.signature(function).bind(self, *args, **kwargs).args[1:]}")
        return function(self, *args, **kwargs)

    return wrapper


class Plugin(metaclass=PluginMeta, abstract=True):
    enabled = Setting(bool, True)

    def __init__(self, host, **settings):
        self._host = weakref.ref(host)
        for key, value in settings.items():
            if key not in self.settings:
                raise AttributeError(f"{type(self).__name__} has no setting {key!r}")
            setattr(self, key, value)
        self.setup()

    @property
    def host(self):
        return self._host()

    def setup(self):
        raise NotImplementedError


class Shout(Plugin, priority=10):
    """Makes it loud."""

    marks = Setting(int, 1)

    def setup(self):
        self.count = 0

    @hook
    @logged
    def text(self, value):
        self.count += 1
        return value.upper() + "!" * self.marks


class Censor(Plugin, priority=90):
    mode = Setting(str, "stars", choices=("stars", "drop"))
    words: Any = ()

    def setup(self):
        self.words = {"darn", "heck"}

    @hook
    def text(self, value):
        make = (lambda w: "*" * len(w)) if self.mode == "stars" else (lambda w: "")
        return " ".join(make(w) if w.lower() in self.words else w for w in value.split()).strip()


class Counting(Censor, priority=20):
    name = "counter"

    def setup(self):
        super().setup()
        self.words = set()
        self.seen = 0

    @hook
    def finish(self, total):
        return total + len(self.host.log)


class Host:
    def __init__(self, **config):
        self.log = []
        self.plugins = [cls(self, **config.get(key, {})) for key, cls in Plugin]

    def run(self, name, value):
        for plugin in self.plugins:
            if plugin.enabled and name in type(plugin).hooks:
                value = getattr(plugin, name)(value)
        return value


print(len(Plugin), [(key, cls.__name__, cls.priority, sorted(cls.hooks), sorted(cls.settings)) for key, cls in Plugin])
host = Host(shout={"marks": 3})
print(host.run("text", "well darn it Heck"), host.run("finish", 1), host.run("nothing", 7), host.log, Shout.text.__wrapped__.__name__, Shout.marks.default)
quiet = Host(shout={"enabled": False}, censor={"mode": "drop"})
print(quiet.run("text", "well darn it"), quiet.plugins[0].mode, vars(quiet.plugins[0]).keys() >= {"mode"})
for bad in (
    lambda: Host(shout={"marks": "x"}),
    lambda: Host(censor={"mode": "loud"}),
    lambda: Host(censor={"colour": 1}),
    lambda: Plugin["nope"],
    lambda: type(Plugin)("Shout", (Plugin,), {"setup": lambda self: None}),
    lambda: type(Plugin)("Empty", (Plugin,), {}),
    lambda: Plugin(host),
    lambda: PluginMeta("X", (Plugin,), {}, unknown=1),
):
    try:
        bad()
        print("fine?")
    except Exception as error:
        print(type(error).__name__, error)
