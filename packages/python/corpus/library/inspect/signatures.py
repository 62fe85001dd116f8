"""inspect: signatures of all kinds of callables, binding, changing, members, source, kinds of objects."""

import functools
import inspect
from inspect import Parameter, Signature, signature


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)



def f(a, b: int = 2, /, c=3, *args: str, d, e: "list" = None, **kw) -> bool:
    """Doc."""
    yield


class C:
    """Doc of C."""

    attr = 1

    def __init__(self, x, y=0): ...
    def method(self, z): ...
    @classmethod
    def make(cls, n=1): ...
    @staticmethod
    def stat(q): ...
    @property
    def prop(self): ...
    def __call__(self, k): ...
    async def co(self): ...


class New:
    def __new__(cls, one, *rest): ...


class Meta(type):
    def __call__(cls, m): ...


class WithMeta(metaclass=Meta): ...


class Signed:
    __signature__ = Signature([Parameter("only", Parameter.KEYWORD_ONLY)])


for thing in (f, C, C.method, C(1).method, C.make, C.stat, C(1), New, WithMeta, Signed, lambda: 0, lambda *a, **k: a, functools.partial(f, 1, d=5), functools.partial(C, y=9), functools.wraps(f)(lambda: 0), len, sorted, int.__add__, dict.get, [].append, print, type("Empty", (), {}), Exception, C.co):
    print(getattr(thing, "__name__", type(thing).__name__), tried(signature, thing))
print(tried(signature, 5), tried(signature, type), tried(signature, dict.__init__), tried(signature, range))
s = signature(f)
for p in s.parameters.values():
    print(p.name, p.kind, p.kind.description, p.default if p.default is not p.empty else "empty", p.annotation if p.annotation is not p.empty else "empty", p, repr(p))
print(s.return_annotation, list(s.parameters), s == signature(f), hash(s) == hash(signature(f)), signature(f, eval_str=True).parameters["e"].annotation)
for args, kwargs in (((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 4, "z": 9}), ((), {}), ((1,), {}), ((1,), {"a": 2, "d": 1}), ((1,), {"b": 2, "d": 1, "c": 7})):
    bound = tried(s.bind, *args, **kwargs)
    print(bound if isinstance(bound, tuple) else (bound, bound.args, bound.kwargs, dict(bound.arguments), bound.apply_defaults(), bound.args), tried(s.bind_partial, *args, **kwargs))
small = signature(lambda a, b=1: 0)
print(tried(small.bind, 1, 2, 3), tried(small.bind, c=1), tried(small.bind, 1, a=2), small.replace(return_annotation=int), small.replace(parameters=[]), tried(Signature, [Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)]), tried(Signature, [Parameter("a", Parameter.POSITIONAL_OR_KEYWORD, default=1), Parameter("b", Parameter.POSITIONAL_OR_KEYWORD)]), tried(Signature, [Parameter("a", Parameter.VAR_POSITIONAL)] * 2), tried(Parameter, "1", Parameter.KEYWORD_ONLY), tried(Parameter, "a", 9), tried(Parameter, "class", Parameter.KEYWORD_ONLY), tried(Parameter, "a", Parameter.VAR_KEYWORD, default=1), small.parameters["b"].replace(default=5, annotation=str), tried(s.replace, nope=1)[0], signature(f).format(max_width=20))
print(inspect.getfullargspec(f), inspect.formatannotation(int), inspect.formatannotation(list[int]), tried(inspect.getfullargspec, 5)[0], inspect.getcallargs(lambda a, b=2, *c, **d: 0, 1, x=5), tried(inspect.getcallargs, lambda a: 0), tried(inspect.getcallargs, lambda a: 0, 1, 2))
for name in ("isfunction", "ismethod", "isclass", "isbuiltin", "isroutine", "isgeneratorfunction", "iscoroutinefunction", "ismethoddescriptor", "isdatadescriptor", "isgetsetdescriptor", "ismodule", "isabstract", "isawaitable", "iscode"):
    print(name, [getattr(inspect, name)(thing) for thing in (f, C, C.method, C(1).method, len, C.prop, C.co, int.__add__, inspect, f.__code__, C.__dict__["make"], 5)])
print([name for name, _ in inspect.getmembers(C, inspect.isfunction)], [n for n, k, c, o in inspect.classify_class_attrs(C) if c is C and not n.startswith("__")], [(a.name, a.kind) for a in inspect.classify_class_attrs(C) if a.name in ("attr", "make", "stat", "prop", "method")], inspect.getmro(C), inspect.getdoc(C), inspect.getdoc(C.method), inspect.cleandoc("  a\n    b\n   c\n"), inspect.unwrap(functools.wraps(f)(lambda: 0)) is f, inspect.getmodule(f).__name__, inspect.getattr_static(C(1), "prop") is C.__dict__["prop"], tried(inspect.getattr_static, C, "zz"), inspect.getattr_static(C, "zz", "default"))
print(inspect.getsource(C.method), inspect.getsource(New), inspect.getsourcelines(f)[0][0], inspect.getsourcelines(f)[1] > 0, inspect.getsourcefile(f) == __file__, tried(inspect.getsource, len), tried(inspect.getsource, 5)[0], inspect.getcomments(f), inspect.getblock(["def a():\n", "    x\n", "y\n"]))
g = f(1, d=2)
print(inspect.getgeneratorstate(g), tried(next, g)[0] if False else next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g))
frame = inspect.currentframe()
print(frame.f_code.co_name, inspect.getframeinfo(frame).function, inspect.stack()[0].function, inspect.isframe(frame), inspect.CO_GENERATOR & f.__code__.co_flags, inspect.markcoroutinefunction(lambda: 0).__name__, inspect.get_annotations(f), inspect.get_annotations(C), inspect.ispackage(inspect) if hasattr(inspect, "ispackage") else "")
