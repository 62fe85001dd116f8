"""list(): construction, comparison, repr, operators."""


class Sub(list):
    pass


class Seq:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError("end")
        return index * 10


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter("ab")


class BadIter:
    def __iter__(self):
        return 5


recursive = [1]
recursive.append(recursive)

CASES = """
list(), list("abc"), list((1, 2)), list({"a": 1}), list(range(3)), list(Seq()), list(x for x in "ab"), list(b"ab"), list({1}), list([])
list(5)
list(None)
list(1, 2)
list(iterable=[1])
list(BadIter())
list(Hint(3)), list(Hint(0))
list(Hint(-1))
list(Hint("a"))
list(Hint(NotImplemented))
list(int)
repr([1, "a", None, [2.0]]), str([]), recursive, repr([[]]), [recursive]
[1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] > [1], [float("nan")] == [float("nan")], [1, "a"] != [1, "b"], [2, "a"] > [1, 5]
[1, "a"] < [1, 2]
[1] < (1,)
[1] < 5
recursive == recursive
[1] + [2], [1] * 3, 3 * [1, 2], [1] * 0, [1] * -5, [[]] * 2, [] + []
[1] + (2,)
(1,) + [2]
[1] + None
[1] * 1.5
[1] * "a"
[1] * [2]
[1] - [1]
-[1]
[1] * 10**18
1 in [1, 2], 1.0 in [1], "a" in [], [] in [[]], None not in [None]
hash([])
{[]: 1}
[1, 2, 3][1], [1, 2, 3][-1], [1, 2, 3][True], [1, 2, 3][1:], [1, 2, 3][::-1], [1, 2, 3][5:], [1, 2, 3][-2:], [1, 2, 3, 4, 5][3:0:-2], [1, 2, 3][None:2], [1, 2][slice(1)]
[1][1]
[1][-2]
[1]["a"]
[1][1.0]
[1][None]
[1][1, 2]
[1][::0]
[1][10**30]
[1]["a":]
[1]()
Sub([1]) + [2], type(Sub([1]) + [2]), type(Sub([1])[:]), type(Sub([1]).copy()), Sub("ab") == ["a", "b"], type(Sub([1]) * 2), repr(Sub([1]))
len([1, 2]), bool([]), bool([0]), sum([1, 2]), max([1, 3, 2]), min([3, 1]), sorted([3, 1, 2]), any([0, 1]), all([]), list(reversed([1, 2])), [*[1], *"ab"]
[].foo
[1].append
list.append([])
list.append(5, 1)
list.__class_getitem__(int), list[int], list[int, str], list[int]([1])
[1, 2].__contains__(1), [1].__len__(), [1].__eq__([1]), [1].__lt__(5), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__getitem__(0), [1].__reversed__().__class__.__name__
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)).partition(" at 0x")[0])
    except Exception as error:
        print(case, "->", type(error).__name__, error)
