"""traceback: formatting exceptions, groups, notes, chains, limits, stack summaries, TracebackException."""

import io
import sys
import traceback


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)



def inner(n):
    if n == 0:
        raise ValueError("deep")
    inner(n - 1)


def outer():
    try:
        inner(2)
    except ValueError as error:
        error.add_note("a note\nof two lines")
        raise KeyError("outer") from error


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name


def group():
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("nested", [TypeError("t"), FileNotFoundError("No such file")])])


for action in (outer, context, group):
    try:
        action()
    except Exception as error:
        caught = error
    print(*traceback.format_exception(caught), sep="", end="")
    print(*traceback.format_exception(caught, chain=False, limit=1), sep="", end="")
    print(*traceback.format_exception(caught, limit=-1), sep="", end="")
    print(traceback.format_exception_only(caught), traceback.format_exception_only(caught, show_group=True), traceback.format_exception_only(type(caught), caught))
summary = traceback.extract_tb(caught.__traceback__)
frame = summary[-1]
print(frame.name, frame.line, frame.lineno > 0, frame.colno, frame.end_colno, len(summary), frame[2:], frame == summary[-1], traceback.FrameSummary("f.py", 5, "fn", line="  text  ").line, repr(traceback.FrameSummary("f.py", 5, "fn")), frame.locals)
te = traceback.TracebackException.from_exception(caught, capture_locals=False)
print(te.exc_type_str, str(te), te.__notes__, len(te.exceptions), te.exceptions[0].exc_type_str, te == traceback.TracebackException.from_exception(caught), te.stack[0].name, list(te.format_exception_only()))
made = traceback.StackSummary.from_list([("a.py", 1, "f", "x = 1"), ("a.py", 2, "g", "y = 2"), ("b.py", 3, "h", None)])
print(*made.format(), sep="", end="")
print(*traceback.format_list([("a.py", 1, "f", "x = 1")] * 6), sep="", end="")
print(traceback.format_tb(None), traceback.format_exception(None), traceback.format_exc(), traceback.format_exception_only(None), tried(traceback.format_exception, 5), tried(traceback.format_exception, ValueError))
out = io.StringIO()
traceback.print_exception(ValueError("printed"), file=out)
traceback.print_tb(caught.__traceback__, limit=1, file=out)
print(out.getvalue(), end="")
for source in ("a b", "def f(:\n pass", "x = (1,\n", "if x\n  y", "'abc", "f(a for a in b, c)", "\tx\n  y"):
    try:
        compile(source, "<source>", "exec")
    except SyntaxError as error:
        print(*traceback.format_exception_only(error), sep="", end="")


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError

    __repr__ = __str__


class Outer:
    class Inner(Exception):
        pass


print(traceback.format_exception_only(Unprintable()), traceback.format_exception_only(Outer.Inner("x")), traceback.format_exception_only(ValueError("a\nb")), traceback.format_exception_only(ValueError()), traceback.format_exception_only(SystemExit(3)), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(FileNotFoundError("none")))
error = ValueError("notes")
error.__notes__ = ["one", 5, Unprintable]
print(traceback.format_exception_only(error)[:2])
error.__notes__ = "not a list"
print(traceback.format_exception_only(error))
loop, other = ValueError("loop"), ValueError("other")
loop.__context__, other.__context__ = other, loop
print(*traceback.format_exception(loop), sep="", end="")
try:
    [].nope_attribute
except AttributeError as error:
    print(traceback.format_exception_only(error))
try:
    [].appendd
except AttributeError as error:
    print(traceback.format_exception_only(error))
try:
    imprt
except NameError as error:
    print(traceback.format_exception_only(error))
try:
    import josn
except ImportError as error:
    print(traceback.format_exception_only(error))


def recursing(n):
    if n:
        recursing(n - 1)
    else:
        raise RuntimeError("end")


try:
    recursing(20)
except RuntimeError as error:
    print(traceback.format_exc().count("recursing"), [line.strip() for line in traceback.format_exc().splitlines() if "repeated" in line], len(traceback.extract_tb(error.__traceback__)))
print(len(list(traceback.walk_tb(caught.__traceback__))), traceback.clear_frames(caught.__traceback__), [f.f_code.co_name for f, _ in traceback.walk_tb(caught.__traceback__)])
