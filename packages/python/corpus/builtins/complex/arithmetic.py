"""Arithmetic of complex numbers, mixed with floats and ints."""

import operator

INF = float("inf")
VALUES = [0j, 1 + 0j, -1j, 2.5 - 1.5j, complex(-0.0, 1), complex(INF, 1), complex(0, -INF), 1e200 + 1e200j]
OTHERS = [2, -0.5, 0, INF]

for name in ("add", "sub", "mul", "truediv", "pow"):
    function = getattr(operator, name)
    print(name)
    for left in VALUES:
        for right in VALUES + OTHERS:
            try:
                result = repr(function(left, right))
            except (ZeroDivisionError, OverflowError) as error:
                result = f"{type(error).__name__}: {error}"
            print("  ", left, right, result)
    for left in OTHERS:
        for right in VALUES:
            try:
                result = repr(function(left, right))
            except (ZeroDivisionError, OverflowError) as error:
                result = f"{type(error).__name__}: {error}"
            print("  ", left, right, result)

CASES = """
1j // 1
1j % 1
divmod(1j, 1)
1j < 1
1j >> 1
~1j
pow(1j, 2, 3)
pow(1j, 2), pow(1j, -2), pow(2j, 0), pow(0j, 0), (1 + 1j) ** 10, (1 + 1j) ** -3
(1 + 1j) ** 0.5
(1 + 1j) ** 1000
(1 + 1j) ** 100000
(1e200 + 0j) ** 2
0j ** -1
0j ** 1j
1j + "a"
"a" + 1j
1j + None
sum([1j, 2, 0.5]), sum([1j] * 3, 1)
(1 + 2j).__add__(1), (1 + 2j).__add__("a"), (1 + 2j).__radd__(1.5), (1 + 2j).__rtruediv__(5)
(1 + 2j).__eq__(1), (1 + 2j).__lt__(1)
1 - 0j, 0 - 1j, -0.0 - 0j, 1 * -1j
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
