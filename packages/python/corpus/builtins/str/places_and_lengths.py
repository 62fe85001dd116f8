"""Places in texts and other sequences, lengths, and texts in texts, where the compiler knows little."""


def tried(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


class Text(str):
    def __getitem__(self, place):
        return 'Text', place

    def __len__(self):
        return 77

    def __contains__(self, item):
        return item == 'x'


class Items(list):
    def __getitem__(self, place):
        return 'Items', place

    def __len__(self):
        return 78


def places(x, i):
    return x[i], x[0], x[-1]


def lengths(x):
    return len(x), len('abc'), len(5 and x)


def found(x, item):
    return item in x, item not in x, 'b' in x, '' in x


OBJECTS = [
    'abc', '', 'é\U0001f600x', '\ud800b', Text('abc'), Items([1]), [1, 2], (), ('b', ''), {0: 1, -1: 2, 'a': 3}, {'b'}, b'ab', 5,
    None, range(3),
]
for x in OBJECTS:
    print(ascii(x), tried(lengths, x))
    for i in (0, 1, -1, -3, 3, True, 1 << 70, 'a', 1.0, None):
        print(ascii((i, tried(places, x, i))))
    for item in ('a', 'b', 'bc', '\ud800', '\U0001f600', 'x', Text('a'), 1, b'a', None):
        print(ascii((item, tried(found, x, item))))


def shadowed():
    len = lambda x: 'mine'
    return len('abc')


def mirrored(s):
    same = 0
    for i in range(len(s)):
        if s[i] == s[len(s) - 1 - i]:
            same += 1
    return same


print(shadowed(), mirrored('abcba'), mirrored([1, 2, 1]), mirrored((1, 2)), mirrored(b'aa'))

# Texts that are shown, short and long, with and without what has to be written another way.
for c in (' ', '!', '"', "'", '\\', '\n', '\x00', '\x1f', '~', '\x7f', '\x80', '\xa0', '\xa1', '\xad', '\xff', '\u0100', '\u2028', '\U0001f600'):
    for text in (c, 'ab' + c, c + 'ab' * 20, 'ab' * 15 + c + "'", c * 40):
        print(ascii(repr(text)), ascii(f'{text!r}'), len(repr([text])))
