# Chained comparison, identity, membership, and their short cuts.
def v(x): print(x, end=' '); return x
print(v(1) < v(2) < v(3), v(3) < v(2) < v(1), v(1) == v(1) != v(2) > v(0), v(1) in [v(1)] == True if 0 else v(2) > v(1))
print(1 < 2 > 1, (1 < 2) > 1, 1 < (2 > 1), 1 == 1 == 1 == 2, not 1 == 2, 1 in [1] in [[1]], 1 is not None is not 5 if 0 else '', None is None is not False)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print('lt', self.n, o.n, end=' '); return self.n
    def __bool__(self): return True
print(C(0) < C(1) < C(2), C(1) < C(0) < C(2), C([]) < C(1))
print(1 < 2 < 'x' if 0 else 'skip', [] < [1] < [1, 2] < [2], (1, 'a') < (2, None), [1, 'a'] == [1, 'a'])
try: (1, 'a') < (1, None)
except TypeError as e: print(e)
x = y = []; print(x is y, x is not [], [] is [], x == [], x in [y], [x] == [y], x is x is y)
print('a' in 'abc', '' in 'abc', 'ac' in 'abc', b'a' in b'abc', 97 in b'abc', 1 in {1: 2}, 2 in {1: 2}, 2 in {1: 2}.values(), (1, 2) in {1: 2}.items(), 3 in range(0, 10, 3), 3.0 in range(5), '3' in range(5), None in [None])
for f in [lambda: 1 in 'abc', lambda: 'a' in b'abc', lambda: 300 in b'abc', lambda: 'a' in 5, lambda: [] in {1}, lambda: {} in {}, lambda: 1 in None, lambda: 1 in int]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
nan = float('nan'); print(nan in [nan], nan == nan, nan is nan, [nan] == [nan], min(nan, 1), max(1, nan), sorted([3, 1, 2]), nan < 1, nan > 1, 1 < nan)
print({1, 2} <= {1, 2, 3}, {1} >= set(), {1} == frozenset({1}), frozenset({1}) < {1, 2}, dict(a=1).keys() == {'a'}, dict(a=1).keys() & {'a', 'b'}, dict(a=1).items() <= {('a', 1), 2})
print(1 == 1.0 == 1 + 0j == True, 2**53 == 2.0**53, 0.1 + 0.2 == 0.3, 10**20 == 1e20, 'a' == 'a', b'a' == bytearray(b'a') == memoryview(b'a'), range(3) == range(0, 3, 1), range(0) == range(2, 2), slice(1) == slice(None, 1, None))
import operator
for a, b in [(1, 2), ('b', 'a'), ([1], [1, 2]), ((), ()), (1.5, 1), (True, 2), (b'a', b'b'), ({1}, {1})]:
    print([op(a, b) for op in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)])
