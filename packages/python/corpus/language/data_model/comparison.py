# Rich comparison: reflection, priority of subclasses, NotImplemented, defaults.
log = []
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): log.append(('eq', self.n)); return NotImplemented
    def __lt__(self, o): log.append(('lt', self.n)); return NotImplemented
    def __gt__(self, o): log.append(('gt', self.n)); return NotImplemented
    def __le__(self, o): log.append(('le', self.n)); return 'le'
    def __ge__(self, o): log.append(('ge', self.n)); return 'ge'
class B(A):
    def __gt__(self, o): log.append(('B gt', self.n)); return 'B'
def show(f):
    log.clear()
    try: r = f()
    except TypeError as e: r = e
    print(r, log)
a, a2, b = A(1), A(2), B(3)
show(lambda: a == a2); show(lambda: a == a); show(lambda: a != a2); show(lambda: a < a2); show(lambda: a < b); show(lambda: a <= a2)
show(lambda: a > a2); show(lambda: b < a); show(lambda: a == 5); show(lambda: 5 == a); show(lambda: 5 > a); show(lambda: 5 >= a)
show(lambda: a < a2 < b)
print(hasattr(A, '__hash__'), A.__hash__)
try: hash(a)
except TypeError as e: print(e)
class N:
    def __eq__(self, o): return 'truthy'
print(N() == 1, N() != 1, 1 == N(), 1 != N(), N() in [1], [N()] == [1], (N(),) == (1,))
class M:
    def __ne__(self, o): return 'ne'
m = M()
print(m != m, m == m, m == M(), 1 != m)
class O: pass
o = O()
print(o == o, o == O(), o != o, o.__eq__(1), o.__ne__(o), o.__lt__(o), object.__eq__(1, 1), object.__ne__(1, 2))
for op in '<', '<=', '>', '>=':
    try: eval(f'o {op} o')
    except TypeError as e: print(e)
for x, y in [(1, 'a'), (None, None), ([], ()), ({}, {}), (1j, 2j), (int, str)]:
    try: x < y
    except TypeError as e: print(e)
nan = float('nan')
print(nan == nan, nan != nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {1: nan} == {1: nan})
