"""7.11.1 Future statements: where they may stand, what compile inherits, what they change."""
import __future__
import ast
import sys


def attempt(source, *args, **kw):
    try:
        code = compile(source, "f", "exec", *args, **kw)
        print(repr(source), "-> ok", hex(code.co_flags & 0xFF0000 | code.co_flags & 0x1FE0000))
    except (SyntaxError, ValueError, TypeError) as error:
        print(repr(source), "->", type(error).__name__, getattr(error, "msg", error), getattr(error, "lineno", None), getattr(error, "offset", None), getattr(error, "end_offset", None))


for source in [
    "from __future__ import annotations",
    '"doc"\nfrom __future__ import annotations',
    '"doc"\n"not doc"\nfrom __future__ import annotations',
    "'a' 'b'\nfrom __future__ import annotations",
    "f'a'\nfrom __future__ import annotations",
    "b'a'\nfrom __future__ import annotations",
    "5\nfrom __future__ import annotations",
    "import os\nfrom __future__ import annotations",
    "from os import path\nfrom __future__ import annotations",
    "from __future__ import division\nfrom __future__ import annotations",
    "from __future__ import annotations; import os; from __future__ import division",
    "from __future__ import division as d, annotations as a, generators",
    "from __future__ import (division, annotations,)",
    "from __future__ import nested_scopes, with_statement, print_function, unicode_literals, absolute_import, generator_stop",
    "from __future__ import braces",
    "from __future__ import nope",
    "from __future__ import annotations, nope, other",
    "from __future__ import *",
    "from __future__ import barry_as_FLUFL",
    "from __future__ import barry_as_FLUFL\n1 <> 2",
    "from __future__ import barry_as_FLUFL\n1 != 2",
    "1 <> 2",
    "def f():\n    from __future__ import annotations",
    "class C:\n    from __future__ import annotations",
    "if 1:\n    from __future__ import annotations",
    "try: from __future__ import annotations\nfinally: pass",
    "from .__future__ import nope",
    "import __future__",
    "import __future__ as f; from os import path",
    "pass; from __future__ import annotations",
    "# comment\n\n'doc'; from __future__ import annotations",
    "x = 1\nfrom __future__ import nope",
    "from __future__ import annotations\nx: (yield)",
    "from __future__ import annotations\nx: (await z)",
    "from __future__ import annotations\nx: (y := 1)",
    "x: (yield)",
    "x: (y := 1)",
    "def f(a: (yield)): pass",
    "def f(a: (b := 1)): pass",
    "def f() -> (await x): pass",
    "async def f(a: (await x)): pass",
    "class C:\n  x: [(yield) for i in z]",
]:
    attempt(source)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease()[:3], feature.getMandatoryRelease(), hex(feature.compiler_flag))
print(repr(__future__.annotations), type(__future__.annotations).__name__)
flags = __future__.annotations.compiler_flag
ns = {}
exec(compile("x: a.b[c]\ndef f(p: q | 1, *r: (1, 2), s: 'quoted') -> lambda z: z: pass\nclass K: m: [i for i in j]; n: -1 ** 2; o: f'{p!r:>{q}}'; t: x if y else z; u: not a and b or c; v: {**d, 'e': {1, 2}}; w: a[1:2, ..., *b]; y: 'str' 'cat'; z: (yield_,)", "f", "exec", flags), ns)
print(ns["__annotations__"], ns["f"].__annotations__)
for name, text in ns["K"].__annotations__.items():
    print(name, text)
exec(compile("def f(x: undefined): pass", "f", "exec", flags), ns)
print(ns["f"].__annotations__, ns["f"].__annotate__)
code = compile("from __future__ import annotations\nexec('def f(a: no.such): pass')\nprint(f.__annotations__)\nexec(compile('def g(a: int): pass', 'x', 'exec', dont_inherit=True))\nprint(g.__annotations__)\nprint(eval('(lambda: 1)')())\neval('print(1)')", "f", "exec")
exec(code, {})
attempt("1 <> 2", __future__.barry_as_FLUFL.compiler_flag)
attempt("1 != 2", __future__.barry_as_FLUFL.compiler_flag)
attempt("x", 1)
attempt("x", -1)
for wrong in (1 << 40, "flags", None, 1.5):
    try:
        compile("x", "f", "exec", wrong)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
attempt("x", flags | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
tree = compile("from __future__ import annotations\nx: y", "f", "exec", ast.PyCF_ONLY_AST)
print(ast.dump(tree), type(compile(tree, "f", "exec")).__name__)
for source in ("await x", "[await y for y in z]", "async for i in j: pass", "async with a: pass", "[x async for x in y]", "(x async for x in y)", "lambda: await x", "def f(): await x", "yield 1", "return 1"):
    for allowed in (0, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT):
        try:
            print(source, bool(allowed), compile(source, "f", "exec", allowed).co_flags & 0x80)
        except SyntaxError as error:
            print(source, bool(allowed), error.msg, error.offset)
