# Generators as coroutines, pipelines and schedulers.
from collections import deque
def averager():
    total = count = 0; avg = None
    while True:
        v = yield avg
        if v is None: return (total, count)
        total += v; count += 1; avg = total / count
a = averager(); next(a); print(a.send(10), a.send(20), a.send(60))
try: a.send(None)
except StopIteration as e: print(e.value)
def scheduler(tasks):
    q = deque(tasks); out = []
    while q:
        t = q.popleft()
        try: out.append(next(t)); q.append(t)
        except StopIteration as e: out.append(('done', e.value))
    return out
def task(name, n):
    for i in range(n): yield f'{name}{i}'
    return name
print(scheduler([task('a', 2), task('b', 3), task('c', 0)]))
def source(): yield from range(10)
def filt(it, p): return (x for x in it if p(x))
def mapped(it, f):
    for x in it: yield f(x)
print(list(mapped(filt(source(), lambda x: x % 2), lambda x: x * x)))
def primes():
    d = {}; q = 2
    while True:
        if q not in d: yield q; d[q * q] = [q]
        else:
            for p in d.pop(q): d.setdefault(p + q, []).append(p)
        q += 1
from itertools import islice, takewhile
print(list(islice(primes(), 15)), list(takewhile(lambda p: p < 20, primes())))
def permutations(l):
    if len(l) <= 1: yield l
    else:
        for i in range(len(l)):
            for p in permutations(l[:i] + l[i + 1:]): yield [l[i]] + p
print(list(permutations([1, 2, 3])))
def queens(n, row=0, cols=()):
    if row == n: yield cols
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(len(list(queens(6))), next(queens(8)))
def parser(text):
    it = iter(text); tok = None
    def advance():
        nonlocal tok
        tok = next(it, None)
    def expr():
        v = term()
        while tok in ('+', '-'):
            op = tok; advance(); v = v + term() if op == '+' else v - term()
        return v
    def term():
        v = factor()
        while tok == '*': advance(); v *= factor()
        return v
    def factor():
        if tok == '(':
            advance(); v = expr(); advance(); return v
        v = int(tok); advance(); return v
    advance(); return expr()
print(parser('1+2*(3-1)*4-5'))
def exc_machine():
    state = 'idle'
    while True:
        try: state = yield state
        except KeyError: state = 'key'
        except ValueError: state = 'value'
m = exc_machine(); next(m); print(m.send('x'), m.throw(KeyError), m.throw(ValueError), m.send('y'))
