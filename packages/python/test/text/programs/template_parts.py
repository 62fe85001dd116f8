import _string
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, e)
for t in ['', 'a', '{}', 'a{0}b', '{a.b[c]!r:>{w}}', '{{x}}', '{', '}', '{a!', '{a!}', '{:{}', '\U0001f600{\U0001f600}', '{!r}', '{:}', '{a:b}c{d}']:
    attempt(t, lambda: list(_string.formatter_parser(t)))
for n in ['', 'a', '0', '0.a', 'a[0]', 'a[b].c', 'a.', 'a[', 'a[]', 'a]b', '12.34[56]', 'a..b', '[x]', '.y', '007', '-1']:
    def run():
        first, rest = _string.formatter_field_name_split(n)
        return first, list(rest)
    attempt(n, run)
attempt('int', lambda: _string.formatter_parser(5))
attempt('int', lambda: _string.formatter_field_name_split(5))
