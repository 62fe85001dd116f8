"""ExceptionGroup: construction, split, subgroup, derive, nesting, repr, subclasses, except* in corners."""
import traceback


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


EG, BEG = ExceptionGroup, BaseExceptionGroup
for args in ((), ("m",), ("m", []), ("m", [5]), ("m", [ValueError]), (5, [ValueError()]), ("m", ValueError()), ("m", (ValueError(1),)), ("m", {ValueError: 1}), ("m", [KeyboardInterrupt()]), ("m", [ValueError()], 3)):
    attempt(f"EG{args}".replace("<class 'ValueError'>", "ValueError"), lambda: repr(EG(*args)))
    attempt("BEG", lambda: repr(BEG(*args)))
print(type(BEG("m", [ValueError()])).__name__, type(BEG("m", [SystemExit()])).__name__, BEG.__mro__, EG.__mro__)
e = EG("top", [ValueError(1), EG("inner", [TypeError(2), EG("deep", [ValueError(3), OSError(4)])]), KeyError(5)])
e.add_note("note")
e.__cause__ = RuntimeError("cause")
print(e, repr(e), e.args[0], e.message, e.exceptions[0] is e.args[1][0], len(e.exceptions), type(e.exceptions).__name__)
for matcher in (ValueError, (TypeError, OSError), EG, Exception, lambda x: "3" in str(x), lambda x: x is e, lambda x: False, BaseException):
    match, rest = e.split(matcher)
    print(repr(match), repr(rest), getattr(match, "__notes__", None), getattr(rest, "__notes__", None), match is e, repr(getattr(match, "__cause__", None)))
    print("  ", repr(e.subgroup(matcher)) == repr(match))
for wrong in (5, None, int, (ValueError, 5), "ValueError", []):
    attempt(f"split {wrong}", lambda: e.split(wrong))
    attempt("subgroup", lambda: e.subgroup(wrong))
attempt("raising matcher", lambda: e.split(lambda x: 1 / 0))
attempt("no matcher", lambda: e.split())
attempt("set message", lambda: setattr(e, "message", 1))
attempt("set exceptions", lambda: setattr(e, "exceptions", 1))
attempt("derive", lambda: repr(e.derive([ValueError(9)])))
attempt("derive base", lambda: repr(e.derive([SystemExit(9)])))
attempt("derive wrong", lambda: e.derive(5))
attempt("item", lambda: EG[int])


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self
    def derive(self, exceptions): return Mine(self.message, exceptions, self.code)


class NoDerive(ExceptionGroup): pass
class BadDerive(ExceptionGroup):
    def derive(self, exceptions): return 5
class Both(EG, ValueError): pass
class WithBase(BaseExceptionGroup, Exception): pass


m = Mine("mine", [ValueError(1), TypeError(2)], 42)
print(repr(m), m.split(ValueError), m.split(ValueError)[0].code, repr(NoDerive("n", [ValueError(), KeyError()]).split(ValueError)))
attempt("bad derive", lambda: BadDerive("b", [ValueError(), KeyError()]).split(ValueError))
attempt("bad derive whole", lambda: BadDerive("b", [ValueError()]).split(ValueError))
attempt("both", lambda: repr(Both("x", [ValueError()])))
attempt("with base", lambda: repr(WithBase("x", [SystemExit()])))


def star(raised):
    try:
        try:
            raise raised
        except* (ValueError, KeyError) as group:
            print("  values", repr(group), repr(group.__context__), raised is group)
            if "again" in str(raised):
                raise
            if "other" in str(raised):
                raise ZeroDivisionError("new") from group
        except* TypeError as group:
            print("  types", repr(group))
        except* OSError:
            print("  os")
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as error:
        print("out", repr(error), repr(error.__context__), repr(error.__cause__))
    try:
        group
    except NameError as error:
        print(error)


star(ValueError("single"))
star(EG("plain", [ValueError(1), TypeError(2), OSError(3)]))
star(EG("again", [ValueError(1), TypeError(2), ZeroDivisionError(3)]))
star(EG("other", [ValueError(1), TypeError(2), ZeroDivisionError(3)]))
star(EG("nested", [EG("a", [ValueError(1), EG("b", [TypeError(2), RuntimeError(4)])])]))
star(BEG("base", [KeyboardInterrupt(), ValueError(1)]))
star(RuntimeError("not matched"))


def nested():
    try:
        raise EG("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        try:
            raise EG("h", [KeyError(3)])
        except* KeyError as inner:
            print(repr(inner), repr(inner.__context__))
    except* TypeError as outer:
        print(repr(outer))


nested()


def wrong(types):
    try:
        try:
            raise ValueError(1)
        except* types:
            print("matched")
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__))


for types in (5, ExceptionGroup, (ValueError, BaseExceptionGroup), (ValueError, 5), (), (KeyError, (ValueError,)), "x"):
    wrong(types)


def names():
    for i in range(2):
        try:
            if i: raise EG("x", [ValueError(i)])
        except* ValueError as e:
            x = e
        else:
            x = "none"
        print(x, "e" in locals())


names()


def tracebacks():
    def f(x): raise ValueError(x)
    errors = []
    for i in range(2):
        try:
            f(i)
        except ValueError as error:
            errors.append(error)
    raise EG("several", errors + [EG("sub", [TypeError("no traceback")])])


try:
    tracebacks()
except EG as error:
    print("".join(traceback.format_exception(error)))
many = EG("many", [ValueError(i) for i in range(20)])
print("".join(traceback.format_exception(many)))
deep = ValueError("bottom")
for i in range(13): deep = EG(f"level {i}", [deep])
print("".join(traceback.format_exception(deep)))
print("".join(traceback.format_exception_only(many, show_group=True))[:200])
