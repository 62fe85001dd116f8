# ast.parse, dump, unparse, NodeVisitor, compile of trees.
import ast
source = '''
@deco(1)
async def f[T: int](a, /, b: str = 'x', *args: *Ts, c=1, **kw) -> None:
    """doc"""
    async with a as b, c: await d
    async for x, *y in z: yield x
    else: return [i async for i in w if i if not i]
    try: raise E from None
    except* (A, B) as e: pass
    finally: global g; nonlocal h
class C[T](B, metaclass=M, **kw):
    x: int = 5; (y): str; z.w: int
    def m(self): return super().m(*a, k=1, **b)
match s:
    case [1, -2.5, "a", None, *rest] | {"k": v, **others} if x > 1: pass
    case Point(x=0, y=_) as p: ...
    case A.B: del p[1:2, ::3], q.r
with (open("f") as f, g): pass
x = y = (a, b), *c; x += 1; x: T; type A[U] = list[U]
print(f"{x!r:>{w}} {{}} {y=}", t"{z}", lambda a, *b, c=1, **d: (yield), a if b else c, not a, -b ** ~c, a < b <= c is not d not in e, {**a, 'b': 1}, {1, *s}, [*l], (x := 5), a[b, *c], b"\\x00", 1j, 1e100, ..., "\\n'\\"")
while True: break
else: continue_ = 1
if a: pass
elif b: pass
else: assert c, "m"
import a.b as c, d; from ..x import y as z, w; from . import *
for i in range(3): continue
'''
tree = ast.parse(source)
text = ast.unparse(tree); print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree), ast.unparse(ast.parse(text)) == text)
print(ast.dump(ast.parse('a.b(c, *d, e=f)[g:h]', mode='eval'), indent=1))
print(ast.dump(ast.parse('x: int = 1', type_comments=True), include_attributes=True))
class V(ast.NodeVisitor):
    def visit_Name(self, n): print(n.id, type(n.ctx).__name__, n.lineno, n.col_offset, end='; '); self.generic_visit(n)
V().visit(ast.parse('a = b + c(d)')); print()
class T(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value * 2), n) if isinstance(n.value, int) else n
    def visit_Pass(self, n): return None
t = ast.fix_missing_locations(T().visit(ast.parse('x = [1, 2, "a"]\nif 1: pass; y = 3'))); exec(compile(t, 's', 'exec')); print(x, y)
print(ast.literal_eval('{"a": [1, -2.5, (True, None)], b"x": {1, 2}, "c": 1+2j}'), [type(n).__name__ for n in ast.walk(ast.parse('f(x)'))], ast.get_docstring(ast.parse('"doc"')), ast.get_source_segment('a + bcd', ast.parse('a + bcd').body[0].value.right))
for bad in ['f()', '__import__("os")', '[x for x in y]', '1 + 1', '{**a}', 'a']:
    try: print(ast.literal_eval(bad))
    except ValueError as e: print(str(e).split(' at 0x')[0])
for node in [ast.Module([ast.Expr(5)], []), ast.Expression(ast.Name('x', ast.Store())), ast.Module([ast.Assign([], ast.Constant(1))], []), ast.Expression(ast.Constant(object())), ast.Module([ast.Return(None)], []), ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), None) if 0 else ast.Constant([1]))]:
    try: compile(ast.fix_missing_locations(node), 's', 'eval' if isinstance(node, ast.Expression) else 'exec')
    except (TypeError, ValueError, SyntaxError) as e: print(type(e).__name__, e)
n = ast.Name('a'); print(n.ctx, ast.BinOp._fields, n._attributes, repr(n).split(' at')[0], ast.Name.__match_args__)
match ast.parse('a + 1', mode='eval').body:
    case ast.BinOp(ast.Name(id), ast.Add(), ast.Constant(v)): print(id, v)
