"""Views of dict: set operations, comparison, live content."""

d = {"a": 1, "b": 2, "c": 3}
e = {"b": 2, "c": 4, "d": 5}
u = {"x": [], "y": []}

CASES = """
d.keys(), d.values(), d.items(), repr({}.keys()), str({}.items())
sorted(d.keys() & e.keys()), sorted(d.keys() | e.keys()), sorted(d.keys() - e.keys()), sorted(d.keys() ^ e.keys()), sorted(d.items() & e.items()), sorted(d.items() - e.items()), sorted(d.keys() & ["a", "z"]), sorted(["a", "z"] & d.keys()), sorted("ab" | d.keys()), sorted({"a"} - d.keys()), type(d.keys() & e.keys()), sorted(d.items() ^ e.items())
d.keys() & 5
5 & d.keys()
d.keys() | [[]]
u.items() & [1], sorted(u.keys() & {"x"})
u.items() | u.items()
d.keys() + e.keys()
d.values() & e.values()
d.keys() == {"a", "b", "c"}, d.keys() == ["a", "b", "c"], d.keys() < {"a", "b", "c", "d"}, d.keys() <= d.keys(), d.keys() > {"a"}, d.items() == {("a", 1), ("b", 2), ("c", 3)}, d.values() == d.values(), d.keys() != e.keys(), d.items() >= {("a", 1)}
d.keys() < 5
d.keys().isdisjoint(e.keys()), d.keys().isdisjoint([]), d.items().isdisjoint([("a", 2)]), d.keys().isdisjoint("xyz")
d.keys().isdisjoint(5)
"a" in d.keys(), 1 in d.values(), ("a", 1) in d.items(), ("a", 2) in d.items(), "a" in d.items(), ("a",) in d.items(), 5 in d.keys()
[] in d.keys()
([], 1) in d.items()
len(d.keys()), len(d.items()), bool({}.values()), list(d.values()), [*d.items()], dict(d.items()), sorted(d.values(), reverse=True), max(d.items()), sum(d.values())
list(reversed(d.keys())), list(reversed(d.items()))
d.keys()[0]
hash(d.keys())
hash(d.values()) is not None
d.keys().mapping, type(d.keys().mapping).__name__, d.keys().mapping == d
set_item(d.keys().mapping)
d.keys().foo
type(d.keys())()
type(d.keys()), type(d.items()), type(d.values()), type(iter(d)), type(iter(d.items())), type(iter(d.values())), type(reversed(d.keys()))
d.keys().__and__(5), d.keys().__eq__(5), d.items().__contains__(("b", 2)), d.keys().__len__()
isinstance(d.keys(), __import__("collections").abc.KeysView), isinstance(d.items(), __import__("collections").abc.Set), isinstance(d.values(), __import__("collections").abc.ValuesView)
"""


def set_item(mapping):
    mapping["q"] = 1


for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
keys, values, items = d.keys(), d.values(), d.items()
d["new"] = 9
del d["a"]
print(keys, values, items, len(keys))
recursive = {}
recursive["v"] = recursive.values()
print(recursive)
recursive["i"] = recursive.items()
print(recursive["i"])
