"""sorted, list.sort, min, max, sum, round, pow, divmod, abs, hash: numbers and objects at the edges."""
import decimal
import fractions
import functools
import math
class R:
    def __round__(self, *n): return ("round", n)
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __radd__(self, o): return ("radd", o)
    def __trunc__(self): return 5
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
class Key:
    def __init__(self, k): self.k = k
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f"K{self.k}"
class Falsy:
    def __lt__(self, o): return []
    def __gt__(self, o): return "yes"
class Boom:
    def __lt__(self, o): raise ValueError("lt")
    def __gt__(self, o): raise ValueError("gt")
D, F, nan, inf = decimal.Decimal, fractions.Fraction, float("nan"), float("inf")

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
sorted("bca", reverse=True), sorted([3, 1, 2], key=lambda x: -x), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a")]), sorted([Key(2), Key(1)]), sorted([1, 1.0, True], key=float), sorted([]), sorted(iter([2, 1])), sorted("aB", key=str.lower), sorted([2, 1], key=None, reverse=0)
sorted([(1, "a"), (0, "b"), (1, "c"), (0, "d")], key=lambda t: t[0], reverse=True), sorted([1, 2, 3, 4, 5], key=lambda x: x % 2), sorted([1, True, 1.0, 0, False], reverse=True)
sorted([1, "a"])
sorted([1, None, 2])
sorted([1j, 2j])
sorted([{}, {}])
sorted([1, 2], key=5)
sorted([1, 2], key=lambda: 1)
sorted([1, 2], lambda x: x)
sorted([1, 2], reverse="yes")
sorted([1, 2], cmp=1)
sorted(5)
sorted(iterable=[1])
sorted([Boom(), Boom()])
sorted([3, 1], key=lambda x: 1 / 0)
sorted([1], key=lambda x: 1 / 0)
sorted([nan, 1, nan, 0]), sorted([0.0, -0.0, 0]), sorted([inf, -inf, 1, 10**400, -10**400]), sorted([2**53 + 1, 2.0**53, 2**53])
sorted([D("1.5"), F(1, 2), 1, 2.5]), sorted(["b", "B", "á", "a"]), sorted([b"b", b"a", bytearray(b"aa")]), sorted([(), (1,), (0, 5)]), sorted([[2], [1, 5], []]), sorted([{1}, {1, 2}, set()])
sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), [5, 3].sort(), (l := [3, 1, 2], l.sort(key=lambda x: l and 0 or x), l)
(l := [3, 1, 2], l.sort(key=lambda x: (l.append(9), x)[1]))
[1, "a"].sort(reverse=True)
[2, 1].sort(None)
[2, 1].sort(key=len)
min(Key(2), Key(1)), max([nan, 1]), max([1, nan]), min(1, 1.0), min(1.0, 1), max(0.0, -0.0), max(-0.0, 0.0), max("a", "b", key=ord), min([[1, 2], [1]]), max(D(2), 1.5, F(3, 2)), min(3, 2, 1, key=lambda x: -x), min(iter("ba")), max({1: 5}), min([5], default="d")
max(1, 2, default=3)
max([1, 2], [1, "a"])
max(Boom(), Boom())
max([Falsy(), Falsy()]) is None, min(5, key=abs, default=1) if 0 else 1
min(5)
max([], key=None)
max(None, None)
max([1, 2], key="a")
min(*[])
sum([1, 2.5, F(1, 2)]), sum([D(1), 2]), sum([R()]), sum([[1], [2]], start=[]), sum([0.1] * 10), sum([0.1] * 10) == math.fsum([0.1] * 10), sum([1e100, 1, -1e100]), sum([1, 1e100, -1e100]), sum([inf, -inf]), sum([10**20, 0.5]), sum([True, 2**62, 2**62]), sum([1e308, 1e308]), sum([0.1, 1j, 0.2]), sum([-0.0]), sum([-0.0], -0.0), sum([-0.0, -0.0], start=-0.0), sum([1j, -0.0]), sum([], ()), sum([0.1, 1, 0.2, True]), sum((x / 10 for x in range(10)), 0.5)
sum([[1]])
sum(["a"], "b")
sum([b"a"], b"")
sum([bytearray(b"a")], bytearray())
sum([1], start=None)
sum(5)
sum([1, "a"])
sum()
sum(start=1)
round(2.5), round(3.5), round(-2.5), round(0.5), round(-0.5), round(2.675, 2), round(1e16 + 1), round(5, -1), round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(12350, -2), round(5, -100), round(2**70 + 5, -1), round(1.5, 0), round(1.5, None), round(True), round(True, -1), round(1e300, 2), round(1.23456, 3), round(-0.4), round(-0.04, 1), round(1234.5678, -2), round(5e-324, 400), round(1.5, 2**31 - 1), round(123.456, -3), round(550.0, -2), round(number=1.5, ndigits=1)
round(R()), round(R(), 2), round(R(), None), round(D("2.5")), round(D("2.675"), 2), round(F(5, 2)), round(F(7, 3), 1), round(10**30, -29), round(1, 2**70) if 0 else 1
round("a")
round(1.5, "a")
round(1.5, 1.5)
round(inf)
round(nan)
round(nan, 1), round(inf, 2), round(-inf, -5)
round(1.7976931348623157e308, -308)
round(None)
round()
round(5, None), round(5, 2), round(5.0, -1), round(1j) if 0 else 1
round(1j)
pow(2, 10), pow(2, -1), pow(2, 10, 7), pow(3, -1, 7), pow(-3, 2, 7), pow(2, 10, -7), pow(0, 0), pow(0, 0, 1), pow(5, 0, 1), pow(0, 5, 3), pow(2, 2**70, 13), pow(-2, 3, 5), pow(2, -2, 5), pow(True, 2), pow(2.0, 3), pow(-8, 1 / 3), pow(base=2, exp=3, mod=5), pow(0.0, 0), pow(inf, 0), pow(nan, 0), pow(1, nan), pow(-1, inf), pow(0, 0j), pow(2, 3, mod=None)
pow(2, -1, 4)
pow(2, 1, 0)
pow(2.0, 3, 5)
pow(2, 3.0, 5)
pow(0, -1)
pow(0.0, -1)
pow(0j, -1)
pow("a", 2)
pow(2, "a", 5)
pow(2, 2, "a")
pow(2)
pow(2, 3, 4, 5)
pow(R(), 2), pow(2, R()), pow(R(), 2, 3), pow(2, R(), 5)
pow(2, 3, R())
divmod(7, -2), divmod(-7, 2), divmod(7.5, -2), divmod(-0.0, 1), divmod(5, inf), divmod(-5, inf), divmod(2**70, 3), divmod(True, 2), divmod(F(7, 2), 1), divmod(D(-7), 2), divmod(R(), 1), divmod(1, R()), divmod(1e300, 1e-10) if 0 else 1
divmod(1, 0)
divmod(1.0, 0)
divmod(1, 0.0)
divmod(1j, 1)
divmod("a", 1)
divmod(1)
divmod(inf, 1), divmod(5, nan)
abs(-5), abs(-0.0), abs(3 + 4j), abs(True), abs(-2**70), abs(R()), abs(F(-1, 2)), abs(D("-0")), abs(-inf), abs(complex(nan, inf))
abs("a")
abs(None)
abs()
hash(1) == hash(1.0) == hash(True) == hash(F(1)) == hash(D(1)) == hash(1 + 0j), hash(-1) == hash(-2), hash(0.5) == hash(F(1, 2)) == hash(D("0.5")), hash(inf), hash(-inf), hash(2**31 - 1) if 0 else 1, hash("") == 0, hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2)), hash(H(5)), hash(H(-1)), hash(H(True)), hash(frozenset()) == hash(frozenset([])), hash(None) == hash(None), hash(b"a") == hash("a") if 0 else 1, hash(range(0)) == hash(range(5, 5)), hash(slice(1)) == hash(slice(1))
hash([])
hash({})
hash(set())
hash(([],))
hash(H("a"))
hash(H(None))
hash(H(1.5))
hash(slice([]))
hash()
math.floor(R()), math.ceil(R()), math.trunc(R()), math.trunc(-1.5), math.floor(-1.5), math.ceil(-1.5), int(1e30)
int(R())
""".strip().splitlines():
    show(case)
