"""repr, ascii, format, chr, ord, hex, oct, bin, callable, id, print and help: what they call and what they refuse."""
import io, sys
class R:
    def __init__(self, r): self.r = r
    def __repr__(self): return self.r
class S:
    def __str__(self): return "str"
class Fm:
    def __init__(self, r): self.r = r
    def __format__(self, spec): return self.r if self.r is not None else f"<{spec}>"
class I:
    def __index__(self): return 65
class Call:
    def __call__(self): return 1
class NoCall: __call__ = None
class InstanceCall:
    def __init__(self): self.__call__ = lambda: 1
class Str(str): pass
class Raise:
    def __repr__(self): raise ValueError("repr")
    def __str__(self): raise ValueError("str")
class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
class Flush(Out):
    def flush(self): self.parts.append("FLUSH")
def out(*a, **k):
    o = Flush()
    print(*a, file=o, **k)
    return o.parts

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
repr(R("x")), str(R("x")), ascii(R("\xe9\u20ac\U0001f600")), f"{R('x')!r:>5}", f"{S()}", repr(Str("a")), type(str(Str("a"))), str(S()), [R("in list")], {R("k"): R("v")}, (R("t"),), {1: S()}.__class__, "%r %s %a" % (R("\xe9"), S(), R("\xe9")), format(S()), type(repr(R(Str("sub"))))
repr(R(5))
str(R(None))
ascii(R(b"x"))
repr(Raise())
str(Raise())
f"{Raise()}"
f"{Raise()!r}"
[Raise()].__repr__()
repr([R(5)])
format(Fm(None), "spec"), f"{Fm(None):a{1}b}", "{:x}".format(Fm(None)), format(Fm("r")), f"{Fm('q')}", format(5, "05"), format("a", ">3"), format(1.5), format(None), format([1], ""), format(True), format(Str("x")), format(1j, ".1f"), format(R("x"), "")
format(Fm(5))
format(R("x"), "5")
format([], "s")
format(None, ">5")
format({}, "x")
format(object(), "x")
format(5, 5)
format(5, None)
format()
format(1, "", 2)
format("a", "d")
format(5, "s")
format(1.5, "d")
format(5, "q")
format(5, "5.2")
format("a", "=5")
format("a", "05"), format("a", "<05"), format(5, "=+5"), format(-5, "06"), format(5, ",d"), format(1234567, "_"), format(1234567.891, ",.1f"), format(255, "#x"), format(255, "#010b"), format(5, "c") if 0 else 1, format(65, "c"), format(0.5, "%"), format(1e10, "g"), format(12345.678, "e"), format(5, " "), format(1234, "n"), format(3.14159, ".3"), format("abc", ".2"), format("abc", "*^7.2"), format(1.5, "z"), format(-0.001, "z.1f"), format(0, "+"), format(10**20, ","), format(255, "_x"), format(2**40, "_b")
format(5, ",x")
format(5, "_,")
format("a", ",")
format(5, "z")
format(1, "1000000000000000000000")
format(1.5, ".9999999999999999999")
format(0x110000, "c")
chr(65), chr(0), chr(0x10ffff) == "\U0010ffff", chr(I()), chr(True), ord("a"), ord("\U0001f600"), ord(b"a"), ord(bytearray(b"b")), ord(Str("z"))
chr(-1)
chr(0x110000)
chr("a")
chr(1.5)
chr(2**70)
ord("")
ord("ab")
ord(b"")
ord(5)
ord(None)
hex(255), hex(-255), hex(0), hex(I()), hex(True), oct(8), oct(-8), oct(I()), bin(5), bin(-5), bin(0), bin(I()), hex(2**70), bin(2**70)[:5], oct(-2**70)[:5]
hex(1.5)
hex("a")
oct(None)
bin([])
callable(len), callable(int), callable(Call()), callable(Call), callable(NoCall()), callable(InstanceCall()), callable(5), callable(lambda: 1), callable([].append), callable(type), callable(None), callable(classmethod(len)), callable(staticmethod(len)), callable(property()), callable(iter([])), callable(Call().__call__)
NoCall()()
InstanceCall()()
callable()
id(None) == id(None), id(5) == id(5), type(id([])), id("a") == id("a"), (lambda x: id(x) == id(x))([])
id()
id(1, 2)
out(), out(1, 2), out(1, 2, sep="-", end="!"), out("a", sep=None, end=None), out("a", "b", sep="", end=""), out("x", flush=True), out(S(), R("r"), None), out(*"abc", sep="\n"), out("a", flush=[]), out(Str("s")), out(b"b", 1.5)
print(1, sep=5)
print(1, end=b"")
print(1, file=5)
print(1, file=Out())
print(1, file=Out(), flush=True)
print(1, nope=2)
print(1, file=io.BytesIO())
print(Raise(), file=Out())
(s := io.StringIO(), print("a", 1, file=s), s.getvalue())[2]
(s := io.StringIO(), s.close(), print("x", file=s))
(old := sys.stdout, setattr(sys, "stdout", None), print("nowhere"), setattr(sys, "stdout", old))[1:]
(old := sys.stdout, setattr(sys, "stdout", o := Out()), print("captured"), setattr(sys, "stdout", old), o.parts)[-1]
all([]), any([]), all([1, 0]), any([0, 1]), all(x for x in [1]), any({}), all("a"), any(["", 0, None, 5])
all(5)
any()
all([Raise(), 0]), any([Raise()])
""".strip().splitlines():
    show(case)
class Documented:
    """The class doc.

    More of it.
    """
    attribute = 5
    def method(self, a, b=1, *args, c: int = 2, **kw) -> str:
        """The method doc."""
    @property
    def prop(self): "The property doc."
    @classmethod
    def cm(cls): "cm doc"
    @staticmethod
    def sm(x, /): "sm doc"


def function(a, /, b, *, c=5): "A function."


import pydoc
print(pydoc.render_doc(Documented, renderer=pydoc.plaintext).replace(" at 0x", ""))
print(pydoc.render_doc(function, renderer=pydoc.plaintext))
print(pydoc.render_doc(Documented.method, renderer=pydoc.plaintext), pydoc.render_doc(Documented().prop, renderer=pydoc.plaintext)[:30])
for name in ("no_such_thing", "no.such"):
    try:
        pydoc.render_doc(name)
    except ImportError as error:
        print(error)
print(pydoc.describe(len), pydoc.describe(Documented), pydoc.describe(5), pydoc.getdoc(function), pydoc.splitdoc("one\n\ntwo"))
