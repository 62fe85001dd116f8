import unicode_ext as m
from support import raises

TEXTS = ["", "a", "hello", "é", "naïve €", "\U0001f600", "x" * 100, "é" * 5000, "mixed \U0001f600 " * 2000, "a\0b"]


def test_round_trip():
    for text in TEXTS:
        assert m.utf8(text) == text.encode()
        assert m.asutf8(text) == text.encode()
        if "\0" not in text:
            assert m.fromstring(text.encode()) == text
            assert m.twohandles(text) == text


def test_bad_text():
    raises(UnicodeEncodeError, None, m.utf8, "\ud800")
    raises(TypeError, "bad argument type for built-in operation", m.utf8, b"bytes")
    raises(UnicodeDecodeError, None, m.fromstring, b"\xff")


def test_checks():
    class S(str):
        pass

    class B(bytes):
        pass

    assert [m.ustr(x) for x in ("", S(), b"", 1)] == [1, 1, 0, 0]
    assert [m.bcheck(x) for x in (b"", B(), bytearray(), "")] == [1, 1, 0, 0]


def test_encoders():
    assert m.asascii("abc") == b"abc" and m.aslatin1("é") == b"\xe9" and m.encodefs("é") == b"\xc3\xa9"
    raises(UnicodeEncodeError, None, m.asascii, "é")
    raises(UnicodeEncodeError, None, m.aslatin1, "€")


def test_decoders():
    assert m.decodeascii(b"abc", None) == "abc"
    raises(UnicodeDecodeError, None, m.decodeascii, b"a\xff", None)
    assert m.decodeascii(b"a\xff", "replace") == "a\ufffd" and m.decodeascii(b"a\xff", "ignore") == "a"
    raises(LookupError, "unknown error handler name 'nope'", m.decodeascii, b"\xff", "nope")
    assert m.decodelatin1(b"\xe9", None) == "é"
    assert m.decodefs(b"caf\xc3\xa9") == "café" and m.decodefssize(b"caf\xc3\xa9", 3) == "caf"
    assert m.encoded(b"\xe9", "latin-1", None) == "é"
    raises(UnicodeDecodeError, None, m.encoded, b"\xe9", "utf-8", "strict")
    raises(TypeError, "decoding str is not supported", m.encoded, "x", "utf-8", None)


def test_parts():
    assert m.substring("hello", 1, 3) == "el" and m.substring("h\U0001f600o", 1, 2) == "\U0001f600"
    assert m.readchar("a€", 1) == 0x20AC
    raises(IndexError, "string index out of range", m.readchar, "a", 5)


def test_wide():
    assert m.wide(-1) == "wide € \U0001f600 text" and m.wide(6) == "wide €"


def test_bytes():
    for data in (b"", b"abc", b"a\0b", bytes(range(256)) * 100):
        assert m.bytescopy(data) == data and m.sizeofbytes(data) == len(data)
    raises(TypeError, "expected bytes, str found", m.bytescopy, "x")
    assert m.bytesfromstring(b"abc") == b"abc"
    raises(ValueError, None, m.bytesfromnull, 3)
    raises(SystemError, None, m.bytesnegative, -1)


def test_many():
    assert m.many(20000) == 120000
    parts = [str(i) * 3 for i in range(40)]
    assert m.joinall(*parts) == "".join(parts)
    raises(TypeError, None, m.joinall, "a", 5)


def test_texts_read_again():
    # Strings die and others take their addresses.
    for i in range(3000):
        text = f"text {i % 700}"
        assert m.utf8(text) == text.encode() and m.twohandles(text) == text
    kept = [f"kept {i}" for i in range(1000)]
    for _ in range(3):
        assert m.copyall(kept) == kept
    mixed = [str(i) * (i % 90 + 1) for i in range(2000)]
    assert m.copyall(mixed) == mixed
    s = type("S", (str,), {})("a subclass")
    assert m.copyall([s, s, "a subclass"]) == ["a subclass"] * 3


def test_alignments():
    text = "".join(chr(ord("a") + i % 26) for i in range(100))
    assert m.tails(text) == [text[i:] for i in range(101)]
    long = "0123456789" * 150
    assert m.tails(long) == [long[i:] for i in range(1501)]
