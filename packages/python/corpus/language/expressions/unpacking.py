# Unpacking on the left and stars on the right.
a, b = 1, 2; a, b = b, a; print(a, b)
(a, (b, [c, d])), e = (1, (2, [3, 4])), 5; print(a, b, c, d, e)
a, *b = 'xyz'; *a, b = range(4); a, *b, c = 1, 2; [a, *b] = {1: 2}; print(a, b)
*a, = 'pq'; print(a); (*a,) = []; print(a)
x = [0, 1]; i = 0; i, x[i] = 1, 'set'; print(i, x)
x = [1, 2, 3]; x[0], x[1], x[2] = x[2], x[0], x[1]; print(x)
a = b = c = []; a.append(1); print(c)
a, b = c = 'zw'; print(a, b, c)
for a, *b in [(1, 2, 3), 'ab', [5]]: print(a, b, end='; ')
print()
print([*range(3), *'ab'], (*[1],), {*[1, 1], *[2]}, {**{'a': 1}, **{'a': 2, 'b': 3}}, [*{}], (*'', *''))
def f(): return 1, *[2, 3]
def g(): yield 0, *[1]
print(f(), list(g())); x = *[1], *[2]; print(x)
for x in *[1], *[2, 3]: print(x, end=' ')
print()
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): print('yield', i, end=' '); yield i
a, b = It(2); print()
for target, value in [('a, b', '[1]'), ('a, b', '[1, 2, 3]'), ('a, b, c', 'It(2)'), ('a, b', 'It(9)'), ('a, *b', '[]'), ('a, *b, c', 'It(1)'), ('a, b', '5'), ('a, b', 'None'), ('*a, b', '()'), ('[]', '[1]'), ('()', '()'), ('a,', '[1, 2]'), ('a, b', '"abc"'), ('a, b', '{1, 2, 3}'), ('a, b', '{}'), ('(a, b), c', '[1, 2]'), ('a, b', 'range(3)'), ('a, b', 'iter([1])'), ('[a, [b]]', '(1, (2, 3))'), ('a, b', '{1: 2, 3: 4, 5: 6}'), ('a, b', 'b"abc"')]:
    try: exec(f'{target} = {value}'); print(target, '=', value, 'ok')
    except Exception as e: print(target, '=', value, type(e).__name__, e)
for source in ['*a = 1', '*a, *b = x', 'a, *b, *c = x', '*a', 'x = *a', '*(a, b) = x', '(*a) = x', '[*a] = x', 'del *a', 'for *a in x: pass', 'for *a, b in x: pass', '*a += 1', 'print(*)', 'return *a', 'yield *a,', 'x = *a,', '(*a)', '[*a for a in b]', '{**a}', '{**a for a in b}', '{*a: 1}', '{**a, **b: 1}', 'f(**a, *b)', '*a.b, c[0] = x', '*a, = *b,', 'with x as *a: pass', 'with x as (*a, b): pass', 'a = yield *b', 'x[*a] = 1', 'x[*a:b]', 'x[a, *b]', 'del (a, b), [c]', 'del ()', '*a: int = 1', 'a, b: int = 1']:
    try: compile(source, 's', 'exec'); print('ok', source)
    except SyntaxError as e: print(source, '->', e.msg, e.offset)
