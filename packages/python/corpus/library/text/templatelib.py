"""t-strings and string.templatelib."""

from string.templatelib import Interpolation, Template, convert

name = "World"
value = 3.14159
t = t"Hello {name!r:>10} and {value:.2f}{name}"
print(t.strings, t.values, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations], type(t), repr(t))
print(list(t), t + t"more {1 + 1}", (t"a" + t"b").strings, t"".strings, t"{name}{name}".strings, t"{name=}".strings)


def f(template):
    parts = []
    for item in template:
        if isinstance(item, str):
            parts.append(item.upper())
        else:
            parts.append(format(convert(item.value, item.conversion), item.format_spec))
    return "".join(parts)


print(f(t), f(t"{name!s:*^9}|{5:03d}"), f(rt"\n{name}"))
print(Template("a", Interpolation(5, "x", None, ""), "b"), Interpolation(1), Interpolation(1, "e", "r", ".2"), t == t, t"x" == t"x", Template("a", "b").strings, Template(Interpolation(1), Interpolation(2)).strings)
for bad in (lambda: t + "text", lambda: "text" + t, lambda: Template(5), lambda: Interpolation(), lambda: Interpolation(1, "x", "q"), lambda: setattr(t, "strings", ()), lambda: convert(5, "z"), lambda: t[0], lambda: len(t)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def html(template):
    import html as h

    return "".join(i if isinstance(i, str) else h.escape(str(i.value)) for i in template)


print(html(t"<p>{'<script>'}</p>"), html(t"{'a & b'}"))
match t:
    case Template(strings=("Hello ", *_)):
        print("matched")
match t.interpolations[0]:
    case Interpolation(v, e):
        print(v, e)
