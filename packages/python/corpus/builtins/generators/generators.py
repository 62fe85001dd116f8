"""Generators: send, throw, close, return values, attributes, errors."""


def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"


g = echo()
print(next(g), g.send(1), g.send("two"), g.throw(ValueError("bad")), g.throw(ValueError), g.send(3))
try:
    g.throw(KeyError("out"))
except KeyError as error:
    print(repr(error), g.gi_frame, g.gi_running)
print(next(g, "finished"), list(g))


def simple():
    yield 1
    return "result"


g = simple()
print(next(g))
try:
    next(g)
except StopIteration as error:
    print(error.value, error.args, repr(error))
try:
    next(g)
except StopIteration as error:
    print(error.value, error.args)


def delegating():
    value = yield from simple()
    print("got", value)
    value = yield from [10, 20]
    print("list gives", value)
    try:
        yield from echo()
    except GeneratorExit:
        print("closed inside")
        raise


g = delegating()
print(next(g), next(g), next(g), next(g), g.send("sent"), g.throw(ValueError("thrown")))
print(g.gi_yieldfrom.__name__, g.close(), g.gi_yieldfrom)
for label, action in {
    "send to fresh": lambda: simple().send(1),
    "send none": lambda: simple().send(None),
    "send without": lambda: simple().send(),
    "throw fresh": lambda: simple().throw(RuntimeError("fresh")),
    "throw type": lambda: simple().throw(5),
    "throw class": lambda: simple().throw(int),
    "throw instance": lambda: simple().throw(ValueError("a"), "b"),
    "close fresh": lambda: simple().close(),
    "call": lambda: simple()(),
    "len": lambda: len(simple()),
    "index": lambda: simple()[0],
    "type": lambda: type(simple())(),
    "add": lambda: simple() + simple(),
}.items():
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


def stubborn():
    try:
        yield
    except GeneratorExit:
        print("ignored")
        yield "again"


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def leaks():
    yield 1
    raise StopIteration("inside")


try:
    list(leaks())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def reentrant():
    yield next(running)


running = reentrant()
try:
    next(running)
except ValueError as error:
    print(error)


def closing():
    try:
        yield 1
    finally:
        print("finally")
        return 7


g = closing()
next(g)
print("closed", g.close(), g.close())
print([x for x in (y * y for y in range(5)) if x % 2], sum(x for x in range(10)), list((i, j) for i in range(2) for j in "ab"))
g = (x for x in [1, 2, 0])
print(type(g), g.__name__, g.__qualname__, g.gi_code.co_name, g.gi_running, g.gi_suspended, next(g), g.gi_suspended)
print(simple.__name__, simple().__name__, repr(simple()).partition(" at ")[0], iter(g) is g)
try:
    list(1 / x for x in [1, 0])
except ZeroDivisionError as error:
    print(error)
try:
    (x for x in 5)
except TypeError as error:
    print(error)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


from itertools import islice

print(list(islice(fibonacci(), 15)))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(4)))
