# Closures: late binding, cells, loops, defaults.
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
        i += 10
    return fs
print([f() for f in make()])
def adder(n):
    def add(x):
        nonlocal n
        n += x
        return n
    def get(): return n
    return add, get
a, g = adder(10); a(5); a(6); print(g())
b, h = adder(0); b(1); print(g(), h())
print(a.__closure__[0] is g.__closure__[0], a.__closure__[0] is b.__closure__[0], a.__closure__[0].cell_contents)
def y_combinator(f): return (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(y_combinator(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
def deep():
    v = 0
    def l1():
        def l2():
            def l3():
                nonlocal v
                v += 1
                return v
            return l3
        return l2()
    return l1()
d = deep(); print(d(), d(), d.__qualname__)
def use_before():
    def f(): return later
    later = 'bound later'
    return f()
print(use_before())
def rec():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even(10), odd(7)
print(rec())
def empty_cell():
    def f(): return c
    try: f.__closure__[0].cell_contents
    except ValueError as e: print(e)
    c = 1
    return f.__closure__[0]
cell = empty_cell(); print(repr(cell)[:13], cell.cell_contents)
import types
print(types.CellType(1) == types.CellType(1), types.CellType() < types.CellType(0), types.CellType(2) > types.CellType(1))
def param_captured(x, *args, y=1, **kw): 
    def f(): return x, args, y, kw
    x = x * 2; args += (9,); y += 1; kw['z'] = 1
    return f
print(param_captured(1, 2, q=3)())
def comp_closure(): return [lambda: x for x in range(3)], (lambda: [x for x in range(2)])()
print([f() for f in comp_closure()[0]], comp_closure()[1])
def while_closure():
    fs = []; i = 0
    while i < 3: fs.append(lambda: i); i += 1
    return [f() for f in fs]
print(while_closure())
def except_closure():
    try: 1 / 0
    except ZeroDivisionError as e: f = lambda: e
    try: f()
    except NameError as err: print(err)
except_closure()
def gen_closure():
    x = 0
    def g():
        nonlocal x
        while x < 3: x += 1; yield x
    it = g(); next(it); x = 2
    return list(it), x
print(gen_closure())
