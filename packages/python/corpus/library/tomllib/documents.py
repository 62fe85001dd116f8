"""tomllib: every kind of value, tables in all forms, and what is malformed."""

import io
import tomllib
from decimal import Decimal


def attempt(text, **options):
    try:
        print(ascii(tomllib.loads(text, **options)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)), getattr(error, "lineno", None), getattr(error, "colno", None), getattr(error, "pos", None))


DOC = '''
# comment
title = "TOML \\u00e9 \\U0001F600 \\t\\"quoted\\""
literal = 'C:\\path'
multi = """\\
  one \\
     two
three"""
raw = \'\'\'
first 'line'
\'\'\'
ints = [1_000, +5, -0, 0xDEAD_beef, 0o755, 0b1101]
floats = [1.5, -0.0, 5e+22, 6.626e-34, inf, -inf, 1_0.5]
bools = [true, false]
dates = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.123456-07:00, 1979-05-27T07:32:00, 1979-05-27, 07:32:00.5]
mixed = [ [1, 2], ["a", [3.0]], {x = 1, y = { z = "deep" }}, # comment
]
"quoted key" = 1
a.b.c = 1
a.b."d.e" = 2
3.14 = "pi"
[table]
key = "v"
[table.sub.deep]
x = 1
[[items]]
name = "one"
[[items]]
name = "two"
[items.props]
p = 1
[[items.parts]]
n = 1
[[items.parts]]
n = 2
[x.y.z.w]
[x]
late = true
'''
attempt(DOC)
attempt("x = 1.10\ny = nan\nz = 1e3", parse_float=Decimal)
attempt("x = 1.5", parse_float=lambda s: s)
attempt("x = 1.5", parse_float=lambda s: [])
for bad in ("x", "x =", "= 1", "x = 1 y = 2", "x = 1\nx = 2", "[a]\n[a]", "a = 1\n[a]", "a = 1\na.b = 2", "[a]\nb = 1\n[a.b]", "a = {b = 1}\n[a.c]", "a = [1]\n[[a]]", "[[a]]\n[a]", "x = 'unclosed", 'x = "bad \\q"', 'x = "\\ud800"', 'x = "\\u12"', 'x = "line\nbreak"', "x = 01", "x = 1__0", "x = _1", "x = 1_", "x = 0x", "x = 1.", "x = .5", "x = 1e", "x = +0x1", "x = tru", "x = [1, 2", "x = [1 2]", "x = {a = 1,}", "x = {a = 1, a = 2}", "x = {a = 1\n}", "x = 1979-13-01", "x = 25:00:00", "x = 1979-05-27T", "[a", "[a]]", "[]", "[[]]", "[a.]", "a..b = 1", "x = \x01", "# \x00", "x = '''\r'''", "\ufeffx = 1", "x = {a.b = 1, a = 2}", "x.y = 1\n[x]", "[x.y]\n[x]\ny = 1", "x = 2020-01-01 10:00:00+25:00", "x = 1 # ok \x7f", "b\u00e9 = 1", '"""k""" = 1', "x = 9e999", "x = 99999999999999999999", "\r\nx = 1\r\n", "x = \"\"\"\"\"\"\"\"", "x = ''''a''''", "x={}", "x=[,]", "[ a . 'b' ]\nc = 1"):
    attempt(bad)
for source in (io.BytesIO(b"k = 'v'"), io.StringIO("k = 1"), 5, io.BytesIO(b"\xff")):
    try:
        print(tomllib.load(source))
    except Exception as error:
        print(type(error).__name__, error)
attempt(b"x = 1")
attempt("[" * 5 + "a" + "]" * 5)
attempt("x = " + "[" * 50 + "]" * 50)
error = tomllib.TOMLDecodeError("message", "ab\ncd", 4)
print(error, error.msg, error.doc == "ab\ncd", error.pos, error.lineno, error.colno, issubclass(tomllib.TOMLDecodeError, ValueError))
