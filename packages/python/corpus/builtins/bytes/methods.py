"""Methods that bytes and bytearray share: search, split, strip, case, padding."""

CASES = """
t(b"hello").find(b"l"), t(b"hello").find(108), t(b"hello").rfind(b"l", 0, 3), t(b"hello").index(b"e"), t(b"hello").rindex(108), t(b"hello").count(b"l"), t(b"hello").count(108, 3), t(b"hello").count(b""), t(b"hello").find(b"", 6)
t(b"hello").find("l")
t(b"hello").find(256)
t(b"hello").index(b"z")
t(b"hello").rindex(b"z")
t(b"hello").find(1.5)
t(b"hello").startswith(b"he"), t(b"hello").startswith((b"x", b"he")), t(b"hello").endswith(b"lo", 1), t(b"hello").endswith(()), t(b"hello").startswith(bytearray(b"h"))
t(b"hello").startswith("he")
t(b"hello").startswith((b"a", "b"))
t(b"hello").endswith(5)
t(b"a b  c").split(), t(b"a,b,,c").split(b","), t(b" a b ").split(None, 1), t(b"a,b,c").rsplit(b",", 1), t(b"").split(), t(b"").split(b","), t(b"a b").rsplit(), t(b"a\\x0bb\\x1cc").split()
t(b"a").split(b"")
t(b"a").split("a")
t(b"a").split(5)
t(b"a\\nb\\r\\nc\\rd\\x0be").splitlines(), t(b"a\\n").splitlines(True), t(b"").splitlines()
t(b"abc").partition(b"b"), t(b"abc").rpartition(b"b"), t(b"abc").partition(b"x"), t(b"abc").rpartition(b"x")
t(b"abc").partition(b"")
t(b"abc").partition("b")
t(b",").join([b"a", bytearray(b"b"), memoryview(b"c")]), t(b"").join([]), t(b"x").join(iter([b"1", b"2"]))
t(b",").join(["a"])
t(b",").join([b"a", 5])
t(b",").join(5)
t(b" a ").strip(), t(b"xxaxx").strip(b"x"), t(b"  a").lstrip(), t(b"a \\n").rstrip(), t(b"abc").strip(None), t(b"\\x0b\\x0ca\\x1c").strip()
t(b"a").strip("x")
t(b"ab").ljust(5), t(b"ab").rjust(5, b"*"), t(b"ab").center(5, bytearray(b"-")), t(b"-42").zfill(6), t(b"a\\tb").expandtabs(4)
t(b"ab").ljust(5, b"xy")
t(b"ab").ljust(5, "x")
t(b"hello World").upper(), t(b"HELLO World").lower(), t(b"hello wORLD they're").title(), t(b"hELLO").capitalize(), t(b"aBc\\xe9").swapcase()
t(b"ab1").isalnum(), t(b"ab").isalpha(), t(b"12").isdigit(), t(b"ab\\x80").isascii(), t(b"ab").islower(), t(b"AB").isupper(), t(b" \\n").isspace(), t(b"Ab Cd").istitle(), t(b"").isascii(), t(b"").isalpha(), t(b"\\xe9").isalpha()
t(b"aXbXc").replace(b"X", b"--"), t(b"aaa").replace(b"a", b"", 2), t(b"abc").replace(b"", b"-"), t(b"abc").replace(b"b", bytearray(b"B"))
t(b"a").replace("a", b"")
t(b"a").replace(b"a", 5)
t(b"hello").removeprefix(b"he"), t(b"hello").removesuffix(b"lo"), t(b"hello").removeprefix(b"x")
t(b"abc").translate(bytes.maketrans(b"abc", b"xyz")), t(b"abc").translate(None, b"b"), t(b"abc").translate(bytes(range(256)), delete=b"a"), t(b"abc").translate(None)
t(b"abc").translate(b"x")
t(b"abc").translate("x")
t(b"abc").translate(None, "a")
t.maketrans(b"a", b"bc")
t.maketrans("a", "b")
t(b"caf\\xc3\\xa9").decode(), t(b"\\xe9").decode("latin-1"), t(b"\\xff").decode("ascii", "replace"), t(b"a").decode(encoding="utf-8", errors="ignore")
t(b"\\xff").decode()
t(b"a").decode("nosuch")
t(b"a").decode(5)
t(b"ab") + b"c", b"ab" + t(b"c"), t(b"ab") * 2, 2 * t(b"ab"), t(b"a") * -1
t(b"ab") + "c"
t(b"ab") + [1]
t(b"ab") * 1.5
t(b"abc")[0], t(b"abc")[-1], t(b"abc")[1:], t(b"abc")[::-1], list(t(b"abc")), 97 in t(b"abc"), b"bc" in t(b"abc"), b"" in t(b"")
t(b"abc")[5]
t(b"abc")["a"]
"a" in t(b"abc")
300 in t(b"abc")
1.5 in t(b"abc")
t(b"abc") == b"abc", t(b"abc") == bytearray(b"abc"), t(b"a") < b"b", t(b"a") == "a", t(b"") == b"", t(b"abc") >= memoryview(b"abc") if t is bytes else "-"
t(b"a") < "a"
t(b"a") < 5
t(b"%s %d %x %c %a %r %5.1f|%-4s|") % (b"x", 1, 255, 65, "é", 1, 2.5, b"a"), t(b"%(a)s") % {b"a": b"x"}, t(b"%b%%") % b"q", t(b"%c") % b"z"
t(b"%s") % "x"
t(b"%d") % "x"
t(b"%c") % 256
t(b"%c") % b"ab"
t(b"%s %s") % b"a"
t(b"a") % b"b"
t(b"%z") % 1
max(t(b"abc")), sum(t(b"abc")), sorted(t(b"cab")), bytes(reversed(t(b"abc"))), len(t(b"abc")), t(b"abc").__len__(), bool(t(b"")), t(b"a").__contains__(97)
t(b"abc").foo
t(b"abc").find()
t(b"abc").isalpha(1)
"""

for t in (bytes, bytearray):
    print(t.__name__)
    for case in CASES.strip().splitlines():
        try:
            print(" ", case, "->", repr(eval(case)))
        except Exception as error:
            print(" ", case, "->", type(error).__name__, error)
