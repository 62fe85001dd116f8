"""List methods and operators: arguments that change the list meanwhile, indices of all kinds, slices."""

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value

class Evil:
    def __init__(self, target, action): self.target, self.action = target, action
    def __eq__(self, other): self.action(self.target); return False
    def __lt__(self, other): self.action(self.target); return False
    def __index__(self): self.action(self.target); return 1

class Length:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i): 
        if i < 3: return i
        raise IndexError

def do(l, source):
    exec(source, {"l": l, "Index": Index, "Evil": Evil, "Length": Length})
    return l

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
do([1, 2, 3], "l.remove(Evil(l, list.clear))")
do([1, 2, 3], "l.index(Evil(l, list.clear))")
do([1, 2, 3], "print(l.count(Evil(l, list.clear)))")
do([1, 2, 3], "print(Evil(l, list.clear) in l)")
do([1, 2, 3], "l[0] = Evil(l, list.clear); l.remove(2)")
do([1, 2, 3], "print(l == [Evil(l, list.clear), 2, 3])")
do([3, 1, 2], "l.sort(key=lambda x: l.append(x))")
do([3, 1, 2], "l.sort(key=lambda x: 1 // 0)")
do([3, 1, 2], "l.sort(key=lambda x: l)")
do([3, 1, 2], "l.sort(key=lambda x: print(l))")
do([3, 1, "a"], "l.sort()")
do([3, 1, 2], "l.sort(reverse=1); l.sort(key=None)")
do([3, 1, 2], "l.sort(lambda x: x)")
do([3, 1, 2], "l.sort(key=5)")
do([3, 1, 2], "l.sort(reverse='a')")
do([3, 1, 2], "l.sort(reverse=None)")
do([1, 2, 3], "l[Evil(l, list.clear)] = 5")
do([1, 2, 3], "l[:] = l")
do([1, 2, 3], "l[1:1] = l")
do([1, 2, 3], "l[::-1] = l")
do([1, 2, 3], "l += l; l.extend(l)")
do([1, 2, 3], "l.extend(x for x in l if len(l) < 8)")
do([1, 2, 3], "l.extend(Length(5))")
do([1, 2, 3], "l.extend(5)")
do([1, 2, 3], "l[0:2] = 5")
do([1, 2, 3], "l[::2] = [1]")
do([1, 2, 3], "l[::2] = 5")
do([1, 2, 3], "l[::0] = []")
do([1, 2, 3], "l[5:] = 'ab'; l[-100:0] = (9,); l[2:1] = [7]")
do([1, 2, 3], "l[1:2] = {}; del l[::-1]")
do([1, 2, 3, 4, 5], "del l[::2]; del l[5:1]")
do([1, 2, 3, 4, 5], "del l[-1:0:-2]")
do([1, 2, 3], "del l[3]")
do([1, 2, 3], "del l['a']")
do([1, 2, 3], "l[3] = 1")
do([1, 2, 3], "l['a'] = 1")
do([1, 2, 3], "l[1.0]")
do([1, 2, 3], "l[None:None:None] = [0]")
do([1, 2, 3], "l[10**30:]; print(l[:10**30], l[-10**30:]); l[10**30]")
do([1, 2, 3], "l[Index('a')]")
do([1, 2, 3], "print(l[Index(1)], l[Index(0):Index(2)], l[True])")
do([1, 2, 3], "l.insert(100, 'e'); l.insert(-100, 's'); l.insert(-1, 'm'); l.insert(Index(1), 'i')")
do([1, 2, 3], "l.insert('a', 1)")
do([1, 2, 3], "l.insert(10**30, 1)")
do([1, 2, 3], "l.insert(1)")
do([1, 2, 3], "print(l.pop(), l.pop(0), l.pop(-1)); l.pop()")
do([1, 2, 3], "l.pop(3)")
do([1, 2, 3], "l.pop(-4)")
do([1, 2, 3], "l.pop('a')")
do([1, 2, 3], "l.pop(10**30)")
do([1, 2, 3], "l.remove(4)")
do([1, 2, 3], "l.index(4)")
do([1, 2, 3], "l.index('a', 1, 2)")
do([1, 2, 3], "print(l.index(3, -1), l.index(1, -100), l.index(2, 1, 10**30)); l.index(1, 1)")
do([1, 2, 3], "l.index(1, None)")
do([1, 2, 3], "l.append()")
do([1, 2, 3], "l.append(1, 2)")
do([1, 2, 3], "l.append(object=1)")
do([1, 2, 3], "l.clear(1)")
do([1, 2, 3], "l *= 2; l *= 0; l *= -1")
do([1, 2, 3], "l *= 10**30")
do([1, 2, 3], "l * 1.5")
do([1, 2, 3], "l + (1,)")
do([1, 2, 3], "l.__init__('ab')"), do([1], "l.__init__()")
do([1, 2, 3], "l.__iadd__(range(2))"), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(Index(2)), [1].__contains__(1), [1].__len__(), [1].__getitem__(0), [1].__lt__([2]), [1].__eq__((1,))
do([1, 2, 3], "l.__setitem__(0, 9); l.__delitem__(1); print(l.__getitem__(slice(0, 1)), l.__sizeof__() > 0)")
do([1, 2, 3], "l.__reversed__; print(list(reversed(l)), reversed(l).__length_hint__())")
[1].__hash__
hash([1])
{[1]: 2}
do([1, 2, 3], "for x in l:\n  if len(l) < 6: l.append(x * 10)")
do([1, 2, 3], "for x in l: l.remove(x)")
do([1, 2, 3], "for x in reversed(l): l.pop(0)")
do([1, 2, 3], "i = iter(l); next(i); l.clear(); print(list(i)); l.append(1); print(list(i))")
do([1, 2, 3], "i = iter(l); print(i.__length_hint__(), i.__reduce__()[1:]); i.__setstate__(2); print(next(i)); i.__setstate__(-5); print(next(i))")
list(5)
list(1, 2)
list(iterable=[1])
list(Length(10)), list({1: 2}), list("ab"), list(range(0)), [*"ab", *[1]], list(map(str, [1]))
list(Length(-1))
list.append([], [])
list.append(5, 5)
list.__new__(list, 1, 2), type(list.__class_getitem__(int)).__name__, list[int], list[int] == list[int]
[[]] * 3, [None] * 2 == [None, None], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 5], [1, [2, 3]] == [1, [2, 3]]
min([]), 
max([1], [0, 5]), sum([[1], [2]], []), sorted([3, 1, 2], key=lambda x: -x), sorted("bca", reverse=True), any([]), all([])
sum(["a"], "")
sum([b""], b"")
sum([1, "a"])
sorted([1, None])
sorted(5)
sorted([1], key=5)
sorted([1], None)
"""
for case in CASES.strip().splitlines():
    show(case)
