"""Small programs in plain Python, each timed as the best of several runs; prints one line of JSON."""
import json
import sys
from time import perf_counter


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Body:
    def __init__(self, x, y, z, vx, vy, vz, m):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.m = m


def nbody(n):
    bodies = [Body(i * 1.1, i * 0.7, i * 0.3, 0.1 * i, 0.2, 0.3, 1.0 + i) for i in range(5)]
    for _ in range(n):
        for i in range(5):
            a = bodies[i]
            for j in range(i + 1, 5):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                d = dx * dx + dy * dy + dz * dz + 0.01
                mag = 0.001 / (d * d)
                a.vx -= dx * b.m * mag
                a.vy -= dy * b.m * mag
                a.vz -= dz * b.m * mag
                b.vx += dx * a.m * mag
                b.vy += dy * a.m * mag
                b.vz += dz * a.m * mag
        for b in bodies:
            b.x += 0.001 * b.vx
            b.y += 0.001 * b.vy
            b.z += 0.001 * b.vz
    return bodies[0].x


def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return sum(flags)


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def square(self):
        return self.x * self.x + self.y * self.y


def objects(n):
    v = Vector(0, 0)
    d = Vector(1, 2)
    total = 0
    for _ in range(n):
        v = v.add(d)
        total += v.square() % 7
    return total


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def generators(n):
    total = 0
    for x in numbers(n):
        total += x
    return total


def exceptions(n):
    caught = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError(i)
        except ValueError:
            caught += 1
    return caught


def words(n):
    counts = {}
    for i in range(n):
        word = 'w' + str(i % 1000)
        counts[word] = counts.get(word, 0) + 1
    return len(counts)


def strings(n):
    out = []
    for i in range(n):
        out.append('%d:%s' % (i, 'x' * (i % 5)))
    return len(','.join(out))


PROGRAMS = [
    (fib, 27), (nbody, 10_000), (sieve, 1_000_000), (objects, 400_000), (generators, 1_000_000), (exceptions, 200_000),
    (words, 400_000), (strings, 200_000),
]


def measure(f, n):
    best = None
    for _ in range(5):
        start = perf_counter()
        result = f(n)
        elapsed = perf_counter() - start
        best = elapsed if best is None else min(best, elapsed)
    return best * 1000, result


print(json.dumps({'python': sys.version.split()[0], 'rows': [[f.__name__, *measure(f, n)] for f, n in PROGRAMS]}))
