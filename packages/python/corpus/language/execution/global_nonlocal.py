# global and nonlocal in nested functions and classes.
n = 0
def counter():
    global n
    n += 1
    def inner():
        n = 100
        def innermost():
            nonlocal n
            n += 1
            return n
        return innermost
    return inner()
c = counter(); print(c(), c(), n)
def outer():
    x = 1
    class A:
        nonlocal x
        x = 2
        global y
        y = 'from class'
        def m(self):
            nonlocal x
            x += 1
            return x
    return A().m(), x, 'x' in vars(A)
print(outer(), y)
def f():
    global g1, g2
    g1, g2 = 1, 2
    def g1_(): return g1
    import os as g2
    return g1_()
print(f(), g2.__name__)
def loop():
    global it
    for it in range(3): pass
    with open('f', 'w') as it: pass
    def it(): return 'function'
loop(); print(it())
def h():
    v = 'h'
    def i():
        global v
        v = 'global v'
        def j():
            return v
        return j()
    return i(), v
print(h(), v)
def deleted():
    z = 1
    def d():
        nonlocal z
        del z
    d()
    try: return z
    except UnboundLocalError as e: return str(e)
    except NameError as e: return str(e)
print(deleted())
exec('global q; q = 5'); print(q)
class K:
    global kk
    def kk(self): return 'kk'
print(kk(1), 'kk' in vars(K))
for source in ['def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n global x', 'def f():\n nonlocal x', 'nonlocal x', 'def f():\n global x\n nonlocal x', 'x = 1\ndef f():\n nonlocal x', 'class A:\n nonlocal x', 'def f():\n x = 1\n class A:\n  x = 2\n  nonlocal x', 'def f():\n x: int\n global x', 'def f():\n global x\n x: int = 1', 'global x\nx: int', 'def f():\n for x in y: pass\n nonlocal x', 'lambda: (x := 1)', 'def f(x):\n nonlocal x', 'def f(x):\n def g():\n  nonlocal x\n  global x', 'x = 1\nglobal x', 'def f():\n import x\n global x', 'def f():\n def x(): pass\n global x']:
    try: compile(source, 's', 'exec'); print('ok', repr(source))
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
