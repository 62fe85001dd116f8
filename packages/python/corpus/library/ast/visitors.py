"""ast: visitors, transformers, literal_eval, unparse, dump, walking, positions, compile of changed trees."""

import ast


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

SOURCE = '''
@deco
def f(a, /, b: int = 1, *c, d=2, **e) -> str:
    """Doc."""
    if a and not b or c[1:2, ::3]:
        return f"{a!r:>{b}} {d=}"
    return [x async for y in z if x if y], {**e, 'k': (yield)}, {1, *c}, lambda x, *y: -x ** 2
class C[T: int](Base, metaclass=M):
    x: int
    async def g(self):
        async with a as b, c: await d
        try: pass
        except* (A, B) as err: raise X from err
        else: del a.b, c[0]
        finally: global q
match p:
    case {"a": [1, *_], **rest} | Point(x=0) as whole if g: pass
    case None | "s" | -1.5+2j | _: pass
type Alias[K, *V, **P] = dict[K, V]
x = y = (a := 5) if b else c
x += 1; print(*a, **k); assert x, "m"; from .. import m as n, o
for i, *j in k: break
else: continue
while True: nonlocal_ = t"{x}"
with (open(f) as g): ...
'''
tree = ast.parse(SOURCE)
print(ast.unparse(tree))
again = ast.parse(ast.unparse(tree))
print(ast.dump(tree) == ast.dump(again), ast.compare(tree, again) if hasattr(ast, "compare") else True)


class Counter(ast.NodeVisitor):
    def __init__(self):
        self.names, self.kinds = [], {}

    def generic_visit(self, node):
        kind = type(node).__name__
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        super().generic_visit(node)

    def visit_Name(self, node):
        self.names.append((node.id, type(node.ctx).__name__, node.lineno, node.col_offset))
        return self.generic_visit(node)


counter = Counter()
counter.visit(tree)
print(sorted(counter.kinds.items()), counter.names[:12], len(list(ast.walk(tree))))


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        match node:
            case ast.BinOp(ast.Constant(a), ast.Add(), ast.Constant(b)):
                return ast.copy_location(ast.Constant(a + b), node)
        return node

    def visit_Assert(self, node):
        return None

    def visit_Pass(self, node):
        return [ast.Expr(ast.Constant(1)), ast.Expr(ast.Constant(2))]


changed = ast.fix_missing_locations(Fold().visit(ast.parse("x = 1 + 2 + y + (3 + 4)\nassert x\nif x: pass\n")))
print(ast.unparse(changed), ast.dump(changed.body[0]))
scope = {"y": 10}
exec(compile(changed, "<changed>", "exec"), scope)
print(scope["x"], eval(compile(ast.Expression(ast.fix_missing_locations(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))), "<e>", "eval")))
for text in ("1", "-1", "+2.5", "1+2j", "'a' 'b'", "b'x'", "[1, (2, {3: {4, 5}})]", "None", "True", "...", "set()", "{}", " [1,\n2]", "1 + 1", "a", "f()", "[x for x in y]", "'a' + 'b'", "-'a'", "1 if True else 2", "{**{}}", "", "(", "f'{1}'", "[*[1]]", "--1", "2j - 1", "{1: 2, [3]: 4}"):
    print(repr(text), tried(ast.literal_eval, text))
print(ast.literal_eval(ast.parse("[1]", mode="eval")), tried(ast.literal_eval, 5))
node = ast.parse("a.b[c](d)", mode="eval").body
print(ast.dump(node), ast.dump(node, annotate_fields=False), ast.dump(node, include_attributes=True)[:90], ast.dump(node, indent=1), ast.get_source_segment("x = a + b", ast.parse("x = a + b").body[0].value), ast.get_docstring(tree.body[0]), ast.get_docstring(ast.parse("'''\n  m\n    n\n'''")), tried(ast.get_docstring, node), [type(n).__name__ for n in ast.iter_child_nodes(node)], [name for name, _ in ast.iter_fields(node)], node.lineno, node.end_col_offset)
print(ast.Name("x"), ast.Name("x").ctx, ast.Constant(5), ast.dump(ast.List([ast.Name("a")])), ast.Call._fields, ast.Call._attributes, ast.BinOp.__doc__, isinstance(ast.Add(), ast.operator), ast.Call.__bases__, tried(lambda: ast.Name().id), ast.Name(id="q", lineno=3).lineno, ast.increment_lineno(ast.parse("a\nb"), 5).body[1].lineno, repr(ast.parse("x = 1")), ast.FunctionDef._field_types["args"] if hasattr(ast.FunctionDef, "_field_types") else "")
for flags in ({"mode": "eval"}, {"mode": "single"}, {"mode": "func_type"}, {"type_comments": True}, {"mode": "nope"}, {"optimize": 1}):
    print(flags, [tried(ast.parse, text, **flags) if isinstance(tried(ast.parse, text, **flags), tuple) else ast.dump(ast.parse(text, **flags)) for text in ("1 + 1", "x = 1 # type: int", "(int, str) -> list", "match x:\n case 1: pass")])
for expression in ("(a, b)", "a if b else c", "(yield x)", "lambda: (yield)", "not (a and b) or c", "-(-a)", "(a + b) * c ** -d ** e", "a < b < (c == d)", "(lambda: x)()", "(await x).y", "x[a:b, c]", "x[(a, b)]", "{**a, 'b': c}", "f'{x!r:{w}}' 'y'", "1 .real", "(1.5).hex()", "a @ b // c", "~a ^ b | c & d << e", "(x := 1)", "[*a, b]", "'\\n\\'\"'", "b'\\xff'", "1e1000", "-1j", "x.y.z(*a, k=1, **b)", "[a for b in c if d for e in f]", "await_", "f'{a}{{}}'", "f'{a:%Y-%m}'", "'''x\ny'''"):
    print(expression, "->", tried(lambda: ast.unparse(ast.parse(expression, mode="eval"))))
