"""Format specifications of int."""

CASES = """
format(42)
format(42, "d")
format(42, "b"), format(42, "o"), format(42, "x"), format(42, "X")
format(42, "#b"), format(42, "#o"), format(42, "#x"), format(42, "#X")
format(-42, "#x"), format(-42, "#010b")
format(42, "5"), format(42, "<5"), format(42, "^5"), format(42, ">5"), format(42, "=5")
format(-42, "=6"), format(-42, "06"), format(-42, "+06"), format(42, "+"), format(42, " "), format(42, "-")
format(42, "*^9"), format(42, "*=+9"), format(42, "x<9")
format(1234567, ","), format(1234567, "_"), format(1234567, "_x"), format(1234567, "_b"), format(1234567, ",x")
format(1234567, "015,"), format(1234567, "+015,"), format(1234567, "_>15,")
format(0, ","), format(999, ","), format(-1000, ",")
format(10**20, ","), format(10**20, "x"), format(-10**20, "_b")
format(65, "c"), format(0x1F600, "c"), format(65, "5c"), format(65, "<5c"), format(65, "^5c")
format(65, "+c")
format(65, "#c")
format(65, ",c")
format(-1, "c")
format(0x110000, "c")
format(10**30, "c")
format(42, "e"), format(42, ".2e"), format(42, "f"), format(42, ".1f"), format(42, "g"), format(42, "%"), format(42, ".0%")
format(42, "n"), format(1234567, "n")
format(42, ".3")
format(42, ".3d")
format(42, "s")
format(42, "z")
format(42, "zd")
format(42, "q")
format(42, "10.")
format(42, "5 d")
format(42, "d5")
format(42, "_,")
format(42, ",_")
format(42, ",,")
format(42, "_n")
format(42, ",n")
format(42, "99999999999999999999")
format(42, ".99999999999999999999f")
format(42, "😀>6")
format(42, "{>6")
format(42, 5)
format(True), format(True, "d"), format(True, "5"), format(True, "x"), format(False, "%"), format(True, "s")
(42).__format__("#06x")
(42).__format__()
"{:d}".format(True)
f"{42:>{10}}", f"{42:{'#'}{'x'}}"
f"{10**400:.3e}"
f"{2**70:,.2f}"
f"{7:08.3f}", f"{7:<08}", f"{-7:^+08}"
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
