"""Loops that take apart what zip, enumerate and items() give: order of stores, ends, errors, and iterators used elsewhere as well."""


def both(iterable):
    seen = []
    for a, b in iterable:
        seen.append((a, b))
    else:
        seen.append('end')
    return seen


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        place = error.__traceback__.tb_next
        lines = []
        while place is not None:
            lines.append(place.tb_lineno - place.tb_frame.f_code.co_firstlineno)
            place = place.tb_next
        print(type(error).__name__, error, lines)


class Pair(zip):
    def __next__(self):
        a, b = super().__next__()
        return b, a


class Count(enumerate):
    def __iter__(self):
        return iter([('own', 'iterator')])


for make in (
    lambda: zip('abc', [1, 2]),
    lambda: zip([1, 2], 'abc'),
    lambda: zip([1, 2], (3, 4)),
    lambda: zip([1], [2], strict=True),
    lambda: zip([1, 2], [2], strict=True),
    lambda: zip([1, 2]),
    lambda: zip([1], [2], [3]),
    lambda: zip(),
    lambda: zip(range(3), (x * x for x in range(9))),
    lambda: enumerate('ab'),
    lambda: enumerate(['x', 'y'], 5),
    lambda: enumerate([1], 2**53 - 1),
    lambda: enumerate([1, 2, 3], 2**53 - 2),
    lambda: enumerate('', -1),
    lambda: {'a': 1, 2: 'b', (): None}.items(),
    lambda: {}.items(),
    lambda: {1: 2},
    lambda: ['ab', (1, 2), {3: 4, 5: 6}],
    lambda: [(1, 2, 3)],
    lambda: [(1,)],
    lambda: [1],
    lambda: Pair('ab', 'cd'),
    lambda: Count('ab'),
    lambda: zip([1], 5),
):
    attempt(lambda: both(make()))
    attempt(lambda: [(a, b) for a, b in make()])
    attempt(lambda: {a: b for a, b in make()})
    attempt(lambda: list((b, a) for a, b in make()))
    attempt(lambda: sorted(str(x) for [_, x] in make()))


def shrinking():
    d = dict.fromkeys(range(4), 0)
    for k, v in d.items():
        del d[k]


def growing():
    d = {1: 2}
    for k, v in d.items():
        d[k + 1] = v


def replacing():
    d = dict.fromkeys('abc', 0)
    for k, v in d.items():
        d[k] = v + 1
    return d


def list_grows():
    out, xs = [], [1]
    for i, x in enumerate(xs):
        if i < 5:
            xs.append(x * 2)
        out.append((i, x))
    return out


def shared():
    z = zip([1, 2, 3, 4, 5], 'abcde')
    out = []
    for n, c in z:
        out.append((n, c, next(z, None)))
    return out, next(z, 'none')


def in_targets():
    z = enumerate('abcdef')
    got = {}
    for got[next(z)], last in z:
        pass
    return got, last


def nested():
    out = []
    for i, (a, (b, *c)) in enumerate([(1, 'xyz'), (2, 'q')]):
        out.append((i, a, b, c))
    for (a, b), c in zip([(1, 2), (3, 4)], 'no'):
        out.append((a, b, c))
    for a, a in zip([1], [2]):
        out.append(a)
    return out


def starred():
    return [(a, b) for a, *b in zip([1, 2], [3, 4])]


def refused():
    class Refuses:
        def __setattr__(self, name, value):
            raise AttributeError(f'{name} is not for {value}')

    target = Refuses()
    for first, target.x in zip([1], [2]):
        pass


def closures():
    return [f() for f in [lambda: (a, b) for a, b in zip('ab', 'cd')]]


def interrupted():
    def items():
        yield 1
        raise LookupError('no more')

    for a, b in zip([5, 6], items()):
        last = (a, b)
    return last


for f in (
    shrinking, growing, replacing, list_grows, shared, in_targets, nested, starred, refused, closures, interrupted,
):
    attempt(f)
