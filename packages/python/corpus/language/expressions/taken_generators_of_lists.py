"""Generator expressions that any, all, sum, list, tuple, sorted and join take at once, over lists that change meanwhile, in pairs, nested."""


def taken(items, pairs):
    yield any(x == 3 for x in items), all(x < 9 for x in items)
    yield sum(x * y for x, y in pairs), sum(i * x for i, x in enumerate(items)), sum(a - b for a, b in zip(items, items[1:]))
    yield list(x for x in items if x % 2), tuple((y, x) for x, y in pairs), sorted(-x for x in items)
    yield ','.join(str(x) for x in items), '-'.join(a + str(b) for a, b in zip('abc', items))
    yield sum(x + y for x in items for y in items if x < y), any(x for row in [[], [0], items] for x in row)


for result in taken([1, 2, 3, 4], [(1, 2), [3, 4]]):
    print(result)
for result in taken((5, 6), ((1, 2.5),)):
    print(result)


def changing():
    items = [1, 2, 3]

    def grow(x):
        if len(items) < 6:
            items.append(x * 10)
        return x

    return sum(grow(x) for x in items), items, any(items.clear() for x in items), items


print(changing())


def closures(items):
    fs = list(lambda: (i, x) for i, x in enumerate(items))
    return [f() for f in fs], sum(f()[0] for f in fs)


print(closures('abc'))


def shadowed(any, sum):
    return any(x for x in [1, 2]), sum(a * b for a, b in zip([1, 2], [3, 4]))


print(shadowed(list, tuple))
print(shadowed(next, lambda g: (next(g), list(g))))


def wrong(call):
    try:
        return call()
    except Exception as error:
        tb = error.__traceback__
        names = []
        while tb:
            names.append((tb.tb_frame.f_code.co_name.replace('<listcomp>', ''), tb.tb_lineno))
            tb = tb.tb_next
        return type(error).__name__, str(error), names[1:]


print(wrong(lambda: any(1 / x for x in [0])))
print(wrong(lambda: sum(x for x, y in [(1, 2), (3,)])))
print(wrong(lambda: all(x for x in 5)))
print(wrong(lambda: sum(a for a, b in zip([1], 2))))
big = 2**53 - 1
print(sum([big, big, True, -5, 2**70]), sum([big] * 10, 3), sum([-big, -big, 1.5]), sum([big, 1, -2]), sum([1, 2], 2**60),
      sum([]), sum([True, True]), sum([big, big, -big, -big, 4]), sum([big, 1, 0.5]), sum(x for x in [big, big, 1]))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print('bool', self.value)
        return self.value


print(any(Truth(x) for x in [False, True, False]), all(Truth(x) for x in (True, False, True)))
s = set()
print(len(s), bool(s), s == set(), s | {1}, s.copy(), list(s), 3 in s, s.isdisjoint([1]), s <= {1}, hash(frozenset(s)) == hash(frozenset()))
s.discard(1)
s |= {2}
print(s, s - {2}, set() ^ s, set() & s)


class Sub(set):
    pass


sub = Sub()
print(len(sub), sub, Sub([1]), sub.union([3]), repr(set()), {x: y for x, y in zip(range(3), 'abc')}, {x: i for i, x in enumerate('hello')})
names = [f'name{i}' for i in range(30)]
by_name = {name: i for i, name in enumerate(names)}
squares = {x * x: x for x in range(-40, 40)}
listed = {x: None for x in [x * x for x in range(-40, 40)]}
print(by_name['name29'], len(squares), squares[1600], squares[1521], listed == dict.fromkeys(listed), len(listed))
for i in range(3):
    for x in {1, 2, 3}:
        pass
try:
    for x in (s := {1, 2, 3}):
        s.add(x + 10)
except RuntimeError as error:
    print(error)
d = {1: 2, 3: 4, 5: 6}
for loop in (d, d.values(), d.items()):
    seen = []
    try:
        for x in loop:
            seen.append(x)
            d.pop(5, None)
    except RuntimeError as error:
        print(seen, error)
    d[5] = 6
