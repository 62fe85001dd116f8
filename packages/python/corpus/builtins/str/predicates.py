"""Questions about characters: isalpha, isdigit and the others."""

NAMES = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
SAMPLES = ["", "a", "A", "aB1", "1", "12", "²", "½", "Ⅷ", "一", "٣", " ", "\t\n", "\xa0", "\u2028", "\u200b", "_x", "1x", "é", "x\u0301", "ǅ", "ª", "$", "a b", "Hello World", "Hello world", "\x7f", "\xad", "\U0001f600", "\ud800", "class", "𝟏", "㊀", "\u3000", "\x1c", "᧚", "ℓ", "℘", "·", "a·"]

print(*NAMES)
for sample in SAMPLES:
    print(ascii(sample), "".join("y" if getattr(sample, name)() else "." for name in NAMES))
counts = {name: 0 for name in NAMES}
for code in range(0, 0x20000, 7):
    character = chr(code)
    for name in NAMES:
        counts[name] += getattr(character, name)()
print(counts)
