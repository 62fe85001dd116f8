"""Dicts and sets: counting words, a graph's shortest paths, an inverted index, memoised partitions."""
from collections import deque


def count(n):
    counts = {}
    for i in range(n):
        word = 'w' + str(i * 7 % 1000)
        counts[word] = counts.get(word, 0) + 1
    return max(counts.values()), len(counts)


def paths(n):
    graph = {i: {(i * 3 + 1) % n, (i * 5 + 2) % n, (i + 1) % n} for i in range(n)}
    distance = {0: 0}
    queue = deque([0])
    while queue:
        node = queue.popleft()
        for other in graph[node]:
            if other not in distance:
                distance[other] = distance[node] + 1
                queue.append(other)
    return sum(distance.values())


def index(n):
    places = {}
    for i in range(n):
        for word in ('alpha', i % 17, (i % 5, i % 3)):
            places.setdefault(word, set()).add(i % 100)
    common = places['alpha']
    for found in places.values():
        common = common & found | {1}
    return len(places), len(common)


def grid(n):
    alive = {(x, x * x % n) for x in range(n)} | {(x, (x + 1) % n) for x in range(n)}
    for _ in range(8):
        counts = {}
        for x, y in alive:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        cell = (x + dx, y + dy)
                        counts[cell] = counts.get(cell, 0) + 1
        alive = {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}
    return len(alive)


def run():
    return count(60_000), paths(8_000), index(8_000), grid(40)
