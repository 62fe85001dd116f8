"""What bytes and bytearray methods take: buffers of all kinds, subclasses, keywords, results, and each message."""
import array
class B(bytes): pass
class BA(bytearray): pass
class I:
    def __index__(self): return 97
class Buf:
    def __buffer__(self, flags): return memoryview(b"a,b")
class BadBuf:
    def __buffer__(self, flags): return b"x"
class Asb:
    def __bytes__(self): return B(b"asb")
class BadAsb:
    def __bytes__(self): return "text"
b, ba, m, arr = b"a,b,,c", bytearray(b"a,b,,c"), memoryview(b","), array.array("H", [0x2c2c])

def show(source):
    try:
        value = eval(source, globals())
        print(source, "->", value if isinstance(value, str) else repr(value))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
b.split(m), ba.split(m), b.split(sep=b",", maxsplit=1), ba.rsplit(None, 1), b.partition(bytearray(b",")), ba.partition(b","), b.rpartition(m), b.split(arr), type(ba.partition(b",")[0]), b.rsplit(b",", -1), b" a  b ".split(), b" a  b ".rsplit(maxsplit=1), b"".split(), b"".split(b",")
b.split(",")
b.split(b"")
b.split(44)
b.partition(b"")
b.partition()
b.find(44), b.find(b""), b.rfind(b"", 2), b.index(44, 2), b.rindex(m), b.count(44), b.count(b""), b.count(b"", 3, 5), b.find(I()), b.find(b",", -3), b.find(b",", None, 2), 97 in b, b"," in b, m in b, I() in b, b.find(B(b"b"))
b.find("a")
b.find(300)
b.find(-1)
b.index(b"zz")
ba.index(b"zz")
300 in b
"a" in b
None in ba
b.find(1.5)
b.replace(b",", b"--"), b.replace(m, arr, 1), ba.replace(b"", b"."), type(ba.replace(b"x", b"")), b.replace(b"zz", b"") is b, b.replace(b",", b"", count=1), b"aaa".replace(b"aa", b"b", -1)
b.replace(",", ";")
b.replace(b",")
b.startswith(b"a"), b.startswith((b"x", b"a")), b.startswith(m, 1), b.endswith(bytearray(b"c")), b.startswith(b"", 6), b.startswith(b"", 7), b.startswith(()), ba.endswith((b"c",), -1)
b.startswith("a")
b.startswith(("a",))
b.endswith([b"c"])
b.startswith(97)
b.strip(b"ac"), b.lstrip(m), ba.rstrip(b"c,"), b" \t\n\r\x0b\x0c x ".strip(), b.strip(None), type(ba.strip()), b.removeprefix(b"a,"), b.removesuffix(m), ba.removeprefix(b"a"), B(b"x").strip(), type(B(b"x").strip()), b.removeprefix(b"zz") is b
b.strip("a")
b.removeprefix(97)
b.center(10, b"*"), b.ljust(8), ba.rjust(8, b"-"), b.zfill(8), b"+7".zfill(5), b"-".zfill(3), b.center(2) is b, ba.ljust(2) is ba, b.center(9, bytearray(b"."))
b.center(10, b"ab")
b.ljust(10, "x")
b.ljust(10, 42)
b",".join([b"a", bytearray(b"b"), memoryview(b"c"), arr]), ba.join([]), b"".join([B(b"x")]), type(b"".join([B(b"x")])), type(bytearray(b"-").join([b"a", b"b"])), b"-".join((x for x in [b"1", b"2"]))
b",".join(["a"])
b",".join([b"a", 5])
b",".join(5)
b",".join(b"abc")
b.translate(None), b.translate(None, b","), b.translate(bytes(range(256)), delete=b"a"), bytes.maketrans(b"a", b"z")[97], b.translate(bytes.maketrans(b"abc", b"xyz")), ba.translate(None, m)
b.translate(b"short")
b.translate()
b.translate(None, delete="a")
bytes.maketrans(b"ab", b"c")
bytes.maketrans("a", "b")
b.hex(), b.hex(","), b.hex(":", 2), b.hex(b"-", -2), b.hex(sep="_", bytes_per_sep=3), ba.hex(" ", 0), b"".hex(":"), b"a".hex(":", 10), memoryview(b"abcd").hex(".", -3)
b.hex("ab")
b.hex("é")
b.hex(5)
b.hex(":", "1")
b.hex(None)
bytes.fromhex("61 62\n63"), bytearray.fromhex(""), bytes.fromhex("  AA bb  "), B.fromhex("61"), type(B.fromhex("61")), bytes.fromhex(b"6162"), bytes.fromhex(bytearray(b"61"))
bytes.fromhex("6")
bytes.fromhex("6g")
bytes.fromhex("6 1")
bytes.fromhex("é1")
bytes.fromhex(61)
bytes.fromhex(b"zz")
b.decode("ascii"), b.decode(errors="ignore"), b"\xff".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"\xe2\x82".decode("utf-8", "ignore"), B(b"x").decode(encoding="utf-8", errors="strict")
b"a\xffb".decode()
b"\xe2\x82".decode()
b"\xe2\x28\xa1".decode()
b.decode("no-such")
b.decode(5)
b"\xff".decode(errors="no-such")
b"ab\x00".decode("utf-16")
b.upper(), b.capitalize(), b"hello wORLD".title(), b"aB\xe9".swapcase(), b"\xe9".upper(), b.isalpha(), b"a1".isalnum(), b"".isalpha(), b"1".isdigit(), b" \x0b".isspace(), b"Aa".istitle(), b"\x80".isascii(), b"".isascii(), b"a\tb".expandtabs(4), b"a\nb\r\nc\rd\x0be\x1cf".splitlines(), b"a\nb".splitlines(True), ba.splitlines(keepends=True)
bytes(Asb()), bytes(I()) == bytes(97), bytes(Buf()), bytes([I(), 1]), bytes(range(3)), bytes("é", "utf-8"), bytes("é", encoding="latin-1"), bytes(source=b"x"), bytes(memoryview(b"xyz")[::2]), bytes({1}), bytes(iter([1])), bytes(True), bytes(arr), B(Asb()), type(bytes(Asb()))
bytes(BadAsb())
bytes(BadBuf())
bytes("a")
bytes(5, "utf-8")
bytes("a", errors="x")
bytes(-1)
bytes([256])
bytes([-1])
bytes(["a"])
bytes(None)
bytes(1.5)
bytes([1.5])
bytes(object())
bytes(1, 2, 3, 4)
bytes(2**70)
bytearray("a")
bytearray(-1)
bytearray([256])
bytearray(b"abc", "utf-8")
b"%s|%b|%a|%r|%d|%x|%c|%c|%5.2f|%%|%-4s|%04d" % (b"x", bytearray(b"y"), "é", "z", 5, 255, 97, b"b", 1.5, b"q", 7), bytearray(b"%s") % b"1", type(bytearray(b"%d") % 1), b"%(k)s" % {b"k": b"v"}, b"%s" % Asb(), b"%s" % memoryview(b"mv"), b"%i %o %X %e" % (1, 8, 255, 1.0)
b"%s" % "text"
b"%s" % 5
b"%c" % 256
b"%c" % b"ab"
b"%d" % "1"
b"%z" % 1
b"%s" % ()
b"%s" % (b"a", b"b")
b"%(k)s" % b"x"
b"%(k)s" % {"k": b"v"}
b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"a" + memoryview(b"m"), type(bytearray() + b""), b"ab" * 2, 2 * ba[:1], b * -1, b"a" * I() == b"a" * 97, b[0], b[-1], b[I() - 96 if 0 else 1], b[::2], b[5:1:-2], type(B(b"abc")[1:]), type(B(b"a") + B(b"b"))
b + "a"
b + 5
b * 1.5
b * 2**62
b[10]
ba[10]
b["a"]
b[1.5]
b[0] = 1
b < "a"
b"a" < b"b", b"a" == bytearray(b"a"), b"a" == memoryview(b"a"), b"a" == "a", b"a" == arr, bytearray(b"a") <= b"b", hash(b"a") == hash(B(b"a")), b"" < b"a", b"a\x00" > b"a", b"a" == [97]
hash(ba)
""".strip().splitlines():
    import warnings
    warnings.simplefilter("ignore")
    exec_case = case
    if " = " in case and "==" not in case and "sep" not in case:
        try:
            exec(case)
        except TypeError as error:
            print(case, "->", error)
        continue
    show(case)
