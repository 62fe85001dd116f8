"""Statements: loops, match, chained comparison, augmented assignment, slices, strings, numbers."""


def loops():
    for i in range(5):
        if i == 3:
            break
    else:
        print('no')
    for i in []:
        pass
    else:
        print('empty else')
    n = 0
    while n < 3:
        n += 1
        if n == 2:
            continue
        print('while', n)
    else:
        print('while else')
    for i in range(3):
        for j in range(3):
            if j == 1:
                break
            print(i, j)


loops()


def kind(x):
    match x:
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case int():
            return 'int'
        case str() as s:
            return f'str {s}'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [first, *rest]:
            return f'{first} and {rest}'
        case {'type': 'point', 'x': px, **others}:
            return f'point {px} {others}'
        case {}:
            return 'mapping'
        case None:
            return 'none'
        case Point(x=0, y=yy):
            return f'on axis {yy}'
        case Point(a, b):
            return f'point {a},{b}'
        case _:
            return 'other'


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


for value in (1, 500, 7, 'hi', [], [1], (1, 2, 3), {'type': 'point', 'x': 1, 'z': 2}, {'a': 1}, None, Point(0, 5), Point(1, 2), 1.5):
    print(kind(value))

print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 'a' < 'b' <= 'b', 3 > 2 != 1)
calls = []


def note(v):
    calls.append(v)
    return v


print(note(1) < note(5) < note(3) < note(9), calls)
calls.clear()
d = {note('k'): note('v')}
[note(0), note(1)][note(0)]
note(5) if note(False) else note(6)
print(calls)
x = [1, 2, 3, 4, 5]
x[1:3] = 'abc'
x[::2] = [0] * 3
del x[-1]
print(x, x[::-1], x[10:], x[-2:])
x = 5
x += 2; x -= 1; x *= 3; x //= 4; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xff; x ^= 2
print(x)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** -1, 2 ** 0.5, 10 ** 20, 1 / 3, 7.5 // 2, divmod(-7, 2), -2 ** 2)
print(9007199254740991 + 1, 9007199254740993 * 3, 2 ** 64 - 1, -(2 ** 63), 10 ** 30 // 7, (1 << 100) >> 98, ~5, 5 & -2)
print(0.1 + 0.2, 1e16, 1e-5, 123456789.123, float('inf'), -0.0, 1e22, 5e-324, 3.0)
print(0 * -5, 0.0 == -0.0, round(2.5), round(-1.5), round(2.675, 2), int(3.99), int('-0x1f', 16), 0b101, 0o17, 1_000)
print(True + True, True is True, isinstance(True, int), None is None, not [], [] or 'default', 0 and 1)
name, n = 'world', 3.14159
print(f'{name!r:>10}|{n:.2f}|{n:10.3e}|{name:^9}|{n=}|{{}}|{"nested " + f"{name}"}|{n:{10}.{2}}')
print('%s %r %5d %-5d| %05.1f %x %c %%' % ('s', 'r', 42, 42, 3.14159, 255, 'c'))
print('{0} {1} {0} {key} {obj[0]} {obj2.real}'.format('a', 'b', key='k', obj=[9], obj2=5))
print('abc'.upper(), ' x '.strip(), 'a,b,,c'.split(','), '-'.join('abc'), 'hello'.replace('l', 'L', 1), 'x'.zfill(3))
print('naïve café'.title(), 'ß'.upper(), '😀'[0], len('😀'), 'a\tb'.expandtabs(4), repr('\n\'"\x00é'), ascii('é😀'))
print(b'bytes'[0], b'a' + b'b', bytes(3), b'\xff'.hex(), bytearray(b'abc')[::-1], 'é'.encode(), b'\xc3\xa9'.decode())
print(sorted({'b': 1, 'a': 2}), sorted([3, 1, 2], reverse=True), sorted(['bb', 'a'], key=len), min(3, 1), max([1, 5], key=lambda v: -v))
print(list(zip('ab', [1, 2])), list(enumerate('ab', 1)), list(map(str, [1, 2])), list(filter(None, [0, 1])), sum([0.1] * 10), any([]), all([]))
print({1, 2} | {3}, {1, 2} & {2}, {1} < {1, 2}, frozenset([1]) == {1}, {1: 'a'} | {2: 'b'})
a = [3, 1, 2]
a.sort()
a.insert(0, 9)
a.extend([4, 5])
print(a, a.pop(), a.pop(0), a.index(2), a.count(3), a * 2, [1] < [1, 2], a == [1, 2, 3, 4])
t = (1,)
print(t + (2,), t * 2, (), (1, 2)[::-1], hash((1, 2)) == hash((1, 2)))
d = {'a': 1, 'b': 2}
d.setdefault('c', []).append(3)
d.update(a=5)
print(d, list(d), d.pop('b'), d.get('zz', 0), 'a' in d, len(d), list(d.items()), dict(zip('xy', [1, 2])), dict.fromkeys('ab', 0))
try:
    for k in d:
        d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
print(type(1), type('a'), type(None), type(...), type(print), type(lambda: 0), type(int), range(3), slice(1, 2))
print(print.__name__, len.__doc__, (lambda: 0).__name__, loops.__code__.co_name, kind.__code__.co_varnames[0])


def signature(a, b=1, /, c=2, *args, d, e=3, **kw):
    """Docstring."""
    return a, b, c, args, d, e, kw


print(signature(1, d=4), signature(1, 2, 3, 4, 5, d=6, z=7), signature.__defaults__, signature.__kwdefaults__, signature.__doc__)


def annotated(a: int, b: 'str' = 'x') -> list[int]:
    pass


print(annotated.__annotations__)
type Alias[T] = list[T]


def generic[T](x: T) -> T:
    return x


class Box[T]:
    def __init__(self, v: T):
        self.v = v


print(Alias, Alias.__value__, generic.__type_params__, Box[int], Box.__type_params__, generic(5))


def decorate(tag):
    def wrap(f):
        def inner(*a, **k):
            return tag, f(*a, **k)
        return inner
    return wrap


@decorate('outer')
@decorate('inner')
def decorated(x):
    return x


print(decorated(1))
print([i for i in range(20) if i % 2 if i % 3], [[c for c in r] for r in ('ab', 'cd')], {**{}}, [*[]])
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__)
assert True, 'fine'
global_list = [0]
global_list[0] += 5
print(global_list)
del global_list[0]
print(global_list)
i = 5
i: int = 6
print(i, __annotations__ if '__annotations__' in globals() else '')
print(t'a {name} b {n:.1f}'.values)
