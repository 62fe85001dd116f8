"""Exceptions: raised and caught near and far, with else and finally, as the end of a search."""


class Missing(Exception):
    def __init__(self, key):
        super().__init__(key)
        self.key = key


def lookup(table, key):
    if key not in table:
        raise Missing(key)
    return table[key]


def deep(n):
    if n == 0:
        raise ValueError('bottom')
    try:
        return deep(n - 1)
    finally:
        deep.visits += 1


deep.visits = 0


def near(n):
    caught = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError(i)
        except ValueError:
            caught += 1
        else:
            caught += 2
    return caught


def far(n):
    table = {i: i for i in range(0, n, 2)}
    total = 0
    for i in range(n):
        try:
            total += lookup(table, i)
        except Missing as missing:
            total -= missing.key
    return total


def builtin(n):
    total = 0
    numbers = ['1', 'x', '3', '', '5']
    for i in range(n):
        try:
            total += int(numbers[i % 7])
        except ValueError:
            total += 10
        except IndexError:
            total += 100
    return total


def run():
    for _ in range(1_000):
        try:
            deep(10)
        except ValueError:
            pass
    return near(60_000), far(30_000), builtin(30_000)
