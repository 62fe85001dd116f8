# corpus: own-process
"""sys.excepthook, sys.unraisablehook, threading.excepthook, sys.exception, sys.tracebacklimit, and what is printed when they fail."""
import sys
import threading
import traceback


def fails(n):
    if n:
        fails(n - 1)
    else:
        raise ValueError("fails")


def exceptions():
    print(sys.exception(), sys.exc_info())
    try:
        fails(0)
    except ValueError as error:
        print(sys.exception() is error, sys.exc_info()[1] is error, sys.exc_info()[2] is error.__traceback__)
        try:
            {}["k"]
        except KeyError:
            print(repr(sys.exception()), repr(sys.exception().__context__))
        print(repr(sys.exception()))
        def generator():
            print("gen", repr(sys.exception()))
            try:
                raise OSError("in gen")
            except OSError:
                yield repr(sys.exception())
            yield repr(sys.exception())
        g = generator()
        print(next(g), repr(sys.exception()))
    print(next(g), sys.exception())


exceptions()
sys.excepthook = sys.__excepthook__
print(sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__, sys.displayhook is sys.__displayhook__)
print("one", file=sys.stderr)
try:
    fails(2)
except ValueError as error:
    sys.excepthook(type(error), error, error.__traceback__)
    sys.__excepthook__(None, error, None)
    sys.excepthook(ValueError, ValueError("no traceback"), None)
for wrong in ((), (1,), (1, 2, 3), (ValueError, "text", None), (None, None, None), (ValueError, None, None)):
    try:
        print(sys.excepthook(*wrong))
    except BaseException as error:
        print(type(error).__name__, error)
for limit in (1, 0, -1, 1000, None):
    sys.tracebacklimit = limit
    print("limit", limit, file=sys.stderr)
    try:
        fails(1)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        if limit is not None:
            print("lines", len(traceback.format_exc().splitlines()), len(traceback.extract_tb(error.__traceback__)))
del sys.tracebacklimit


class Bad(Exception):
    def __str__(self):
        raise TypeError("str fails")


class Noted(Exception):
    @property
    def __notes__(self):
        raise RuntimeError("notes fail")


for error in (Bad(), Noted("n"), ExceptionGroup("g", [Bad(), ValueError("v")]), SystemExit(4), KeyboardInterrupt("k"), type("Dotted", (Exception,), {"__module__": "a.b"})("d"), type("NoModule", (Exception,), {"__module__": 5})("m")):
    sys.excepthook(type(error), error, None)
caught = []
sys.unraisablehook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.err_msg, args.object is not None))
sys.unraisablehook = sys.__unraisablehook__
threading.excepthook = lambda args: print("thread hook", args.exc_type.__name__, args.exc_value, args.thread.name)
thread = threading.Thread(target=fails, args=(0,), name="worker")
threading.excepthook = threading.__excepthook__
print(threading.excepthook is threading.__excepthook__)
for hook in (threading.excepthook,):
    hook(threading.ExceptHookArgs((SystemExit, SystemExit(1), None, None)))
    hook(threading.ExceptHookArgs((ValueError, ValueError("args"), None, thread)))
try:
    threading.ExceptHookArgs((1, 2))
except TypeError as error:
    print(str(error).partition(" ")[0] != "")
sys.excepthook = lambda kind, value, tb: print("hook", kind.__name__, value, tb.tb_next.tb_frame.f_code.co_name, tb.tb_lineno > 90, hasattr(sys, "last_exc"))
import atexit
atexit.register(lambda: print("at exit"))
def last(kind, value, tb):
    print("last hook", kind.__name__, value, tb.tb_next.tb_frame.f_code.co_name)
sys.excepthook = last
fails(1)
