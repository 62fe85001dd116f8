"""The module symtable: every kind of block, the scope and flags of each symbol."""
import symtable


def dump(table, depth=0):
    pad = "  " * depth
    kind = table.get_type()
    print(f"{pad}{table.get_name()} {kind} line {table.get_lineno()} nested={table.is_nested()} optimized={table.is_optimized()} children={table.has_children()}")
    for symbol in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        flags = [name[3:] for name in dir(symbol) if name.startswith("is_") and name not in ("is_namespace",) and getattr(symbol, name)()]
        print(f"{pad}  {symbol.get_name()}: {' '.join(flags)}{' namespace' if symbol.is_namespace() else ''}")
    if isinstance(table, symtable.Function):
        print(f"{pad}  P {table.get_parameters()} L {sorted(table.get_locals())} F {sorted(table.get_frees())} G {sorted(table.get_globals())} N {sorted(table.get_nonlocals())}")
    if isinstance(table, symtable.Class):
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            print(f"{pad}  methods {sorted(table.get_methods())}")
    for child in table.get_children():
        dump(child, depth + 1)


for source in [
    "x = 1\ny: int\nprint(x)",
    "global g\ng = 1\nimport os.path as p, sys\nfrom a import b as c",
    "def f(a, /, b, *args, c=1, **kw):\n  global g\n  g = a\n  local = b\n  def inner():\n    nonlocal local\n    local += 1\n    return args, missing\n  return inner",
    "class C(Base, metaclass=M):\n  attr: int = 1\n  __private = 2\n  def method(self): return __class__, self.__private\n  def other(self): return super().other()",
    "[x for x in y if z]\n{k: v for k, v in d}\n(lambda q: q + w)(1)\n(e for e in y)",
    "def f():\n  x = 1\n  return [x + y for y in range(x)]",
    "def f[T: int, *Ts, **P](a: T) -> P: return T\nclass G[U]: u: U\ntype A[V] = list[V]",
    "def f():\n  try: pass\n  except E as e: pass\n  with a as b: pass\n  for i in j: pass\n  del k\n  (w := 1)\n  import m\n  match s:\n    case [p, *q] | {**r}: pass",
    "async def f():\n  await a\n  async for x in y: yield x\n  return",
    "def outer():\n  v = 1\n  class C:\n    v = v\n    def m(self): return v\n  return C",
    "class A:\n  x = 1\n  class B:\n    y = x\n  l = lambda: x\n  c = [x for _ in x]",
    "def f(a: ann, b=default) -> ret:\n  v: local_ann = 1",
    "x += 1\ndel z\ny[0] = a.b = 1",
    "def f():\n  print(x)\n  if 0: x = 1",
    "def f(): global x; del x",
    "lambda a, b=c: (yield)",
]:
    print("=====", repr(source))
    dump(symtable.symtable(source, "<s>", "exec"))
table = symtable.symtable("def f(x): return x", "<s>", "exec")
f = table.lookup("f")
print(f, f.get_name(), f.get_namespace().get_name(), f.get_namespaces(), table.lookup("f") is f, table.get_identifiers(), table.get_id() == table.get_id())
for action in (lambda: table.lookup("nope"), lambda: f.get_namespace().lookup("x").get_namespace(), lambda: symtable.symtable("x =", "<s>", "exec"), lambda: symtable.symtable("x", "<s>", "bad"), lambda: symtable.symtable("x = 1", "<s>", "eval"), lambda: symtable.symtable("def f(a, a): pass", "<s>", "exec"), lambda: symtable.symtable("x", "<s>", "eval").get_symbols(), lambda: symtable.symtable("x; y", "<s>", "single").get_identifiers(), lambda: repr(table)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
