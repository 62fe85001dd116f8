"""Sorting many: stable, by ints, floats, both, strs and tuples, with infinite and large values."""
seed = 17


def random(n):
    global seed
    seed = seed * 16807 % 2147483647
    return seed % n


def check(items, key=None):
    plain = sorted(items, key=key)
    value = key or (lambda item: item)
    for a, b in zip(plain, plain[1:]):
        assert not value(b) < value(a)
    back = sorted(items, key=key, reverse=True)
    for a, b in zip(back, back[1:]):
        assert not value(a) < value(b)
    return plain


N = 4000
rows = [(random(50), random(10**9) / 1000, 'name%d' % random(700), i) for i in range(N)]
for column in range(4):
    by = check(rows, key=lambda row: row[column])
    assert all(a[3] < b[3] for a, b in zip(by, by[1:]) if a[column] == b[column])
    by = sorted(rows, key=lambda row: row[column], reverse=True)
    assert all(a[3] < b[3] for a, b in zip(by, by[1:]) if a[column] == b[column])
    print(by[0], by[-1])
print(check([row[0] - 25 for row in rows])[:10])
special = [0.0, -0.0, 1.0, -1.0, float('inf'), float('-inf'), 5e-324, -5e-324, 1.5e308, -1.5e308, 2.0**60, -(2.0**60), 0.5]
many = [(special[random(len(special))], i) for i in range(N)]
by = sorted(many, key=lambda pair: pair[0])
assert all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(by, by[1:]))
print(sorted({repr(pair[0]) for pair in by}), [pair[1] for pair in by[:5]])
mixed = [(random(1000) if i % 2 else random(1000) / 4, i) for i in range(N)]
check(mixed, key=lambda pair: pair[0])
print(sorted(mixed)[:6], sorted(mixed, key=lambda pair: (pair[0], -pair[1]))[:4])
large = [2**53 - random(1000) if i % 3 else -(2**53) + random(1000) for i in range(N)]
print(check(large)[:2], check(large)[-2:], check([2**60 + random(10**6) for _ in range(N)])[0] >= 2**60)
print(check([2.0**60 + 256 * random(10**6) for _ in range(N)])[0])
nan = float('nan')
print(len(sorted([nan if i % 100 == 0 else float(random(100)) for i in range(N)])))
print(sorted(range(N)) == list(range(N)), sorted(range(N), reverse=True)[:3], sorted([1] * N) == [1] * N)
print(check([chr(97 + random(26)) * random(5) for _ in range(N)])[::800])
