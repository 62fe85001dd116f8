"""Where errors stand: lines and carets for each kind of statement, over several lines, in nested scopes."""
import linecache
import traceback

SETUP = """
def fail(*a, **k): raise ValueError('fail')
class Bad:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
    def __iter__(self): raise ValueError('iter')
    def __bool__(self): raise ValueError('bool')
    def __add__(self, o): raise ValueError('add')
    def __iadd__(self, o): raise ValueError('iadd')
    def __getitem__(self, k): raise ValueError('getitem')
    def __setitem__(self, k, v): raise ValueError('setitem')
    def __delitem__(self, k): raise ValueError('delitem')
    def __getattr__(self, n): raise ValueError('getattr')
    def __eq__(self, o): raise ValueError('eq')
    def __lt__(self, o): raise ValueError('lt')
    def __contains__(self, o): raise ValueError('contains')
    def __neg__(self): raise ValueError('neg')
    def __call__(self, *a): raise ValueError('call')
    def __format__(self, s): raise ValueError('format')
    def __repr__(self): raise ValueError('repr')
    def __hash__(self): raise ValueError('hash')
    def __index__(self): raise ValueError('index')
class BadSet:
    def __setattr__(self, n, v): raise ValueError('setattr')
    def __delattr__(self, n): raise ValueError('delattr')
class BadNext:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        if self.n: raise ValueError('next')
        self.n = 1
        return 1
bad, badset = Bad(), BadSet()
"""
SOURCES = r"""
for x in bad: pass
for x in BadNext():\n    x\nelse: pass
for x, y in [(1, 2), 3]: pass
for badset.x in [1]: pass
not bad
bad and 1
1 or 2; bad or 1
assert 0, fail()
assert 1 == 2, 'message'
assert (1 ==\n        2)
with bad: pass
with bad as b:\n    x = 1
with bad, bad: 1 / 0
with fail() as x: pass
with (bad as a,\n      fail() as b): pass
with 5: pass
try: fail()\nexcept fail(): pass
try: fail()\nfinally: 1 / 0
try: 1\nexcept: 2\nelse: fail()
raise fail()
raise ValueError('x') from fail()
raise bad
return_ = fail()
del bad[0]
del badset.x
bad[0] = 1
bad[0]
bad[0:fail()]
badset.x = 1
bad.x.y
bad.method(1)
bad + 1
x = bad; x += 1
-bad
bad(1, 2)
bad == 1
1 < bad < 2
1 < 2 < bad
1 in bad
x, y = 1, 2, 3
x, y = bad
*x, y = ()
[*bad]
{**bad}
{bad: 1}
{bad}
[1, 2][bad]
f'{bad}'
f'{bad!r:>5}'
f'a {1 / 0} b {2}'
print(1, *bad)
print(**bad)
fail(1, x=2,\n     y=3)
fail(\n    fail(1),\n)
(lambda: fail())()
[fail() for x in range(2)]
[x for x in bad]
{x: 1 / x for x in (1, 0)}
list(1 / x for x in (1, 0))
(x := fail())
import no_such_module_here
from os import no_such_name_here
import os.no_such_submodule
class C(bad): pass
class C:\n    x = 1\n    y = fail()
class C(metaclass=fail): pass
class C(5): pass
@fail\ndef f(): pass
@fail(1)\nclass C: pass
def f(a=fail()): pass
def f(a: fail()): pass\nf.__annotations__
match bad:\n    case 1: pass
match 5:\n    case int(x=1): pass\n    case x if fail(): pass
match 5:\n    case fail(): pass
match 5:\n    case fail.x: pass
global gg; gg = fail()
exec('1 / 0')
eval('1 +')
x = (1 +\n     fail() +\n     2)
x = [\n    1,\n    fail(),\n]
x = fail(\n    1)(\n    2)
x = fail.a.b
x = fail.__name__.nope.more
x = 'a' + 1
x = 1 + 2 + 'a' + 3
x = {}['k']['l']
x = [1, 2][5][6]
x = undefined_name + 1
x = print(undefined_name)
x = 5()
x = (1)(2)
x = None.attr
x = ''.join([1, 2])
x = int('x') + 1
x = fail(1)[2]
x = (yield_)(1)
é = 'ünï' + fail('é') + 1
x = '日本' + 1 + 'ж'
async def f(): await 5\nf().send(None)
async def f():\n    async for x in 5: pass\nf().send(None)
async def f():\n    async with 5: pass\nf().send(None)
def g():\n    yield fail()\nnext(g())
def g():\n    yield from bad\nnext(g())
def g():\n    x = yield\n    fail(x)\ng_ = g(); next(g_); g_.send(1)
def f():\n    return fail()\nf()
def f():\n    if True:\n        fail(\n            1)\nf()
def f():\n    nonlocal_ = 1\n    del nonlocal_\n    nonlocal_\nf()
def f(x):\n    def g(): return y\n    g()\n    y = 1\nf(1)
"""
for number, line in enumerate(SOURCES.strip().splitlines()):
    source = line.replace("\\n", "\n")
    name = f"<source {number}>"
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    namespace = {}
    exec(SETUP, namespace)
    print("-----", line)
    try:
        exec(compile(source, name, "exec"), namespace)
    except BaseException as error:
        shown = traceback.TracebackException.from_exception(error, lookup_lines=True)
        for frame in shown.stack:
            if frame.filename == name:
                print("".join(traceback.StackSummary.from_list([frame]).format()), end="")
        print(type(error).__name__, str(error).partition(" (")[0])
