"""codecs of East Asia: incremental coders split everywhere, their states, and streams."""

import _codecs_cn
import _multibytecodec
import codecs
import io

NAMES = """gb2312 gbk gb18030 hz big5 cp950 big5hkscs euc_kr cp949 johab iso2022_kr shift_jis cp932 shift_jisx0213 shift_jis_2004
euc_jp euc_jisx0213 euc_jis_2004 iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext""".split()
TEXT = "a\u3042\u304b\u309a\xca\u0304\u4e00~\n\uac00\ubdc1\u4e02\uff71\xe9\u03b1\U00020089\u304b"


def attempt(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for name in NAMES:
    text = "".join(c for c in TEXT if c in "\u309a\u0304" or c.encode(name, "ignore"))
    data = text.encode(name, "ignore")
    print(name, data)
    wrong = 0
    for i in range(len(data) + 1):
        d = codecs.getincrementaldecoder(name)("replace")
        begun = d.decode(data[:i])
        other = codecs.getincrementaldecoder(name)("replace")
        other.setstate(d.getstate())
        ended = d.decode(data[i:], True)
        wrong += ended != other.decode(data[i:], True) or begun + ended != data.decode(name)
    for i in range(len(text) + 1):
        e = codecs.getincrementalencoder(name)("ignore")
        begun = e.encode(text[:i])
        other = codecs.getincrementalencoder(name)("ignore")
        other.setstate(e.getstate())
        ended = e.encode(text[i:], True)
        wrong += ended != other.encode(text[i:], True) or begun + ended != data
    d = codecs.getincrementaldecoder(name)()
    e = codecs.getincrementalencoder(name)("ignore")
    print(wrong, [(ascii(d.decode(data[i : i + 1])), d.getstate()) for i in range(0, len(data))][-6:], [(e.encode(c), e.getstate()) for c in text][-4:], e.encode("", True), e.getstate())

d = codecs.getincrementaldecoder("gb18030")()
attempt(lambda: [d.decode(b"\x81"), d.getstate(), d.decode(b"\x30\x81"), d.getstate()])
attempt(lambda: d.decode(b"\x30\x81\x30\x81", True))
attempt(lambda: [d.getstate(), d.reset(), d.getstate()])
attempt(lambda: [d.decode(b"\xff"), d.getstate()])
attempt(lambda: d.decode(b"ab\xff"))
attempt(lambda: d.getstate())
for state in (1, (1,), (b"1", "a"), (b"1" * 9, 0), (b"1", -1), (b"1", 1 << 70), ("a", 1), (b"\x81", 1 << 60)):
    attempt(lambda: [d.setstate(state), d.getstate()])
e = codecs.getincrementalencoder("big5hkscs")()
attempt(lambda: [e.encode("\xca"), e.getstate(), e.encode("a\xca"), e.encode("", True), e.getstate(), e.encode("\xea"), e.reset(), e.encode("", True)])
for state in ("a", -1, 1 << 200, 20, 0x8001, True, int.from_bytes(b"\x06" + "\xca\xca\xca".encode() + bytes(range(8)), "little")):
    attempt(lambda: [e.setstate(state), e.getstate()])
attempt(lambda: e.encode("\u1234"))
attempt(lambda: e.encode(5))
d = codecs.getincrementaldecoder("iso2022_jp")()
attempt(lambda: [d.getstate(), d.decode(b"\x1b$B"), d.getstate(), d.decode(b"\x1bZ"), d.getstate(), d.reset(), d.getstate(), d.decode(b"\x1b(")])
attempt(lambda: d.decode(b"1" * 7))
attempt(lambda: d.decode(b"a\x1b(" + b"1" * 7))
for errors in ("strict", "ignore", 5):
    attempt(lambda: [setattr(d, "errors", errors), d.errors])
attempt(lambda: delattr(d, "errors"))
attempt(lambda: _codecs_cn.getcodec(1))
attempt(lambda: _codecs_cn.getcodec("big5"))
attempt(lambda: _multibytecodec.MultibyteIncrementalEncoder())
attempt(lambda: type("E", (_multibytecodec.MultibyteIncrementalEncoder,), {"codec": 1})())
attempt(lambda: codecs.getincrementalencoder("gbk")(1))
attempt(lambda: codecs.getincrementalencoder("gbk")("strict", 2))
attempt(lambda: codecs.getincrementalencoder("gbk")(wrong=1))
attempt(lambda: codecs.getreader("gbk")())
attempt(lambda: type(_codecs_cn.getcodec("gbk"))())

data = "\u554a\u554a\n\u963fb\n\u4e02cd".encode("gbk")
r = codecs.getreader("gbk")(io.BytesIO(data))
attempt(lambda: [r.read(1), r.readline(), r.readline(1), r.read(0), r.readlines(3), r.read(), r.readlines(), r.reset()])
attempt(lambda: list(codecs.getreader("gbk")(io.BytesIO(data))))
for wrong in (1.5, "a", []):
    attempt(lambda: r.read(wrong))
attempt(lambda: codecs.getreader("gbk")(io.StringIO("a")).read())
attempt(lambda: codecs.getreader("gbk")(io.BytesIO(b"a\xb0")).read())
attempt(lambda: setattr(r, "stream", 1))
out = io.BytesIO()
w = codecs.getwriter("iso2022_jp_3")(out)
attempt(lambda: [w.write("\u304b"), out.getvalue(), w.writelines(["\u309aa", "\u304b"]), out.getvalue(), w.reset(), out.getvalue()])
attempt(lambda: w.writelines(5))
attempt(lambda: w.writelines({1: 2}))
attempt(lambda: w.write("\uac00"))
with open("text.txt", "w", encoding="shift_jis", newline="") as file:
    file.write("\u65e5\u672c\n" * 3)
with open("text.txt", encoding="shift_jis") as file:
    attempt(lambda: [file.readline(), file.tell(), file.read(1), file.read()])
with open("text.txt", encoding="euc_kr", errors="replace") as file:
    attempt(lambda: file.read())
attempt(lambda: io.TextIOWrapper(io.BytesIO(b"\xb0"), "gbk").read())
