"""pow() and ** of ints, with and without a modulus."""

CASES = """
2 ** 10
2 ** -1
0 ** 0
0 ** -1
(-2) ** 3
(-2) ** -3
(-8) ** (1 / 3)
2 ** 0.5
2 ** 100
(-3) ** 77
pow(2, 10)
pow(2, 10, 1000)
pow(2, 10, -7)
pow(-2, 11, 7)
pow(3, -1, 7)
pow(3, -2, 7)
pow(2, -1, 4)
pow(0, 0, 1)
pow(5, 0, 1)
pow(5, 3, 1)
pow(5, 3, -1)
pow(5, 3, 0)
pow(12345678901234567890, 98765432109876543210, 10**18 + 9)
pow(7, 2**70, 2**61 - 1)
pow(2, 3, 4.0)
pow(2.0, 3, 4)
pow(2, 3.0)
pow(base=2, exp=5)
pow(base=2, exp=5, mod=3)
pow(2)
pow("a", 2)
pow(2, "a")
pow(2, 3, "a")
2 ** "a"
True ** True
1 ** (10**30)
(-1) ** (10**30 + 1)
0 ** (10**30)
(2).__pow__(3)
(2).__pow__("x")
(2).__rpow__(3)
(2).__pow__(3, 5)
10.0 ** -400
0.0 ** -1
(-0.0) ** -3
(-1.5) ** 2.5
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
