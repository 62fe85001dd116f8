"""eval, exec and compile in every corner: namespaces of odd kinds, closures, code objects of every kind, buffers as sources."""
import ast, builtins, collections, types
class D(dict):
    def __getitem__(self, k): return f"got {k}" if k not in ("__builtins__",) else super().__getitem__(k)
    def __setitem__(self, k, v): print("  set", k, v); super().__setitem__(k, v)
    def __delitem__(self, k): print("  del", k); super().__delitem__(k)
class M:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        if k in self.d: return self.d[k]
        raise KeyError(k)
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()
class Raises:
    def __getitem__(self, k): raise ValueError("raises " + k)
class Missing(dict):
    def __missing__(self, k): return "missing " + k
class S(str): pass
def outer(a):
    b = a * 2
    def inner(c=3):
        nonlocal b
        b += 1
        return a, b, c
    def reader(): return b
    return inner, reader
inner, reader = outer(1)
def plain(x=1): return x
def gen(): yield 1
ns = {}
def run(source, g=None, l=None, mode="exec"):
    g = {} if g is None else g
    result = exec(source, g, l) if l is not None else exec(source, g)
    return {k: v for k, v in (l.d if isinstance(l, M) else l if l is not None else g).items() if k != "__builtins__"}

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
run("a = 1; b = a + 1"), run("a = 1\ndel a"), run("for i in range(2): pass"), run("def f(): return g\ng = 5\nr = f()")["r"], run("class C: x = 1\nr = C.x")["r"], run("global q; q = 1"), run("import math as m; r = m.pi > 3")["r"], run(""), run("# only"), run("\n\n"), run(" \nx = 1"), run("x = 1;"), run("x = 1  # c")
run(" x = 1")
run("x = 1\n y = 2")
run("return 1")
run("x =")
run("x = 1", [])
run("x = 1", M())
run("x = 1", None)
exec("x = 1", 5)
exec("x = 1", {}, 5)
exec("x = 1", {}, [])
exec("x = 1", collections.OrderedDict()), exec("x = 1", types.MappingProxyType({})) if 0 else 1
exec("x = 1", types.MappingProxyType({}))
exec("x = 1", {}, types.MappingProxyType({}))
run("x = y", {"y": 1}, M()), run("x = 1; y = x + 1; del x", {}, M()), run("r = locals() is l", {"l": (m := M())}, m), run("def f(): return x\nx = 1\ntry: r = f()\nexcept NameError as e: r = str(e)", {}, M())["r"], run("[x := i for i in range(3)]", {}, M()), run("r = [y for y in range(2)]", {}, M())["r"]
run("x = missing", {}, M())
run("del nothing", {}, M())
run("x", {}, Raises())
run("x = y", {}, Missing()), run("x = y", Missing()), run("x = len", {}, Missing())
run("x = y", D(y=1)), run("x = y; del x", {}, D(y=1)), run("global x; x = y", {}, {"y": 2})
eval("x", D(x=1)), eval("x", {}, D()), eval("[x for _ in '1']", {"x": 1}, {}), eval("(lambda: x)()", {"x": "g"}, {"x": "l"}), eval("x", {"x": "g"}, {"x": "l"}), eval("locals()", {}, {"q": 1}), eval("(yield_ := 5)", n2 := {}), n2["yield_"], eval("__name__", {"__name__": "n"}), eval("[*locals()]", {"a": 1}, {"b": 2})
eval("x", {}, M())
eval("__name__", {})
eval("undefined", {"__builtins__": {}})
eval("len([])", {"__builtins__": types.ModuleType("b")})
eval("x", {"__builtins__": {"x": "from builtins"}}), eval("print", {"__builtins__": builtins}) is print, eval("__builtins__", {}) is vars(builtins), eval("__builtins__ is b", {"b": vars(builtins)})
eval("1", {}) + eval(b"2") + eval(bytearray(b"3")) + eval(memoryview(b"4")) + eval(S("5")) + eval("\t6") + eval("7\n") + eval("8 # c") + eval("(9\n)") + eval("1\\\n+1")
eval(b"# coding: latin-1\n'\xe9'"), eval(b"\xef\xbb\xbf'bom'"), eval("'\xe9'".encode())
eval(b"'\xe9'")
eval(b"1\x00")
eval("1\n2")
eval("\n\n1")
eval("1,"), eval("*[1], 2"), eval("lambda: 1")(), eval("not 0"), eval("...")
eval("*[1]")
eval("x = 1")
eval("pass")
eval(5)
eval(None)
eval(["1"])
exec(5)
exec(ast.parse("1"))
eval(compile(ast.parse("x = 5"), "f", "exec"), n3 := {}), n3["x"]
eval(plain.__code__), exec(plain.__code__) if 0 else 1, eval((lambda: 42).__code__), type(eval(gen.__code__)).__name__, next(eval(gen.__code__)), eval(compile("1 + 1", "f", "eval")), eval(compile("1 + 1", "f", "exec")), eval(compile("'shown'", "f", "single"))
eval((lambda x: x).__code__)
eval((lambda *a, **k: (a, k)).__code__)
eval(inner.__code__)
exec(inner.__code__)
exec(inner.__code__, closure=inner.__closure__)
exec(reader.__code__, closure=reader.__closure__), reader()
exec(reader.__code__, {}, closure=reader.__closure__)
exec(reader.__code__, closure=())
exec(reader.__code__, closure=[1])
exec(reader.__code__, closure=(5,))
exec(reader.__code__, closure=None)
exec("x = 1", closure=())
exec(plain.__code__, closure=())
exec(plain.__code__, closure=(types.CellType(1),))
eval("1", {}, {}, {})
eval(source="1", globals=None) if 0 else eval("x", globals={"x": 2}), eval("x", locals={"x": 3}), exec("y = x", globals=(n4 := {"x": 4})), n4["y"], exec("y = 5", locals=(l5 := {})), l5
eval()
exec()
exec("a", {}, {}, {})
exec("1", nope=1)
compile("x", "f", "eval").co_names, compile("x = 1", S("name"), "exec").co_filename, compile("def f(a): b = a", "f", "exec").co_consts[0].co_varnames, compile("1", "", "eval").co_filename, compile("x", __import__("pathlib").PurePosixPath("p/q"), "eval").co_filename
compile("x", 5, "eval")
compile("x", "f\0", "eval")
compile("x", "f", 5)
compile("x", "f", "")
compile("x", "f", "EVAL")
compile("x", "f", "eval", optimize=3)
compile("x", "f", "eval", optimize=-2)
compile("x", "f", "eval", flags="a")
compile("x", "f", "eval", 0, 0, -1, 5)
compile(source="x", filename="f", mode="eval").co_name, compile("x", "f", "eval", _feature_version=8).co_name
compile("x", "f")
compile(None, "f", "eval")
compile(plain.__code__, "f", "exec")
compile(ast.parse("1", mode="eval"), "f", "exec")
compile(ast.Expression(ast.Constant(7, lineno=1, col_offset=0)), "f", "eval") and 1
exec("if 1:\n x = 1\nelse:\n x = 2\n", n6 := {}), n6["x"], exec("x = 1\r\ny = 2\r", n7 := {}), n7["y"], exec("\x0cx = 1", n8 := {}), n8["x"], exec("x = '''a\r\nb'''", n9 := {}), n9["x"]
(lambda: (exec("y = 1"), "y" in locals()))(), (lambda y: (exec("y = 2"), y))(1), (lambda y: eval("y"))(3), (lambda: eval("locals()"))(), (lambda q: [eval("q") for _ in [1]])(5), (lambda q: (lambda: eval("q"))())(6) if 0 else 1
(lambda q: (lambda: eval("q"))())(6)
""".strip().splitlines():
    show(case)
