"""find, index, count, startswith, endswith, in, with all their arguments."""


class I:
    def __index__(self):
        return 2


CASES = """
"hello".find("l"), "hello".find("l", 3), "hello".find("l", 4), "hello".find(""), "hello".find("", 5), "hello".find("", 6), "hello".find("x")
"hello".find("l", -2), "hello".find("l", -100, 3), "hello".find("l", None, None), "hello".find("lo", 0, 4), "hello".find("l", I()), "hello".find("l", 10**30), "hello".find("h", -10**30)
"hello".rfind("l"), "hello".rfind("l", 0, 3), "hello".rfind(""), "hello".rfind("", 0, 2), "hello".rfind("h"), "hello".rfind("", 6)
"hello".index("l"), "hello".rindex("l")
"hello".index("x")
"hello".rindex("x")
"hello".index("h", 1)
"hello".find()
"hello".find(5)
"hello".find("l", "a")
"hello".find("l", 1.0)
"hello".find("l", start=1)
"hello".count("l"), "hello".count(""), "hello".count("", 2), "hello".count("", 6), "aaaa".count("aa"), "hello".count("l", 3), "hello".count("lo", -3, -1), "".count(""), "".count("a")
"hello".count(None)
"hello".startswith("he"), "hello".startswith("lo"), "hello".startswith(("x", "he")), "hello".startswith(()), "hello".startswith("", 5), "hello".startswith("", 6), "hello".startswith("el", 1), "hello".startswith("el", 1, 2)
"hello".endswith("lo"), "hello".endswith(("x", "lo")), "hello".endswith("l", 0, 4), "hello".endswith("", 6), "hello".endswith("", 5), "hello".endswith("hello!"), "hello".endswith("lo", -2)
"hello".startswith(5)
"hello".startswith(("a", 5))
"hello".startswith(["he"])
"hello".endswith(None)
"hello".startswith()
"l" in "hello", "" in "hello", "x" in "hello", "hello" in "hello", "helloo" in "hello", "" in ""
5 in "hello"
None in "hello"
"a" not in "b"
"hello".__contains__("ell")
"\\U0001f600b".find("b"), "\\U0001f600\\U0001f601".index("\\U0001f601"), "a\\U0001f600".rfind("\\U0001f600"), "\\ud83d" in "\\U0001f600", "\\U0001f600".count("")
"aXbXc".find("X", -3), "ababab".rfind("ab", 1, 5), "ababab".rfind("ab", 0, 6)
"hello".removeprefix("he"), "hello".removeprefix("lo"), "hello".removesuffix("lo"), "hello".removesuffix(""), "hello".removeprefix(""), "aa".removeprefix("aaa")
"hello".removeprefix(5)
"hello".removesuffix(("lo",))
max("hello"), min("hello"), sorted("hello"), len("hello"), list(reversed("abc")), "hello"[::-1]
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
