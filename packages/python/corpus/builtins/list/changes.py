"""Everything that changes a list: methods, item and slice assignment, deletion."""


class I:
    def __index__(self):
        return 1


class BadIter:
    def __iter__(self):
        yield 1
        raise ValueError("stopped")


for source in """
l.append(5)
l.append()
l.append(1, 2)
l.append(x=1)
l.extend([5, 6])
l.extend("ab")
l.extend(l)
l.extend(5)
l.extend(BadIter())
l.extend({"k": 1})
l.insert(0, "x")
l.insert(-1, "x")
l.insert(100, "x")
l.insert(-100, "x")
l.insert(I(), "x")
l.insert("a", 1)
l.insert(10**30, 1)
l.insert(0)
print(l.pop(), l.pop(0), l.pop(-2))
l.pop(10)
l.pop(-5)
l.pop("a")
l.pop(1.0)
l.pop(None)
l.remove(3)
l.remove(99)
l.remove()
l.reverse()
l.clear()
print(l.index(3), l.index(3, 1), l.index(3, -2), l.index(3, 0, 10), l.index(3, -100))
l.index(3, 3)
l.index(99)
l.index("x", "a")
l.index()
print(l.count(1), l.count(1.0), l.count("x"))
print(l.copy(), l.copy() is l)
l[0] = "x"
l[-1] = "x"
l[I()] = "x"
l[9] = 1
l[-9] = 1
l["a"] = 1
l[1.5] = 1
l[1:3] = ["a", "b", "c"]
l[1:3] = []
l[1:1] = "xy"
l[10:] = [9]
l[3:1] = ["m"]
l[:] = l
l[1:2] = l
l[::2] = ["a", "b"]
l[::2] = ["a"]
l[::-1] = l
l[::-2] = [1, 2]
l[1:2] = 5
l[::2] = 5
l[::0] = []
l[1:3] = (x for x in "pq")
l[1:3] = BadIter()
l["a":] = []
del l[0]
del l[-1]
del l[7]
del l["a"]
del l[1:3]
del l[::2]
del l[::-2]
del l[3:1]
del l[:]
del l[1:10**30]
l += [5]
l += "ab"
l += 5
l += None
l *= 2
l *= 0
l *= -1
l *= "a"
l *= 1.5
l[0] += 5
l[1:2] += [7]
l[0], l[1] = l[1], l[0]
l.__init__([7, 8])
l.__init__()
l.__setitem__(0, 5)
l.__delitem__(0)
l.__iadd__((1,))
l.__imul__(2)
l.sort(reverse=True)
l.sort(key=lambda v: -v)
l.sort(1)
l.sort(key=5)
l.sort(key=None, reverse=0)
l.sort(cmp=None)
l.x = 5
""".strip().splitlines():
    l = [1, 2, 3, 4]
    try:
        exec(source)
        print(source, "->", l)
    except Exception as error:
        print(source, "->", l, type(error).__name__, error)
for action in (lambda: [].pop(), lambda: [].remove(1), lambda: [][0], lambda: [].index(1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
