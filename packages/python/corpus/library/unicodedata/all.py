"""unicodedata: properties, names, normal forms, numbers."""

import unicodedata

for c in ["a", "A", "1", "²", "½", "٣", "é", "€", "\u0301", "一", "가", "\U0001f600", "\n", "\xa0", "\u200b", "\ud800", "\ufffe", "Ⅷ", "ǅ", "ﬁ", "\u0378", "ß", "ʰ", "(", "\U000e0001"]:
    print(ascii(c), unicodedata.name(c, "no name"), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.east_asian_width(c), unicodedata.mirrored(c), unicodedata.decomposition(c), unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None))
CASES = """
unicodedata.lookup("EURO SIGN"), unicodedata.lookup("latin small letter e with acute"), ascii(unicodedata.lookup("HANGUL SYLLABLE GA")), ascii(unicodedata.lookup("CJK UNIFIED IDEOGRAPH-4E00")), ascii(unicodedata.lookup("BELL")) , ascii(unicodedata.lookup("LATIN SMALL LETTER R WITH TILDE"))
unicodedata.lookup("NO SUCH NAME")
unicodedata.name("\\n")
unicodedata.decimal("a")
unicodedata.digit("½")
unicodedata.numeric("x")
unicodedata.name("ab")
unicodedata.name(5)
unicodedata.category("")
unicodedata.normalize("NFX", "a")
unicodedata.normalize("NFC", 5)
unicodedata.is_normalized("NFC", "é"), unicodedata.is_normalized("NFD", "é"), unicodedata.is_normalized("NFKC", "ﬁ")
unicodedata.unidata_version, unicodedata.ucd_3_2_0.unidata_version, unicodedata.ucd_3_2_0.category("\\u0221")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
for text in ["é", "e\u0301", "Å", "\u212b", "ﬁ①½", "가", "\u1100\u1161", "q\u0307\u0323", "\u1e9b\u0323", "𝐀", "a\u0345\u0301", "ﷺ", "\U0001d15e"]:
    print(ascii(text), *(ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")))
print("".join(c for c in unicodedata.normalize("NFD", "Crème Brûlée à la façon") if not unicodedata.combining(c)))
counts = {}
for code in range(0, 0x11000, 3):
    category = unicodedata.category(chr(code))
    counts[category] = counts.get(category, 0) + 1
print(sorted(counts.items()))
