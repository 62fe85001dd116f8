"""codecs: incremental and stream codecs, error handlers of one's own, searches, byte order marks, escapes."""

import codecs
import io


def attempt(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


TEXT = "a\u00e9\u20ac\U0001f600z"
for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7", "utf-8-sig", "raw_unicode_escape", "unicode_escape", "punycode", "idna" if False else "cp1252"):
    data = TEXT.encode(name, "replace")
    d = codecs.getincrementaldecoder(name)("replace")
    pieces = [d.decode(data[i : i + 1]) for i in range(len(data))] + [d.decode(b"", True)]
    e = codecs.getincrementalencoder(name)("replace")
    out = [e.encode(c) for c in TEXT] + [e.encode("", True)]
    print(name, data, ascii(pieces) if len(pieces) < 14 else "".join(pieces) == TEXT, b"".join(out) == data, out[:2])
d = codecs.getincrementaldecoder("utf-8")()
print(d.decode(b"\xe2\x82"), d.getstate(), d.reset(), d.getstate(), d.decode(b"x"), d.setstate((b"\xc3", 0)), ascii(d.decode(b"\xa9")))
attempt(lambda: d.decode(b"\xff"))
attempt(lambda: [d.reset(), d.decode(b"\xe2", True)])
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.getstate(), e.encode("b"), e.reset(), e.encode("c"), e.setstate(2) if False else "")
print(ascii("".join(codecs.iterdecode([b"\xe2", b"\x82", b"\xac!"], "utf-8"))), b"".join(codecs.iterencode(["a", "\u20ac"], "utf-16-le")), list(codecs.iterencode("ab", "utf-8")))
attempt(lambda: list(codecs.iterdecode([b"\xe2"], "utf-8")))
r = codecs.getreader("utf-8")(io.BytesIO("line \u00e91\nline 2\r\nno end \u20ac".encode()))
print(ascii(r.readline()), ascii(r.read(3)), ascii(r.readline(keepends=False)), ascii(r.read(size=2, chars=1)), ascii(r.readlines()), r.seek(0), ascii(next(r)), r.reset(), r.stream.tell() > 0)
raw = io.BytesIO()
w = codecs.getwriter("utf-16")(raw)
print(w.write("a"), w.writelines(["b", "\u20ac"]), raw.getvalue(), w.reset(), w.seek(0), w.tell() if hasattr(w, "tell") else None)
both = codecs.StreamReaderWriter(io.BytesIO(b"caf\xc3\xa9\nx"), codecs.getreader("utf-8"), codecs.getwriter("utf-8"))
print(ascii(both.read()), both.write("more"), both.seek(0), [ascii(l) for l in both], both.getvalue())
recode = codecs.EncodedFile(io.BytesIO("\u00e9\u00e8".encode("latin-1")), "utf-8", "latin-1")
print(recode.read(), recode.seek(0), recode.write("\u00ea".encode()), recode.stream.getvalue())
with codecs.open("f.txt", "w", "utf-16") as f:
    f.write("x\u20ac\n")
with codecs.open("f.txt", encoding="utf-16") as f:
    print(ascii(f.read()), f.encoding, f.mode, open("f.txt", "rb").read())


def handler(error):
    print("handler", type(error).__name__, error.encoding, ascii(error.object), error.start, error.end, error.reason)
    if isinstance(error, UnicodeEncodeError):
        return f"<{error.end - error.start}>", error.end
    return "?", error.end


