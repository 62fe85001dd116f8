# Arrays of characters against others, and subclasses that take arguments by name.
import warnings
from array import array

warnings.simplefilter('ignore')


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Named(array):
    def __init__(self, typecode, *, note=None):
        self.note = note


class Plain(array):
    pass


attempt(array, 'i', array('u', 'ab'))
attempt(array, 'd', array('w', 'ab'))
attempt(array, 'u', array('i', [1]))
attempt(array, 'w', array('u', 'ab'))
named = Named('b', note='x')
print(named, named.note)
attempt(Named, 'b', note='x')
attempt(Plain, 'b', note='x')
attempt(array, 'b', note='x')
broken = array('u')
broken.frombytes(b'\xff\xff\xff\xff')
attempt(broken.tounicode)
attempt(repr, broken)
attempt(lambda: broken[0])
