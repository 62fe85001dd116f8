"""6.2 Comprehensions and generator expressions: scopes, order of evaluation, classes, walrus, unusual targets."""

def run(source):
    print("---", source.replace("\n", "; "))
    try:
        exec(compile(source, "source", "exec"), {"__name__": "source"})
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
    except BaseException as error:
        print(type(error).__name__, error)

SOURCES = r'''
print([x for x in range(5) if x if x > 1 if x < 4], [(x, y) for x in range(2) for y in range(x, 2)])
===
x = "outer"
print([x for x in "ab"], x, [y for y in x], {x: x for x in "c"}, x)
===
print([[y for y in range(x)] for x in range(3)], [a + b for a, b in [(1, 2)]], [a for a, *b in ["xyz"]], [b for a, *b in ["xyz"]])
===
d = {}; [0 for d["k"] in range(3)]; print(d)
===
class A: pass
[0 for A.x in range(3)]; print(A.x)
===
l = [0]; print([l[0] for l[0] in range(3)], l)
===
print([lambda: i for i in range(3)][0](), [(lambda i=i: i)() for i in range(3)])
===
class C:
    n = 3
    a = [i for i in range(n)]
    b = [n for i in range(2)]
===
class C:
    n = 3
    a = [i * 2 for i in range(n)]
print(C.a)
===
class C:
    items = [locals().get("items", "none") for _ in [1]]
    x = [y for y in [__qualname__]]
print(C.items, C.x)
===
print([y := 1, y ** 2], [z for i in range(3) if (z := i)], z, any((hit := n) > 2 for n in range(9)), hit)
===
def f():
    [last := i for i in range(4)]
    def g():
        nonlocal last
        [last := i for i in range(7)]
    g(); return last
print(f())
===
def f():
    global made
    [made := i for i in "ab"]
f(); print(made)
===
log = []
def t(x): log.append(x); return x
{t(1): t(2) for _ in [0]}; {t(3): t(4), **{t(5): t(6)}}; [t(7) for _ in [t(8)] if t(9)]; print(log)
===
def g(): 
    print("iter evaluated now"); return [1]
e = (x for x in g()); print("made"); print(next(e))
===
e = (x for x in undefined)
===
e = (y for x in [1] for y in undefined); print("fine"); next(e)
===
def f(): return [(yield x) for x in [1]]
===
def f(): return [x for x in (yield [1, 2])]
g = f(); print(next(g))
try: g.send([5])
except StopIteration as s: print(s.value)
===
async def f(): return [x async for x in y]
print(f.__name__)
===
def f(): return [await x for x in y]
===
print([x for x in 1, 2])
===
print([x for x in [1], [2]])
===
print([*x for x in [[1]]])
===
print({**x for x in [{}]})
===
print({*x for x in [[1]]})
===
print([x, y for x in [1]])
===
print([for x in y])
===
print([x for x in y if])
===
print([x for x in y else 1])
===
print([x if x else 0 for x in [0, 1] if True or x])
===
print([x for x in [1, 2] if x == 1 or x == 2 if not x % 2], [x for x in lambda: 1, 2])
===
print(sum(x for x in [1, 2]), max((x for x in [1, 2]), default=0), list(x for x in "ab"), dict((k, v) for k, v in [(1, 2)]))
===
print(sum((x for x in [1]), start=5), sum(x for x in [1], 5))
===
print([i for i in range(3) for i in range(i)], [[i for i in range(2)] for i in range(2)])
===
def f(x): return [x for x in x], x
print(f([1, 2]))
===
def f():
    x = 1
    del x
    return [x for _ in [1]]
f()
===
def f(): return [undefined_local for _ in [1]]; undefined_local = 1
f()
===
def f(): return [n for n in [1] if n.missing]
f()
===
print([x async for x in y])
===
print([None for None in [1]])
===
print([x for x() in [1]])
===
print({x for x in [[1]]})
===
print({[]: x for x in [1]})
===
print([i for i in 5])
===
print([a for a, b in [(1,)]])
===
print([a for a, b in [5]])
===
print((x for x in [1]).__next__(), type(x for x in []), [*(x for x in "ab")], "".join(c for c in "abc" if c != "b"))
===
n = 3; print([n for n in range(n)], n, [(n := 5) for _ in [0]], n)
===
print([[[z for z in range(y)] for y in range(x)] for x in range(3)])
===
f = lambda: [f.__name__ for _ in [1]]; print(f())
===
print([print(i, end=" ") or i for i in range(3)])
===
try: [1 / x for x in [1, 0]]
except ZeroDivisionError as e: print(e.__traceback__.tb_next, e)
'''
for source in SOURCES.strip("\n").split("\n===\n"):
    run(source)
