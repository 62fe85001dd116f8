"""string, textwrap, reprlib, pprint: templates, formatters, wrapping, pretty printing."""

import pprint
import reprlib
import string
import textwrap

t = string.Template("$name owes ${amount}$$ to $who")
print(t.substitute(name="A", amount=5, who="B"), t.safe_substitute(name="A"), t.substitute({"name": 1, "amount": 2}, who=3), t.get_identifiers(), t.is_valid(), string.Template("$").is_valid(), t.template)
for bad in (lambda: t.substitute(), lambda: string.Template("$").substitute(), lambda: string.Template("a\n $1").substitute(), lambda: t.substitute(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"


print(Percent("%a %b").substitute(a=1, b=2), string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits, len(string.printable), string.capwords("hello  big world"), string.capwords("a-b", "-"))
f = string.Formatter()
print(f.format("{0} {a!r:>5} {0.real}", 5, a="x"), list(f.parse("a{b!r:c}d{{e}}")), f.vformat("{} {}", (1, 2), {}), f.get_field("0.real", (5,), {}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>")


print(Default().format("{a} {b}", a=1))
text = "The quick brown fox jumped over the lazy dog. " * 3 + "\n\n  An indented-paragraph with averyveryverylongwordindeed."
print(textwrap.wrap(text, 30))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("a b c", 1), textwrap.wrap("", 5), textwrap.wrap("abcdefghij", 4), textwrap.wrap("abcdefghij k", 4, break_long_words=False), textwrap.wrap("well-known thing", 6), textwrap.wrap("well-known thing", 6, break_on_hyphens=False), textwrap.wrap("a\tb  c", 10, expand_tabs=False, replace_whitespace=False, drop_whitespace=False), textwrap.wrap(text, 20, max_lines=2, placeholder=" [..]"), textwrap.wrap("One. Two", 50, fix_sentence_endings=True))
print(repr(textwrap.dedent("\n    a\n      b\n\n    c\n")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\nb", "-", lambda line: "a" in line)), textwrap.shorten("Hello  world and more", 14), textwrap.shorten("Hello", 3, placeholder="x"))
try:
    textwrap.wrap("abc", 0)
except ValueError as error:
    print(error)
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"b": [1, 2, {"deep": ("t",) * 3}], "a": "text " * 20}, "set": {3}, 5: None}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2, compact=True, sort_dicts=False, indent=2)
pprint.pp({"b": 1, "a": 2}), pprint.pprint([]), pprint.pprint("a" * 100), pprint.pprint(b"x" * 100, width=40), pprint.pprint(1234567, underscore_numbers=True)
recursive = [1]
recursive.append(recursive)
print(pprint.isrecursive(recursive), pprint.isreadable({1: "a"}), pprint.isreadable(recursive), pprint.saferepr({"b": 1, "a": [2]}), pprint.pformat([1, 2], indent=4))
import collections
import dataclasses
import types


@dataclasses.dataclass
class Data:
    name: str
    values: list


pprint.pprint(Data("n" * 30, list(range(20))), width=50)
pprint.pprint(collections.OrderedDict(a=1, b=list(range(30))), width=40)
pprint.pprint(types.SimpleNamespace(a=1, b="x" * 70), width=40)
pprint.pprint([collections.Counter("aab"), collections.defaultdict(int, a=1), collections.deque([1] * 40), collections.ChainMap({"a": 1})], width=40)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr({1, 2, 3, 4, 5, 6, 7, 8}), reprlib.repr(10**100), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr((1,)))
r = reprlib.Repr(maxlist=2, maxstring=10, indent="  ")
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmno"))


class Node:
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Node({self.next!r})"


n = Node()
n.next = n
print(n)
