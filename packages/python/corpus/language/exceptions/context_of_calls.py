"""What calls raise while an exception is handled has it as its context, wherever it is caught."""


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        open("/there/is/no/such/file")


def in_finally():
    try:
        1 / 0
    finally:
        [][1]


class Manager:
    def __init__(self, action):
        self.action = action

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.action()


def in_exit():
    with Manager(lambda: {}["x"]):
        1 / 0


def nested():
    try:
        try:
            int("x")
        except ValueError:
            try:
                [].pop()
            except IndexError:
                {}["k"]
    except KeyError as error:
        return error


def unmatched():
    try:
        try:
            1 / 0
        except KeyError:
            pass
        finally:
            try:
                int("y")
            except ValueError as error:
                print("inside", repr(error.__context__))
    except ZeroDivisionError as error:
        return error


def in_group():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        {}["v"]
    except* TypeError:
        int("t")


def leaves_by_loop():
    for number in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            try:
                if number < 2:
                    continue
                return number, "returned"
            finally:
                print("finally", number)


def generator():
    try:
        yield 1
    except ValueError:
        int("z")


def chain(error):
    while error is not None:
        yield f"{type(error).__name__}({error})" if not isinstance(error, OSError) else type(error).__name__
        error = error.__context__


for function in (in_handler, in_finally, in_exit, in_group):
    try:
        function()
    except BaseException as error:
        print(function.__name__, list(chain(error)))
        if isinstance(error, BaseExceptionGroup):
            for each in error.exceptions:
                print("  ", list(chain(each)))
for function in (nested, unmatched):
    print(function.__name__, list(chain(function())))
print(leaves_by_loop())
steps = generator()
next(steps)
try:
    steps.throw(ValueError("thrown"))
except ValueError as error:
    print(list(chain(error)))
for function in (in_handler, in_finally):
    try:
        try:
            raise LookupError("outer")
        except LookupError:
            function()
    except Exception as error:
        print(function.__name__, "within", list(chain(error)))
import sys

print(sys.exception())
