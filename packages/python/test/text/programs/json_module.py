import _json
def attempt(name, f):
    try:
        print(name, repr(f()))
    except StopIteration as e:
        print(name, 'StopIteration', e.value)
    except Exception as e:
        print(name, 'ValueError' if isinstance(e, ValueError) else type(e).__name__, repr(str(e)))
class Context:
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float
texts = ['1', '-1', '0', '-0', '01', '-', '1.5', '1.', '.5', '1e5', '1E-2', '1e', '1.5e+3', '123456789012345678901234567890', '-1.0e400', 'null', 'nul', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '-Inf', '"a"', '"a', '"a\\n\\t\\u0041\\/\\"b"', '"\\x"', '"\\u12"', '"\\u123g"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"\\ude00\\ud83d"', '"\n"', '"\\', '[]', '[ ]', '[1]', '[1, 2 , "x"]', '[1,]', '[1 2]', '[', '[1', '[1,', '[,]', '{}', '{ }', '{"a": 1}', '{"a" : [1, {"b": null}], "c":2}', '{"a"}', '{"a":}', '{"a":1,}', '{"a":1', '{a:1}', "{'a':1}", '{"a":1 "b":2}', '{1:2}', '{"a":1, "a":2}', '', ' 1', '[1]x', '\u20ac', '"\u20ac\U0001f600"', '["\U0001f600", 12, 1.5, tru]', '[[[[[]]]]]', '{"\U0001f600": {"\U0001f600": 3}}', '[true,false,null,NaN]']
scan = _json.make_scanner(Context)
for t in texts:
    attempt(t, lambda: scan(t, 0))
attempt('idx', lambda: scan('[1] 2', 4))
attempt('idx', lambda: scan('[1] 2', -1))
attempt('idx', lambda: scan('[1] 2', 10))
attempt('bytes', lambda: scan(b'1', 0))
class Hooked(Context):
    object_hook = lambda d: ('hook', sorted(d.items()))
    parse_float = lambda s: 'float ' + s
    parse_int = lambda s: 'int ' + s
    parse_constant = lambda s: 'constant ' + s
    strict = False
h = Hooked()
h.object_hook = lambda d: ('hook', sorted(d.items()))
h.parse_float = lambda s: 'float ' + s
h.parse_int = lambda s: 'int ' + s
h.parse_constant = lambda s: 'constant ' + s
hooked = _json.make_scanner(h)
for t in texts:
    attempt(t, lambda: hooked(t, 0))
h.object_pairs_hook = lambda p: ('pairs', p)
pairs = _json.make_scanner(h)
attempt('pairs', lambda: pairs('{"a":1,"a":2,"b":{}}', 0))
print(scan.strict, scan.object_hook, scan.parse_float, hooked.strict)
for s in ['', 'a', 'a"b\\c/d', '\n\r\t\b\f\x00\x1f\x7f\x80', '\xe9\u20ac\u2028', '\U0001f600', '\ud800x', 'x' * 50]:
    attempt('b', lambda: _json.encode_basestring(s))
    attempt('a', lambda: _json.encode_basestring_ascii(s))
attempt('b', lambda: _json.encode_basestring(b'a'))
attempt('a', lambda: _json.encode_basestring_ascii(5))
attempt('scanstring', lambda: _json.scanstring('"abc" ', 1, True))
attempt('scanstring', lambda: _json.scanstring('abc" ', 0))
attempt('scanstring', lambda: _json.scanstring('abc" ', 9))
attempt('scanstring', lambda: _json.scanstring('a\nc" ', 0, False))
attempt('scanstring', lambda: _json.scanstring(b'abc" ', 0))
def default(o):
    if isinstance(o, set):
        return sorted(o)
    raise TypeError('cannot ' + type(o).__name__)
class Int(int): pass
class Float(float): pass
class Str(str): pass
class List(list): pass
class Dict(dict): pass
values = [None, True, False, 0, -5, 10 ** 30, 1.0, 0.1, 1e22, 1e-7, float('inf'), float('nan'), '', 'x\u20ac"', [], [1], [1, [2, []]], (), (1, 'a'), {}, {'a': 1}, {'b': [1, {'c': {}}], 'a': None}, {1: 2, None: 3, True: 4, 1.5: 5}, {(1,): 2}, {1, 2}, [{3, 1}], Int(5), Float(2.5), Str('s'), List([1]), Dict(a=1), {Str('k'): 1, Int(3): 4}, object, [object], {'k': [object]}, b'x', '\U0001f600', {'\U0001f600': '\u00e9'}]
for indent in [None, '  ', '\t']:
    for sort in [False, True]:
        for skip in [False, True]:
            e = _json.make_encoder({}, default, _json.encode_basestring_ascii, indent, ': ', ', ', sort, skip, True)
            for v in values:
                attempt('dump', lambda: e(v, 0))
e = _json.make_encoder(None, default, _json.encode_basestring, None, ':', ',', False, False, False)
for v in values:
    attempt('dump', lambda: e(v, 0))
e = _json.make_encoder(None, default, lambda s: '<' + s + '>', None, ':', ',', False, False, False)
for v in values:
    attempt('dump', lambda: e(v, 0))
e = _json.make_encoder({}, default, lambda s: 5, None, ':', ',', False, False, False)
attempt('bad', lambda: e('a', 0))
attempt('bad', lambda: e({'a': 1}, 0))
a = []
a.append(a)
attempt('cycle', lambda: e(a, 0))
d = {}
d['x'] = [d]
e = _json.make_encoder({}, default, _json.encode_basestring, None, ':', ',', False, False, False)
attempt('cycle', lambda: e(d, 0))
try:
    e({'a': [1, object]}, 0)
except TypeError as x:
    print(x.__notes__)
attempt('args', lambda: _json.make_encoder(5, default, None, None, ':', ',', False, False, False))
attempt('args', lambda: _json.make_encoder(None, default, None, None, None, ',', False, False, False))
attempt('args', lambda: _json.make_encoder(None, default, None, None, ':', 6, False, False, False))
