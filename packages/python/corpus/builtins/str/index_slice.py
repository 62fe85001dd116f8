"""Indexing, slicing, comparing and iterating over str, with characters beyond the first plane."""


class I:
    def __index__(self):
        return 1


s = "a\U0001f600bé\u20acc"

CASES = """
s[0], s[1], s[2], s[-1], s[-6], s[I()], s[True]
s[6]
s[-7]
s[10**30]
s[1.0]
s["a"]
s[None]
s[1:3], s[:], s[::-1], s[::2], s[5:1], s[5:1:-2], s[-3:], s[:-3], s[10:], s[:100], s[I():], s[None:None:None], s[1:10**30], s[-10**30:2]
s[::0]
s[1:"a"]
s[1.5:]
s[1, 2]
len(s), list(s), [*s][1], list(enumerate(s))[1], list(reversed(s))
s < "b", s > "a", s == s[:], "\\U0001f600" > "\\uffff", "\\uffff" < "\\U00010000", "a" < "B", "" < "a", "abc" < "abd", "ab" < "abc"
"a" < 5
"a" == 5, "a" != 5, "a" == b"a", "a" == None
sorted(["\\U0001f600", "\\uffff", "z", "é", "Z", ""])
max("a", "é", "\\U0001f600"), min(s)
iter(s).__next__(), next(iter("")) if False else "-", iter("abc").__length_hint__()
hash("abc") == hash("ab" + "c"), hash(s) == hash("a\\U0001f600bé\\u20acc"), hash("") == 0
s.__len__(), s.__getitem__(1), s.__add__("x"), s.__mul__(0), s.__rmul__(1) == s, s.__eq__(5), s.__lt__(5), s.__contains__("\\U0001f600"), s.__getnewargs__()
s.__add__(5)
s.__mul__("a")
s.__getitem__("a")
"abc".__iter__().__reduce__()[1], "abc".__sizeof__() > 3
del_item(s)
set_item(s)
"abc".foo
ord("a"), ord("\\U0001f600"), chr(97), chr(0x1f600), ascii(chr(0xd800)), chr(I())
ord("ab")
ord("")
ord(5)
ord(b"a"), ord(bytearray(b"b"))
ord(b"ab")
chr(-1)
chr(0x110000)
chr("a")
chr(1.5)
chr(10**30)
"abc" is "abc", "a" * 3 == "aaa"
"""


def del_item(text):
    del text[0]


def set_item(text):
    text[0] = "x"


import warnings

warnings.simplefilter("ignore")

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
