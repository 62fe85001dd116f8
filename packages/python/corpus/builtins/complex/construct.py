"""complex() from text, numbers and objects; repr."""


class C:
    def __complex__(self):
        return 1 + 2j


class CBad:
    def __complex__(self):
        return 5


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 3


class Sub(complex):
    pass


CASES = """
complex()
complex(1), complex(1.5), complex(1, 2), complex(imag=2), complex(real=1.5), complex(1, -0.0), complex(-0.0, -0.0)
complex("1+2j"), complex("1-2J"), complex(" ( 1+2j ) "), complex("j"), complex("-j"), complex("+j"), complex("1e3+1e-3j"), complex("3"), complex("2j"), complex("1+j")
complex("inf+nanj"), complex("-infj"), complex("nan"), complex("1_0+2_0j")
complex("1 + 2j")
complex("")
complex("1+2")
complex("1+2jj")
complex("(1+2j")
complex("a")
complex("1j+2")
complex("1", 2)
complex(1, "2")
complex(None)
complex([])
complex(b"1")
complex(1, None)
complex(C()), complex(F()), complex(I()), complex(F(), I())
complex(CBad())
complex(1j, 2), complex(1, 2j), complex(1j, 1j)
complex(C(), 1)
complex(1, C())
complex(1, 2, 3)
complex(foo=1)
complex(10**400)
repr(1j), repr(-1j), repr(1 + 0j), repr(-0.0 + 1j), repr(complex(-0.0, 1)), repr(complex(0.0, -0.0)), repr(complex(float("nan"), float("inf"))), repr(1e20 + 1e-7j), str(1.5 + 2j)
complex(1e16, 123456789.123)
Sub(1, 2), type(Sub(1, 2) + 1), type(complex(Sub(1, 2))), Sub("3j")
complex.from_number(3), complex.from_number(1.5), complex.from_number(C()), complex.from_number(F())
complex.from_number("3")
type(Sub.from_number(3))
1j.real, 1j.imag, (3 + 4j).conjugate(), abs(3 + 4j), -(1 + 2j), +(1 + 2j), bool(0j), bool(1e-300j)
hash(1 + 0j) == hash(1), hash(1j), hash(1 + 2j), hash(-1j), hash(-0.0 + 0j)
int(1j)
float(1 + 0j)
round(1j)
1j < 2j
1j == 1j, 1 + 0j == 1, 1 + 0j == 1.0, 1j != 1, 1 + 1j == "a", 10**400 == 1j
[1j] == [1j], 1j in [1j], {1 + 0j: "a"}[1]
(1j).__complex__(), (1 + 2j).__getnewargs__()
1j.foo
abs(complex(1e200, 1e200)), abs(complex(float("inf"), float("nan")))
abs(complex(1.7e308, 1.7e308))
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
