"""Shifts of ints, their limits and their errors."""

CASES = """
1 << 0
1 << 31
1 << 32
1 << 52
1 << 53
1 << 64
-1 << 5
-1 << 70
0 << 10**20
1 << -1
0 << -1
1 >> -1
5 >> 1
-5 >> 1
-1 >> 100
1 >> 100
1 >> 10**20
-7 >> 10**20
0 >> 10**20
2**100 >> 90
-(2**100) >> 90
-(2**100) - 1 >> 90
(2**100 + 5) >> 1
1 << 1.0
1 << "a"
"a" << 1
True << True
12345678901234567890 >> 3
12345678901234567890 << 3
(1 << 100) & (1 << 100) - 1
-1 & 0xffffffffffffffffffff
-(2**70) | 1
-(2**70) ^ -1
5 & 1.0
5 | None
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
