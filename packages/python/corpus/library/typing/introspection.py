"""typing: hints of all places, protocols, typed dictionaries, generics, overloads, what is refused."""

import collections.abc
import typing
from typing import *


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar("T")
N = TypeVar("N", int, float)
B = TypeVar("B", bound="Later", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Later:
    attr: "int | None"
    klass: ClassVar["str"] = "x"
    final: Final[int] = 1
    noted: Annotated["list[Later]", "note", 5]

    def method(self, x: "Later", *args: "T", y: Optional["int"] = None, **kw: str) -> "dict[str, Later]": ...


class Child(Later):
    attr: str
    more: list["Child"]


print(get_type_hints(Later), get_type_hints(Later, include_extras=True)["noted"], get_type_hints(Child), get_type_hints(Later.method), get_type_hints(Later().method)["return"], sep="\n")
attempt(lambda: get_type_hints(5))
attempt(lambda: get_type_hints(lambda: 1))
attempt(lambda: get_type_hints(type("U", (), {"__annotations__": {"a": "Undefined"}})))
attempt(lambda: get_type_hints(type("U", (), {"__annotations__": {"a": "1 +"}})))
attempt(lambda: get_type_hints(type("U", (), {"__annotations__": {"a": "Local"}}), None, {"Local": int}))
for hint in (int, List[int], list[int], Dict[str, List[T]], Union[int, str, None], Optional[int], int | None, Callable[[int], str], Callable[..., T], collections.abc.Callable[P, T], Literal[1, "a", None, True], Tuple[int, ...], tuple[()], Annotated[int, 1, 2], Type[int], ClassVar[int], Generator[int, str, None], Concatenate[int, P], Unpack[Ts], tuple[*Ts], Any, T, Final, Never, Self, LiteralString, NewType("Id", int), TypeGuard[int], Required[int], Pattern[str], AbstractSet[int], Awaitable, Counter[str], ReadOnly[int], TypeIs[str]):
    print(hint, "|", get_origin(hint), get_args(hint), getattr(hint, "__parameters__", "-"), getattr(hint, "__module__", None), isinstance(hint, typing._GenericAlias))
print(Dict[T, List[T]][int], Union[T, int][str], Callable[[T], N][str, int], Union[int, Union[str, int]], Union[int], Optional[Union[int, None]], Literal[1, Literal[2, 1]], Literal[0] == Literal[False], Literal[1, 2] == Literal[2, 1], Union[int, str] == Union[str, int], Annotated[Annotated[int, 1], 2], List[int] == List[int], hash(List[int]) == hash(List[int]), Union[List[int], list[int]], Tuple[Unpack[Ts]][int, str], Callable[Concatenate[int, P], T][[str], int])
for bad in (lambda: List[int, str], lambda: Dict[int], lambda: Union[()], lambda: Optional[int, str], lambda: Literal[()], lambda: Callable[int], lambda: Callable[[int], str, 5], lambda: Annotated[int], lambda: ClassVar[int, str], lambda: Any[int], lambda: Any(), lambda: Union(), lambda: int[T], lambda: List[int][str], lambda: TypeVar("X", int), lambda: TypeVar("X", bound=1), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True), lambda: TypeVar(), lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Protocol[5], lambda: isinstance(1, List[int]), lambda: issubclass(int, Union[int, str]), lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, Optional[int]), lambda: isinstance(1, Any), lambda: isinstance([], List), lambda: issubclass(dict, Mapping), lambda: List[1], lambda: Type[int](), lambda: List[int](), lambda: Final[int, str], lambda: NewType("I", int)("x"), lambda: ForwardRef("1 +"), lambda: Concatenate[int], lambda: Unpack[int], lambda: Self[int], lambda: Never(), lambda: type("D", (Any,), {}).__mro__[1], lambda: type("D", (Union,), {}), lambda: cast(int, "x"), lambda: assert_type(1, str), lambda: assert_never(1), lambda: reveal_type, lambda: T(), lambda: T[int], lambda: P.args, lambda: P.kwargs.__origin__, lambda: (T.__name__, N.__constraints__, B.__bound__, B.__covariant__, T.__default__, T.has_default())):
    attempt(bad)


