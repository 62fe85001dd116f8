"""Where suspended generators stand: f_lineno of gi_frame, cr_frame and ag_frame, before, between and after values."""
import inspect
import types


def line(frame, function):
    return None if frame is None else frame.f_lineno - function.__code__.co_firstlineno


def simple():
    yield 1

    x = yield (
        2
    )
    for i in range(2):
        yield i
    return x


g = simple()
places = [line(g.gi_frame, simple)]
for _ in g:
    places.append(line(g.gi_frame, simple))
places.append(line(g.gi_frame, simple))
print("simple", places)


def in_blocks(n):
    try:
        yield "try"
        if n:
            raise ValueError(n)
    except ValueError as error:
        yield f"except {error}"
    else:
        yield "else"
    finally:
        yield "finally"
    with manager():
        value = [n, (yield "inside")]
    match value:
        case None:
            yield "none"
        case [first, *_]:
            yield first


class manager:
    def __enter__(self): return self
    def __exit__(self, *details): return False


for n in (0, 1):
    g = in_blocks(n)
    print("blocks", n, [(value, line(g.gi_frame, in_blocks)) for value in g])


def outer():
    yield "first"
    result = yield from inner()
    yield result


def inner():
    yield "a"
    sent = yield "b"
    return ("end", sent)


g = outer()
for value in g:
    below = g.gi_yieldfrom
    print("delegation", value, line(g.gi_frame, outer), below and line(below.gi_frame, inner))


@types.coroutine
def pause():
    yield "paused"


async def work():
    await pause()
    async with asynchronous():
        await pause()
    return 7


class asynchronous:
    async def __aenter__(self):
        await pause()

    async def __aexit__(self, *details):
        await pause()


c = work()
places = [line(c.cr_frame, work)]
try:
    while True:
        c.send(None)
        places.append(line(c.cr_frame, work))
except StopIteration as stop:
    print("coroutine", places, stop.value, c.cr_frame)


async def numbers():
    yield 1
    await pause()
    yield 2


a = numbers()
places = [line(a.ag_frame, numbers)]
for _ in range(2):
    step = a.__anext__()
    try:
        while True:
            step.send(None)
            places.append(line(a.ag_frame, numbers))
    except StopIteration as stop:
        places.append((stop.value, line(a.ag_frame, numbers)))
print("asynchronous", places)
expression = (i
              for i in range(2)
              if i >= 0)
print("expression", next(expression), expression.gi_frame.f_lineno - 124, expression.gi_code.co_name)
g = simple()
next(g)
g.close()
print(g.gi_frame, inspect.getgeneratorlocals(simple()))
