# type statements.
type I = int
type L[T] = list[T]
type Rec = tuple[int, Rec] | None
type Lazy = nowhere
print(I, I.__name__, I.__value__, I.__type_params__, type(I).__name__, L[int], L.__type_params__, L.__parameters__, L[int].__args__, L[int].__origin__ is L)
print(Rec.__value__, I | str, str | I, I == I, I.__module__, hash(I) == hash(I))
try: Lazy.__value__
except NameError as e: print(e)
nowhere = 5; print(Lazy.__value__)
class A:
    x = int
    type B = x
    type C[T] = (T, x)
    def m(self):
        type Local = self
        return Local.__value__ is self
print(A.B.__value__, A.C.__value__, A().m(), A.B.__module__)
def f(n):
    type N = n
    n = 2
    return N.__value__
print(f(1))
for expr in ['I()', 'isinstance(1, I)', 'I[int]', 'I.x', 'L[int, str]', 'L[int]()', 'class_(I)']:
    try: print(expr, eval(expr))
    except (TypeError, AttributeError, NameError) as e: print(expr, type(e).__name__, e)
try: I.__value__ = 5
except AttributeError as e: print(e)
import typing
T = typing.TypeVar('T'); M = typing.TypeAliasType('M', list[T], type_params=(T,)); print(M, M[int], M.__value__)
for args in [(), ('a',), (1, 2), ('a', 1, 2)]:
    try: typing.TypeAliasType(*args)
    except TypeError as e: print(e)
import pickle; print(pickle.loads(pickle.dumps(I)) is I)
