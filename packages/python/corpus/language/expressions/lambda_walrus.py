# Lambdas and assignment expressions.
print((lambda a, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4), (lambda a, /, b: a + b)(1, b=2), (lambda *, k: k)(k=3), (lambda: (yield))().__class__.__name__)
f = lambda: 1; print(f.__name__, f.__qualname__, (lambda: lambda: 1)().__qualname__, type(f).__name__)
print((lambda x: x and (lambda y: x + y))(1)(2), [*map(lambda x, y: x * y, [1, 2], [3, 4])], sorted('bca', key=lambda c: -ord(c)))
if (n := 10) > 5: print(n)
while (n := n - 3) > 0: print(n, end=' ')
print(n, [y := 1, y ** 2, y := y + 1], y, (z := 5, z + 1), {(k := 'a'): (v := 1)}, k, v)
def g(x=(d := 3)): return x
print(g(), d, f'{(w := 7)}', w, (lambda: (inner := 5) + inner)(), [(j, last := j * 2) for j in range(3)], last)
print(len(m := [1, 2]), m, (a := b_ := 1) if 0 else (a := (b_ := 1)), a, b_, x if (x := 0) else x)
def h():
    if any((found := i) > 2 for i in range(5)): return found
print(h(), (lambda: [q := i for i in range(3)] and q)())
class C: value = (cv := 4) + 1
print(C.cv, C.value)
print([s for t in 'a b'.split() if (s := t.upper())], s, not (p := 0), p, -(o := 3), o, (i := 1) == 1, i)
import contextlib
with (cm := contextlib.nullcontext(8)) as val: print(val, cm is not None)
assert (ok := True), 'no'; print(ok)
def defaults(a=lambda: 1, b=lambda x=2: x): return a(), b()
print(defaults()); d = {'f': lambda s: s * 2}; print(d['f'](4), (lambda s, *a, **k: (s, a, k))(1, 2, z=3))
fs = {n: (lambda n=n: n) for n in range(2)}; print(fs[0](), fs[1]())
for source in ['x := 1', '(x.y := 1)', '(x[0] := 1)', '((a, b) := 1)', 'f(x := 1)', 'f(a=x := 1)', 'f(a=(x := 1))', 'lambda: x := 1', 'lambda x := 1: x', 'def f(x := 1): pass', 'x = y := 1', '[x := 1]', '{x := 1}', '{x := 1: 2}', '{1: x := 2}', 'a[x := 1]', 'a[x := 1:2]', 'x[y:=1, z:=2]', 'del (x := 1)', '(x := 1) = 2', 'assert x := 1', 'f"{x:=1}"', 'if x := 1: pass', 'while x := 1: pass', 'for x in y := z: pass', 'return x := 1', '(x := 1, 2)', 'x: int := 1', '(lambda: (yield)) + 1', 'lambda *, **k: 1', 'lambda a=1, b: 1', 'lambda (a, b): 1', 'lambda a, a: 1', 'lambda a: int: 1', 'lambda: pass', 'lambda *a, *b: 1', 'lambda /: 1', 'lambda a, /, /: 1', 'lambda *a, /: 1', 'lambda **k, a: 1', 'lambda **k=1: 1', 'lambda *a=1: 1']:
    try: compile(source, 's', 'exec'); print('ok', source)
    except SyntaxError as e: print(source, '->', e.msg, e.offset)
