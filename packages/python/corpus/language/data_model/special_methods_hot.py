"""Special methods after many calls: what changes in a class later is seen, and results are checked as at first."""


def show(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def sizes(things):
    return [show(lambda: len(thing)) for thing in things]


def size(thing):
    total = 0
    for _ in range(300):
        total += len(thing)
    return total, len(thing)


def item(thing, key):
    for _ in range(300):
        found = thing[key]
    return found


def called(thing, *args):
    for _ in range(300):
        if len(args) == 0:
            found = thing()
        elif len(args) == 1:
            found = thing(args[0])
        else:
            found = thing(args[0], args[1])
    return found


class Box:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __contains__(self, value):
        return value in self.items and 'yes'

    def __call__(self, *args):
        return self.items, args

    def __bool__(self):
        return self.items != []

    def __hash__(self):
        return self.items[0]

    def __neg__(self):
        return Box([-x for x in self.items])

    def __iter__(self):
        return iter(self.items)


class Other(Box):
    def __len__(self):
        return 100

    def __getitem__(self, key):
        return 'other', super().__getitem__(key)

    def __call__(self, a):
        return 'other', a


box, other = Box([1, 2, 3]), Other([4, 5])
print(size(box), size(other), size([1, 2]), size('ab'), size((1,)), size({1: 2}), size({1, 2, 3}), size(range(7)))
print(item(box, 1), item(other, 0), item((7, 8), 1), item('ab', 1), item(range(9), 4), item(b'abc', 0))
print(called(box), called(box, 1), called(box, 1, 2), called(other, 3), show(called, other))
print(2 in box, 9 in box, bool(box), not box, hash(box), (-box).items, [*box])


def results(give):
    class Sized:
        def __len__(self):
            return give
    return Sized()


def ask(thing):
    return len(thing)


for _ in range(300):
    ask(results(3))
print(size(results(5)))
for given in True, -1, 2**70, -2**70, 1.5, 'x', None:
    thing = results(5)
    size(thing)
    print(repr(given), show(ask, results(given)))


class Index:
    def __index__(self):
        return 11


print(size(results(Index())))


# The class changes.
def ask_item(thing):
    return thing[0]


def ask_call(thing):
    return thing(0)


Box.__len__ = lambda self: 42
Box.__getitem__ = lambda self, key: ('new', key)
Box.__call__ = lambda self, a=5: ('called', a)
print(size(box), item(box, 5), called(box), called(box, 1), size(other), item(other, 0))
Box.__len__ = property(lambda self: lambda: 7)
Box.__getitem__ = staticmethod(lambda key: ('static', key))
Box.__call__ = classmethod(lambda cls, a: (cls.__name__, a))
print(size(box), item(box, 5), called(box, 1))
del Other.__len__, Other.__getitem__, Other.__call__
print(size(other), item(other, 5), called(other, 1))
Box.__len__ = 5
print(show(ask, box))
Box.__getitem__ = None
print(show(ask_item, box))
del Box.__len__, Box.__getitem__, Box.__call__
print(show(ask, box), show(ask_item, box), show(ask_call, box), show(ask, other))


# What is set on an object is not asked, and a function's code may change.
class Plain:
    def __len__(self):
        return 1

    def __getitem__(self, key):
        return key

    def __call__(self):
        return 'first'


plain = Plain()
print(size(plain), item(plain, 2), called(plain))
plain.__len__ = lambda: 9
plain.__getitem__ = lambda key: 'own'
plain.__call__ = lambda: 'own'
print(size(plain), item(plain, 2), called(plain))


def second(self):
    return 2


Plain.__len__.__code__ = second.__code__
print(size(plain))
plain.__dict__['x'] = 1
print(size(plain), item(plain, 3), called(plain))
Plain.__call__.__code__ = (lambda self, a=3: ('second', a)).__code__
Plain.__call__.__defaults__ = (4,)
print(called(plain), called(plain, 8))


class Words(list):
    pass


class Loud(Words):
    def __len__(self):
        return -list.__len__(self) + 10

    def __getitem__(self, key):
        return 'loud', list.__getitem__(self, key)


words, loud = Words('abc'), Loud('abc')
print(size(words), size(loud), item(words, 1), item(loud, 1))
Words.__len__ = lambda self: 77
Words.__getitem__ = lambda self, key: ('words', key)
print(size(words), size(loud), item(words, 1), item(loud, 1))
del Words.__len__, Words.__getitem__
print(size(words), size(loud), item(words, 1), item(loud, 1), size([1, 2, 3]))


class Meta(type):
    def __len__(cls):
        return 12

    def __getitem__(cls, key):
        return cls.__name__, key

    def __call__(cls, *args):
        return 'made', args


class Made(metaclass=Meta):
    pass


print(size(Made), item(Made, 3), called(Made), called(Made, 1))


class Deep:
    def __call__(self, n):
        return 1 / n

    def __getitem__(self, n):
        return 1 / n

    def __len__(self):
        return 1 // 0

    def __iter__(self):
        return self

    count = 0

    def __next__(self):
        self.count += 1
        if self.count % 4 == 0:
            raise StopIteration(self.count)
        return self.count


deep = Deep()
print(called(deep, 2), item(deep, 4))
for act in (lambda: deep(0)), (lambda: deep[0]), (lambda: len(deep)):
    try:
        act()
    except ZeroDivisionError as error:
        names = []
        at = error.__traceback__
        while at:
            names.append(at.tb_frame.f_code.co_name)
            at = at.tb_next
        print(error, names)
for _ in range(150):
    taken = [x for x in deep]
print(taken, next(deep), deep.count)


def delegate():
    result = yield from deep
    print('result', result)


print(list(delegate()))
print(show(lambda: deep['a':'b']), show(lambda: deep()), show(lambda: deep(1, 2, 3)))


def store(thing):
    for i in range(300):
        thing['k'] = i
    del thing['k']
    return thing


class Store:
    def __init__(self):
        self.kept = {}

    def __setitem__(self, key, value):
        self.kept[key] = value

    def __delitem__(self, key):
        print('deleting', self.kept.pop(key))


print(store(Store()).kept)
del Store.__delitem__
print(show(store, Store()))
Store.__setitem__ = lambda self, key, value: print(end='')
print(show(store, Store()))


class Deleting:
    def __delitem__(self, key):
        print('deleted', key)


deleting = Deleting()
del deleting[1]
print(show(store, deleting))


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return NotImplemented if other == 13 else Vector(self.x + getattr(other, 'x', other if other != 'a' else 0))

    def __sub__(self, other):
        return NotImplemented if isinstance(other, str) else Vector(self.x - getattr(other, 'x', other))

    def __mul__(self, other):
        return NotImplemented if isinstance(other, (str, bytes)) else Vector(self.x * getattr(other, 'x', other))

    def __rmul__(self, other):
        return 'right', other

    def __radd__(self, other):
        return 'right', other

    def __le__(self, other):
        return ('le', other) if other != 13 else NotImplemented

    def __ne__(self, other):
        return other == 1

    def __gt__(self, other):
        return 'gt'


class MyInt(int):
    def __mul__(self, other):
        return NotImplemented if other == 13 else int(self) * 100

    __add__ = __sub__ = __mul__


def operate(a, b):
    for _ in range(250):
        found = [show(f, a, b) for f in OPERATORS]
    return [getattr(each, 'x', each) for each in found]


def plus(a, b):
    return a + b


def minus(a, b):
    return a - b


def times(a, b):
    return a * b


def below(a, b):
    return a <= b


def unlike(a, b):
    return a != b


def above(a, b):
    return a > b


OPERATORS = plus, minus, times, below, unlike, above
v = Vector(3)
for left, right in (v, 2), (2, v), (v, v), (v, 13), (v, 'a'), ('a', v), (v, 1.5), (v, True), (v, 2**70), (v, None), (v, b'x'):
    print(*(f'<{each}>' for each in operate(left, right)))
for left, right in (MyInt(4), 5), (MyInt(4), 13), (5, MyInt(4)), (MyInt(4), 1.5), (MyInt(4), 'ab'), (MyInt(4), MyInt(13)):
    print(*(f'<{each}>' for each in operate(left, right)))
Vector.__mul__ = lambda self, other: 'changed'
Vector.__le__ = lambda self, other: 'changed'
print(*operate(v, 2))
del Vector.__mul__, Vector.__add__, Vector.__le__, Vector.__ne__, Vector.__gt__
print(*operate(v, 2), *operate(v, v)[:1])
print([bool(x) for x in (0, 1, '', 'a', [], [0], None, v, box, 0.0, 2**70)])
