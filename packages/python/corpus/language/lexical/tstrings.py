# Template strings.
from string.templatelib import Template, Interpolation, convert
name, n = 'Ada', 5
t = t'Hello {name!r:>{n}}, {n + 1=} and {{braces}} {n:x}'
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations:
    print(i.value, repr(i.expression), i.conversion, repr(i.format_spec))
print(list(t))
print(t'', list(t''), t''.strings, t'{1}'.strings, t'a' t'b{1}' t'c', (t'{1}' t'{2}').strings)
nested = t'{t'{name}'}'
print(nested.interpolations[0].value.values, rt'\n{n}'.strings, tr'\d'.strings, T'{n}'.values)
print(t + t'!' if 0 else (t'a{1}' + t'b{2}').strings)
for bad in (lambda: t'a' + 'b', lambda: 'b' + t'a', lambda: t'{1/0}'):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
match t'x{1:y}z':
    case Template(strings=s, interpolations=[Interpolation(v, e, c, f)]):
        print(s, v, e, c, repr(f))
def render(t):
    return ''.join(x if isinstance(x, str) else format(convert(x.value, x.conversion), x.format_spec) for x in t)
print(render(t'{name!r:>8}|{n:03}|{3.14159:.2f}'))
order = []
def o(x): order.append(x); return x
t'{o(1)}{o(2):{o(3)}}'
print(order, Template('a', 'b', Interpolation(1), 'c').strings, Interpolation(1, 'x', 'r', '>5'))
print(Template(Interpolation(1), Interpolation(2)).strings)
for source in ["t'a' 'b'", "'a' t'b'", "t'a' f'b'", "t'{'", "bt'a'", "t'{a!x}'", "t'{}'", "ft'a'"]:
    try: compile(source, 's', 'eval'); print(source, 'ok')
    except SyntaxError as e: print(source, e.msg)
try: Template(1)
except TypeError as e: print(e)
try: t.strings = ()
except AttributeError as e: print(e)
