# Subclasses of exception groups with a split or derive of their own; notes, arguments and repr of groups.
def attempt(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e, '| ctx', type(e.__context__).__name__)
class B1(ExceptionGroup):
    def split(self, *a): return "x"
class B2(ExceptionGroup):
    def split(self, *a): return ("x",)
class B3(ExceptionGroup):
    def split(self, *a): return super().split(*a) + (1, 2)
class B5(ExceptionGroup):
    def split(self, *a): raise ZeroDivisionError
def run(c):
    try: raise c('eg', [OSError(1), ValueError(2)])
    except* ValueError as e: print('V', repr(e))
    except* OSError as e: print('O', repr(e))
for c in B1, B2, B3, B5: attempt(lambda: run(c))
class D1(ExceptionGroup):
    def derive(self, e): return 3
attempt(lambda: D1('a', [ValueError(), TypeError()]).split(ValueError))
attempt(lambda: D1('a', [ValueError(), TypeError()]).subgroup(ValueError))
class D2(ExceptionGroup):
    def __new__(cls, msg, excs, code): 
        o = super().__new__(cls, msg, excs); o.code = code; return o
e = D2('a', [ValueError(), TypeError()], 5)
attempt(lambda: e.split(ValueError))
e.add_note('n'); attempt(lambda: [x.__notes__ for x in e.split(ValueError)])
e.__notes__ = 123; attempt(lambda: [getattr(x, '__notes__', 'none') for x in e.split(ValueError)])
l = [ValueError(1), TypeError(2)]
g = ExceptionGroup('test', l); l.clear(); print(repr(g), g.args, g.exceptions)
from collections import deque
d = deque([ValueError(1)])
attempt(lambda: repr(ExceptionGroup('t', d)))
g = ExceptionGroup('x', (ValueError(),)); print(repr(g)); g.args = (1,); print(repr(g), str(g)); g.args = (); print(repr(g))
class L(list):
    def __repr__(self): raise TypeError('no')
attempt(lambda: repr(ExceptionGroup('t', L([ValueError(1)]))))
