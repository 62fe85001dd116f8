"""str.encode: encodings, error handlers, the exceptions they raise."""

CASES = """
"abc".encode(), "é".encode(), "\\u20ac".encode("utf-8"), "\\U0001f600".encode("utf8"), "é".encode("latin-1"), "é".encode("iso8859-1"), "\\u20ac".encode("cp1252"), "é".encode("utf-16-le"), "é".encode("UTF-16BE"), "aé".encode("utf-32-be"), "é".encode("utf-7")
"é".encode("utf-16")[:2] in (b"\\xff\\xfe", b"\\xfe\\xff"), len("é".encode("utf-32"))
"é".encode("ascii")
"aéb\\u20ac".encode("ascii", "replace"), "aéb".encode("ascii", "ignore"), "aé\\U0001f600".encode("ascii", "xmlcharrefreplace"), "aé\\u20ac\\U0001f600".encode("ascii", "backslashreplace"), "é\\u20ac".encode("ascii", "namereplace"), "\\udc80".encode("ascii", "surrogateescape"), "\\ud800".encode("utf-8", "surrogatepass")
"\\u20ac\\U0001f600".encode("latin-1")
"\\ud800".encode()
"a\\ud800\\udfffb".encode("utf-8", "replace"), "\\ud800".encode("utf-16-le", "surrogatepass"), "\\udc80\\udcff".encode("utf-8", "surrogateescape")
"\\ud800".encode("utf-8", "surrogateescape")
"\\ud800".encode("utf-16")
"\\ud800".encode("utf-32")
"a".encode("nosuch")
"a".encode("é")
"a".encode("utf-8\\x00")
"é".encode("ascii", "nosuch")
"a".encode(5)
"a".encode("utf-8", 5)
"a".encode("utf-8", "strict", 5)
"é".encode(encoding="ascii", errors="replace"), "abc".encode(errors="ignore")
"a".encode("hex")
"a".encode("rot13")
"é".encode("idna"), "bücher.de".encode("idna"), "bücher".encode("punycode"), "a\\n\\x07é".encode("unicode_escape"), "é\\u20ac\\\\n".encode("raw_unicode_escape")
"é".encode("cp437"), "Привет".encode("koi8-r"), "Привет".encode("cp1251"), "é".encode("mac-roman"), "é".encode("utf-8-sig")
"\\u20ac".encode("charmap")
"é".encode("charmap")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)

try:
    "abc\u20ac\u20addef".encode("latin-1")
except UnicodeEncodeError as error:
    print(error.encoding, ascii(error.object), error.start, error.end, error.reason, error.args[0], len(error.args))
try:
    b"abc\xe2\x82x\xff".decode("utf-8")
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
for data in (b"\x80", b"\xc0\x80", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf0\x9f\x98", b"a\xe2\x82", b"\xc3("):
    for handler in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
        try:
            print(data, handler, ascii(data.decode("utf-8", handler)))
        except UnicodeDecodeError as error:
            print(data, handler, error)
for name in ("utf-16", "utf-16-le", "utf-32", "utf-7", "ascii", "unicode_escape", "cp1252", "utf-8-sig"):
    for data in (b"", b"a", b"\xff\xfea\x00", b"\x00\xd8", b"+AGE-", b"\\x41\\u20ac\\q", b"\xef\xbb\xbfa", b"\x81"):
        try:
            print(name, data, ascii(data.decode(name)))
        except UnicodeError as error:
            print(name, data, type(error).__name__, error)
