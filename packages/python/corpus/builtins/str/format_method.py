"""str.format and format_map: fields, attributes, nesting, conversion, errors."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.items = [1, 2, {"k": "v"}]

    def __format__(self, spec):
        return f"<{spec}>"

    def __getitem__(self, key):
        return ("item", key)


class Default(dict):
    def __missing__(self, key):
        return f"[{key}]"


class NoFormat:
    def __format__(self, spec):
        return 5


p = Point(3, 4)

CASES = """
"{} {}".format(1, 2), "{0} {1} {0}".format(1, 2), "{a} {b}".format(a=1, b=2), "{0} {a}".format(1, a=2), "{{}}".format(), "{{{0}}}".format(5), "".format(1, 2), "x".format()
"{0.x} {0.y} {0.items[0]} {0.items[2][k]} {0[key]} {0[0]} {0[-1]} {0[a.b]}".format(p)
"{p.x:>5}|{p}|{p:spec}|{p!s:.5}|".format(p=p)[:40]
"{!r} {!s} {!a}".format("é", "é", "é")
"{:>{}}|{:{}{}}|{:{w}.{p}}|{0:{w}}".format("a", 5, "b", "^", 7, 3.14159, w=8, p=3)
"{:>{}}|{:{}{}}|{:{w}.{p}}".format("a", 5, "b", "^", 7, 3.14159, w=8, p=3)
"{} {0}".format(1)
"{0} {}".format(1)
"{}".format()
"{1}".format(1)
"{a}".format()
"{".format()
"}".format()
"{0".format(1)
"{0!".format(1)
"{0!r".format(1)
"{0!rr}".format(1)
"{0!x}".format(1)
"{0!}".format(1)
"{!r:}}".format(1)
"{:{}}".format(1)
"{:{:{}}}".format(1, 2, 3)
"{0.}".format(1)
"{0[}".format(1)
"{0[]}".format(1)
"{0[a}".format(1)
"{0]}".format(1)
"{0.real.imag}".format(5)
"{0.nope}".format(5)
"{0[nope]}".format({})
"{0[5]}".format([1])
"{0[x]}".format([1])
"{0[0]x}".format([1])
"{-1}".format(1)
"{ 0}".format(1)
"{a b}".format(**{"a b": 5})
"{0x}".format(1)
"{99999999999999999999}".format(1)
"{:d}".format("a")
"{:s}".format(5)
"{:x}".format(None)
"{:5}".format(None)
"{:5}".format([])
"{}{}".format([], None)
"{:}".format(NoFormat())
"{:%Y-%m}".format(__import__("datetime").date(2024, 5, 6))
"{a} {b}".format_map({"a": 1, "b": 2}), "{a} {zz}".format_map(Default(a=1))
"{a}".format_map({})
"{}".format_map({})
"{0}".format_map([5])
"{a}".format_map(5)
"{a}".format_map()
"{:<10}|{:>10}|{:^10}|{:*^10}|{:.2}|{:10.2}|{:<<5}|{:05}|{:=^5}".format(*["abc"] * 9)
"{:=5}".format("abc")
"{:+}".format("abc")
"{:,}".format("abc")
"{:#}".format("abc")
"{:z}".format("abc")
"{: }".format("abc")
"{:.x}".format("abc")
"{:.5s}|{:5s}|{:s}".format("abcdefgh", "ab", "")
"{0:{0}}".format(5), "{:{align}{width}}".format("x", align=">", width=4)
"{:\\U0001f600>4}".format("\\U0001f601")
format("abc", "5"), format("abc", ""), format("abc")
format("abc", 5)
format("abc", "s5")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
