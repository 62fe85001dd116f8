"""Builtin types called with one argument."""


class Text(str):
    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls, 'made')

    def __init__(self, *args):
        print('init', args)


class Shown:
    def __str__(self):
        return Text('x')

    def __repr__(self):
        return 'Shown()'


text = str(Shown())
print(text, type(text).__name__)


class Bad:
    def __str__(self):
        return 3


try:
    str(Bad())
except TypeError as error:
    print(error)


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __repr__(self):
        return 'Number()'


class Index:
    def __index__(self):
        return 9


class Double(float):
    def __float__(self):
        return 1.5


class Whole(int):
    pass


print(int(Number()), float(Number()), int(Index()), float(Index()), int(True), float(True))
print(int(2**70), int(-2.9), int(Whole(5)), type(int(Whole(5))), float(Double(8)), type(float(Double(8))))
print(str(5), str(2**70), str(1.5), str(True), str(None), str([1, 'a']), str('same'), str(b'b'), str(int), type(5), type(int))
for value in ['', ' ', '+', '-', 'x', '_', '7', ' 7 ', '\u0663', '\u00b2', '1_0', '1__0', 'x' * 60, "it's", '\ud800', '\U0001f600', '1.5', b'12', b'1x', None, [], 'nan']:
    for type_ in (int, float):
        try:
            print(type_.__name__, ascii(value), type_(value))
        except (TypeError, ValueError) as error:
            print(type_.__name__, ascii(value), type(error).__name__, ascii(str(error)))
for wrong in (lambda: int(), lambda: str(), lambda: float(), lambda: int(float('inf')), lambda: int(float('nan'))):
    try:
        print(repr(wrong()))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Meta(type):
    def __call__(cls, *args):
        return ('called', args)


class Own(metaclass=Meta):
    pass


print(Own(1), Own())
try:
    type()
except TypeError as error:
    print(error)
print(list(map(type, [1, 'a', None])), list(map(str, [1, 2.5, 'a'])), list(map(int, ['1', 2.5, True])))
