"""configparser: interpolation, converters, dictionaries, odd syntax, all its errors."""

import configparser
import io
from configparser import ConfigParser, RawConfigParser


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", "|"))


TEXT = """
[DEFAULT]
base = /opt
level=3
[paths]
home: %(base)s/home
deep = %(home)s/deep/%(level)s
percent = 50%%
multi = first
  second

    third
empty =
novalue
[types]
int = 42
float = 1.5
yes = On
no = 0
bad = maybe
; comment
# another
[spaces in name]
Key With Space = value ; not a comment
x=y=z
"""
c = ConfigParser(allow_no_value=True)
c.read_string(TEXT)
print(c.sections(), c.defaults(), c["paths"]["deep"], c.get("paths", "deep", raw=True), c["paths"]["percent"], repr(c["paths"]["multi"]), repr(c["paths"]["empty"]), c["paths"]["novalue"], list(c["paths"]), dict(c["types"]))
print(c.getint("types", "int"), c.getfloat("types", "float"), c.getboolean("types", "yes"), c["types"].getboolean("no"), c["types"].getint("absent"), c["types"].getint("absent", 7), c.get("types", "absent", fallback="f"), c.get("paths", "deep", vars={"level": "9"}), c["spaces in name"]["key with space"], c["spaces in name"]["x"])
print(c.has_section("types"), c.has_section("DEFAULT"), c.has_option("paths", "BASE"), c.options("types"), c.items("paths", raw=True)[:3], "types" in c, c.add_section("new"), c.set("new", "a", "1"), c.remove_option("new", "a"), c.remove_section("new"), c.remove_section("new"), len(c), list(c))
for bad in (lambda: c["nope"], lambda: c["paths"]["nope"], lambda: c.get("nope", "x"), lambda: c.get("paths", "nope"), lambda: c.getboolean("types", "bad"), lambda: c.getint("types", "float"), lambda: c.add_section("types"), lambda: c.add_section("DEFAULT"), lambda: c.add_section(5), lambda: c.set("types", "x", 5), lambda: c.set("nope", "x", "y"), lambda: c.set("types", "x", "%bad"), lambda: c["types"].__setitem__("y", 1), lambda: c.options("nope"), lambda: c.items("nope"), lambda: c.__delitem__("DEFAULT"), lambda: c["types"].__delitem__("nope"), lambda: c.read_dict({"s": {"a": 1, "A": 2}}), lambda: c.popitem()[0]):
    attempt(bad)
for text in ("no section = 1", "[s]\nline without", "[s\n", "[s]\n[s]\n", "[s]\na=1\na=2", "[s]\n = v", "[s]\na=%(b)s", "[s]\na=%(a)s", "[s]\na=%(x", "[s]\na=%z", "[]\nx=1", "[s]\n\tindented = 1\n", "[s]\na=1\n b\n[t]\n c=2"):
    p = ConfigParser()
    try:
        p.read_string(text, "<src>")
        print([(name, dict(section)) for name, section in p.items() if section])
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", "|"), getattr(error, "args", ())[:2])
e = ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx = 1\ny = ${x}2 $$\nz = ${b:w}\n[b]\nw = ${a:y}3\nbad = ${a:b:c}\nmissing = ${nope}\nloop = ${loop}\n")
print(e["a"]["y"], e["a"]["z"])
for key in ("bad", "missing", "loop"):
    attempt(lambda: e["b"][key])
attempt(lambda: e.set("b", "q", "$x"))
n = ConfigParser(interpolation=None, delimiters=("->",), comment_prefixes=("//",), inline_comment_prefixes=("!",), empty_lines_in_values=False, default_section="common", strict=False, converters={"list": lambda v: v.split(",")})
n.optionxform = str
n.read_string("[common]\nD->1\n[s]\nKey -> %(raw)s ! inline\n// comment\nL -> a,b\nL -> c,d\nlong -> x\n  y\n\n[s]\nMore->2\n")
print(dict(n["s"]), n.getlist("s", "L"), n["s"].getlist("L"), n["s"].getlist("none", fallback=[1]), n.default_section, n.converters["list"]("q,r"))
r = RawConfigParser(dict_type=dict, allow_unnamed_section=True)
r.read_string("top = 1\n[s]\nx = %(y)s\n")
print(r.sections(), r.get(configparser.UNNAMED_SECTION, "top"), r.get("s", "x"), configparser.UNNAMED_SECTION)
out = io.StringIO()
c.write(out)
print(out.getvalue())
out = io.StringIO()
n.write(out, space_around_delimiters=False)
print(out.getvalue())
d = ConfigParser({"top": "1"})
d.read_dict({"one": {"a": 1, "b": "z"}, "two": {}})
d["three"] = {"k": "v"}
d["three"].update(z="%(top)s")
print({name: dict(section) for name, section in d.items()}, d["three"].name, d["three"].parser is d, repr(d["three"]), d["three"].get("nope"), d.pop("one").name, d.setdefault("four", {"q": "r"})["q"], d == ConfigParser(), "k" in d["three"])
print(d.read(["nonexistent.ini"]), configparser.MAX_INTERPOLATION_DEPTH, d.optionxform("ABC"), d.BOOLEAN_STATES["yes"])
with open("f.ini", "w") as file:
    d.write(file)
q = ConfigParser()
print(q.read(["f.ini", "none"]), q.sections(), q["DEFAULT"]["top"], q.read_file(open("f.ini"), source="again"), q.get("three", "z"))
attempt(lambda: ConfigParser(nope=1))
attempt(lambda: ConfigParser(interpolation=5))
