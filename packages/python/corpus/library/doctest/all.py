"""doctest and traceback and warnings."""

import doctest
import io
import sys
import traceback
import warnings


def good(x):
    """
    >>> good(2)
    4
    >>> good("a")
    'aa'
    >>> [good(i) for i in range(3)]
    [0, 2, 4]
    >>> good(None)
    Traceback (most recent call last):
      ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    """
    return x * 2


def bad():
    """
    >>> 1 + 1
    3
    >>> int("x")
    5
    """


out = io.StringIO()
runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(good) + doctest.DocTestFinder().find(bad):
    print(test.name, len(test.examples), runner.run(test, out=out.write))
print(out.getvalue().replace(__file__, "FILE"))
print(doctest.script_from_examples(">>> x = 1\n>>> x\n1\n"), doctest.testmod(verbose=False, report=False) if False else "")


def level3(n):
    local = n
    raise ValueError("deep") from KeyError("cause")


def level2(n):
    level3(n)


try:
    level2(1)
except ValueError as error:
    e = error
    print(traceback.format_exc().replace(__file__, "FILE"))
    print([(f.name, f.lineno - level3.__code__.co_firstlineno, f.line) for f in traceback.extract_tb(error.__traceback__)])
    print(traceback.format_exception_only(error), traceback.format_exception(error, limit=1)[-1], traceback.format_exception(error, chain=False)[0])
    te = traceback.TracebackException.from_exception(error, capture_locals=False)
    print(te.exc_type_str, str(te), te.__cause__.exc_type_str, len(te.stack), te.stack[-1].name)
    print("".join(te.stack.format()).replace(__file__, "FILE"))
    traceback.print_tb(error.__traceback__, limit=-1, file=sys.stdout)
traceback.print_exception(e, limit=0, file=sys.stdout)
print(traceback.format_list([("file.py", 5, "func", "code()")]), [f.name for f, in zip(traceback.extract_stack())][-1], traceback.format_exception_only(SyntaxError("m", ("f", 1, 3, "abc def", 1, 5))), traceback.format_exception_only(type(e), e))
for i in range(2):
    try:
        exec(compile("def f(n):\n  return f(n - 1) if n else 1 / 0\nf(9)", "<made>", "exec"))
    except ZeroDivisionError as error:
        print(traceback.format_exc().replace(__file__, "FILE") if i else "")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning, stacklevel=1)
    warnings.warn(FutureWarning("three"))
    warnings.warn_explicit("four", UserWarning, "file.py", 7)
    print([(w.category.__name__, str(w.message), w.lineno > 0) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as error:
        print(repr(error))
    warnings.filterwarnings("ignore", message="ig.*", category=UserWarning)
    warnings.warn("ignored")
    warnings.resetwarnings()
    warnings.filterwarnings("once")
print(warnings.formatwarning("msg", UserWarning, "f.py", 3, "line"))
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("error", category=int), lambda: warnings.warn(), lambda: warnings.warn("x", stacklevel="a")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


@warnings.deprecated("use new")
def old():
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), caught[0].message, old.__deprecated__)
