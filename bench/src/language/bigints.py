"""Integers beyond 64 bits: factorials, Fibonacci numbers, modular powers, digits of pi, greatest common divisors."""


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def pi(digits):
    out = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(out) < digits:
        if 4 * q + r - t < n * t:
            out.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return ''.join(map(str, out))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def is_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def run():
    big = factorial(400)
    primes = [n for n in range(2**89 - 21, 2**89 + 20, 2) if is_prime(n)]
    return (
        big % 1000003,
        fibonacci(3000) % 1000003,
        pi(150)[-10:],
        gcd(big, fibonacci(900)),
        primes,
        str(3**1500)[:20],
        (1 << 500 | 12345) >> 480,
    )
