# Sorting calls the same comparisons in the same order.
state = 99


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state // 65536) % n


class Item:
    calls = 0
    trace = 0
    limit = None
    def __init__(self, n, tag):
        self.n = n
        self.tag = tag
    def __lt__(self, other):
        Item.calls += 1
        Item.trace = (Item.trace * 31 + self.tag * 7 + other.tag) % 1000003
        if Item.limit is not None and Item.calls > Item.limit:
            raise ValueError('enough')
        return self.n < other.n


def shape(kind, n):
    if kind == 0:
        return [rnd(n + 1) for _ in range(n)]
    if kind == 1:
        return list(range(n))
    if kind == 2:
        return list(range(n, 0, -1))
    if kind == 3:
        return [rnd(3) for _ in range(n)]
    if kind == 4:
        return [i // 10 for i in range(n)] + [rnd(n + 1) for _ in range(5)]
    if kind == 5:
        return [-(i // 4) for i in range(n)]
    if kind == 6:
        return [(i * 7) % (n // 3 + 1) for i in range(n)]
    if kind == 7:
        return list(range(0, n, 2)) + list(range(1, n, 2))
    return [i % 64 for i in range(n)]


for n in [0, 1, 2, 3, 5, 10, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 200, 257, 400, 700, 1000]:
    for kind in range(9):
        for reverse in (False, True):
            Item.calls = Item.trace = 0
            Item.limit = None
            values = [Item(v, tag) for tag, v in enumerate(shape(kind, n))]
            values.sort(reverse=reverse)
            order = 0
            for v in values:
                order = (order * 131 + v.tag) % 1000003
            print(n, kind, reverse, Item.calls, Item.trace, order)
            if n > 2 and n < 300:
                Item.limit = Item.calls // 2
                Item.calls = 0
                values = [Item(v, tag) for tag, v in enumerate(shape(kind, n))]
                try:
                    values.sort(reverse=reverse)
                except ValueError:
                    pass
                print(sorted([v.tag for v in values]) == list(range(len(values))), [v.tag for v in values[:10]])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


l = [3, 1, 2]


def touch(x):
    l.append(x)
    return x


attempt(lambda: l.sort(key=touch))
print(l)


def empty(x):
    l.clear()
    return x


attempt(lambda: l.sort(key=empty))
print(l)


def seen(x):
    print(len(l), l)
    return -x


attempt(lambda: l.sort(key=seen))
print(l)


def fail(x):
    if x == 1:
        raise KeyError(x)
    return x


l = [3, 1, 2]
attempt(lambda: l.sort(key=fail))
print(l)
for values in [[1, 'a'], ['a', 1], [1, None], [(1, 'a'), (1, 2)], [(1,), (1, 2), ()], [1.5, 1, True, 2**70, -2**70], [[2], [1, 5], []],
               ['b', 'a', '', 'ab'], [float('nan'), 1.0, 0.5, float('inf')], [{1}, {1, 2}, set()], [2**53, 2**53 - 1, -2**60, 5],
               [3, 1.0, 2], [True, False, True], [b'b', b'a'], ['a', 'B', 'é', 'ñ', '\U0001F600', '\ue000'], [(1, 2.5), (1, 0.5)],
               [(2, 'x'), (1, 'y'), (1, 'x')], [None, None], [(1, None), (0, None)], [(1, None), (1, None)]]:
    attempt(lambda: sorted(values))
    attempt(lambda: sorted(values, reverse=True))
    attempt(lambda: sorted(values, key=lambda x: x))
attempt(lambda: [1].sort(key=5))
attempt(lambda: [1].sort(None))
attempt(lambda: [1].sort(reverse='x'))
attempt(lambda: sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0]))
attempt(lambda: sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0], reverse=True))
