# match: literal, value, capture, wildcard and or patterns, guards.
import math, enum
class Color(enum.Enum): RED = 1; BLUE = 2
class K: x = 5; y = 'why'
def f(v):
    match v:
        case 0: return 'zero'
        case 1 | 2 | 3: return 'small'
        case -1: return 'minus one'
        case 1.5: return 'float'
        case 2 + 3j | -1 - 1j: return 'complex'
        case 'a' "b": return 'string'
        case b'x' | b'y': return 'bytes'
        case None: return 'None'
        case True: return 'True'
        case False: return 'False'
        case K.x: return 'K.x'
        case K.y: return 'K.y'
        case math.pi: return 'pi'
        case Color.RED: return 'red'
        case int(n) if n > 100: return f'big {n}'
        case str() as s if s.isupper(): return f'upper {s}'
        case [] | {}: return 'never for list' if v else 'empty'
        case _: return 'other'
for v in [0, 0.0, -0.0, False, 1, True, 1.0, 2, 3, -1, 1.5, 2 + 3j, -1 - 1j, 'ab', b'y', None, 5, 'why', math.pi, Color.RED, Color.BLUE, 101, 50, 'XYZ', 'xyz', [], (), {}, {1: 2}, [1], object, 10 ** 30]: print(repr(v), f(v), end='; ')
print()
match 5:
    case x if x > 10: print('big')
    case x if (y := x * 2) > 8: print('guard', x, y)
match 7:
    case x if False: pass
    case _: print(x, 'bound by a failed guard')
class Eq:
    def __eq__(self, o): print('eq', o); return o == 3
match Eq():
    case 1 | 2: print('no')
    case None: print('is, not eq')
    case True: print('is')
    case 3: print('three')
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match 1, :
    case x, : print(x)
match *[1, 2], 3:
    case [*all]: print(all)
def no_match(v):
    match v:
        case 1: return 'one'
print(no_match(2))
match 'x':
    case ('x' | 'y') as letter: print(letter)
match 3:
    case (1 | 2) | (3 | 4) as n: print(n)
match 5:
    case (((5))): print('parens')
for src in ['match x:\n case a: pass\n case b: pass', 'match x:\n case _: pass\n case 1: pass', 'match x:\n case a | 1: pass', 'match x:\n case 1 | a: pass', 'match x:\n case [a] | [b]: pass', 'match x:\n case a, a: pass', 'match x:\n case {**a, "b": c}: pass', 'match x:\n case {**_}: pass', 'match x:\n case {"a": 1, "a": 2}: pass', 'match x:\n case {1: a, True: b}: pass', 'match x:\n case *a, *b: pass', 'match x:\n case 1 + 2: pass', 'match x:\n case 1 + 2j: pass', 'match x:\n case 1j + 2: pass', 'match x:\n case -a: pass', 'match x:\n case f"a": pass', 'match x:\n case a.b(): pass', 'match x:\n case A(b=1, c): pass', 'match x:\n case A(b=1, b=2): pass', 'match x:\n case A(*b): pass', 'match x:\n case 1 as _: pass', 'match x:\n case 1 as a.b: pass', 'match x:\n case 1 as a as b: pass', 'match x:\n case _ as a: pass', 'match x:\n case {a: 1}: pass', 'match x:\n case {a.b: 1, -1: 2, None: 3}: pass', 'match x:\n case: pass', 'match x:\npass', 'match x:\n pass', 'match x:\n case 1:\n pass', 'match:\n case 1: pass', 'match x:\n case 1 if: pass', 'match x:\n case a if b := c: pass', 'match x:\n case __debug__: pass', 'match x:\n case A(__debug__=1): pass', 'match x:\n case (a, b) | c: pass', 'match x:\n case *a: pass', 'match x:\n case *_, : pass', 'match x:\n case {"a": *b}: pass', 'match x, *y:\n case _: pass', 'match x := 1:\n case _: pass', 'match (yield):\n case _: pass', 'match x:\n case 1_000 | 0x1f | -1.5e3: pass', 'match x:\n case "a" "b" | b"c": pass', 'match x:\n case "a" b"b": pass', 'match x:\n case ...: pass', 'match x:\n case None.a: pass', 'match x:\n case not 1: pass', 'match x:\n case 1 < 2: pass', 'match x:\n case a.b.c | a.b: pass', 'match x:\n case a(): pass\n case a(b): pass']:
    try: compile(src, 's', 'exec'); print('ok', repr(src))
    except SyntaxError as e: print(repr(src), '->', type(e).__name__, e.msg, e.lineno, e.offset)
