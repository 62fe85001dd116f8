"""The module traceback: summaries, limits, chains, groups, locals, repeated frames, what print_exception accepts."""
import io
import sys
import traceback


def inner(n, *, depth=0):
    secret = [n] * 3
    if depth:
        return inner(n, depth=depth - 1)
    raise ValueError(f"bottom {n}")


def outer(n):
    local = "text"
    return inner(n)


def caught(action):
    try:
        action()
    except BaseException as error:
        return error


def show(label, lines):
    print(f"--- {label}")
    print("".join(lines), end="")


error = caught(lambda: outer(5))
show("plain", traceback.format_exception(error))
show("limit 1", traceback.format_exception(error, limit=1))
show("limit -1", traceback.format_exception(error, limit=-1))
show("limit 0", traceback.format_exception(error, limit=0))
show("only", traceback.format_exception_only(error))
show("old style", traceback.format_exception(type(error), error, error.__traceback__, 1))
show("no chain", traceback.format_exception(caught(lambda: chained(True)), chain=False))


def chained(explicit):
    try:
        outer(1)
    except ValueError as first:
        if explicit:
            raise KeyError("second") from first
        raise KeyError("second")


show("context", traceback.format_exception(caught(lambda: chained(False))))
show("cause", traceback.format_exception(caught(lambda: chained(True)), limit=1))


def suppressed():
    try:
        outer(1)
    except ValueError:
        raise KeyError("alone") from None


show("suppressed", traceback.format_exception(caught(suppressed)))
show("deep", traceback.format_exception(caught(lambda: inner(2, depth=10))))
summary = traceback.TracebackException.from_exception(error, capture_locals=True)
show("locals", (line for line in summary.format() if "lambda" not in line))
print(summary.exc_type_str, summary.exc_type.__name__, str(summary), summary.stack[-1].name, summary.stack[-1].locals, summary == traceback.TracebackException.from_exception(error, capture_locals=True))
noted = ValueError("noted")
noted.add_note("one\ntwo")
noted.add_note("")
noted.__notes__.append(5)
show("notes", traceback.format_exception_only(noted))
noted.__notes__ = "not a list"
show("bad notes", traceback.format_exception_only(noted))
noted.__notes__ = 7
show("number notes", traceback.format_exception_only(noted))
group = ExceptionGroup("group", [ValueError("a"), ExceptionGroup("nested", [KeyError("b"), noted, OSError("no")]), error])
show("group", traceback.format_exception(group))
show("group only", traceback.format_exception_only(group))
show("group only all", traceback.format_exception_only(group, show_group=True))
show("width", traceback.TracebackException.from_exception(ExceptionGroup("many", [ValueError(i) for i in range(20)]), max_group_width=3).format())
show("depth", traceback.TracebackException.from_exception(group, max_group_depth=1).format())
for wrong in (ValueError, ValueError("multi\nline"), KeyError("k\nk"), SystemExit(3), KeyboardInterrupt(), StopIteration(5), Exception(), Exception(None), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), type("Odd", (Exception,), {"__module__": "mod.sub", "__str__": lambda self: 1 / 0})(), type("Main", (Exception,), {"__qualname__": "Outer.Inner", "__module__": "builtins"})("m")):
    show(repr(wrong)[:20].partition(" ")[0], traceback.format_exception_only(wrong) if isinstance(wrong, BaseException) else traceback.format_exception_only(wrong, None))
for source in ("x = (1", "  x", "a b\n", "f(**a, *b)", "'abc", "def f(:", "é = $", "x = 1\n\ty", "return"):
    show(repr(source), traceback.format_exception_only(caught(lambda: compile(source, "<source>", "exec"))))
syntax = SyntaxError("msg", ("file.py", 3, 5, "  some text here\n", 3, 9))
show("made", traceback.format_exception_only(syntax))
for change in ({"offset": 0}, {"offset": None}, {"end_offset": 99}, {"end_offset": 2}, {"lineno": None}, {"text": None}, {"text": ""}, {"filename": None}, {"msg": None}, {"end_lineno": 9}, {"offset": 50}):
    syntax = SyntaxError("msg", ("file.py", 3, 5, "  some text here\n", 3, 9))
    for name, value in change.items():
        setattr(syntax, name, value)
    show(str(change), traceback.format_exception_only(syntax))
frames = traceback.extract_tb(error.__traceback__)
print([(f.name, f.lineno - frames[0].lineno, f.line, f.colno, f.end_colno, f.end_lineno - f.lineno) for f in frames])
print(frames[0] == frames[0], len(frames[0]), frames[-1][2:], frames[0][2], list(frames[-1])[2:], type(frames).__name__)
made = traceback.FrameSummary("no_such_file.py", 7, "func", line="  the line ", locals={"a": 1, "b": "x"}, end_lineno=7, colno=2, end_colno=5)
print(made, made.line, made.locals, repr(traceback.FrameSummary("f", None, "n", lookup_line=False).line))
show("list", traceback.StackSummary.from_list([made, ("f.py", 1, "g", None), ("f.py", 2, "h", "code")]).format())
show("repeated", traceback.StackSummary.from_list([("f.py", 1, "g", "line")] * 9).format())
show("format_list", traceback.format_list([("f.py", 1, "g", "line"), made]))
out = io.StringIO()
traceback.print_exception(error, file=out, limit=1)
traceback.print_list(frames[-1:], file=out)
traceback.print_tb(error.__traceback__, limit=1, file=out)
show("printed", [out.getvalue()])
try:
    raise error
except ValueError:
    show("format_exc", traceback.format_exc(limit=1))
show("nothing", traceback.format_exc())
for wrong in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(ValueError), lambda: traceback.format_exception(ValueError, 5), lambda: traceback.print_exception(), lambda: traceback.format_exception(None)):
    try:
        print(wrong())
    except Exception as problem:
        print(type(problem).__name__, problem)
def stack(): return [f.name for f in traceback.extract_stack()][-2:], [f.f_code.co_name for f, _ in traceback.walk_stack(None)][:2], [n for _, n in traceback.walk_tb(error.__traceback__)] == [f.lineno for f in frames]
print(stack())
traceback.clear_frames(error.__traceback__)
print(error.__traceback__.tb_next.tb_frame.f_locals)
cycle = ValueError("cycle")
cycle.__cause__ = KeyError("k")
cycle.__cause__.__context__ = cycle
show("cycle", traceback.format_exception(cycle))
