"""reprlib, pprint, textwrap: shortened and wrapped representations, recursion, columns, dedent and indent."""

import pprint
import reprlib
import textwrap
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace

r = reprlib.Repr(maxlist=3, maxdict=2, maxlevel=2, maxstring=12, maxlong=10, maxtuple=2, maxset=2, maxother=15)
for value in ([1, 2, 3, 4], {"c": 1, "a": 2, "b": 3}, "x" * 30, 10**30, (1, 2, 3), {1}, frozenset("ab"), deque(range(9)), [[[[1]]]], {"k": {"k": {"k": 1}}}, b"y" * 30, object, 1.5, None, [], (), {}, set(), {3, 1, 2}, "short", __import__("array").array("i", range(9)), range(10**12), {1: [2, [3, [4]]]}, SimpleNamespace(a=1, bbbbbbbbbbbb=2)):
    print(r.repr(value), "|", reprlib.repr(value))
print(reprlib.Repr(indent=2).repr([1, {"a": (2, [3])}]), reprlib.Repr(indent="->", maxlevel=1).repr([1, [2]]), reprlib.Repr(fillvalue="***", maxlist=1).repr([1, 2]), reprlib.aRepr.maxlist, reprlib.Repr(indent=0).repr([1]))


class Mine(reprlib.Repr):
    def repr_Point(self, x, level):
        return f"P<{self.repr1(x.x, level - 1)}>"


class Point:
    def __init__(self, x):
        self.x = x

    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Point({self.x!r})"


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


p = Point(1)
p.x = [p, {"me": p}]
print(Mine(maxlist=1).repr([Point("z" * 50), 2]), p, Point.__repr__.__wrapped__.__name__, reprlib.repr(Bad()).split(" at")[0])
for indent in (-1, "bad", 2.5):
    try:
        print(reprlib.Repr(indent=indent).repr([1]))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


data = {"numbers": list(range(30)), "text": "many words in one long text that is split over lines " * 3, "nested": {"b": [{"x": (1, 2)}] * 3, "a": {1, 2}}, "bytes": b"\x00\x01" * 30, "order": OrderedDict(z=1, a=[2] * 20), "default": defaultdict(list, {"k": [1]}), "count": Counter("mississippi"), "deque": deque(range(20), 25), "chain": ChainMap({"a": 1}, {"b": [2] * 20}), "space": SimpleNamespace(name="n" * 30, value=[1] * 20), "proxy": MappingProxyType({"k": "v" * 60}), "node": Node("root", [Node("kid" * 10), Node("other", [Node("leaf" * 5)])]), "user": [UserDict(a=1), UserList([1] * 20), UserString("u" * 10)], ("tuple", 1): None, 5: 1.5, None: ...}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2, depth=2, compact=True, sort_dicts=False)
print(pprint.pformat([10**9] * 5, underscore_numbers=True), pprint.pformat((1,)), pprint.pformat("short"), pprint.pformat(["a" * 50, "b" * 50]), pprint.isreadable(data["numbers"]), pprint.isreadable(p), pprint.isrecursive(p.x) if False else "", pprint.saferepr({2: 1, 1: 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.pformat([[[[]]]], depth=2), pprint.pformat({1: {}, "a": []}), pprint.pformat(set(range(40)), width=30, compact=True))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.pformat(loop).split(" with id=")[0], pprint.PrettyPrinter(width=10).isreadable(loop), pprint.PrettyPrinter(stream=None, indent=3).pformat([[1] * 30])[:20])
for bad in (lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.PrettyPrinter(depth=0), lambda: pprint.PrettyPrinter(width=0), lambda: pprint.pformat(Bad()), lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("hello world", 3, max_lines=1, placeholder="too long"), lambda: textwrap.dedent(5), lambda: textwrap.TextWrapper(nope=1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
TEXT = "The quick-brown fox, jumped over\tthe lazy dog.  A sentence ends.  averyveryverylongword\u00e9 and--so on...  \n\n Next paragraph"
for options in ({"width": 20}, {"width": 12, "break_long_words": False}, {"width": 20, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 25, "max_lines": 2}, {"width": 25, "max_lines": 2, "placeholder": " [..]"}, {"width": 30, "fix_sentence_endings": True}, {"width": 20, "break_on_hyphens": False}, {"width": 30, "expand_tabs": False, "replace_whitespace": False}, {"width": 22, "drop_whitespace": False}, {"width": 15, "tabsize": 2}):
    print(options, textwrap.wrap(TEXT, **options))
print(textwrap.fill("a b c", 3), textwrap.shorten("  many   words here ", 12), textwrap.shorten("word", 2, placeholder="") if False else "", textwrap.shorten("a b c d", 5, placeholder="~"), repr(textwrap.dedent("  a\n    b\n\n  \t\n  c")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent("    \n  x\n")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "-", lambda line: True)), textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("\u2003wide\u2003spaces", 6))
