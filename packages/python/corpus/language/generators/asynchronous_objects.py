"""The objects that asynchronous generators give for their methods: types, states, errors, order of use."""
import inspect
import types
import warnings

warnings.simplefilter("ignore")


def attempt(label, action):
    try:
        print(label, "->", repr(action()))
    except BaseException as error:
        print(label, "->", type(error).__name__, error, "| context", repr(error.__context__))


@types.coroutine
def pause(value):
    return (yield value)


async def gen():
    try:
        sent = yield 1
        got = await pause("waits")
        yield sent, got
    except KeyError as error:
        yield repr(error)
    finally:
        await pause("cleans up")


g = gen()
objects = [g.__anext__(), g.asend(None), g.athrow(ValueError("v")), g.aclose(), anext(gen()), anext(gen(), "default")]
for each in objects:
    print(type(each).__name__, hasattr(each, "__await__"), iter(each) is each, [name for name in dir(each) if not name.startswith("__")])
    each.close()
print(type(gen()).__name__, [name for name in dir(g) if not name.startswith("__")])


def run(awaitable, *sent):
    values = []
    try:
        values.append(awaitable.send(None))
        for each in sent:
            values.append(awaitable.send(each))
        return values, "suspended"
    except StopIteration as stop:
        return values, "returned", stop.value
    except BaseException as error:
        return values, type(error).__name__, str(error)


g = gen()
print(run(g.asend("early")))
print(run(g.asend(None)))
print(run(g.asend("S"), "answer"))
print(run(g.athrow(KeyError("k"))))
print(run(g.aclose(), None))
print(run(g.__anext__()), run(g.aclose()), run(g.athrow(ValueError("after"))))
g = gen()
first = g.__anext__()
print(run(first))
print(run(first))
attempt("throw used", lambda: first.throw(ValueError("x")))
attempt("close used", first.close)
busy = g.asend(5)
print(run(busy))
for name, other in (("anext", g.__anext__()), ("asend", g.asend(1)), ("athrow", g.athrow(ValueError)), ("aclose", g.aclose())):
    print(name, run(other), g.ag_running)
attempt("throw into waiting", lambda: busy.throw(KeyError("inside")))
print(g.ag_running, g.ag_await, g.ag_frame is None)
print(run(g.aclose(), None), g.ag_frame)
g = gen()
attempt("athrow first", lambda: g.athrow(LookupError("l")).send(None))
attempt("then", lambda: g.__anext__().send(None))
g = gen()
attempt("aclose send value", lambda: g.aclose().send(5))
attempt("asend value", lambda: g.asend(1).send(2))
attempt("athrow nothing", lambda: g.athrow())
attempt("athrow bad", lambda: g.athrow(5).send(None))


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


g = stubborn()
print(run(g.__anext__()), run(g.aclose()))


async def stops(kind):
    yield 1
    raise kind("inside")


for kind in (StopIteration, StopAsyncIteration, GeneratorExit):
    g = stops(kind)
    print(kind.__name__, run(anext(g, "default")), run(anext(g, "default")), run(anext(g, "default")))
print(run(anext(stops(ValueError), None)), inspect.isasyncgen(g), inspect.isawaitable(g.aclose()), inspect.iscoroutine(g.aclose()))
attempt("anext", lambda: anext(5))
attempt("aiter", lambda: aiter(5))
