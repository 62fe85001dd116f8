"""What cannot be assigned, deleted, annotated or imported, and where the error points."""

def run(source):
    print("---", source.replace("\n", "; "))
    namespace = {}
    try:
        exec(compile(source, "source", "exec"), namespace)
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
    except BaseException as error:
        print(type(error).__name__, error)

SOURCES = r'''
f() = 1
===
1 = x
===
x + 1 = 2
===
None = 1
===
True = 1
===
__debug__ = 1
===
(a, b()) = 1
===
[a, 1] = 2
===
a, b += 1
===
(a) += 1
===
f() += 1
===
x: int: 5
===
(x): int = 1; print(__annotations__ if '__annotations__' in dir() else 'none')
===
(a, b): int = 1
===
[a]: int
===
f(): int
===
del f()
===
del 1
===
del (a, b + 1)
===
del *a
===
del x, (y), [z]
===
del ()
===
for 1 in x: pass
===
for f() in x: pass
===
for x + 1 in y: pass
===
with a as 1: pass
===
with a as f(): pass
===
with (a as b, c as d()): pass
===
import a.b as c.d
===
from . import *
===
from x import (a, b
===
from x import a,
===
from x import
===
import
===
import a as 1
===
from x import a as b.c
===
def f(a, a): pass
===
def f(a=1, b): pass
===
def f(*): pass
===
def f(*, **k): pass
===
def f(**k, a): pass
===
def f(*a, *b): pass
===
def f(a, /, b, /): pass
===
def f(/, a): pass
===
def f(*a, /): pass
===
def f(a=): pass
===
def f(1): pass
===
def f(None): pass
===
def f((a, b)): pass
===
def f(*a=1): pass
===
def f(**k=1): pass
===
lambda a, a: 1
===
lambda *: 1
===
lambda (a): 1
===
class A(b=1, b=2): pass
===
class A(*b, c, **d, e=1): pass
===
class A(x for x in y): pass
===
f(a=1, 2)
===
f(**a, *b)
===
f(**a, b)
===
f(a for a in b, c)
===
f(a=1, a=2)
===
f(1=2)
===
f(a.b=2)
===
f(None=2)
===
f(a=)
===
f(a, b c)
===
f(x for x in y, )
===
x = yield 1
===
return 1
===
await x
===
async for x in y: pass
===
async with x: pass
===
[await x for y in z]
===
break
===
continue
===
def f(): break
===
def f():
    nonlocal x
===
nonlocal x
===
def f():
    x = 1
    global x
===
def f(x): global x
===
def f(x): nonlocal x
===
def f():
    print(x)
    global x
===
def f():
    global x
    x: int = 1
===
def f():
    x: int
    nonlocal x
===
class A:
    def f(self):
        nonlocal a
===
def f():
    global a, a
    import a
print(f())
===
x = (1, 2
===
x = [1, 2)
===
x = {1: 2, 3}
===
x = {1, 2: 3}
===
x = {**a, 1}
===
x = {*a, 1: 2}
===
x = {1:}
===
x = {:1}
===
x = *a
===
x = *a,
===
print(*a, **b, *c)
===
*a
===
*a, *b = c
===
a, *b, *c = d
===
*a = b
===
(*a) = b
===
[*a] = ()
print(a)
===
(x := 1)
print(x)
===
x := 1
===
f(x := 1, y := 2)
===
f(a=x := 1)
===
f(a=(x := 1))
===
[x := 1 for y in z]
===
[y := 1 for y in z]
===
[(i := i) for i in z]
===
[x for x in (y := z)]
===
class A: [(x := 1) for y in z]
===
(a.b := 1)
===
(a[0] := 1)
===
((a, b) := 1)
===
(x = 1)
===
if x = 1: pass
===
while x = 1: pass
===
if x := 1: print(x)
===
print(a if b)
===
print(a if b else)
===
a if b else c = 1
===
a < b = c
===
not a = 1
===
-a = 1
===
a and b = 1
===
f"{a}" = 1
===
"a" = 1
===
... = 1
===
{} = 1
===
{a} = 1
===
lambda: 1 = 2
===
[x for x in y] = 1
===
(x for x in y) += 1
===
a.b.c, d[0], *e[1:2] = 1, 2
===
assert (1, "x")
===
assert x, y, z
===
raise x from
===
raise x, y
===
raise from x
===
global 1
===
global a.b
===
try: pass
===
try: pass
except: pass
except A: pass
===
try: pass
except A: pass
except* B: pass
===
try: pass
except*: pass
===
try: pass
except A, B: print("no parentheses")
===
try: pass
except A, B as e: pass
===
try: pass
else: pass
===
try: pass
finally: pass
else: pass
===
try: pass
except A as 1: pass
===
try: pass
except A as b.c: pass
===
try: pass
except* A: continue
===
def f():
    try: pass
    except* A: return 1
===
for x in y:
    try: pass
    except* A: break
===
else: pass
===
elif x: pass
===
if x: pass
else if y: pass
===
if x
    pass
===
if x:
pass
===
while: pass
===
for x y: pass
===
for x in: pass
===
def f: pass
===
def (): pass
===
class: pass
===
class A
===
with: pass
===
with a as b c: pass
===
with (a, b) as c, (d as e): pass
===
print "hello"
===
print f(x)
===
exec "x"
===
a b
===
a = 1 b = 2
===
1a = 2
===
0777
===
0b12
===
0xg
===
1__0
===
1_
===
1e
===
a = "x
===
a = """x
===
a = 'x' b'y'
===
a = f'x' b'y'
===
a ? b
===
a $ b
===
a ! b
===
a <> b
===
a++
===
++a
===
a = = 1
===
a === b
===
a && b
===
!a
===
a \ b
===
    x = 1
===
if 1:
    x
  y
===
if 1:
	x
        y
===
@
def f(): pass
===
@f
x = 1
===
@f() if x else g
def h(): pass
===
type X = int
print(X, X.__value__)
===
type X[T] = T[]
===
type X[T: int = str, *Ts = *tuple[int], **P = [int]] = 1
print(X.__type_params__)
===
type X[T = int, U] = 1
===
type X[T, T] = 1
===
type 1 = 2
===
def f[T](x: T = (yield)): pass
===
class A[T](x := 1): pass
===
def f() -> (yield): pass
===
def f(x: (y := 1)): pass
===
def f[T: (yield)](): pass
===
type X = (await y)
===
match x:
    case a | b: pass
===
match x:
    case a: pass
    case b: pass
===
match x:
    case {**r, 1: a}: pass
===
match x:
    case {1: a, 1: b}: pass
===
match x:
    case [*a, *b]: pass
===
match x:
    case A(b=1, 2): pass
===
match x:
    case A(b=1, b=2): pass
===
match x:
    case [a, a]: pass
===
match x:
    case 1 + 1: pass
===
match x:
    case -x: pass
===
match x:
    case f"{x}": pass
===
match x:
    case a.b as c.d: pass
===
match x:
    case 1 as _: pass
===
match x:
    case {a: 1}: pass
===
match x:
    case {**_}: pass
===
match x:
    case _ | 1: pass
===
match x:
    case (a, b) | (b, a): print("ok")
===
match x:
    case a if (b := a): pass
    case 1 | 2 as z | 3: pass
===
match x:
pass
===
match x:
    pass
'''
for source in SOURCES.strip("\n").split("\n===\n"):
    run(source)
