"""tokenize, token, keyword, ast: tokens with their places, there and back, encodings, unparse, dump, locations, limits."""

import ast
import io
import keyword
import token
import tokenize


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


SOURCE = '''# c
def f(a, b=1):  # after
    """doc
    string"""
    if a:
        return {x: [1.5e3, 0xFF, 1_0j] for x in b}

    return f"{a!r:>{b}} {{x}}" + t"t{a=}" or rb'\\x'
@dec
async def g(): await x; y @= z ** -w // v
x = (1 +
     2) \\
  if not z else ...
lambda *a, **k: (yield)
'''
for t in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
    print(token.tok_name[t.type], token.tok_name[t.exact_type], repr(t.string), t.start, t.end, end="; ")
print()
tokens = list(tokenize.generate_tokens(io.StringIO(SOURCE).readline))
print(tokenize.untokenize(tokens) == SOURCE, ast.dump(ast.parse(tokenize.untokenize((t.type, t.string) for t in tokens))) == ast.dump(ast.parse(SOURCE)), tokens[3], tokens[0].line)
for bad in ("(1, 2", "'open", '"""open', "a\n  b\n c\n", "x = 0777", "1_", "0x", "$", "f'{a'", "f'{'", "\ta\n        b", "a\\ b", "?", "x = 1e", "if x:\n\ty\n        z"):
    try:
        print(repr(bad), [t.string for t in tokenize.generate_tokens(io.StringIO(bad).readline)])
    except (tokenize.TokenError, SyntaxError) as error:
        print(repr(bad), type(error).__name__, error.args[0], error.args[1] if isinstance(error, tokenize.TokenError) else error.args[1][1:3])
for data in (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", b"\xef\xbb\xbfx = 1\n", b"\n# vim: set fileencoding=cp1252 :\n", b"x\n# coding: ascii\n", b"# coding: nope\n", b"\xef\xbb\xbf# coding: latin-1\n", b"x = '\xff'\n", b""):
    try:
        print(data[:30], tokenize.detect_encoding(io.BytesIO(data).readline), [t.string for t in tokenize.tokenize(io.BytesIO(data).readline)][:5])
    except (SyntaxError, LookupError) as error:
        print(data[:30], type(error).__name__, error)
print(keyword.kwlist[:5], len(keyword.kwlist), keyword.softkwlist, keyword.iskeyword("None"), keyword.issoftkeyword("match"), token.ISTERMINAL(5), token.ISEOF(0), token.EXACT_TOKEN_TYPES["->"] == token.RARROW)
for source in ("a if b else c", "x: int = 5", "not (a and b or c)", "a < b <= c != d", "-(-x) ** -y", "(yield)", "lambda a, /, b=1, *c, d, **e: 0", "[*a, *b]", "{**a, 'b': 1}", "f'{x!r:>{w}}{{}}'", "f\"{'a'}{x='q'}\"" if False else "f'{x=}'", "a[1:2, ::3, ...]", "(a, b), c = d", "(a := 1)", "print(*a, **b, k=1)", "'it''s' \"q\"", "1e1000", "-1j", "b'\\x00'", "async def f():\n async for x in y: await z", "with (a as b, c): pass", "try: pass\nexcept* E as e: pass\nelse: pass\nfinally: pass", "match x:\n case {'k': [1, *_], **rest} if y: pass\n case C(a, b=1) | None: pass\n case -1 | 'x': pass", "class A[T: int, *Ts, **P](B, metaclass=M): x: T = 1", "type X[T = int] = list[T]", "global a, b", "del a.b, c[0]", "assert x, 'm'", "raise A from b", "from . import (a as b, c)", "from ..x import *", "import a.b as c, d", "for x, in y: break\nelse: continue", "while a: pass", "return", "nonlocal x", "@d\ndef f() -> int: 'doc'", "x = yield a, b", "if a: pass\nelif b: pass\nelse: pass", "(x for x in y if z if w for q in r)", "a @ b // c % d << e | f ^ g & ~h", "t'{x}'", "f'a{b}c' 'd' f'{e:{f}}'", "x[a:=1]", "(a, )", "()", "''"):
    try:
        tree = ast.parse(source)
        print(ast.unparse(tree).replace("\n", "|"), ast.dump(ast.parse(ast.unparse(tree))) == ast.dump(tree))
    except SyntaxError as error:
        print(source, error)
tree = ast.parse("def f(a, *, b=[1]):\n    'doc'\n    return a.b[c](d, *e, k=g) + 1\nx = f\n", type_comments=True)
print(ast.dump(tree, indent=1)[:400], ast.dump(tree.body[1], include_attributes=True), ast.dump(tree.body[1], annotate_fields=False), ast.dump(ast.Constant(1), show_empty=True), ast.get_docstring(tree.body[0]), ast.get_source_segment("x = (a +\n b)", ast.parse("x = (a +\n b)").body[0].value), [type(n).__name__ for n in ast.walk(tree.body[1])], [n for n, _ in ast.iter_fields(tree.body[1])])


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name("renamed_" + node.id, node.ctx), node)

    def visit_Return(self, node):
        self.generic_visit(node)
        return [ast.Expr(ast.Constant("before")), node]

    def visit_Assign(self, node):
        return None


print(ast.unparse(ast.fix_missing_locations(Rename().visit(tree))), ast.literal_eval("{'a': [1, -2.5, (3+4j), None, b'x', {1}, set(), ...], ('t',): True}"), ast.unparse(ast.increment_lineno(ast.parse("a"), 5)), ast.parse("a + b", mode="eval").body.op, ast.compare(ast.parse("a"), ast.parse("a")), ast.compare(ast.parse("a"), ast.parse("b")))
for bad in (lambda: ast.literal_eval("a"), lambda: ast.literal_eval("1 + 1"), lambda: ast.literal_eval("f()"), lambda: ast.literal_eval("[1, x]"), lambda: ast.literal_eval("1 +"), lambda: ast.literal_eval("{1: 2, **{}}"), lambda: ast.parse("x", mode="nope"), lambda: ast.parse("match = 1; x := 2"), lambda: ast.dump(5), lambda: ast.get_docstring(ast.Constant(1)), lambda: ast.Name("x", nope=1).nope, lambda: ast.BinOp(1, 2, 3, 4), lambda: ast.unparse(5), lambda: ast.parse("def f(): pass\n  x"), lambda: ast.parse("print 1"), lambda: ast.parse("x = 1", feature_version=(2, 7)), lambda: ast.parse("a\0b")):
    attempt(bad)
