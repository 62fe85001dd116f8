"""PEP 667: f_locals of running functions, locals() snapshots, exec and eval with them, what is bound when."""
import sys


def frame(): return sys._getframe(1)


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


def basic(a, b=2, *args, c=3, **kw):
    f = sys._getframe()
    proxy = f.f_locals
    a = 10
    print(type(proxy).__name__, proxy["a"], sorted(proxy), len(proxy), "a" in proxy, "zz" in proxy, proxy.get("zz", "default"))
    proxy["a"] = 99
    print(a, proxy["a"], f.f_locals is proxy, f.f_locals == proxy)
    proxy["extra"] = "added"
    print(proxy["extra"], "extra" in f.f_locals, f.f_locals["extra"])
    late = "bound"
    print(proxy["late"], sorted(k for k in proxy.keys() if k not in ("f", "proxy")))
    attempt("unbound", lambda: proxy["unbound"])
    attempt("delete", lambda: proxy.__delitem__("a"))
    attempt("pop", lambda: proxy.pop("extra"))
    attempt("pop local", lambda: proxy.pop("a"))
    attempt("clear", lambda: proxy.clear())
    attempt("update", lambda: proxy.update(b="updated", new=1))
    print(b, proxy["new"])
    attempt("setdefault", lambda: (proxy.setdefault("b", 0), proxy.setdefault("fresh", 5), proxy["fresh"]))
    attempt("or", lambda: sorted((proxy | {"z": 1}).keys() - {"f", "proxy"}))
    attempt("ior", lambda: proxy.__ior__({"c": "ior"}))
    print(c)
    attempt("int key", lambda: (proxy.__setitem__(5, "five"), proxy[5], 5 in proxy))
    attempt("copy", lambda: type(proxy.copy()).__name__)
    attempt("popitem", lambda: proxy.popitem())
    attempt("reversed", lambda: next(iter(reversed(proxy))) in proxy)
    attempt("hash", lambda: hash(proxy))
    attempt("eq", lambda: (proxy == dict(proxy), proxy != {}))
    attempt("values", lambda: ("updated" in proxy.values(), ("b", "updated") in proxy.items()))
    unbound = 1
    del unbound
    return a, b, c


print(basic(1))


def closure():
    cell = 1
    def inner():
        nonlocal cell
        proxy = sys._getframe().f_locals
        proxy["cell"] = 5
        return cell, proxy["cell"]
    result = inner()
    outer = sys._getframe().f_locals
    outer["cell"] = 7
    return result, cell, inner(), cell


print(closure())


def caller():
    value = "original"
    callee()
    return value


def callee():
    sys._getframe(1).f_locals["value"] = "changed by callee"


print(caller())


def snapshots():
    x = 1
    first = locals()
    x = 2
    second = locals()
    first["x"] = "changed"
    exec("x = 3; y = 4")
    eval("[z := 5]")
    third = locals()
    exec("x = 6", globals(), third)
    return first["x"], second["x"], x, third["x"], "y" in locals(), first is second, "z" in globals()


print(snapshots())


def with_frame_locals():
    x = 1
    exec("x = 2; w = 3", globals(), sys._getframe().f_locals)
    return x, eval("w", globals(), sys._getframe().f_locals), "w" in locals()


print(with_frame_locals())
module = sys._getframe().f_locals
print(module is globals(), module is locals(), type(module).__name__)


class Body:
    a = 1
    locals()["b"] = 2
    f = sys._getframe().f_locals
    f["c"] = 3
    print(f is locals(), b, c)


print(Body.b, Body.c)


def generator():
    n = 1
    while True:
        sent = yield n
        n = n + 1 if sent is None else sent


g = generator()
next(g)
print(g.gi_frame.f_locals["n"], dict(g.gi_frame.f_locals) if 0 else sorted(g.gi_frame.f_locals))
g.gi_frame.f_locals["n"] = 50
print(next(g), g.gi_frame.f_locals["n"])
g.close()
print(g.gi_frame)


def comprehensions():
    x = "outer"
    inside = [(x, sorted(k for k in sys._getframe().f_locals if k in ("x", "i"))) for i in range(1)]
    named = [y := i for i in range(2)]
    return inside, y, [locals().get("i") for i in (7,)], sorted(k for k in locals() if k in ("i", "x", "y"))


print(comprehensions())


def error_frames(secret):
    local = [secret]
    raise ValueError("frames")


try:
    error_frames("s")
except ValueError as error:
    tb = error.__traceback__
    inner = tb.tb_next.tb_frame
    print(inner.f_code.co_name, inner.f_locals["secret"], inner.f_locals["local"], tb.tb_frame.f_locals is globals(), inner.f_back is None or inner.f_back.f_code.co_name)
    attempt("clear", lambda: (inner.clear(), sorted(inner.f_locals)))


def recursion(n):
    if n == 0:
        return [sys._getframe(i).f_locals["n"] for i in range(3)]
    return recursion(n - 1)


print(recursion(4))
lam = lambda p, q=2: sorted(sys._getframe().f_locals.items())
print(lam(1))
attempt("frame attributes", lambda: (frame().f_code.co_name, frame().f_lineno > 0, frame().f_builtins is vars(__builtins__) if not isinstance(__builtins__, dict) else True, frame().f_trace, frame().f_lasti >= 0))
attempt("set f_locals", lambda: setattr(frame(), "f_locals", {}))
attempt("frame type", lambda: type(frame())())
attempt("clear running", lambda: frame().clear())
