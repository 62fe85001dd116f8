"""vars, dir, locals, globals, getattr, setattr, delattr, hasattr, __import__, breakpoint, id."""

import sys


class A:
    cls_attr = 1

    def __init__(self):
        self.x = 1


class DirBad:
    def __dir__(self):
        return 5


class DirMixed:
    def __dir__(self):
        return ["b", 1]


class B(A):
    """Another."""

    y: int = 5


def function():
    local = 1
    return sorted(locals()), sorted(vars()), dir(), "function" in globals()


a = A()
print(function(), vars(a), vars() is globals(), locals() is globals())
print([n for n in dir(A) if not n.startswith("__")], [n for n in dir(B()) if not n.startswith("__")], [n for n in dir(sys) if n == "path"])
for source in """
vars(5)
vars(1, 2)
dir(1, 2)
dir(DirBad())
dir(DirMixed())
getattr(a, "x"), getattr(a, "zz", 9), getattr(int, "real").__name__
getattr(a)
getattr(a, "zz")
getattr(a, 1)
getattr(a, "x", 1, 2)
setattr(a, "new", 5), a.new
setattr(a, 1, 2)
setattr(5, "x", 1)
setattr(a)
delattr(a, "new"), hasattr(a, "new")
delattr(a, "new")
hasattr(a, 1)
hasattr(a)
__import__("math").floor(2.5), __import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__.endswith("path"), __import__("collections", globals(), locals(), [], 0).__name__
__import__("nosuchmodule")
__import__("os.nosuch")
__import__("")
__import__(5)
__import__("math", level=1)
__import__()
globals()["a"] is a, "__builtins__" in globals(), __name__
__build_class__(lambda: None, "Made").__name__
__build_class__()
__build_class__(5, "x")
__debug__
memoryview(b"a").nbytes, object().__class__.__name__, Ellipsis, NotImplemented
format(5), format("a", ">3"), format(1.5, ".2f"), format(None)
format(5, 5)
format()
format(a, "x")
ascii("é"), repr("é"), ascii(a)[:10], repr(A), ascii(["é"])
repr()
repr(1, 2)
open("nosuchfile.txt")
open(5.5)
open("f", "q")
open("f", "rw")
open("f", "rb", encoding="utf-8")
open("f", buffering=0)
open()
open("")
open(["a"])
open("a\\0b")
breakpoint
exit, quit
""".strip().splitlines():
    try:
        print(source, "->", repr(eval(source)).partition(" at 0x")[0])
    except Exception as error:
        text = str(error).replace("[Errno 44]", "[Errno 2]")  # WASI's number of ENOENT
        print(source, "->", type(error).__name__, text.partition(" at 0x")[0])
hooked = []
sys.breakpointhook = lambda *args, **kwargs: hooked.append((args, kwargs)) or "hooked"
print(breakpoint(1, k=2), hooked)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
sys.breakpointhook = sys.__breakpointhook__
for code in ("exit", "quit", "sys.exit"):
    for argument in ("", "3", "'text'", "None", "True"):
        try:
            eval(f"{code}({argument})")
        except SystemExit as error:
            print(code, argument, repr(error.code))
import builtins

SITE = {"copyright", "credits", "license"}
print(*sorted(n for n in dir(builtins) if n.islower() and not n.startswith("_") and n not in SITE), sep="\n")
print(*sorted(n for n in dir(builtins) if not n.islower() and not n.startswith("___")), sep="\n")
print(builtins.__name__, len.__module__, len.__self__ is builtins, len.__name__, len.__text_signature__, repr(len), repr(builtins))
