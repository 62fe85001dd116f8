"""Dicts and sets while comparing and hashing their keys runs code: which methods run in which order, and tables changed meanwhile."""

log = []


class Key:
    def __init__(self, name, code, act=None):
        self.name, self.code, self.act = name, code, act

    def __hash__(self):
        log.append(f'hash {self.name}')
        return self.code

    def __eq__(self, other):
        log.append(f'{self.name} == {getattr(other, "name", other)}')
        if self.act is not None:
            act, self.act = self.act, None
            act()
        return self.name.lower() == getattr(other, 'name', '').lower()

    def __repr__(self):
        return self.name


def show(value):
    print(value, log)
    log.clear()


for size in (0, 3, 40):
    d = {(n, 'x'): n for n in range(size)}
    a, b = Key('a', 7), Key('b', 7)
    d[a] = 1
    d[b] = 2
    show((d[Key('A', 7)], d[Key('B', 7)], d.get(Key('c', 7)), d.get(Key('c', 8))))
    show((Key('A', 7) in d, 7 in d, d.pop(Key('B', 7)), len(d)))
    d[7] = 'seven'
    show((d[7], d.get(7.0), d[Key('A', 7)]))
    s = set(d)
    show((len(s), Key('A', 7) in s, len(s & set(d)), len(s | {Key('z', 7)}), len(s - {7})))

    # The search goes on, or begins again, in a table that changed.
    d = {(n, 'x'): n for n in range(size)}
    d[Key('gone', 5, lambda: d.clear())] = 1
    show((d.get(Key('GONE', 5)), d))
    d = {(n, 'x'): n for n in range(size)}
    d[Key('grows', 5, lambda: d.update((n, n) for n in range(100)))] = 1
    show((d.get(Key('GROWS', 5)), len(d)))
    d = {(n, 'x'): n for n in range(size)}
    d[Key('other', 5, lambda: d.pop((0, 'x'), None))] = 1
    d[Key('last', 5)] = 2
    show((d.get(Key('LAST', 5)), len(d)))

# Numbers of many sizes, equal keys of several types, and keys that come and go.
d = {}
for n in range(50):
    for key in (n, -n, n << 32, n * 0.5, 2**52 + n, 2**64 + n, (n, n + 1), (n, str(n)), str(n), n % 2 == 0):
        d[key] = d.get(key, 0) + 1
print(len(d), d[True], d[1.0], d[0], d[3 << 32], d[2.5], d[2**52 + 9], d[2**64 + 9], d[4, 5], d[4.0, 5.0], d[4, '4'])
for n in range(0, 50, 2):
    del d[n], d[n, n + 1], d[str(n)]
    d.pop(n << 32, None)
print(len(d), [key for key in d if isinstance(key, int) and 0 < key < 100], (2, 3) in d, (3, 4) in d, 4.0 in d, 5.0 in d)
for n in range(50):
    d[n] = d.setdefault((n, n + 1), n)
print(len(d), list(d)[:5], list(d)[-5:], d[2, 3], d[4])

# Tables of which only one has a key that may be equal to anything.
plain = {*range(30), 's', (1, 2), None, 2.5, 2**70, len}
odd = {Key('k', 1), 3, 4.0, True, 's', (1.0, 2), None, 2.5, 2**70, len, 'other'}
for a, b in ((plain, odd), (odd, plain), (odd, set(odd)), (odd, frozenset(plain))):
    names = [sorted(map(str, each)) for each in (a & b, a - b, a ^ b)]
    print(names, len(a | b), a <= b, a.isdisjoint(b))
mapping = dict.fromkeys(plain, 0)
mapping.update(dict.fromkeys(odd, 1))
print(len(mapping), mapping[3], mapping['s'], mapping[1, 2], mapping[None], mapping[2**70], mapping[5], dict.fromkeys(odd) == mapping)
for key in list(odd):
    odd.discard(key)
print(odd)
log.clear()

try:
    {}[1, 2]
except KeyError as error:
    print(repr(error))
counts = {}
for word in 'the cat and the hat and the bat'.split():
    try:
        counts[word] += 1
    except KeyError:
        counts[word] = 1
print(counts)
for container in ({1: 2}, {1}, [1], (1,), 'abc', b'abc', range(3), frozenset([1])):
    for value in (1, True, 1.0, 'b', 'bc', '', b'b', None):
        try:
            print(value in container, value not in container, end=' ')
        except TypeError as error:
            print(error, end=' ')
    print()
