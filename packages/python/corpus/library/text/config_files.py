"""configparser and tomllib."""

import configparser
import io
import tomllib

TEXT = """
[DEFAULT]
base = /home
timeout: 30
; comment
[server]
host = example.com
path = %(base)s/srv
multi = one
  two
  three
flag = yes
empty =
novalue
[client]
float = 2.5
host = ${server:host}
"""
c = configparser.ConfigParser(allow_no_value=True)
c.read_string(TEXT)
print(c.sections(), c["server"]["path"], c.get("server", "multi"), c.getint("server", "timeout"), c.getboolean("server", "flag"), c.getfloat("client", "float"), c["server"]["novalue"], c.get("server", "nope", fallback="fb"), c.has_section("x"), c.has_option("server", "host"), c.options("client"), c.items("client"), "server" in c, c.defaults(), list(c), c["client"].get("zz"), c.get("client", "host", raw=True))
c["new"] = {"k": "v", "n": 5}
c.set("new", "z", "9")
c.remove_option("new", "n")
c.remove_section("client")
out = io.StringIO()
c.write(out)
print(out.getvalue())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), delimiters=("=",), comment_prefixes=("#",), strict=False)
e.read_string("[a]\nx = 1\nx = 2\n[b]\ny = ${a:x}${x}\nx=q\n")
print(e["b"]["y"], configparser.RawConfigParser().optionxform("ABC"))
for bad in ("x = 1", "[a]\nx = 1\nx = 2", "[a]\n[a]", "[a]\nnovalue\n", "[a\n", "[a]\nx = %(nope)s", "[a]\nx = %(x)s", "[a]\nx = %"):
    try:
        p = configparser.ConfigParser()
        p.read_string(bad)
        print(p["a"]["x"])
    except configparser.Error as error:
        print(type(error).__name__, error)
for bad in (lambda: c["nope"], lambda: c.get("server", "nope"), lambda: c.getint("server", "host"), lambda: c.getboolean("server", "host"), lambda: c.set("server", "x", 5), lambda: c.add_section("server"), lambda: c.add_section("DEFAULT")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
doc = tomllib.loads("""
title = "T\\u00e9 \\n"
lit = 'raw\\n'
multi = \"\"\"
a \\
   b\"\"\"
i = [1_000, 0xff, 0o17, 0b11, -5, +3]
f = [1.5, 1e3, inf, -nan, 6.26e-3]
b = [true, false]
d = [1979-05-27T07:32:00Z, 1979-05-27T00:32:00.999-07:00, 1979-05-27, 07:32:00, 1979-05-27 07:32:00]
inline = { x = 1, y.z = "q" }
[a.b."c d"]
k = "v"
[[arr]]
n = 1
[[arr]]
n = 2
[arr.sub]
m = 3
""")
print(doc)
for bad in ("a = ", "a = 1\na = 2", "[a]\n[a]", "a = 01", "a = 'x", "= 1", "a b = 1", "a = [1", "a = 1979-13-01", "[[a]]\n[a]", "a.b = 1\na = 2", "a = \"\\q\"", "a = tru", "{", "a = 1 b = 2"):
    try:
        print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as error:
        print(repr(bad), error)
try:
    tomllib.loads(b"a = 1")
except TypeError as error:
    print(error)
print(tomllib.load(io.BytesIO(b"x = 1")), tomllib.loads("x = 1.50", parse_float=str))
