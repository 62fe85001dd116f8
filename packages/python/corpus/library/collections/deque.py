"""collections.deque: methods, bounds, rotation, mutation while iterating."""

from collections import deque
import copy
import pickle

for source in """
d.append(5)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([5, 6])
d.extend(d)
print(d.pop(), d.popleft())
d.rotate()
d.rotate(-2)
d.rotate(100)
d.rotate("a")
d.reverse()
d.clear()
d.remove(2)
d.remove(99)
d.insert(1, "x")
d.insert(100, "x")
d.insert(-1, "x")
d[0] = "x"
d[10]
d[10] = 1
d["a"]
d[0:1]
del d[0]
del d[9]
print(d.count(2), d.index(3), d.index(2, 1), 3 in d, len(d), d[-1])
d.index(99)
d.index(1, 1)
print(d.copy(), d + deque([9]), d * 2, 2 * d, d == deque([1, 2, 3]), d < deque([1, 2, 4]), d == [1, 2, 3])
d + [1]
d += "ab"
d *= 2
d *= 0
d * "a"
print(list(reversed(d)), d.maxlen, bool(d), repr(d), str(d))
for x in d: d.append(x)
for x in d: d.pop()
i = iter(d); d.append(1); next(i)
hash(d)
d.maxlen = 5
print(copy.copy(d), pickle.loads(pickle.dumps(d)), d.__reduce__()[1:3])
d < 5
d.extend(5)
""".strip().splitlines():
    d = deque([1, 2, 3])
    try:
        exec(source)
        print(source, "->", d)
    except Exception as error:
        print(source, "->", d, type(error).__name__, error)
b = deque("abc", maxlen=3)
b.append("d")
print(b, b.appendleft("z"), b, b.maxlen)
b.extend("123456")
print(b, deque([1, 2, 3], 2), deque(maxlen=0), deque([], 5).maxlen)
try:
    b.insert(0, "x")
except IndexError as error:
    print(error)
for bad in (lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"), lambda: deque([], 1, 2), lambda: deque().pop(), lambda: deque().popleft(), lambda: deque(foo=1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
recursive = deque()
recursive.append(recursive)
print(recursive)
print(deque[int], type(iter(d)), isinstance(d, __import__("collections").abc.MutableSequence))


class Sub(deque):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = 1


print(Sub("ab"), Sub("ab").copy().__class__, Sub("a") + Sub("b"))
