# Integers and floats over their whole range: sign rules, rounding, overflow.
cases = [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 3), (2**53, 2), (2**53 + 1, 3), (-2**70, 7), (10**30, -10**10), (7.5, 2), (-7.5, 2), (7.5, -2.5), (1, 0.1), (5, 2**70), (True, 2), (2**31, 2**31), (2**32, -2**32), (-1, 2**80)]
for a, b in cases:
    print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
for a, b in [(2, 10), (2, -1), (-2, 3), (2, 0.5), (-8, 1/3), (0, 0), (0, 5), (10, 20), (2, 100), (-1, 10**20), (1.5, 3), (0.0, -0.0 or 1), (7, 2**10 % 13), (True, False), (2**40, 2), (-3, 21)]:
    print(a ** b, end=' ')
print()
for a, b in [(5, 3), (-5, 3), (2**40, 2**33), (-1, 2**70), (-2**70, -1), (True, False), (2**31, 1), (-2**31, 2**32 - 1)]:
    print(a & b, a | b, a ^ b, ~a, end='; ')
print()
for a, b in [(1, 31), (1, 32), (1, 100), (-1, 33), (2**100, 98), (-2**100, 99), (5, 0), (-5, 1), (0, 10**30), (-7, 10**5), (2**31 - 1, 1)]:
    try: print(a << b if b < 1000 else '-', a >> b, end='; ')
    except (OverflowError, ValueError) as e: print(e)
print()
for f in [lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1 << -1, lambda: 1 >> -1, lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3, lambda: 1j / 0, lambda: 0j ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, 3, -5), lambda: pow(3, -1, 7), lambda: int(float('inf')), lambda: int(float('nan')), lambda: float('inf') // 1, lambda: float('inf') % 2, lambda: 5 % float('inf'), lambda: -5 % float('inf'), lambda: 5 // float('-inf'), lambda: 1e308 * 10, lambda: -1e308 * 10, lambda: 1 << 10**10 if 0 else 1, lambda: 2 ** 0.5 ** 2, lambda: -2 ** 2, lambda: 2 ** -2, lambda: 1 / (10 ** 400), lambda: 10**400 // 10**399, lambda: (10**400) / (10**399), lambda: float(2**1024) , lambda: float(2**1023), lambda: 3 * 1e-320, lambda: round(2.5), lambda: round(-3.5), lambda: round(2.675, 2), lambda: round(1234, -2), lambda: round(1e300, 2), lambda: 1j ** 2, lambda: (1 + 2j) * (3 - 1j), lambda: (1 + 2j) / (3 - 1j), lambda: abs(3 + 4j), lambda: 1j < 2, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 0x7fffffff + 1, lambda: -0x80000000 - 1, lambda: 0x7fffffffffffffff + 1, lambda: 9007199254740992 + 1.0, lambda: 9007199254740993 == 9007199254740992.0, lambda: 2**53 + 1 > 2.0**53, lambda: 10**400 > 1e308, lambda: 10**400 > float('inf'), lambda: -(10**400) < -1e308, lambda: 1 == 1.0000000000000001]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
