"""warnings: filters, actions, categories, the registry, formatting, deprecated names."""

import io
import re
import sys
import warnings


def caught(action, *filters, **options):
    with warnings.catch_warnings(record=True, **options) as log:
        for f in filters:
            warnings.filterwarnings(*f) if isinstance(f, tuple) else warnings.simplefilter(f)
        try:
            result = action()
        except Warning as error:
            result = f"raised {type(error).__name__}: {error}"
        return result, [(w.category.__name__, str(w.message), w.lineno > 0) for w in log]


def noisy(text="text", category=UserWarning):
    warnings.warn(text, category, stacklevel=1)
    return "done"


def thrice():
    for _ in range(3):
        noisy()
    noisy("other")


for action in ("always", "default", "once", "module", "ignore", "error", "all"):
    print(action, caught(thrice, action))
print(caught(lambda: [noisy("a b"), noisy("xa b"), noisy("A B")], "ignore", ("always", "a b")))
print(caught(lambda: [noisy("u"), noisy("d", DeprecationWarning), noisy("f", FutureWarning)], "always", ("ignore", "", DeprecationWarning), ("error", "f", FutureWarning)))
print(caught(lambda: noisy("m"), "ignore", ("always", "", Warning, re.escape(__name__))), caught(lambda: noisy("m"), "ignore", ("always", "", Warning, "elsewhere")))
print(caught(lambda: warnings.warn(UserWarning("an instance")), "always"), caught(lambda: warnings.warn("x" * 3, category=None), "always"), caught(noisy, "error"), caught(noisy, ("ignore", "", UserWarning)))
for bad in (lambda: warnings.warn(), lambda: warnings.warn("x", int), lambda: warnings.warn("x", 5), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("always", 5), lambda: warnings.filterwarnings("always", "", int), lambda: warnings.filterwarnings("always", "", Warning, 5), lambda: warnings.filterwarnings("always", lineno=-1), lambda: warnings.simplefilter("always", lineno="x"), lambda: warnings.warn("x", stacklevel="a"), lambda: warnings.warn_explicit("x", UserWarning, "f"), lambda: warnings.warn_explicit("x", int, "f", 1)):
    try:
        with warnings.catch_warnings(record=True):
            print(bad())
    except Exception as error:
        print(type(error).__name__, error)
registry = {}
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for line in (1, 1, 2):
        warnings.warn_explicit("explicit", DeprecationWarning, "file.py", line, "mod", registry, source=None)
    print([(w.filename, w.lineno, w.category.__name__, w.source, w.line) for w in log], sorted(map(str, registry))[:2])
print(warnings.formatwarning("message", UserWarning, "no such file", 3), warnings.formatwarning("m", FutureWarning, "f", 1, line="  the line  "))
out = io.StringIO()
warnings.showwarning("shown", RuntimeWarning, "f.py", 7, out, "source line")
print(out.getvalue())
saved = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("replaced", message, category.__name__, file, line)
with warnings.catch_warnings():
    warnings.simplefilter("always")
    noisy("through the replacement")
warnings.showwarning = saved
sys.stderr = io.StringIO()
with warnings.catch_warnings():
    warnings.resetwarnings()
    warnings.simplefilter("always")
    noisy("to stderr")
    text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print(text.replace(__file__, "FILE"))


def outer():
    inner()


def inner():
    warnings.warn("deep", stacklevel=3)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    outer()
    warnings.warn("too deep", stacklevel=99)
print([(w.filename.rpartition("/")[2], str(w.message)) for w in log], str(log[0])[:60].split(",")[0])


@warnings.deprecated("use new()")
def old(x):
    "Docs."
    return x + 1


@warnings.deprecated("the class is old", category=FutureWarning)
class Old:
    def __init__(self, x=1):
        self.x = x


class Derived(Old):
    pass


@warnings.deprecated("silent", category=None)
def quiet():
    return "quiet"


print(caught(lambda: old(1), "always"), caught(lambda: Old(2).x, "always"), caught(lambda: type("Late", (Old,), {}), "always"), caught(lambda: Derived(3).x, "always"), caught(quiet, "always"), old.__deprecated__, Old.__deprecated__, old.__name__, old.__doc__)
for bad in (lambda: warnings.deprecated(5), lambda: warnings.deprecated("x")(5)):
    try:
        bad()
    except TypeError as error:
        print(error)
print(caught(lambda: exec("x = '\\d'"), "always")[1], caught(lambda: eval("1 is 1"), "always")[1], caught(lambda: eval("()()") if False else compile("assert (1, 'x')", "f", "exec").co_name, "always"))
print(warnings.filters[0][0] in ("ignore", "default", "always", "error"), isinstance(warnings.catch_warnings(), object), warnings.WarningMessage("m", UserWarning, "f", 1))
