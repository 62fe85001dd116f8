"""set and frozenset: construction, operators, comparison."""


class Sub(set):
    pass


class FSub(frozenset):
    pass


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("compared")


def show(value):
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}{sorted(value, key=repr)}"
    return repr(value)


CASES = """
set()
set("hello")
set([1, 2, 2.0, True])
frozenset("abc")
frozenset()
{1, 2, 2}
{*"ab", *[1]}
{x % 3 for x in range(10)}
set(5)
set([[]])
set(1, 2)
set(iterable=[])
frozenset([{}])
frozenset(1, 2)
{[]}
{1, 2} | {3}
{1, 2} & {2, 3}
{1, 2} - {2}
{1, 2} ^ {2, 3}
{1} | frozenset([2])
frozenset([1]) | {2}
{1} | [2]
[1] | {2}
{1} & 5
{1} - None
{1} + {2}
{1} ^ "a"
-{1}
{1} * 2
{1, 2} == {2, 1}
{1} == frozenset([1])
{1} == [1]
{1} < {1, 2}
{1} <= {1}
{1, 2} > {1}
{1} >= {2}
{1} < {2}
{1} < [1, 2]
{1} != {1}
frozenset([1]) < {1, 2}
1 in {1, 2}
[] in {1}
{1} in {frozenset([1])}
{} in {1}
hash(frozenset([1, 2])) == hash(frozenset([2, 1]))
hash(frozenset()) == hash(frozenset([]))
hash(set())
{frozenset([1]): "a"}[frozenset([1])]
{set()}
len({1, 2}), bool(set()), sum({1, 2}), max({1, 5}), sorted({3, 1}), list({7})
{1}[0]
Sub([1]) | {2}
{2} | Sub([1])
Sub([1]).copy()
FSub([1]).copy()
FSub([1]) | {2}
FSub([1]).union([2])
frozenset(FSub([1]))
FSub(frozenset([1]))
repr(Sub([1])), repr(FSub([1])), repr(frozenset()), repr(set()), repr(frozenset([1])), repr(Sub())
frozenset(frozenset([1])) is frozenset([1])
set[int], frozenset[str]
{BadEq(), BadEq()}
BadEq() in {BadEq()}
{1.5, "a", None, (1, 2), b"x", 2j}
{float("nan"), float("nan")}.__len__()
{1, True, 1.0, 1 + 0j}
set().foo
set([1]).__or__(5), set([1]).__lt__(5), set([1]).__contains__(1), set().__len__(), frozenset([1]).__eq__(5)
isinstance(set(), __import__("collections").abc.MutableSet), isinstance(frozenset(), __import__("collections").abc.MutableSet)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", show(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
