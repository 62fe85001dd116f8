"""operator: functions of the operators, getters and callers."""

import operator
from operator import *

for name in "lt le eq ne ge gt add sub mul floordiv mod and_ or_ xor lshift rshift pow truediv is_ is_not concat contains countOf indexOf delitem getitem iadd".split():
    for args in ((7, 3), ("ab", "b"), ([1, 2], [2])):
        try:
            print(name, args, getattr(operator, name)(*args))
        except (TypeError, ValueError, IndexError) as error:
            print(name, args, type(error).__name__, error)
for name in "not_ truth neg pos inv invert abs index length_hint is_none is_not_none".split():
    for value in (5, -2, "a", [], None):
        try:
            print(name, value, getattr(operator, name)(value))
        except TypeError as error:
            print(name, value, error)


class P:
    def __init__(self):
        self.name = "n"
        self.inner = type("I", (), {"deep": 7})()

    def method(self, *args, **kwargs):
        return args, kwargs


CASES = """
itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1))("ab"), repr(itemgetter(1, "a"))
itemgetter()
itemgetter(5)("abc")
attrgetter("name")(P()), attrgetter("inner.deep")(P()), attrgetter("name", "inner.deep")(P()), repr(attrgetter("a", "b.c"))
attrgetter(5)
attrgetter("zz")(P())
attrgetter()
methodcaller("method", 1, k=2)(P()), methodcaller("upper")("a"), repr(methodcaller("m", 1, k=2))
methodcaller()
methodcaller(5)
methodcaller("zz")(P())
setitem([1], 0, 2), call(max, 1, 2), concat([1], [2]), matmul
concat(1, 2)
matmul(1, 2)
length_hint(iter([1, 2])), length_hint(5, 9), length_hint("abc")
length_hint(5, "a")
countOf([1, 2, 1], 1), indexOf([1, 2], 2)
indexOf([1], 5)
iadd([1], [2]), imul([1], 2), ior({1}, {2}), isub(5, 3), ipow(2, 3), iconcat([1], "a"), ilshift(1, 2), ifloordiv(7, 2), imod(7, 4), iand(6, 3), ixor(6, 3), irshift(8, 1), itruediv(1, 2)
operator.__add__(1, 2), operator.__name__, operator.add.__name__, sorted(map(itemgetter(1), [(1, "b"), (2, "a")]))
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
