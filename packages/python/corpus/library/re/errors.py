"""re: what is no pattern, and what the error says."""

import re
import warnings

warnings.simplefilter("ignore")
for pattern in [
    "(", ")", "a)", "(?", "(?P", "(?P<", "(?P<a", "(?P<1>x)", "(?P<a>x)(?P<a>y)", "(?P=b)", "(?P=", "(?Px)", "(?<", "(?<a>x)", "[", "[a", "[z-a]", "[\\d-a]", "[a-\\d]", "*", "+a", "a**", "a{3}{4}", "a{4,3}", "?", "a|*", "(*)", "\\", "\\1", "(a)\\2", "(\\1)", "\\q", "\\x", "\\xg", "\\x1", "\\u12", "\\U0011", "\\U00110000", "\\400", "\\N{nope}", "\\N", "\\N{", "[\\q]", "(?z)", "(?i", "(?i-", "(?-i)", "(?i-i:a)", "(?L)a", "(?aL:a)", "a(?i)b", "(?<=a+)b", "(?<=(a)\\1)", "(?(1)a|b)", "(?(1", "(?(x)a)", "(?(0)a)", "(a)(?(1)b|c|d)", "(?#", "a{99999999999}", "(?>a", "x{2,1}", "(?P<é>a)", "(?P<a b>x)", "(?au)", "(?u)(?a)", "\\08", "(?<!a*)", "[[a]", "[a--b]", "[a||b]", "[a&&b]",
]:
    try:
        re.compile(pattern)
        print(ascii(pattern), "fine")
    except re.PatternError as error:
        print(ascii(pattern), "->", error, error.pos, error.lineno, error.colno, error.msg)
    except Exception as error:
        print(ascii(pattern), "->", type(error).__name__, error)
for action in (
    lambda: re.compile(5),
    lambda: re.compile(b"a").match("a"),
    lambda: re.compile("a").match(b"a"),
    lambda: re.compile("a").match(5),
    lambda: re.compile("a", "b"),
    lambda: re.compile(re.compile("a"), re.I),
    lambda: re.compile("a", re.LOCALE),
    lambda: re.compile(b"a", re.UNICODE),
    lambda: re.compile("a", re.A | re.U),
    lambda: re.sub("a", "\\q", "a"),
    lambda: re.sub("a", "\\1", "a"),
    lambda: re.sub("(a)", "\\g<2>", "a"),
    lambda: re.sub("(a)", "\\g<", "a"),
    lambda: re.sub("(a)", "\\g<x>", "a"),
    lambda: re.sub("(a)", "\\g<>", "a"),
    lambda: re.sub("a", 5, "a"),
    lambda: re.sub("a", lambda m: 5, "a"),
    lambda: re.sub("a", b"b", "a"),
    lambda: re.match("a", "a").group(1),
    lambda: re.match("a", "a").group("x"),
    lambda: re.match("a", "a").group(1.5),
    lambda: re.match("a", "a").start(5),
    lambda: re.match("a", "a").expand("\\1"),
    lambda: re.match("(?P<x>a)", "a")["y"],
    lambda: re.split("a", 5),
    lambda: re.findall(),
    lambda: re.match("a", "a").nope,
    lambda: re.template,
):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
