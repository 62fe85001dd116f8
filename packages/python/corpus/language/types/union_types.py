"""4.12.5 and 4.12.6: generic aliases and unions: attributes, substitution, errors, isinstance, copies."""
import collections
import collections.abc
import copy
import pickle
import types
import typing
from typing import Any, Callable, Generic, Literal, Optional, ParamSpec, TypeVar, TypeVarTuple, Union, Unpack

T, S = TypeVar("T"), TypeVar("S")
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")


class Box(Generic[T]):
    def __init__(self, value=None): self.value = value


class Items:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"


class Plain: pass


class NoneMeta(type):
    def __or__(cls, other): return ("meta or", other)
    def __ror__(cls, other): return ("meta ror", other)


class WithMeta(metaclass=NoneMeta): pass


for case in r"""
int | str, int | None, None | int, int | str | int, (int | str) | (str | float), int | int, type(int | str), int | "fwd"
"fwd" | int
int | 5
5 | int
int | [int]
None | None
list[int] | None, Optional[list[int]], Union[int], Union[int, None], Union[int, str] == (str | int), hash(int | str) == hash(str | int)
(int | str).__args__, (int | str).__parameters__, (int | T).__parameters__, (int | T)[str], (list[T] | dict[S, T])[int, str], (T | S)[int, int]
(int | T)[int, str]
(int | str)[int]
(int | str).__origin__, (int | str).__module__, (int | str).__name__, (int | str).__qualname__
(int | str)()
isinstance(1, int | str), isinstance(None, int | None), isinstance([], int | str), issubclass(bool, int | str), issubclass(type(None), int | None)
isinstance(1, int | list[int])
isinstance([], list[int] | int)
issubclass(int, int | list[int])
isinstance(1, int | Any)
isinstance(1, Union[int, T])
isinstance(1, (int, (str, float | bytes)))
isinstance(1, list[int])
issubclass(list, list[int])
isinstance(1, (str, 5))
int | WithMeta, WithMeta | int, WithMeta | None
int | T, T | None, "x" | T, T | "x"
int | Literal[1], Literal[1] | None, Literal[1, True, 1], Literal[1] == Literal[True], Literal["a", None]
Union[int, str, T][float], Union
Union[()]
Union[1]
types.UnionType is Union, types.UnionType, typing.get_origin(int | str), typing.get_args(int | str)
pickle.loads(pickle.dumps(int | None)) == (int | None), copy.deepcopy(int | list[str]), copy.copy(int | str)
repr(int | Plain), str(Plain | None), (int | None).__class__
weird := (int | str).__mro_entries__
class_of := type("X", (int | str,), {})
setattr(int | str, "x", 1)
list[int], list[int, str], dict[str, int], tuple[int, ...], tuple[()], type[int], list[...], list["fwd"], list[None], list[[int]]
list[int].__origin__, list[int].__args__, list[int].__parameters__, list[T].__parameters__, dict[T, list[S]].__parameters__, tuple[*Ts].__parameters__
list[int] == list[int], list[int] == list[str], list[int] == list, hash(list[int]) == hash(list[int]), list[int] is list[int]
list[int](), list[int]([1]), type(list[int]()), dict[str, int](a=1), list[int].append, list[int].__doc__ == list.__doc__, list[int].__class__, list[int].__name__
list[int].__orig_class__
list[T][int], dict[T, S][int, str], dict[T, T][int], list[list[T]][str], tuple[T, ...][int], list[T][T], list[T | None][int]
list[T][int, str]
dict[T, S][int]
list[int][str]
list[T][()]
tuple[*Ts, T][int, str, float], tuple[T, *Ts][int], tuple[*Ts][()], tuple[int, *Ts][str, str]
tuple[T, *Ts][()]
tuple[*tuple[int, ...]], tuple[*tuple[int, str]], list(*[int]), [*list[int]], next(iter(tuple[int])).__unpacked__, tuple[int].__unpacked__
next(iter(list[T])) == Unpack[list[T]], next(iter(list[T])).__typing_unpacked_tuple_args__, next(iter(tuple[int, T])).__typing_unpacked_tuple_args__
collections.abc.Callable[[int], str], collections.abc.Callable[..., int], collections.abc.Callable[[], None].__args__, collections.abc.Callable[P, T][[int, str], float], collections.abc.Callable[P, int][...]
collections.abc.Callable[int, str]
collections.abc.Callable[int]
collections.abc.Callable[[T], S][int, str], Callable[[T], S][int, str], Callable[[int], str].__args__, Callable[P, T].__parameters__
Box[int], Box[int].__origin__, Box[T][int], Box[int](5).value, Box[int](1).__orig_class__, Box[Box[T]][str], Box[int] == Box[int], Box.__parameters__, Box[int | None]
Box[int, str]
Box[()]
Box[int][str]
isinstance(Box(), Box[int])
isinstance(Box(), Box), issubclass(Box, Generic), Box.__mro__, Box[int].__mro_entries__((Box[int],))
Items[5], Items[1, 2], Items["a":"b"]
Plain[int]
Plain()[int]
int[5]
5[int]
type("Sub", (list[int],), {}).__bases__, type("Sub", (list[int],), {})
types.new_class("Sub", (list[int], Box[str])).__bases__, types.new_class("Sub", (list[int],)).__orig_bases__, types.get_original_bases(types.new_class("Sub", (list[int],)))
types.resolve_bases((list[int], int, Box[T])), types.get_original_bases(bool)
types.get_original_bases(5)
types.GenericAlias(int, str), types.GenericAlias(5, ()), types.GenericAlias(list, (int, T))[str], types.GenericAlias("a", "b").__args__
types.GenericAlias(int)
types.GenericAlias(list, int).__reduce__()
pickle.loads(pickle.dumps(list[int])) == list[int], copy.deepcopy(dict[str, list[int]])
list[int].nope
list[int].__dict__ is list.__dict__, "__origin__" in dir(list[int]), list[int].__getitem__ is list[int].__getitem__
setattr(list[int], "x", 1)
list[int].__mro_entries__(()), list[int].__instancecheck__
list[int].__instancecheck__([])
list[int].__subclasscheck__(list)
iter(list[int]), repr(list[type(None)]), repr(list[Ellipsis]), repr(list[Plain]), repr(tuple[int, "x", T, None, ...])
type[int](5), type[int] | None, frozenset[int], collections.deque[int], collections.OrderedDict[str, int], collections.Counter[str], type(collections.abc.Iterator[int]), re_pattern[str]
enumerate[int], zip[int], map[int], filter[int], reversed[int], range[int]
slice[int, int, None], staticmethod[int], classmethod[int], property[int]
memoryview[int], BaseExceptionGroup[int], ExceptionGroup[ValueError], types.MappingProxyType[str, int], types.GeneratorType[int, None, str], types.AsyncGeneratorType[int, None]
""".strip().splitlines():
    import re
    try:
        print(case, "->", eval(case, {**globals(), "re_pattern": re.Pattern}))
    except BaseException as error:
        print(case, "->", type(error).__name__, error)
