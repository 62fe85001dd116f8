"""codeop, code, runpy, symtable: pieces of programs, an interpreter fed with lines, modules run by path, tables of names."""

import code
import codeop
import io
import os
import runpy
import symtable
import sys
import warnings

warnings.simplefilter("ignore")
sys.excepthook = sys.__excepthook__


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD"))


for source in ("x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "def f():", "(1 +", "'''abc", "x = ", "1 +* 2", "", "  ", "# c", "\\", "for i in x:\n  pass\nelse:", "@dec", "class A: pass", "a b", "try:\n  x", "with a as b:", "f'{x", "lambda:", "[1, 2", "return 1", "x = 'abc", "async def f():\n  await x\n", "match x:", "if 1:\n    x\n  y", "print(1); ", "\n\n", "def f(x):\n  '''doc"):
    try:
        result = codeop.compile_command(source)
        print(repr(source), "incomplete" if result is None else "complete")
    except (SyntaxError, OverflowError, ValueError) as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno)
c = codeop.CommandCompiler()
print(c("x = (1", "<t>", "single"), eval(c("1 + 1", "f", "eval")), c("import sys", symbol="exec").co_name)
c("from __future__ import annotations")
attempt(lambda: c("x", "f", "nope"))


class Console(code.InteractiveConsole):
    def __init__(self, lines, **options):
        super().__init__({"start": 5}, **options)
        self.lines, self.out = iter(lines), []

    def raw_input(self, prompt=""):
        self.out.append(prompt)
        try:
            return next(self.lines)
        except StopIteration:
            raise EOFError from None

    def write(self, data):
        self.out.append(data)


def session(*lines, **options):
    console = Console(lines, **options)
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        console.interact(banner="BANNER", exitmsg="BYE")
    except SystemExit as error:
        console.out.append(f"exit {error.code}")
    finally:
        printed, sys.stdout = sys.stdout.getvalue(), old
    print(printed, "".join(console.out), sep="|\n")
    return console


k = session("start + 1", "def f(x):", "    return x * 2", "", "f(start)", "1 / 0", "x = [", "1, 2]", "x; _", "if True", "None", "for i in range(2):", "  i", "", "raise ValueError('v') from KeyError(1)", "y := 1", "def g(:", "'a' 'b'")
print(k.locals["x"], k.locals["start"], k.filename, k.resetbuffer(), k.push("z = 1"), k.push("if z:"), k.push("  z = 2"), k.push(""), k.locals["z"])
session("import sys", "sys.exit(3)", "unreached")
session("exit()", local_exit=True)
i = code.InteractiveInterpreter({"a": 1})
err, sys.stderr = sys.stderr, io.StringIO()
print(i.runsource("a + "), i.runsource("a = 2"), i.runsource("if a:"), i.runcode(compile("1/0", "<made>", "exec")))
text, sys.stderr = sys.stderr.getvalue(), err
print(text, i.locals["a"])
os.makedirs("pkg/sub")
for path, source in (("pkg/__init__.py", "print('package', __name__)"), ("pkg/__main__.py", "print('main of package', __name__, __package__, __spec__.name)"), ("pkg/mod.py", "import sys\nvalue = 5\nprint(__name__, __file__[-6:], __package__, sys.argv[0][-6:], 'extra' in globals())\nfrom . import sub"), ("pkg/sub/__init__.py", "deep = True"), ("script.py", "result = __name__, __file__, len(__import__('sys').argv)\nextra_seen = globals().get('extra')"), ("bad.py", "x = = 1"), ("fails.py", "raise RuntimeError('inside')"), ("leaves.py", "raise SystemExit(4)")):
    with open(path, "w") as file:
        file.write(source + "\n")
sys.path.insert(0, os.getcwd())
g = runpy.run_path("script.py", {"extra": 7}, "renamed")
print(g["result"], g["extra_seen"], g["__name__"], g["__package__"], g["__spec__"], "renamed" in sys.modules)
m = runpy.run_module("pkg.mod", {"extra": 1}, alter_sys=True)
print(m["value"], m["__name__"], m["sub"].deep, "pkg.mod" in sys.modules)
print(runpy.run_module("pkg")["__name__"], runpy.run_path("pkg", run_name="__main__")["__name__"])
for bad in (lambda: runpy.run_path("bad.py"), lambda: runpy.run_path("fails.py"), lambda: runpy.run_path("leaves.py"), lambda: runpy.run_module("nope"), lambda: runpy.run_module("pkg.nope"), lambda: runpy.run_module("pkg.sub"), lambda: runpy.run_module("sys"), lambda: runpy.run_module(".rel"), lambda: runpy.run_path("pkg/sub")):
    attempt(bad)
SOURCE = '''
import os
from x import *
G = 1
def outer(a, b=2, *args, k: int, **kw):
    """doc"""
    global G, H
    c = a
    def inner():
        nonlocal c
        c += 1
        return a + d
    d = [e for e in b]
    return lambda z: z + c
class K(Base):
    attr = G
    def method(self):
        return __class__, super(), self.__private
    class Nested: pass
async def co(): await x
type Alias[T] = list[T]
def gen[T](x: T) -> T: yield x
'''
top = symtable.symtable(SOURCE, "file.py", "exec")


def show(table, depth=0):
    pad = "  " * depth
    print(pad, table.get_type().name if hasattr(table.get_type(), "name") else table.get_type(), table.get_name(), table.get_lineno(), table.is_nested(), table.is_optimized(), table.has_children())
    for s in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        flags = [n for n in ("referenced", "parameter", "type_parameter", "global", "nonlocal", "declared_global", "local", "annotated", "free", "free_class", "imported", "assigned", "comp_iter", "comp_cell", "namespace") if getattr(s, "is_" + n)()]
        print(pad, "-", s.get_name(), *flags)
    if isinstance(table, symtable.Function):
        print(pad, "F", table.get_parameters(), sorted(table.get_locals()), sorted(table.get_globals()), sorted(table.get_nonlocals()), sorted(table.get_frees()), sorted(table.get_cells()) if hasattr(table, "get_cells") else "")
    for child in table.get_children():
        show(child, depth + 1)


show(top)
print(top.lookup("outer").get_namespace().get_name(), top.lookup("outer").get_namespaces() == [top.lookup("outer").get_namespace()], repr(top.lookup("G")), repr(top), top.get_identifiers() >= {"G", "K"}, symtable.symtable("x + 1", "f", "eval").get_type())
for bad in (lambda: top.lookup("nope"), lambda: top.lookup("G").get_namespace(), lambda: symtable.symtable("x =", "f", "exec"), lambda: symtable.symtable("x", "f", "bad"), lambda: symtable.symtable(5, "f", "exec"), lambda: symtable.symtable("def f():\n  x = 1\n  global x", "f", "exec")):
    attempt(bad)
