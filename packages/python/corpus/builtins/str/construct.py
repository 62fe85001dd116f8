"""str() of objects, bytes with an encoding, and objects whose __str__ misbehaves."""


class S:
    def __str__(self):
        return "text of S"


class R:
    def __repr__(self):
        return "<R>"


class Bad:
    def __str__(self):
        return 5


class BadRepr:
    def __repr__(self):
        return None


class Sub(str):
    def __str__(self):
        return "from __str__"


class Returns:
    def __str__(self):
        return Sub("inner")


CASES = """
str(), str(""), str(1), str(None), str(1.0), str([1, "a"]), str(b"x"), str(S()), str(R()), str(str)
str(Bad())
str(BadRepr())
repr(BadRepr())
str(Returns()), type(str(Returns()))
str(Sub("a")), type(str(Sub("a"))), Sub("a") == "a", Sub("a") + "b", type(Sub("a") + "b"), repr(Sub("a"))
f"{Sub('a')}", "%s" % Sub("a"), "{}".format(Sub("a")), "".join([Sub("a")]), format(Sub("a")), Sub("a").upper(), type(Sub("a")[:])
str(b"caf\\xc3\\xa9", "utf-8"), str(b"caf\\xe9", "latin-1"), str(b"abc", encoding="ascii"), str(bytearray(b"ab"), "ascii"), str(memoryview(b"ab"), "ascii")
str(b"\\xff", "utf-8")
str(b"\\xff", "utf-8", "replace"), str(b"\\xff", errors="ignore"), str(b"\\xff", "ascii", "backslashreplace"), str(b"\\xff", "utf-8", "surrogateescape")
str(b"\\xff", errors="strict")
str(b"\\xff", "utf-8", "nosuch")
str(b"a", "nosuch")
str("a", "utf-8")
str(5, "utf-8")
str(b"a", 5)
str(b"a", "utf-8", "strict", 1)
str(object="x"), str(object=5)
str(foo=1)
Sub(b"ab", "ascii"), Sub(), Sub(5)
repr("it's"), repr('say "hi"'), repr("both ' and \\""), repr("\\n\\t\\r\\\\\\0\\x7f\\x80\\xa0\\xad"), repr("é\\u0378\\u200b\\ud800\\U0001f600\\U000e0001")
ascii("é\\u20ac\\U0001f600'"), ascii("\\ud800"), ascii([1, "é"])
"a" "b" 'c', "\\N{EURO SIGN}\\N{bullet}", "\\101\\x41\\u0041\\U00000041", r"\\n", "\\
"
len("\\U0001f600"), "\\U0001f600"[0], "a\\U0001f600b"[2], "\\U0001f600"[::-1], len("e\\u0301")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
