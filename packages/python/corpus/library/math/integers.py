"""math on ints: gcd, lcm, comb, perm, factorial, isqrt, prod, fsum, dist, sumprod."""

import math
from fractions import Fraction


class I:
    def __index__(self):
        return 12


CASES = """
math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 27), math.gcd(0, 0), math.gcd(0, 5), math.gcd(2**70, 2**65 * 3), math.gcd(I(), 8)
math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-4, 6), math.lcm(0, 5), math.lcm(2**40, 3**30)
math.gcd(1.5, 2)
math.lcm("a")
math.comb(5, 2), math.comb(5, 0), math.comb(5, 6), math.comb(100, 50), math.comb(10**6, 3), math.comb(60, 30)
math.comb(-1, 2)
math.comb(5, -1)
math.comb(5.0, 2)
math.perm(5), math.perm(5, 2), math.perm(5, None), math.perm(3, 5), math.perm(50, 20)
math.perm(-1)
math.perm(5, -2)
math.factorial(0), math.factorial(5), math.factorial(20), math.factorial(25), math.factorial(True)
math.factorial(-1)
math.factorial(5.0)
math.isqrt(0), math.isqrt(24), math.isqrt(25), math.isqrt(10**40), math.isqrt(2**200 - 1), math.isqrt(I())
math.isqrt(-1)
math.isqrt(2.5)
math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2, 3], start=5), math.prod(["a", 3], start=1), math.prod([Fraction(1, 2), 3])
math.prod(5)
math.prod([1], 2)
math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([1e308, 1e308, -1e308]), math.fsum([math.inf, 1]), math.fsum([1, Fraction(1, 3)])
math.fsum([math.inf, -math.inf])
math.fsum([1e308, 1e308])
math.fsum(["a"])
math.dist([1, 2], [4, 6]), math.dist((0,), (5,)), math.dist([], []), math.hypot(), math.hypot(3), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(1e200, 1e200), math.hypot(math.inf, math.nan)
math.dist([1], [1, 2])
math.dist(1, 2)
math.sumprod([1, 2], [3, 4]), math.sumprod([1.5, 2], [2, 3]), math.sumprod([], []), math.sumprod([10**20], [3]), math.sumprod([0.1] * 10, [1] * 10)
math.sumprod([1], [1, 2])
math.fma(2.0, 3.0, 4.0), math.fma(0.1, 10, -1), math.fma(1e308, 10, -math.inf)
math.fma(math.inf, 0, 1)
math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(1, 2, rel_tol=0.5), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan)
math.isclose(1, 2, rel_tol=-1)
math.ldexp(0.5, 3), math.ldexp(1, -1074), math.ldexp(1, -1080), math.ldexp(math.inf, 5), math.frexp(10), math.modf(-2.5), math.ldexp(0, 10**10)
math.ldexp(1, 2000)
math.ldexp(1, 2.5)
math.nextafter(1, 2), math.nextafter(1, 2, steps=3), math.nextafter(0, 1), math.nextafter(1, 1), math.ulp(1), math.ulp(0), math.ulp(math.inf)
math.nextafter(1, 2, steps=-1)
math.log(8, 2), math.log(10**400), math.log2(2**1000), math.log10(10**300), math.log(100, 10), math.log(Fraction(1, 2))
math.log(0)
math.log(-1)
math.log(10, 1)
math.log(10, 0)
math.log("a")
math.log()
math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-0.5), math.floor(1e20), math.floor(Fraction(7, 2)), math.ceil(Fraction(7, 2)), math.floor(5), math.ceil(True)
math.floor("a")
math.trunc("a")
math.floor(math.inf)
math.ceil(math.nan)
math.sqrt(-1)
math.sqrt("4")
math.sqrt(10**400)
math.exp(1000)
math.pow(2, 0.5), math.pow(0, 0), math.pow(math.nan, 0), math.pow(-8, 3), math.pow(-1, math.inf), math.pow(0, -math.inf)
math.pow(0, -1)
math.pow(-8, 1 / 3)
math.pow(1e300, 2)
math.acos(2)
math.fmod(5, 0)
math.fmod(math.inf, 1)
math.gamma(0), 1
math.gamma(-1)
math.gamma(200)
math.cosh(1000)
math.sin(math.inf)
math.copysign(1, -0.0), math.copysign(math.nan, -1), math.fabs(-5), math.remainder(5, 3), math.remainder(7, 2), math.fmod(-7, 3)
math.degrees(math.pi), math.radians(180), math.cbrt(27), math.cbrt(-8), math.exp2(10), math.expm1(1e-10), math.log1p(1e-10)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)

# Products whose halves are larger than any float.
large = (2 - 2**-52) * 2.0**511
root = math.sqrt(large * large)
print(math.sumprod((large, root), (large, -root)), math.sumprod((large, 1.0), (large, -1.0)), math.sumprod((large, large), (large, large)))
