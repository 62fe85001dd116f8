"""Loops over integers: primes, the Collatz sequence, a matrix product, a linear congruential generator."""


def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return sum(flags)


def collatz(n):
    longest = 0
    for start in range(1, n):
        value, steps = start, 0
        while value != 1:
            value = value // 2 if value % 2 == 0 else 3 * value + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


def matrix(n):
    a = [[(i * j) % 7 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = c[i]
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            out[j] = total
    return c[n - 1][n - 2]


def lcg(n):
    x = 42
    for _ in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
    return x


def run():
    return sieve(200_000), collatz(6_000), matrix(60), lcg(200_000)
