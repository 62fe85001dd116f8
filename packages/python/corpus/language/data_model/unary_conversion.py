# Unary operators, int(), float(), complex(), round() and the like.
import math, operator
class N:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __round__(self, n='none'): return f'round {n}'
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __index__(self): return 5
n = N()
print(-n, +n, ~n, abs(n), round(n), round(n, 2), round(n, None), math.trunc(n), math.floor(n), math.ceil(n))
print(int(n), float(n), complex(n), hex(n), bin(n), oct(n), operator.index(n), [0] * n, 'abcdefg'[n], list(range(n)), bytes(n), chr(n), '%x' % n)
class E: pass
for f in [lambda x: -x, lambda x: +x, lambda x: ~x, abs, round, math.trunc, math.floor, math.ceil, int, float, complex, hex, operator.index, lambda x: [0] * x, lambda x: 'a'[x], range, chr, lambda x: '%d' % x, lambda x: '%f' % x, lambda x: '%c' % x, lambda x: round(1.5, x), lambda x: (1).to_bytes(x), divmod, math.sqrt, str.join, sum, max, len, iter, next, reversed, sorted, hash, id and (lambda x: x()), lambda x: x[0], lambda x: x.y, lambda x: 1 in x, lambda x: [*x], lambda x: {**x}, lambda x: print(*x), lambda x: isinstance(1, x), lambda x: issubclass(x, int), lambda x: memoryview(x), open]:
    try: print(f(E()) if f is not hash else 'hash')
    except TypeError as e: print(e)
class I(int):
    def __int__(self): return 7
    def __index__(self): return 8
    def __repr__(self): return 'I!'
print(int(I(3)), operator.index(I(3)), [*range(10)][I(3)], I(3) + 1, '%d' % I(3), f'{I(3)}', f'{I(3):d}', str(I(3)), float(I(3)), I(3).__index__())
class F(float):
    def __float__(self): return 1.5
    def __int__(self): return 9
print(float(F(2.5)), int(F(2.5)), math.floor(F(2.5)), F(2.5) + 1, round(F(2.5)))
class T(int):
    def __int__(self): return True
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    class X:
        def __int__(self): return True
    print(int(X()), [str(i.message) for i in w])
