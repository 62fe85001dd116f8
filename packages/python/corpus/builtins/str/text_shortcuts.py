"""Texts that stand in the source: specifications and templates read once, in functions, for values of all kinds."""
import sys


def show(f, *args):
    try:
        print(f.__name__, args, '->', ascii(f(*args)))
    except Exception as error:
        print(f.__name__, args, '->', type(error).__name__, error)


class Text(str):
    def __format__(self, spec):
        return f'<{str(self)}:{spec}>'

    def __rmod__(self, other):
        return ('rmod', other)


class Whole(int):
    def __format__(self, spec):
        return Text('whole ' + spec)


class Loud:
    def __str__(self):
        return 'loud'

    def __repr__(self):
        return 'LOUD'


VALUES = [
    0, 7, -7, 12345, 2**60, -(2**80), True, 0.0, -0.0, 1.5, -2.675, 0.125, 0.005, 1e300, 1e-9, 123456789.987654321,
    float('inf'), float('-inf'), float('nan'), 1 + 2j, '', 'ab', 'ä€', '\U0001f600', Text('t'), Whole(3), None, Loud(), [1],
]


def padded(value):
    return f'{value:>8}|'


def centred(value):
    return f'{value:*^9}|'


def zeros(value):
    return f'{value:08}|'


def two(value):
    return f'{value:.2f}'


def wide_two(value):
    return f'{value:9.2f}|'


def zero_two(value):
    return f'{value:09.2f}|'


def left_two(value):
    return f'{value:<9.2f}|'


def middle_two(value):
    return f'{value:_^11.2f}|'


def equals_two(value):
    return f'{value:x=11.2f}|'


def signed(value):
    return f'{value:+.1f}{value:z.1f}'


def grouped(value):
    return f'{value:,.2f} {value:_}'


def hexadecimal(value):
    return f'{value:#x} {value:#o}'


def general(value):
    return f'{value:g} {value:12e} {value:10.3g}|'


def wrong(value):
    return f'{value:q}'


def bad(value):
    return f'{value:>>>}'


def texts(value):
    return f'{value:>5s}{value:.1}'


def shown(value):
    return f'{value!r:>6}{value!s}{value!a}'


def nested(value):
    return f'{value:{">"}{6}}'


for f in (padded, centred, zeros, two, wide_two, zero_two, left_two, middle_two, equals_two, signed, grouped, hexadecimal,
          general, wrong, bad, texts, shown, nested):
    for value in VALUES:
        show(f, value)
    for value in VALUES[:2]:
        show(f, value)


def joined(a, b):
    return f'{a}-{b}{a}\U0001f600{b}'


def many(a):
    return f'{a}1{a}2{a}3{a}4{a}5{a}6{a}7{a}8{a}'


for value in VALUES:
    show(joined, value, 'x')
    show(many, value)


def assigned():
    x = 1
    return f'{x}{(x := 2)}{x:>3}{(x := x + 0.5):.2f}{x}'


show(assigned)


# ---- str.format

def plain(*args, **named):
    return '{} and {name}'.format(*args, **named)


def by_name(a, b):
    return '{x}{y}'.format(y=a, x=b)


def numbers(a, b):
    return '{1:>4}{0:.2f}{1}'.format(a, b)


def mixed(a, b):
    return '{}{1}'.format(a, b)


def mixed_named(a, b):
    return '{}{name}{:>3}'.format(a, b, name='n')


def missing(a):
    return '{}{}'.format(a)


def missing_name(a):
    return '{}{other}'.format(a, name=1)


def steps(a):
    return '{0.real}{1[0]}{x.imag}'.format(a, 'q', x=a)


def converted(a):
    return '{!r}{x!s:>6}'.format(a, x=a)


def fields_inside(a):
    return '{:{width}}|{x:{}}|'.format(a, '>5', width=7, x=a)


def single(a):
    return 'a}b'.format(a, x=a)


def open_end(a):
    return '{}{'.format(a, x=a)


def huge(a):
    return '{99999999999999999999999}'.format(a, x=a)


def doubled(a):
    return '{{{x}}}'.format(x=a)


def variable(template, a):
    return template.format(a, x=a)


show(plain, 1, 2)
show(plain)
for value in VALUES:
    for f in (numbers, mixed, mixed_named, by_name):
        show(f, value, 'b')
    for f in (missing, missing_name, converted, fields_inside, single, open_end, huge, doubled, steps):
        show(f, value)
