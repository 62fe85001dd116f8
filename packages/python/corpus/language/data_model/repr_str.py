# __repr__, __str__, __format__, __bytes__, and what they may return.
class R:
    def __repr__(self): return 'R()'
class S:
    def __str__(self): return 's'
class RS(R, S): pass
print(R(), str(R()), [R()], f'{R()}', f'{RS()!r}', str(RS()), '%s %r' % (RS(), RS()), format(R(), ''))
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __bytes__(self): return 'x'
    def __format__(self, spec): return 5
    def __hash__(self): return 'x'
    def __bool__(self): return 2
    def __len__(self): return -1
    def __index__(self): return 1.5
    def __int__(self): return '5'
    def __float__(self): return 1
    def __complex__(self): return 1
    def __iter__(self): return 5
    def __contains__(self, x): return 'yes'
    def __dir__(self): return 5
    def __length_hint__(self): return -1
import operator
b = Bad()
for f in repr, str, bytes, format, hash, bool, len, operator.index, int, float, complex, iter, lambda b: 1 in b, dir, list, operator.length_hint, lambda b: [1][b], lambda b: '%d' % b, ascii, lambda b: 'a' * b:
    try: print(f(b))
    except Exception as e: print(type(e).__name__, e)
class Big:
    def __len__(self): return 10 ** 30
    def __hash__(self): return 10 ** 30
    def __index__(self): return 10 ** 30
try: len(Big())
except OverflowError as e: print(e)
print(hash(Big()) == hash(10 ** 30))
try: [1][Big()]
except IndexError as e: print(e)
print([1, 2][:Big()])
class StrSub(str): pass
class T:
    def __str__(self): return StrSub('sub')
    def __repr__(self): return StrSub('subr')
print(type(str(T())).__name__, type(repr(T())).__name__)
try: format(R(), 'x')
except TypeError as e: print(e)
