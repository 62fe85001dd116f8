"""Many keys that are sorted without comparing: numbers far apart and close together, texts of few and of many characters, tuples with many alike."""
from functools import cmp_to_key

seed = 12345


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return (seed >> 8) % n


def compare(a, b):
    return -1 if a < b else 1 if b < a else 0


def check(name, keys):
    """By position, for stability; the same as by comparison."""
    quick = sorted(range(len(keys)), key=keys.__getitem__)
    slow = sorted(range(len(keys)), key=cmp_to_key(lambda a, b: compare(keys[a], keys[b])))
    back = sorted(range(len(keys)), key=keys.__getitem__, reverse=True)
    backwards = sorted(range(len(keys)), key=cmp_to_key(lambda a, b: compare(keys[b], keys[a])))
    print(name, quick == slow, back == backwards, sorted(keys)[:3], sorted(keys, reverse=True)[:3], quick[:5])


for count in (3, 30, 2000, 5000, 20000):
    check('small ints', [random(100) - 50 for _ in range(count)])
    check('large ints', [random(2**22) * random(2**22) - 2**40 for _ in range(count)])
    check('floats', [random(2**22) / 1000 - 500 for _ in range(count)])
    check('close floats', [1 + random(2**22) * 2.0**-52 for _ in range(count)])
    check('two clusters', [random(2) * 1e300 + random(2**22) * 2.0**-52 for _ in range(count)])
    check('far floats', [(random(2000) - 1000) * 10.0 ** (random(600) - 300) for _ in range(count)])
    check('zeros', [(-0.0, 0.0, 0, -1e-320, 1e-320, float('inf'), -float('inf'))[random(7)] for _ in range(count)])
    check('mixed', [random(1000) if random(2) else random(1000) / 7 for _ in range(count)])
    check('words', ['word%d' % random(3000) for _ in range(count)])
    check('letters', [''.join('ab'[random(2)] for _ in range(random(20))) for _ in range(count)])
    check('one letter', ['x' * random(50) for _ in range(count)])
    check('wide', [''.join(chr(random(60000) % 0xd000) for _ in range(random(6))) for _ in range(count)])
    check('ends', ['p' + '\0' * random(3) + 'q' * random(2) for _ in range(count)])
    check('long', ['https://example.org/%d/%s' % (random(30), 'y' * random(20)) for _ in range(count)])
    check('pairs', [(random(10), -random(1000) / 8) for _ in range(count)])
    check('triples', [(random(3), 'abc'[random(3)], random(50)) for _ in range(count)])
    check('few alike', [(random(10000), 'n%d' % random(100)) for _ in range(count)])
    check('same', [(1, 'a', 2.5, random(2)) for _ in range(count)])

# What comes behind need not be comparable where what comes first tells.
for count in (100, 3000):
    print(sorted((i * 7919 % 10007, None if i % 2 else 'x') for i in range(count))[:2])
    rows = [(i % 10, i // 10, None if i % 2 else 'x') for i in range(count)]
    print(sorted(rows) == sorted(rows, key=lambda row: row[:2]), sorted(rows)[-1])
    try:
        print(sorted((i % 10, None if i % 2 else 'x') for i in range(count))[:2])
    except TypeError as error:
        print(error)
    try:
        print(sorted((i % 10, (i // 20, None) if i % 3 else 1.5) for i in range(count))[:2])
    except TypeError as error:
        print(error)
    nans = [(i % 3, float('nan') if i % 5 == 0 else i) for i in range(count)]
    print([str(pair) for pair in sorted(nans)[:4]])


# Indices from the end.
def ends(sequence):
    result = []
    for index in (0, 1, -1, -2, 2, -3, 3, -4, -5):
        try:
            result.append(sequence[index])
        except (IndexError, KeyError) as error:
            result.append(str(error))
    for ask in (lambda: sequence[-1], lambda: sequence[-2], lambda: sequence[0], lambda: sequence[2], lambda: sequence[-9]):
        try:
            result.append(ask())
        except (IndexError, KeyError) as error:
            result.append(str(error))
    return result


class Sub(list):
    def __getitem__(self, index):
        return f'sub{index}'


for sequence in ([1, 2, 3], (4, 5, 6), 'xyz', b'abc', range(3), {-1: 'a', 0: 'b'}, [], (), Sub([1]), [1.5], (2.5, None)):
    print(ends(sequence))

watched = [3, 1, 2]
for change in (lambda: watched.extend([1]), lambda: watched.extend(iter('ab')), lambda: watched.extend(()), lambda: watched.append(1)):
    def key(x):
        change()
        return x
    try:
        watched.sort(key=key)
        print(watched)
    except ValueError as error:
        print(error, watched)
print([1] + list(range(70)) == list(range(1, 2)) + list(range(70)), [1, 'a'] + [2.5], [] + [1], [1] + [], [1.5] * 2 + [1])

# Ints and floats together, tuples that begin with few ints, texts that are alike for long.
def signs(values):
    return [(type(value).__name__, str(value)) for value in values]


class Whole(int):
    pass


seed = 5
mixed = []
for i in range(4000):
    seed = seed * 16807 % 2147483647
    mixed.append(seed % 50 if i % 3 else (seed % 500 - 250) / 4)
print(signs(sorted(mixed))[::97], signs(sorted(mixed, reverse=True))[::97])
print(signs(sorted(mixed + [0.0, -0.0, 0, True, Whole(3)], key=abs))[::97])
print(signs(sorted(mixed[:60] + [1 << 60, 2.0 ** 60, float('inf')])), len(sorted(mixed + [float('nan')])))
for start in (-3, 0, 1 << 40, -(1 << 52), 1 << 60):
    pairs = [(start + i * 7919 % 13, mixed[i], i) for i in range(0, 4000, 3)]
    print(start, sorted(pairs)[::131], sorted(pairs, key=lambda pair: (pair[0], -pair[1]), reverse=True)[::131])
pairs = [(i * 7919 % 13, 'x' if i % 7 else None) for i in range(100)]
try:
    sorted(pairs)
except TypeError as error:
    print(error)
print(sorted([(i % 3, [i % 5]) for i in range(60)])[::7], sorted([(i % 3, True, i % 4) for i in range(60)])[::7])
texts = ['the same beginning of all texts ' + str(value) * (i % 3) for i, value in enumerate(mixed)]
print(sorted(texts)[::211], sorted(texts, key=lambda text: text[::-1])[::211], sorted(texts, reverse=True)[::211])
print([ascii(text) for text in sorted('%s\u4f60%s\uffff%d' % ('a' * (i % 40), chr(i % 300), i % 7) for i in range(900))[::37]])
