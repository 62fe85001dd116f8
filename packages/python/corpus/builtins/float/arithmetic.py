"""Arithmetic of floats: signed zeros, infinities, nan, floor division and modulo."""

import operator

INF = float("inf")
NAN = float("nan")
VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.7, 1e308, -5e-324, INF, -INF, NAN]

for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    function = getattr(operator, name)
    print(name)
    for left in VALUES:
        row = []
        for right in VALUES:
            try:
                row.append(repr(function(left, right)))
            except (ZeroDivisionError, OverflowError) as error:
                row.append(f"{type(error).__name__}: {error if len(error.args) == 1 else 'out of range'}")
        print("  ", left, *row, sep=" | ")

print("divmod")
for left in VALUES:
    for right in VALUES:
        try:
            print(left, right, divmod(left, right))
        except ZeroDivisionError as error:
            print(left, right, error)

print("mixed with ints")
for left in (3, -7, 2**60, 10**18):
    for right in (2.0, -0.5, 1e-3):
        print(left + right, left - right, left * right, left / right, left // right, left % right, right - left, right // left, right % left)

print("comparisons")
for left in (0, 1, 2**53, 2**53 + 1, 10**400, -(10**400)):
    for right in (0.0, -0.0, 1.0, 2.0**53, INF, -INF, NAN):
        print(left, right, left == right, left != right, left < right, left <= right, left > right, left >= right) if abs(left) < 10**20 else print("big", right, left == right, left < right, left > right)

for expression in ('1.0 + "a"', '"a" + 1.0', "1.0 < 'a'", "1.5 & 1", "1.5 << 1", "~1.5", "[1] * 2.0", "'a' * 2.0", "1.0 @ 2.0", "1.0()", "1.0[0]", "len(1.0)", "1.0 in [1]", "1 in 1.0"):
    try:
        print(expression, eval(expression))
    except TypeError as error:
        print(expression, "->", error)
