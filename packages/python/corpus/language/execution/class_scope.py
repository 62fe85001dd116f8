# Class bodies: what they see, and what functions in them don't.
x = 'global'
def f():
    x = 'enclosing'
    class A:
        print(x)
        x = 'class'
        print(x)
        def m(self): return x
        del x
        print(x)
    return A().m()
print(f())
def g():
    class B:
        try: print(y)
        except NameError as e: print(e)
        y = 1
        z = (lambda: [y for _ in 'a'])
    y = 'enclosing y'
    return B.z()
print(g())
class C:
    a = 1
    b = [a]
    try: c = [a + i for i in range(2)]
    except NameError as e: print(e)
    d = [i for i in range(a + 1)]
    e = {k: v for k, v in zip('ab', (a, 2))}
    try: f = lambda: a; f()
    except NameError as err: print(err)
    g = (i for i in (a, 2)); g = list(g)
    for loop in range(2): pass
    if a: conditional = True
    with open('t', 'w') as handle: pass
    locals()['via locals'] = 5
    exec('by_exec = a + 1')
    vars()['v'] = 1
print(sorted(k for k in vars(C) if not k.startswith('__')), C.d, C.e, C.g)
class D:
    def __init__(self): self.v = D.w
    w = 5
    class Inner:
        try: q = w
        except NameError as e: print(e)
    def outer(self):
        class Local:
            def m(s): return self.v
        return Local().m(), Local.__qualname__
print(D().outer())
class E:
    __name__ = 'shadow'; __qualname__ = 'Qual.Name'; __module__ = 'elsewhere'; __doc__ = 'given'
    print(__name__, __qualname__, __module__)
print(E.__name__, E, E().__name__, E.__doc__)
try:
    class F: __qualname__ = 5
except TypeError as e: print(e)
class G:
    def f(): return __class__
    print(type(f).__name__)
    s = f.__closure__
print(G.f() is G, G.s[0].cell_contents is G)
def h():
    global made
    class made: x = 1
h(); print(made.x, made.__qualname__)
for src in ['class A: [y := 1 for _ in x]', 'class A: return 1', 'class A: yield 1', 'class A: await x', 'class A:\n def f(self): nonlocal z', 'class A: x = (yield)', 'class A(x for x in y): pass', 'class A(*a, b=1, *c, **d): pass', 'class A(a=1, a=2): pass', 'class A(**a, b): pass', 'class A(): pass']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(e.msg, e.offset)
