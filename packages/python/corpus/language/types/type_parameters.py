# Generic functions and classes, bounds, defaults, scopes.
import typing
def f[T, *Ts, **P](x: T, *a: *Ts) -> T: return T
print(f.__type_params__, f(1), f.__annotations__['x'] is f.__type_params__[0])
class A[T: int, U: (str, bytes), V = list]:
    def m[W](self, x: W) -> T: return T, W
    attr: U
print(A.__type_params__, A.__parameters__, A.__orig_bases__, A.__bases__, A[int, str], A[int, str]())
T, U, V = A.__type_params__
print(T.__bound__, U.__constraints__, V.__default__, T.__default__, T.has_default(), V.has_default(), T.__name__, T.__covariant__, T.__infer_variance__)
print(A().m(1)[0] is T, A.m.__type_params__)
def lazy[X: undefined_bound](): pass
try: lazy.__type_params__[0].__bound__
except NameError as e: print(e)
undefined_bound = 5; print(lazy.__type_params__[0].__bound__)
class B[T](list[T]): pass
print(B[int], B.__mro__[1:3], B.__orig_bases__, B([1, 2]))
def closure[T]():
    def inner(): return T
    return inner() is closure.__type_params__[0]
print(closure())
T = 'global T'
def shadow[T](x=T): return x, T
print(shadow()[0], shadow()[1])
def deco(f): return f
@deco
def decorated[T](x: T): pass
print(decorated.__type_params__)
class Outer[T]:
    class Inner[U]: pairs = lambda: (T, U)
    T2 = T
print(Outer.Inner.pairs(), Outer.T2 is Outer.__type_params__[0])
try: T0 = Outer[int, str]
except TypeError as e: print(e)
def kw[T](*, k=1, **o): return k, o
print(kw(k=2, z=3), kw.__kwdefaults__)
async def co[T](x: T): return x
def gen[T](x: T): yield x
print(list(gen(5)), typing.get_type_hints(gen))
(Ts,) = f.__type_params__[1:2]; print(Ts, list(Ts), f.__type_params__[2].args, f.__type_params__[2].kwargs)
class Var[*Ts]: pass
class Par[**P]: pass
print(Var[int, str], Par[[int, str]], Par[int, str], Var[()])
class Meta(type): pass
class WithMeta[T](metaclass=Meta): pass
print(type(WithMeta).__name__, WithMeta[int])
try: f.__type_params__ = 5
except TypeError as e: print(e)
for src in ['def f[T, T](): pass', 'def f[T: int, *U: int](): pass', 'class A[T = int, U]: pass', 'def f[](): pass', 'def f[T](T): pass', 'def f[T](): global T', 'def f[T](): T = 1', 'def f[T](): nonlocal T', 'class A[T]: T = 1', 'def f[T: (yield)](): pass', 'def f[T: (x := 1)](): pass', 'class A[T](x := 1): pass', 'class A[T]((yield)): pass', 'type X[T] = (yield)', 'type X = (x := 1)', 'type X[T: (await y)] = 1', 'def f[1](): pass', 'def f[T.x](): pass', 'type X.y = 1', 'type X[0] = 1', 'type = 1', 'type X', 'type X[T, U = int, *V = 1, **W = 2] = T', 'def f[*T = int, U](): pass', 'lambda[T]: 1', 'class A[T]:\n def f(self): nonlocal T', 'def f[__debug__](): pass']:
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(src, '->', e.msg, e.offset)
