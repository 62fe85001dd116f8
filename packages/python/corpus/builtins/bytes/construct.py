"""bytes() and bytearray() from everything they take."""


class B:
    def __bytes__(self):
        return b"from __bytes__"


class Bad:
    def __bytes__(self):
        return "text"


class I:
    def __index__(self):
        return 3


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index + 65


class Sub(bytes):
    pass


CASES = """
[t() for t in TYPES], [t(3) for t in TYPES], [t(b"ab") for t in TYPES], [t([1, 2, 255]) for t in TYPES], [t("é", "utf-8") for t in TYPES], [t(range(3)) for t in TYPES], [t(Seq()) for t in TYPES], [t(memoryview(b"xy")) for t in TYPES], [t(I()) for t in TYPES], [t(source=b"x") for t in TYPES], [t(x for x in (1, 2)) for t in TYPES], [t("ab", encoding="ascii", errors="strict") for t in TYPES]
bytes(B())
bytearray(B())
bytes(Bad())
bytes("abc")
bytearray("abc")
bytes(-1)
bytearray(-1)
bytes([256])
bytearray([256])
bytes([-1])
bytes(["a"])
bytes([1.5])
bytes(1.5)
bytes(None)
bytes(10**30)
bytes("é", "ascii")
bytes("a", "nosuch")
bytes(b"a", "ascii")
bytes(5, "ascii")
bytes(encoding="ascii")
bytes(b"a", errors="strict")
bytes([1], 2)
bytes(foo=1)
bytes(object())
Sub(b"ab"), type(Sub(b"ab") + b"c"), Sub(b"a") == b"a", type(Sub(b"abc")[1:]), repr(Sub(b"x")), Sub([1, 2]), bytes(Sub(b"q"))
bytes.fromhex("00 ff 10"), bytes.fromhex("AbCd"), bytes.fromhex(""), bytes.fromhex(" 0 "[:1]), bytearray.fromhex("0102"), bytes.fromhex("\\n01\\t02 "), bytes.fromhex(b"0aff")
bytes.fromhex("0")
bytes.fromhex("0g")
bytes.fromhex("0 1")
bytes.fromhex("é0")
bytes.fromhex(5)
b"\\x00\\xff".hex(), b"abcdef".hex(":"), b"abcdef".hex(":", 2), b"abcdef".hex("-", -2), b"abcde".hex(" ", 3), b"".hex("."), bytearray(b"ab").hex(), memoryview(b"ab").hex("_"), b"abc".hex(b"|"), b"abc".hex(sep=".", bytes_per_sep=1)
b"abc".hex("::")
b"abc".hex("é")
b"abc".hex(5)
b"abc".hex(":", "a")
repr(b"it's"), repr(b'"'), repr(b"'\\""), repr(b"\\x00\\t\\n\\r\\\\\\x7f\\x80\\xff"), str(b"a"), repr(bytearray(b"it's")), f"{b'a'!r}"
b"abc" b"def", rb"\\n", b"\\x41\\101\\n"
hash(b"abc") == hash(b"ab" + b"c"), hash(b"") == 0
hash(bytearray(b""))
{b"a": 1}[b"a"], {b"a": 1}.get(bytes(bytearray(b"a")))
"""

TYPES = (bytes, bytearray)

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
