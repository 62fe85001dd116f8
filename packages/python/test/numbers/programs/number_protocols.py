import copy
import math
import operator
import pickle
from fractions import Fraction


class I(int):
    pass


class F(float):
    pass


class C(complex):
    pass


class Named(int):
    def __repr__(self):
        return 'Named!'

    def __add__(self, other):
        return 'added'

    def __radd__(self, other):
        return 'radded'

    def __format__(self, spec):
        return f'<{spec}>'


class Index:
    def __index__(self):
        return 7


class Int:
    def __int__(self):
        return 11


class Float:
    def __float__(self):
        return 2.5


class Complex:
    def __complex__(self):
        return 1 + 2j


class BadIndex:
    def __index__(self):
        return 'x'


class BadInt:
    def __int__(self):
        return 1.5


class BadFloat:
    def __float__(self):
        return 1


class BadComplex:
    def __complex__(self):
        return 1


class Round:
    def __round__(self, n=None):
        return ('round', n)

    def __trunc__(self):
        return 'trunc'

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __abs__(self):
        return 'abs'

    def __divmod__(self, other):
        return ('divmod', other)

    def __rdivmod__(self, other):
        return ('rdivmod', other)

    def __pow__(self, other, mod='none'):
        return ('pow', other, mod)

    def __rpow__(self, other, mod='none'):
        return ('rpow', other, mod)

    def __neg__(self):
        return 'neg'

    def __pos__(self):
        return 'pos'

    def __invert__(self):
        return 'invert'

    def __matmul__(self, other):
        return ('matmul', other)

    def __imatmul__(self, other):
        return ('imatmul', other)


class Reflected:
    def __init__(self, answer):
        self.answer = answer

    def __repr__(self):
        return 'Reflected'


for name in ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul']:
    setattr(Reflected, f'__r{name}__', lambda self, other, name=name: (name, other) if self.answer else NotImplemented)

OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.lshift,
             operator.rshift, operator.and_, operator.or_, operator.xor, operator.matmul, operator.pow, divmod]
INPLACE = [operator.iadd, operator.isub, operator.imul, operator.itruediv, operator.ifloordiv, operator.imod, operator.ilshift,
           operator.irshift, operator.iand, operator.ior, operator.ixor, operator.imatmul, operator.ipow]
values = [3, True, I(5), 2.5, F(1.5), 1 + 2j, C(2 - 1j), 2**70, Fraction(1, 3)]
for op in OPERATORS:
    for a in values:
        for b in values:
            if op is not operator.pow or b != 2**70:
                show(lambda: op(a, b))
        for b in [None, 'a', [1], object, Reflected(True), Reflected(False), Index()]:
            show(lambda: op(a, b))
for op in INPLACE:
    for a in [3, 2.5, 1j, True, 'x', None, Round()]:
        for b in [2, 1.5, None, 'y']:
            show(lambda: str(op(a, b)).split(' object at')[0])
for make in [int, float, complex, bool]:
    for value in [Index(), Int(), Float(), Complex(), BadIndex(), BadInt(), BadFloat(), BadComplex(), I(3), F(2.5), C(1j), None, 'a', b'5',
                  bytearray(b'6'), memoryview(b'7'), [1], 3.7, 1j, object]:
        if make is bool and not isinstance(value, (int, float, complex)):
            continue
        show(lambda: make(value))
    show(lambda: type(make()))
for f in [operator.index, math.floor, math.ceil, math.trunc, round, abs, operator.neg, operator.pos, operator.invert, bin, oct, hex, float.hex]:
    for value in [5, -5, I(6), True, 2.5, F(-2.5), 1j, Index(), Round(), None, 'a', BadIndex(), 2**70]:
        show(lambda: f(value))
for args in [(Round(), 2), (2, Round()), (Round(), 2, 3), (2, Round(), 3), (2, 3, Round()), (2, 3, None), (2, 3, 5), (2, -1, 7), (2.0, 3, 5), (2, 3.0, 5)]:
    show(lambda: pow(*args))
show(lambda: divmod(Round(), 1))
show(lambda: divmod(1, Round()))
show(lambda: round(Round(), 3))
show(lambda: round(2.5, Index()))
show(lambda: round(2.5, None))
show(lambda: round('a'))
show(lambda: Named(3) + 1)
show(lambda: 1 + Named(3))
show(lambda: f'{Named(3):x} {Named(3)!r} {Named(3)}')
show(lambda: [Named(3), Named(4) * 2, -Named(5), Named(6).real])
show(lambda: (I(5), I(5) + 1, type(I(5) + 1), type(+I(5)), type(I(5).real), type(I(5).__int__()), str(I(5)), hash(I(5)) == hash(5)))
show(lambda: (F(5), F(5) + 1, type(F(5) + 1), type(+F(5)), type(F(5).real), type(F(5).__float__()), str(F(5)), hash(F(0.5)) == hash(0.5)))
show(lambda: (C(5), C(5) + 1, type(C(5) + 1), type(+C(5)), type(C(5).conjugate()), str(C(5)), C(1j) == 1j))
show(lambda: {1: 'a', 1.0: 'b', True: 'c', 1 + 0j: 'd', I(1): 'e', F(1): 'f', Fraction(1): 'g'})
show(lambda: I.from_bytes(b'\x01\x02', 'big'))
show(lambda: type(I.from_bytes(b'\x01\x02', 'big')))
show(lambda: type(F.fromhex('0x1p3')))
show(lambda: type(F.from_number(3)))
show(lambda: type(C.from_number(3)))
for value in [5, -2**80, True, 2.5, float('inf'), 1 - 2j, I(7), F(2.25), C(3j)]:
    for protocol in range(6):
        show(lambda: pickle.loads(pickle.dumps(value, protocol)) == value)
    show(lambda: copy.copy(value) == value and copy.deepcopy(value) == value)
    show(lambda: value.__getnewargs__())
