# Augmented assignment: __iop__, then the ordinary operators.
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(f'{self.v}+{o}')
    def __iadd__(self, o): self.v += f'+={o}'; return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return 'sub'
    def __rsub__(self, o): return 'rsub'
    def __imul__(self, o): return 'replaced'
    def __itruediv__(self, o): pass
a = b = A('a')
a += 1; print(a is b, a.v)
a -= 1; print(a)
c = 5; c -= A(1); print(c)
d = A(1); d *= 2; print(d)
e = A(1); e /= 2; print(e)
f = A(1)
try: f @= 2
except TypeError as err: print(err)
for sign in '+ - * / // % ** << >> & | ^ @'.split():
    x = object()
    try: exec(f'x {sign}= 1')
    except TypeError as err: print(err)
l = m = [1]; l += (2,); l *= 2; print(l is m, m)
try: l += 5
except TypeError as err: print(err)
t = u = (1,); t += (2,); print(t is u, t)
try: t += [1]
except TypeError as err: print(err)
t = ([],)
try: t[0] += [1]
except TypeError as err: print(err, t)
s = {1}; r = s; s |= {2}; s &= {2, 3}; s ^= {5}; s -= {2}; print(s, r is s)
try: s |= [1]
except TypeError as err: print(err)
d = {}; g = d; d |= {'a': 1}; d |= [('b', 2)]; print(d, g is d)
class Log(dict):
    def __getitem__(self, k): print('get', k); return 1
    def __setitem__(self, k, v): print('set', k, v)
def key(): print('key'); return 'k'
def obj(): print('obj'); return lg
lg = Log()
obj()[key()] += 5
class Attr:
    def __getattr__(self, n): print('getattr', n); return 10
    def __setattr__(self, n, v): print('setattr', n, v)
x = Attr(); x.y **= 2
