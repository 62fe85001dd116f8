"""What of typing exists at run time: NamedTuple, TypedDict, Protocol, NewType, overload, get_type_hints, special forms."""
import typing
from typing import *


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    def norm(self): return self.x ** 2 + self.y ** 2
    @property
    def swapped(self): return Point(self.y, self.x)


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    extra: ReadOnly[list[int]]


class Sub(Movie):
    stars: NotRequired[int]
    director: "str"


@runtime_checkable
class Closes(Protocol):
    name: str
    def close(self): ...


class NotRuntime(Protocol):
    def close(self): ...


class File:
    name = "f"
    def close(self): pass


class Nothing:
    def close(self): pass


UserId = NewType("UserId", int)


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x): return x * 2


@final
class Final_:
    @override
    @final
    def method(self: Self) -> "Final_": return self


def annotated(a: "int", b: Annotated[str, 5, "meta"] = None, *c: Optional["File"], **d: ClassVar[int]) -> "list[Point]": pass


print(Point(1), Point(x=1, y=2)._replace(y=5), Point._fields, Point._field_defaults, Point.__annotations__, Point(3, 4).norm(), Point(1, 2).swapped, Point.__doc__, Point.__mro__, Point.__orig_bases__)
print(Movie(title="t"), type(Movie(title="t")), Movie.__required_keys__, sorted(Movie.__optional_keys__), Movie.__total__, Movie.__annotations__, sorted(Sub.__required_keys__), Sub.__bases__, Sub.__orig_bases__, Movie.__readonly_keys__)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId | None, type(UserId).__name__)
print(twice(2), len(get_overloads(twice)), clear_overloads(), get_overloads(twice), Final_.__final__, Final_.method.__final__, Final_.method.__override__)
for label, action in {
    "named no default after": lambda: NamedTuple("N", [("a", int), ("b", str)])(1, "x"),
    "named fields": lambda: NamedTuple("N", []),
    "named no fields": lambda: NamedTuple("N"),
    "named kw": lambda: NamedTuple("N", a=int),
    "named bad": lambda: NamedTuple("N", [("1a", int)]),
    "named underscore": lambda: exec("class N(NamedTuple): _x: int"),
    "named default order": lambda: exec("class N(NamedTuple):\n  x: int = 1\n  y: str"),
    "named overwrite": lambda: exec("class N(NamedTuple):\n  x: int\n  def _asdict(self): pass"),
    "named bases": lambda: exec("class N(NamedTuple, int): x: int"),
    "named generic": lambda: type("G", (), {}) and exec("class N[T](NamedTuple):\n  x: T\nprint(N[int](5), N.__orig_bases__)", globals()),
    "named missing": lambda: Point(),
    "named too many": lambda: Point(1, 2, 3),
    "typed functional": lambda: TypedDict("D", {"in": int, "b": str}, total=False).__annotations__,
    "typed isinstance": lambda: isinstance({}, Movie),
    "typed subclass": lambda: issubclass(dict, Movie),
    "typed method": lambda: exec("class D(TypedDict):\n  def f(self): pass\nprint(D.f)"),
    "typed base": lambda: exec("class D(TypedDict, dict): x: int"),
    "typed overwrite": lambda: exec("class D(Movie): title: int\nprint(D.__annotations__)", globals()),
    "typed call": lambda: TypedDict("D"),
    "is_typeddict": lambda: (is_typeddict(Movie), is_typeddict(dict), is_protocol(Closes), is_protocol(File)),
    "protocol": lambda: (isinstance(File(), Closes), isinstance(Nothing(), Closes), sorted(get_protocol_members(Closes))),
    "protocol subclass data": lambda: issubclass(File, Closes),
    "protocol not runtime": lambda: isinstance(File(), NotRuntime),
    "protocol instance": lambda: NotRuntime(),
    "protocol bases": lambda: exec("class P(Protocol, File): pass"),
    "protocol members": lambda: get_protocol_members(File),
    "supports": lambda: [isinstance(5, c) for c in (SupportsInt, SupportsIndex, SupportsFloat, SupportsAbs, SupportsRound, SupportsBytes, SupportsComplex)],
    "hints": lambda: get_type_hints(annotated),
    "hints extras": lambda: get_type_hints(annotated, include_extras=True)["b"],
    "hints class": lambda: get_type_hints(Sub, include_extras=True),
    "hints undefined": lambda: get_type_hints(exec("def f(a: 'undefined_name'): pass", ns := {}) or ns["f"]),
    "hints wrong": lambda: get_type_hints(5),
    "hints syntax": lambda: get_type_hints(exec("def f(a: '1 +'): pass", ns := {}) or ns["f"]),
    "annotated": lambda: (Annotated[int, 1].__metadata__, Annotated[Annotated[int, 1], 2], get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), Annotated[int, 1](5), Annotated[int, []] == Annotated[int, []]),
    "annotated one": lambda: Annotated[int],
    "classvar": lambda: ClassVar[int, str],
    "final": lambda: Final[int, str],
    "optional two": lambda: Optional[int, str],
    "literal list": lambda: Literal[[]],
    "call any": lambda: Any(),
    "isinstance any": lambda: isinstance(1, Any),
    "call optional": lambda: Optional(),
    "subclass optional": lambda: exec("class X(Optional): pass"),
    "subclass union": lambda: exec("class X(Union): pass"),
    "subclass any": lambda: exec("class X(Any): pass\nprint(X(), X.__mro__)" .replace("X(), ", "")),
    "never": lambda: (NoReturn, Never, Self, LiteralString, TypeAlias, Concatenate[int, ...], TypeGuard[int], TypeIs[int], Unpack[tuple[int]], Required[int]),
    "list alias": lambda: (List[int], List, Dict[str, int], Tuple[int, ...], Tuple[()], Type[int], Set[int], FrozenSet, DefaultDict[str, int], Iterable[int], Generator[int], Generator[int, None, str], ContextManager[int], Pattern[str]),
    "list call": lambda: (List(), Dict(a=1), Tuple()),
    "list args": lambda: List[int, str],
    "text": lambda: (Text, AnyStr, AnyStr.__constraints__, Hashable, Sized, isinstance([], Hashable), isinstance([], Sized)),
    "typevar": lambda: (TypeVar("A", bound=int).__bound__, TypeVar("B", int, str).__constraints__, TypeVar("C", covariant=True), TypeVar("D", contravariant=True), TypeVar("E", default=int).__default__, TypeVar("F", infer_variance=True)),
    "typevar one": lambda: TypeVar("A", int),
    "typevar both": lambda: TypeVar("A", covariant=True, contravariant=True),
    "typevar bound": lambda: TypeVar("A", int, str, bound=int),
    "typevar subclass": lambda: exec("class X(TypeVar): pass"),
    "typevar base": lambda: exec("T = TypeVar('T')\nclass X(T): pass"),
    "paramspec": lambda: (ParamSpec("P"), ParamSpec("P").args, ParamSpec("P").kwargs, ParamSpec("P").args.__origin__, ParamSpec("P", bound=int).__bound__),
    "generic bare": lambda: exec("class X(Generic): pass"),
    "generic twice": lambda: exec("T = TypeVar('T')\nclass X(Generic[T, T]): pass"),
    "generic not var": lambda: Generic[int],
    "generic missing": lambda: exec("T = TypeVar('T'); S = TypeVar('S')\nclass X(Generic[T], List[S]): pass"),
    "generic call": lambda: Generic(),
    "forward": lambda: (ForwardRef("a.b"), ForwardRef("int") == ForwardRef("int"), List["x"], ForwardRef("int").evaluate()),
    "forward bad": lambda: ForwardRef("1 +"),
    "cast": lambda: (cast(int, "x"), assert_type(1, str), reveal_type, no_type_check(twice).__no_type_check__),
    "assert_never": lambda: assert_never(5),
    "newtype call": lambda: UserId(),
    "newtype subclass": lambda: exec("class X(UserId): pass", globals()),
    "origin": lambda: [get_origin(x) for x in (List[int], list[int], int, Generic, Callable[[], int], Literal[1], Optional[int], Union)],
    "args": lambda: [get_args(x) for x in (Callable[[int, str], float], Callable[..., int], Dict[str, int], int, Literal[1, 2], Callable[[], None])],
    "dataclass_transform": lambda: dataclass_transform(kw_only_default=True)(Point).__dataclass_transform__,
    "dir": lambda: [n for n in ("io", "re", "ByteString", "nope") if hasattr(typing, n)],
}.items():
    attempt(label, action)
