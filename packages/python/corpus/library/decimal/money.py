"""decimal: sums of money, interest, conversions, an arithmetic-geometric mean of pi."""

import decimal
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext

CENT = Decimal("0.01")
items = [("tea", "3.10", 2), ("bread", "2.49", 1), ("cheese", "11.995", 3), ("nothing", "0", 5)]
total = Decimal(0)
for name, price, count in items:
    line = (Decimal(price) * count).quantize(CENT, ROUND_HALF_UP)
    total += line
    print(f"{name:<10}{count:>3} x {Decimal(price):>8.2f} = {line:>9,}")
tax = (total * Decimal("0.19")).quantize(CENT)
print(total, tax, total + tax, f"{total + tax:,.2f}", f"{tax / total:.4%}")
balance = Decimal("1000")
for year in range(1, 6):
    balance = (balance * Decimal("1.035")).quantize(CENT)
    print(year, balance)
shares = [balance * part / 7 for part in (1, 2, 4)]
print(shares, sum(shares) == balance, [share.quantize(CENT) for share in shares])


def pi():
    with localcontext() as context:
        context.prec += 2
        lasts, t, s, n, na, d, da = 0, Decimal(3), 3, 1, 0, 0, 24
        while s != lasts:
            lasts = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    return +s


getcontext().prec = 60
print(pi(), Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(2).log10())


def cos(x):
    getcontext().prec += 2
    i, lasts, s, fact, num, sign = 0, 0, 1, 1, 1, 1
    while s != lasts:
        lasts = s
        i += 2
        fact *= i * (i - 1)
        num *= x * x
        sign *= -1
        s += num / fact * sign
    getcontext().prec -= 2
    return +s


getcontext().prec = 30
print(cos(Decimal("0.5")), Decimal(3) ** 200, Decimal(7) / 13, Decimal("1e20") // 7, Decimal("1e20") % 7)
getcontext().prec = 28
