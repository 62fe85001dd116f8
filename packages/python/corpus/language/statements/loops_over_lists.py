"""Loops over lists and tuples by position: changed on the way, in pairs of zip and enumerate, with names that mean something else."""


def shrinking(items):
    seen = []
    for item in items:
        seen.append(item)
        if item % 2:
            items.remove(item)
    return seen, items


def growing(items):
    for item in items:
        if item < 4:
            items.append(item + 1)
    else:
        items.append('end')
    return items


def cleared(items):
    seen = []
    for item in items:
        seen.append(item)
        items.clear()
    items.append('again')
    return seen, items


def replaced(items):
    seen = []
    for item in items:
        seen.append(item)
        items[:] = [item * 2, item * 3, 7] if len(seen) < 3 else items
    return seen, items


print(shrinking([1, 2, 3, 4, 5, 7]), growing([1, 3]), cleared([1, 2]), replaced([1, 2]))


def pairs(a, b):
    seen = []
    for x, y in zip(a, b):
        seen.append((x, y))
        if len(seen) == 2:
            b.append('late')
    for i, [x, y] in enumerate(seen):
        seen[i] = (y, x)
    for i, x in enumerate(a):
        if i == 1:
            break
    else:
        i = 'all'
    return seen, i, x, a, b


print(pairs([1, 2, 3, 4], ['a', 'b']), pairs((1,), [2, 3]), pairs([1], []) if False else None)


class Items(list):
    def __iter__(self):
        return iter(['own', 'items'])


class Pairs(tuple):
    def __iter__(self):
        return iter([('o', 1), ('w', 2)])


def of_classes():
    return [x for x in Items([1, 2])], [a + b * 'x' for a, b in Pairs(())], [
        (x, y) for x, y in zip(Items([1]), [1, 2, 3])], [(i, x) for i, x in enumerate(Items())]


print(of_classes())


def iterators():
    it = iter([1, 2, 3, 4, 5])
    first = [x for x in it if x < 3 or next(it, x)]
    z = zip([1, 2, 3], 'abc')
    for x, y in z:
        break
    rest = [(y, x) for x, y in z]
    e = enumerate([5, 6, 7])
    for i, x in e:
        if i:
            break
    return first, x, y, rest, list(e)


print(iterators())


def other_meanings(zip, enumerate):
    return [(a, b) for a, b in zip([1, 2], [3, 4])], [a - b for a, b in enumerate([5, 6])]


print(other_meanings(lambda a, b: [(b, a)], lambda a: zip(a, a[1:])))
print(other_meanings(lambda a, b: iter([a, b]), lambda a: {(1, 2): 3}))


def inner_names():
    return [zip + x for zip, x in zip([1, 2], [3, 4])], {enumerate: x for enumerate, x in enumerate('ab')}


print(inner_names())


def wrong(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__, str(error)


def unpacking(items):
    return [a for a, b in items]


def zipping(a, b):
    return [x for x, y in zip(a, b)]


def counting(a):
    for i, x in enumerate(a):
        pass
    return i, x


for items in ([(1, 2), (3,)], [(1, 2, 3)], [5], ['ab', 'cd'], ((1, 2), [3, 4])):
    print(wrong(lambda: unpacking(items)))
print(wrong(lambda: zipping(1, [2])), wrong(lambda: zipping([1], None)), wrong(lambda: counting(3)),
      wrong(lambda: counting([])))


def closures():
    return [f() for f in [lambda: (i, x) for i, x in enumerate('ab')]], [f() for f in [lambda: a * b for a, b in zip([1, 2], (3, 4))]]


print(closures())


def nested(rows):
    total = 0
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            for a, (b, c) in zip(row, enumerate(row)):
                total += i * j * value + a * b - c
    return total, [[(x, y) for x in row for y in row if x < y] for row in rows]


print(nested([[1, 2, 3], (4, 5), [], [6]]))


def with_continue(items):
    found = []
    for i, x in enumerate(items):
        if x is None:
            continue
        try:
            if x == 3:
                continue
            found.append((i, x))
        finally:
            found.append(i)
    return found


print(with_continue([1, None, 3, 4]))
