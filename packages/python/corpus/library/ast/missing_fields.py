# Fields that are not given, of nodes and of classes of a program's own; newer syntax for an older version; trees of another mode.
import ast
import warnings


def attempt(f, *args, **options):
    try:
        print("ok", f(*args, **options))
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)


def made(type, *args, **options):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        node = type(*args, **options)
    print(type.__name__, sorted(vars(node)), sorted(str(each.message) for each in caught))


class Untyped(ast.AST):
    _fields = ("a", "b")


class Partly(ast.AST):
    _fields = ("a", "b")
    _field_types = {"a": int}


class Odd(ast.AST):
    _fields = ("a", b"\xff")
    _field_types = {"a": int}


class Typed(ast.AST):
    _fields = ("a", "b", "c")
    _field_types = {"a": int | None, "b": list[int], "c": ast.expr_context}


class Derived(ast.Name):
    _fields = ("id", "more")


for type_ in Untyped, Partly, Odd, Typed, Derived:
    made(type_)
made(Derived, "x", more=3)
made(ast.Name)
made(ast.Call)
print(sorted(ast.arguments.__annotations__), ast.Name.__annotations__)
for source in "t'{x}'", "try: pass\nexcept A, B: pass", "try: pass\nexcept* A, B: pass", "try: pass\nexcept (A, B): pass":
    for version in (3, 13), (3, 14):
        attempt(lambda: bool(ast.parse(source, feature_version=version)))
attempt(ast.parse, ast.parse("a"), mode="eval")
attempt(compile, ast.expr(), "f", "eval")
attempt(compile, ast.parse("a"), "f", "single")
