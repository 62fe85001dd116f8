"""complex: operators by name, conversions through __complex__, comparison, text."""

class Complex:
    def __init__(self, value): self.value = value
    def __complex__(self): return self.value
class Sub(complex):
    def __repr__(self): return "Sub"
class Index:
    def __index__(self): return 3

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
complex(Complex(1j)), complex(Complex(Sub(2j))), complex(Index()), complex("1+2j"), complex(" ( 1e1-.5J ) "), complex("j"), complex("-infj"), complex("nan+nanj"), complex(1, 2), complex(real=1, imag=2), complex(), complex(1.5), complex(True, False)
complex(Complex(1))
complex(Complex("a"))
complex("")
complex("1 + 2j")
complex("1+2")
complex("1j+2")
complex("(1")
complex("1__0j")
complex("1", 2)
complex(1, "2")
complex(None)
complex([])
complex(b"1")
complex(1j, 2j), complex(1, 2j), complex(Complex(1j), 1)
complex(imag=1j), complex(0, -0.0), complex(-0.0, -0.0)
complex.from_number(5), complex.from_number(Complex(2j))
complex.from_number("1")
1j + 1, 1 + 1j, 1j - 1.5, 2j * 3, 1j / 2, 1j ** 2, (1+1j) ** 0.5, 0j ** 0, (-1) ** 0.5j, -(-0j), +(1j), abs(3+4j), bool(0j), bool(-0j), hash(1+0j) == hash(1), hash(1j) == hash(1j)
1j / 0
0j ** -1
0j ** 1j
1j // 1
1j % 1
divmod(1j, 1)
pow(1j, 2, 3)
(1e308+1e308j) * 10, abs(complex("inf"))
(1e200+1j) ** 2
abs(1e308+1e308j)
1j < 1
1j == 1j, 1 + 0j == 1, 1j != "a", 1j == 10**400, complex(2**53) == 2**53 + 1
int(1j)
float(1j)
round(1j)
1j.real, 1j.imag, (1-2j).conjugate(), (1j).__complex__(), Sub(1j), str(Sub(1j)), type(Sub(1j) + 0).__name__, type(complex(Sub(1j))).__name__, Sub(1j) == 1j
(1j).real = 2
(1j).__add__("a"), (1j).__radd__(1), (1j).__truediv__(2), (1j).__pow__(2), (1j).__eq__("a"), (1j).__lt__(1j), (1j).__getnewargs__(), (1j).__neg__(), (1j).__bool__(), (1j).__format__("")
(1j).__pow__(2, 3)
repr(1j), repr(-1j), repr(1+0j), repr(-0.0+1j), repr(complex(-0.0, 1)), repr(complex(1, -0.0)), repr(complex("nan")), repr(complex(0, float("inf"))), repr(1e20j), str(0j), repr(1.5+1e-5j)
format(1+2j, ".2f"), format(1+2j, ">12"), format(1+2j, "e"), format(1j, "g"), format(1+2j, "+"), format(1234567+1j, ","), f"{1+2j!r:>10}", format(1j, ".0f")
format(1j, "d")
format(1j, "010")
format(1j, "=10")
format(1j, "%")
"%f" % 1j
"%s" % 1j
[1][0j]
range(1j)
complex.__new__(complex, 1), complex.__new__(Sub, 1j)
complex(1, 2, 3)
complex(x=1)
"""
for case in CASES.strip().splitlines():
    show(case)
