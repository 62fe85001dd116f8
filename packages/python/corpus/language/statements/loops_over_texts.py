"""Loops and comprehensions over texts of all kinds."""


class Text(str):
    pass


class Backwards(str):
    def __iter__(self):
        return iter(str(self)[::-1])


def tried(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def plain(text):
    out = []
    for c in text:
        if c == 'x':
            text = 'another'
            continue
        if c == 'q':
            break
        out.append(c)
    else:
        out.append('end')
    return out, text


def nested(text):
    return [a + b for a in text for b in text if a != b][:6], {c: i for i, c in enumerate(text)}, {c for c in text} == set(text)


def taken(text):
    return any(c == 'b' for c in text), sum(len(c) for c in text), '-'.join(c for c in text), sorted(c for c in text), tuple(c for c in text)


def pairs(text):
    return [(a, b) for a, b in text]


def single(text):
    out = []
    for (c,) in text:
        out.append(c)
    for [c] in text:
        out.append(c)
    for out[0:1] in text:
        pass
    return out


def generated(text):
    for c in text:
        got = yield c
        if got:
            yield got


def sent(text):
    generator = generated(text)
    return next(generator), generator.send('sent'), list(generator)


def kept(text):
    functions = [lambda: c for c in text]
    return [f() for f in functions], [f() for f in [(lambda c=c: c) for c in text]]


async def awaited(text):
    return [c for c in text]


def coroutine(text):
    try:
        awaited(text).send(None)
    except StopIteration as stop:
        return stop.value


TEXTS = ['', 'abc', 'axbqc', 'é\U0001f600z', '\ud800b', Text('abx'), Backwards('abc'), 'ab' * 3, b'ab', 5, ['ab', 'cd'], ('x', 'b')]
for text in TEXTS:
    for f in (plain, nested, taken, pairs, single, sent, kept, coroutine):
        print(f.__name__, ascii(text), ascii(tried(f, text)))
