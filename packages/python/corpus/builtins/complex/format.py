"""Format specifications of complex."""

CASES = """
[format(1 + 2j, spec) for spec in ("", "f", ".1f", "e", "g", ".3g", "+", "+.1f", " .0f", "n")]
[format(1.5 - 2.25j, spec) for spec in ("20", "<20", "^20", ">20", "*^20.1f", "+20.2e")]
[format(complex(0, 1), spec) for spec in ("", "g", "10", ".2")]
[format(complex(-0.0, -0.0), spec) for spec in ("", "f", "z.1f", "g", ".3")]
[format(complex(float("inf"), float("nan")), spec) for spec in ("", "f", "F", "20")]
[format(1234567.5 + 7654321.25j, spec) for spec in (",", "_", ",.1f", ",.1e", "_g")]
format(1j, "d")
format(1j, "s")
format(1j, "%")
format(1j, "010")
format(1j, "=10")
format(1j, "x")
format(1j, "#g"), format(1j, "#.1f"), format(3 + 0j, "#.0f")
"%s %r" % (1j, 2 + 3j)
"%f" % 1j
"%d" % 1j
f"{1 + 2j}", f"{1 + 2j:.2f}", f"{1j!r:>8}", f"{1j=}"
"{0.real} {0.imag:.1f}".format(1 + 2j)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
