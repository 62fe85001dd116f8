"""tokenize, token, keyword, ast, symtable."""

import ast
import io
import keyword
import symtable
import token
import tokenize

SOURCE = "def f(x: int = 1, *a, **k) -> str:\n    '''doc'''\n    # comment\n    return f'{x!r:>{5}} {a}' + \"s\" if x else (yield)\n"
for t in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
    print(token.tok_name[t.exact_type], repr(t.string), t.start, t.end)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(SOURCE).readline)) == SOURCE, tokenize.detect_encoding(io.BytesIO(b"# -*- coding: latin-1 -*-\n").readline), keyword.kwlist[:5], keyword.iskeyword("match"), keyword.softkwlist)
for bad in ("x = (", "'abc", "  x\n y", "0b2"):
    try:
        list(tokenize.generate_tokens(io.StringIO(bad).readline))
    except (tokenize.TokenError, SyntaxError) as error:
        print(type(error).__name__, error)
tree = ast.parse(SOURCE)
print(ast.dump(tree, indent=1))
print(ast.unparse(tree), ast.get_docstring(tree.body[0]), ast.get_source_segment(SOURCE, tree.body[0].args))
print([ast.literal_eval(s) for s in ("[1, 'a', (2.5, None)]", "{'k': {1, 2}}", "-5", "1+2j", "b'x'", "set()", "'a' 'b'")])
for bad in ("f()", "x", "1 + 1", "[", "__import__('os')", "{**a}"):
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as error:
        print(bad, type(error).__name__, str(error).partition(":")[0])


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__))
        self.generic_visit(node)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node


n = Names()
n.visit(ast.parse("a = b + c[d]"))
print(n.seen)
changed = ast.fix_missing_locations(Double().visit(ast.parse("x = [1, 2, 'a'] * 3")))
namespace = {}
exec(compile(changed, "<ast>", "exec"), namespace)
print(ast.unparse(changed), namespace["x"], [type(node).__name__ for node in ast.walk(ast.parse("a+1"))], list(ast.iter_fields(ast.parse("a").body[0])), ast.Name("x", ast.Load()).id, ast.Constant(5)._fields, ast.compare(ast.parse("a"), ast.parse("a")))
table = symtable.symtable("def f(a):\n  global g\n  def h(): return a\n  b = 1\nclass C: x = 1\n", "f.py", "exec")
f = next(t for t in table.get_children() if t.get_type() == "function" and t.get_name() == "f")
print(table.get_identifiers(), f.get_name(), f.get_type(), f.get_parameters(), f.get_locals(), f.get_globals(), [t.get_frees() for t in f.get_children() if t.get_name() == "h"], f.lookup("a").is_parameter(), f.lookup("b").is_assigned(), table.lookup("C").is_namespace(), f.is_optimized(), f.has_children())
