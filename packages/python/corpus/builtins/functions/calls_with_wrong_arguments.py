"""Every builtin function with no, too many and wrong arguments: the messages."""

import builtins
FUNCTIONS = "abs aiter all anext any ascii bin bool callable chr delattr dir divmod enumerate eval exec filter format getattr globals hasattr hash hex id isinstance issubclass iter len locals map max min next oct ord pow range repr reversed round setattr sorted staticmethod classmethod property sum vars zip bytes bytearray complex dict float frozenset int list memoryview object set slice str tuple type compile open __import__ __build_class__".split()
def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        return "ok"
    except BaseException as error:
        return f"{type(error).__name__}: {error}"

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
[print(n, "()", attempt(getattr(builtins, n))) for n in FUNCTIONS if n not in ("globals", "locals", "dir", "vars", "super")][:0]
[print(n, "(6 args)", attempt(getattr(builtins, n), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) for n in FUNCTIONS if n not in ("map", "max", "min")][:0]
[print(n, "(nope=1)", attempt(getattr(builtins, n), nope=1)) for n in FUNCTIONS if n not in ("dict", "__build_class__", "max", "min")][:0]
[print(n, "(None)", attempt(getattr(builtins, n), None)) for n in FUNCTIONS if n not in ("id", "hash", "open", "exec", "eval")][:0]
[print(n, "(1, 2)", attempt(getattr(builtins, n), 1, 2)) for n in FUNCTIONS if n not in ("exec", "eval", "open")][:0]
[print(n, "('a', 'b')", attempt(getattr(builtins, n), "a", "b")) for n in FUNCTIONS if n not in ("exec", "eval", "open")][:0]
[print(n, "('a', 1, None)", attempt(getattr(builtins, n), "a", 1, None)) for n in FUNCTIONS if n not in ("exec", "eval", "open")][:0]
[print(n, "(x=1, nope=2)", attempt(getattr(builtins, n), 1, nope=2)) for n in FUNCTIONS if n not in ("dict", "exec", "open", "type")][:0]
"""
for case in CASES.strip().splitlines():
    show(case)
