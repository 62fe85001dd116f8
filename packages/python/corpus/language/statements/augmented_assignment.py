# Augmented assignment: targets, evaluation, scoping.
x = 1; x += 1; x -= 5; x *= -2; x /= 4; x //= 0.4; x **= 3; x %= 7; print(x)
y = 0b1100; y >>= 1; y <<= 3; y &= 0b111000; y |= 1; y ^= 0xff; print(y)
s = 'a'; s += 'b'; s *= 3; print(s); s %= (); print(s)
t = (1,); t += (2,); t *= 2; print(t)
l = [1]; alias = l; l += 'ab'; l *= 2; print(l, alias is l); l[1:3] += [9]; print(l); l[0] += 5; print(l[0])
b = b'a'; b += b'b'; ba = bytearray(b'x'); ba2 = ba; ba += b'y'; ba *= 2; print(b, ba, ba is ba2)
d = {'a': 1}; d['a'] += 1; d |= {'b': 2}; print(d)
def f():
    try: x += 1
    except UnboundLocalError as e: print(e)
f()
class C:
    x = 1
    def m(self): self.x += 1; return self.x, C.x
    y = 5
    y += x
print(C().m(), C.y)
class D:
    global gx
    gx = 1; gx += 1
print(gx)
calls = []
def idx(): calls.append('idx'); return 0
def lst(): calls.append('lst'); return l
lst()[idx()] += (calls.append('rhs') or 1); print(calls)
class P:
    @property
    def p(self): print('get'); return [1]
    @p.setter
    def p(self, v): print('set', v)
P().p += [2]
n = 5
def g():
    global n
    n **= 2
    def h():
        nonlocal_ = 1
        return n
    return h()
print(g())
def counter():
    c = 0
    def inc(): nonlocal c; c += 1; return c
    return inc
i = counter(); i(); print(i())
for v in [1, 2]: v += 10; print(v, end=' ')
print()
try: undefined += 1
except NameError as e: print(e)
try: d['z'] += 1
except KeyError as e: print(repr(e))
try: C.nope += 1
except AttributeError as e: print(e)
try: l[100] += 1
except IndexError as e: print(e)
try: (1, 2)[0] += 1
except TypeError as e: print(e)
try: 'abc'[0] += 'x'
except TypeError as e: print(e)
import fractions
q = fractions.Fraction(1, 2); q += 1; q /= 3; print(q); z = 1j; z *= z; z -= 1; print(z); m = True; m += m; m <<= m; print(m)
f1 = 0.1; f1 += 0.2; f1 *= 3; f1 -= 0.9; print(f1); big = 2 ** 53; big += 1; big *= big; big -= 1; big //= 3; print(big); big >>= 40; big |= 1; print(big)
for src in ['x += 1 += 2', '(x, y) += 1', '[x] += 1', 'x, y += 1', 'f() += 1', '1 += 1', 'x + 1 += 1', 'x += yield', 'def f(): x += yield', '(x) += 1', 'x += 1, 2', 'x += *y,', 'x += *y', 'x: int += 1', 'x := 1 += 2', 'None += 1', 'x.y += 1', 'x[0:1] += 1', '"a" += "b"', '{} += 1', 'x if y else z += 1', 'not x += 1', '-x += 1', 'lambda: 1 += 1', 'x =+ 1', 'x += = 1', 'x +== 1', 'del x += 1', 'x++ ', 'x--']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', e.msg, e.offset)
