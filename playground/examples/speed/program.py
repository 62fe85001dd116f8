import time

import fast


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def longest(limit, count):
    return max(range(1, limit), key=count)


for name, count in [("Python", collatz), ("C", fast.collatz)]:
    start = time.perf_counter()
    best = longest(100_000, count)
    elapsed = time.perf_counter() - start
    print(f"{name:>6}: {best} takes {count(best)} steps, found in {1000 * elapsed:.0f} ms")
