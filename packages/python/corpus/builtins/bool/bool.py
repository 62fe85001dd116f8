"""bool: truth of objects, operators, construction."""


class Yes:
    def __bool__(self):
        return True


class Number:
    def __bool__(self):
        return 1


class Length:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Nothing:
    __bool__ = None


CASES = """
bool(), bool(0), bool(1), bool(""), bool("0"), bool([]), bool([0]), bool(None), bool(...), bool(0.0), bool(-0.0), bool(0j), bool(b""), bool(range(0)), bool({}), bool(set())
bool(Yes())
bool(Number())
bool(Length(0)), bool(Length(5))
bool(Length(-1))
bool(Length("a"))
bool(Length(10**30))
bool(Nothing())
bool(NotImplemented)
not NotImplemented
bool(x=1)
bool(1, 2)
True + True, True * 3, True / 2, -True, ~False
True & False, True | False, True ^ True, True & 1, 1 | False, True ^ 2
type(True & True), type(True & 1)
True & 1.0
True == 1, True == 1.0, True is 1
hash(True), hash(False)
str(True), repr(False), f"{True}", f"{True!s:>6}", "%s %d %r" % (True, True, True)
{True: "a", 1: "b", 1.0: "c"}
[10, 20][True]
isinstance(True, int), issubclass(bool, int), type(True).__mro__
int(True), float(True), complex(True)
True < False, sorted([True, False, True])
bool.__new__(bool, 5), bool.__new__(bool)
bool.__new__(int)
bool.__call__("")
all([]), any([]), all([1, 0]), any([0, 1])
True.__and__(False), True.__and__(3), True.__and__("a"), True.__xor__(True), True.__rand__(True)
True.real, True.imag, True.bit_length(), True.numerator, True.conjugate()
True or 1 / 0, False and 1 / 0, 0 or "", 1 and []
not 1, not [], not not "x"
True.__bool__
"""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for case in CASES.strip().splitlines():
        try:
            print(case, "->", str(eval(case)).partition(" at 0x")[0])
        except Exception as error:
            print(case, "->", type(error).__name__, error)
