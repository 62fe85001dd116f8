"""argparse: groups, parents, defaults, custom types and actions, subcommands in depth, formatters, intermixed."""

import argparse
import enum
import sys

sys.stderr = sys.stdout


def run(parser, *args, method="parse_args"):
    try:
        print(args, "->", getattr(parser, method)(list(args)))
    except SystemExit as error:
        print(args, "exit", error.code)
    except Exception as error:
        print(args, type(error).__name__, error)


def make(**options):
    return argparse.ArgumentParser(prog="p", color=False, **options)


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


p = make(allow_abbrev=False, argument_default=argparse.SUPPRESS, add_help=False, conflict_handler="resolve")
p.add_argument("-l", "--level", type=Level, choices=[*Level])
p.add_argument("-n", type=lambda s: int(s, 0), nargs="+", default=[1])
p.add_argument("--old", action="store_true", deprecated=True)
p.add_argument("-x", dest="ex", action="append_const", const=1)
p.add_argument("-y", dest="ex", action="append_const", const=2)
p.add_argument("-l", help="replaces the short one")
for args in (["--level", "low"], ["--level", "mid"], ["--lev", "low"], ["-n", "0x10", "0b1"], ["-n"], ["-xyx"], ["-l5"], ["--old"], ["--", "extra"], ["-n", "1", "--", "2"], []):
    run(p, *args)
print(p.format_help(), p.get_default("n"), p.prog, p)
base = make(add_help=False)
base.add_argument("--common", default="c", help="shared %(type)s %(default)r %(prog)s %%", type=str)
group = base.add_argument_group("Group", "About the group.")
group.add_argument("pos", nargs="?", default="dpos", help="maybe")
child = make(parents=[base], usage="%(prog)s [anything]", description="D " * 60, epilog="E", formatter_class=argparse.RawTextHelpFormatter)
child.add_argument("--multi", help="one\n  two", nargs=3, metavar=("A", "B", "C"))
child.add_argument("--rem", nargs=argparse.REMAINDER)
run(child, "--multi", "1", "2", "3", "P")
run(child, "--multi", "1")
run(child, "P", "--rem", "-x", "--y")
child.print_help()
for formatter in (argparse.HelpFormatter, argparse.MetavarTypeHelpFormatter, argparse.RawDescriptionHelpFormatter, lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=50)):
    q = make(formatter_class=formatter, description="first\n  second")
    q.add_argument("--number", type=int, help="a number that has a very long description which has to be wrapped somewhere")
    q.add_argument("name", type=str, help="n", choices=("a", "b"))
    print(q.format_help())
top = make()
top.set_defaults(func=None, deep="top")
top.add_argument("-v", action="count")
subs = top.add_subparsers(title="subs", description="what can be done", dest="cmd", help="h", parser_class=argparse.ArgumentParser)
one = subs.add_parser("one", help="first", aliases=["1", "uno"], add_help=False)
one.add_argument("a", type=int)
one.set_defaults(func="one", deep="one")
nested = one.add_subparsers(dest="inner")
nested.add_parser("in", color=False).add_argument("--flag", action="store_true")
two = subs.add_parser("two", prog="custom two", deprecated=True, color=False)
two.add_argument("b", nargs="*")
for args in ([], ["one", "5"], ["-vv", "uno", "5", "in", "--flag"], ["two", "x", "y"], ["three"], ["one", "x"], ["two", "--nope"], ["-h"], ["two", "-h"], ["one", "5", "in", "-h"]):
    run(top, *args)
m = make()
exclusive = m.add_mutually_exclusive_group(required=True)
exclusive.add_argument("--a", action="store_true")
exclusive.add_argument("--b", type=int)
exclusive.add_argument("c", nargs="?")
m.add_argument("--mode", choices={"x": 1, "y": 2}, default="x")
for args in ([], ["--a"], ["--a", "--b", "1"], ["C"], ["--a", "C"], ["--b=2", "--mode", "z"], ["--b", "x"]):
    run(m, *args)
i = make()
i.add_argument("--foo")
i.add_argument("cmd")
i.add_argument("rest", nargs="*", type=int)
run(i, "doit", "1", "--foo", "bar", "2", "3", method="parse_intermixed_args")
run(i, "doit", "1", "--foo", "bar", "2", "3")
run(i, "doit", "1", "--zap", "2", method="parse_known_args")
run(i, "doit", "1", "--zap", "2", method="parse_known_intermixed_args")


class Pair(argparse.Action):
    def __init__(self, option_strings, dest, **kwargs):
        super().__init__(option_strings, dest, nargs=2, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        key, value = values
        if key == "bad":
            raise argparse.ArgumentError(self, "the key is bad")
        if key == "die":
            parser.error("told to die")
        if key == "leave":
            parser.exit(7, "leaving\n")
        getattr(namespace, self.dest).update({key: value})


k = make(exit_on_error=False, prefix_chars="-/")
k.register("action", "pair", Pair)
k.register("type", "hex", lambda s: int(s, 16))
k.add_argument("/D", action="pair", default={}, dest="defs")
k.add_argument("--hex", type="hex")
k.add_argument("-1", dest="one", action="store_true")
for args in (["/D", "a", "1", "/D", "b", "2"], ["/D", "bad", "1"], ["/D", "die", "x"], ["/D", "leave", "x"], ["--hex", "ff"], ["--hex", "zz"], ["-1"], ["--unknown"], ["extra"]):
    run(k, *args)
ns = argparse.Namespace(x=1)
print(k.parse_args([], ns) is ns, ns, ns == argparse.Namespace(x=1), "x" in ns, vars(ns)["x"], k._option_string_actions.keys() >= {"/D"}, repr(k._actions[1])[:40], argparse.FileType.__name__ if False else "", argparse.ArgumentError(None, "plain"), argparse.ArgumentError(k._actions[1], "named"), k.convert_arg_line_to_args("a b"))
with open("args.txt", "w") as file:
    file.write("--foo\nfrom file\ncmd\n1\n")
fp = make(fromfile_prefix_chars="@")
fp.add_argument("--foo")
fp.add_argument("cmd")
fp.add_argument("n", nargs="*")
run(fp, "@args.txt", "2")
for bad in (lambda: i.add_argument("--foo"), lambda: i.add_argument("x", dest="y"), lambda: i.add_argument("--x", nargs="z"), lambda: i.add_argument("--x", action="store_true", type=int), lambda: i.add_argument("--x", choices=5).choices, lambda: i.add_argument("-", "x"), lambda: i.add_argument("--x", nargs=0), lambda: i.add_argument("--m", nargs=2, metavar=("A",)), lambda: m.add_mutually_exclusive_group().add_argument("pos"), lambda: top.add_subparsers(), lambda: i.add_argument("--b", action=argparse.BooleanOptionalAction, type=int), lambda: i.add_argument("--h", help="%(nope)s") and i.format_help(), lambda: make(conflict_handler="x"), lambda: i.add_argument("--", dest="q"), lambda: subs.add_parser("one")):
    try:
        print(type(bad()).__name__)
    except Exception as error:
        print(type(error).__name__, error)
