"""tuple: construction, methods, comparison, hashing, subclasses."""


class Sub(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


recursive_list = []
recursive = (recursive_list,)
recursive_list.append(recursive)

CASES = """
tuple(), tuple("ab"), tuple([1, 2]), tuple({"k": 1}), tuple(x for x in range(2)), (), (1,), 1,
tuple(5)
tuple(1, 2)
tuple(sequence=[1])
repr(()), repr((1,)), repr((1, "a")), recursive, str((None, [1], (2,)))
(1, 2)[0], (1, 2)[-1], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2)[5:], (1, 2)[True]
(1,)[1]
(1,)["a"]
(1,)[1.0]
(1,)[None]
(1, 2).index(2), (1, 2, 1).index(1, 1), (1, 2, 1).count(1), (1, 2).index(2, -1)
(1, 2).index(3)
(1, 2).index(1, 1)
(1, 2).index(1, 0, "a")
(1, 2).count()
(1,) + (2,), (1,) * 3, 3 * (1,), (1,) * 0, () + (), (1, 2) * -1
(1,) + [2]
(1,) + 5
(1,) * "a"
(1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") < (1, "b"), (1.0, 2) == (1, 2.0)
(1, "a") < (1, 2)
(1,) < [1]
hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple([])), hash((1, 2)) != hash((2, 1)), {(1, 2): "a"}[1, 2]
hash(([],))
(lambda t: (t is t[:], t is tuple(t), t * 1 is t, t + () is t))((1, 2))
Sub(1, 2), type(Sub(1) + (2,)), type(Sub(1)[:]), Sub(1, 2) == (1, 2), repr(Sub(1)), tuple(Sub(1, 2)), type(tuple(Sub(1)))
1 in (1, 2), 3 not in (1, 2), "a" in ("ab",)
len((1, 2)), bool(()), bool((0,)), sum((1, 2)), max((1, 3)), list(reversed((1, 2))), (*(1,), *"ab")
(1,).append(2)
(1, 2).__getnewargs__(), (1,).__contains__(1), (1,).__add__((2,)), (1,).__eq__(1), tuple[int, str], tuple[int, ...], tuple[()]
tuple.__new__(list)
tuple.__new__(Sub)
set_item((1, 2))
del_item((1, 2))
unpack((1, 2))
unpack((1, 2, 3, 4))
star(())
"""


def set_item(value):
    value[0] = 5


def del_item(value):
    del value[0]


def unpack(value):
    a, b, c = value


def star(value):
    a, *b = value


import warnings

warnings.simplefilter("ignore")

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
a = b = (1, 2)
a += (3,)
print(a, b)
first, *middle, last = "abcde"
(x, y), [z, *w] = (1, 2), "zw"
print(first, middle, last, x, y, z, w)
