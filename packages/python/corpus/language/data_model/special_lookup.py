"""3.3.12 Special methods are looked up on the type, past instances, __getattribute__ and metaclasses."""


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


class Loud:
    def __getattribute__(self, name):
        print("  get", name)
        return object.__getattribute__(self, name)
    def __len__(self): return 3
    def __iter__(self): return iter([1])
    def __enter__(self): return "entered"
    def __exit__(self, *args): return None
    def __call__(self): return "called"
    def __getitem__(self, i): return i
    def __contains__(self, x): return True
    def __hash__(self): return 7
    def __bool__(self): return True
    def __format__(self, spec): return "formatted"
    def __index__(self): return 2
    def __reversed__(self): return "reversed"
    def __round__(self, n=None): return "rounded"
    def __dir__(self): return ["d"]
    def __bytes__(self): return b"bytes"
    def __fspath__(self): return "path"
    def __complex__(self): return 1j
    def __float__(self): return 1.5
    def __trunc__(self): return 4
    def __sizeof__(self): return 100
    def __copy__(self): return "copied"
    def __length_hint__(self): return 1
    def __instancecheck__(self, other): return True
    def __subclasscheck__(self, other): return True
    def __aiter__(self): return self
    def __anext__(self): return "next"


x = Loud()
import copy, math, operator, os, sys
with x as entered:
    print(entered)
for action in "len(x)|list(x)|x()|x[5]|9 in x|hash(x)|bool(x)|format(x)|f'{x}'|[0, 1, 2][x]|reversed(x)|round(x)|dir(x)|bytes(x)|os.fspath(x)|complex(x)|float(x)|math.trunc(x)|sys.getsizeof(x) >= 100|copy.copy(x)|operator.length_hint(x)|isinstance(1, x)|issubclass(int, x)|aiter(x) is x|x.__len__()|getattr(x, 'zzz', 5)|hasattr(x, '__call__')|callable(x)|str(x)[:6]|x.__class__.__name__|x == x|int(x)|range(x)|operator.index(x)|x.__dict__".split("|"):
    attempt(action, lambda: eval(action))


class Plain: pass


p = Plain()
p.__len__ = lambda: 5
p.__call__ = lambda: "called"
p.__iter__ = lambda: iter([1])
p.__getitem__ = lambda i: i
p.__enter__ = p.__exit__ = lambda *a: None
p.__eq__ = lambda other: True
p.__add__ = lambda other: "added"
p.__hash__ = lambda: 1
p.__bool__ = lambda: False
p.__str__ = lambda: "str"
p.__repr__ = lambda: "repr"
p.__class__ = Plain
for action in "len(p)|p()|iter(p)|p[0]|p == 1|p + 1|bool(p)|str(p) == 'str'|p.__call__()|callable(p)|1 in p|p.__len__()|with_p()|repr(p) == 'repr'|p.__add__(1)|reversed(p)|del_p()|set_p()".split("|"):
    attempt(action, lambda: eval(action))


def with_p():
    with p: pass


def del_p(): del p[0]
def set_p(): p[0] = 1
attempt("with", with_p)
attempt("del", del_p)
attempt("set", set_p)


class Meta(type):
    def __len__(cls): return 42
    def __iter__(cls): return iter("meta")
    def __getitem__(cls, i): return f"meta {i}"
    def __contains__(cls, x): return x == "meta"
    def __call__(cls, *args): return ("made", args)
    def __add__(cls, other): return "meta add"
    def __eq__(cls, other): return "meta eq"
    def __hash__(cls): return 3
    def __bool__(cls): return False
    def __repr__(cls): return "<meta repr>"
    def __getattr__(cls, name): return f"meta attr {name}"
    def __instancecheck__(cls, x): return "yes"
    def __or__(cls, other): return "meta or"
    def __dir__(cls): return ["meta_dir"]
    def __prepare__(name, bases, **kw): return {"prepared": (name, kw)}
    def __new__(mcls, name, bases, ns, **kw): return type.__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): pass
    def method(cls): return "meta method"


class WithMeta(metaclass=Meta, option=1):
    def __len__(self): return 1
    def __class_getitem__(cls, i): return "class_getitem"


for action in "len(WithMeta)|list(WithMeta)|WithMeta[1]|'meta' in WithMeta|WithMeta(1, 2)|WithMeta + 1|WithMeta == 1|hash(WithMeta)|bool(WithMeta)|WithMeta|WithMeta.anything|isinstance(1, WithMeta)|WithMeta | int|dir(WithMeta)|WithMeta.prepared|WithMeta.method()|len(object.__new__(WithMeta))|object.__new__(WithMeta).method|object.__new__(WithMeta).anything|WithMeta.__len__(object.__new__(WithMeta))|type(WithMeta)|WithMeta.__name__|WithMeta.__mro__[1:]|WithMeta.__class_getitem__(1)".split("|"):
    attempt(action, lambda: eval(action))


class Slots:
    __slots__ = ("__len__", "__call__", "a")


s = Slots()
attempt("slot len unset", lambda: len(s))
s.__len__ = lambda: 9
attempt("slot len", lambda: len(s))
s.__call__ = lambda *a: ("slot call", a)
attempt("slot call", lambda: s(1))


class Descriptors:
    @property
    def __len__(self): return lambda: 77
    @staticmethod
    def __getitem__(i): return ("static", i)
    @classmethod
    def __call__(cls, *args): return (cls.__name__, args)
    __add__ = 5
    __neg__ = len
    __contains__ = None
    __iter__ = str.upper
    __eq__ = staticmethod(lambda other: "static eq")
    __hash__ = classmethod(lambda cls: 11)
    __str__ = lambda *args: f"{len(args)} args"
    __bool__ = staticmethod(lambda: False)
    def __init__(*args, **kw): args[0].count = len(args)
    def __getattr__(*args): return args[1:]


d = Descriptors(1, 2)
for action in "len(d)|d[5]|d(1)|d + 1|-d|1 in d|iter(d)|d == 3|hash(d)|str(d)|bool(d)|d.count|d.x|not d|f'{d}'|d != 3".split("|"):
    attempt(action, lambda: eval(action))
