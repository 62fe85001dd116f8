"""string: templates of all kinds, formatters with their own fields, what is wrong in them."""

import string
from string import Formatter, Template


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


t = Template("$who likes ${what}ish $$5 $_x $who2")
values = {"who": "tim", "what": "kung", "_x": 1, "who2": "t2"}
print(t.substitute(values), t.substitute(values, who="X"), t.safe_substitute(who="a"), t.safe_substitute(), t.get_identifiers(), t.is_valid(), t.template)
for text in ("$", "cost $5", "${bad", "${}", "a\n$b $", "$$$x", "${x y}", "$\u00e9", "${X}$x", "$x-$y"):
    template = Template(text)
    attempt(lambda: template.substitute(x="X"))
    attempt(lambda: template.safe_substitute(x="X"))
    print(template.is_valid())
    attempt(lambda: template.get_identifiers())
attempt(lambda: t.substitute({}, 1))
attempt(lambda: t.substitute(5))
attempt(lambda: Template("$x").substitute(x=None))


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"


class Braces(Template):
    pattern = r"""
    \{\{(?:
      (?P<escaped>\{\{)|
      (?P<named>[a-z.]+)\}\}|
      (?P<braced>\b\B)|
      (?P<invalid>)
    )
    """


class Upper(Template):
    braceidpattern = "[A-Z]+"
    idpattern = "[a-z]+"
    flags = 0


print(Percent("%with_under %notunder %% $x").safe_substitute(with_under="1", notunder="2"), Braces("{{a.b}} {{ {{{{").safe_substitute({"a.b": 5}), Upper("$low ${UP} ${low} $UP").safe_substitute(low=1, UP=2), Percent.pattern.flags == Template.pattern.flags)
attempt(lambda: type("NoGroups", (Template,), {"pattern": "(?P<x>y)"})("y").substitute())


class Loud(Formatter):
    def get_value(self, key, args, kwargs):
        print("get_value", key, end=" | ")
        return super().get_value(key, args, kwargs) if not isinstance(key, str) or key in kwargs else f"<{key}>"

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), end=" | ")

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == "z" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return str(value).upper() if spec == "up" else super().format_field(value, spec)


loud = Loud()
for spec, args, kwargs in (("{0} {1:up} {name!z}", ("a", "b"), {"name": "abc"}), ("{} {} {missing}", (1, 2), {}), ("{0.real} {0.imag:03} {x[1]} {x[-1]}" if False else "{0.real} {0.imag:03} {x[1]}", (5,), {"x": "xyz"}), ("{:{w}.{p}f}", (3.14159,), {"w": 8, "p": 2}), ("{a!r:>6}{a!s:<4}{a!a}", (), {"a": "\u00e9"}), ("{{}} {0}", ("x",), {}), ("", (1,), {})):
    print(repr(loud.format(spec, *args, **kwargs)))
    print(repr(loud.vformat(spec, args, kwargs)))
f = Formatter()
for spec in ("{0} {}", "{} {0}", "{", "}", "{0", "{a.}", "{a[}", "{a[]}", "{!x}", "{a!}", "{a!rs}", "{:{:{:{}}}}", "{0[x}", "{ a}", "{}{}", "{.x}", "{0.__class__.__name__}", "{a[k]}"):
    attempt(lambda: f.format(spec, 1, 2, 3, 4, a={"k": "v"}))
for spec in ("a{0.b[c]!r:>{w}}z", "{{x}}", "{}", "x}}y", "{a:{{}}}", ""):
    attempt(lambda: list(f.parse(spec)))
attempt(lambda: list(f.parse("{a")))
attempt(lambda: f.format())
attempt(lambda: f.format(5))
attempt(lambda: f.vformat("{0}", (), {}))
attempt(lambda: f.get_field("0.real[x]", (5,), {}))
print(f.get_field("0.__class__", (5,), {}), f.convert_field("x", None), f.format_field(3.5, "08.3f"), f.format("{0:%Y}", __import__("datetime").date(2020, 1, 2)))
attempt(lambda: f.convert_field("x", "q"))
print(string.capwords("  hello   WORLD x"), string.capwords("a-b-c", "-"), string.ascii_letters[:30], string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
