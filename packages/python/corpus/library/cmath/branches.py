"""cmath: both sides of the branch cuts, signed zeros, infinities, polar forms, isclose, arguments of other kinds, errors."""
import cmath
import math

inf, nan = math.inf, math.nan


def part(x):
    return repr(x) if x != x or x in (inf, -inf, 0) else format(x, ".10g")


def text(value):
    return f"({part(value.real)}, {part(value.imag)})" if isinstance(value, complex) else repr(value)


def attempt(label, action):
    try:
        print(label, "->", text(action()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


functions = [cmath.sqrt, cmath.log, cmath.log10, cmath.exp, cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos, cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh]
points = [complex(-2, 0.0), complex(-2, -0.0), complex(0.0, 2), complex(-0.0, 2), complex(2, -0.0), complex(0.5, 0.0), complex(0.0, -0.0), complex(-0.0, 0.0), complex(-0.5, -0.0), complex(1e-300, 1e-300), complex(3, -4)]
for function in functions:
    print(function.__name__, *(None if function in (cmath.log, cmath.log10) and z == 0 else text(function(z)) for z in points))
special = [complex(inf, 1), complex(-inf, 1), complex(1, inf), complex(0.0, -inf), complex(inf, inf), complex(nan, 1), complex(1, nan), complex(inf, nan), complex(nan, inf), complex(nan, 0.0)]
for function in functions:
    for z in special:
        attempt(f"{function.__name__} {text(z)}", lambda: function(z))
for action in (lambda: cmath.log(0), lambda: cmath.log10(0j), lambda: cmath.log(-1, 0), lambda: cmath.log(8, 2), lambda: cmath.log(2, 1), lambda: cmath.log(-1, -1), lambda: cmath.exp(1000), lambda: cmath.exp(complex(710, 1.5)), lambda: cmath.cosh(1000), lambda: cmath.sinh(-1000j), lambda: cmath.atanh(1), lambda: cmath.atan(1j), lambda: cmath.sqrt(1e308 + 1e308j), lambda: cmath.sqrt(5e-324), lambda: cmath.log(1e308 + 1e308j), lambda: cmath.tanh(1000 + 1j), lambda: cmath.tan(complex(0.5, 800))):
    attempt("edge", action)
for z in (1 + 1j, -1 - 0j, complex(-1, -0.0), 0j, complex(-0.0, 0.0), complex(inf, -inf), complex(-inf, nan), complex(3e200, 4e200), 5, True, 2.5):
    print(text(complex(z)), cmath.phase(z), *map(part, cmath.polar(z)), cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z))
for r, phi in ((1, math.pi / 2), (2, 0), (-1, 0), (0, inf), (inf, 0), (inf, 1), (inf, inf), (1, inf), (nan, 0), (inf, nan), (1, nan), (0, nan)):
    attempt(f"rect {r} {phi}", lambda: cmath.rect(r, phi))
for a, b, kw in ((1, 1 + 1e-10j, {}), (1, 1 + 1e-8j, {}), (1, 1 + 1e-8j, {"rel_tol": 1e-7}), (0, 1e-12j, {}), (0, 1e-12j, {"abs_tol": 1e-11}), (inf, inf, {}), (complex(inf, 1), complex(inf, 2), {}), (nan, nan, {}), (1, 2, {"rel_tol": -1}), (1, 2, {"abs_tol": -1}), (1, 2, {"rel_tol": 1}), ("a", 1, {})):
    attempt(f"isclose {a} {b} {kw}", lambda: cmath.isclose(a, b, **kw))
class Complex:
    def __complex__(self): return 3 + 4j
class Float:
    def __float__(self): return 2.0
class Index:
    def __index__(self): return 9
class BadComplex:
    def __complex__(self): return 1.0
class Raises:
    def __complex__(self): raise LookupError("no")
for argument in (Complex(), Float(), Index(), BadComplex(), Raises(), "1", None, b"1", [1], 10**400, 2**60):
    attempt(f"sqrt {type(argument).__name__}", lambda: cmath.sqrt(argument))
for arguments in ((), (1, 2, 3), (1, "x")):
    attempt(f"log{arguments}", lambda: cmath.log(*arguments))
attempt("keyword", lambda: cmath.sqrt(z=1))
print(cmath.e == math.e, cmath.tau, cmath.inf, cmath.nan, text(cmath.infj), text(cmath.nanj), sorted(n for n in dir(cmath) if n[0] != "_"))
