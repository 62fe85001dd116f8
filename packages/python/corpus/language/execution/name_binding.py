# Where names are bound, and which of them a block sees.
x = 'global'
def f():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 'local'
    print(x)
f()
def g():
    if False: y = 1
    try: y
    except UnboundLocalError as e: print(e, e.name)
    for y in (): pass
    try: y
    except NameError as e: print(e)
    def h(): return y
    try: h()
    except NameError as e: print(e, type(e).__name__)
    y = 5
    return h()
print(g())
try: undefined_name
except NameError as e: print(e, e.name)
class C:
    x = x + '!'
    def m(self): return x
    y = [x for _ in range(1)]
    z = [i for i in x]
    w = lambda: x
    try: print(nothing)
    except NameError as e: print(e)
print(C.x, C().m(), C.y, C.z[:3], C.w())
def shadow():
    print = lambda *a: builtin(*a, '(shadowed)')
    import builtins; builtin = builtins.print
    print('x')
shadow()
def late(): return later
try: late()
except NameError as e: print(e)
later = 1; print(late())
def unbound_del():
    a = 1; del a
    try: a
    except UnboundLocalError as e: print(e)
    try: del a
    except UnboundLocalError as e: print(e)
    a = 2; print(a)
unbound_del()
def except_name():
    e = 1
    try: raise ValueError('v')
    except ValueError as e: pass
    try: e
    except UnboundLocalError as err: print(err)
except_name()
def binds():
    import os.path as p, sys
    for a, (b, *c) in [(1, (2, 3, 4))]: pass
    with open('x', 'w') as d: pass
    def e(): pass
    class f: pass
    (g := 1)
    [h, i] = 1, 2
    match {'k': 1, 'l': 2}:
        case {'k': k, **l}: pass
    j: int = 5
    n: int
    return sorted(locals())
print(binds())
def param_del(a, b=1):
    del a
    try: return a
    except UnboundLocalError as e: return str(e)
print(param_del(1))
try: del never_there
except NameError as e: print(e)
