"""Methods of float, hash, rounding and the type's attributes."""

CASES = """
(1.5).is_integer(), (2.0).is_integer(), float("inf").is_integer(), float("nan").is_integer(), (-0.0).is_integer()
(0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-3.0).as_integer_ratio(), (1e300).as_integer_ratio()[1], (5e-324).as_integer_ratio()[0]
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
(1.5).conjugate(), (1.5).real, (1.5).imag
hash(1.0), hash(-1.0), hash(-2.0), hash(float("inf")), hash(-float("inf")), hash(2.0**100) == hash(2**100), hash(0.5) == hash(2**-1)
hash(float(2**61 - 1)) == hash(2**61 - 1)
round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2)
round(1234.5678, -2), round(1234.5678, 0), round(1234.5678, 2), round(-0.4), round(-0.4, 0), round(5e15 + 0.5)
round(1e300, 2), round(1.5, 400), round(1.5, -400), round(1e308, -308), round(15.0, -1), round(25.0, -1)
round(1.7976931348623157e308, -308)
round(float("inf"))
round(float("nan"))
round(float("inf"), 2), round(float("nan"), 2)
round(1.5, None)
round(1.5, 1.0)
round(1.5, "a")
round("a")
round()
round(number=2.567, ndigits=1)
(2.5).__floor__(), (-2.5).__floor__(), (2.5).__ceil__(), (-2.5).__ceil__(), (-2.5).__trunc__(), (1e20).__floor__()
int(1e20), int(-1.9), int(123456789012345678.0)
(2.5).__int__(), (2.5).__bool__(), (0.0).__bool__(), (2.5).__abs__(), (-2.5).__abs__(), (2.5).__neg__()
(2.5).__eq__(2.5), (2.5).__eq__("a"), (2.5).__lt__(3), (2.5).__lt__("x"), (2.5).__ge__(2)
(2.5).__divmod__(1), (2.5).__rdivmod__(10), (2.5).__rpow__(4), (2.5).__rsub__(1)
(2.5).__getnewargs__()
float.__getformat__("double"), float.__getformat__("float")
float.__getformat__("int")
abs(-0.0), abs(float("-inf")), -0.0, 0.0 == -0.0, str(-(0.0))
float("nan") == float("nan"), float("nan") in [float("nan")], (lambda n: n in [n])(float("nan")), (lambda n: [n] == [n])(float("nan"))
min(float("nan"), 1), max(1, float("nan")), sorted([3.5, 1, 2.25, True])
sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([1, 2.5, 3]), sum([0.1, 0.2, 0.3], 1)
divmod(5.5, 2), divmod(-5.5, 2), divmod(5.5, -2), divmod(5, 0.3)
divmod(1.0, 0)
1.5 .real.imag
float.__name__, float.__qualname__, float.__module__
float.__mro__
(1.5).foo
(1.5).hex(1)
float.hex(1)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
