"""Calls of one function in many forms, again and again: defaults, names, stars, and what changes between calls."""


def show(call):
    try:
        return call()
    except TypeError as error:
        return f'TypeError: {error}'


def plain(a, b=2):
    return a, b


def only(a, b=2, *, c=3):
    return a, b, c


def rest(a, *others):
    return a, others


def words(a=1, **more):
    return a, more


def all_of_them(a, /, b, c=3, *others, d, e=5, **more):
    return a, b, c, others, d, e, more


def five(a, b, c, d=4, e=5, f=6, *, g=7):
    return a, b, c, d, e, f, g


def calls():
    yield lambda: plain(1)
    yield lambda: plain(1, b=3)
    yield lambda: plain(b=1, a=2)
    yield lambda: plain()
    yield lambda: plain(1, a=2)
    yield lambda: plain(1, 2, 3)
    yield lambda: only(1)
    yield lambda: only(1, c=4)
    yield lambda: only(c=4, a=1)
    yield lambda: only(1, 2, 3)
    yield lambda: only(1, d=3)
    yield lambda: only(c=3)
    yield lambda: rest(1)
    yield lambda: rest(1, 2, 3)
    yield lambda: rest(*range(5))
    yield lambda: rest(1, 2, a=3)
    yield lambda: words()
    yield lambda: words(2, b=3)
    yield lambda: words(b=3, a=4, c=5)
    yield lambda: words(1, a=2)
    yield lambda: all_of_them(1, 2, d=4)
    yield lambda: all_of_them(1, 2, 3, 4, 5, d=6, e=7, z=8)
    yield lambda: all_of_them(1, b=2, d=4, a=9)
    yield lambda: all_of_them(1, 2)
    yield lambda: all_of_them(a=1, b=2, d=3)
    yield lambda: five(1, 2, 3)
    yield lambda: five(1, 2, 3, f=9, g=8)
    yield lambda: five(c=1, b=2, a=3, g=0)
    yield lambda: five(1, 2, c=3, e=1)
    yield lambda: five(1, 2, e=1)


def again(call):
    for _ in range(5):
        result = show(call)
    return result


for call in calls():
    print(again(call))

# One place, with other functions and other defaults.
functions = plain, only, words, lambda a, b=9: ('lambda', a, b)
print([[function(1, b=i) for function in functions] for i in range(4)])
for i in range(4):
    plain.__defaults__ = (i,) if i < 3 else None
    only.__kwdefaults__ = {'c': i} if i < 3 else None
    print(show(lambda: plain(1)), show(lambda: only(1)), show(lambda: only(1, c=9)))
plain.__code__, plain.__defaults__ = rest.__code__, None
print(show(lambda: plain(1)), show(lambda: plain(1, 2)))


def kept(**more):
    return more


first, second = (kept(x=i) for i in range(2))
first['y'] = 3
print(first, second)


class Shape:
    def area(self, a, b=2, c=3):
        return a, b, c

    def named(self, a, *, unit='cm'):
        return a, unit

    def many(self, *all, **more):
        return all, more

    def none(self, a=1, b=2, c=3, d=4, e=5):
        return a, b, c, d, e


def measure(shape):
    for _ in range(300):
        found = [
            show(lambda: shape.area(1)), show(lambda: shape.area(1, 5)), show(lambda: shape.area(1, 5, 6)), show(lambda: shape.area()),
            show(lambda: shape.area(1, 2, 3, 4)), show(lambda: shape.named(1)), show(lambda: shape.named(1, 2)), show(lambda: shape.named(1, unit='m')),
            show(lambda: shape.many()), show(lambda: shape.many(1, 2, 3)), show(lambda: shape.many(1, x=2)), show(lambda: shape.none()),
            show(lambda: shape.none(7)), show(lambda: shape.none(7, e=8)),
        ]
    return found


print(*measure(Shape()), sep='\n')
Shape.area.__defaults__ = (20, 30)
Shape.named.__kwdefaults__ = {'unit': 'km'}
print(*measure(Shape())[:8], sep='\n')
Shape.area.__defaults__ = None
Shape.none.__defaults__ = (5,)
print(*measure(Shape()), sep='\n')


class Square(Shape):
    def area(self, a, b=40, c=50):
        return 'square', super().area(a, b, c)


print(*measure(Square()), sep='\n')


class Quiet:
    def __init__(self):
        self.asked = 0

    def __getattr__(self, name):
        self.asked += 1
        if name == 'wrong':
            raise KeyError(name)
        if name.startswith('no'):
            raise AttributeError(name)
        return name

    @property
    def broken(self):
        raise AttributeError('inside')

    @property
    def worse(self):
        return 1 // 0


def ask(thing, name):
    try:
        return getattr(thing, name), hasattr(thing, name), getattr(thing, name, 'default')
    except Exception as error:
        return type(error).__name__, str(error), type(error.__context__).__name__


def defaults(thing, name):
    try:
        return hasattr(thing, name), getattr(thing, name, 'default')
    except Exception as error:
        return type(error).__name__, str(error)


quiet = Quiet()
for name in 'asked', 'some', 'nothing', 'wrong', 'broken', 'worse', '__len__':
    for _ in range(3):
        found = ask(quiet, name), defaults(quiet, name)
    print(name, *found)
print(quiet.asked)


class Asking(Quiet):
    def __getattribute__(self, name):
        if name == 'nosuch':
            raise AttributeError('first')
        return super().__getattribute__(name)


asking = Asking()
for name in 'asked', 'some', 'nosuch', 'nothing', 'wrong', 'broken':
    print(name, ask(asking, name), defaults(asking, name))


class Countdown:
    def __init__(self, n, error=StopIteration):
        self.n, self.error = n, error

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise self.error('end')
        self.n -= 1
        return self.n


for _ in range(150):
    found = list(Countdown(3)), [x for x in Countdown(2)], next(Countdown(0), 'none'), sum(Countdown(4)), tuple(map(str, Countdown(2)))
print(found)
for error in ValueError, StopIteration, KeyError:
    try:
        print(list(Countdown(2, error)), next(Countdown(0, error)))
    except Exception as raised:
        print(type(raised).__name__, raised, raised.__traceback__.tb_next is not None)
sources = ['1 + 1', 'len(x)', '[y for y in x]', '(lambda: x)()', 'x +', '1 is 1', 'missing', 'x[9]']
for _ in range(3):
    for x in [1, 2], 'abc':
        results = []
        for source in sources:
            try:
                results.append(eval(source, {'x': x}))
            except Exception as error:
                results.append(type(error).__name__)
        print(results)


def nested(n):
    return eval('(n, nested(n - 1) if n else tag)', {'n': n, 'nested': nested, 'tag': n})


print(nested(4), nested(2))
for i in range(3):
    space = {'i': i}
    exec('j = i + 1; k = j * 2', space)
    print(space['j'], space['k'])
    exec('class A:\n    x = i\ndef f(): return i, A.x', space)
    print(space['f']())
