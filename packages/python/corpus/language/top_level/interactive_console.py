"""The module code: consoles fed line by line: blocks, errors, prompts, buffers, exits, displayhook."""
import code
import codeop
import io
import sys
sys.excepthook = sys.__excepthook__


class Console(code.InteractiveConsole):
    def __init__(self, lines, **kw):
        super().__init__(**kw)
        self.lines = list(lines)
    def raw_input(self, prompt=""):
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        print(f"{prompt}{line}")
        if isinstance(line, str) and line == "^C":
            raise KeyboardInterrupt
        return line
    def write(self, data): print(data, end="")


SESSIONS = {
    "expressions": ["1 + 1", "_ * 10", "None", "x = 5", "x; x + 1", "'text'", "print('printed')", "_", "[i for i in range(3)]", "(1,", "2)", "lambda: 0 if 0 else 1 and None"][:-1],
    "blocks": ["def f(a):", "    if a:", "        return 'yes'", "    return 'no'", "", "f(1), f(0)", "for i in range(2):", "    i", "", "class C:", "    x = 1", "", "C.x", "if 1: 'one line'", "", "while False: pass", "else: 'else'", "", "with open('t', 'w') as t: t.write('x')", "", "@staticmethod", "def g(): pass", "", "try:", "    1 / 0", "except ZeroDivisionError as e:", "    e", "finally:", "    'finally'", ""],
    "continued": ["x = '''a", "b'''", "x", "y = 1 + \\", "2", "y", "d = {", "", "'k': 1,  # comment", "}", "d", "# only a comment", "", "   ", "if 1:", "    # comment", "    pass", "    ", "", "f(", "1", ") if 0 else 7", "x = 1; \\", "x + 1"],
    "errors": ["1 / 0", "undefined", "x =", "  indented", "def f(:", "a b", "'unterminated", "def g():", "return 5", "", "x = (1", "]", "1 +* 2", "raise ValueError('raised')", "def h(): raise KeyError('in h')", "", "h()", "if 1:", "x", "", "import no_such_module", "eval('1 +')", "compile('x', 'f', 'bad')", "\x00", "0777", "return 1", "yield 1", "await x", "assert 0, 'msg'", "break", "x = 5 5"],
    "interrupts": ["x = 1", "^C", "def f():", "^C", "x", "raise KeyboardInterrupt", "x + 1"],
    "notes": ["e = ValueError('n')", "e.add_note('a note')", "raise e", "raise ExceptionGroup('g', [e, KeyError('k')])", "raise KeyError('c') from e", "class E(Exception):", "    def __str__(self): return 1", "", "raise E", "import sys", "type(sys.last_value), sys.last_type, sys.last_exc is sys.last_value"],
    "exits": ["x = 1", "raise SystemExit(3)", "never"],
}
for name, lines in SESSIONS.items():
    print(f"===== {name}")
    console = Console(lines, locals={"__name__": "__console__"}, filename="<con>")
    try:
        console.interact(banner=f"banner {name}", exitmsg="bye")
    except SystemExit as error:
        print("exit", error.code)
    sys.stdout.flush()
print("===== push")
console = Console([])
for line in ("x = 1", "if x:", "  y = 2", "", "y", "1 +", "z = (", "3)", "z"):
    print(repr(line), console.push(line), console.buffer)
console.push("def f():")
console.resetbuffer()
print(console.push("x"), console.locals["x"])
print(code.InteractiveInterpreter({"a": 1}).runsource("a + 1"), code.InteractiveInterpreter().runsource("if 1:"), code.InteractiveInterpreter().runsource("x = 1\ny = 2", symbol="exec"))
old = sys.displayhook
sys.displayhook = lambda value: print("hook", value)
Console([]).push("5; None; 'a'")
sys.displayhook = old
sys.ps1, sys.ps2 = "in: ", "... : "
Console(["1", "if 1:", "  2", ""]).interact(banner="", exitmsg="")
for wrong in ((), ("x", "<f>", "bad"), (5,)):
    try:
        print(codeop.compile_command(*wrong))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
compiler = codeop.CommandCompiler()
print(type(compiler("from __future__ import annotations")).__name__, compiler("def f(a: undefined): pass") is None)
exec(compiler("def f(a: undefined): pass\n"), ns := {})
print(ns["f"].__annotations__)
