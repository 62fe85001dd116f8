"""dict(): every way to make one, and what goes wrong."""


class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key.upper()


class BadKeys:
    def keys(self):
        return 5


class NoItem:
    def keys(self):
        return ["a"]


class Sub(dict):
    def __missing__(self, key):
        return f"missing {key}"


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


CASES = """
dict(), {}, dict(a=1), dict({"a": 1}, b=2), dict([("a", 1), ("b", 2)]), dict([["a", 1]], a=2), dict(["ab", "cd"]), dict(zip("ab", [1, 2])), dict(Keys()), dict(Keys(), c=3), dict({}), dict(()), dict(self=1, iterable=2)
dict(5)
dict([1])
dict(["abc"])
dict([("a",)])
dict([("a", 1), 5])
dict([("a", 1, 2)])
dict([([], 1)])
dict(None)
dict({}, {})
dict(BadKeys())
dict(NoItem())
dict(**{1: 2})
dict(**5)
dict(**{"a": 1}, **{"a": 2})
{**{"a": 1}, "b": 2, **{"a": 3}}, {**Keys()}, {"a": 1, "a": 2}, {1: "a", True: "b", 1.0: "c"}
{**5}
{[]: 1}
{{}: 1}
{BadHash(): 1}
{"a": 1}[BadHash()]
{}["x"]
{}[1, 2]
{"a": 1}[[]]
dict.fromkeys("ab"), dict.fromkeys([1, 2], "x"), dict.fromkeys([]), dict.fromkeys("aa", 1), dict.fromkeys({"k": 5}), type(Sub.fromkeys("a")), {}.fromkeys("z", [])
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys()
dict.fromkeys("ab", value=1)
Sub(a=1), Sub(a=1)["b"], Sub().get("b"), "b" in Sub(), type(Sub(a=1).copy()), Sub(a=1) == {"a": 1}, repr(Sub(a=1))
{k: v for k, v in zip("abc", range(3))}, {i % 2: i for i in range(5)}, {x: y for x in "ab" for y in "cd"}
repr({"a": {"b": []}}), str({}), {1: 2} == {1.0: 2.0}, {"a": 1} == {"a": 1, "b": 2}, {} == [], {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": float("nan")} == {"a": float("nan")}
{} < {}
{} + {}
hash({})
{"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {} | {}
{} | []
[] | {}
len({1: 2}), bool({}), list({"a": 1}), sorted({"b": 1, "a": 2}), max({"a": 1, "b": 0}), list(reversed({"a": 1, "b": 2})), [*{"x": 1}], sum({1: "a", 2: "b"})
{}.foo
dict[str, int], dict[str, int]()
{"a": 1}.__contains__("a"), {"a": 1}.__getitem__("a"), {}.__len__(), {"a": 1}.__eq__(5), {"a": 1}.__or__(5), {}.__class__, dict.__or__({}, {1: 2})
del_item({"a": 1}, "a")
del_item({"a": 1}, "b")
del_item({}, [])
"""


def del_item(mapping, key):
    del mapping[key]
    return mapping


for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
d = {}
d["self"] = d
print(d, len(d))
d = {"a": 1}
d |= [("b", 2)]
d |= {"c": 3}
print(d)
try:
    d |= 5
except TypeError as error:
    print(error)
try:
    d |= [1]
except TypeError as error:
    print(error)
