# How a partial shows keywords that are no str; what wraps() copies.
import functools


class Key:
    def __str__(self):
        return 'shown'

    def __repr__(self):
        return 'repr'


partial = functools.partial(dict)
partial.keywords[Key()] = [1]
print(repr(partial))
partial.keywords[3] = 'three'
print(repr(partial))
try:
    partial()
except TypeError as error:
    print(error)


def wrapped():
    pass


@functools.wraps(wrapped)
def wrapper():
    pass


for name in functools.WRAPPER_ASSIGNMENTS:
    print(name, getattr(wrapper, name) is getattr(wrapped, name))
print(wrapped.__type_params__ is wrapped.__type_params__ is ())
print(max.__doc__.splitlines()[:2], min.__doc__.splitlines()[:2])
