"""bytes and bytearray: operators, methods with wrong arguments, subclasses, hex, fromhex, translate."""

class Sub(bytes):
    def __bytes__(self): return b"via __bytes__"

class Returns:
    def __init__(self, value): self.value = value
    def __bytes__(self): return self.value

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value

class Both:
    def __bytes__(self): return b"bytes"
    def __index__(self): return 3
    def __iter__(self): return iter([65, 66])

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
bytes(Returns(b"x")), bytes(Returns(Sub(b"x"))), type(bytes(Returns(Sub(b"x")))), bytes(Both()), bytes(Sub(b"q")), bytes(Index(2))
bytearray(Both())
bytes(Returns("x"))
bytes(Returns(None))
bytes(Index(-1))
bytes(-1)
bytes(10**30)
bytes(1.5)
bytes("a")
bytes("a", "ascii", "strict"), bytes("é", "latin-1"), bytes("é", "ascii", "replace"), bytes(source="a", encoding="ascii")
bytes("a", 1)
bytes(b"a", "ascii")
bytes(1, "ascii")
bytes(b"a", errors="strict")
bytes(encoding="ascii")
bytes("é", "ascii")
bytes([256])
bytes([-1])
bytes([1.0])
bytes(["a"])
bytes([Index(5), True]), bytes((1, 2)), bytes({3: 4}), bytes(range(3)), bytes(x for x in (1, 2)), bytes(bytearray(b"a")), bytes(memoryview(b"abc")[::2])
bytes([10**30])
bytes(None)
bytes(object())
bytes(1, 2, 3, 4)
bytearray([256])
bytearray("a")
bytearray(-1)
bytearray(3), bytearray("a", "ascii"), bytearray(b"ab"), bytearray(range(3)), bytearray()
b"a" + bytearray(b"b"), bytearray(b"b") + b"a", type(bytearray(b"") + b""), type(b"" + bytearray())
b"a" + "a"
b"a" + 1
b"a" + [1]
b"a" + memoryview(b"b"), bytearray(b"a") + memoryview(b"b")
bytearray(b"a") + 1
b"a" * 2, 2 * b"a", b"a" * -1, b"ab" * Index(2), bytearray(b"a") * 2
b"a" * 1.0
b"a" * b"a"
b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], b"abc"[Index(1)], bytearray(b"abc")[1:], bytearray(b"abc")[0]
b"abc"[3]
b"abc"["a"]
b"abc"[10**30]
bytearray(b"abc")[3]
bytearray(b"abc")["a"]
b"a" == "a", b"a" == bytearray(b"a"), b"a" != 1, b"a" == memoryview(b"a"), bytearray(b"a") == b"a", b"a" < bytearray(b"b")
b"a" < "a"
b"a" < 1
bytearray(b"a") < 1
97 in b"abc", b"bc" in b"abc", b"" in b"", Index(98) in b"abc", bytearray(b"b") in b"abc"
256 in b"abc"
-1 in b"abc"
"a" in b"abc"
None in b"abc"
1.0 in b"abc"
b"abc".find(98), b"abc".find(b"c", 1), b"abc".rfind(97), b"abc".index(99), b"abc".count(97), b"abc".count(b""), b"aaa".count(b"aa"), b"abc".find(Index(98))
b"abc".find(256)
b"abc".find("a")
b"abc".index(b"z")
b"abc".rindex(100)
b"abc".count(1.0)
b"abc".startswith(b"a"), b"abc".startswith((b"x", b"a")), b"abc".endswith(bytearray(b"c")), b"abc".startswith(b"", 3), b"abc".startswith(b"", 4)
b"abc".startswith("a")
b"abc".startswith((b"b", "a"))
b"abc".endswith([b"a"])
b"a,b".split(b","), b" a  b ".split(), b"a,b,c".rsplit(b",", 1), bytearray(b"a b").split(), b"a\nb\r\nc\x0bd\x0ce\x85".splitlines(), b"a\nb".splitlines(True)
b"a".split(b"")
b"a".split("a")
b"a".split(97)
b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b",").join([b"a"]), b"".join([])
b",".join(["a"])
b",".join([1])
b",".join(5)
b"abc".partition(b"b"), b"abc".rpartition(b"x"), bytearray(b"abc").partition(b"b")
b"abc".partition("b")
b"abc".partition(b"")
b"aXbX".replace(b"X", b"--"), b"abc".replace(b"", b"-"), b"aaa".replace(b"a", b"b", 2), b"aaa".replace(b"a", b"b", count=1)
b"abc".replace("a", b"")
b"abc".strip(b"ac"), b" \t\x0ba\x0c".strip(), b"\x85a\xa0".strip(), b"abc".lstrip(None), b"abc".rstrip(bytearray(b"c"))
b"abc".strip("a")
b"a".center(5, b"*"), b"a".ljust(3, bytearray(b".")), b"a".rjust(3), b"-5".zfill(4), b"+".zfill(3)
b"a".center(5, "*")
b"a".center(5, b"**")
b"a".center(5, 42)
b"ab\xe9".upper(), b"AB".lower(), b"aB".swapcase(), b"they're".title(), b"aB".capitalize(), b"AB1".isupper(), b"a ".isalpha(), b"12".isdigit(), b"\xe9".isalpha(), b"".isascii(), b"A b".istitle(), b"\x0b".isspace(), b"\x1c".isspace()
b"a\tb".expandtabs(4), b"abc".removeprefix(b"ab"), b"abc".removesuffix(bytearray(b"c"))
b"abc".removeprefix("a")
b"abc".translate(None, b"b"), b"abc".translate(bytes(range(255, -1, -1))), b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), b"abc".translate(None, delete=b"a")
b"abc".translate(b"a")
b"abc".translate("a" * 256)
b"abc".translate()
bytes.maketrans(b"a", b"bc")
bytes.maketrans("a", "b")
b"\x00\xff\x10".hex(), b"abcdef".hex("-"), b"abcdef".hex(":", 2), b"abcdefg".hex("_", -3), b"abc".hex(sep=b" "), b"".hex("-"), b"abc".hex("-", 0), bytearray(b"ab").hex()
b"ab".hex("--")
b"ab".hex("é")
b"ab".hex(1)
b"ab".hex("")
b"ab".hex("-", "2")
bytes.fromhex("00 ff\n10"), bytes.fromhex(""), bytearray.fromhex("AbCd"), bytes.fromhex(b"61 62"), type(Sub.fromhex("61")), bytes.fromhex("  61")
bytes.fromhex("0")
bytes.fromhex("0 0")
bytes.fromhex("zz")
bytes.fromhex("00 é")
bytes.fromhex("12 3")
bytes.fromhex(1)
b"abc".decode(), b"\xff".decode("latin-1"), b"\xffa".decode(errors="ignore"), b"\xff".decode("ascii", "backslashreplace"), b"\xffa".decode("utf-8", "surrogateescape") == "\udcffa"
b"\xff".decode()
b"a\xc3".decode()
b"\xe2\x28\xa1".decode("utf8")
b"\xf4\x90\x80\x80".decode()
b"\x80".decode("ascii")
b"a".decode("nope")
b"a".decode(1)
b"a".decode("utf-8", 1)
b"abc" % ()
b"%s %b" % (b"a", bytearray(b"b")), b"%d %x %c %c" % (5, 255, 65, b"B"), b"%a %r" % ("é", "é"), b"%5s|%-5s|%.1s" % (b"a", b"b", b"cd"), b"%(k)s" % {b"k": b"v"}, b"%%" % ()
b"%s" % "a"
b"%s" % 1
b"%b" % None
b"%c" % 256
b"%c" % b"ab"
b"%d" % b"1"
b"%s" % (b"a", b"b")
b"%f %e %g" % (1.5, 2.5, 3.5), b"%s" % Returns(b"via bytes"), bytearray(b"%d") % 5
hash(b"a") == hash(b"a"), hash(b"abc") == hash("abc")
hash(bytearray(b"a"))
repr(b"'"), repr(b'"'), repr(b"'\""), repr(b"\x00\t\n\r\\\x7f\xff"), str(b"a"), repr(bytearray(b"'")), repr(Sub(b"a")), str(Sub(b"a"))
b"abc".__getnewargs__(), b"abc".__bytes__(), type(Sub(b"ab").__bytes__())
bytes.__add__(b"a", b"b"), bytes.__contains__(b"abc", 97), b"".__eq__(1), b"".__lt__(1), b"a".__rmul__(2)
b"".__iter__().__length_hint__(), b"abc".__iter__().__reduce__()[1], iter(bytearray(b"ab")).__length_hint__()
sorted(bytearray(b"bca")), list(reversed(b"abc")), max(b"abc"), sum(b"ab"), list(enumerate(b"ab")), tuple(zip(b"ab", "ab")), dict.fromkeys(b"ab"), [*b"ab"], set(b"a")
bytes(b"abc").__class_getitem__(int)
"""
for case in CASES.strip().splitlines():
    show(case)
