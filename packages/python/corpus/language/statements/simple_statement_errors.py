"""7 Simple statements: what the compiler says of each wrong form, with the place."""


def check(source, mode="exec"):
    try:
        compile(source, "<s>", mode)
        print(repr(source), "ok")
    except SyntaxError as error:
        print(repr(source), "->", type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)


for source in r"""
f() = 1
a + b = 1
a = b + c = 1
-a = 1
not a = 1
a and b = 1
a < b = 1
a if b else c = 1
lambda: 1 = 1
[a for a in b] = 1
{a: 1} = 1
{a} = 1
(a for a in b) = 1
"text" = 1
f"{a}" = 1
None = 1
True = 1
... = 1
__debug__ = 1
a.__debug__ = 1
(a, 1) = 1
[a, f()] = 1
a, (b, c()) = 1
*a = 1
*a, *b = 1
[*a, *b] = c
(*a) = 1
(*a), b = 1
a = *b
a = *b,
a = (*b)
a = yield = 1
(yield) = 1
await a = 1
a := 1
(a := 1) = 2
a = b := 1
a += b = 1
a += b += 1
a, b += 1
[a] += 1
f() += 1
1 += 1
(a) += 1
*a += 1
None += 1
a: int = b: int
a, b: int
(a, b): int
[a]: int
f(): int
1: int
(a): int = 1
a.b: int
a[0]: int = 1
a: *b
a: int = *b
a: int = *b, c
a: int = yield
lambda: int
None: int
del f()
del 1
del a + b
del (a, b), [c, d]
del ()
del []
del a,
del *a
del (a, 1)
del None
del a if b else c
del (a for a in b)
del a := 1
del
del __debug__
assert
assert a, b, c
assert (a, b)
assert a = b
assert a, b = c
assert (a := b)
pass a
pass = 1
break
continue
return
raise a from
raise a, b
raise from a
raise a from b from c
raise *a
return 1
global
global a, b,
global a.b
global a = 1
global (a)
nonlocal a
import
import a.
import .a
import a as b.c
import a as f()
import a as 1
import a,
import (a)
import a from b
import a.b.c as d, e
import None
import a as None
from a import
from a import ()
from a import (b
from a import b,
from a import (b,)
from a import b, c as d
from a import b.c
from a import b as c.d
from a import *, b
from a import (*)
from . import a
from .a.b import c
from ... import a
from .... a import b
from a import b as
from import a
from a.b
from a import b c
type
type = 1
type X
type X =
type X = int = str
type X[T] = T
type X[T,] = T
type X[] = T
type X[T: int = str, *Ts = *tuple[int], **P = []] = T
type X[*T: int] = T
type X[T=int, U] = T
type X.y = int
type X, Y = int
type 1 = int
type None = int
type X = yield
type X = await y
type X = (y := 1)
print a
print "a"
print(a) b
exec "a"
exec a in b
a b
a b = 1
a 1
1 a
a$b
a?
a!
a!b
a = b c
x = 5 y = 6
a; ; b
;
a;
a; b;
a = 
= a
a ==
a = = b
a => b
a -> b
a <> b
a ++
a++
++a
a -- b
a += 
a &&b
a || b
!a
a !== b
a === b
a := b
if = 1
class = 1
a.if
a.1
a.
.a
a..b
a[
a[]
a[1
a]
a[1:2:3:4]
a[:]
a[::]
a[b=1]
a[*b]
a[*b:c]
a[b:=1]
a[1, b:=2]
a[lambda: 1]
""".strip("\n").splitlines():
    check(source)
for source in ["def f():\n  a = 1\n  global a", "def f():\n  print(a)\n  global a", "def f(a):\n  global a", "def f(a):\n  nonlocal a", "def f():\n  nonlocal a", "def f():\n  global a\n  nonlocal a", "def f():\n  a: int\n  global a", "def f():\n  global a\n  a: int", "def f():\n  for a in b: pass\n  global a", "def f():\n  import a\n  global a", "global a\nglobal a\na = 1", "a = 1\nglobal a", "class C:\n  a = 1\n  global a", "class C:\n  nonlocal a", "def f():\n  a = 1\n  def g():\n    print(a)\n    nonlocal a", "def f():\n  a = 1\n  def g():\n    nonlocal a\n    a: int", "def f():\n  from a import *", "class C:\n  from a import *", "class C:\n  return", "class C:\n  yield", "class C:\n  break", "for a in b:\n  def f(): break", "while 1:\n  class C: continue", "try: pass\nfinally: continue", "if 1:\n  break\nelse: pass", "def f():\n  return\n  yield 1\n  return 2", "async def f():\n  yield\n  return 1", "async def f():\n  yield from a", "def f():\n  async with a: pass", "def f():\n  async for a in b: pass", "def f(): [await a for a in b]", "async def f(): return [await a for a in b]", "lambda: (yield)", "[(yield) for a in b]", "{a: (yield) for a in b}", "((yield) for a in b)", "[a for a in (yield)]", "def f():\n  [a for a in (yield)]", "def f(a, a): pass", "lambda a, a: 1", "def f(a, *, a): pass", "def f(*a, **a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **a): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(**a, b): pass", "def f(**a=1): pass", "def f(*a=1): pass", "def f(a, *b, *c): pass", "def f((a, b)): pass", "def f(a.b): pass", "def f(1): pass", "def f(None): pass", "def f(__debug__): pass", "def f(a:): pass", "def f(a=): pass", "def f() ->: pass", "def f() -> a, b: pass", "def f: pass", "def (): pass", "def f()\n  pass", "def f() pass", "class C\n  pass", "class C(: pass"]:
    check(source)
