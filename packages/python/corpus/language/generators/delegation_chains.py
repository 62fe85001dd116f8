"""Chains of `yield from` whose inner generators are also stepped by themselves, thrown into, closed, asked what they do."""
import sys
import traceback


def leaf(name, n, hooks):
    for i in range(n):
        for hook in hooks:
            hook()
        try:
            received = yield f'{name}{i}'
        except KeyError as error:
            received = yield f'{name}{i} caught {error} in {sys.exception()!r}'
        if received is not None:
            print('  received', received)
    return f'end of {name}'


def middle(name, inner):
    print('  got', (yield from inner))
    yield f'{name} between'
    print('  got', (yield from leaf(name + '.second', 2, [])))
    return f'end of {name}'


def outer(inner):
    try:
        result = yield from inner
    except ValueError as error:
        result = yield f'outer caught {error}'
    yield result


# All of a chain, stepped at the root, in the middle, at the leaf, in turn.
a = leaf('a', 5, [])
m = middle('m', a)
o = outer(m)
print(next(o), o.gi_yieldfrom is m, m.gi_yieldfrom is a, a.gi_yieldfrom, m.gi_suspended, m.gi_running)
print(next(m), m.gi_yieldfrom is a)
print(next(o))
print(next(a))
print(o.send('for a'))
print(next(o), next(m), next(o), next(o, 'end'))
print(next(o, 'end'), next(m, 'end'), next(a, 'end'), m.gi_frame, o.gi_frame)

# The leaf is stepped to its end by itself, and delegates by itself.
a = leaf('a', 2, [])
m = middle('m', a)
o = outer(m)
print(next(o), list(a), next(o), list(o))


def late(inner):
    yield 'late'
    yield from inner


l = late(leaf('b', 3, []))
o = outer(middle('n', l))
print(next(o), next(l), next(o), next(l), list(o))


# What runs is refused, wherever it stands in the chain.
def attempt(what):
    try:
        print('  ', what())
    except ValueError as error:
        print('  ', error)


def ask():
    print('  running', o.gi_running, m.gi_running, a.gi_running, o.gi_suspended, m.gi_suspended, o.gi_yieldfrom, m.gi_yieldfrom)
    for each in (o, m, a):
        attempt(lambda: next(each))
        attempt(lambda: each.close())
        attempt(lambda: each.throw(KeyError))


a = leaf('a', 2, [ask])
m = middle('m', a)
o = outer(m)
print(next(o), o.gi_running, m.gi_running, o.gi_suspended)
print(next(o), next(o))

# Another generator delegates to the middle of a chain.
a = leaf('a', 6, [])
m = middle('m', a)
first, second = outer(m), outer(m)
print(next(first), next(second), next(first), next(second), next(m), next(a))
first.close()
print(next(second, 'closed'), m.gi_frame, a.gi_frame)


def share():
    try:
        print('  shared', next(other))
    except ValueError as error:
        print('  shared', error)


a = leaf('a', 2, [share])
m = middle('m', a)
first, other = outer(m), outer(m)
print(next(first), next(first))

# Thrown into at each place.
for target in range(3):
    a = leaf('a', 3, [])
    m = middle('m', a)
    o = outer(m)
    print(next(o), next(o))
    chain = (o, m, a)
    print(chain[target].throw(KeyError('key')), next(o))
    try:
        print(chain[target].throw(ValueError('value')))
    except ValueError as error:
        print('raised', error, [frame.name for frame in traceback.extract_tb(error.__traceback__)])
    print(list(o), list(m), list(a))


# Exceptions that are being handled around the yields.
def handling(inner, error):
    try:
        raise error
    except Exception:
        yield from inner
        yield repr(sys.exception())


def telling():
    for _ in range(3):
        yield repr(sys.exception())


def quiet(inner):
    yield from inner


try:
    raise RuntimeError('caller')
except RuntimeError:
    g = quiet(handling(quiet(handling(quiet(telling()), KeyError(1))), IndexError(2)))
    print(next(g), next(g))
print(next(g), next(g), next(g), next(g, 'end'), sys.exception())


# The frames of a chain, and its lines.
def stack():
    names = []
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_name != '<module>':
        names.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
        frame = frame.f_back
    print('  ', names)


def nested(depth):
    if depth:
        yield 'down'
        yield from nested(depth - 1)
    else:
        stack()
        yield 'leaf'
        stack()


def inside():
    stack()
    list(nested(1))
    stack()
    return iter('xy')


def calling():
    yield from nested(2)
    yield from inside()


print(list(quiet(calling())))


# Deep ones.
def deep(n, inner):
    if n:
        return (yield from deep(n - 1, inner))
    yield from inner
    return 'bottom'


def top():
    print('  ', (yield from deep(300, leaf('deep', 2, []))))


print(list(top()))
limit = sys.getrecursionlimit()
try:
    sys.setrecursionlimit(200)
    try:
        list(deep(1000, []))
    except RecursionError as error:
        print('RecursionError')
finally:
    sys.setrecursionlimit(limit)


def counting(n):
    if n:
        yield from counting(n - 1)
        yield n
        yield from counting(n - 1)


print(list(counting(4)), sum(counting(10)))


# Classes and objects that claim to be of others.
class Claims:
    __class__ = property(lambda self: int)


class Hidden:
    def __getattribute__(self, name):
        if name == '__class__':
            return str
        return object.__getattribute__(self, name)


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 5


class Checked(metaclass=Meta):
    pass


print(isinstance(Claims(), int), isinstance(Claims(), str), isinstance(Hidden(), str), isinstance(Hidden(), int))
print(isinstance(5, Checked), isinstance(6, Checked), isinstance(5, tuple), isinstance((), (str, list, tuple)), isinstance(None, int))