for template in ('{}{x}', '{x}', Text('{x}'), '\U0001f600{x}', 5):
    show(variable, template, 1)
    show(variable, template, 1.5)


class Shape:
    def __init__(self):
        self.own = lambda a, **named: ('own', a, named)

    def area(self, a, *, unit='m'):
        return a, unit

    @classmethod
    def made(cls, *, size):
        return cls.__name__, size

    @staticmethod
    def free(*, size):
        return size

    def __getattr__(self, name):
        return lambda *args, **named: (name, args, named)

    split = property(lambda self: lambda sep: ('property', sep))


class Square(Shape):
    def area(self, a, unit='cm'):
        return super().area(a, unit=unit)


def methods(shape):
    shape.area = shape.area
    return (shape.area(1, unit='x'), shape.own(2, b=3), shape.made(size=1), shape.free(size=2), shape.anything(1, z=2),
            shape.split(sep=','))


def area(shape):
    return shape.area(a=4, unit='k'), type(shape).area(shape, a=1, unit='u')


show(lambda: methods(Shape()))
show(lambda: methods(Square()))
for _ in range(300):
    area(Shape())
    area(Square())
print(area(Shape()), area(Square()))


def rebinds(x):
    return x.split(sep=(x := ','), maxsplit=1), x


show(rebinds, 'a,b,c')


def on_str(x):
    return x.split(sep=','), x.split(sep=None, maxsplit=1), x.encode(encoding='utf-8'), x.replace('a', 'b', count=1)


for value in ('a,b', 'a a', b'x', Text('a,a'), 3):
    show(on_str, value)


def no_such(x):
    return x.split(sop=1)


def absent(x):
    return x.nothing(a=1)


for value in ('a', 1, Shape(), None):
    show(no_such, value)
show(absent, 'a')
show(absent, [])


# ---- %

def percent(a, b):
    return '%d:%s' % (a, b)


def percent_more(a, b):
    return '%5.1f|%-6s|%%' % (a, b)


def percent_few(a, b):
    return '%s' % (a, b)


def percent_many(a, b):
    return '%s%s%s' % (a, b)


def percent_key(a, b):
    return '%(x)s' % (a, b)


def percent_star(a, b):
    return '%*d' % (a, b)


def percent_bad(a, b):
    return '%s%y' % (a, b)


def percent_wide(a, b):
    return '\U0001f600%s%s' % (a, b)


for value in VALUES:
    for f in (percent, percent_more, percent_few, percent_many, percent_key, percent_star, percent_bad, percent_wide):
        show(f, value, 'b')
        show(f, 3, value)


def percent_text(a):
    return '%s!' % a


show(percent_text, Text('x'))
show(percent_text, ('y',))


# ---- repeating and comparing

def repeat(n):
    return 'ab' * n, n * 'ab'


for value in (0, -1, 3, True, 2**70, 1.5, None, 'x'):
    try:
        print(repeat(value))
    except (TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__)


def compare(c):
    return 'a' <= c, 'a' < c, 'a' >= c, 'a' > c, c <= 'a', c < 'a', c >= 'a', c > 'a', 'b' < c <= 'y', c == 'a', c != '"', c < '\n', c >= '"'


for c in ('', 'a', 'b', 'A', 'aa', 'ab', 'Z', 'é', '€', '\U0001f600', '\udc00', '\n', '"', '\x00', Text('a'), 1):
    show(compare, c)

# ---- characters

for c in ('5', '٣', '²', '½', 'x', 'X', 'ǅ', 'ª', ' ', '\x1c', '_', '\U0001f600', '\U0001d7d8', ''):
    print(ascii(c), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalpha(), c.isalnum(), c.isspace(), c.islower(), c.isupper())
for i in (0, 97, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, -1, True, 2**70, 1.5):
    show(chr, i)
show(lambda value: f'{value:c}{value:>3c}', 97)
show(lambda value: f'{value:c}', 0x1f600)


def literals():
    for test in (lambda: 1 < '2', lambda: '2' <= -1, lambda: 1.5 > 'x', lambda: 'a' < 'bc', lambda: True < 'a', lambda: 2**70 < 'a'):
        show(test)


literals()

# ---- one value behind %, generator expressions in join, few and many parts


def percent_one(a):
    return '<%d>' % a


def percent_one_text(a):
    return '<%s|%%>' % a


