# del of all targets.
a = b = 1; del a, b
for n in 'a', 'b':
    try: eval(n)
    except NameError as e: print(e)
l = list(range(10)); del l[0], l[-1], l[2:4], l[::2]; print(l)
class O: pass
o = O(); o.x = o.y = 1; del (o.x), [o.y]; print(vars(o))
d = {1: 2, 3: 4}; del d[1]; print(d)
def f():
    x = 1
    del x
    try: x
    except UnboundLocalError as e: print(e)
    x = 2; print(x)
    for i in range(2):
        y = i; del y
    try: y
    except UnboundLocalError as e: print(e)
f()
class C:
    x = 1; y = 2
    del x
    try: del zz
    except NameError as e: print(e)
print(hasattr(C, 'x'), C.y)
def g():
    global gg
    gg = 1; del gg
    try: gg
    except NameError as e: print(e)
    try: del gg
    except NameError as e: print(e)
g()
def h(a, *args, **kw):
    del a, args, kw
    return sorted(locals())
print(h(1, 2, x=3))
del ((), [])
for src in ['del a.b, c[0], (d, [e])', 'del x()', 'del 1', 'del a + b', 'del', 'del a,', 'del (a)', 'del (a,)', 'del *a', 'del [*a]', 'del a if b else c', 'del a := 1', 'del None', 'del "x"', 'del f"x"', 'del (yield)', 'del a.b()', 'del {}', 'del a, 1', 'del (a, 1)', 'del not a', 'del a < b', 'del lambda: 1', 'del __debug__', 'del ...']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', e.msg, e.offset)
class D:
    def __delete__(self, o): print('deleted')
class E: d = D()
del E().d
