"""Products and sums of products that are reduced by a modulus at once."""


def one(a, b, m):
    return a * b % m


def two(a, b, c, m):
    return (a * b + c) % m


def tried(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def slow(a, b, c, m):
    product = a * b
    total = product + c
    return product % m, total % m


EDGES = [0, 1, 2, 3, 7, 10, 255, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**52 - 1, 2**52, 2**53 - 1, 2**53, 2**64 + 1, -1, -5, -(2**31)]
different = 0
for a in EDGES:
    for b in EDGES:
        for m in EDGES:
            for c in (0, 1, -1, 2**52):
                if m == 0:
                    continue
                if (one(a, b, m), two(a, b, c, m)) != slow(a, b, c, m):
                    different += 1
print(different, tried(one, 3, 4, 0), tried(two, 3, 4, 5, 0), one(2.5, 3, 2), two(2, 3, 0.5, 4), one(True, 5, 3))

seed = 17
total = 0
for i in range(20000):
    seed = seed * 16807 % 2147483647
    other = (seed * 1103515245 + 12345) % 2147483648
    third = (other * 69069 + seed) % 4294967296
    total ^= seed * 3 + other * 5 + third * 7
print(seed, other, third, total)

for m in (3, 1000003, 2**31 - 1, 2**40 + 15, 2**52 - 47):
    values = []
    x = 1
    for i in range(2000):
        x = x * 48271 % m
        near = (x // m * m + m - 1) * 1 % m
        values.append((x, near))
    print(m, values[-1], sum(a ^ b for a, b in values))
