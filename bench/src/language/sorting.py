"""Sorting with keys: numbers, records by several keys, strings, and sorts written in Python."""
from operator import itemgetter


def records(n):
    seed = 17
    out = []
    for i in range(n):
        seed = (seed * 16807) % 2147483647
        out.append((seed % 100, 'name%d' % (seed % 1000), seed / 1000.0, i))
    return out


def quick(items):
    if len(items) < 2:
        return items
    middle = items[len(items) // 2]
    return (
        quick([x for x in items if x < middle])
        + [x for x in items if x == middle]
        + quick([x for x in items if x > middle])
    )


def heap(items):
    items = items[:]
    n = len(items)

    def sift(start, end):
        root = start
        while True:
            child = 2 * root + 1
            if child >= end:
                return
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for start in range(n // 2 - 1, -1, -1):
        sift(start, n)
    for end in range(n - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def run():
    rows = records(8_000)
    by_two = sorted(rows, key=lambda row: (row[0], -row[2]))
    by_name = sorted(rows, key=itemgetter(1), reverse=True)
    by_float = sorted(rows, key=lambda row: row[2])
    plain = sorted(row[3] * 7919 % 10007 for row in rows)
    numbers = [row[3] * 7919 % 10007 for row in rows]
    return by_two[5], by_name[5], by_float[5], plain[5], quick(numbers)[100], heap(numbers[:4000])[100]
