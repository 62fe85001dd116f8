"""inspect: signatures, sources, members, frames, kinds of objects."""

import abc
import functools
import inspect


def f(a, /, b: int = 2, *args, c, d: "str" = "x", **kwargs) -> bool:
    """Doc of f.

    Indented.
    """
    return True


class A:
    """Doc of A."""

    attribute = 5

    def method(self, x):
        """m doc"""

    @classmethod
    def cm(cls, y):
        pass

    @staticmethod
    def sm(z):
        pass

    @property
    def prop(self):
        pass

    async def coro(self):
        pass

    def gen(self):
        yield

    async def agen(self):
        yield


class Sub(A):
    def method(self, x):
        pass

    def __init__(self, q, r=1):
        pass


class Callable1:
    def __call__(self, w):
        pass


class Abstract(abc.ABC):
    @abc.abstractmethod
    def m(self):
        pass


s = inspect.signature(f)
print(s, s.return_annotation, list(s.parameters), s.parameters["b"], repr(s.parameters["b"]), s.parameters["a"].kind, s.parameters["args"].kind.description, s.parameters["c"].default is inspect.Parameter.empty)
print(s.bind(1, 2, 3, c=4, e=5), s.bind(1, c=2).arguments, s.bind_partial().arguments)
bound = s.bind(1, c=2)
bound.apply_defaults()
print(bound.args, bound.kwargs, s.replace(return_annotation=int), s == inspect.signature(f), s.format(max_width=20))
for call in (lambda: s.bind(), lambda: s.bind(1), lambda: s.bind(1, c=1, a=5), lambda: s.bind(1, 2, b=3, c=4), lambda: inspect.signature(5), lambda: inspect.Parameter("a b", inspect.Parameter.POSITIONAL_ONLY), lambda: inspect.signature(A.method).bind(1, 2, 3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for thing in (A.method, A().method, A.cm, A.sm, Sub, Callable1(), functools.partial(f, 1, c=3), lambda x, *, y=1: 0, len, int, print, sorted, str.split, [].append, A, Abstract, functools.partial(A().method), dict.get, object, type):
    try:
        print(getattr(thing, "__name__", type(thing).__name__), inspect.signature(thing))
    except ValueError as error:
        print(getattr(thing, "__name__", thing), "no signature")
for name in "ismodule isclass isfunction isgeneratorfunction isgenerator iscoroutinefunction iscoroutine isasyncgenfunction isawaitable ismethod isbuiltin isroutine isabstract ismethoddescriptor isdatadescriptor isgetsetdescriptor ismemberdescriptor istraceback isframe iscode".split():
    check = getattr(inspect, name)
    print(name, [label for label, value in {"module": inspect, "class": A, "f": f, "method": A().method, "gen": A().gen(), "genf": A.gen, "corof": A.coro, "agen": A.agen, "len": len, "append": [].append, "prop": A.prop, "intadd": int.__add__, "real": int.real, "abs": Abstract, "code": f.__code__, "none": None}.items() if check(value)])
print([n for n, _ in inspect.getmembers(A, inspect.isfunction)], [n for n, _ in inspect.getmembers(A()) if not n.startswith("__")])
print(inspect.getdoc(f), inspect.getdoc(Sub), inspect.getdoc(Sub.method), inspect.cleandoc("  a\n    b\n  c"), inspect.getcomments(f), inspect.getmodule(f).__name__, inspect.getmro(Sub))
print(inspect.getsource(Callable1), inspect.getsourcelines(A.sm), inspect.getsource(lambda x: x), inspect.getsourcefile(f).endswith("all.py"), inspect.getfile(A).endswith("all.py"))
print(inspect.classify_class_attrs(A)[-1].name, [(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Sub) if not a.name.startswith("_")])
print(inspect.getattr_static(A(), "prop"), inspect.getattr_static(A, "sm"), inspect.getattr_static(A(), "zz", "default"))


def frames():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].code_context


print(frames())
g = A().gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g))
c = A().coro()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), c.close(), inspect.getcoroutinestate(c))
print(inspect.unwrap(functools.wraps(f)(lambda: 1)) is f, inspect.getfullargspec(f), inspect.indentsize("  \tx"), inspect.getcallargs(f, 1, c=2))
for bad in (lambda: inspect.getsource(len), lambda: inspect.getfile(int), lambda: inspect.getsource(5)):
    try:
        bad()
    except (TypeError, OSError) as error:
        print(type(error).__name__, error)
"""last string"""
