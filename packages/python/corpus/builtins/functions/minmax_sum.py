"""min, max, sum, abs, round, divmod, any, all."""

CASES = """
max(1, 3, 2), max([1, 3, 2]), max("abc"), max({"a": 1, "b": 0}), max(1, 2.5), max("a", "b", key=lambda c: -ord(c)), max([], default=5), max([1], default=5), max([3, 1], key=None), max((1, 2), (1, 3)), max(True, 1)
min(1, 3, 2), min([2, 1]), min([], default=None), min("b", "a"), min([1, -1], key=abs), min([-1, 1], key=abs), max([1, -1], key=abs), min(x for x in [3, 2])
max()
max([])
max(5)
max(1, "a")
max([], key=abs)
max(1, 2, default=5)
max([1], foo=2)
max(1, 2, key=5)
min(None)
min()
min("")
min({}, default="d")
max(1, 2, key=lambda: 1)
sum([1, 2]), sum([]), sum([], 5), sum([1.5, 2]), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum([True, True]), sum(range(5), start=10), sum([1, 2], -3), sum({1: 2, 3: 4}), sum([10**20, 1]), sum([0.1] * 3), sum([1j, 1])
sum(["a"], "")
sum([b"a"], b"")
sum([bytearray(b"a")], bytearray())
sum(["a"])
sum([1, "a"])
sum(5)
sum()
sum([1], 2, 3)
sum([None])
sum(None)
sum([1], start="a")
sum(iterable=[1])
abs(-5), abs(5.5), abs(-3 + 4j), abs(True), abs(-(10**20))
abs("a")
abs()
abs(None)
round(2.5), round(3.5), round(2.567, 2), round(15, -1), round(25, -1), round(-15, -1), round(1e20), round(True), round(5, 2), round(10**20 + 5, -1), round(1234, -5), type(round(2.5)), type(round(2.5, 0))
round("a")
round(1j)
round(2.5, "a")
round(2.5, 1.0)
round([1])
divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(10**20, 7), divmod(True, 2)
divmod(1, 0)
divmod(1.0, 0)
divmod("a", 1)
divmod(1)
any([]), any([0, 1]), any("a"), any({}), any(x > 3 for x in range(5)), all([]), all([1, 0]), all("ab"), all(x < 5 for x in range(5))
any(5)
all(None)
any()
pow(2, 3), pow(2, 3, 5), pow(2, -1, 5), pow(2.0, 3), pow(1j, 2)
bin(5), bin(-5), bin(0), oct(8), oct(-8), hex(255), hex(-255), hex(10**20), bin(True)
bin(1.5)
oct("8")
hex(None)
hash(5), hash(-1), hash(-2), hash(True), hash(0), hash(0.0), hash(1.0) == hash(1), hash("a") == hash("a"), hash(()) == hash(()), hash(None) == hash(None), hash(int) == hash(int)
hash([])
hash({})
hash(slice([]))
hash()
id(5) == id(5), id("a") == id("a"), isinstance(id(object()), int), (lambda a, b: id(a) == id(b))([], []), (lambda a: id(a) == id(a))([])
callable(len), callable(5), callable(int), callable(lambda: 1), callable(type("C", (), {"__call__": 1})()), callable("a".upper)
len([1]), len("ab"), len({}), len(range(5)), len(b"a")
len(5)
len(iter([]))
len(type("L", (), {"__len__": lambda self: -1})())
len(type("L", (), {"__len__": lambda self: "a"})())
len(type("L", (), {"__len__": lambda self: 2.5})())
len(type("L", (), {"__len__": lambda self: True})())
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
seen = []
print(any(seen.append(x) or x > 1 for x in range(5)), seen)
seen.clear()
print(all(seen.append(x) or x < 2 for x in range(5)), seen)
print(max([(1, "first"), (1, "second")], key=lambda p: p[0]), min([(1, "first"), (1, "second")], key=lambda p: p[0]))


# one item at a time: each key is asked for before the next item
def seen():
    for item in (1, 3, 2):
        print('item', item)
        yield item


def asked(item):
    print('key', item)
    return item


print(max(seen(), key=asked))
print(min(seen(), key=asked))
growing = [3, 1, 2]


def grow(item):
    if len(growing) < 5:
        growing.append(0)
    return item


print(min(growing, key=grow), growing)
