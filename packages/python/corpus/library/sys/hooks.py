"""sys: displayhook, excepthook, unraisablehook, breakpointhook, redirected streams, exit."""

import builtins
import io
import sys


def printed(action, *args):
    """What an action writes to the standard streams."""
    out, err = io.StringIO(), io.StringIO()
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        action(*args)
        problem = None
    except BaseException as error:
        problem = f"{type(error).__name__}: {error}"
    finally:
        sys.stdout, sys.stderr = old
    return out.getvalue(), err.getvalue(), problem


print(printed(sys.displayhook, 5), builtins._)
print(printed(sys.displayhook, None), builtins._)
print(printed(sys.displayhook, "h\xe9\u20ac"))
del builtins._
print(printed(exec, compile("1 + 1; 'a'; None", "<x>", "single")), builtins._)
del builtins._


class Narrow(io.TextIOWrapper):
    pass


raw = io.BytesIO()
stdout, sys.stdout = sys.stdout, (narrow := Narrow(raw, "ascii"))
sys.displayhook("h\xe9\u20ac")
sys.stdout.flush()
sys.stdout = stdout
print(raw.getvalue())


def fail():
    try:
        {}["inner"]
    except KeyError:
        raise ValueError("outer")


try:
    fail()
except ValueError as error:
    print(printed(sys.__excepthook__, type(error), error, error.__traceback__)[1].replace(__file__, "FILE"))
    print(printed(sys.__excepthook__, type(error), error, None))
print(printed(sys.__excepthook__, ValueError, ValueError("text"), None))
print(printed(sys.__excepthook__, ValueError, None, None))
print(printed(sys.__excepthook__, None, None, None)[1][:9])


class Odd(Exception):
    def __str__(self):
        raise RuntimeError


print(printed(sys.__excepthook__, Odd, Odd(), None))
print(printed(sys.__excepthook__, SystemExit, SystemExit(3), None))
print(printed(sys.__excepthook__, 1, 2))


class Dies:
    def __del__(self):
        raise ValueError("in del")


seen = []
sys.unraisablehook = lambda report: seen.append((report.exc_type.__name__, str(report.exc_value), report.err_msg, type(report.object).__name__))
sys.unraisablehook = sys.__unraisablehook__
print(seen)

sys.breakpointhook = lambda *args, **kwargs: ("stopped", args, kwargs)
print(breakpoint(1, a=2))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
sys.breakpointhook = sys.__breakpointhook__

for code in ((), (None,), (0,), (5,), ("message",), ((1, 2),), (True,), (1, 2)):
    try:
        sys.exit(*code)
    except SystemExit as stop:
        print(code, stop.code, stop.args, repr(stop))
    except TypeError as error:
        print(code, error)

for name in "stdout", "stderr":
    stream = getattr(sys, name)
    setattr(sys, name, None)
    print("into nothing")
    setattr(sys, name, stream)
del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    problem = str(error)
sys.stdout = sys.__stdout__
print(problem)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sys.stdout = writer = Writer()
print("a", 1, sep="-", end="!")
sys.stdout = sys.__stdout__
print(writer.parts)
sys.stdout = object()
try:
    print("x")
except AttributeError as error:
    problem = str(error)
sys.stdout = sys.__stdout__
print(problem)
