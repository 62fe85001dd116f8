# locals(), vars(), globals(), sys._getframe.
import sys
def f(a, b=2, *c, d=4, **e):
    g = 5
    if False: h = 1
    return locals()
print(f(1, 2, 3, x=1))
def snapshot():
    x = 1; l = locals(); x = 2; l['x'] = 99; y = 3
    return l, x, locals()
print(snapshot())
def fresh(): return locals() is locals()
print(fresh(), globals() is globals(), locals() is globals(), vars() is globals())
class A:
    x = 1; l = locals(); y = 2
    print('y' in l, l is vars())
def outer():
    n = 1; unused = 2
    def inner(): n; return locals()
    return inner(), locals().keys() - {'inner'}
print(outer()[0], sorted(outer()[1]))
def frame(): return sys._getframe()
fr = frame(); print(fr.f_code.co_name, fr.f_lineno, fr.f_globals is globals(), fr.f_code.co_firstlineno)
def caller(): return callee()
def callee(): return sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name, sys._getframe().f_back.f_lineno
print(caller())
try: sys._getframe(1000)
except ValueError as e: print(e)
def gen():
    yield sys._getframe().f_code.co_name
    yield sorted(locals())
print(list(gen()))
globals()['made_by_globals'] = 1; print(made_by_globals)
def lam(): return (lambda: locals())()
print(lam(), (lambda q: locals())(1))
print([sorted(k for k in locals() if k in ('i', 'z')) for i in [1]], {k for k in locals() if k == 'fr'})
def comp(): z = 1; return [sorted(locals()) for i in [1]]
print(comp())
print(sys._getframe().f_code.co_name)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_nlocals, code.co_varnames, code.co_names, code.co_freevars, code.co_cellvars)
print(code == f.__code__, hash(code) == hash(f.__code__), code.replace(co_name='new').co_name)