@runtime_checkable
class Closes(Protocol):
    name: str

    def close(self) -> None: ...


class Sized2(Closes, Protocol[T]):
    def size(self) -> T: ...


class File:
    name = "f"

    def close(self): ...


class Explicit(Closes):
    def __init__(self):
        self.name = "e"


print(isinstance(File(), Closes), isinstance(5, Closes), isinstance(Explicit(), Closes), is_protocol(Closes), is_protocol(File), sorted(get_protocol_members(Closes)), Closes.__protocol_attrs__ == {"name", "close"}, Sized2.__parameters__)
for bad in (lambda: Closes(), lambda: issubclass(File, Closes), lambda: isinstance(File(), Sized2), lambda: type("X", (File, Protocol), {}), lambda: runtime_checkable(File), lambda: get_protocol_members(int), lambda: issubclass(5, Closes)):
    attempt(bad)


class Movie(TypedDict):
    """A film."""

    title: str
    year: NotRequired[int]


class Rated(Movie, total=False):
    stars: Required[int]
    note: ReadOnly[str]


Alt = TypedDict("Alt", {"a-b": int, "c": "str"})
print(Movie(title="x"), Rated.__annotations__, sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__), Rated.__total__, Rated.__readonly_keys__, is_typeddict(Movie), is_typeddict(dict), Movie.__mro__, Rated.__orig_bases__, Movie.__doc__, Alt.__annotations__, Alt({"a-b": 1}), get_type_hints(Rated, include_extras=True)["stars"], type(Movie()))
for bad in (lambda: isinstance({}, Movie), lambda: issubclass(dict, Movie), lambda: TypedDict("E", 5), lambda: TypedDict("E", {"a": 1}), lambda: type("X", (Movie, int), {}), lambda: TypedDict("E", a=int), lambda: Movie.nope, lambda: TypedDict("K", {}, nope=1)):
    attempt(bad)


class Emp(NamedTuple):
    """Doc."""

    name: str
    id: int = 3

    def shout(self):
        return self.name.upper()


class Box(Generic[T]):
    def __init__(self, x: T):
        self.x = x

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)


class IntBox(Box[int]): ...


class Two(Box[T], Dict[str, N]): ...


print(Emp("a"), Emp("b", 5).shout(), Emp._field_defaults, Emp.__annotations__, Emp.__orig_bases__, NamedTuple("Q", [("a", int)])(1), Emp.__doc__, Box[int](5).x, Box[int](5).__orig_class__, Box[T][str], IntBox.__orig_bases__, Two.__parameters__, Two[int, float], Two.__mro__[1:3], Box[int] is Box[int])
for bad in (lambda: Box[int, str], lambda: IntBox[int], lambda: NamedTuple("Q", [("a", int), ("a", int)]), lambda: NamedTuple("Q", a=int), lambda: type("X", (NamedTuple, Box), {}).__mro__, lambda: NamedTuple("Q", 5), lambda: Emp(), lambda: Box[int].nope, lambda: Box[int].__init__ is Box.__init__):
    attempt(bad)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


@final
class Sealed:
    @final
    def m(self): ...

    @override
    def o(self): ...


@no_type_check
def unchecked(x: "nonsense !"): ...


print(len(get_overloads(f)), [get_type_hints(o) for o in get_overloads(f)], clear_overloads(), get_overloads(f), Sealed.__final__, Sealed.m.__final__, Sealed.o.__override__, get_type_hints(unchecked), f(1), dataclass_transform(eq_default=False)(File).__dataclass_transform__["eq_default"], TYPE_CHECKING)
type Alias[K] = dict[K, Alias[K]]
print(Alias, Alias.__value__, Alias.__type_params__, Alias[int], Alias[int].__origin__, evaluate_forward_ref(ForwardRef("int | str")), ForwardRef("x") == ForwardRef("x"), ForwardRef("x"), typing.Text, [n for n in typing.__all__ if not hasattr(typing, n)], NoDefault)
