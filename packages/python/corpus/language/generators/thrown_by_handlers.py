"""What is thrown into generators and coroutines by a caller that handles it: contexts and sys.exception()."""
import sys


def in_finally():
    try:
        yield
    finally:
        mine = sys.exception()
        try:
            yield
        except ValueError as error:
            print("inner", repr(error), repr(error.__context__))
        print("after", repr(sys.exception()), sys.exception() is mine)


def in_handler():
    try:
        yield
    except ValueError:
        mine = sys.exception()
        try:
            yield
        except ValueError as error:
            print("inner", repr(error), repr(error.__context__))
        print("after", repr(sys.exception()), sys.exception() is mine)


def delegating():
    yield from in_finally()


class Future:
    def __await__(self):
        yield self


class Asynchronous:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        print("exit", repr(value), repr(value.__context__), repr(sys.exception()))
        raise KeyError("exit") from value


class Synchronous:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("exit", repr(value), repr(value.__context__), repr(sys.exception()))
        raise KeyError("exit") from value


async def nested():
    async with Asynchronous():
        try:
            await Future()
        finally:
            try:
                async with Asynchronous():
                    await Future()
            except KeyError as error:
                print(repr(error.__context__), repr(error.__context__.__context__))


async def mixed():
    with Synchronous():
        try:
            await Future()
        finally:
            try:
                with Synchronous():
                    await Future()
            except KeyError as error:
                print(repr(error.__context__), repr(error.__context__.__context__))


def throw(suspended, error):
    try:
        suspended.throw(error)
    except (KeyError, ValueError) as left:
        print("left", repr(left), repr(left.__context__))
    except StopIteration:
        print("end")


def throw_handled(suspended, error):
    try:
        raise error
    except ValueError as handled:
        throw(suspended, handled)


for function in (in_finally, in_handler, delegating, nested, mixed):
    for way in (throw, throw_handled):
        print(function.__name__, way.__name__)
        suspended = function()
        suspended.send(None)
        way(suspended, ValueError(1))
        way(suspended, ValueError(2))
