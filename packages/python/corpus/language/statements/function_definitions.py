# def: defaults, annotations, decorators, parameters of all kinds.
log = []
def d(n):
    log.append(f'make {n}')
    def deco(f): log.append(f'apply {n} to {f.__name__}'); return f
    return deco
@d(1)
@d(2)
def f(a=log.append('default a'), *, b=log.append('default b')): pass
print(log)
@print
def g(): pass
print(g)
@lambda f: [f.__name__]
def h(): pass
print(h)
x = [lambda f: 'subscript']
@x[0]
def i(): pass
@(y := lambda f: 'walrus')
def j(): pass
@(lambda f: f) if 0 else (lambda f: 'conditional')
def k(): pass
print(i, j, k)
def l(x=[], y={}): x.append(1); y[len(x)] = 1; return x, y
l(); print(l(), l.__defaults__)
i = 5
def m(a=i): return a
i = 6; print(m())
def n(a, /, b, *c, d, e=1, **f): 'doc'
import inspect; print(inspect.signature(n), inspect.getfullargspec(n).args)
def o(a: 1, b: 'str' = 2, *c: int, d: list[int] = None, **e: dict) -> None: pass
print(o.__annotations__, inspect.signature(o))
def p(): return p
print(p() is p, p.__code__.co_firstlineno, f.__code__.co_firstlineno)
def outer():
    def inner(): pass
    class C:
        def m(self): return lambda: 0
    return inner.__qualname__, C.m.__qualname__, C().m().__qualname__, (lambda: 0).__qualname__, [lambda: 0][0].__qualname__
print(outer())
def q(): 
    if 0: yield
print(list(q()), type(q()).__name__)
def r(): return
def s(): pass
print(r(), s(), (lambda: None)(), f.__type_params__)
def t(a, b): return a - b
t.attr = 1; t.__doc__ = 'set'; print(t.attr, t.__doc__, t.__dict__)
def u(*, a): return a
def v(a, /): return a
def w(*args, **kwargs): return args, kwargs
print(u(a=1), v(1), w(1, a=2), w(*[], **{}))
def conditional(flag):
    if flag:
        def z(): return 'yes'
    else:
        def z(): return 'no'
    return z()
print(conditional(1), conditional(0))
async def co(): pass
async def ag(): yield
print(inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(ag), inspect.isgeneratorfunction(q), co.__code__.co_flags & 0x80, ag.__code__.co_flags & 0x200, q.__code__.co_flags & 0x20)
c = co(); print(type(c).__name__); c.close()
for src in ['def f(a, a): pass', 'def f(a=1, b): pass', 'def f(*): pass', 'def f(*, **k): pass', 'def f(*a, *b): pass', 'def f(**k, a): pass', 'def f(/): pass', 'def f(a, /, b, /): pass', 'def f(*a, /): pass', 'def f(a, *, /): pass', 'def f((a, b)): pass', 'def f(a.b): pass', 'def f(1): pass', 'def f(a: int, b: str = 1, /, *c: 2, **d: 3) -> 4: pass', 'def f(*a=1): pass', 'def f(**a=1): pass', 'def f(a=): pass', 'def f(a b): pass', 'def f(a,, b): pass', 'def f(a,): pass', 'def f(*a,): pass', 'def f(**a,): pass', 'def f(*,): pass', 'def f(,): pass', 'def f() -> : pass', 'def f()', 'def f:', 'def (): pass', 'def f(a, *, b, *c): pass', 'def f(*a: *b): pass', 'def f(a: *b): pass', 'def f(*a: b): pass', 'def f(lambda): pass', 'def f(a: (yield)): pass', 'def f(a=(yield)): pass', 'def f(): x = yield = 1', '@\ndef f(): pass', '@a b\ndef f(): pass', '@a\nx = 1', 'def f(a=1, /, b): pass', 'def f(a, /, b=1, *, c): pass', 'def f(*, a=1, b): pass', 'def 1(): pass', 'def f(a, b):', 'async f(): pass', 'async def f(): yield from x', 'def f(): await x', 'async def f(): return 1; yield', 'def f(): return yield', 'def f(): (yield) = 1', 'lambda: (yield)', 'return', 'yield', 'class A: yield', 'class A: return', 'def f(x): global x', 'await x', 'async with a: pass', 'async for a in b: pass', '[x async for x in y]', 'async def f(): [x async for x in y]', 'async def f(): [await x for x in y]', 'def f(): [await x for x in y]', 'async def f(): (x async for x in y)', 'def f(): return (await x for x in y)']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', type(e).__name__, e.msg, e.offset)
