"""Exceptions: arguments, texts, attributes of each kind, notes, chains."""

import builtins
import errno

CASES = """
ValueError(), ValueError("a"), ValueError("a", 2), str(ValueError()), str(ValueError("a")), str(ValueError("a", 2)), repr(ValueError("it's")), ValueError("a").args, str(ValueError(5)), str(ValueError(None))
KeyError("a"), str(KeyError("a")), str(KeyError()), str(KeyError("a", "b")), str(KeyError(5)), repr(KeyError("x"))
Exception(x=1)
ValueError("a", key=1)
BaseException("x").args, BaseException.__mro__, BaseException("a") == BaseException("a"), Exception("a").__dict__
OSError(errno.ENOENT, "No such file").strerror, OSError("only"), OSError(), type(OSError(errno.EEXIST, "m")), type(OSError(9999, "m"))
(lambda e: (e.errno, e.strerror, e.filename, e.filename2, e.args, str(e)))(OSError(2, "msg", "a", None, "b"))
(lambda e: (e.errno, e.strerror, e.filename, e.args, str(e)))(OSError(2, "msg", b"a"))
(lambda e: (e.errno, e.strerror, e.filename, e.args, str(e)))(OSError("one"))
(lambda e: (e.errno, e.args, str(e)))(OSError(1, 2, 3, 4, 5))
OSError(1, 2, 3, 4, 5, 6)
FileNotFoundError("x").errno, FileNotFoundError(5, "x").errno, IOError is OSError, EnvironmentError is OSError
[type(OSError(getattr(errno, n), "")).__name__ for n in ("EPERM", "EACCES", "EEXIST", "ENOENT", "EISDIR", "ENOTDIR", "EPIPE", "ECONNREFUSED", "ETIMEDOUT", "EAGAIN", "EINTR", "ESRCH", "ECHILD", "ECONNRESET", "EINVAL")]
(lambda e: (e.value, e.args))(StopIteration(5)), StopIteration().value, StopIteration(1, 2).value, StopAsyncIteration(3).args
(lambda e: (e.code, e.args, str(e)))(SystemExit(3)), SystemExit().code, SystemExit(1, 2).code, SystemExit("bye").code
(lambda e: (e.name, e.path, e.name_from, e.msg, str(e)))(ImportError("m", name="n", path="p")), ImportError("a", "b").msg, str(ImportError("a", "b")), ImportError().msg, ModuleNotFoundError("x", name="y").name
ImportError("m", foo=1)
(lambda e: (e.name, e.obj, str(e)))(AttributeError("m", name="n", obj=5)), AttributeError("a").name, NameError("m", name="n").name, UnboundLocalError("q").name
AttributeError("m", foo=1)
NameError(foo=1)
(lambda e: (e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, str(e)))(SyntaxError("m", ("f", 1, 2, "text", 3, 4)))
(lambda e: (e.msg, e.filename, e.lineno, str(e)))(SyntaxError("m", ("f.py", 1, 2, "text"))), str(SyntaxError("m")), str(SyntaxError()), SyntaxError("a", "bcde").args
SyntaxError("m", ("f", 1))
SyntaxError("m", 5)
IndentationError("x").msg, TabError.__mro__[1:3]
(lambda e: (e.encoding, e.object, e.start, e.end, e.reason, str(e)))(UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"))
str(UnicodeDecodeError("u", b"abc", 0, 3, "w")), str(UnicodeEncodeError("u", "aéb", 1, 2, "w")), str(UnicodeEncodeError("u", "a\\u20acb", 1, 3, "w")), str(UnicodeTranslateError("abc", 1, 2, "w")), str(UnicodeEncodeError("u", "\\U0001f600", 0, 1, "w"))
UnicodeDecodeError("u", "text", 0, 1, "w")
UnicodeDecodeError("u", b"x", 0, 1)
UnicodeEncodeError("u", b"x", 0, 1, "w")
UnicodeEncodeError("u", "x", "a", 1, "w")
UnicodeDecodeError()
setattr(ValueError("a"), "args", [1, 2])
(lambda e: (setattr(e, "args", [1, 2]), e.args, str(e)))(ValueError("a"))
setattr(ValueError(), "args", 5)
delattr(ValueError(), "args")
setattr(ValueError(), "__cause__", 5)
setattr(ValueError(), "__context__", "x")
setattr(ValueError(), "__traceback__", 5)
delattr(ValueError(), "__cause__")
(lambda e: (setattr(e, "__cause__", KeyError("k")), e.__cause__, e.__suppress_context__, e.__context__))(ValueError())
ValueError().__cause__, ValueError().__context__, ValueError().__traceback__, ValueError().__suppress_context__
(lambda e: (e.add_note("one"), e.add_note("two"), e.__notes__))(ValueError())
ValueError().__notes__
ValueError().add_note(5)
ValueError().add_note()
(lambda e: (setattr(e, "__notes__", 5), e.add_note("x")))(ValueError())
(lambda e: e.with_traceback(None) is e)(ValueError())
ValueError().with_traceback(5)
(lambda e: (e.__reduce__(), e.__setstate__({"extra": 1}), e.extra))(ValueError("a"))
ValueError("a").__setstate__(5)
ExceptionGroup("g", [ValueError("a"), KeyError("b")]), str(ExceptionGroup("g", [ValueError(1)])), str(ExceptionGroup("g", [ValueError(1), ValueError(2)])), ExceptionGroup("g", [ValueError(1)]).message, ExceptionGroup("g", [ValueError(1)]).exceptions, ExceptionGroup("g", (ValueError(1),)).args
ExceptionGroup("g", [])
ExceptionGroup("g", [5])
ExceptionGroup("g", 5)
ExceptionGroup(5, [ValueError()])
ExceptionGroup("g")
ExceptionGroup("g", [KeyboardInterrupt()])
BaseExceptionGroup("g", [KeyboardInterrupt()]), type(BaseExceptionGroup("g", [ValueError()]))
ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])]).split(ValueError)
ExceptionGroup("g", [ValueError(1), TypeError(2)]).subgroup(TypeError), ExceptionGroup("g", [ValueError(1)]).subgroup(KeyError), ExceptionGroup("g", [ValueError(1)]).subgroup((KeyError, ValueError)), ExceptionGroup("g", [ValueError(1), ValueError(2)]).subgroup(lambda e: e.args == (2,))
ExceptionGroup("g", [ValueError(1)]).split(5)
ExceptionGroup("g", [ValueError(1)]).derive([KeyError(2)])
issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), ExceptionGroup.__mro__
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)


def subclasses(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in sorted((s for s in cls.__subclasses__() if s is getattr(builtins, s.__name__, None)), key=lambda s: s.__name__):
        subclasses(sub, depth + 1)


subclasses(BaseException)


class Custom(Exception):
    def __init__(self, code, *, detail="d"):
        super().__init__(f"code {code}")
        self.code, self.detail = code, detail


class Texts(Exception):
    def __str__(self):
        return "custom text"


class NoInit(ValueError):
    def __init__(self):
        pass


error = Custom(5)
print(error, repr(error), error.args, error.code, error.detail, Texts("x"), repr(Texts("x")), NoInit().args)
try:
    NoInit(1)
except TypeError as caught:
    print(caught)
try:
    Custom()
except TypeError as caught:
    print(caught)
