"""PEP 649 and 749: annotations in all formats, forward references, scopes of annotations, annotationlib."""
import annotationlib
import typing
from annotationlib import Format, ForwardRef, get_annotations


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


def formats(label, obj):
    for form in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        attempt(f"{label} {form.name}", lambda: get_annotations(obj, format=form))


def undefined(a: missing, b: list[missing], c: missing | int, d: "text", *e: missing.attr, f: missing(1) = 1, **g: -missing) -> missing[0, 1:2]: pass
def fine(a: int, b: "int" = 1, *, c: list[int] | None = None) -> dict[str, int]: pass
def none(): pass
def odd(a: 1 + 2, b: print, c: lambda: 0, d: [x for x in "ab"], e: (yield_ := 5) if False else 1) -> f"{1}": pass


class C:
    x: int
    y: missing
    z: "C"
    w: C
    _private: int
    __mangled: str
    local = bytes
    uses: local
    def method(self, a: local, b: C, c: __mangled_name) -> local: pass


class D(C):
    v: float


class Empty: pass


for label, obj in (("undefined", undefined), ("fine", fine), ("none", none), ("C", C), ("D", D), ("Empty", Empty), ("method", C.method)):
    formats(label, obj)
attempt("odd", lambda: get_annotations(odd))
attempt("odd string", lambda: get_annotations(odd, format=Format.STRING))
print(C.__annotations__ if 0 else sorted(C.__annotate__(Format.VALUE) if 0 else ["skipped"]))
attempt("C.__annotations__", lambda: C.__annotations__)
missing = type("Missing", (), {"attr": 5, "__class_getitem__": classmethod(lambda c, k: k), "__neg__": 1})
attempt("now", lambda: get_annotations(C))
attempt("cached", lambda: C.__annotations__ is C.__annotations__)
attempt("not cached", lambda: get_annotations(C) is get_annotations(C))
attempt("D own", lambda: (D.__annotations__, "__annotations__" in D.__dict__, "__annotate__" in D.__dict__, sorted(k for k in D.__dict__ if "annot" in k)))
attempt("deleted", lambda: (delattr(D, "__annotations__"), D.__annotations__, D.__annotate__))
attempt("set", lambda: (setattr(D, "__annotations__", {"a": 1}), D.__annotations__, D.__annotate__))
attempt("set annotate", lambda: (setattr(D, "__annotate__", lambda f: {"made": f}), D.__annotations__))
attempt("set wrong", lambda: setattr(D, "__annotate__", 5))
attempt("set none", lambda: (setattr(D, "__annotate__", None), D.__annotations__))
attempt("returns wrong", lambda: (setattr(D, "__annotate__", lambda f: 5), D.__annotations__))
attempt("call VALUE", lambda: fine.__annotate__(1))
attempt("call FORWARDREF", lambda: fine.__annotate__(Format.FORWARDREF))
attempt("call fake", lambda: fine.__annotate__(Format.VALUE_WITH_FAKE_GLOBALS))
attempt("call no args", lambda: fine.__annotate__())
attempt("call str", lambda: fine.__annotate__("a"))
print(fine.__annotate__.__name__, fine.__annotate__.__qualname__, C.__annotate__.__qualname__, none.__annotate__, C.method.__annotate__.__qualname__)
attempt("function set", lambda: (setattr(fine, "__annotate__", lambda f, /: {"z": f}), fine.__annotations__, fine.__annotate__(2)))
attempt("function delete", lambda: delattr(fine, "__annotate__"))
attempt("function annotations", lambda: (setattr(fine, "__annotations__", None), fine.__annotations__, fine.__annotate__))
attempt("eval_str", lambda: get_annotations(C, eval_str=True))
def strings(a: "int", b: "list['str']", c: "missing_name"): pass
attempt("eval_str missing", lambda: get_annotations(strings, eval_str=True))
attempt("eval_str given", lambda: get_annotations(strings, eval_str=True, globals={"missing_name": 7}))
attempt("eval_str format", lambda: get_annotations(strings, eval_str=True, format=Format.STRING))
attempt("wrong object", lambda: get_annotations(5))
attempt("wrong format", lambda: get_annotations(C, format=9))
class Custom: __annotations__ = {"a": "b"}
attempt("instance", lambda: get_annotations(Custom()))
class NotDict: __annotations__ = 5
attempt("not a dict", lambda: get_annotations(NotDict()))
ref = get_annotations(lambda_holder := (lambda: 0)) if 0 else ForwardRef("unknown.attr", module="typing", owner=C)
print(ref, ref.__forward_arg__, ref == ForwardRef("unknown.attr", module="typing", owner=C), ref == ForwardRef("unknown.attr"), hash(ForwardRef("a")) == hash(ForwardRef("a")), repr(ForwardRef("a | b", is_class=True)))
attempt("evaluate", lambda: ForwardRef("int | str").evaluate())
attempt("evaluate globals", lambda: ForwardRef("a[b]").evaluate(globals={"a": list}, locals={"b": int}))
attempt("evaluate missing", lambda: ForwardRef("nope").evaluate())
attempt("evaluate format", lambda: (ForwardRef("nope").evaluate(format=Format.FORWARDREF), ForwardRef("nope").evaluate(format=Format.STRING)))
attempt("evaluate owner", lambda: ForwardRef("local", owner=C).evaluate())
attempt("evaluate module", lambda: ForwardRef("Any", module="typing").evaluate())
attempt("evaluate params", lambda: ForwardRef("T").evaluate(type_params=[typing.TypeVar("T")]))
attempt("syntax", lambda: ForwardRef("1 +"))
attempt("not str", lambda: ForwardRef(5))
attempt("subclass", lambda: type("F", (ForwardRef,), {}))
print(annotationlib.type_repr(int), annotationlib.type_repr(C), annotationlib.type_repr(...), annotationlib.type_repr(len), annotationlib.type_repr(list[int]), annotationlib.type_repr("s"))
attempt("to string", lambda: annotationlib.annotations_to_string({"a": int, "b": "x", "c": None, "d": C}))
attempt("from namespace", lambda: annotationlib.get_annotate_from_class_namespace({"__annotate__": 5}))
attempt("call_annotate", lambda: annotationlib.call_annotate_function(undefined.__annotate__, Format.STRING)["g"])
attempt("call_evaluate", lambda: annotationlib.call_evaluate_function(typing.TypeVar("T", bound=int).evaluate_bound, Format.STRING))


def generic[T: missing, *Ts, **P](a: T, b: tuple[*Ts]) -> typing.Callable[P, T]: pass
formats("generic", generic)
class Generic[T]:
    attr: T
    other: list[T]
formats("Generic", Generic)
def outer():
    free = int
    class Inner:
        a: free
        b: later
        if True: c: free
        for _ in (): d: free
    def inner(a: free, b: later): pass
    later = str
    return Inner, inner
Inner, inner = outer()
formats("Inner", Inner)
formats("inner", inner)
namespace = {}
exec("x: int = 1\ny: undefined_name\nif x: z: str\nelse: w: bytes", namespace)
attempt("module annotate", lambda: namespace["__annotate__"](Format.VALUE))
attempt("module string", lambda: annotationlib.call_annotate_function(namespace["__annotate__"], Format.STRING))
attempt("has", lambda: sorted(k for k in namespace if k != "__builtins__"))
