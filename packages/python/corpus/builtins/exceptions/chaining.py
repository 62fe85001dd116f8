"""raise from, context, suppressed context, re-raising, finally, tracebacks printed."""

import sys
import traceback


def show(error):
    print("".join(traceback.format_exception(error)).replace(__file__, "FILE"), end="")


def inner():
    return {}["missing"]


def implicit():
    try:
        inner()
    except KeyError:
        return 1 / 0


def explicit():
    try:
        inner()
    except KeyError as error:
        raise ValueError("explicit") from error


def suppressed():
    try:
        inner()
    except KeyError:
        raise ValueError("alone") from None


def reraised():
    try:
        inner()
    except KeyError as error:
        error.add_note("a note\nof two lines")
        raise


def in_finally():
    try:
        inner()
    finally:
        int("x")


def group():
    errors = []
    for action in (inner, lambda: int("y")):
        try:
            action()
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("several", errors + [ExceptionGroup("nested", [TypeError("t")])])


def recursion(n):
    return recursion(n + 1) if n < 20 else 1 / 0


for function in (implicit, explicit, suppressed, reraised, in_finally, group, lambda: recursion(0), lambda: exec("1 +"), lambda: exec("def f():\n  x = 1\n   y")):
    try:
        function()
    except Exception as error:
        show(error)
        print("-" * 20)
for source in ("raise", "raise 5", "raise ValueError from 5", "raise int", "raise ValueError from KeyError", "raise (ValueError, 1)", "raise ValueError()", "raise 'text'", "raise None", "raise ValueError from None"):
    try:
        exec(source)
    except BaseException as error:
        print(source, "->", repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    try:
        raise KeyError(1)
    except KeyError as first:
        try:
            raise first
        except KeyError as second:
            print(second is first, second.__context__)
            raise ValueError(2) from second
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__cause__.__context__)
print(sys.exc_info(), sys.exception())
try:
    raise ValueError("current")
except ValueError as error:
    print(sys.exc_info()[:2], sys.exception() is error, sys.exc_info()[2].tb_lineno > 0)
    try:
        pass
    finally:
        print(sys.exception())
print(sys.exception())
try:
    print(error)
except NameError as caught:
    print(caught)


def returns_in_finally():
    for i in range(3):
        try:
            raise ValueError
        except ValueError:
            continue
        finally:
            print("finally", i)
    return "done"


print(returns_in_finally())


class Context:
    def __exit__(self, kind, value, tb):
        print("exit", kind, value)
        return kind is KeyError

    def __enter__(self):
        return self


with Context():
    raise KeyError("swallowed")
try:
    with Context():
        raise ValueError("not")
except ValueError as error:
    print(error, error.__context__)
for source in ("with 5: pass", "with object() as o: pass", "with open: pass"):
    try:
        exec(source)
    except TypeError as error:
        print(error)
