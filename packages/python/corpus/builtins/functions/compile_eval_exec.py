"""compile, eval, exec: modes, namespaces, flags, errors."""

import ast

CASES = """
eval("1 + 2"), eval(" 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(compile("3 * 4", "f", "eval")), eval(b"1+1"), eval("[x for x in range(3)]"), eval("(lambda: 7)()")
eval("x = 1")
eval("")
eval("1 +")
eval(5)
eval("x", 5)
eval("x", {}, 5)
eval("x", {})
eval("1", {}, {}, {})
eval("1; 2")
eval("\\n1")
eval("1\\n")
eval("1\\x00")
eval(source="1", globals={}, locals={})
eval("__builtins__ is not None", {}), eval("len([1])", {"__builtins__": {"len": len}})
eval("len", {"__builtins__": {}})
exec("a = 5; b = a + 1", ns), ns["b"], sorted(k for k in ns if not k.startswith("__"))
exec("def f(): return a", ns), ns["f"]()
exec("c = 1", {}, local), local
exec("1 +")
exec(5)
exec("x", {}, 5)
exec("x", 5)
exec("return 1")
exec("yield 1")
exec("x: int = 5", {}, local), local["x"]
exec("", ns)
exec("if 1:\\n  z = 9\\n", ns), ns["z"]
exec("import math; r = math.sqrt(16)", ns), ns["r"]
exec("global g; g = 3", ns, local), ns["g"]
exec("class C: v = a", ns), ns["C"].v, ns["C"].__module__
exec("print(__name__)", {"__name__": "given"})
exec("print(a)", {}, {"a": "local"})
exec(compile("q = 1", "f", "exec"), ns), ns["q"]
exec(source="s = 1", globals=ns), ns["s"]
exec(compile("1 + 1", "f", "eval"))
exec("a", closure=())
compile("1", "f", "eval").co_name, compile("x = 1", "f", "exec").co_filename, compile("1", b"bytes", "eval").co_filename, compile("x", "f", "single").co_name
compile("1", "f", "bad")
compile("x = 1", "f", "eval")
compile("1", 5, "eval")
compile(5, "f", "eval")
compile("1", "f")
compile("1", "f", "eval", 99999999)
compile("x\\ny", "f", "single")
compile("1", "f", "exec", 0, False, 3)
compile("a b", "f", "exec")
compile("  x", "f", "exec")
compile("x = (", "f", "exec")
compile("'abc", "f", "exec")
compile("x = 1\\n\\x00", "f", "exec")
type(compile("1", "f", "exec", ast.PyCF_ONLY_AST)), ast.dump(compile("1", "f", "eval", ast.PyCF_ONLY_AST))
eval(compile(ast.parse("5 * 5", mode="eval"), "f", "eval"))
compile(ast.parse("1"), "f", "eval")
compile("assert False", "f", "exec", optimize=1) is not None
exec(compile("assert False, 'msg'", "f", "exec"))
exec(compile("assert False, 'msg'", "f", "exec", optimize=1))
exec(compile("print(__debug__)", "f", "exec", optimize=1))
exec(compile("5", "f", "single"))
exec(compile("None", "f", "single"))
exec(compile("x = 5; x; 'a'", "f", "single"))
eval(compile("1/0", "f", "eval"))
"""

ns, local = {}, {}
import warnings

warnings.simplefilter("ignore")

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
x = "module"


def scopes():
    x = "function"
    exec("x = 'changed'")
    first = x
    exec("new = 5")
    try:
        new
    except NameError as error:
        second = str(error)
    return first, second, eval("x"), sorted(locals()), eval("[x for _ in [1]]"), exec("print(x)")


print(scopes())


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("a + b", {}, Mapping(a="A")))
exec("c = a", {}, mapping := Mapping())
print(mapping)
g = {}
exec("def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    return inner", g)
counter = g["outer"]()
print(counter(), counter())
