"""4.2.2: what is said of names that are not there: locals, cells, globals, builtins, class bodies, suggestions, deleted names."""
import traceback


def attempt(source, mode="exec"):
    namespace = {"__name__": "names", "known_global": 1, "collections_like": 2}
    try:
        exec(source, namespace)
        print(repr(source), "fine", namespace.get("r"))
    except Exception as error:
        print(repr(source), "->", "".join(traceback.format_exception_only(error)).strip().replace("\n", " | "), getattr(error, "name", "no name"))


for source in [
    "x", "x.y", "x()", "x[0]", "x += 1", "del x", "print(x)", "known_globl", "collections_lik", "prnt", "lenn([])", "Tru", "self", "import_", "x: int\nx", "x: undefined", "x: undefined = 1\nprint(__annotations__)",
    "def f(): return x\nf()", "def f():\n  print(x)\n  x = 1\nf()", "def f():\n  x += 1\nf()", "def f():\n  del x\nf()", "def f():\n  x = 1\n  del x\n  return x\nf()", "def f():\n  if 0: x = 1\n  return x\nf()", "def f():\n  for x in []: pass\n  return x\nf()", "def f():\n  try: pass\n  except E as x: pass\n  return x\nf()", "def f():\n  try: 1 / 0\n  except ZeroDivisionError as x: pass\n  return x\nf()", "def f():\n  import no_such_mod as x\nf()", "def f():\n  with x as x: pass\nf()", "def f():\n  x, y = y, 1\nf()", "def f(x=x): pass", "def f():\n  def x(): return x.y\n  return x()\nf()", "def f():\n  class x: y = x\nf()", "def f():\n  x = [x for _ in [1]]\nf()", "def f():\n  return [y for y in y]\nf()", "def f():\n  (lambda: x)()\n  x = 1\nf()",
    "def f():\n  def g(): return x\n  g()\n  x = 1\nf()", "def f():\n  def g():\n    nonlocal x\n    x += 1\n  g()\n  x = 1\nf()", "def f():\n  x = 1\n  def g(): return x\n  del x\n  g()\nf()", "def f():\n  x = 1\n  def g():\n    nonlocal x\n    del x\n  g()\n  return x\nf()", "def f():\n  x = 1\n  def g():\n    nonlocal x\n    del x\n  g()\n  g()\nf()", "def f():\n  list(x for _ in [1])\n  x = 1\nf()", "def f():\n  class C:\n    y = x\n  x = 1\nf()", "def f():\n  class C:\n    def m(self): return x\n  C().m()\n  x = 1\nf()",
    "def f():\n  global x\n  return x\nf()", "def f():\n  global x\n  del x\nf()", "def f():\n  global x\n  x += 1\nf()", "class C: x", "class C:\n  x = x", "class C:\n  del x", "class C:\n  x = 1\n  def f(self): return x\nC().f()", "class C:\n  x = 1\n  y = [x for _ in [1]]", "class C:\n  x = 1\n  y = [_ for _ in [x]]", "class C:\n  known_attr = 1\n  def f(self): return known_attr\nC().f()", "class C:\n  def f(self): return fooo\n  fooo_ = 1\nC().f()", "class C:\n  def known_method(self): return known_methd()\nC().known_method()",
    "lambda: x\n(lambda: x)()", "(lambda x: y)(1)", "[x for x in y]", "[y for x in [1]]", "{x: z for x in [1]}", "(x for x in y)", "list(y for x in [1])", "[x for x in [1] if y]", "f'{x}'", "f'{1:{x}}'", "x if x else y", "1 if known_global else y", "0 or x", "match x:\n  case y: pass", "match 1:\n  case x.y: pass", "match 1:\n  case x(): pass", "with x: pass", "for i in x: pass", "while x: pass", "raise x", "raise ValueError from x", "assert x", "assert 0, x", "try: x\nexcept y: pass", "try: 1\nfinally: x", "@x\ndef f(): pass", "class C(x): pass", "class C(metaclass=x): pass", "def f(a: x): pass\nf.__annotations__", "type A = x\nA.__value__", "def f[T: x](): pass\nf.__type_params__[0].__bound__", "global x\nx", "async def f(): await x\nf().send(None)", "async def f():\n  async for i in x: pass\nf().send(None)",
    "sys", "sys.path", "os.path.join", "math.pi", "json.dumps(1)", "known_global.x", "''.uper()", "[].apend(1)", "{}.key()", "(1).rel", "import sys; sys.pth", "import math; math.sqroot(2)", "from math import sqroot", "from os import pth", "import maths", "class A:\n  attribute = 1\nA.atribute", "class A:\n  attribute = 1\nA().atribute", "class A:\n  def __init__(self): self.value_one = 1\nA().value_on", "class A:\n  __slots__ = ('slot_a',)\nA().slot_b", "class A:\n  def m(self): return valu\n  def __init__(self): self.valu = 1\nA().m()", "print(known_global, known_globals)", "exec('y')", "eval('known_globa')", "globals()['zz']", "vars()['zz']", "__nope__", "__builtins__.nope", "nonexistent_fn(1)(2)", "int.nope", "len.nope", "None.nope", "type.nope", "(lambda: 0).nope", "Exception().nope", "NotImplemented.x", "....x", "range(3).strt", "open.nam", "super().x", "object().__clas__",
]:
    attempt(source)
