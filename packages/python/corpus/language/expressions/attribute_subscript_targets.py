# Attributes and items as targets of everything that binds.
class N: pass
n = N(); d = {}; l = [0] * 5
n.a = 1; d['k'] = 2; l[0] = 3
for n.i in range(3): pass
for d['i'] in 'ab': pass
for l[1], n.b in [(1, 2), (3, 4)]: pass
with open('f', 'w') as n.file: pass
with open('f') as d['file'], open('f') as l[2]: pass
(n.x, d['x']), [l[3], *n.rest] = (1, 2), [3, 4, 5]
import os.path as n_path
print(n.a, d['k'], l[0], n.i, d['i'], l[1], n.b, n.file.closed, d['file'].closed, n.x, d['x'], l[3], n.rest)
print([0 for n.c in [7]], n.c, [0 for d['c'] in 'z'], d['c'], {0 for l[4] in [9]}, l[4])
n.s = n.t = d['s'] = 5; n.s += 1; d['s'] -= 1; l[-1] *= 2; print(n.s, n.t, d['s'], l[-1])
n.u, n.u = 1, 2; print(n.u)
n.ann: int = 5; d['ann']: str = 'x'; print(n.ann, d['ann'], __annotations__ if '__annotations__' in globals() else 'none')
del n.a, d['k'], l[0], (n.b, [n.c]); print(hasattr(n, 'a'), 'k' in d, len(l), hasattr(n, 'b'), hasattr(n, 'c'))
try: del n.a
except AttributeError as e: print(e)
def f(): return n
f().chain = f().chain2 = 1; f().chain += f().chain2; print(n.chain)
class P:
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 10
p = P(); p.p = 1; p.p += 1; print(p.p)
for p.p in range(2): print(p.p, end=' ')
print()
x = [[0] * 2 for _ in range(2)]; x[0][1] = x[1][0] = 5; x[0][0], x[1][1] = 1, 2; x[0][0] += x[1][1]; print(x)
i = 0
def nxt(): global i; i += 1; return i - 1
y = [0, 0, 0]; y[nxt()] += 10; y[nxt()], y[nxt()] = 'a', 'b'; print(y, i)
match {'a': 1, 'b': [2, 3]}:
    case {'a': q, 'b': [r, *s]}: n.q, n.r = q, r; print(n.q, n.r, s)
