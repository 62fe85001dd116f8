"""codecs of East Asia: every sequence of two bytes and every character, by their digests."""

import hashlib

PLAIN = """gb2312 gbk gb18030 big5 cp950 big5hkscs euc_kr cp949 johab shift_jis cp932 shift_jisx0213 shift_jis_2004
euc_jp euc_jisx0213 euc_jis_2004""".split()
SHIFTED = "hz iso2022_kr iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext".split()
SETS = """$@ $A $B $(C $)C $(D $(O $(P $(Q (J (I .A .F""".split()


def digest(texts):
    sum = hashlib.md5()
    for text in texts:
        sum.update(text.encode("utf-8", "surrogatepass"))
    return sum.hexdigest()[:12]


TWO_BYTES = [b"".join([bytes((lead, trail)) + b"\n" for trail in range(256)]) for lead in range(256)]
TEXTS = ["\n".join(map(chr, range(start, start + 0x1000))) for start in range(0, 0x30000, 0x1000)]
# Beyond them only gb18030 has any.
TEXTS.append("".join(map(chr, range(0x30000, 0x110000, 0x101))))


def decoded(name, before, after=b"\n", leads=range(256)):
    for lead in leads:
        data = b"".join([before + bytes((lead, trail)) + after for trail in range(256)])
        yield data.decode(name, "replace")


for name in PLAIN:
    print(name, digest(data.decode(name, "replace") for data in TWO_BYTES))
for name in PLAIN + SHIFTED:
    print(name, digest(text.encode(name, "replace").decode("latin-1") for text in TEXTS))
for name in ("euc_jp", "euc_jisx0213", "euc_jis_2004"):
    print(name, "three bytes", digest(decoded(name, b"\x8f", leads=range(128, 256))))
print("gb18030 four bytes")
for lead in (0x81, 0x82, 0x83, 0x84, 0x90, 0xE3, 0xFE):
    print(hex(lead), digest(decoded("gb18030", bytes([lead, 0x30]), b"7\n")), digest(decoded("gb18030", bytes([lead, 0x39]), b"\n")))
print("euc_kr eight bytes")
for last in (0xA1, 0xA3, 0xB9, 0xD4):
    print(hex(last), digest(b"".join([b"\xa4\xd4\xa4%c\xa4%c\xa4%c\n" % (a, b, last) for b in range(0xBE, 0xD6)]).decode("euc_kr", "replace") for a in range(0xA0, 0xC0)))
print("hz", digest(decoded("hz", b"~{", b"~}\n", range(128))))
for name in SHIFTED[1:]:
    for each in SETS:
        escape = b"\x1b" + each.encode()
        before = escape + (b"\x1bN" if each[0] == "." else b"\x0e" if ")" in each else b"")
        print(name, each, digest(decoded(name, before, b"\x1b(B\x0f\n", range(0x18, 0x84, 4))))
