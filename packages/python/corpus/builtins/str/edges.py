"""Search, count, replace and pad at the edges: empty needles, bounds, astral and surrogate characters."""

S = "a\U0001F600b\ud83dc\udc00\U0001F600"

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
len(S), [ascii(c) for c in S], ascii(S[::-1])
S.find("\ud83d"), S.find("\udc00"), S.find("\U0001F600", 2), S.rfind("\U0001F600"), S.index("b")
S.count("\U0001F600"), S.count(""), S.count("\ud83d"), S.count("\ude00")
ascii("\ud83d" + "\ude00"), len("\ud83d" + "\ude00"), "\ud83d" + "\ude00" == "\U0001F600"
ascii("".join(["\ud83d", "\ude00"])), ascii("\ud83d\ude00"[0]), ascii("%s%s" % ("\ud83d", "\ude00"))
ascii(f"{chr(0xd83d)}{chr(0xde00)}"), ascii("\ud83d" * 2), ascii("x\ud83dx".replace("x", "\ude00"))
ascii(S.upper()), ascii(S.replace("b", "")), ascii(S.replace("", "-")), ascii(S.split("b")), ascii(S.partition("c"))
ascii(S.center(15, "\U0001F600")), ascii(S.ljust(9, "\ud800")), ascii(S.strip("a\U0001F600")), ascii(S.zfill(10))
S.encode()
S.encode("utf-16-le", "surrogatepass")
S.encode("utf-8", "surrogateescape")
S.encode("utf-8", "replace"), S.encode("ascii", "backslashreplace"), S.encode("ascii", "xmlcharrefreplace"), S.encode("ascii", "ignore")
S.encode("ascii", "namereplace")
"\U0001F600" < "\uffff", "\U0001F600" > "\uffff", max("\uffff", "\U0001F600") == "\U0001F600", "\ud800" < "\ue000", sorted(["\U00010000", "\uffff", "\ud800"]) == ["\ud800", "\uffff", "\U00010000"]
"abc".find(""), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""), "abc".rfind("", 1, 2), "abc".rfind("", 4), "".find(""), "".rfind("", 1)
"abc".count(""), "abc".count("", 3), "abc".count("", 4), "abc".count("", 1, 2), "aaaa".count("aa"), "".count(""), "".count("", 1)
"abc".startswith(""), "abc".startswith("", 3), "abc".startswith("", 4), "abc".endswith("", 4), "abc".endswith("c", -1), "abc".startswith((), 0), "abc".startswith(("x", "a")), "abc".endswith("", 3, 2), "abc".startswith("", 2, 1)
"abc".startswith(1)
"abc".startswith(("a", 1)), "abc".startswith(("b", "a", 1))
"abc".startswith(("b", 1))
"abc".endswith(["c"])
"abc".startswith("a", "1")
"abc".startswith("a", None, None), "abc".find("c", None, 10**30), "abc".find("a", -10**30)
"abc".find(1)
"abc".find()
"abc".find("a", 1, 2, 3)
"abc".index("z")
"abc".rindex("z")
"abc".index("a", 1)
"aaa".replace("", "-"), "aaa".replace("", "-", 2), "aaa".replace("a", "", 2), "".replace("", "x"), "".replace("", "x", 0), "".replace("a", "x"), "aaa".replace("aa", "b"), "aaa".replace("a", "a")
"aaa".replace("a", "b", count=2), "aaa".replace("a", "b", -1), "aaa".replace("a", "b", 0)
"aaa".replace("a")
"aaa".replace("a", 1)
"aaa".replace("a", "b", "1")
"aaa".replace("a", "b", None)
"abc".center(2), "abc".center(6, "*"), "abc".center(7, "*"), "ab".center(5, "*"), "".center(3, "x"), "a".center(4, ".")
"a".center(5, "ab")
"a".center(5, "")
"a".center(5, 1)
"a".center("5")
"a".ljust(10**30)
"abc".ljust(-5), "abc".rjust(3), "+5".zfill(4), "-5".zfill(4), "--5".zfill(5), "+".zfill(3), "".zfill(2), "5".zfill(-1)
"abc".removeprefix("ab"), "abc".removeprefix(""), "abc".removesuffix("bc"), "abc".removesuffix("abcd"), "abc".removesuffix("")
"abc".removeprefix(("a",))
"abc".removeprefix()
"\ta\tbc\t".expandtabs(), "\ta\tbc\t".expandtabs(4), "a\tb".expandtabs(0), "a\tb".expandtabs(-3), "a\nb\tc".expandtabs(3), "a\r\tb".expandtabs(3), "a\tb".expandtabs(tabsize=2)
"a\tb".expandtabs("2")
"a\tb".expandtabs(10**30)
"xyx".strip("x"), "xyx".lstrip("yx"), "xyx".rstrip(""), " \t\x1f\u3000a\x85".strip(), "\u200ba".strip() == "\u200ba", "abc".strip(None)
"a".strip(1)
"a".strip("a", "b")
"a".lstrip(b"a")
"".isalnum(), "".isascii(), "".isprintable(), "".isupper(), "".isspace(), "".isidentifier(), "".isdigit()
"²".isdigit(), "²".isdecimal(), "²".isnumeric(), "½".isnumeric(), "½".isdigit(), "٣".isdecimal(), "一".isnumeric(), "Ⅷ".isupper(), "ⅷ".upper(), "ª".islower(), "ʰ".islower(), "ǅ".istitle(), "ǅ".isupper()
"ß".upper(), "ß".title(), "ŉ".upper(), "ﬁx".title(), "ﬁ".capitalize(), "İ".lower(), len("İ".lower()), "ΑΣ".lower(), "ΑΣΑ".lower(), "Σ".lower(), "ΑΣ.".lower(), "ς".upper(), "ǆ".title(), "ΐ".upper(), "ß".casefold(), "ſ".casefold(), "ᾳ".title(), "ᾳ".upper(), "ß".swapcase(), "ΑΣ".swapcase(), "aΣ".capitalize()
"they're bill's".title(), "a1b".title(), "x_y".title(), "Hello World".istitle(), "Hello world".istitle(), "A".istitle(), "1A".istitle(), "AB".istitle(), "a".istitle(), "".istitle()
"a\xa0".isprintable(), " ".isprintable(), "\n".isprintable(), "\u2028".isprintable(), "\ud800".isprintable(), "\U000e0100".isprintable(), "\u0378".isprintable()
"a1_".isidentifier(), "1a".isidentifier(), "é".isidentifier(), "a·".isidentifier(), "·a".isidentifier(), "℘".isidentifier(), "a-b".isidentifier(), "if".isidentifier(), "\U0001d41a".isidentifier()
"a,b".split(",", maxsplit=-5), "a,b".split(sep=None), "a".split("a"), "".split(None), "".split("x"), "a b".split(None, 0)
"ab".join(5)
"".join({1: 2})
",".join("a" for i in range(0)), ",".join(["é", "x", "\U0001F600"])
"x".join(["a", b"b"])
"x".join(["a", None])
"x".join("a", "b")
"a" "b" + "c" * 0, "a" < "B", "a" != "a", "" < "a", "a" < "aa", "é" > "z"
"a" < 1
"a" + 1
"a" + b"a"
"a" += 1
"a" * "b"
"a" - "b"
-"a"
"a" @ "b"
"a" ** 2
"a" % 1
"a" % ()
"a" % {}
"a" % (1,)
"a" % [1], "a" % [], "a" % {"b": 1}
"%s" % (1, 2)
"%s %s" % 1
"%(a)s" % 1
"%(a)s" % {"b": 1}
"%(a)s %s" % {"a": 1}
"%s %(a)s" % {"a": 1}
"%" % 1
"%z" % 1
"%5" % 1
"%(a" % {"a": 1}
"%*d" % ("a", 1)
"%.*f" % (2, 1.005), "%*d|%-*d" % (5, 1, 5, 2), "%*d" % (-5, 1)
"%d" % "1"
"%d" % 1.9, "%i" % True, "%x" % 255, "%#X" % 255, "%o" % 8, "%#o" % 8, "%05d" % -3, "%+d" % 3, "% d" % 3, "%.3d" % 5, "%x" % -255
"%x" % 1.5
"%d" % 1j
"%c" % 65, "%c" % "é", "%5c|%-5c|" % ("a", "b"), "%c" % 0x1F600
"%c" % "ab"
"%c" % -1
"%c" % 0x110000
"%c" % 1.0
"%c" % b"a"
"%s %r %a" % ("é", "é", "é"), "%.2s|%5.1r|" % ("abc", "abc"), "%%", "%%" % (), "%5%|" % ()
"%e %E %g %G %f %F" % (1e10, 1e10, 1e-10, 1e-10, 1e3, float("nan")), "%.0f %#.0f" % (2.5, 2.5), "%g" % 1e100, "%#g" % 1.0, "%10.3e|" % 12345.678, "%s" % 1e16
"%f" % "1"
"%d" % float("inf")
"%d" % float("nan")
"%ld %hd %Ld" % (1, 2, 3)
"%lld" % 1
"""
for case in CASES.strip().splitlines():
    show(case)
