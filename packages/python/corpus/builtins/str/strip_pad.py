"""strip, justify, center, zfill, expandtabs."""

CASES = """
" a ".strip(), " a ".lstrip(), " a ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "\\t\\n\\x1c\\xa0\\u3000a".strip(), "".strip(), "   ".strip(), "aaa".strip("a"), " a ".strip(None)
"a".strip(5)
"a".strip("x", "y")
"a".strip(b"x")
"a".lstrip(None), "xa".lstrip("xy"), "ax".rstrip("xy")
"ab".ljust(5), "ab".rjust(5), "ab".center(5), "ab".center(6), "abc".center(6), "abc".center(7), "ab".ljust(5, "*"), "ab".rjust(5, "é"), "ab".center(5, "\\U0001f600"), "ab".ljust(1), "ab".center(-1), "".center(3, "x"), "a".center(4, "x"), "ab".center(5, "x")
"ab".ljust(5, "")
"ab".ljust(5, "xy")
"ab".ljust(5, 5)
"ab".ljust("5")
"ab".ljust(5.0)
"ab".center(5, b"x")
"ab".rjust()
"ab".rjust(width=5)
"42".zfill(5), "-42".zfill(5), "+42".zfill(5), "--42".zfill(6), "".zfill(3), "abc".zfill(2), "-".zfill(3), "\\U0001f600".zfill(3)
"42".zfill("5")
"42".zfill()
"a\\tb".expandtabs(), "a\\tb".expandtabs(4), "\\t".expandtabs(3), "ab\\tc\\td".expandtabs(4), "a\\nb\\tc".expandtabs(4), "a\\rb\\tc".expandtabs(4), "a\\tb".expandtabs(0), "a\\tb".expandtabs(-1), "abcd\\te".expandtabs(tabsize=4), "\\t\\t|".expandtabs(2)
"a\\tb".expandtabs("4")
"a" * 3, 3 * "ab", "a" * 0, "a" * -1, "ab" * True, "" * 10**8
"a" * 1.5
"a" * "b"
"a" + 5
5 + "a"
"a" + None
"a" + b"b"
"a" - "b"
+"a"
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
