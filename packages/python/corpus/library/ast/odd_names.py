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