def percent_none(a):
    return 'none' % a


def percent_two(a):
    return '%s %s' % a


def percent_dict(a):
    return '%(x)s' % a


class Pair(tuple):
    pass


for value in (*VALUES, (1,), (1, 2), Pair((3,)), {'x': 1}, {}, ()):
    for f in (percent_one, percent_one_text, percent_none, percent_two, percent_dict):
        show(f, value)


def joined_items(items):
    return ', '.join(str(each) for each in items if each != 3), ''.join(each for each in items), '\U0001f600'.join(c for c in 'ab')


def nested_items(rows):
    return '\n'.join('-'.join(f'{x}{y}' for y in row) for x, row in enumerate(rows))


def two_loops(rows):
    return '.'.join(str(x) for row in rows for x in row if x)


def late(items):
    functions = []
    text = ''.join(functions.append(lambda: x) or x for x in items)
    return text, [f() for f in functions]


def stops(items):
    return ','.join(str(next(iter([]))) for _ in items)


def fails(items):
    return ','.join(str(1 // each) for each in items)


def not_iterable(items):
    return ','.join(str(each) for each in items)


def named(items):
    text = ','.join((last := str(each)) for each in items)
    return text, last


for items in (['a', 'b'], ['a'], [], ['\U0001f600', 'x'], ['a', 1], [1, 2, 3], 'xyz', [Text('t')], (None,), [b'x']):
    show(joined_items, items)
show(nested_items, ['ab', '', 'c'])
show(two_loops, [(1, 0, 2), (), (3,)])
show(late, ['a', 'b'])
show(stops, [1])
show(fails, [1, 0])
show(not_iterable, 5)
show(named, [1, 2])
try:
    stops([1])
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))


def traced(items):
    return ''.join(sys._getframe().f_code.co_name for _ in items)


show(traced, 'ab')
try:
    fails([0])
except ZeroDivisionError as error:
    at = error.__traceback__
    while at is not None:
        print(at.tb_frame.f_code.co_name, at.tb_lineno - fails.__code__.co_firstlineno if at.tb_frame.f_code.co_name != '<module>' else '')
        at = at.tb_next

for text in ('', 'a', ',', 'a,b', 'a,b,c', 'a,b,c,d', ',,,,', 'a,b,c,d,e,', 'long,' * 40, ',' + 'x' * 200 + ',', 'x' * 99 + ',y', 'é,€'):
    print(text.split(','), text.split(',', 2), text.split(',b'), text.split('x,'), text.rsplit(',', 1))


def affixes(a, b):
    return a.startswith(b), a.endswith(b), a.find(b), a.count(b), a.rfind(b), a.index(b)


for pair in (('abc', 'a'), ('abc', 'c'), ('abc', ''), ('', 'a'), ('abc', ('a', 'c')), ('abc', 1), ('abc', None), ('\U0001f600b', 'b'), (Text('ab'), Text('b'))):
    show(affixes, *pair)
    show(lambda a, b: a.startswith(b), *pair)

# ---- characters of a literal


def within(c):
    return c in ' \n\t"\\', c in 'abc', c not in 'a-z', c in 'é1', c in 'x', c in '', 'b' in 'abc', 5 if c in 'ab' else 6


for value in ('', ' ', '\n', '"', '\\', 'a', 'b', 'bc', 'ac', '-', 'é', 'š', '\u0161\u0162', '\U0001f600', '\ud800', Text('b'), 1, None, b'a'):
    show(within, value)


def starting(text, prefix, start):
    return text.startswith(prefix, start), text.endswith(prefix, start), text.startswith((prefix, 'z'), start)


for start in (0, 1, 2, 3, 4, -1, -9, True, None, 2**70, 1.5):
    show(starting, 'aba', 'a', start)
    show(starting, 'aba', '', start)
    show(starting, 'ab\U0001f600', 'b', start)


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 5


class Odd(metaclass=Meta):
    pass


def kinds(value):
    return [isinstance(value, each) for each in (int, str, float, bool, object, (str, Odd), (int, float), ((list,), dict), Text, type(None), int | str)]


for value in (1, True, 2**70, 'a', Text('a'), 1.5, None, Whole(2), 5, [], {}, Odd):
    show(kinds, value)
show(lambda: isinstance(1, (str, 5)))
show(lambda: isinstance(1, (int, 5)))
show(lambda: isinstance('a', 5))
