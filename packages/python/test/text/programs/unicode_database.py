import unicodedata
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, e)
samples = ['a', 'A', '5', '\xbd', '\xb2', '\u0661', '\u2167', '\u4e00', '\uac00', '\u1e9b', '\ufb01', '\u0301', ' ', '\u2028', '\u05d0', '(', '\U0001f600', '\U0001d7d8', '\ud800', '\u0378', '\u212b', '\uf900', '\U00020000', '\u0f33', '\x00', '\u1806', '\u200d']
print(unicodedata.unidata_version, unicodedata.ucd_3_2_0.unidata_version, type(unicodedata.ucd_3_2_0).__name__)
for d in [unicodedata, unicodedata.ucd_3_2_0]:
    for c in samples:
        print(repr(c), d.category(c), d.bidirectional(c), d.combining(c), d.mirrored(c), d.east_asian_width(c), repr(d.decomposition(c)), d.decimal(c, None), d.digit(c, None), d.numeric(c, None), d.name(c, None))
    for f in ['NFC', 'NFD', 'NFKC', 'NFKD']:
        for s in ['', 'abc', 'e\u0301', '\xe9', '\ufb01', '\uac00\u11a8', '\u212b', 'a\u0301\u0328', '\u1e9b\u0323', '\U0001d15e', '\u0344', '\u1100\u1161']:
            print(f, repr(s), ascii(d.normalize(f, s)) if False else repr(d.normalize(f, s)), d.is_normalized(f, s))
for n in ['LATIN SMALL LETTER A', 'latin small letter a', 'HANGUL SYLLABLE GA', 'CJK UNIFIED IDEOGRAPH-4E00', 'NULL', 'GRINNING FACE', 'KEYCAP DIGIT ONE', 'nope', '', 'LATIN SMALL LETTER GHA']:
    attempt('lookup ' + n, lambda: unicodedata.lookup(n))
for f in ['category', 'decimal', 'digit', 'numeric', 'name', 'decomposition', 'combining', 'mirrored']:
    g = getattr(unicodedata, f)
    for c in ['', 'ab', 5, None, 'x', '\x01', b'a']:
        attempt(f + ' ' + repr(c), lambda: g(c))
attempt('normalize', lambda: unicodedata.normalize('x', 'a'))
attempt('normalize', lambda: unicodedata.normalize('x', ''))
attempt('normalize', lambda: unicodedata.normalize(5, 'a'))
attempt('normalize', lambda: unicodedata.normalize('NFC', 5))
attempt('is_normalized', lambda: unicodedata.is_normalized('x', 'a'))
attempt('is_normalized', lambda: unicodedata.is_normalized('NFC'))
attempt('lookup', lambda: unicodedata.lookup(5))
attempt('name', lambda: unicodedata.name())
