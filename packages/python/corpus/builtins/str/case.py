"""Changing and asking for case, with letters where it is not simple."""

WORDS = ["", "hello World", "ßtraße", "ǆungla", "ΑΣ", "ΌΔΟΣ ΑΣ.", "ŉ", "ﬁne", "İstanbul", "ıI", "they're bill's", "2nd x1y", "ᾳ ᾼ", "Ⅷ ⅷ ⓐ", "a\u0345b", "𐐀𐐨", "ʰ", "ª", "Ⴀⴀ", "\ud800x"]

for word in WORDS:
    print(ascii(word))
    for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
        print("  ", name, ascii(getattr(word, name)()))
    print("  ", word.isupper(), word.islower(), word.istitle())

print("STRASSE".casefold() == "straße".casefold(), "Σ".lower(), "ΑΣ".lower(), "Σ".casefold(), "ΑΣΑ".lower(), "Α Σ".lower())
for call in ("'a'.upper(1)", "'a'.upper(x=1)", "str.upper()", "str.upper(5)", "str.title(b'a')"):
    try:
        print(eval(call))
    except TypeError as error:
        print(call, error)
