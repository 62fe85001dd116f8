"""codecs: registry, incremental coders, error handlers, streams."""

import codecs
import io

CASES = """
codecs.lookup("utf8").name, codecs.lookup("UTF_8").name, codecs.lookup("latin1").name, codecs.lookup("U16").name, codecs.lookup("cp-1252").name, codecs.lookup("ascii").encode("a"), codecs.lookup("646").name
codecs.lookup("nope")
codecs.encode("é"), codecs.encode("é", "latin-1"), codecs.decode(b"\\xe9", "latin-1"), codecs.encode("abc", "rot13"), codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "base64"), codecs.decode(b"YWJj", "base64"), codecs.decode(codecs.encode(b"abc" * 20, "zlib"), "zlib") == b"abc" * 20, codecs.encode(b"a=b", "quopri"), codecs.decode("\\\\x41", "unicode_escape"), codecs.escape_decode(b"\\\\n")[0]
codecs.encode("abc", "hex")
codecs.decode(b"zz", "hex")
codecs.encode(5, "utf-8")
codecs.decode("abc", "utf-8")
b"a".decode("hex")
codecs.lookup_error("strict"), codecs.lookup_error("nope")
codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE
codecs.register_error(5, 5)
codecs.getreader("nope")
list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\\xc3", b"\\xa9"], "utf-8"))
codecs.charmap_build("abc") is not None, codecs.charmap_decode(b"ab", "strict", "xyz" * 60)[0], codecs.charmap_encode("ab", "strict", {97: 65, 98: b"Q"})
codecs.charmap_encode("c", "strict", {97: 65})
codecs.utf_8_decode(b"\\xc3", "strict", False), codecs.utf_8_decode(b"a\\xc3\\xa9"), codecs.utf_16_le_encode("a"), codecs.latin_1_encode("é"), codecs.ascii_encode("a"), codecs.raw_unicode_escape_encode("é\\u20ac"), codecs.unicode_escape_encode("\\n\\u20ac"), codecs.utf_7_encode("é+")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "é€\U0001f600".encode()], d.getstate(), d.reset())
try:
    d.decode(b"\xe2\x82", final=True)
except UnicodeDecodeError as error:
    print(error)
e = codecs.getincrementalencoder("utf-16")()
print(len(e.encode("a")), len(e.encode("b")), e.getstate())
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "aé".encode("utf-16")])
d = codecs.getincrementaldecoder("utf-8-sig")()
print(repr(d.decode(b"\xef")), repr(d.decode(b"\xbb\xbfa")), repr(codecs.decode(b"\xef\xbb\xbfx", "utf-8-sig")))
d = codecs.getincrementaldecoder("utf-7")()
print([d.decode(bytes([b])) for b in b"+AOk-x"])
codecs.register_error("question", lambda error: ("?" * (error.end - error.start), error.end))
codecs.register_error("bytes", lambda error: (b"!", error.end) if isinstance(error, UnicodeEncodeError) else ("<bad>", error.end))
codecs.register_error("broken", lambda error: 5)
codecs.register_error("back", lambda error: ("", -99))
print("aéb€".encode("ascii", "question"), "é".encode("ascii", "bytes"), b"a\xffb".decode("ascii", "bytes"), b"\xff\xfe".decode("utf-8", "question"))
for handler in ("broken", "back"):
    try:
        "é".encode("ascii", handler)
    except Exception as error:
        print(type(error).__name__, error)
for handler in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    for codec in ("ascii", "latin-1", "cp1252", "utf-8", "utf-16-le"):
        try:
            print(handler, codec, "a\u20ac\ud800\U0001f600".encode(codec, handler))
        except UnicodeError as error:
            print(handler, codec, error)
stream = codecs.getwriter("utf-8")(io.BytesIO())
stream.write("é\n")
print(stream.getvalue(), codecs.getreader("latin-1")(io.BytesIO(b"\xe9\nx")).readlines(), codecs.StreamReaderWriter(io.BytesIO(b"abc"), codecs.getreader("ascii"), codecs.getwriter("ascii")).read(2))
recoder = codecs.EncodedFile(io.BytesIO(), "latin-1", "utf-8")
recoder.write(b"\xe9")
print(recoder.stream.getvalue())
for name in ("cp437", "cp850", "cp1250", "cp1251", "iso8859-2", "iso8859-15", "koi8-u", "mac-roman", "cp037", "hp-roman8", "ptcp154", "tis-620", "cp874", "iso8859-7"):
    decoded = bytes(range(128, 256)).decode(name, "replace")
    print(name, ascii(decoded)[:60], decoded.encode(name, "replace").count(b"?"), codecs.lookup(name).name)
import encodings.aliases
import encodings.idna
import encodings.punycode

print("bücher.example".encode("idna"), b"xn--bcher-kva.example".decode("idna"), "München".encode("punycode"), b"Mnchen-3ya".decode("punycode"), len(encodings.aliases.aliases) > 300)


def search(name):
    if name == "shout":
        return codecs.CodecInfo(lambda s, e="strict": (s.upper().encode(), len(s)), lambda b, e="strict": (bytes(b).decode().lower(), len(b)), name="shout")
    return None


codecs.register(search)
print("abc".encode("shout"), b"ABC".decode("shout"))
codecs.unregister(search)
