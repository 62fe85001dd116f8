"""Dicts and sets whose keys are 0, 1, 2 ... in order, and what becomes of them; pairs of ints; keys found before they are set."""


def show(d):
    print(len(d), list(d)[:4], list(d)[-4:], [k in d for k in (-1, 0, 5, 8, 9, 11, 12, 20, 21, 1.0, 1.5, True, '3', (1, 2), 2**60)])


for count in (0, 1, 7, 8, 9, 12, 21):
    d = {i: i * i for i in range(count)}
    show(d)
    show(set(d))
    d['3'] = 'text'
    show(d)
    d[count] = 'next'
    show(d)
    del d[count]
    d[count + 1] = 'gap'
    d[count] = 'filled'
    show(d)
    d = {i: i for i in range(count)}
    d[1, 2] = 'pair'
    d[1.5] = 'half'
    d[count] = 'after'
    show(d)

d = {i: -i for i in range(20)}
for i in range(0, 20, 2):
    del d[i]
show(d)
for i in range(20, 60):
    d[i] = i
for i in range(1, 59):
    d.pop(i, None)
show(d)
d[0] = 0
d[1] = 1
show(d)
d.clear()
d[0] = 'new'
d[1] = 'also'
show(d)

stack = {}
for i in range(15):
    stack[i] = i
for i in range(10):
    print(stack.popitem(), end=' ')
for i in range(5, 12):
    stack[i] = str(i)
show(stack)
stack[True] = 'one'
stack[2.0] = 'two'
print(stack)


class Same:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Same) else other)


for value in (3, (1, 2), 'text', 11, 40):
    d = {i: i for i in range(12)}
    d[Same(value)] = 'same'
    print(len(d), d.get(value), d.get(Same(3)), d.get(3), Same(11) in d)
    d[12] = 12
    d[Same(40)] = 'forty'
    print(len(d), d.get(12), d.get(40), list(map(str, d.values())))

cells = {}
for x in range(5):
    for y in range(-3, 3):
        cells[x, y] = cells.get((x, y), 0) + 1
        cells[x, True] = cells.setdefault((x, 1.0), 5) + 1
        if (y, x) in cells:
            cells[y, x] *= 2
print(len(cells), sum(cells.values()), cells.get((4, 1)), (0, 1, 0) in cells, (4.0, -3) in cells, (2**24, 0) in cells)
cells[2**24, 0] = 'large'
cells['text'] = 'text'
cells[1, 2, 3] = 'three'
print(len(cells), cells[2**24, 0], cells[1.0, 2, True + 2], cells.pop((0, -3)), (0, -3) in cells)
print({(1, 2), (2, 1)} & {(1, 2), (3, 3)}, {(1, 2)} | {(1, 2.0)} == {(1, 2)}, {(1, 2)} ^ {(2, 1), (1, 2)})

words = {}
for i in range(300):
    word = 'w' + str(i * 7 % 40)
    words[word] = words.get(word, 0) + 1
    if word in words and i % 3 == 0:
        words[word] += 10
    if i % 50 == 0:
        del words[word]
    words.setdefault('x' + word, []).append(i)
print(len(words), list(words)[:5], words['w7'], words['xw7'][:3], words.get('w50'))
s = set()
for i in range(30):
    s.add(i % 11)
    s.add(str(i % 4))
    s.add((i % 3, i % 2))
    s.discard(i % 5)
print(len(s), sorted(s, key=str), len(s - set(range(8))), s == set(s), dict.fromkeys(s, 1) == {k: 1 for k in s})
