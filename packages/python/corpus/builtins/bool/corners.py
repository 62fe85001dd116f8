"""bool: arithmetic gives ints, logic gives bools, subclasses there are none, conversions, __bool__ and __len__."""
import operator
import pickle
class T:
    def __init__(self, r): self.r = r
    def __bool__(self): return self.r
class L:
    def __init__(self, r): self.r = r
    def __len__(self): return self.r
class N:
    __bool__ = None
class LN:
    __len__ = None
class Both:
    def __bool__(self): return False
    def __len__(self): return 5
class Raise:
    def __bool__(self): raise ValueError("bool")
class Index:
    def __index__(self): return 3

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
True + True, True - 1, True * 5, True / 2, True // 1, True % 2, True ** 2, -True, +True, ~True if 0 else -2, abs(True), divmod(True, True), round(True), True << 3, True >> 1
True & False, True | 0, True ^ True, True & 1, 1 & True, True | 2, True ^ 1, type(True & True), type(True & 1), type(True ^ False), type(-True), type(True + False)
True & 1.0
True | None
True & "a"
True and [], False or 5, not 5, not [], (not "") is True, 1 < 2, (1 < 2) + 1, True < 2, True == 1.0, True is (1 == 1), False in [0], 0 in {False}
bool(), bool(0), bool(-1), bool(0.0), bool(-0.0), bool(float("nan")), bool(""), bool("False"), bool(()), bool([0]), bool({}), bool(None), bool(...), bool(0j), bool(b""), bool(range(0)), bool(range(1)), bool(object()), bool(int), bool(NotImplemented) if 0 else 1
bool(T(True)), bool(T(False)), bool(L(0)), bool(L(3)), bool(Both()), bool(Index())
bool(T(1))
bool(T(None))
bool(T("a"))
bool(L(-1))
bool(L("a"))
bool(L(2**100))
bool(L(True)), bool(L(Index()))
bool(L(1.5))
bool(N())
bool(LN())
bool(Raise())
not Raise()
[] if Raise() else 1
Raise() and 1
any([0, Raise()])
all([1, N()])
[x for x in [1] if Raise()]
filter(None, [Raise()]).__next__()
bool(NotImplemented)
bool(1, 2)
bool(x=1)
type("B", (bool,), {})
bool.__new__(int)
bool.__new__(bool, 5), bool.__new__(bool), int.__new__(int, True), type(int.__new__(int, True))
int.__new__(bool, 5)
str(True), repr(False), f"{True}", f"{True:5}", f"{True:d}", f"{False!r:>7}", "%s %d %r" % (True, True, False), format(True), format(True, "5"), format(True, "x"), f"{True:.1f}", f"{True:s}" if 0 else 1
format(True, "s")
format(False, "z")
int(True), float(True), complex(True), str(int(True)), hash(True), hash(False), len([True]) , True.real, True.imag, True.numerator, True.denominator, True.bit_length(), True.bit_count(), True.to_bytes(), True.as_integer_ratio(), True.is_integer(), True.conjugate()
bool.from_bytes(b"\x05"), bool.from_bytes(b"\x00"), type(bool.from_bytes(b"\x01")), bool.__mro__, bool.__base__, bool.real is int.real
{True: "a", 1: "b", 1.0: "c"}, {0: "a", False: "b"}, [10, 20][True], "ab"[False], range(5)[True], list(range(True, 3)), "a" * True, sum([True] * 3), sorted([True, 0, False, 1]), max(True, 1), min(1, True), [True].index(1), [1, True].count(True), (1, 2, 3)[:True]
pickle.loads(pickle.dumps(True)) is True, pickle.dumps(True, 0), pickle.dumps(False, 2), True.__reduce_ex__(2)[0].__name__ if 0 else 1, True.__getnewargs__()
operator.truth([]), operator.not_(0), operator.and_(True, False), operator.invert(5), operator.index(True), type(operator.index(True)), operator.is_(True, 1 == 1)
True.__and__(1), True.__and__(1.0), True.__rand__(False), True.__or__("a"), True.__xor__(True), True.__bool__(), True.__int__(), True.__index__(), True.__eq__(1.0), True.__lt__(2), True.__add__(1.5), True.__invert__() if 0 else -2
True.x
setattr(True, "x", 1)
bool.x
setattr(bool, "x", 1)
isinstance(True, int), issubclass(bool, int), type(True) is bool, isinstance(1, bool), True.__class__, bool.__subclasses__(), bool in int.__subclasses__(), dir(True) == sorted(dir(1))
list(map(bool, [T(True), L(0), "", 1])), list(filter(bool, [0, 1, "", "a"])), (lambda x: x if x else "no")(False), [1, 2][not True], {True} | {1}, {True} & {1.0}, frozenset([0]) == frozenset([False]), (True,) == (1,), [False] < [True], True != 2
int("1" if True else "0"), eval("True"), True if False else None, (True or Raise()), (False and Raise()), 1 if not None else 2, bool([[]]), bool(T(True) and T(False)) , (T(False) or T(True)).r, bool(-0.0 or 0)
""".strip().splitlines():
    show(case)
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(eval("~True"), eval("~False"), [str(w.message)[:60] for w in caught], caught[0].category.__name__)
