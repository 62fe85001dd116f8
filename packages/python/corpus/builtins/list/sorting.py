"""list.sort and sorted: stability, keys, errors, lists that change meanwhile."""


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"K{self.value}"


class OnlyGt:
    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        return self.value > other.value

    def __repr__(self):
        return f"G{self.value}"


class NoOrder:
    pass


words = "the quick Brown fox jumps over The lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (-len(w), w)), sorted("hello"), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted(range(5), reverse=True))
print(sorted([True, 2, 0.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted([b"b", b"a"]))
print(sorted([Key(3), Key(1), Key(2)]), sorted([OnlyGt(3), OnlyGt(1), OnlyGt(2)]), sorted([3, 1, 2], key=None), sorted([]))
pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
nan = float("nan")
print(sorted([3, nan, 1, 2]), sorted([nan, 1]), sorted([1.5, 1, 1.25]))
for case in (
    "sorted([1, 'a'])",
    "sorted(['a', 1])",
    "sorted([NoOrder(), NoOrder()])",
    "sorted([1j, 2j])",
    "sorted([None, 1])",
    "sorted([{}, {}])",
    "sorted(5)",
    "sorted()",
    "sorted([1], 2)",
    "sorted([1], key=5)",
    "sorted([1, 2], key=lambda: 1)",
    "sorted([1], reverse='a')",
    "sorted([1], reverse=None)",
    "sorted([1, 2], foo=1)",
    "sorted([1, 2], key=lambda v: 1 / 0)",
    "sorted([(1, NoOrder()), (1, NoOrder())])",
    "sorted(iterable=[1])",
):
    try:
        print(case, eval(case))
    except Exception as error:
        print(case, "->", type(error).__name__, error)


def meddle(value):
    data.append(value)
    return value


data = [3, 1, 2]
try:
    data.sort(key=meddle)
except ValueError as error:
    print(error, data)
seen = []
data = [3, 1, 2]
data.sort(key=lambda v: seen.append(list(data)) or v)
print(data, seen)


class Failing:
    def __lt__(self, other):
        raise RuntimeError("no comparison")


data = [Failing() for _ in range(3)]
keep = list(data)
try:
    data.sort()
except RuntimeError as error:
    print(error, all(any(d is k for k in keep) for d in data), len(data))
import functools

print(sorted("bca", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))
compared = []


class Counting(int):
    def __lt__(self, other):
        compared.append((int(self), int(other)))
        return int(self) < int(other)


print([int(v) for v in sorted(map(Counting, [5, 2, 8, 1, 9, 3]))], compared)
compared.clear()
print([int(v) for v in sorted(map(Counting, range(10)))], compared)
compared.clear()
print([int(v) for v in sorted(map(Counting, [4, 4, 1, 1, 3]), reverse=True)], compared)
compared.clear()
print(max(map(Counting, [3, 9, 2])), min(map(Counting, [3, 9, 2])), compared)
big = [(i * 7919) % 1009 for i in range(2000)]
print(sorted(big) == sorted(big, key=lambda v: v), sorted(big)[:10], sorted(big, reverse=True)[:5])
