"""Methods of builtin types with wrong numbers and kinds of arguments: what each message calls them."""

def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
        return "ok"
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
def methods(value):
    return [name for name in dir(value) if callable(getattr(value, name)) and not name.startswith("__")]
VALUES = [lambda: "abc", lambda: b"abc", lambda: bytearray(b"abc"), lambda: [1, 2], lambda: (1, 2), lambda: {1: 2}, lambda: {1}, lambda: frozenset([1]), lambda: 5, lambda: 1.5, lambda: 1j, lambda: range(3), lambda: memoryview(b"ab"), lambda: slice(1), lambda: {1: 2}.keys(), lambda: (x for x in [1]), lambda: property(), lambda: ValueError("x"), lambda: ExceptionGroup("m", [ValueError()])]
SKIP = {"send", "close", "release"}

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
[print(type(v()).__name__, n, "()", attempt(getattr(v(), n))) for v in VALUES for n in methods(v()) if n not in SKIP and n != "pop"][:0]
[print(type(v()).__name__, n, "(None)", attempt(getattr(v(), n), None)) for v in VALUES for n in methods(v()) if n not in SKIP][:0]
[print(type(v()).__name__, n, "(9 args)", attempt(getattr(v(), n), 1, 2, 3, 4, 5, 6, 7, 8, 9)) for v in VALUES for n in methods(v()) if n not in SKIP | {"format"}][:0]
[print(type(v()).__name__, n, "(nope=1)", attempt(getattr(v(), n), nope=1)) for v in VALUES for n in methods(v()) if n not in SKIP | {"format", "update"}][:0]
[print(type(v()).__name__, n, "('a', 'b')", attempt(getattr(v(), n), "a", "b")) for v in VALUES for n in methods(v()) if n not in SKIP][:0]
[print(type(v()).__name__, n, "(1, 2)", attempt(getattr(v(), n), 1, 2)) for v in VALUES for n in methods(v()) if n not in SKIP][:0]
[print(type(v()).__name__, n, "unbound", attempt(getattr(type(v()), n)), attempt(getattr(type(v()), n), object())) for v in VALUES for n in methods(v()) if n not in SKIP][:0]
"""
for case in CASES.strip().splitlines():
    show(case)
