"""asend, athrow and aclose that are closed, refused because another is under way, and used again."""
import types
import warnings


@types.coroutine
def pause(value):
    return (yield value)


class Custom(Exception):
    pass


async def stubborn():
    try:
        await pause("first")
    except GeneratorExit:
        await pause("ignored")
    return
    yield


async def endless():
    while True:
        try:
            await pause("waits")
        except Custom:
            pass
    return
    yield


async def one():
    yield 1


def attempt(name, function, *arguments):
    try:
        print(name, function(*arguments))
    except BaseException as error:
        print(name, repr(error))


for kind in ("asend", "athrow", "aclose"):
    arguments = {"asend": (None,), "athrow": (Custom,), "aclose": ()}[kind]
    generator = stubborn()
    first = generator.asend(None)
    print(kind, first.send(None))
    attempt("close", first.close)
    attempt("close again", first.close)

    generator = endless()
    first = generator.asend(None)
    first.send(None)
    second = getattr(generator, kind)(*arguments)
    attempt("throw", second.throw, Custom)
    attempt("send", second.send, None)
    attempt("close", second.close)

    generator = one()
    fresh = getattr(generator, kind)(*arguments)
    attempt("close", fresh.close)
    attempt("send", fresh.send, None)
    attempt("next", generator.asend(None).send, None)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    thrown = one().athrow(Custom, Custom("value"), None)
    attempt("athrow", thrown.send, None)
    attempt("throw", one().asend(None).throw, Custom, Custom("value"))
    print([str(warning.message) for warning in seen])
