# Trees may have names that no source could.
import ast

for odd in ("a b", "class", "1st", "x-y", "", "dotted.name", "a  b "):
    tree = ast.parse("def f(first, second=2):\n    third = first + second\n    return third\nresult = f(5)")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "third":
            node.id = odd
        elif isinstance(node, ast.arg) and node.arg == "second":
            node.arg = odd + "2"
        elif isinstance(node, ast.Name) and node.id == "second":
            node.id = odd + "2"
    names = {}
    try:
        exec(compile(tree, "odd", "exec"), names)
        code = names["f"].__code__
        print(repr(odd), names["result"], code.co_varnames, code.co_names, names["f"](1, **{odd + "2": 10}))
    except Exception as error:
        print(repr(odd), type(error).__name__, error)

# Variables with a dot before them, as in functions that libraries put together.
body = ast.parse('if kwargs:\n    params = kwargs\n    q = "?"\nelse:\n    q = params = ""').body[0]
for node in ast.walk(body):
    if isinstance(node, ast.Name): node.id = '.' + node.id
function = ast.parse('def _(): pass').body[0]
function.name = '<builder>'
function.args.kwarg = ast.arg('.kwargs')
function.body = [body, ast.Return(ast.Tuple([ast.Name('.q', ast.Load()), ast.Name('.params', ast.Load())], ast.Load()))]
module = ast.parse('')
module.body = [function]
space = {}
exec(compile(ast.fix_missing_locations(module), '<built>', 'exec'), space)
print(space['<builder>'](), space['<builder>'](a=2), space['<builder>'].__code__.co_varnames)
