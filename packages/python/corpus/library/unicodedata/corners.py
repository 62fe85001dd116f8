"""unicodedata and text: properties over all planes, normal forms, names both ways, case of odd letters, str predicates."""

import string
import stringprep
import sys
import unicodedata as u


def attempt(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


SAMPLE = [0, 9, 32, 48, 65, 0xAA, 0xAD, 0xB2, 0xBC, 0xDF, 0x130, 0x149, 0x1C5, 0x2B0, 0x300, 0x37A, 0x3A3, 0x5D0, 0x661, 0x6DD, 0x903, 0x9F4, 0xE33, 0xF33, 0x10D0, 0x1100, 0x1371, 0x1E9E, 0x1F88, 0x2028, 0x2044, 0x2126, 0x2167, 0x2460, 0x249C, 0x2F00, 0x3000, 0x3007, 0x3042, 0x30AB, 0x3192, 0x4E00, 0x4E03, 0xA4D0, 0xAC00, 0xD7A3, 0xD800, 0xE000, 0xF900, 0xFB01, 0xFDFA, 0xFE0F, 0xFEFF, 0xFF21, 0xFFFD, 0xFFFF, 0x10107, 0x1D400, 0x1D7CE, 0x1F1E6, 0x1F600, 0x20000, 0x2F800, 0x32FFF, 0xE0041, 0xF0000, 0x10FFFF]
for code in SAMPLE:
    c = chr(code)
    print(f"{code:05X}", u.name(c, "-"), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decomposition(c), u.decimal(c, "-"), u.digit(c, "-"), u.numeric(c, "-"), "".join(str(int(getattr(c, n)())) for n in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier")), ascii(c.upper() + c.lower() + c.title() + c.casefold() + c.swapcase() + c.capitalize()))
for text in ("\u00e9", "e\u0301", "\ufb01", "\u1e9b\u0323", "\uac01", "\u1100\u1161\u11a8", "q\u0307\u0323", "\u0344", "\u2126", "\uff76\uff9e", "\U0001d15e", "a\u0315\u0300\u05ae\u0062", "\u0f43", "\u00bd", "\ufdfa", "\u3392", "\u2460", "", "plain"):
    forms = [u.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print(ascii(text), *map(ascii, forms), [u.is_normalized(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")])
for name in ("LATIN SMALL LETTER A", "latin small letter a", "EURO SIGN", "HANGUL SYLLABLE GAG", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-FFFF", "LF", "BELL", "NULL", "KEYCAP DIGIT ONE", "LATIN SMALL LETTER R WITH TILDE", "no such name", "", "LATIN CAPITAL LETTER GHA", "TANGUT IDEOGRAPH-17000", "VARIATION SELECTOR-17", "SNOWMAN"):
    attempt(lambda: u.lookup(name))
print(ascii("\N{SNOWMAN}\N{bullet}\N{LATIN SMALL LETTER E WITH ACUTE}"), u.unidata_version, u.ucd_3_2_0.unidata_version, u.ucd_3_2_0.category("\u0221"), u.category("\u0221"), u.ucd_3_2_0.name("\u20ac"), u.ucd_3_2_0.normalize("NFC", "e\u0301"))
for bad in (lambda: u.name("\x00"), lambda: u.name("ab"), lambda: u.name(5), lambda: u.name(""), lambda: u.decimal("a"), lambda: u.digit("\u00bd"), lambda: u.numeric("x"), lambda: u.category("ab"), lambda: u.normalize("NFX", "a"), lambda: u.normalize("NFC"), lambda: u.normalize("NFC", 5), lambda: u.lookup(5), lambda: u.combining(), lambda: u.is_normalized("X", "a"), lambda: u.decimal("x", None), lambda: eval(r"'\N{nope}'"), lambda: u.bidirectional(b"a"), lambda: "\u0130".lower().upper(), lambda: "\u03a3\u03a3 a\u03a3".lower(), lambda: "\ufb03 \u01c6 \u0345".title(), lambda: "\u1e9e \u00df \ufb00".casefold(), lambda: "\u0149 \u1f80".capitalize(), lambda: int("\u0661\u0662"), lambda: float("\uff11.\uff15"), lambda: int("\u00b2"), lambda: "\u2167".isnumeric()):
    attempt(bad)
counts = {}
for code in range(0x3000):
    category = u.category(chr(code))
    counts[category] = counts.get(category, 0) + 1
print(sorted(counts.items()), sum(1 for code in range(0x10000) if chr(code).isidentifier()), sum(map(str.isprintable, map(chr, range(0x20000)))), [hex(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()], sum(u.combining(chr(c)) for c in range(0x2000)), sum(c.isdigit() != c.isdecimal() for c in map(chr, range(0x20000))), sum(len(c.upper()) > 1 for c in map(chr, range(0x10000))))
print([ascii(stringprep.map_table_b2(c)) for c in "A\u00df\u0130"], stringprep.in_table_a1("\u0221"), stringprep.in_table_b1("\u00ad"), ascii(stringprep.map_table_b3("\u00df")), stringprep.in_table_c12("\u00a0"), stringprep.in_table_d1("\u05d0"), stringprep.in_table_d2("a"))
for host in ("b\u00fccher.example", "xn--bcher-kva.example", "fa\u00df.de", "\u00e9" * 70, "a..b", "\u0627\u0628", "ASCII.Com", "a\u3002b", ""):
    attempt(lambda: host.encode("idna"))
    attempt(lambda: host.encode("idna").decode("idna"))
print("b\u00fccher".encode("punycode"), b"bcher-kva".decode("punycode") == "b\u00fccher", ascii("caf\u00e9 \u2603".translate(str.maketrans({"\u00e9": "e", "\u2603": None}))), string.capwords("\u00e9a b"))
