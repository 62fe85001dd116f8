"""The ast classes themselves: construction, defaults, fields, replace, compare, copies, walkers, repr."""
import ast
import copy
import pickle
import warnings

warnings.simplefilter("always")


def show(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = eval(source, globals())
            text = value if isinstance(value, str) else ast.dump(value) if isinstance(value, ast.AST) else repr(value)
        except BaseException as error:
            text = f"{type(error).__name__} {error}"
    print(source, "->", text, *(f"[{w.category.__name__} {w.message}]" for w in caught))


for case in r"""
ast.Name("x")
ast.Name(id="x", ctx=ast.Store())
ast.Name()
ast.Name("x", ast.Load(), 5)
ast.Name("x", id="y")
ast.Name(ident="x")
ast.BinOp(ast.Constant(1), ast.Add())
ast.Call(ast.Name("f"))
ast.FunctionDef("f")
ast.FunctionDef("f").args
ast.arguments()
ast.ClassDef("C")
ast.Module()
ast.Module().body
ast.List().elts, ast.Tuple().elts, ast.Dict().keys
ast.Constant()
ast.Constant(5).kind, ast.Constant(5, "u").kind
ast.Constant(5).n
ast.Num(5)
ast.Str
ast.Return().value, ast.Yield().value
ast.ImportFrom(names=[]).level, ast.ImportFrom(names=[]).module
ast.AST()
ast.AST(1)
ast.expr()
ast.stmt._fields, ast.stmt._attributes, ast.expr._attributes, ast.arguments._fields, ast.FunctionDef._fields
ast.Name._field_types, ast.Call._field_types["args"], ast.Return._field_types, ast.Constant._field_types
ast.Name.__doc__, ast.expr.__doc__, ast.operator.__doc__
ast.Add.__mro__, ast.Name.__mro__
ast.Name.__module__, ast.Name.__name__, ast.Name.__qualname__
ast.Name("x").lineno
ast.Name("x").end_lineno, ast.Name("x", lineno=3).lineno
ast.Name("x").nope
isinstance(ast.Constant(1), ast.expr), issubclass(ast.If, ast.stmt), isinstance(ast.Add(), ast.operator)
ast.Add() is ast.Add(), ast.parse("a + b").body[0].value.op is ast.parse("c + d").body[0].value.op
ast.Name("x") == ast.Name("x"), hash(ast.Name("x")) is None
ast.compare(ast.Name("x"), ast.Name("x")), ast.compare(ast.Name("x"), ast.Name("y")), ast.compare(ast.Constant(1), ast.Constant(True))
ast.compare(ast.parse("a+b"), ast.parse("a + b")), ast.compare(ast.parse("a+b"), ast.parse("a + b"), compare_attributes=True)
repr(ast.parse("a + [1, 2, 3, 4]"))
repr(ast.Constant("x" * 300))[:60]
repr(ast.Name("a", ast.Load()))
repr(ast.arguments())
repr(ast.parse("f(a, b, c, d, k=1)").body[0].value)
copy.replace(ast.Name("x"), id="y")
copy.replace(ast.Name("x", ast.Load()), ctx=ast.Store())
copy.replace(ast.Name("x"), nope=1)
copy.replace(ast.Name("x"), lineno=4).lineno
ast.Name("x").__replace__(id=5)
ast.dump(copy.deepcopy(ast.parse("x[1:2] = lambda: 3")))
ast.dump(pickle.loads(pickle.dumps(ast.parse("def f(a, *, b=1): return a"))))
ast.Name("x").__reduce_ex__(4)[0].__name__
ast.dump(ast.parse("x = 1"), annotate_fields=False)
ast.dump(ast.parse("f()"), show_empty=True)
ast.dump(ast.parse("f()"), indent="..", include_attributes=True)
ast.dump(ast.Constant(...)), ast.dump(ast.Constant(b"x")), ast.dump(ast.Constant(None))
ast.dump(5)
ast.dump(ast.parse("x", mode="single")), ast.dump(ast.parse("(int, str) -> list", mode="func_type"))
ast.parse("x = 1 # type: int", type_comments=True).body[0].type_comment
ast.parse("def f(a, # type: int\n      b):\n  # type: (...) -> str\n  pass", type_comments=True).body[0].type_comment
ast.parse("for x in y: # type: int\n  pass", type_comments=True).body[0].type_comment
ast.parse("x = 1 # type: ignore[abc]", type_comments=True).type_ignores[0].tag
ast.parse("x", mode="bad")
ast.parse("match x:\n case 1: pass", feature_version=(3, 9))
ast.parse("(x := 1)", feature_version=(3, 7))
ast.parse("x: int", feature_version=(3, 5))
ast.parse("f'{x}'", feature_version=(3, 4))
ast.parse("def f(a, /): pass", feature_version=(3, 7))
ast.parse("type X = int", feature_version=(3, 11))
ast.parse("try: pass\nexcept* A: pass", feature_version=(3, 10))
ast.parse("x", optimize=1), ast.dump(ast.parse("1 + 1", optimize=1)), ast.dump(ast.parse("__debug__", optimize=1)), ast.dump(ast.parse("assert x", optimize=2))
ast.get_docstring(ast.parse("def f():\n  '''a\n    b\n  '''").body[0]), ast.get_docstring(ast.parse("def f():\n  '''a\n    b\n  '''").body[0], clean=False)
ast.get_docstring(ast.parse("x").body[0])
[f for f, v in ast.iter_fields(ast.parse("a < b < c").body[0].value)], [type(n).__name__ for n in ast.iter_child_nodes(ast.parse("a < b < c").body[0].value)]
ast.get_source_segment("é = (1 +\n  2)", ast.parse("é = (1 +\n  2)").body[0].value), ast.get_source_segment("  x\n", ast.Name("x"))
ast.get_source_segment("if x:\n    y = [\n      1]", ast.parse("if x:\n    y = [\n      1]").body[0].body[0], padded=True)
ast.increment_lineno(ast.parse("x\ny"), 5).body[1].lineno
ast.unparse(ast.parse("(a, b)[c, d:e] = *f, (yield)")), ast.unparse(ast.Name("not valid")), ast.unparse(ast.Constant("a\nb"))
ast.unparse(ast.BinOp(ast.BinOp(ast.Name("a"), ast.Add(), ast.Name("b")), ast.Mult(), ast.UnaryOp(ast.USub(), ast.Constant(2))))
ast.unparse(ast.Pow()), ast.unparse([ast.Pass(), ast.Break()]), ast.unparse(ast.arguments(args=[ast.arg("a")], defaults=[ast.Constant(1)]))
ast.literal_eval("-1"), ast.literal_eval("+1.5"), ast.literal_eval("  {1: 2}"), ast.literal_eval("set()"), ast.literal_eval("1-2j"), ast.literal_eval(ast.Constant(3))
ast.literal_eval("--1")
ast.literal_eval("{1, [2]}")
ast.literal_eval("f(1)")
ast.literal_eval("'a' 'b'"), ast.literal_eval("b'a'"), ast.literal_eval("...")
ast.literal_eval("f'a'")
ast.literal_eval("\n1")
ast.literal_eval("1 +\n")
type("N", (ast.Name,), {})("x").id
type("N", (ast.Name,), {"_fields": ("id", "more")})("x", 5).more
type("Own", (ast.AST,), {"_fields": ("a", "b")})(1, 2).b
type("Own", (ast.AST,), {"_fields": ("a",)})(1, 2)
ast.Name.__init__(ast.Name("z"), "w")
vars(ast.Name("x", lineno=1))
type(ast.Name("x")._fields)
setattr(ast.Name("x"), "extra", 5)
setattr(ast.Name, "added", 5), ast.Name("q").added, delattr(ast.Name, "added")
delattr(ast.Name("x"), "ctx")
""".strip().splitlines():
    show(case)
