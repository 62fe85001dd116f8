"""pprint: layouts by width, depth, indent, compact; objects that refer to themselves; classes of one's own."""

import collections
import dataclasses
import io
import pprint
import types

DATA = {
    "name": "a fairly long string that will need to be wrapped because it does not fit",
    "list": list(range(30)),
    "nested": {"x": {"y": {"z": [1, 2, {"deep": (1, 2, 3)}]}}},
    "tuple": ("one",),
    "empty": [[], {}, (), set(), frozenset()],
    "bytes": bytes(range(40)),
    "set": {3},
    "frozen": frozenset({"b"}),
    1: "int key",
    (1, 2): "tuple key",
    None: True,
}
for options in ({}, {"width": 40}, {"width": 1}, {"indent": 4}, {"compact": True}, {"depth": 2}, {"sort_dicts": False, "width": 60}, {"underscore_numbers": True, "width": 200}):
    print(options)
    pprint.pprint(DATA, **options)
pprint.pp({"b": 1, "a": 2})
pprint.pprint({"b": 1, "a": 2})
print(pprint.pformat(1234567, underscore_numbers=True), pprint.pformat("short"), pprint.pformat(2.5), pprint.pformat(None))
loop = [1]
loop.append(loop)
print(pprint.pformat(loop).split("id=")[0], pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, "a"]), pprint.isreadable(len), pprint.saferepr(loop).split("id=")[0], pprint.saferepr({"b": [1], "a": 2}))
print(pprint.pformat("word " * 40, width=40))
print(pprint.pformat(["word " * 20, b"bytes " * 20], width=30))
print(pprint.pformat("line\n" * 5, width=20), pprint.pformat("", width=1), pprint.pformat("a\tb\\" * 10, width=15))


@dataclasses.dataclass
class Point:
    x: int
    name: str = "a long default name for the field"
    hidden: int = dataclasses.field(default=0, repr=False)


@dataclasses.dataclass
class Node:
    children: list


class Mine:
    def __repr__(self):
        return "<mine\nof two lines>"


class MyList(list):
    pass


class MyRepr(list):
    def __repr__(self):
        return "MyRepr!"


for width in (80, 20):
    print(width)
    pprint.pprint(Point(1), width=width)
    pprint.pprint([Point(1), Node([Node([]), Point(2)])], width=width)
    pprint.pprint([Mine()] * 3, width=width)
    pprint.pprint(MyList(range(20)), width=width)
    pprint.pprint(MyRepr([1] * 50), width=width)
    pprint.pprint(collections.OrderedDict((n, n * 11) for n in "bac"), width=width)
    pprint.pprint(collections.defaultdict(int, a=1, bbbbbbbbbb=2), width=width)
    pprint.pprint(collections.Counter("abracadabra"), width=width)
    pprint.pprint(collections.ChainMap({"a": 1}, {"bbbbbbbbbbb": 2}), width=width)
    pprint.pprint(collections.deque(range(15), maxlen=20), width=width)
    pprint.pprint(collections.UserDict(a=1), width=width)
    pprint.pprint(collections.UserList("abcdefghijk"), width=width)
    pprint.pprint(collections.UserString("abc def ghi jkl mno"), width=width)
    pprint.pprint(types.SimpleNamespace(alpha=1, beta=[1, 2, 3]), width=width)
    pprint.pprint(types.MappingProxyType({"key": list(range(8))}), width=width)
    pprint.pprint({"a": 1}.keys(), width=width)
    pprint.pprint({"aaaaaaaaaaaa": 1, "bbbbbbbbb": 2}.items(), width=width)
    pprint.pprint(bytearray(range(30)), width=width)
    pprint.pprint(collections.namedtuple("N", "aaaa bbbb")("x" * 10, "y" * 10), width=width)


class Shouting(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper() + "!", True, False
        return super().format(object, context, maxlevels, level)


Shouting().pprint(["a", {"k": "v"}])
stream = io.StringIO()
pprint.PrettyPrinter(stream=stream, width=30).pprint({"a": list(range(10))})
print(repr(stream.getvalue()))
for bad in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint.PrettyPrinter(**bad)
    except ValueError as error:
        print(bad, error)
mixed = {1: 0, "a": 0, None: 0, (1,): 0, 2.5: 0}
pprint.pprint(mixed)
pprint.pprint(set(range(40, 20, -1)), width=30)
pprint.pprint([1, [2, [3, [4, [5]]]]], depth=3)
