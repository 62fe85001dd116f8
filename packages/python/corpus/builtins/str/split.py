"""split, rsplit, splitlines, partition, join."""


class Sub(str):
    pass


CASES = """
"a b  c".split(), " a b ".split(), "".split(), "   ".split(), "a b c".split(None, 1), " a b c ".split(None, 1), "a b c".split(maxsplit=0), " a ".split(maxsplit=0), "a\\u2003b\\x1cc\\xa0d".split()
"a,b,,c,".split(","), ",".split(","), "".split(","), "a,b,c".split(",", 1), "a,b,c".split(",", -1), "a,b,c".split(",", 0), "abcabc".split("bc"), "aaa".split("aa")
"a b  c".rsplit(), "a b c".rsplit(None, 1), " a b c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "aaa".rsplit("aa"), "a,b,,".rsplit(",", 2), "a b c".rsplit(maxsplit=0)
"abc".split("")
"abc".rsplit("")
"abc".split(5)
"abc".split(",", "1")
"abc".split(",", 1.0)
"abc".split(sep="b", maxsplit=1)
"abc".split("b", 1, 2)
"a\\nb\\r\\nc\\rd".splitlines(), "a\\n".splitlines(), "\\n".splitlines(), "".splitlines(), "a\\n\\nb".splitlines(True), "a\\x0bb\\x0cc\\x1cd\\x1de\\x1ef\\x85g\\u2028h\\u2029i".splitlines(), "a\\r\\n".splitlines(keepends=True)
"a".splitlines(keepends=1), "a\\nb".splitlines("x")
"abc".partition("b"), "abc".partition("x"), "abcbd".rpartition("b"), "abc".rpartition("x"), "abc".partition("abc"), "".partition("a"), "a->b->c".partition("->"), "a->b->c".rpartition("->")
"abc".partition("")
"abc".rpartition("")
"abc".partition(5)
"abc".partition()
",".join(["a", "b"]), "".join("abc"), ",".join([]), ",".join(("x",)), ", ".join({"k": 1, "j": 2}), "-".join(c for c in "xyz"), "ab".join("12")
",".join([1])
",".join(["a", 2, None])
",".join(5)
",".join(["a", b"b"])
",".join(None)
",".join(iter(["a", 5]))
type("".join([Sub("x")])), type(Sub(",").join(["a"])), type(Sub("a b").split()[0]), type(Sub("x").partition("y")[0])
"\\U0001f600,\\U0001f601".split(","), "x".join(["\\U0001f600", "a"]), "\\ud83d".join(["", "\\ude00"]) == "\\ud83d\\ude00", ascii("".join(["\\ud83d", "\\ude00"])), len("\\ud83d" + "\\ude00")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
