"""re: every piece of the syntax of patterns."""

import re

TESTS = [
    (r"a.c", "abc a\nc a.c"), (r"(?s)a.c", "a\nc"), (r"^\w+", "one\ntwo"), (r"(?m)^\w+$", "one\ntwo"), (r"\Aone\Z", "one\n"), (r"one$", "one\n"),
    (r"a*b+c?", "aabbb b ac"), (r"a{2,3}", "aaaaa"), (r"a{2}", "aaaaa"), (r"a{,2}", "aaa"), (r"a{2,}?", "aaaa"), (r"a+?", "aaa"), (r"a*?b", "aaab"), (r"x{", "x{"), (r"x{a}", "x{a}"),
    (r"a++b", "aaab"), (r"a*+a", "aaa"), (r"(?>a+)b", "aab"), (r"a?+a", "a"), (r"(?>a|ab)c", "abc"),
    (r"[abc]+", "cabbage"), (r"[^abc]+", "cabdef"), (r"[a-c0-3]+", "b2d4"), (r"[]a]+", "a]b"), (r"[^]]", "]a"), (r"[\]\-\\]+", "]-\\x"), (r"[\d.]+", "1.5x"), (r"[\w\s]+", "a b-c"), (r"[-a]", "-"), (r"[a-]", "-"), (r"[\x41\u00e9\n]+", "A\xe9\n"),
    (r"\d+\D+", "12ab"), (r"\s\S", " x"), (r"\w\W", "a-"), (r"\bfoo\b", "a foo. food"), (r"\Boo", "foo oo"), (r"\d", "٣"), (r"(?a)\d", "٣"), (r"\w+", "élan_1"), (r"(?a)\w+", "élan"),
    (r"(a)(b)?", "ac"), (r"(?:a|b)+", "abac"), (r"(?P<x>a)(?P=x)", "aa"), (r"(a)\1", "aab"), (r"(\w)(\w)\2\1", "abba"), (r"()|a", "a"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"((a)|(b))+", "ab"),
    (r"foo(?=bar)", "foobaz foobar"), (r"foo(?!bar)", "foobar foobaz"), (r"(?<=a)b", "ab cb"), (r"(?<!a)b", "ab cb"), (r"(?<=ab|cd)x", "abx cdx"), (r"(?<=^|,)x", "x,x"),
    (r"(a)?(?(1)b|c)", "ab c"), (r"(?P<q>')?x(?(q)')", "'x' x"), (r"(?i)HeLLo", "hello HELLO"), (r"(?i:h)ello", "Hello HELLO"), (r"(?i)ß", "ẞ"), (r"(?i)[a-z]+", "K\u212a"), (r"(?i)straße", "STRASSE STRAßE"), (r"(?-i:a)b", "ab AB"),
    (r"(?x) a b # comment" + "\n c", "abc"), (r"(?x)a\ b", "a b"), (r"(?x)[ #]", " #"), (r"a(?#comment)b", "ab"), (r"(?s-i:.)", "\n"),
    (r"\x41\101\u0042\N{EURO SIGN}", "AAB€"), (r"\t\n\\\.", "\t\n\\."), (r"\0", "\0"), (r"[\b]", "\b"), (r"a|b|", "xb"), (r"|a", "a"), (r"", "ab"), (r"(?:)", "a"), (r"(a*)*", "aab"), (r"(a*)+", "b"), (r"(?:a?)*?b", "aab"),
    (r"(.)\1{2}", "aaab"), (r"([ab]+)(?=\1)", "abab"), (r"(?=(a+))a*b\1", "aaab"), (r"\$\^\*", "$^*"), (r"^$", ""), (r"$", "a\n"), (r"\Z", "a\n"), (r"\z", "a\n"), (r".*", "ab\ncd"), (r"(?s).*", "ab\ncd"),
]
for pattern, text in TESTS:
    try:
        found = [(m.span(), m.group(), m.groups()) for m in re.finditer(pattern, text)]
    except re.error as error:
        found = f"error: {error}"
    print(ascii(pattern), ascii(text), ascii(found))
