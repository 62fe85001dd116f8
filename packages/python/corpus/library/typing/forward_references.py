# Annotations that name what is not there yet: annotationlib makes references of just these names.
import annotationlib
import dataclasses
import typing
from annotationlib import Format
from typing import ClassVar


def show(annotations):
    for name, value in annotations.items():
        if isinstance(value, annotationlib.ForwardRef):
            owner = getattr(value.__owner__, '__qualname__', value.__owner__)
            print(name, value.__forward_arg__, owner, value.__forward_is_class__)
        else:
            print(name, typing.get_origin(value), [str(part).split(',')[0] for part in typing.get_args(value)], type(value).__name__)


@dataclasses.dataclass
class Node:
    known: ClassVar[dict[str, Node]] = {}
    value: int
    next: list[Later] = dataclasses.field(default_factory=list)
    note: 'str' = 'a'


print([field.name for field in dataclasses.fields(Node)], Node(1), Node.known)
show(annotationlib.get_annotations(Node, format=Format.FORWARDREF))


def function(a: Missing, b: int, c: list[Missing], *args: *Ts, **keywords: Missing.part) -> Missing | None:
    pass


show(annotationlib.get_annotations(function, format=Format.FORWARDREF))


def outer():
    variable = str

    def inner(a: variable, b: unbound, c: dict[variable, Missing]):
        return variable

    if not variable:
        unbound = 1

    def other():
        return unbound

    class Inner:
        own = bytes
        a: own
        b: list[own | Missing]
        c: variable
        if variable:
            d: Missing
        if not variable:
            e: Missing

    return inner, Inner


for each in outer():
    show(annotationlib.get_annotations(each, format=Format.FORWARDREF))


class Generic[T]:
    a: T
    b: dict[T, Missing]
    __private: Missing


show(annotationlib.get_annotations(Generic, format=Format.FORWARDREF))


class Pair(typing.NamedTuple):
    a: list[Missing]
    b: 'Missing' = 1


print(Pair.__annotate__(Format.STRING))


class Table(typing.TypedDict):
    a: typing.Required[Missing]
    b: typing.NotRequired[Missing]


print(Table.__required_keys__, Table.__optional_keys__)


def texts(a: 'int', b: list['int'], c: 1, d: None) -> 'a b':
    pass


print(annotationlib.get_annotations(texts, format=Format.STRING))


def attribute(a: typing.missing):
    pass


show(annotationlib.get_annotations(attribute, format=Format.FORWARDREF))
Missing = int
print(annotationlib.get_annotations(function, format=Format.FORWARDREF)['c'] if 'Ts' in globals() else function.__annotate__.__code__.co_freevars)
closed, _ = outer()
print(closed.__annotate__.__code__.co_freevars, len(closed.__annotate__.__closure__))
