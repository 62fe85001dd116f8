"""3.2.13 Frame objects: what f_locals shows and what writing to it does (PEP 667)."""
import sys


def values():
    a, b = 1, 2
    frame = sys._getframe()
    proxy = frame.f_locals
    print(type(proxy).__name__, sorted(proxy), proxy["a"], "b" in proxy, len(proxy))
    proxy["a"] = 10
    print(a)
    b = 20
    print(proxy["b"], frame.f_locals is proxy, frame.f_locals == proxy)
    proxy["extra"] = 5
    print(frame.f_locals["extra"], "extra" in frame.f_locals)
    try:
        extra
    except NameError as error:
        print(error)


values()


def unbound():
    frame = sys._getframe()
    print(sorted(frame.f_locals))
    try:
        frame.f_locals["later"]
    except KeyError as error:
        print("KeyError", error)
    later = 1
    print(sorted(frame.f_locals), frame.f_locals["later"])
    del later
    print("later" in frame.f_locals)
    frame.f_locals["later"] = 7
    print(later)
    try:
        del frame.f_locals["later"]
    except Exception as error:
        print(type(error).__name__, error)


unbound()


def change_caller():
    sys._getframe(1).f_locals["x"] = "changed"


def called():
    x = "first"
    change_caller()
    return x


print(called())


def cells():
    shared = 1
    def inner():
        return shared
    frame = sys._getframe()
    frame.f_locals["shared"] = 2
    print(inner(), shared, sorted(frame.f_locals))
    return inner


print(cells()())


def free():
    n = 5
    def inner():
        frame = sys._getframe()
        n
        print(sorted(frame.f_locals), frame.f_locals["n"])
        frame.f_locals["n"] = 6
    inner()
    return n


print(free())


def methods():
    a, c = 1, 3
    p = sys._getframe().f_locals
    print(p.get("a"), p.get("zz"), p.get("zz", 0), p.setdefault("a", 9), p.setdefault("new", 8), sorted(p.items(), key=str)[:2], sorted(p.copy()), type(p.copy()).__name__)
    p.update({"a": 4}, )
    print(a, list(p.keys())[:2], list(reversed(list(p)))[-2:], {"q": 1} | p == {"q": 1} | dict(p), (p | {"a": 0})["a"])
    p |= {"c": 30}
    print(c)
    for name in ("pop", "popitem", "clear"):
        try:
            getattr(p, name)(*(["a"] if name == "pop" else []))
        except Exception as error:
            print(name, type(error).__name__, error)


methods()
module_frame = sys._getframe()
print(module_frame.f_locals is globals(), module_frame.f_globals is globals(), module_frame.f_builtins["len"] is len)


class Body:
    attribute = 1
    frame = sys._getframe()
    frame.f_locals["added"] = 2
    print(type(frame.f_locals).__name__, attribute, added)


print(Body.added)


def error():
    inside = "value"
    raise ValueError


try:
    error()
except ValueError as e:
    frame = e.__traceback__.tb_next.tb_frame
    print(frame.f_locals, frame.f_lineno, frame.f_code.co_name, frame.f_back.f_code.co_name)
    frame.clear()
    print(frame.f_locals)


def generator():
    kept = 1
    yield kept
    kept = 2
    yield kept


g = generator()
print(g.gi_frame.f_locals)
next(g)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno - generator.__code__.co_firstlineno)
next(g)
print(g.gi_frame.f_locals)
g.gi_frame.f_locals["kept"] = 50
print(g.gi_frame.f_locals)
g.close()
print(g.gi_frame)


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        print(error)


running()


def lines():
    frame = sys._getframe()
    first = frame.f_lineno
    return frame.f_lineno - first, (
        frame.f_lineno - first
    )


print(lines())
for name in ("f_lasti", "f_trace", "f_trace_lines", "f_trace_opcodes"):
    print(name, type(getattr(sys._getframe(), name)).__name__)
try:
    sys._getframe().f_code = 1
except AttributeError as error:
    print(error)
try:
    sys._getframe("a")
except TypeError as error:
    print(error)
