# Thousands of operations on containers, made by a generator that gives the same on every Python.
state = 12345


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state // 65536) % n


def pick(items):
    return items[rnd(len(items))]


class Key:
    """Equal to other keys and to ints of the same value."""
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return hash(self.n)
    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)
    def __lt__(self, other):
        return self.n < (other.n if isinstance(other, Key) else other)
    def __repr__(self):
        return 'Key(%d)' % self.n


class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
    def __repr__(self):
        return 'Index(%d)' % self.n


class L(list):
    pass


class D(dict):
    def __missing__(self, key):
        return ('missing', key)


def show(value):
    if isinstance(value, (set, frozenset)):
        return type(value).__name__ + str(sorted([show(x) for x in value]))
    if isinstance(value, tuple):
        return '(' + ','.join([show(x) for x in value]) + ')'
    if type(value) in (list, L):
        return '[' + ','.join([show(x) for x in value]) + ']'
    return repr(value)


def number():
    return rnd(12) - 4


def bound():
    k = rnd(10)
    if k < 2:
        return None
    if k == 2:
        return Index(number())
    if k == 3:
        return pick([10**20, -10**20, True, 'x', 1.5])
    return number()


def item():
    k = rnd(14)
    if k < 5:
        return rnd(6)
    if k < 7:
        return 'ab'[rnd(2)] * rnd(3)
    if k == 7:
        return float(rnd(5))
    if k == 8:
        return Key(rnd(6))
    if k == 9:
        return (rnd(3), 'a')
    if k == 10:
        return None
    if k == 11:
        return rnd(2) == 0
    if k == 12:
        return [rnd(3)]
    return 10**18 + rnd(3)


def hashable():
    while True:
        value = item()
        if not isinstance(value, list):
            return value


def items():
    return [item() for _ in range(rnd(5))]


def keys():
    return [hashable() for _ in range(rnd(6))]


def attempt(name, f):
    try:
        result = show(f())
    except Exception as e:
        result = type(e).__name__ + ': ' + str(e)
    print(name, result)


def iterable(values):
    k = rnd(7)
    if k == 0:
        return values
    if k == 1:
        return tuple(values)
    if k == 2:
        return iter(values)
    if k == 3:
        return map(lambda x: x, values)
    if k == 4:
        return L(values)
    if k == 5:
        return 5 if rnd(3) == 0 else 'xyz'[:rnd(4)]
    return dict.fromkeys([v for v in values if not isinstance(v, list)])


def list_operations(count):
    l = []
    for _ in range(count):
        k = rnd(24)
        if k < 3:
            attempt('append', lambda: l.append(item()))
        elif k == 3:
            attempt('extend', lambda: l.extend(iterable(items())))
        elif k == 4:
            attempt('insert', lambda: l.insert(number(), item()))
        elif k == 5:
            attempt('pop', lambda: l.pop())
        elif k == 6:
            attempt('pop', lambda: l.pop(bound()))
        elif k == 7:
            attempt('remove', lambda: l.remove(item()))
        elif k == 8:
            attempt('index', lambda: l.index(item(), number(), number()))
        elif k == 9:
            attempt('count', lambda: l.count(item()))
        elif k == 10:
            attempt('get', lambda: l[bound()])
        elif k == 11:
            attempt('slice', lambda: l[bound():bound():bound()])
        elif k == 12:
            def f():
                l[bound():bound()] = iterable(items())
            attempt('setslice', f)
        elif k == 13:
            def f():
                s = slice(bound(), bound(), bound())
                n = len(l[s])
                l[s] = [item() for _ in range(n if rnd(3) else rnd(4))]
            attempt('setstep', f)
        elif k == 14:
            def f():
                del l[bound():bound():bound()]
            attempt('delslice', f)
        elif k == 15:
            def f():
                del l[bound()]
            attempt('del', f)
        elif k == 16:
            def f():
                l[bound()] = item()
            attempt('set', f)
        elif k == 17:
            attempt('reverse', lambda: l.reverse())
        elif k == 18:
            attempt('contains', lambda: item() in l)
        elif k == 19:
            attempt('compare', lambda: (l < items(), l == items(), l >= l[:rnd(4)]))
        elif k == 20:
            attempt('add', lambda: l + pick([items(), (1,), 'a', L([1])]))
        elif k == 21:
            attempt('mul', lambda: l[:3] * pick([2, 0, -1, True, 'a', 1.0, Index(2)]))
        elif k == 22:
            def f():
                m = l[:]
                m *= rnd(3)
                m += iterable(items())
                return m
            attempt('inplace', f)
        else:
            attempt('sort', lambda: l.sort(key=pick([None, repr, lambda x: 0]), reverse=rnd(2) == 0))
        if len(l) > 12:
            del l[4:]
        print(show(l))


