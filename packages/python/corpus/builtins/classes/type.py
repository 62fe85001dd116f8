"""type(): classes made at run time, their attributes, bases, slots and errors."""


class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.options = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        return ("called", super().__call__())

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return f"meta {name}"


class M(metaclass=Meta, level=3):
    pass


X = type("X", (), {"a": 1, "__doc__": "doc of X", "method": lambda self: self.a})
Y = type("Y", (X, dict), {})

CASES = """
X, X.a, X().method(), X.__doc__, X.__name__, X.__module__, X.__bases__, Y.__mro__, Y(k=1), type(X), X.__dict__["a"]
M(), len(M), M.options, M.anything, type(M), isinstance(M, Meta), M.__class__
type(5), type("a"), type(type), type(None), type(...), type(NotImplemented), type(len), type([].append), type(int.__add__), type((1).__add__), type(print), type(lambda: 1), type(M.mro), type(type.__dict__["__doc__"]), type(int.real), type(X.__dict__)
type()
type(1, 2)
type(1, 2, 3)
type("A", 5, {})
type("A", (), 5)
type("A", (5,), {})
type("A", ("a",), {})
type("A", (int, str), {})
type("A", (X, X), {})
type("A", (object, X), {})
type("A", (bool,), {})
type("A", (type(None),), {})
type("A", (), {}, x=1)
type("A\\0", (), {})
type("", (), {}).__name__
type("é", (), {})
type("A", (), {"__slots__": "x"}).x
type("A", (), {"__slots__": ["1x"]})
type("A", (), {"__slots__": [5]})
type("A", (), {"__slots__": ["a"], "a": 1})
type("A", (int,), {"__slots__": ["a"]})
type("A", (tuple,), {"__slots__": ["a"]})
type("A", (), {"__qualname__": 5})
type("A", (), {"__qualname__": "Q.A"}).__qualname__
type("A", (), {"__classcell__": 5})
type("A", (), {"__init_subclass__": lambda cls: None}).__init_subclass__
type("A", (), {"__module__": "elsewhere"})
type.__call__(int, "5"), type.__new__(type, "N", (), {}).__name__, int.__call__("7")
type.__new__(int, "N", (), {})
type.__new__(Meta, "N", (), {}).__class__
type.mro(X), X.mro(), X.__subclasses__(), X.__base__, X.__basicsize__ > 0, X.__itemsize__, X.__dictoffset__ != 0, X.__flags__ & 1, X.__type_params__, X.__weakrefoffset__ is None
X.__subclasscheck__(Y), X.__instancecheck__(Y()), isinstance(Y(), X), issubclass(Y, dict), isinstance(5, (str, (int,))), issubclass(bool, int | str), isinstance(5, int | None), isinstance(None, int | None)
isinstance(5, 5)
isinstance(5, (int, 5)), isinstance(5, (str, 5))
isinstance(5, list[int])
issubclass(5, int)
issubclass(int, 5)
issubclass(int, list[int])
isinstance(5, int | list[int])
type.__prepare__(), Meta in type.__subclasses__(type)
setattr(X, "b", 2) or X().b, delattr(X, "b") or hasattr(X, "b")
setattr(int, "x", 1)
delattr(int, "real")
setattr(X, "__name__", "Renamed") or X
setattr(X, "__name__", 5)
setattr(X, "__bases__", ())
setattr(X, "__bases__", 5)
setattr(Y, "__bases__", (dict, X)) or [c.__name__ for c in Y.__mro__]
setattr(X, "__mro__", ())
setattr(X, "__dict__", {})
setattr(X, "__doc__", "new doc") or X.__doc__
setattr(int, "__doc__", "x")
delattr(X, "a") or hasattr(X, "a")
delattr(X, "zzz")
X.zzz
X().zzz
type(X()).zzz
X.__dict__["__dict__"], X.__dict__["__weakref__"]
X.__dict__.__setitem__
X() < X()
X() + 1
X()()
X()[0]
X()["a"]
len(X())
iter(X())
X() == X(), X() != X(), (lambda x: x == x)(X())
(lambda a, b: hash(a) == hash(b))(X(), X())
X[int]
X(5)
X(a=5)
int | None, int | str, (int | str) == (str | int), list[int] | None, X | int, type(int | str), (int | str).__args__, repr(None | int), int | int, (int | str | int)
int | 5
5 | int
"a" | int
(int | str)(5)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)).partition(" at 0x")[0])
    except Exception as error:
        print(case, "->", type(error).__name__, error)
