"""Scopes: closures, class bodies, comprehensions, global and nonlocal."""
x = 'module'


def outer():
    x = 'outer'

    def inner():
        nonlocal x
        x = 'changed'
        return lambda: x

    f = inner()
    return x, f()


print(outer(), x)


class C:
    x = 'class'
    y = [x for _ in range(2)]
    z = [i for i in [x]]

    def method(self):
        return x

    def __set(self):
        return self.__value

    __value = 5


print(C.x, C.y, C.z, C().method(), [n for n in dir(C) if 'C__' in n or 'set' in n and not n.startswith('__')])


def loop_closures():
    return [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]]


print(loop_closures())


def use_before():
    try:
        print(value)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    value = 1
    del value
    try:
        value
    except NameError as e:
        print(type(e).__name__, e)


use_before()


def free():
    def g():
        return later
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    later = 2
    return g()


print(free())


def counter():
    count = 0

    class Inner:
        nonlocal count
        count += 10

        def get(self):
            return count

    return Inner().get(), count


print(counter())


def walrus():
    total = 0
    values = [total := total + n for n in range(4)]
    return values, total, any((hit := n) > 2 for n in range(9)), hit


print(walrus())
print({k: [v for v in range(k)] for k in range(3)}, {c for c in 'aab'} == {'a', 'b'})
print([(a, b) for a in range(3) for b in range(a) if (a + b) % 2])


def set_global():
    global made
    made = 'here'


set_global()
print(made)
print(sorted(k for k in locals() if k == 'made'), 'made' in globals())


def with_locals(a, *args, b=2, **kw):
    c = a + b
    return sorted(locals().items())


print(with_locals(1, 5, z=3))
exec('q = x + "!"', globals())
print(q, eval('q * n', {'q': 'ab', 'n': 2}), eval('a + b', {'a': 1}, {'b': 2}))
namespace = {}
exec('def f(n):\n    return n * k\nk = 7\nr = [f(i) for i in range(3)]', namespace)
print(namespace['r'])
for i in range(3):
    pass
print(i)
try:
    nonexistent
except NameError as e:
    print(e, e.name)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2))
first, *middle, last = range(5)
print(first, middle, last)
(a, (b, c)), d = (1, (2, 3)), 4
print(a, b, c, d)
a = b = [1]
a += [2]
print(b)
print(__name__, __doc__)
