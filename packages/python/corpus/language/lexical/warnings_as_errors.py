"""SyntaxWarnings that the filters make errors of: SyntaxErrors with a place."""
import warnings

SOURCES = [
    "assert(x, 'message')",
    "x is 1\n",
    "y = (\n    [1](2))",
    "'é' is not 1",
    "(1)[2]; {}[1, 2]",
    "0xfor x in ()",
    "1if 1else 2",
    "é = 1 or 0b1or 2",
    r"x = 'a\z'",
    "x = '''a\nbc\\z d'''",
    r"x = '\777'",
    r"x = ('b', 'a\d\e')",
    "def f():\n  try:\n    pass\n  finally:\n    return 1",
    "while 1:\n  try:\n    pass\n  finally:\n    break",
]

for source in SOURCES:
    for action in ("error", "always"):
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter(action)
            try:
                compile(source, "<source>", "exec")
            except SyntaxError as error:
                print(repr(source), error.msg, error.filename, error.lineno, error.offset, error.end_lineno,
                      error.end_offset, repr(error.text))
            else:
                print([(str(w.message), w.lineno, w.filename, w.category.__name__) for w in seen])