def tuple_operations(count):
    for _ in range(count):
        t = tuple(items())
        k = rnd(9)
        if k == 0:
            attempt('get', lambda: t[bound()])
        elif k == 1:
            attempt('slice', lambda: t[bound():bound():bound()])
        elif k == 2:
            attempt('index', lambda: t.index(item(), number(), number()))
        elif k == 3:
            attempt('count', lambda: t.count(item()))
        elif k == 4:
            attempt('add', lambda: t + pick([tuple(items()), [1], 'a']))
        elif k == 5:
            attempt('mul', lambda: pick([2, 0, -1, 'a']) * t)
        elif k == 6:
            attempt('compare', lambda: (t < tuple(items()), t == t[:], t != tuple(items())))
        elif k == 7:
            attempt('tuple', lambda: tuple(iterable(items())))
        else:
            attempt('hash', lambda: hash(t) == hash(tuple(list(t))))


def dict_operations(count):
    d = {}
    for _ in range(count):
        k = rnd(26)
        if k < 4:
            def f():
                d[item()] = item()
            attempt('set', f)
        elif k == 4:
            attempt('get', lambda: d[item()])
        elif k == 5:
            attempt('get', lambda: d.get(item(), 'no'))
        elif k == 6:
            attempt('pop', lambda: d.pop(item()))
        elif k == 7:
            attempt('pop', lambda: d.pop(item(), 'no'))
        elif k == 8:
            attempt('popitem', lambda: d.popitem())
        elif k == 9:
            attempt('setdefault', lambda: d.setdefault(item(), item()))
        elif k == 10:
            attempt('update', lambda: d.update(pick([
                lambda: [(hashable(), item()) for _ in range(rnd(3))],
                lambda: {hashable(): item()},
                lambda: D({hashable(): item()}),
                lambda: iterable(items()),
                lambda: [[1, 2], (3, 4), '56', [7]],
                lambda: {1: 2}.items(),
            ])()))
        elif k == 11:
            attempt('update', lambda: d.update(a=item(), b=item()))
        elif k == 12:
            def f():
                del d[item()]
            attempt('del', f)
        elif k == 13:
            attempt('contains', lambda: item() in d)
        elif k == 14:
            attempt('or', lambda: d | pick([{1: 'x'}, D(a=1), 5, [(1, 2)]]))
        elif k == 15:
            def f():
                e = d.copy()
                e |= pick([{1: 'x'}, D(a=1), 5, [(1, 2)], 'ab'])
                return e
            attempt('ior', f)
        elif k == 16:
            attempt('fromkeys', lambda: dict.fromkeys(iterable(items()), item()))
        elif k == 17:
            attempt('views', lambda: (list(d.keys()), list(d.values()), list(d.items())))
        elif k == 18:
            attempt('reversed', lambda: (list(reversed(d)), list(reversed(d.values())), list(reversed(d.items()))))
        elif k == 19:
            attempt('keys and', lambda: d.keys() & keys())
        elif k == 20:
            attempt('keys', lambda: (d.keys() | keys(), d.keys() - keys(), d.keys() ^ keys()))
        elif k == 21:
            attempt('keys compare', lambda: (d.keys() <= set(keys()), d.keys() == d.keys(), d.keys() > {1}, d.keys().isdisjoint(keys())))
        elif k == 22:
            attempt('items', lambda: (hashable(), item()) in d.items())
        elif k == 23:
            attempt('equal', lambda: (d == dict(d), d == D(d), d != {}, d == dict(reversed(d.items()))))
        elif k == 24:
            attempt('missing', lambda: D(d)[item()])
        else:
            def f():
                found = []
                for key in d:
                    found.append(key)
                    if rnd(4) == 0:
                        d[hashable()] = 1
                return found
            attempt('iterate', f)
        if len(d) > 14:
            d.clear()
        print(show(list(d.items())))


