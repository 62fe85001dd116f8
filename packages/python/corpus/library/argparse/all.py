"""argparse: options, positionals, subcommands, help, errors."""

import argparse
import io
import sys


def run(parser, text):
    try:
        print(text, "->", parser.parse_args(text.split()))
    except SystemExit as error:
        print(text, "-> exit", error.code)


p = argparse.ArgumentParser(prog="tool", description="A tool that does things with files and options.", epilog="The end.")
p.add_argument("file", help="the file", metavar="FILE")
p.add_argument("rest", nargs="*", type=int, help="numbers")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
p.add_argument("-o", "--output", default="out.txt", help="where to write (default: %(default)s)")
p.add_argument("--level", type=int, choices=[1, 2, 3], required=False)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--append", action="append", type=float)
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--opt", nargs="?", const="c", default="d")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
group = p.add_mutually_exclusive_group()
group.add_argument("--yes", action="store_true")
group.add_argument("--no", action="store_false", dest="yes_no")
titled = p.add_argument_group("extra", "Extra options.")
titled.add_argument("--secret", help=argparse.SUPPRESS)
titled.add_argument("--extend", action="extend", nargs="+")
sys.stderr = sys.stdout
for text in ("a.txt", "a.txt 1 2 -vv -o x", "a --level 2 --flag --append 1.5 --append 2", "a --no-flag --const --pair x y --opt", "a --opt=z --extend p q --extend r", "a --out=y", "", "a b", "a --level 9", "a --nope", "a --yes --no", "a --pair x", "a --v", "--version", "a -- -1", "a -1", "--help"):
    run(p, text)
p.print_usage()
print(p.format_usage())
print(p.parse_known_args(["a", "--unknown", "5"]), p.get_default("output"), p.parse_args(["a"], argparse.Namespace(x=1)))
sub = argparse.ArgumentParser(prog="git", exit_on_error=True)
commands = sub.add_subparsers(dest="command", required=True, title="commands", metavar="CMD")
add = commands.add_parser("add", help="add files", aliases=["a"])
add.add_argument("files", nargs="+")
add.set_defaults(func="do_add")
commit = commands.add_parser("commit", help="commit them")
commit.add_argument("-m", "--message", required=True)
for text in ("add x y", "a z", "commit -m hi", "commit", "push", "", "-h", "add -h"):
    run(sub, text)


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


q = argparse.ArgumentParser(prog="q", prefix_chars="+-", fromfile_prefix_chars="@", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
q.add_argument("++num", type=positive, default=1, help="a number")
q.add_argument("-u", action=Upper)
q.add_argument("-x", type=float, dest="ex")
for text in ("++num 5", "++num -3", "++num x", "-u abc", "-x1.5", "-x=2"):
    run(q, text)
print(q.format_help())
for bad in (lambda: p.add_argument("-o"), lambda: p.add_argument("a b", required=True), lambda: p.add_argument("--z", action="nope"), lambda: p.add_argument("--y", type="int"), lambda: p.add_argument("--w", nargs=0), lambda: p.add_argument(), lambda: argparse.ArgumentParser(foo=1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
no_exit = argparse.ArgumentParser(exit_on_error=False)
no_exit.add_argument("--n", type=int)
try:
    no_exit.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print(error, error.argument_name)
print(repr(argparse.Namespace(a=1, b="x")), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(argparse.Namespace(q=2)))
