"""Displays of few keys, which are put in at once: each is an object of its own, whatever is done to it."""


def make(value):
    return {'name': value, 'age': 2, 'x y': [value]}


first, second = make(1), make('two')
first['more'] = 3
del first['age']
second['name'] += '!'
print(first, second, make(0), list(first), len(second))
first.clear()
first['age'] = 'again'
print(first, make(None), make(1) == make(1), make(1) == make(2), make(1) | {'age': 5, 'z': 6})
for count in range(12):
    grown = {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8}
    for at in range(count):
        grown[f'k{at}'] = at
        grown[at] = at
    print(len(grown), grown.get('h'), grown.get('k3'), grown.get(5), list(grown)[-1], 'a' in grown, 'zz' in grown, grown.pop('d'), grown.popitem())
print({'a': 1, 'a': 2, 'b': 3}, {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8, 'i': 9})
print({'\ud800': 1, 'é': 2, '"': 3, '\\': 4, '\0': 5}, {'__proto__': 1, 'constructor': 2, 'length': 3}['constructor'])
print({'a': (b := 5), 'b': b, 'c': lambda: b}['c'](), {'a': 1, **{'b': 2}, 'c': 3}, {1: 'a', 'b': 2, True: 3})


def order(log):
    def note(x):
        log.append(x)
        return x

    return {'a': note(1), 'b': note(2), 'c': note(3)}, log


print(order([]))


class Text(str):
    def __hash__(self):
        return hash('age')

    def __eq__(self, other):
        return other == 'age'

    __slots__ = ()


print(make(1)[Text('odd')], Text('odd') in make(1))


def members(a, b, c):
    return {a, b, c}


for three in ((1, 2, 3), (1, 1, 2), (3, 3, 3), (1, True, 1.0), (0, False, 2), (-1, -2, -1), ('a', 1, 'a'), (2**70, 2**70, 1), (0, -0, 0.0)):
    one = members(*three)
    other = members(*three)
    one.add(10)
    one.discard(three[0])
    print(len(other), sorted(other, key=str), sorted(one, key=str), other & {1, 2}, other == members(*three[::-1]), 1 in other, 1.0 in other)
grown = {1, 2, 3, 4, 5, 6, 7, 8}
for at in range(20):
    grown.add(at * 3)
print(len(grown), sorted(grown), {1, 2, 3, 4, 5, 6, 7, 8, 9, 10} - {3}, {5, 6} | {7}, dict.fromkeys({1}, 2), frozenset({2, 1}) == {1, 2}, {1, 2}.copy() ^ {2, 3})
try:
    {1, [], 2}
except TypeError as error:
    print(error)


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == other


print(Hashed(2) in {1, 2, 3}, {Hashed(1), 1, 2} == {1, 2}, len({1, 2} | {Hashed(2)}))
