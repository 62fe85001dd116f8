# with: order of calls, suppression, exceptions in enter and exit.
class CM:
    def __init__(self, name, swallow=False, enter=None, exit=None): self.name, self.swallow, self.enter, self.exit = name, swallow, enter, exit
    def __enter__(self):
        print('enter', self.name)
        if self.enter: raise self.enter
        return self.name
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        if self.exit: raise self.exit
        return self.swallow
with CM('a') as a, CM('b') as b: print(a, b)
with (CM('c') as c, CM('d'),): print(c)
with (CM('e')): pass
with (CM('f')) as f, (CM('g')) as g: print(f, g)
with CM('s', swallow=True): raise ValueError('swallowed')
print('after')
try:
    with CM('x'), CM('y', enter=KeyError('enter')): print('never')
except KeyError as e: print(e)
try:
    with CM('p', exit=KeyError('exit')): raise ValueError('body')
except KeyError as e: print(repr(e), repr(e.__context__))
with CM('q', swallow=True), CM('r', exit=KeyError('k')): raise ValueError('v')
def ret():
    with CM('ret'): return 'returned'
print(ret())
for i in range(3):
    with CM(f'loop{i}'):
        if i == 0: continue
        if i == 1: break
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return [1]
with Truthy(): 1 / 0
class NoEnter: 
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for o in [NoEnter(), NoExit(), 5, Async()]:
    try:
        with o: pass
    except TypeError as e: print(e)
inst = NoExit(); inst.__exit__ = lambda *a: None
try:
    with inst: pass
except TypeError as e: print(e)
class BadExit:
    def __enter__(self): return self
    def __exit__(self): pass
try:
    with BadExit(): pass
except TypeError as e: print(e)
class Boolerr:
    def __enter__(self): return self
    def __exit__(self, *a):
        class B:
            def __bool__(self): raise RuntimeError('bool')
        return B()
try:
    with Boolerr(): 1 / 0
except RuntimeError as e: print(e, repr(e.__context__))
with CM('t') as (x, *y): print(x, y)
class T: pass
with CM('u') as T.attr, CM('v') as [T.l]: print(T.attr, T.l)
from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext, redirect_stdout, AbstractContextManager
@contextmanager
def gen(n):
    print('gen enter', n)
    try: yield n
    except ValueError as e: print('gen caught', e)
    finally: print('gen exit', n)
with gen(1) as v: raise ValueError(v)
with ExitStack() as st:
    st.enter_context(gen(2)); st.callback(print, 'callback', 3); st.push(lambda *a: True)
    raise KeyError('suppressed by push')
with suppress(ZeroDivisionError): 1 / 0
@gen(9)
def decorated(): print('in decorated')
decorated(); decorated()
try:
    with gen(4): raise KeyError('through')
except KeyError as e: print(e, [f.name for f in __import__('traceback').extract_tb(e.__traceback__)])
for src in ['with a as b, c as d: pass', 'with (a as b): pass', 'with (a, b): pass', 'with (a as b, c as d,): pass', 'with (a, b) as c: pass', 'with a as b.c, d as e[0]: pass', 'with a as 1: pass', 'with a as f(): pass', 'with (a as 1): pass', 'with: pass', 'with a,: pass', 'with (a as b, c as d) as e: pass', 'with (yield): pass', 'with a as (b): pass', 'with a as b c: pass', 'with (): pass', 'with (*a,): pass', 'with *a: pass', 'with a as *b: pass', 'with (a as b for c in d): pass', 'with (a for b in c): pass', 'with a := b: pass', 'with (a := b): pass', 'with (a := b, c): pass', 'with a as b if c else d: pass', 'with a if b else c as d: pass', 'with lambda: a as b: pass']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', e.msg, e.offset)
