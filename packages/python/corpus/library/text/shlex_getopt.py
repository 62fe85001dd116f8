"""shlex, getopt, cmd, code, fnmatch."""

import cmd
import code
import getopt
import io
import shlex
import sys

print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # not"), shlex.split("a # c", comments=True), shlex.split("a'b'c"), shlex.split("", posix=True), shlex.split("'a' b", posix=False), shlex.quote("it's"), shlex.quote(""), shlex.quote("safe-1"), shlex.join(["a b", "c"]))
for bad in ("'open", 'a "b', "a\\"):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(bad, error)
print(list(shlex.shlex("a && b || c; d >x", punctuation_chars=True)), list(shlex.shlex("x=1+2 'q'")))
print(getopt.getopt(["-a", "-bval", "--long", "--arg=5", "rest", "-x"], "ab:", ["long", "arg="]), getopt.gnu_getopt(["x", "-a", "y"], "a"))
for args in (["-z"], ["-b"], ["--nope"], ["--arg"], ["--long=1"], ["--l"]):
    try:
        print(getopt.getopt(args, "ab:", ["long", "arg="]))
    except getopt.GetoptError as error:
        print(error, repr(error.opt))


class Shell(cmd.Cmd):
    prompt = "(sh) "
    intro = "welcome"

    def do_greet(self, arg):
        "greet [name]: say hello"
        print("hello", arg, file=self.stdout)

    def do_quit(self, arg):
        return True

    def emptyline(self):
        print("empty", file=self.stdout)

    def default(self, line):
        print("unknown:", line, file=self.stdout)


out = io.StringIO()
shell = Shell(stdin=io.StringIO("greet bob\n\nnope x\nhelp greet\nhelp\n?\nquit\n"), stdout=out)
shell.use_rawinput = False
shell.cmdloop()
print(out.getvalue())
print(shell.completenames("gr"), shell.parseline("a b c"), shell.parseline("!x"))
interpreter = code.InteractiveInterpreter({"x": 5})
sys.stderr = sys.stdout
print(interpreter.runsource("x + 1"), interpreter.runsource("for i in range(2):"), interpreter.runsource("1 +* 2"), interpreter.runsource("1/0"), interpreter.runsource("y = x * 2"), interpreter.locals["y"])
print(code.compile_command("x ="), code.compile_command("if 1:"), code.compile_command("x") is not None) if False else print(code.compile_command("if 1:"), code.compile_command("x") is not None)
console = code.InteractiveConsole()
for line in ("def f():", "    return 42", "", "f()"):
    print(console.push(line))
