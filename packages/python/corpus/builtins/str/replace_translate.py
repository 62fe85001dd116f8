"""replace, translate, maketrans."""


class Table:
    def __getitem__(self, key):
        if key == ord("a"):
            return "<A>"
        if key == ord("b"):
            return None
        if key == ord("c"):
            return 0x1F600
        raise LookupError(key)


class Broken:
    def __getitem__(self, key):
        raise ValueError("broken table")


CASES = """
"aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "".replace("", "x", 0), "abcabc".replace("bc", ""), "aaaa".replace("aa", "a")
"aaa".replace("a", "b", count=1), "aaa".replace("a", "b", True)
"aaa".replace("a")
"aaa".replace("a", 5)
"aaa".replace(5, "a")
"aaa".replace("a", "b", "c")
"aaa".replace("a", "b", 1.5)
"a$b".replace("$", "$&$1"), "a.b".replace(".", "\\\\1")
"\\U0001f600x".replace("", "-"), "\\U0001f600".replace("\\ude00", "x") == "\\U0001f600"
str.maketrans("abc", "xyz"), str.maketrans("abc", "xyz", "d"), str.maketrans({"a": 1, 98: "bee", "c": None}), str.maketrans("", ""), str.maketrans({})
str.maketrans("ab", "x")
str.maketrans({"ab": 1})
str.maketrans({1.5: 1})
str.maketrans(5)
str.maketrans("a", 5)
str.maketrans("a", "b", 5)
str.maketrans()
"abcd".translate(str.maketrans("abc", "xyz", "d")), "abcd".translate({97: None, 98: "BEE", 99: 0x1F601}), "abcd".translate({}), "abcd".translate(Table()), "ab".translate("x" * 97 + "Z" + "Y")
"abc".translate([None] * 98 + ["!"])
"abc".translate({97: 1.5})
"abc".translate({97: -1})
"abc".translate({97: 0x110000})
"abc".translate(Broken())
"abc".translate(5)
"abc".translate(None)
"abc".translate()
"aé\\u20ac".translate({0xE9: "e", 0x20AC: "EUR"})
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
