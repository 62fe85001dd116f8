"""Global variables that code has used often get other values, other kinds of values, or none."""
import builtins


def f(x):
    return x + 1


def call(n):
    total = 0
    for i in range(n):
        total += f(i)
    return total


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print(call(20000))
f = lambda x: x * 2
print(call(1000))
for f in (5, 2.5, 'text', None, True, 10**30, [1], lambda x: -x):
    print(type(f).__name__, attempt(call, 3))
del f
print(attempt(call, 3))


def f(x):
    return x + 100


print(call(3))
globals()['f'] = lambda x: 7
print(call(3))
globals().update(f=lambda x: 8)
print(call(3))
exec('def f(x): return 9')
print(call(3))
globals().pop('f')
print(attempt(call, 3))
globals().setdefault('f', abs)
print(call(3))

# A builtin that gets a global of its name in front of it, and back.
def length(items):
    total = 0
    for _ in range(1000):
        total += len(items)
    return total


print(length('abc'))
for _ in range(3):
    len = lambda items: 1
    print(length('abc'))
    del len
    print(length('abc'))
kept = builtins.len
builtins.len = lambda items: 2
print(length('abc'))
builtins.len = kept
print(length('abc'))

# Constants: equal values of other types are other values.
LIMIT = 1


def limit():
    return LIMIT, type(LIMIT).__name__


def often(function):
    for _ in range(5000):
        result = function()
    return result


print(often(limit))
for LIMIT in (True, 1.0, 1, '1', '1' + '', -0.0, 0, 0.0, 2**70, 2**70 + 0, None, float('nan'), 1 + 0j):
    print(often(limit))

# One that changes in each turn of a loop, in a function and out of it.
count = 0


def increase():
    global count
    count += 1
    return count


print(often(increase))
count = 'x'
print(attempt(increase))
count = 2**53 - 3
print([increase() for _ in range(5)])
for count in range(3000):
    if increase() != count:
        print('not', count)
        break

# In two modules made of one source.
source = '''
value = start
def get():
    return value
def put(x):
    global value
    value = x
'''
first, second = {'start': 1}, {'start': 2}
exec(source, first)
exec(source, second)
print(often(first['get']), often(second['get']))
first['put'](3)
print(often(first['get']), often(second['get']))
second['value'] = 4
print(often(first['get']), often(second['get']))
second.clear()
print(attempt(first['get']), attempt(first['put'], 5), first['get']())


# While it is being called: the arguments are evaluated after the function is found.
def swap():
    global g
    g = lambda *args: 'new'
    return 1


g = lambda *args: 'old'


def evaluated():
    return g(swap())


print(evaluated(), evaluated())
g = 3
print(attempt(evaluated), g())
del g
print(attempt(evaluated))
