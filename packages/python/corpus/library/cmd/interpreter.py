"""cmd: a line interpreter fed from text, its help, hooks, completion and empty lines."""

import cmd
import io


class Shell(cmd.Cmd):
    intro = "Welcome."
    prompt = "(sh) "
    doc_header = "Commands:"
    undoc_header = "Others:"
    misc_header = "Topics:"
    ruler = "-"

    def __init__(self, text):
        super().__init__(stdin=io.StringIO(text), stdout=io.StringIO())
        self.use_rawinput = False
        self.stack = []

    def do_push(self, arg):
        """push N...: puts numbers on the stack."""
        self.stack += map(int, arg.split())

    def do_add(self, arg):
        """add: sums the stack up.

        Even when it is empty.
        """
        self.stack = [sum(self.stack)]

    def do_show(self, arg):
        print(self.stack, file=self.stdout)

    def do_shell(self, arg):
        print("shell:", arg, file=self.stdout)

    def do_quit(self, arg):
        return True

    do_EOF = do_quit

    def help_topic(self):
        print("About a topic.", file=self.stdout)

    def help_show(self):
        print("show: prints the stack.", file=self.stdout)

    def complete_push(self, text, line, begin, end):
        return [n for n in ("1", "10", "2") if n.startswith(text)]

    def precmd(self, line):
        return line.replace("plus", "add")

    def postcmd(self, stop, line):
        print(f"[{line!r} {stop}]", file=self.stdout)
        return stop

    def preloop(self):
        print("pre", file=self.stdout)

    def postloop(self):
        print("post", file=self.stdout)


def run(text, kind=Shell):
    shell = kind(text)
    shell.cmdloop()
    print(shell.stdout.getvalue())
    return shell


shell = run("push 1 2 3\nshow\nplus\nshow\n\nunknown thing\n!ls -l\n?\nhelp push\nhelp add\nhelp show\nhelp topic\nhelp nothing\n? quit\nquit\nshow\n")
run("show")


class Defaults(Shell):
    def emptyline(self):
        print("(empty)", file=self.stdout)

    def default(self, line):
        print("default:", line, file=self.stdout)

    def postcmd(self, stop, line):
        return stop


run("\nsomething else\n*x\nshow x=1\nEOF", Defaults)
print(shell.parseline("push 1 2"), shell.parseline("!cmd x"), shell.parseline("?topic"), shell.parseline(""), shell.parseline("  a-b c "), shell.parseline("123"))
print(shell.completenames("pu"), shell.completenames(""), shell.completedefault(), shell.complete_help("s"), sorted(shell.get_names())[:3], shell.lastcmd, shell.identchars[:3], shell.nohelp)
shell.stdout = io.StringIO()
shell.columnize(["alpha", "b", "gamma-gamma", "d", "epsilon"], displaywidth=20)
shell.columnize([], 10)
shell.columnize(["single"], 10)
shell.columnize([str(n) * 3 for n in range(12)], 30)
print(shell.stdout.getvalue())
try:
    shell.columnize(["a", 5])
except TypeError as error:
    print(error)
shell.onecmd("push 5")
print(shell.onecmd("quit"), shell.onecmd("show"), shell.stack)
shell.cmdqueue = ["push 7", "quit"]
shell.cmdloop("Again")
print(shell.stack, shell.cmdqueue, shell.stdout.getvalue())
try:
    shell.onecmd("push x")
except ValueError as error:
    print(error)
