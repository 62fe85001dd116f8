"""`yield` and `await` inside of expressions: what stands before is evaluated before, and only once."""


def note(value):
    print('  note', value)
    return value


class Thing:
    def __init__(self):
        self.value = 1
        self.items = [1, 2, 3]

    def __getattr__(self, name):
        print('  looked for', name)
        return lambda *args, **names: (name, args, names)

    def __bool__(self):
        print('  asked')
        return True

    def method(self, *args):
        return ('method', args)


def drive(name, function, *sent):
    print(name)
    generator = function(Thing())
    try:
        print('  ->', next(generator))
        for value in sent:
            print('  ->', generator.send(value))
    except StopIteration as stop:
        print('  =', stop.value)
    except Exception as error:
        print('  !!', type(error).__name__, error)


def operators(thing):
    x = 10
    y = x + (yield 1) * (yield 2) - note(3)
    x = -(yield y)
    return x, (yield x) < note(5), not (yield 6)


drive('operators', operators, 4, 5, 6, 7, 0)


def calls(thing):
    a = print('  printed', (yield 'a'), note('b'), sep='/', end=(yield 'end'))
    b = thing.method(note(1), (yield 'm'), note(2))
    c = thing.missing((yield 'n'), key=note(3), other=(yield 'o'))
    d = max(*(yield 'p'))
    e = thing.method(note(7), *(yield 'q'))
    return a, b, c, d, e


drive('calls', calls, 'A', '!\n', 'M', 'N', 'O', [4, 9, 5], (1, 2))


def changed(thing):
    x = 1
    total = [x, (yield 1), x, (x := 5), x, (yield 2), x]
    method = thing.method
    thing.method = None
    return total, method((yield 3))


drive('changed', changed, 'a', 'b', 'c')


def displays(thing):
    yield {note('k'): (yield 'v'), (yield 'k2'): note('v2')}
    yield {note(1), (yield 2)} == {1, 9}
    yield (note(1), (yield 3), [*(yield 4)], *note((5, 6)))
    yield f'{note(1)!r:>4}|{(yield 5)}|{note("z"):<3}|'
    yield thing.items[(yield 6):note(3)], thing.items[note(0)] + (yield 7)
    yield [each * 2 for each in (yield 8)], list(each + 1 for each in (yield 9))


drive('displays', displays, 'V', 'K2', None, 9, None, 'x', [1], None, 5, None, 1, 10, None, [1, 2], [3], None)


def choices(thing):
    yield thing and (yield 'and')
    yield note(0) and (yield 'never')
    yield note(0) or (yield 'or') or note('last')
    yield (yield 'test') if (yield 'which') else (yield 'other')
    if thing and not (yield 'if') or (yield 'second'):
        yield 'taken'
    while (yield 'while') and note(True):
        yield 'turn'
    assert (yield 'assert'), note('message')


drive('choices', choices, 'A', None, None, 0, None, 1, 'T', None, 1, 1, None, 1, None, 0, 0)
drive('choices', choices, 'A', None, None, 'O', None, 0, 'T', None, 0, 1, None, 0, 1)


def targets(thing):
    total = 1
    total += yield 1
    thing.value += (yield 2) + note(1)
    thing.items[note(0)] += yield 3
    thing.items[1], total = total, (yield 4)
    first = second = yield 5
    annotated: int = (yield 6) or note(7)
    (walrus := (yield 7)) and note(walrus)
    return total, thing.value, thing.items, first, second, annotated, walrus


drive('targets', targets, 10, 20, 30, 40, 50, 0, 70)


def raises(thing):
    try:
        raise ValueError((yield 1)) from KeyError((yield 2))
    except ValueError as error:
        yield repr(error), repr(error.__cause__)
    missing + (yield 'never')


drive('raises', raises, 'a', 'b', None)


def unbound(thing):
    try:
        value + (yield 'never')
        value = 1
    except UnboundLocalError as error:
        yield str(error)


drive('unbound', unbound, None)


def loops(thing):
    for each in (yield 'iterable'):
        with (yield 'manager') as entered:
            yield each, entered


class Manager:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *error):
        print('  exit')


drive('loops', loops, [1, 2], Manager(), None, Manager(), None)


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        sent = yield self.value
        return sent

    async def __aenter__(self):
        print('  entering', await self)
        return self

    async def __aexit__(self, kind, error, traceback):
        print('  leaving', repr(error), await Awaitable('exit'))
        return kind is ValueError

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.value += 1
        if self.value > 3:
            raise StopAsyncIteration
        return (await Awaitable('next')), self.value


async def coroutine(thing):
    print('  sum', await Awaitable(1) + await Awaitable(2), thing.method(await Awaitable(3)))
    async with Awaitable('enter') as one, Awaitable(await Awaitable('second')):
        print('  inside', await one)
        raise ValueError(await Awaitable('error'))
    async for item, at in Awaitable(0):
        if at == 2:
            continue
        print('  item', item, at)
    else:
        print('  else', await Awaitable('else'))
    try:
        return await Awaitable('return')
    finally:
        print('  finally', await Awaitable('finally'))


print('coroutine')
running = coroutine(Thing())
sent = None
try:
    for at in range(40):
        print('  ->', running.send(sent))
        sent = at
except StopIteration as stop:
    print('  =', stop.value)


async def numbers():
    for at in range(3):
        try:
            got = (yield at) or (yield await Awaitable('between'))
            print('  got', got)
        except KeyError as error:
            yield 'caught', repr(error)
        finally:
            await Awaitable('finally')


async def user():
    asynchronous = numbers()
    async for each in asynchronous:
        print('  each', each)
        if each == 1:
            break
    print('  thrown', await asynchronous.athrow(KeyError('k')))
    print('  sent', await asynchronous.asend('s'))
    print('  closed', await asynchronous.aclose())
    try:
        await asynchronous.asend(None)
    except StopAsyncIteration as error:
        print('  over', repr(error))


print('asynchronous generator')
running = user()
try:
    while True:
        print('  ->', running.send(None))
except StopIteration:
    pass
