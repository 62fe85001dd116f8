"""Items and builtins that raise in statements."""
import traceback


def places(error):
    return [(entry.name, entry.lineno, entry.colno, entry.end_colno) for entry in traceback.extract_tb(error.__traceback__)]


def item(object, key):
    value = object[key]
    return value


def returned(object, key):
    return object[key]


def named(object):
    return object['name']


def first(object):
    return object[0]


def last(object):
    return object[-1]


def number(text):
    return int(text)


def real(text):
    value = float(text)
    return value


def total(texts, at):
    sum = 0
    sum += int(texts[at])
    return sum


def step(iterator):
    return next(iterator)


class Default(dict):
    def __missing__(self, key):
        raise LookupError(key)


class Index:
    def __index__(self):
        return 7


class Counter:
    left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration('ended')
        self.left -= 1
        return self.left


def generate():
    yield 1
    return 'result'


CALLS = [
    (item, [1, 2], 1), (item, [1, 2], 2), (item, [1, 2], -2), (item, [1, 2], -3), (item, [1], 'x'), (item, [1], True),
    (item, [1], 2**70), (item, (1, 2), 5), (item, 'abc', -1), (item, 'abc', 3), (item, 'abc', -4), (item, 'abc', 1.0),
    (item, '\U0001f600b', 1), (item, '\U0001f600b', 2), (item, {'a': 1}, 'a'), (item, {'a': 1}, 'b'), (item, {}, []),
    (item, {1: 2}, True), (item, {1: 2}, 1.0), (item, Default(), 4), (item, [1], Index()), (item, 5, 1), (item, b'ab', 2),
    (item, {('a', 1): 3}, ('a', 1)), (item, {'a': 1}, ('a', 2)), (returned, [1], 1), (returned, {}, None),
    (named, {'name': 1}), (named, {}), (named, [1]), (named, Default()), (first, [3]), (first, []), (first, ''), (first, ()),
    (last, [3]), (last, []), (last, 'x'), (last, ''), (number, '12'), (number, ' -1_000 '), (number, 'x' * 300), (number, ''),
    (number, '9' * 20), (number, b'5'), (number, None), (number, 2.5), (number, '\u0663'), (number, '\ud83d'), (number, '9' * 5000),
    (real, '1.5'), (real, 'inf'), (real, 'x'), (real, ''), (real, '\u0663.5'), (real, []), (real, '1e400'), (real, '-0'), (real, b'12\xa0'), (real, b' 1.5 '),
    (number, b'12\xa0'), (number, '12\xa0'), (real, '\xa01.5'),
    (total, ['1', '', '3'], 0), (total, ['1', '', '3'], 1), (total, ['1'], 1), (step, iter([])), (step, iter([5])), (step, 5),
    (step, Counter()), (step, generate()),
]
for function, *args in CALLS:
    try:
        print(function.__name__, repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, str(error)[:80], len(error.args), places(error)[1:], error.__context__)

for iterator in (iter('ab'), Counter(), generate(), zip([1], [2])):
    try:
        while True:
            print(step(iterator))
    except StopIteration as stop:
        print('stop', stop.value, [name for name, *_ in places(stop)][-1])


def handling(texts):
    out = []
    for at in range(4):
        try:
            out.append(number(texts[at]))
            value = texts[at + 1]
        except ValueError as error:
            try:
                value = {}[at]
            except KeyError as other:
                out.append((repr(other), repr(other.__context__)))
        except IndexError:
            out.append('end')
            break
    return out


print(handling(['1', 'x', '3']))


def shadowed():
    int = lambda text: text * 2
    return int('5')


print(shadowed())
next = len


def changed(value):
    return next(value)


print(changed([1, 2]))


def unpacked(pairs, at):
    a, b = pairs[at]
    return a + b


for at in (0, 1, 2):
    try:
        print(unpacked([(1, 2), (1,)], at))
    except (ValueError, IndexError) as error:
        print(error, places(error)[1:])


def several(object):
    a = b = object['x']
    return a, b


print(several({'x': 1}))
