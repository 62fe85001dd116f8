"""with, try and finally in each other's way: what wins, what is lost, what contexts are left."""
import contextlib


class Manager:
    def __init__(self, name, enter=None, leave=None, result=False): self.name, self.enter, self.leave, self.result = name, enter, leave, result
    def __enter__(self):
        print("  enter", self.name)
        if self.enter: raise self.enter
        return self.name
    def __exit__(self, kind, error, trace):
        print("  exit", self.name, repr(error), kind is type(error) if error else kind, trace is not None)
        if self.leave: raise self.leave
        return self.result


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


def run(function, *args):
    try:
        print(function.__name__, args if function.__name__ != "managers" else "", "=>", function(*args))
    except BaseException as error:
        print(function.__name__, "raised", chain(error))


def managers(*specs):
    with contextlib.ExitStack() if not specs else specs[0] as a, specs[1] as b, specs[2] as c:
        print("  body", a, b, c)
        raise ValueError("body")
    return "swallowed"


M = Manager
run(managers, M("a"), M("b"), M("c"))
run(managers, M("a"), M("b", result=1), M("c"))
run(managers, M("a", result="yes"), M("b"), M("c", leave=KeyError("c")))
run(managers, M("a"), M("b", enter=OSError("b")), M("c"))
run(managers, M("a", leave=IndexError("a")), M("b", leave=TypeError("b")), M("c", leave=KeyError("c")))
run(managers, M("a", result=[]), M("b", result=[0]), M("c", enter=EOFError("c")))


def leaving(how):
    for i in range(3):
        try:
            with Manager(i):
                if how == "return": return ("with", i)
                if how == "break": break
                if how == "continue": continue
                if how == "raise": raise ValueError(i)
        except ValueError as error:
            if i == 1: return repr(error)
        else:
            print("  else", i)
        finally:
            print("  finally", i)
    else:
        return "for's else"
    return "after"


for how in ("return", "break", "continue", "raise", "nothing"):
    run(leaving, how)


def overridden(how):
    count = 0
    while True:
        count += 1
        try:
            try:
                return f"inner {count}"
            finally:
                if how == "raise": raise LookupError("in finally")
                if how == "nested":
                    try: raise KeyError("n")
                    except KeyError: count += 10
        except LookupError as error:
            return f"{error!r} context {error.__context__!r}"
        finally:
            count += 100
            print("  count", count)


for how in ("plain", "raise", "nested"):
    run(overridden, how)


def names_after():
    try:
        try: 1 / 0
        except ZeroDivisionError as error: raise KeyError("second") from error
        finally: error = "set in finally"
    except KeyError as outer:
        kept = outer
    return error, chain(kept), repr(kept.__cause__), "outer" in locals()


run(names_after)
for attribute in ("__enter__", "__exit__", "both"):
    half = type("Half", (), {name: lambda *args: print("  called", len(args)) for name in ("__enter__", "__exit__") if name != attribute and attribute != "both"})
    def half_manager():
        with half(): print("  inside")
    run(half_manager)
def exit_of_instance():
    manager = Manager("type's")
    manager.__exit__ = None
    with manager as (a, *b): return a, b
run(exit_of_instance)
def bad_target():
    with Manager("abc") as (a, b): print("never")
run(bad_target)
