# Scopes of comprehensions and generator expressions.
x = 'outer'
print([x for x in range(3)], x, {x for x in 'a'}, {x: x for x in 'b'}, list(x for x in 'c'), x)
def f():
    x = 'f'
    l = [x for x in [1]]
    y = [(x, z) for z in [2]]
    return l, y, x
print(f())
print([y for x in range(3) for y in range(x)], [(x, y) for x in 'ab' for y in 'cd' if x != 'b' if y != 'c'])
print([last := i for i in range(5)], last, any((hit := n) > 2 for n in range(5)), hit)
def walrus():
    total = 0
    r = [total := total + v for v in range(4)]
    def g(): return total
    return r, total, g()
print(walrus())
def walrus_global():
    global wg
    [wg := i for i in 'ab']
walrus_global(); print(wg)
def nested(): return [[(i, j) for j in range(i)] for i in range(3)], [f(i) for i in range(2) for f in [lambda k: k + i]]
print(nested())
fs = [lambda: i for i in range(3)]; gs = [(lambda i: lambda: i)(i) for i in range(3)]
print([f() for f in fs], [g() for g in gs])
order = []
def log(v, r): order.append(v); return r
[log('elt', 0) for a in log('it1', [1, 2]) if log('if1', True) for b in log('it2', [3]) if log('if2', True)]
print(order); order.clear()
{log('key', i): log('value', i) for i in log('iter', [1, 2])}
print(order)
gen = (log('lazy', i) for i in log('eager', [1])); print(order[-1]); list(gen); print(order[-1])
try: (i for i in 5)
except TypeError as e: print(e)
try: list(i for j in [1] for i in 5)
except TypeError as e: print(e)
x = [1, 2]
g = (i for i in x); x = [3]; print(list(g))
g = (i * m for i in [1, 2]); m = 10; print(list(g))
print([locals_ for locals_ in [sorted(k for k in locals() if k == 'q')] for q in [1]])
def loc(): a = 1; return [sorted(locals()) for b in [2]], list('a' in locals() for c in [1])
print(loc())
class K:
    n = 2
    ok = [i for i in range(n)]
    gen = (i for i in range(n))
    try: bad = [i * n for i in range(2)]
    except NameError as e: print(e)
print(K.ok, list(K.gen))
print([*(i for i in 'ab')], dict((i, i) for i in 'a'), sum(i for i in range(4)), max((i for i in [3, 1]), default=0))
print([i if i else -i for i in (0, 1)])
for src in ['[i := 0 for i in x]', '[j := 0 for i in (j := x)]', '[i for i in (j := x)]', '[[(i := 0) for j in x] for i in y]', '{(x := 1): 2 for y in z}', '[x for x, in y]', '[x, y for x in z]', '[*x for x in y]', '{**x for x in y}', '{**x: 1 for x in y}', '[x for x in y, z]', '[x for x in lambda: y]', '[x for x in y if z if w else v]', '(x for x in y for)', '[for x in y]', '[x if y for x in z]', '[yield x for x in y]', '[(yield) for x in y]', '[await x for x in y]', 'f(x for x in y, 1)', 'f(1, x for x in y)', 'f(x for x in y)', '[x async for x in y]', '[x for 1 in y]', '[x for f() in y]', '[x for x.a in y]', '[x for (x, *y) in z]']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', e.msg, e.offset)