codecs.register_error("mine", handler)
codecs.register_error("bytes", lambda e: (b"\xfe", e.end))
codecs.register_error("back", lambda e: ("x", -1))
codecs.register_error("wrong", lambda e: 5)
codecs.register_error("beyond", lambda e: ("", 99))
codecs.register_error("loop", lambda e: ("\u20ac", e.end))
print("a\u20ac\u20acb".encode("ascii", "mine"), "\u20ac\u0100".encode("latin-1", "mine"), b"a\xff\xfeb".decode("utf-8", "mine"), b"\x81".decode("ascii", "mine"), "\u20ac".encode("ascii", "bytes"), "\ud800x".encode("utf-8", "mine"), b"\x00\xd8a".decode("utf-16-le", "mine"), "\u0100".encode("cp1252", "mine"))
attempt(lambda: b"ab\xffcd".decode("ascii", "back"))
for name in ("wrong", "beyond", "loop", "unregistered"):
    attempt(lambda: "\u20ac".encode("ascii", name))
    attempt(lambda: b"\xff".decode("ascii", name))
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    for text, encoding in (("a\u20ac\U0001f600\udc80", "ascii"), ("\ud800\u0101", "latin-1"), ("\udcff\ud83d", "utf-8"), ("\udc00", "utf-16-be")):
        attempt(lambda: text.encode(encoding, name))
    for data, encoding in ((b"a\xff\xe2\x82z", "utf-8"), (b"\x80", "ascii"), (b"\xed\xa0\x80", "utf-8"), (b"\xd8\x00a", "utf-16-be"), (b"\x81", "cp1252"), (b"\\x4", "unicode_escape"), (b"+AG", "utf-7")):
        attempt(lambda: data.decode(encoding, name))
    attempt(lambda: codecs.lookup_error(name)(UnicodeEncodeError("ascii", "x\u20ac", 1, 2, "r")))
    attempt(lambda: codecs.lookup_error(name)(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "r")))
attempt(lambda: codecs.lookup_error("none such"))
attempt(lambda: codecs.lookup_error("replace")(UnicodeTranslateError("x", 0, 1, "r")))
attempt(lambda: codecs.register_error("x", 5))
attempt(lambda: codecs.replace_errors(ValueError()))


def search(name):
    if name == "reverse":
        return codecs.CodecInfo(lambda s, e="strict": (s[::-1].encode(), len(s)), lambda b, e="strict": (bytes(b).decode()[::-1], len(b)), name="reverse")


codecs.register(search)
print("abc".encode("Reverse"), b"xyz".decode("REVERSE"), codecs.lookup("reverse").name, codecs.encode("ab", "reverse"), codecs.unregister(search))
for bad in (lambda: "x".encode("reverse"), lambda: codecs.lookup("nope"), lambda: codecs.lookup(5), lambda: codecs.register(5), lambda: "x".encode("rot13"), lambda: b"x".decode("hex"), lambda: codecs.decode("x", "hex"), lambda: codecs.decode(b"zz", "hex"), lambda: codecs.encode(5, "utf-8"), lambda: codecs.getincrementaldecoder("rot13")().decode("Uryyb"), lambda: codecs.getincrementalencoder("nope"), lambda: codecs.encode(b"x", "zlib")[:1], lambda: codecs.escape_decode(b"\\x4"), lambda: codecs.charmap_build("abc") is None):
    attempt(bad)
print(codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"YWI=", "base64"), codecs.encode(b"a=\xff", "quopri"), codecs.decode(codecs.encode(b"data", "bz2"), "bz2"), codecs.encode(b"uu", "uu"), codecs.escape_decode(b"\\x41\\n\\101"), codecs.escape_encode(b"\n'\xff"), ascii(codecs.charmap_decode(b"\x00\x01", "strict", "\u20acb")), codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}), codecs.utf_8_decode(b"a\xe2", "strict", False), codecs.utf_16_ex_decode(b"\xfe\xff\x00a"), codecs.readbuffer_encode(b"x"), codecs.latin_1_encode("\xff"))
print(codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM32_BE if hasattr(codecs, "BOM32_BE") else "", codecs.lookup("utf8"), codecs.lookup("latin1").name, codecs.lookup("U8") is codecs.lookup("utf_8"), codecs.lookup("utf-8")._is_text_encoding, codecs.lookup("hex")._is_text_encoding, codecs.make_identity_dict(range(2)), codecs.make_encoding_map({1: 97, 2: 97}))
