"""The digit limit of conversions, and numbers at the edges of sizes."""

import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
for action in (
    lambda: len(str(10**4299)),
    lambda: str(10**4300),
    lambda: int("1" * 4300) % 1000,
    lambda: int("1" * 4301),
    lambda: f"{10**5000}",
    lambda: "%d" % 10**5000,
    lambda: len("%d" % (10**5000)),
    lambda: len(hex(10**5000)),
    lambda: int("1" * 5000, 16) % 1000,
    lambda: int("1" * 5000, 32) % 1000,
    lambda: int("1" * 5000, 7),
    lambda: sys.set_int_max_str_digits(100),
    lambda: sys.set_int_max_str_digits(-1),
    lambda: repr(-(10**4300)),
    lambda: len(bytes(str(2**13000), "ascii")),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

sys.set_int_max_str_digits(0)
print(len(str(3**20000)), sum(map(int, str(3**20000))))
sys.set_int_max_str_digits(640)
try:
    str(10**640)
except ValueError as error:
    print(error)
print(2**1000 == float(2**1000), 2**53 + 1 == float(2**53 + 1), 2**53 + 1 > float(2**53))
for value in (2**1024, -(2**1024), 2**1024 - 2**970 - 1):
    try:
        print(float(value))
    except OverflowError as error:
        print(error)
for expression in ("2**1024 / 1", "1 / 2**1080", "2**1100 / 2**1000", "2**1024 + 1.0", "2**1024 < float('inf')", "1.0 // 2**1024"):
    try:
        print(expression, "=", eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)
