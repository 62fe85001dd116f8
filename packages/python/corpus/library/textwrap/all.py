"""textwrap: wrap, fill, shorten, dedent, indent and all options of TextWrapper."""

import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

TEXT = "Hello there -- you goof-ball, use the -b option!  It's a well-known   fact.\tTabs too;\nnew lines\n\nas well. Averyveryverylongwordthatdoesnotfit e-mail@x.y (see http://example.com/a-b/c?d=e)."
OPTIONS = [
    {}, {"width": 20}, {"width": 10}, {"width": 1}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 20, "break_long_words": False}, {"width": 20, "break_on_hyphens": False}, {"width": 20, "break_long_words": False, "break_on_hyphens": False},
    {"width": 40, "expand_tabs": False}, {"width": 40, "tabsize": 2}, {"width": 40, "replace_whitespace": False}, {"width": 25, "drop_whitespace": False}, {"width": 60, "fix_sentence_endings": True}, {"width": 30, "max_lines": 3}, {"width": 30, "max_lines": 2, "placeholder": " (more)"}, {"width": 30, "max_lines": 1},
]
for options in OPTIONS:
    print(options, *map(repr, wrap(TEXT, **options)), sep="\n  ")
CASES = [
    lambda: wrap(""), lambda: wrap("   "), lambda: wrap("a", 0), lambda: wrap("abc", -5), lambda: wrap("abc def", 5, initial_indent="123456"), lambda: wrap("a b c", 3, max_lines=1, placeholder="....."), lambda: fill("one two three", 7), lambda: fill("", 5), lambda: wrap(5), lambda: wrap("a", "b"), lambda: wrap("a", nope=1),
    lambda: shorten("Hello  world!", 12), lambda: shorten("Hello  world!", 11), lambda: shorten("Hello world", 10, placeholder="..."), lambda: shorten("Hello", 4), lambda: shorten("Hello", 3, placeholder="long one"), lambda: shorten("a " * 20, 15, placeholder="~"),
    lambda: dedent("  a\n   b\n  c"), lambda: dedent("\ta\n\t b"), lambda: dedent("  a\n\tb"), lambda: dedent("  a\n\n  b\n   \n"), lambda: dedent("a\n  b"), lambda: dedent(""), lambda: dedent("   "), lambda: dedent("  a\r\n  b"), lambda: dedent("\n\n   x\n  y\n"), lambda: dedent(5),
    lambda: indent("a\nb\n\nc", "> "), lambda: indent("a\n \nb\n", "--"), lambda: indent("a\nb", "+", lambda line: "b" in line), lambda: indent("a\n\nb", "*", lambda line: True), lambda: indent("", "x"), lambda: indent("a\r\nb", "- "), lambda: indent("a", 5),
    lambda: wrap("this-is-a-useful-feature-for-reformatting posts", 15), lambda: wrap("a--b c---d -e- --f", 4), lambda: wrap("50% $100 1,000.00 a/b 'quoted text' \"two\"", 8), lambda: wrap("\xa0non\u2009breaking\xa0space here", 8), lambda: wrap("\u4f60\u597d\u4e16\u754c e\u0301t\xe9", 4),
]
for number, case in enumerate(CASES):
    try:
        print(number, ascii(case()))
    except Exception as error:
        print(number, type(error).__name__, error)
w = TextWrapper(width=12)
w.subsequent_indent = ".."
print(w.wrap("some words that go on"), w.fill("a b"), w.width, w._split("look-ahead, really -- yes"), w._munge_whitespace("a\tb\nc"), TextWrapper.sentence_end_re.pattern)
w.width = 0
try:
    w.wrap("x")
except ValueError as error:
    print(error)
print(textwrap.__all__)
