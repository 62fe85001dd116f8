"""Generators: a pipeline, a recursive walk, permutations, and one that is sent values."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def even(source):
    for x in source:
        if x % 2 == 0:
            yield x


def walk(tree):
    if isinstance(tree, tuple):
        for child in tree:
            yield from walk(child)
    else:
        yield tree


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def average():
    total = count = 0
    value = None
    while True:
        value = yield total / count if count else 0.0
        total += value
        count += 1


def run():
    total = sum(x for x in even(numbers(200_000)) if x % 3)
    tree = 1
    for _ in range(12):
        tree = (tree, tree)
    walked = sum(walk(tree))
    found = sum(p[0] * p[-1] for p in permutations([1, 2, 3, 4, 5, 6, 7]))
    mean = average()
    next(mean)
    for i in range(50_000):
        last = mean.send(i)
    return total, walked, found, last
