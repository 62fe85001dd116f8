"""Generators: close and throw at every point, exceptions in flight, return in finally, generators closed while others run, contexts."""
import contextlib
import sys


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", repr(error), "cause", repr(error.__cause__), "context", repr(error.__context__))


held = []


def started(make, *args):
    g = make(*args)
    held.append(g)
    next(g)
    return g


def plain(): yield 1; yield 2
def returns():
    try: yield 1
    except GeneratorExit: return "closed value"
    return "end"
def ignores():
    try: yield 1
    except GeneratorExit: yield "again"
def raises():
    try: yield 1
    except GeneratorExit: raise ValueError("while closing")
def in_finally():
    try: yield 1
    finally: return "from finally"
def yields_in_finally():
    try: yield 1
    finally: yield "cleanup"
def converts():
    try: yield 1
    except KeyError as error: raise ValueError("converted") from error
def bare_reraise():
    try: yield 1
    except KeyError:
        try: 1 / 0
        except ZeroDivisionError: pass
        raise
def nested():
    try:
        try: yield 1
        finally: print("  inner finally", repr(sys.exception()))
    except ValueError as error:
        yield f"caught {error}"
    else: yield "else"
    finally: print("  outer finally", repr(sys.exception()))
def with_manager():
    @contextlib.contextmanager
    def manager():
        try: yield "value"
        except BaseException as error: print("  manager", repr(error)); raise
        finally: print("  manager out")
    with manager() as v: yield v
    yield "after"
def loop_else():
    for i in range(3):
        try:
            got = yield i
            if got == "break": break
            if got == "continue": continue
        except ValueError: yield "value error"; continue
        finally: print("  finally", i)
    else: yield "else"
    return "loop done"
def stop(): yield 1; raise StopIteration("inside")
def stop_caught():
    try: yield next(iter([]))
    except StopIteration as error: yield f"caught {error!r}"
def genexp(): return (1 / (x - 2) for x in range(4))
def returning_generator(): return (yield (yield (yield 1)))


for make in (plain, returns, ignores, raises, in_finally, yields_in_finally, converts, bare_reraise, nested, with_manager, loop_else, stop, stop_caught):
    attempt(f"{make.__name__} unstarted close", lambda: make().close())
    attempt(f"{make.__name__} close", lambda: started(make).close())
    attempt(f"{make.__name__} close twice", lambda: (g := started(make), g.close(), g.close())[1:])
    attempt(f"{make.__name__} throw", lambda: started(make).throw(KeyError("thrown")))
    attempt(f"{make.__name__} throw value error", lambda: started(make).throw(ValueError("thrown")))
    attempt(f"{make.__name__} throw exit", lambda: started(make).throw(GeneratorExit("own")))
    attempt(f"{make.__name__} throw stop", lambda: started(make).throw(StopIteration("thrown")))
    attempt(f"{make.__name__} unstarted throw", lambda: make().throw(KeyError("early")))
    attempt(f"{make.__name__} rest", lambda: list(started(make)))
    attempt(f"{make.__name__} after throw", lambda: (g := started(make), contextlib.suppress(Exception).__enter__(), [repr(catch(g.throw, KeyError("k"))), repr(catch(next, g))])[-1])


def catch(f, *args):
    try:
        return f(*args)
    except BaseException as error:
        return error


def drive(g, *sends):
    held.append(g)
    out = []
    for send in sends:
        out.append(catch(g.throw, send) if isinstance(send, BaseException) else catch(g.send, send))
    return out


print(drive(loop_else(), None, "continue", "break", None))
print(drive(loop_else(), None, ValueError("v"), None, KeyError("k"), None))
print(drive(returning_generator(), None, "a", "b", "c", "d"))
print(drive(genexp(), None, None, None, None))
print(drive(stop_caught(), None, None))


def handling():
    try: raise OSError("outer")
    except OSError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


g = handling()
print(next(g), sys.exception())
try:
    raise KeyError("caller")
except KeyError:
    print(next(g), repr(sys.exception()))
    h = handling()
    print(next(h))
    attempt("context", lambda: h.throw(ValueError("with contexts")))
    print(next(g), repr(sys.exception()))


def delegate(inner):
    try: result = yield from inner
    except BaseException as error: print("  delegate saw", repr(error)); raise
    return ("delegated", result)


for make in (plain, returns, ignores, raises, in_finally, yields_in_finally, converts, nested, with_manager):
    attempt(f"delegate {make.__name__} close", lambda: started(delegate, make()).close())
    attempt(f"delegate {make.__name__} throw", lambda: started(delegate, make()).throw(ValueError("t")))
    attempt(f"delegate {make.__name__} exhaust", lambda: catch(lambda: [drive(g := started(delegate, make()), None, None, None)][0]))


class Inner:
    def __init__(self, **methods): self.__dict__.update(methods)
    def __iter__(self): return self
    def __next__(self): return "next"
    def __getattr__(self, name):
        if name in ("close", "throw", "send"): print("  asked", name)
        raise AttributeError(name)


attempt("no close", lambda: started(delegate, Inner()).close())
attempt("no throw", lambda: started(delegate, Inner()).throw(ValueError("t")))
attempt("no send", lambda: started(delegate, Inner()).send(1))
attempt("send None", lambda: started(delegate, Inner()).send(None))
attempt("bad close", lambda: started(delegate, Inner(close=lambda: 1 / 0)).close())
attempt("throw returns", lambda: started(delegate, Inner(throw=lambda *a: ("thrown", a))).throw(ValueError("t")))
attempt("throw stops", lambda: catch(started(delegate, Inner(throw=lambda *a: next(iter([])))).throw, ValueError("t")))
def self_close():
    yield 1
    me.close()
me = self_close()
next(me)
attempt("close self", lambda: next(me))
def self_throw():
    try: yield next(me2)
    except ValueError as error: yield repr(error)
me2 = self_throw()
attempt("next self", lambda: next(me2))
chain = [print]
def closing(name):
    try: yield
    finally: print("  closing", name)
a, b = closing("a"), closing("b")
next(a), next(b)
a.close()
del a
with contextlib.closing(b): pass
print(repr(catch(next, b)))
for g in held:
    for _ in range(3):
        catch(g.close)
