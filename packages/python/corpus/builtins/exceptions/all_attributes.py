"""Builtin exceptions: constructors, attributes, str and repr, pickles, copies, setstate, notes, what cannot be set."""
import copy, pickle
class E(Exception):
    def __init__(self, a, b=2): self.a, self.b = a, b
class New(Exception):
    def __new__(cls, *a, **k): self = super().__new__(cls, *a); self.k = k; return self
    def __init__(self, *a, **k): pass
class S(str): pass
def full(e): return (e, str(e), e.args, {k: getattr(e, k) for k in dir(e) if not k.startswith("_") and k not in ("args", "with_traceback", "add_note", "derive", "split", "subgroup")})

def show(source):
    try:
        print(source, "->", repr(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
full(Exception()), full(Exception(1)), full(Exception(1, "a")), str(Exception(None)), str(Exception("")), repr(Exception("a'b")), repr(Exception(())), str(Exception(("t",)))
full(BaseException("b")), full(KeyError("k")), str(KeyError("k", 1)), str(KeyError()), str(KeyError(("a",))), full(StopIteration()), full(StopIteration(1, 2)), full(StopAsyncIteration(1))
full(SystemExit()), full(SystemExit(1)), full(SystemExit(1, 2)), full(ImportError("m", name="n", path="p")), full(ImportError()), full(ImportError("a", "b")), full(ModuleNotFoundError("m", name=5))
ImportError("m", nope=1)
ImportError(name="n", path=None, name_from="f").name_from
full(NameError("n", name="x")), full(UnboundLocalError("u")), full(AttributeError("a", name="n", obj=5)), full(AttributeError()), repr(AttributeError("a", name="n"))
NameError("n", nope=1)
AttributeError("a", other=1)
Exception("a", key=1)
ValueError(key=1)
KeyError(a=1)
StopIteration(value=1)
full(OSError()), full(OSError("one")), full(OSError(1, "two")), full(OSError(1, "two", "file")), full(OSError(1, "two", "file", None, "file2")), OSError(1, 2, 3, 4, 5, 6).args, str(OSError(1, "s", b"bytes")), str(OSError("a", "b", "c")), str(OSError(None, None)), repr(OSError(1, "s", "f"))
[type(OSError(n, "x")).__name__ for n in (1, 2, 10, 11, 13, 17, 20, 21, 32, 3)] and type(OSError("2", "x")).__name__
type(FileNotFoundError(1, "x")), type(FileNotFoundError()), FileNotFoundError(1, "x").errno, type(IOError), EnvironmentError is OSError, BlockingIOError(11, "m", 5).characters_written
BlockingIOError(11, "m").characters_written
(e := BlockingIOError(), setattr(e, "characters_written", 3), e.characters_written, delattr(e, "characters_written"), hasattr(e, "characters_written"))[1:]
OSError(1, "a", filename="x")
(e := OSError(1, "a", "f"), setattr(e, "errno", 99), setattr(e, "filename", S("g")), str(e), e.args)[1:]
(e := OSError(1, "a", "f"), delattr(e, "filename"), e.filename, str(e))[1:]
type("O", (OSError,), {"__init__": lambda self, x: None})(5).args, type("O", (OSError,), {"__new__": lambda c, *a: OSError.__new__(c, *a), "__init__": lambda s, *a: OSError.__init__(s, 1, "i")})(3).errno
full(SyntaxError()), full(SyntaxError("m")), str(SyntaxError("m", ("f.py", 1, 2, "text"))), str(SyntaxError("m", ("/a/b/f.py", 3, None, None))), str(SyntaxError("m", (None, 3, None, None))), SyntaxError("m", ("f", 1, 2, "t", 3, 4)).end_offset, str(SyntaxError(None)), SyntaxError("a", "bcde").filename if 0 else 1
SyntaxError("m", 5)
SyntaxError("m", ())
SyntaxError("m", (1, 2, 3))
SyntaxError("m", (1, 2, 3, 4, 5))
SyntaxError("m", ("f", 1, 2, "t", 3, 4, 5)).args, SyntaxError("m", ("f", 1, 2, "t"), 5).filename
SyntaxError("m", ("f", 1, 2, "t", 3, 4, 5, 6))
full(UnicodeEncodeError("ascii", "aé", 1, 2, "why")), str(UnicodeEncodeError("ascii", "aéé", 1, 3, "why")), str(UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad")), str(UnicodeDecodeError("utf-8", b"a\xff\xfe", 1, 3, "bad")), str(UnicodeTranslateError("a\u20ac", 1, 2, "r")), str(UnicodeTranslateError("ab", 0, 2, "r")), str(UnicodeEncodeError("x", "\U0001f600\ud800", 0, 1, "r")), str(UnicodeEncodeError("x", "\ud800", 0, 1, "r"))
UnicodeEncodeError("ascii", "a", 1, 2)
UnicodeEncodeError("ascii", b"a", 1, 2, "r")
UnicodeDecodeError("ascii", "a", 1, 2, "r")
UnicodeDecodeError("ascii", b"a", "1", 2, "r")
UnicodeTranslateError("a", 1, 2)
UnicodeEncodeError(5, "a", 1, 2, "r")
(e := UnicodeDecodeError("u", bytearray(b"ab"), 0, 1, "r"), e.object, setattr(e, "start", 5), e.start, str(e), setattr(e, "end", 1), str(e), setattr(e, "start", -3), str(e), setattr(e, "reason", 5), str(e))[1:]
(e := UnicodeEncodeError("u", "ab", 9, 99, "r"), str(e), e.start, e.end)[1:]
(e := UnicodeEncodeError("u", "", 0, 1, "r"), str(e))[1]
(e := UnicodeEncodeError("u", "ab", 0, 1, "r"), setattr(e, "object", 5), str(e))
delattr(UnicodeEncodeError("u", "ab", 0, 1, "r"), "object")
UnicodeEncodeError.__new__(UnicodeEncodeError).start
str(UnicodeEncodeError.__new__(UnicodeEncodeError)), str(UnicodeDecodeError.__new__(UnicodeDecodeError)), str(SyntaxError.__new__(SyntaxError)), str(OSError.__new__(OSError)), str(ImportError.__new__(ImportError))
UnicodeError("just", "args").args, isinstance(UnicodeError(), ValueError), UnicodeError("x").__dict__
(e := Exception("a"), setattr(e, "args", [1, 2]), e.args, str(e), setattr(e, "args", "xy"), e.args)[1:]
setattr(Exception(), "args", 5)
delattr(Exception(), "args")
setattr(Exception(), "__traceback__", 5)
delattr(Exception(), "__traceback__")
setattr(Exception(), "__cause__", 5)
setattr(Exception(), "__context__", "x")
delattr(Exception(), "__cause__")
(e := Exception(), setattr(e, "__cause__", None), e.__suppress_context__, setattr(e, "__suppress_context__", 0), e.__suppress_context__, setattr(e, "__context__", None))[1:]
setattr(Exception(), "__suppress_context__", "x")
delattr(Exception(), "__suppress_context__")
Exception().with_traceback(None), Exception("m").with_traceback(None).args
Exception().with_traceback(5)
Exception().with_traceback()
(e := Exception(), e.add_note("one"), e.add_note(S("two")), e.__notes__, vars(e))[3:]
Exception().add_note(5)
Exception().add_note()
(e := Exception(), setattr(e, "__notes__", 5), e.add_note("x"))
Exception().__notes__
(e := Exception(), setattr(e, "x", 1), vars(e), e.__setstate__({"y": 2}), vars(e), e.__setstate__(None), e.__reduce__())[2:]
Exception().__setstate__(5)
Exception().__setstate__({1: 2})
[pickle.loads(pickle.dumps(e)).__reduce__() for e in (Exception(1), KeyError("k"), OSError(99999, "s", "f"), StopIteration(3), SystemExit(4), SyntaxError("m", ("f", 1, 2, "t")), UnicodeDecodeError("u", b"x", 0, 1, "r"), ImportError("m", name="n"), NameError("q", name="z"), AttributeError("a", name="b", obj=[1]), ExceptionGroup("g", [ValueError(1)]))]
pickle.loads(pickle.dumps(OSError(99999, "s", "f", None, "g"))).filename2, copy.copy(OSError(1, "x")).errno, copy.copy(ImportError("m", path="p")).path, copy.deepcopy(KeyError([1])).args, copy.copy(AttributeError("a", name="n", obj=3)).obj
pickle.loads(pickle.dumps(E(1))).args, vars(E(1)), E(1).args, str(E("x", 3)), repr(E("x", b=3)), E(a=5).args if 0 else 1
E(a=5).a, E(a=5).args
E()
New(1, 2, x=3).args, New(x=3).k
BaseException.__new__(ValueError, 1).args, Exception.__new__(KeyError), BaseException.__init__(e := ValueError(), 5, 6), e.args, ValueError.__init__(e, 7), e.args, ValueError.__new__(ValueError, x=1).args if 0 else 1
BaseException.__init__(ValueError(), x=1)
ValueError(1) == ValueError(1), hash(ValueError(1)) != None, ValueError(1) < 2 if 0 else 1, bool(ValueError()), isinstance(ValueError, type), ValueError.__mro__[1:3], ZeroDivisionError.__bases__, RecursionError.__base__, NotImplementedError.__base__, IndentationError.__mro__[1:3], BrokenPipeError.__base__, PythonFinalizationError.__base__, EncodingWarning.__base__, BaseExceptionGroup.__bases__, ExceptionGroup.__bases__
ExceptionGroup("m", [ValueError(1)]).exceptions, ExceptionGroup("m", (e for e in [KeyError()])) if 0 else 1, repr(ExceptionGroup("m", (KeyError(1),))), str(ExceptionGroup("m", [ValueError(), KeyError()])), BaseExceptionGroup("b", [ValueError()]).__class__, BaseExceptionGroup("b", [KeyboardInterrupt()]).__class__
ExceptionGroup("m", [])
ExceptionGroup("m", 5)
ExceptionGroup("m", [5])
ExceptionGroup("m", [ValueError])
ExceptionGroup(5, [ValueError()])
ExceptionGroup("m", [KeyboardInterrupt()])
ExceptionGroup("m")
ExceptionGroup("m", [ValueError()], 3)
setattr(ExceptionGroup("m", [ValueError()]), "message", 1)
setattr(ExceptionGroup("m", [ValueError()]), "exceptions", ())
(g := ExceptionGroup("m", l := [ValueError()]), l.append(1), g.exceptions, g.args[1] is l, g.derive([KeyError()]), ExceptionGroup[int], g.subgroup(KeyError), g.split(ValueError))[2:]
raise_ if 0 else issubclass(Warning, Exception), DeprecationWarning("w").args, str(UserWarning()), repr(EOFError("e")), str(AssertionError((1, 2))), repr(MemoryError()), FloatingPointError.__name__, StopIteration.value.__get__(StopIteration(5)), KeyboardInterrupt().args, GeneratorExit("g").args
""".strip().splitlines():
    show(case)
for action in ("raise 5", "raise int", "raise 'text'", "raise None", "raise ValueError from 5", "raise ValueError from None", "raise ValueError from KeyError", "raise type('X', (Exception,), {'__new__': lambda c: 5})", "raise type('X', (Exception,), {'__init__': lambda s: 1 / 0})", "raise ValueError(1) from type('Y', (Exception,), {'__new__': lambda c: 5})", "raise", "raise ValueError, 1", "raise BaseException", "raise E", "raise New"):
    try:
        exec(action)
    except BaseException as error:
        print(action, "->", repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
for handler in ("5", "int", "'x'", "(ValueError, 5)", "[ValueError]", "ValueError()", "None", "()", "(ValueError, (KeyError,))", "type('X', (type,), {'__instancecheck__': lambda c, o: True, '__subclasscheck__': lambda c, o: True})('Y', (Exception,), {})"):
    try:
        exec(f"try: {{}}['k']\nexcept {handler}: print('caught by', {handler!r})")
    except BaseException as error:
        print(handler, "->", type(error).__name__, error, repr(error.__context__))
