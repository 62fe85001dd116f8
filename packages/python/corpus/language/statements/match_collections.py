"""Which classes `match` takes for sequences and mappings: what comes first in the MRO, and late registration."""
import collections
import collections.abc


def kind(subject):
    match subject:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


def other_way(subject):
    match subject:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"
        case _:
            return "neither"


class Plain:
    pass


class M1(collections.UserDict, collections.abc.Sequence):
    pass


class M2(Plain, dict, collections.abc.Sequence):
    pass


class S1(collections.UserList, collections.abc.Mapping):
    pass


class S2(list, Plain, collections.abc.Mapping):
    pass


for cls in (M1, M2, S1, S2, Plain):
    print(cls.__name__, kind(cls()), other_way(cls()))


class Parent:
    pass


class Before(Parent):
    pass


collections.abc.Mapping.register(Parent)


class After(Parent):
    pass


for cls in (Parent, Before, After):
    print(cls.__name__, kind(cls()), other_way(cls()))
try:
    match Parent():
        case {"key": _}:
            print("matches")
except TypeError as error:
    print(error)
