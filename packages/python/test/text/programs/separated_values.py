import _csv
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, repr(str(e)))
options = [{}, dict(delimiter=';'), dict(quotechar="'"), dict(quoting=1), dict(quoting=2), dict(quoting=3), dict(quoting=4), dict(quoting=5), dict(quoting=3, escapechar='\\'), dict(doublequote=False, escapechar='\\'), dict(skipinitialspace=True), dict(strict=True), dict(escapechar='\\'), dict(quotechar=None), dict(delimiter=' ', skipinitialspace=True), dict(lineterminator='!'), dict(delimiter='\u20ac', quotechar='\U0001f600')]
inputs = [[], [''], ['\n'], ['a,b,c\n'], ['a;b;c'], ['"a","b""c",d\r\n'], ["'a','b''c',d\n", 'x,y'], ['"a\n', 'b",c\n'], ['"a'], ['a"b,c'], ['"a"b,c'], ['a\\,b,c\\\\d\n'], ['a\\\n', 'b'], ['a\\'], ['"a\\"b",c'], ['1,2.5,"3",x\n'], ['1,2.5,"3"\n'], ['1,,""\n'], [' a, b,  "c"\n'], ['a b  c\n'], ['a\rb'], ['a\r\nb'], ['a\n\n'], [',,\n', '\n', 'x'], [b'a,b'], [5], ['\u20ac,\U0001f600"'], ['a\u20acb\U0001f600c\n']]
for o in options:
    for lines in inputs:
        def run():
            r = _csv.reader(lines, **o)
            rows = list(r)
            return rows, r.line_num
        attempt('read ' + repr(o) + repr(lines), run)
class File:
    def __init__(self):
        self.parts = []
    def write(self, s):
        self.parts.append(s)
        return len(s)
rows = [[], [''], [None], ['', ''], [None, None], ['a', 'b'], [1, 2.5, True, None, 'x'], ['a,b', 'c"d', "e'f", 'g\nh', 'i\rj', 'k\\l', 'm;n'], [' a', 'b '], ['a!b'], 'abc', ('x',), [b'x', 2 + 3j, [1]], 5, None, ['\u20ac', '\U0001f600']]
for o in options:
    for row in rows:
        f = File()
        def run():
            return _csv.writer(f, **o).writerow(row), f.parts
        attempt('write ' + repr(o) + repr(row), run)
f = File()
attempt('rows', lambda: (_csv.writer(f).writerows([[1, 2], ['x', 'y"']]), f.parts))
for args in [dict(delimiter=5), dict(delimiter='ab'), dict(delimiter=None), dict(quotechar=5), dict(quotechar='ab'), dict(quotechar=None), dict(quotechar=None, quoting=0), dict(escapechar='ab'), dict(lineterminator=None), dict(lineterminator=5), dict(quoting='a'), dict(quoting=9), dict(quoting=-1), dict(delimiter='\n'), dict(delimiter='"'), dict(escapechar='"'), dict(escapechar=' ', skipinitialspace=True), dict(lineterminator=','), dict(foo=1), dict(dialect='nope'), dict(dialect=5)]:
    def run():
        d = _csv.Dialect(**args)
        return d.delimiter, d.quotechar, d.escapechar, d.lineterminator, d.quoting, d.doublequote, d.skipinitialspace, d.strict
    attempt('dialect ' + repr(args), run)
class Semicolons:
    delimiter = ';'
    quoting = 1
attempt('register', lambda: _csv.register_dialect('s', Semicolons))
attempt('register', lambda: _csv.register_dialect('t', 's', delimiter='|'))
attempt('register', lambda: _csv.register_dialect(5))
attempt('list', lambda: _csv.list_dialects())
attempt('get', lambda: (_csv.get_dialect('t').delimiter, _csv.get_dialect('t').quoting, _csv.get_dialect('s').delimiter))
attempt('read', lambda: list(_csv.reader(['a|b'], 't')))
attempt('read', lambda: list(_csv.reader(['a;b'], dialect='s')))
attempt('same', lambda: _csv.Dialect(_csv.get_dialect('s')) is _csv.get_dialect('s'))
attempt('unregister', lambda: _csv.unregister_dialect('t'))
attempt('unregister', lambda: _csv.unregister_dialect('t'))
attempt('get', lambda: _csv.get_dialect('t'))
attempt('limit', lambda: (_csv.field_size_limit(3), _csv.field_size_limit()))
attempt('large', lambda: list(_csv.reader(['abcd'])))
attempt('limit', lambda: _csv.field_size_limit(131072))
attempt('limit', lambda: _csv.field_size_limit('x'))
attempt('args', lambda: _csv.reader())
attempt('args', lambda: _csv.reader([], 1, 2))
attempt('args', lambda: _csv.reader(5))
attempt('args', lambda: _csv.writer(5))
attempt('new', lambda: _csv.Reader())
