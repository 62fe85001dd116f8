# match: sequence and mapping patterns and what counts as one.
import collections, array
def seq(v):
    match v:
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, *rest]: return f'starts with 1, {rest}'
        case [first, *_, last] if first == last: return f'same ends {first}'
        case (a, [b, c]): return f'nested {a} {b} {c}'
        case [a, b, *_, z]: return f'{a} {b} .. {z}'
        case [*all]: return f'all {all}'
        case _: return 'no sequence'
class S(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): print('get', i, end=' '); return self.a[i]
    def __len__(self): print('len', end=' '); return len(self.a)
for v in [[], (), [5], [1, 2, 3], (4, 0, 4), [4, [5, 6]], range(3), range(5), 'abc', b'abc', bytearray(b'ab'), {1, 2}, {1: 2}, iter([1]), collections.deque([1, 2]), array.array('i', [7]), memoryview(b'ab'), collections.namedtuple('N', 'a b c')(3, 2, 9), S(), S(2), S(1, 2), S(2, 3, 2), None, collections.UserList([1])]: print(seq(v))
class Virtual:
    def __len__(self): return 2
    def __getitem__(self, i): return [0, 10][i]
collections.abc.Sequence.register(Virtual); print(seq(Virtual()))
def mapping(v):
    match v:
        case {'type': 'a', 'x': x, **rest}: return f'a {x} {rest}'
        case {'type': str(t)}: return f'type {t}'
        case {1: _, None: y}: return f'keys {y}'
        case {'n': {'m': [p, q]}}: return f'deep {p} {q}'
        case {**kw} if kw: return f'any {kw}'
        case {}: return 'a mapping'
        case _: return 'no mapping'
dd = collections.defaultdict(lambda: 'made', z=1)
class M(collections.abc.Mapping):
    def __getitem__(self, k): print('get', k, end=' '); return {'type': 'a', 'x': 5}[k]
    def __iter__(self): return iter(['type', 'x'])
    def __len__(self): return 2
    def get(self, k, d=None): print('get()', k, end=' '); return super().get(k, d)
for v in [{'type': 'a', 'x': 1}, {'type': 'a', 'x': 1, 'y': 2}, {'type': 'b'}, {'type': 5}, {1: 2, None: 3}, {'n': {'m': (1, 2)}}, {}, dd, M(), collections.OrderedDict(type='q'), collections.Counter('ab'), collections.ChainMap({'type': 'c'}), [('type', 'a')], None, vars(collections)['__builtins__'] and type('T', (), {'type': 'a'}).__dict__]: 
    r = mapping(v); print(r if len(r) < 60 else r[:20])
print(dict(dd))
match {'a': 1, 'b': 2}:
    case {'a': 1, **rest}: rest['c'] = 3; print(rest)
x = [1, 2, 3]
match x:
    case [*y]: print(y == x, y is x)
match {'k': 1}:
    case {'k': v, 'missing': _}: print('no')
    case {'k': v}: print(v)
class C: key = 'k'
match {'k': 'v'}:
    case {C.key: v}: print(v)
try:
    match {'k': 1, 'j': 2}:
        case {C.key: a, 'k': b}: pass
except ValueError as e: print(e)
match [[1, 2], [3, 4]]:
    case [[a, b], [c, d]]: print(a + b + c + d)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match {'items': [{'id': 1}, {'id': 2, 'tags': ['x', 'y']}]}:
    case {'items': [{'id': i}, {'tags': [*_, last]}]}: print(i, last)