show(lambda: sum([0.1] * 10))
show(lambda: sum([1, 2.5, 3]))
show(lambda: sum([1e16, 1, -1e16]))
show(lambda: sum([1j, 2, 3.5]))
show(lambda: sum([True, True]))
show(lambda: sum([2**62, 2**62, 2**62]))
show(lambda: sum([0.1, 0.2, 0.3, Fraction(1, 2)]))
show(lambda: max(1, 1.0, True))
show(lambda: min(float('nan'), 1))
show(lambda: sorted([3, 1.5, True, Fraction(1, 2), -2**70, 1e300]))
show(lambda: 1 < 2.5 < 2**70 < float('inf'))
show(lambda: (2**53 + 1 == float(2**53 + 1), 2**53 == float(2**53), 10**400 > 1e308, 10**400 < float('inf'), -10**400 > float('-inf')))
show(lambda: 1 < 1j)
show(lambda: 1 < 'a')
show(lambda: 1.5 >= None)
show(lambda: (lambda x: x.__add__('a'))(5))
show(lambda: (lambda x: x.__add__(2.5))(5))
show(lambda: (2.5).__add__(5))
show(lambda: (2.5).__radd__(5))
show(lambda: int.__add__('a', 1))
show(lambda: int.__pow__(2, 3, 5))
show(lambda: int.__rpow__(2, 3))
show(lambda: int.bit_length('a'))
show(lambda: (5).foo)
show(lambda: setattr(5, 'x', 1))
show(lambda: setattr(5, 'real', 1))
show(lambda: setattr(int, 'x', 1))
show(lambda: int.__new__(I, 5))
show(lambda: type(int.__new__(I, 5)))
show(lambda: int.__new__(float, 5))
show(lambda: float.__new__(F, '1.5'))
show(lambda: bool.__new__(bool, 1))
show(lambda: type('B', (bool,), {}))
show(lambda: type('X', (int, float), {}))
show(lambda: isinstance(True, int) and issubclass(bool, int))
show(lambda: int.__mro__ + bool.__mro__)
show(lambda: 0xFF + 0o17 + 0b11 + 1_000)
show(lambda: 1e5 + 1E-5 + .5 + 5. + 1_0.0_1)
show(lambda: 10 // 3 * 3 + 10 % 3)
show(lambda: -7 // 2, )
show(lambda: -7 % 3)
show(lambda: 7 // -2)
show(lambda: 7.5 // -2)
show(lambda: -7.5 % 3)
show(lambda: -0.0)
show(lambda: 0.0 == -0.0)
show(lambda: 1 / 3)
show(lambda: 2 ** -1)
show(lambda: (-2) ** 0.5)
show(lambda: 0 ** 0)
show(lambda: 1 << 64)
show(lambda: -1 >> 100)
show(lambda: ~2**70)
show(lambda: int('9' * 4301))
show(lambda: str(10**4300))
show(lambda: 10**4300 % 7)
show(lambda: f'{10**4300:x}'[:5])
show(lambda: f'{10**4300:d}')
show(lambda: '%d' % 10**4300)
show(lambda: [i.bit_count() for i in (0, 1, 255, -255, 2**70 - 1)])
show(lambda: float('0.1').as_integer_ratio())
show(lambda: int('3').as_integer_ratio())
show(lambda: [x.is_integer() for x in (1.0, 1.5, 3)])
show(lambda: complex('1e5+2.5j') * 2)
show(lambda: complex(1, float('nan')))
show(lambda: [complex(0, -0.0), complex(-0.0, 0), -1j, 1 - 0j, complex(float('inf'), -1)])
show(lambda: abs(3 + 4j))
show(lambda: (1 + 2j).conjugate() ** 2)
show(lambda: (1 + 2j) // 1)
show(lambda: (1 + 2j) % 1)
show(lambda: divmod(1j, 1))
show(lambda: int(1j))
show(lambda: float(1j))
show(lambda: range(True, 5, I(2)))
show(lambda: [1, 2, 3][I(1)])
show(lambda: 'abc' * I(2))
show(lambda: 'abc' * 2.0)
show(lambda: [1] * Index())
show(lambda: int.__add__(1))
show(lambda: int.__add__(1, 2, 3))
show(lambda: int.__neg__(2, 3))
show(lambda: int.__pow__(2))
show(lambda: int.__pow__(2, 3, 4, 5))
show(lambda: (1).__add__(value=2))
show(lambda: [].__len__(1))
show(lambda: 'a'.__eq__())
show(lambda: {}.__setitem__(1))
show(lambda: (1.5).__bool__(1))
show(lambda: (1.5).__hash__(1))
