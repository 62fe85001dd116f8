"""Format specifications of float, with every presentation type."""

CASES = """
[format(3.14159, spec) for spec in ("", "f", ".2f", ".0f", "#.0f", "e", ".1e", ".0e", "#.0e", "E", "g", ".3g", "#.3g", "G", "%", ".1%", "n", "F")]
[format(1e100, spec) for spec in ("", "f", "g", "e", ".3", ".20g", "n")]
[format(1e-7, spec) for spec in ("", "f", "g", "e", ".3", ".10f", ".2%")]
[format(0.0, spec) for spec in ("", "f", "g", "e", ".3", "+", "#g", "%")]
[format(-0.0, spec) for spec in ("", "f", "g", "e", ".0f", "+", "z", "z.1f", "zg")]
[format(-0.001, spec) for spec in (".1f", "z.1f", "+z.1f", "z.2f", " z.1f", "z.3f")]
[format(float("inf"), spec) for spec in ("", "f", "F", "e", "g", "010", "+", "<8", "%", ",")]
[format(float("nan"), spec) for spec in ("", "f", "F", "E", "010", "+", "*^9", ".2f")]
[format(1234567.891, spec) for spec in (",", "_", ",.2f", "_.1f", "020,.2f", "+,.0f", ",e", ",g", "_g", ",%", "15,.1f", "<15,.1f", "*=+20,.3f")]
[format(1234.5678, spec) for spec in (".3", ".4", ".5", ".10", ".1", ".0", "#.3", "#.10")]
[format(100000.0, spec) for spec in ("", "g", ".3g", ".6g", "#g", ".5", ".6", ".7")]
[format(1e16, spec) for spec in ("", ".17", "g", "f", ".16g", ".17g")]
[format(0.5, spec) for spec in (".0f", ".0%", ".0e", ".0g")]
[format(2.5, spec) for spec in (".0f", "#.0f", "05.1f", "+05.1f", "=+8", "^8", "x^8", ">8")]
[format(123.456, spec) for spec in (".6,f", ".6_f", ",.6_f", "_.3,f")]
[format(0.123456789, spec) for spec in (".9_f", ".8,f", ".3_e")]
format(1.5, "d")
format(1.5, "x")
format(1.5, "s")
format(1.5, "c")
format(1.5, "q")
format(1.5, ".")
format(1.5, ".f")
format(1.5, "5.")
format(1.5, ".2.3")
format(1.5, ",_")
format(1.5, "_,f")
format(1.5, "zz")
format(1.5, " +")
format(1.5, "=<10"), format(1.5, "=>10"), format(1.5, "<<10")
format(1.5, ".1000f")[:20], len(format(1.5, ".1000f"))
format(1e308, ".5f")[:12], len(format(1e308, ".5f"))
format(5e-324, ".30g"), format(0.1, ".30f"), format(0.1, ".55g")
format(123456789.0, ".3n"), format(1e6, "n")
"{:.{}f}".format(3.14159, 3), "{:{}.{}}".format(3.14159, 10, 3)
f"{3.14159:.{2}f}", f"{3.14159:{'>'}{10}.{1}}", f"{1.5!r:>6}", f"{1e3=}", f"{1.25=:.1f}"
"%f %.2f %e %g %G %.3g %5.1f|%-8.2f|%+f|%08.2f" % (1.5, 2.345, 12345.678, 1e-5, 1e-10, 1234.5, 2.25, 2.5, 1.0, -3.5)
"%#.0f %#g %.0f %.0e %i %d" % (1.5, 1.0, 2.5, 2.5, 3.9, -3.9)
"%x" % 1.5
"%c" % 1.5
"%.50f" % 0.1
"% f|% f" % (1.0, -1.0)
"%f %f" % (float("inf"), float("-nan"))
"%F %E" % (float("inf"), 1e10)
"%s %r %a" % (1.0, 1e22, -0.0)
"%f" % "a"
"%f" % 10**400
"%d" % float("inf")
"%d" % float("nan")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