def set_operations(count):
    s = set()
    for _ in range(count):
        k = rnd(22)
        other = pick([set, frozenset, list, tuple, dict.fromkeys])(keys())
        if k < 4:
            attempt('add', lambda: s.add(item()))
        elif k == 4:
            attempt('remove', lambda: s.remove(item()))
        elif k == 5:
            attempt('discard', lambda: s.discard(item()))
        elif k == 6:
            attempt('union', lambda: s.union(other, keys()))
        elif k == 7:
            attempt('intersection', lambda: s.intersection(other))
        elif k == 8:
            attempt('difference', lambda: s.difference(other, keys()))
        elif k == 9:
            attempt('symmetric', lambda: s.symmetric_difference(other))
        elif k == 10:
            attempt('update', lambda: s.update(other))
        elif k == 11:
            attempt('intersection_update', lambda: s.intersection_update(other, keys() + keys()))
        elif k == 12:
            attempt('difference_update', lambda: s.difference_update(other))
        elif k == 13:
            attempt('symmetric_update', lambda: s.symmetric_difference_update(other))
        elif k == 14:
            attempt('tests', lambda: (s.issubset(other), s.issuperset(other), s.isdisjoint(other)))
        elif k == 15:
            attempt('compare', lambda: (s < other, s <= other))
        elif k == 16:
            attempt('equal', lambda: (s == other, s != other, s == frozenset(s)))
        elif k == 17:
            attempt('operators', lambda: (s | other, s & other))
        elif k == 18:
            attempt('operators', lambda: (s - other, s ^ other))
        elif k == 19:
            def f():
                t = s.copy()
                t |= other
                t -= set(keys())
                t &= other
                t ^= set(keys())
                return t
            attempt('inplace', f)
        elif k == 20:
            attempt('frozen', lambda: (frozenset(other) | s, frozenset(other) - s, hash(frozenset(s)) == hash(frozenset(list(s)))))
        else:
            attempt('contains', lambda: (item() in s, {1} in s, frozenset([1]) in s))
        if len(s) > 12:
            s.clear()
        print(show(s))


def range_operations(count):
    def edge():
        return pick([0, 1, 2, 5, -3, -7, 10, 10**10, -10**19, 2**53 - 1, 2**53, True])
    for _ in range(count):
        def f():
            r = range(edge(), edge(), pick([1, 2, -1, -3, 7, 10**9, 0]))
            i = bound()
            return (r, bool(r), edge() in r, r[bound():bound():bound()], r == range(edge(), edge()),
                    r[i] if r else None, r.count(edge()))
        attempt('range', f)
        def f():
            r = range(number(), number() + 3, pick([1, 2, -1]))
            return (list(r), list(reversed(r)), len(r), r.index(number()), list(r[bound():bound()]))
        attempt('range', f)
        attempt('slice', lambda: slice(bound(), bound(), bound()).indices(abs(number())))


list_operations(1200)
tuple_operations(600)
dict_operations(1200)
set_operations(1200)
range_operations(500)
