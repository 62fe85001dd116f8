# How expressions without parentheses are read.
import ast
for source in ['a or b and c', 'not a in b', 'not a and b', 'a if b else c if d else e', 'lambda: a, b', 'lambda x: y if z else w', '-a ** -b', 'a ** b ** c', '-a * b', 'a * -b', '~a ** 2', 'not -a', 'a << b + c', 'a & b | c ^ d', 'a < b == c', 'a is not b', 'a not in b', 'not a is b', 'a + b - c', 'a * b // c % d @ e', 'await_ ** 2', '-1 .real', '- 1 ** 2', 'a.b[c](d)', '*a, b', '(a)', '(a,)', '()', 'a, ', 'a[b, c]', 'a[b:c, d]', 'x if y else lambda: z', '[a for b in c if d or e]', '(a for b in c or d)', 'yield_ + 1', 'a := b' if 0 else '(a := b)', 'a == b in c', '1 if not a else b', 'a | b == c', 'a and not b', '-a[b]', '-a.b', 'a ** b.c', 'a ** -b ** c', 'a @ b * c', '+ + a', 'a if b else (c, d)', '{**a | b}', '[*a | b]', 'f(*a or b, **c and d)', 'a <b> c', '"a" "b" % c', 'f"a" + b', 'a[b](c).d', 'not not a', 'a or not b', 'lambda *a, b=1, **c: d']:
    tree = ast.parse(source, mode='eval')
    print(source, '=>', ast.dump(tree.body).replace(', ctx=Load()', '').replace('ctx=Load()', ''))
    print('  ', ast.unparse(tree))
