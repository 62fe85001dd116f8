# match: class patterns, __match_args__ and builtin classes.
from dataclasses import dataclass
import collections
@dataclass
class Point: x: int; y: int = 0
class P:
    __match_args__ = ('a', 'b')
    def __init__(self, a, b): self.a, self.b = a, b
class Q(P): pass
class Slots: __slots__ = ('s',); __match_args__ = ('s',)
def f(v):
    match v:
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return f'y axis {y}'
        case Point(x, 0): return f'x axis {x}'
        case Point(x, y) if x == y: return f'diagonal {x}'
        case Point(): return 'some point'
        case Q(1, b=b): return f'Q {b}'
        case P(a, b): return f'P {a} {b}'
        case bool(b): return f'bool {b}'
        case int(i) | float(i): return f'number {i}'
        case str(s): return f'str {s}'
        case list([a, *r]): return f'list {a} {r}'
        case tuple(t): return f'tuple {t}'
        case dict({'k': v}): return f'dict k {v}'
        case set() | frozenset(): return 'set'
        case bytes(b) | bytearray(b): return f'bytes {b}'
        case type(): return 'type'
        case _: return 'other'
for v in [Point(0, 0), Point(0, 5), Point(5), Point(3, 3), Point(1, 2), Q(1, 2), Q(2, 3), P(1, 1), True, 5, 2.5, 's', [1, 2], [], (1, 2), {'k': 1}, {}, {1}, frozenset(), b'b', bytearray(b'c'), int, None, collections.OrderedDict(k=2)]: print(f(v))
class Counted:
    __match_args__ = ('a', 'b')
    def __getattr__(self, n):
        if n in 'abc': print('get', n, end=' '); return n
        raise AttributeError(n)
match Counted():
    case Counted('x'): print('no')
    case Counted('a', 'z'): print('no')
    case Counted('a', c='c'): print('yes')
match Counted():
    case Counted(d=1): pass
    case Counted(a=x, b=y): print(x, y)
class NoArgs: pass
class BadArgs: __match_args__ = ['a']
class BadArgs2: __match_args__ = (1,)
class Meta(type):
    def __instancecheck__(cls, x): return x == 5
class Virtual(metaclass=Meta): pass
for src in ['NoArgs(1)', 'NoArgs(1, 2)', 'BadArgs(1)', 'BadArgs2(1)', 'int(1, 2)', 'P(1, 2, 3)', 'P(1, a=1)', 'str(x=1)', 'notclass()', 'Virtual()', 'undefined()', 'P.nope()', 'list[int]()', 'Point(x, y, z)', 'object()', 'object(1)', 'float(x)', 'complex(x)', 'collections.deque(x)']:
    ns = dict(globals(), notclass=5)
    for subject in 'P(1, 2)', '5', 'NoArgs()', 'BadArgs()', 'BadArgs2()', 'Point(1)':
        try:
            exec(f'match {subject}:\n case {src}: print("matched", {src!r}, {subject!r})', ns)
        except Exception as e: print(src, subject, type(e).__name__, e)
sl = Slots(); 
match sl:
    case Slots(s): print('no')
    case Slots(): print('unset slot')
sl.s = 1
match sl:
    case Slots(1): print('set slot')
match Point(1, Point(2, [3, {'k': Q(4, 5)}])):
    case Point(a, Point(b, [c, {'k': P(d, e)}])): print(a, b, c, d, e)
match ValueError('msg', 2):
    case Exception(args=(m, n)): print(m, n)
match 5:
    case int() as n if n > 3: print('as', n)
match range(5):
    case range(start=0, stop=s): print(s)
