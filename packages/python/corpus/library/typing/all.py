"""typing: what annotations look like, generics, protocols, overloads, TypedDict, NamedTuple."""

import typing
from typing import *

T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound=int)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


class Pair[A, B2: int = int]:
    x: A
    y: "B2"


type Alias[X] = list[X] | None


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


class Emp(NamedTuple):
    name: str
    id: int = 3


@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...


class HasX(Protocol):
    x: int


CASES = """
List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int], Callable[[int], str], Callable[..., T], Tuple[int, ...], Tuple[()], Literal["a", 1], ClassVar[int], Final[int], Annotated[int, "meta"], Type[int], Any, NoReturn, Never, Self, LiteralString, Union[int, Union[str, int]], Optional[Optional[int]]
T, K, B, P, Ts, P.args, P.kwargs, T.__name__, K.__constraints__, B.__bound__, T.__covariant__, TypeVar("C", covariant=True), TypeVar("I", infer_variance=True), Unpack[Ts], T.has_default()
Box[int], Box[int](5).get(), Box[T], Box[int].__origin__, Box[int].__args__, Box.__parameters__, Box.__orig_bases__, Box[list[T]][int], Dict[K, T][int, str], Callable[[T], K][int, str], List[T] | None
Box[int, str]
Box[5]
Pair[int], Pair.__type_params__, Pair[int, bool], Alias, Alias[int], Alias.__value__, Alias.__type_params__, Alias[int].__args__
get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]), get_origin(Annotated[int, 1]), get_args(Literal[1, 2]), get_origin(int), get_args(int), get_origin(list[int]), get_args(int | str)
get_type_hints(Box.get), get_type_hints(Movie), get_type_hints(Emp), get_type_hints(Pair), get_type_hints(lambda: 1)
get_type_hints(5)
Movie(name="a"), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, is_typeddict(Movie), Movie.__annotations__, type(Movie(name="x"))
isinstance({}, Movie)
Emp("x"), Emp._fields, Emp.__annotations__, Emp("a", 5)._replace(name="b"), Emp.__orig_bases__
isinstance([], Sized2), isinstance(5, Sized2), issubclass(list, Sized2), is_protocol(Sized2), get_protocol_members(HasX)
isinstance(5, HasX)
Sized2()
NewType("UserId", int)(5), NewType("UserId", int), NewType("U", int).__supertype__
cast(int, "x"), assert_type(5, int), reveal_type
assert_never(5)
List[int]()
List[int][str]
isinstance([], List[int])
isinstance([], List)
Optional[int, str]
Union[()]
Literal[[]] 
Callable[int, str]
ClassVar[ClassVar[int]]
Generic[int]
TypeVar("X", int)
TypeVar("X", int, bound=str)
TypedDict("TD", {"a": int}), NamedTuple("NT", [("a", int)])(5), TypedDict("TD2", {"a": NotRequired[int]}).__optional_keys__
int | "str"
list["Undefined"], List["Undefined"], ForwardRef("x"), Optional["Node"]
Annotated[int, 1, 2].__metadata__, Annotated[Annotated[int, 1], 2], Annotated[List[T], 1][int]
Annotated[int]
Concatenate[int, P], Callable[Concatenate[int, P], str], Generic[T].__parameters__ if False else None, TypeGuard[int], TypeIs[int], Unpack[Tuple[int]], ReadOnly[int]
Literal[1] == Literal[1], Literal[1, 2] == Literal[2, 1], Literal[True] == Literal[1], List[int] == List[int], hash(List[int]) == hash(List[int]), Union[int, str] == Union[str, int], Dict[int, str] == Dict[int, int]
typing.AbstractSet[int], typing.Iterable[int], typing.DefaultDict[str, int], typing.Pattern[str], typing.IO, typing.TextIO, SupportsInt, isinstance(5, SupportsInt), isinstance(5, SupportsIndex), isinstance("a", SupportsFloat)
no_type_check(lambda x: x).__no_type_check__, get_overloads(len), TYPE_CHECKING, final(int) is int, override(len) is len
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)


@overload
def double(x: int) -> int: ...


@overload
def double(x: str) -> str: ...


def double(x):
    return x * 2


print(double(2), len(get_overloads(double)))


def annotated(a: int, b: "str" = "x", *args: T, c: Optional[int] = None, **kw: P.kwargs) -> list[int]:
    pass


print(annotated.__annotations__)
import annotationlib


def forward(x: Missing, y: list[AlsoMissing]) -> int:
    pass


for fmt in (annotationlib.Format.STRING,):
    print(annotationlib.get_annotations(forward, format=fmt))
try:
    forward.__annotations__
except NameError as error:
    print(error)


class Node:
    next: Node
    value: int = 0


print(get_type_hints(Node), Node.__annotations__)
