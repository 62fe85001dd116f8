# What computes bounds, constraints, defaults and values of type parameters and aliases.
from annotationlib import call_evaluate_function
from typing import ParamSpec, TypeAliasType, TypeVar, TypeVarTuple


def attempt(f, *args, **options):
    try:
        print(f(*args, **options))
    except TypeError as error:
        print(error)


def f[T: (int, str) = 1, U: Later = int, **P = [int], *Ts = *tuple[int]](): pass


T, U, P, Ts = f.__type_params__
print(type(T.evaluate_bound), type(T.evaluate_constraints).__name__, T.evaluate_default.__name__)
print(T.evaluate_constraints(), T.evaluate_constraints(1), T.evaluate_default(2), P.evaluate_default(1))
for value in T.evaluate_constraints, T.evaluate_default, U.evaluate_default:
    print([call_evaluate_function(value, format) for format in (1, 3, 4)])
print(call_evaluate_function(U.evaluate_bound, 4))

V = TypeVar("V", bound=int, default=list[int])
print(V.evaluate_bound, type(V.evaluate_bound), [V.evaluate_bound(n) for n in (1, 2, 3, 4)])
print(V.evaluate_default, V.evaluate_constraints, V.evaluate_default(4))
W = TypeVar("W", int, "str")
print([W.evaluate_constraints(n) for n in (1, 2, 3, 4)])
A = TypeAliasType("A", dict[str, int])
print(A.evaluate_value, A.evaluate_value(4), ParamSpec("P", default=[int]).evaluate_default)
print(TypeVarTuple("Ts", default=int).evaluate_default(4))
attempt(V.evaluate_bound, "x")
attempt(V.evaluate_bound, format=1)
attempt(V.evaluate_bound)
attempt(type(V.evaluate_bound))
attempt(setattr, type(V.evaluate_bound), "x", 1)
attempt(lambda: exec("class A[T](object): pass"))
