"""optparse: the older parser: types, callbacks, groups, conflicts, help and errors."""

import optparse
import sys
from optparse import Option, OptionConflictError, OptionGroup, OptionParser, OptionValueError, make_option

sys.stderr = sys.stdout


def run(parser, *args):
    try:
        values, rest = parser.parse_args(list(args))
        print(args, "->", dict(sorted(vars(values).items())), rest)
    except SystemExit as error:
        print(args, "exit", error.code)
    except Exception as error:
        print(args, type(error).__name__, error)


def note(option, opt, value, parser, *extra, **more):
    parser.values.notes = getattr(parser.values, "notes", []) + [(opt, value, extra, sorted(more))]
    if value == 13:
        raise OptionValueError(f"option {opt}: 13 is refused")


p = OptionParser("%prog [options] FILE", prog="tool", version="%prog 1.5", description="Does things. " * 8, epilog="The end.")
p.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="say less")
p.add_option("-n", "--number", type="int", metavar="N", help="a number [default: %default]", default=7)
p.add_option("-f", type="float", action="append")
p.add_option("-c", "--choice", type="choice", choices=["one", "two"])
p.add_option("--pair", nargs=2, type="string")
p.add_option("-v", action="count", dest="level")
p.add_option("--const", action="store_const", const=42)
p.add_option("--many", action="append_const", const="x", dest="list")
p.add_option("--call", action="callback", callback=note, type="int", callback_args=(1, 2), callback_kwargs={"k": 3})
p.add_option("--hidden", help=optparse.SUPPRESS_HELP)
p.add_option("--complex", type="complex")
p.add_option("--long-int", type="long", dest="big")
group = OptionGroup(p, "More", "Options that are rarer.")
group.add_option("--rare", metavar="R", help="rarely used, with a description that has to be wrapped because it is so long")
p.add_option_group(group)
for args in ([], ["-q", "file"], ["-n5", "a", "--number=0x10", "b"], ["-f", "1", "-f2.5"], ["--choice", "two", "-vvv"], ["--choice", "three"], ["--pair", "a"], ["--pair", "a", "b", "c"], ["--const", "--many", "--many"], ["--call", "5", "--call=6"], ["--call", "13"], ["-n", "x"], ["--nope"], ["-z"], ["--qui"], ["--c"], ["--quiet=1"], ["--", "-q"], ["-", "x"], ["--complex", "1+2j", "--long-int", "0b11"], ["--version"], ["-n"], ["-qn3v"]):
    run(p, *args)
p.print_help()
p.disable_interspersed_args()
run(p, "first", "-q")
print(p.get_usage(), p.get_version(), p.get_prog_name(), p.has_option("-q"), p.get_option("--rare").dest, p.get_option("--none"), p.defaults["number"], p.option_groups[0].title, repr(p.get_option("-n")).split(" at")[0], str(p.get_option("-n")), p.remove_option("-q"), p.has_option("--quiet"))
p.set_defaults(number="0x20", verbose="v")
run(p, "--rare", "r")
q = OptionParser(conflict_handler="resolve", add_help_option=False, usage=optparse.SUPPRESS_USAGE, option_list=[make_option("-a"), make_option("-b", action="store_true")], formatter=optparse.TitledHelpFormatter(), option_class=type("Mine", (Option,), {"ATTRS": Option.ATTRS + ["extra"]}))
q.add_option("-a", "--again", dest="other", extra=5)
print(q.get_option("--again").extra, q.format_help(), q.get_usage())
run(q, "-a", "1", "-b")
for bad in (lambda: p.add_option("-n"), lambda: p.add_option("--x", type="nope"), lambda: p.add_option("--x", action="nope"), lambda: p.add_option("x"), lambda: p.add_option("-"), lambda: p.add_option("--x", choices=["a"]), lambda: p.add_option("--x", type="choice"), lambda: p.add_option("--x", type="choice", choices="ab"), lambda: p.add_option("--x", action="store_true", type="int"), lambda: p.add_option("--x", action="store_true", nargs=1), lambda: p.add_option("--x", const=1), lambda: p.add_option("--x", action="callback"), lambda: p.add_option("--x", callback=note), lambda: p.add_option(), lambda: p.add_option("--x", nope=1), lambda: p.remove_option("--zz"), lambda: OptionParser(conflict_handler="z"), lambda: p.add_option(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
values = optparse.Values({"a": 1})
values.ensure_value("b", 2)
values.update = None
print(values, values == {"a": 1, "b": 2, "update": None}, values.b, repr(values)[:12])
