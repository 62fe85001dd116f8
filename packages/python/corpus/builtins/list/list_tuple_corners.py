"""tuple and list: every method and operator with odd arguments, subclasses, comparison while things change, sizes, repetition."""
import copy, pickle
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = 1
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Eq:
    def __init__(self, r): self.r = r
    def __eq__(self, o):
        if isinstance(self.r, Exception): raise self.r
        return self.r
class Clear:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
    def __lt__(self, o): self.l.clear(); return True
class Lt:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v
big = 2**70
t, l = (1, 2, 3, 2), [1, 2, 3, 2]

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
tuple(), tuple("ab"), tuple([1]), tuple({1: 2}), tuple(t) is t, tuple(T(1)), type(tuple(T(1))), T(1, 2), T() + (1,), type(T(1) + (2,)), type(T(1)[:]), type(T(1) * 1), T(1) == (1,), hash(T(1)) == hash((1,))
tuple(5)
tuple(1, 2)
tuple(iterable=[1])
list(1, 2)
list(5)
list(iterable="a")
t + [4]
t + 5
l + (4,)
t * "a"
t * 1.5
l * None
t * I(2), I(2) * t, t * -1, l * 0, True * l, t * True is t, [[]] * 2
t * big
l * big
l.__imul__(big)
t[1], t[-1], t[I(1)], t[True], t[1:3], t[::-1], t[I(1):I(3)], t[10:], t[-10:10:2]
t[4]
t["a"]
t[1.0]
t[None]
t[1, 2]
t[::0]
l[5]
l["a"]
l[big]
t[2**70]
l.index(2), l.index(2, 2), l.index(2, -1), t.index(3, 0, 3), t.index(3, I(1), 100), l.index(2, -100, 100), t.count(2), l.count(9), t.index(2, 0, big)
l.index(9)
t.index(9)
l.index(2, 4)
l.index()
l.index(2, "a")
t.index(1, None)
t.index(1, 2, 3, 4)
l.index(Eq(True)), t.count(Eq(True)), l.count(Eq(False)), Eq(True) in t, 9 in l, Eq(1) in [0]
l.index(Eq(ValueError("eq")))
Eq(ValueError("eq")) in t
l.count(Eq(ValueError("eq")))
(x := [1, 2, 3], x.insert(I(1), "i"), x.insert(-100, "a"), x.insert(100, "z"), x)[-1]
[1].insert("a", 1)
[1].insert(1)
[1].insert(2**70, 1)
[].pop()
[1].pop(5)
[1].pop("a")
[1].pop(0, 1)
[1, 2, 3].pop(I(1)), [1, 2].pop(-2), [1].pop(True - 1)
[1].remove(2)
[1, 2].remove(Eq(True)), [1].remove(Eq(ValueError("x"))) if 0 else 1
[1].append()
[1].append(1, 2)
[1].append(object=1)
[1].extend(5)
[1].extend()
(x := [1], x.extend(x), x.extend(y for y in x[:1]), x.extend({5: 6}), x.extend("ab"), x)[-1]
(x := [1, 2, 3, 4, 5], x.__delitem__(slice(None, None, 2)), x, x.__setitem__(slice(0, 0), "ab"), x)[2:]
(x := [1, 2, 3, 4], x.__setitem__(slice(None, None, 2), "ab"), x.__setitem__(slice(1, 1), []), x.__setitem__(slice(3, 1), ["in"]), x)[-1]
[1, 2, 3].__setitem__(slice(None, None, 2), "abc")
[1, 2, 3].__setitem__(slice(0, 1), 5)
[1, 2, 3].__setitem__(slice(None, None, -1), 5)
[1].__setitem__(1, 0)
[1].__setitem__("a", 0)
[1].__delitem__(1)
[1].__delitem__("a")
(x := [1, 2, 3], x.__setitem__(slice(None), x), x.__setitem__(slice(1, 2), x), x)[-1]
(x := [], x.append(x), repr(x), x == x, len(x[0][0]), x in x)[2:]
(x := [], x.append((x,)), repr(x), repr(x[0]))[2:]
[1, 2] < [1, 3], [1] < [1, 0], [] < [0], (1, "a") < (2, 0), (1, 2) == [1, 2], [1, 2] != (1, 2), [1.0] == [1], [float("nan")] == [float("nan")], (lambda n: [n] == [n])(float("nan")), [1] >= [1], (0,) > (), [Eq(True)] == [5], T(1) < (2,)
[1] < (1,)
(1,) < [1]
(1, "a") < (1, 2)
[None] < [None, 1], (None,) <= (None,)
[Eq(ValueError("deep"))] == [1]
[Lt("yes")] < [Lt(0)], (Lt([]),) < (5,), [1, Lt(None)] < [1, 2]
(x := [1, 2, 3], x.__setitem__(0, Clear(x)), x == [1, 2, 3])[-1]
(x := [1, 2, 3], x.__setitem__(0, Clear(x)), 9 in x, x)[2:]
(x := [1, 2], x.__setitem__(0, Clear(x)), x.index(5))
(x := [1, 2, 2], x.__setitem__(0, Clear(x)), x.count(2))[-1]
(x := [1, 2], x.__setitem__(0, Clear(x)), x.remove(2))
(x := [2, 1], x.__setitem__(0, Clear(x)), x.sort())
L(1, 2), L(1).tag, type(L(1) + [2]), type(L(1)[:]), type(L(1).copy()), type(L(1) * 2), L(1) == [1], repr(L()), L(3, 1).sort(), (x := L(1), x.__iadd__([2]), type(x), x.__imul__(2), x)[-1], type(copy.copy(L(1))), copy.copy(L(1)).tag, pickle.loads(pickle.dumps(T(1))) if 0 else 1
copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],))[0] == [], pickle.loads(pickle.dumps((1, [2]))), copy.deepcopy(x := [[1]] * 2)[0] is copy.deepcopy(x)[1], T(1).__getnewargs__(), T(1).__reduce_ex__(2)[1:]
list.__init__(x := [1], "ab"), x, x.__init__(), x, list.__new__(list, 5), tuple.__new__(tuple, "ab"), tuple.__new__(T, "ab"), list.__new__(L)
tuple.__new__(list)
tuple.__new__()
list.__new__(5)
list.append(5, 1)
list.append()
tuple.count([], 1)
t.__contains__(1), t.__getitem__(0), t.__len__(), t.__add__((1,)), t.__mul__(2), t.__rmul__(0), t.__hash__() == hash(t), t.__eq__([]), t.__lt__(5), l.__reversed__().__next__(), l.__sizeof__() > 0, l.__contains__(5), t.__getnewargs__(), tuple[int, ...], list[int], l.__class_getitem__(str), l.__iadd__ is not None, list.__hash__
hash(l)
hash(([],))
{(1, [2])}
(*t,), (*[], *()), [*t, *l], [*"ab", *{1: 2}], (lambda *a: a)(*t), max(t), sum(l), sorted(t, reverse=True), list(reversed(l)), any(t), all(()), len(t), list(enumerate(t[:1])), dict([(1, 2)]), "%s %s" % (1, 2), "%s" % ((1, 2),), str((1,)), repr(()), str([()]), f"{(1, )}", str(("a'b", 'c"d'))
"%s" % (1, 2)
sorted([[2, 1], [1, 2]]), sorted([(1, "b"), (1, "a")]), [3, 1, 2].sort(key=lambda x: -x), (x := [3, 1, 2], x.sort(reverse=1), x)[-1], (x := ["b", "A"], x.sort(key=str.lower), x)[-1], (x := [1, 2, 3], x.reverse(), x)[-1], (x := [1, 2], x.clear(), x)[-1]
""".strip().splitlines():
    show(case)
