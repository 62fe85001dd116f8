"""Sorting tuples, and by keys that are tuples: of numbers, texts and what is neither, stably, equal beginnings included."""
import random

random.seed(11)
NAN = float('nan')
COLUMNS = (
    lambda: random.randrange(4),
    lambda: random.randrange(4) / 2,
    lambda: random.choice('abcd') * random.randrange(3),
    lambda: random.choice([1, 1.0, 2, -0.0, 0]),
    lambda: random.choice([1, 'a', None]),
    lambda: random.choice([NAN, 1.5, 2.5]),
    lambda: random.choice([2**70, 1, -2**70]),
    lambda: random.choice([True, 0, 2]),
    lambda: (random.randrange(2), random.choice('ab')),
    lambda: random.choice(['\U0001f600', '\uffff', 'z']),
)


def checked(rows, **options):
    """The order as indices, or why there is none."""
    numbered = list(enumerate(rows))
    key = options.pop('key', lambda row: row)
    try:
        found = sorted(numbered, key=lambda pair: key(pair[1]), **options)
    except TypeError as error:
        return str(error)
    return [at for at, _ in found]


for size in (1, 2, 5, 13, 40, 90):
    for first in range(len(COLUMNS)):
        for second in (0, 2, 4, 5):
            rows = [(COLUMNS[first](), COLUMNS[second](), at % 3) for at in range(size)]
            if first == 5 or second == 5:
                rows = [row for row in rows if row[0] == row[0] and row[1] == row[1]]
            found = checked(rows)
            print(size, first, second, found if isinstance(found, str) else found[:12])
            found = checked(rows, reverse=True, key=lambda row: row[:2])
            print(found if isinstance(found, str) else found[:12])

print(sorted([(1, 2), (1,), (0, 5, 5), (), (1, 2, 0)]))
print(sorted([(2, 'b', None), (1, 'a', None), (2, 'a', None)]))
print(sorted([(NAN, 1), (NAN, 0)])[0][1], sorted([(NAN, 1), (NAN, 0), (1.0, 2)])[2][1])
print(sorted([(at % 3, -at / 2) for at in range(20)]))
print(sorted({'b': 2, 'a': 2, 'c': 1}.items(), key=lambda pair: (-pair[1], pair[0])))


class Odd:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print('<', self.value, other.value)
        return self.value < other.value


print([(one, two.value) for one, two in sorted([(1, Odd(3)), (0, Odd(2)), (1, Odd(1))])])
