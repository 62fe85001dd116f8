"""math: every function, with the values at its edges."""

import math

VALUES = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.5, 10.0, 100.25, 1e-10, 1e300, float("inf"), float("-inf"), float("nan")]
ONE = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split()
TWO = "atan2 copysign fmod hypot nextafter pow remainder".split()

for name in ONE:
    function = getattr(math, name)
    row = []
    for value in VALUES:
        try:
            result = function(value)
            row.append(f"{result:.14g}" if isinstance(result, float) else repr(result))
        except (ValueError, OverflowError) as error:
            row.append(f"{type(error).__name__}: {error}")
    print(name, *row, sep=" | ")
for name in TWO:
    function = getattr(math, name)
    for left in VALUES[::2]:
        row = []
        for right in VALUES:
            try:
                row.append(f"{function(left, right):.14g}")
            except (ValueError, OverflowError) as error:
                row.append(f"{type(error).__name__}: {error}")
        print(name, left, *row, sep=" | ")
print(math.pi, math.e, math.tau, math.inf, math.nan)
