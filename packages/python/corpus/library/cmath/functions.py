"""cmath: functions, branch cuts, special values, errors."""

import cmath

VALUES = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 1 + 1j, -2.5 + 0.5j, complex(-1, -0.0), complex(0.5, 1e-300), 1e150 + 1e150j]
SPECIAL = [complex(float("inf"), 0), complex(float("nan"), 1), complex(-float("inf"), float("inf"))]

for name in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf isnan".split():
    function = getattr(cmath, name)
    for value in VALUES + SPECIAL:
        try:
            result = function(value)
            if isinstance(result, complex):
                shown = f"{result.real:.12g} {result.imag:.12g}"
            elif isinstance(result, tuple):
                shown = " ".join(f"{part:.12g}" for part in result)
            else:
                shown = repr(result)
        except (ValueError, OverflowError) as error:
            shown = f"{type(error).__name__}: {error}"
        print(name, value, shown)
print(cmath.rect(2, cmath.pi / 2), cmath.rect(1, 0), cmath.polar(3 + 4j), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.log(100, 10), cmath.sqrt(-4), cmath.exp(cmath.pi * 1j).real)
for call in (lambda: cmath.sqrt("a"), lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.rect(cmath.inf, cmath.nan), lambda: cmath.phase("x"), lambda: cmath.log(1, 0)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
