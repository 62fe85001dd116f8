"""collections.abc: which types are which, and mixins of one's own classes."""

import collections.abc as abc

SAMPLES = [1, "a", b"a", bytearray(), [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in ""), {}.keys(), {}.items(), {}.values(), len, lambda: 1, int, memoryview(b""), None, slice(1), print]
for name in sorted(abc.__all__):
    cls = getattr(abc, name)
    print(name, "".join("y" if isinstance(sample, cls) else "." for sample in SAMPLES))


class Countdown(abc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        if not 0 <= index < self.n:
            raise IndexError(index)
        return self.n - index


c = Countdown(4)
print(list(c), 3 in c, c.index(2), c.count(9), list(reversed(c)), len(c))
try:
    c.index(99)
except ValueError as error:
    print(repr(error))


class Bag(abc.MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag({self.items})"


b = Bag("abc")
print(b | Bag("d"), b & "ab", b - Bag("a"), b ^ "cd", b == Bag("cba"), b <= Bag("abcd"), b.isdisjoint("xyz"), b.pop(), b)
b |= "xy"
b -= "x"
b.remove("y")
try:
    b.remove("zz")
except KeyError as error:
    print(repr(error))
print(b)


class Low(abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, key):
        return self.d[key.lower()]

    def __setitem__(self, key, value):
        self.d[key.lower()] = value

    def __delitem__(self, key):
        del self.d[key.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


low = Low()
low["A"] = 1
low.update(B=2, c=3)
print(dict(low), low.get("a"), low.get("z", 9), low.pop("B"), low.setdefault("D", 4), list(low.items()), low.keys(), "A" in low, low.popitem(), low == {"c": 3, "d": 4})
low.clear()
print(len(low))
for cls in (abc.Sequence, abc.MutableMapping, abc.Iterator, abc.Hashable):
    try:
        cls()
    except TypeError as error:
        print(error)


class Partial(abc.Mapping):
    def __len__(self):
        return 0


try:
    Partial()
except TypeError as error:
    print(error)


class Duck:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter("d")

    def __contains__(self, x):
        return True


print(isinstance(Duck(), abc.Sized), isinstance(Duck(), abc.Collection), isinstance(Duck(), abc.Sequence), issubclass(Duck, abc.Iterable))
abc.Sequence.register(Duck)
print(isinstance(Duck(), abc.Sequence), issubclass(list, abc.MutableSequence))
print(abc.Callable[[int], str], abc.Iterator[int], abc.Mapping[str, int].__args__, abc.Callable[..., int])
