"""Special methods of str, called by name: NotImplemented, wrong arguments, subclasses."""

class Sub(str):
    def __str__(self): return "str of sub"
    def __repr__(self): return "repr of sub"

class Loud(str):
    def __format__(self, spec): return f"<{spec}>"

class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, spec): return 7
    def __index__(self): return "1"

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
"a".__add__(1)
"a".__add__("b"), "a".__eq__(1), "a".__lt__(1), "a".__lt__("b"), "a".__ge__("a"), "a".__ne__("a")
"a".__mul__(2.0)
"a".__mul__(Index(3)), "a".__rmul__(2), Index(2) * "ab"
"ab" * Index(2)
"a" * Bad()
"a".__mod__(1)
"a".__rmod__("%s!"), "a".__rmod__(5), str.__rmod__("a", "b%s")
"abc".__contains__("")
"abc".__contains__(1)
"abc".__contains__(None)
1 in "abc"
"abc".__getitem__("1")
"abc"[Index(-1)], "abc"[True], "abc"[-3]
"abc"[Index(10**30)]
"abc"[10**30]
"abc"[1.0]
"abc"[None]
"abc"["a"]
"abc"[()]
"abc"[1, 2]
"abc"[Bad()]
"abc"[::Index(2)], "abc"[Index(-2):], "abc"[:10**30], "abc"[-10**30::1]
"abc"["a":]
"abc"[::0]
"abc"[:1.5]
"abc".__len__(), "abc".__hash__() == hash("abc"), "".__hash__()
"abc".__getnewargs__(), Sub("x").__getnewargs__(), type(Sub("x").__getnewargs__()[0])
"abc".__format__(">5"), "abc".__format__("")
"abc".__format__(5)
format(Bad())
format(Bad(), "x")
str(Bad())
repr(Bad())
f"{Bad()}"
f"{Bad()!s}"
f"{Bad()!r}"
"%s" % Bad()
"{}".format(Bad())
str(Sub("x")), repr(Sub("x")), format(Sub("x")), f"{Sub('x')}", "%s" % Sub("x"), "{}".format(Sub("x")), "{!s}".format(Sub("x")), "".join([Sub("x")])
type(str(Sub("x"))), type("".join([Sub("x")])), type(Sub("x")[:]), type(Sub("x") + ""), type(Sub("x") * 1), type(Sub("x").strip()), type(Sub("x").lower()), type("%s" % Sub("x"))
format(Loud("x"), ">3"), f"{Loud('y'):zz}", f"{Loud('y')!s:>3}", "{:q}".format(Loud("z"))
str.upper(Sub("x")), str.__repr__(Sub("x")), str.__str__(Sub("x")) == "x"
str.upper(5)
str.upper()
str.__add__("a")
str.__add__(1, "a")
"".join(Sub(c) for c in "ab")
Sub("a") == "a", hash(Sub("a")) == hash("a"), {Sub("a"): 1}["a"], "a" in {Sub("a")}, Sub("a") in {"a"}
str(b"a", "ascii"), str(b"\xff", errors="replace"), str(object=b"a"), str(object=b"a", encoding="ascii")
str("a", "ascii")
str(1, "ascii")
str(b"a", 1)
str(b"a", "ascii", "strict", 1)
str(b"a", "nope")
str(b"\xff", "ascii", "nope")
str(b"\xff", "utf-8")
str(b"ab\xe2\x82", "utf-8")
str(b"\xed\xa0\x80", "utf-8")
str(bytearray(b"ab"), "ascii"), str(memoryview(b"ab"), "ascii")
str(encoding="ascii"), str(errors="x")
str(obj=1)
str.maketrans("ab", "cd", "e")
str.maketrans({"a": 1, 98: "x", "c": None})
str.maketrans({"ab": 1})
str.maketrans({1.0: 1})
str.maketrans("ab", "c")
str.maketrans(1, "c")
str.maketrans("a")
str.maketrans("a", "b", 1)
"abc".translate({97: 10**7})
"abc".translate({97: 1.0})
"abc".translate({97: "xyz", 98: None, 99: 0x1F600})
"abc".translate("x" * 98 + "y")
"abc".translate(1)
"abc".translate([])
"""
for case in CASES.strip().splitlines():
    show(case)
