"""print and input with every argument, to streams of one's own."""

import io
import sys


class Stream:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


stream = Stream()
print("a", 1, None, sep="-", end="!\n", file=stream, flush=True)
print(file=stream)
print("x", file=stream, sep="", end="")
print(stream.parts, stream.flushed)
print(1, 2, sep=None, end=None)
print("a", "b", sep="")
print(*"abc", sep=", ")
print()
print("", end="")
print("é\u20ac\U0001f600", "tab\there")
print(*[], sep="x", end="|\n")
for call in (
    lambda: print(1, sep=5),
    lambda: print(1, end=5),
    lambda: print(1, file=5),
    lambda: print(1, foo=5),
    lambda: print(1, sep=b""),
    lambda: print(1, file=object()),
    lambda: print(1, flush=True, file=type("S", (), {"write": lambda s, t: None})()),
    lambda: print(type("B", (), {"__str__": lambda s: 5})()),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
saved = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = None
print("lost")
sys.stdout = saved
print(repr(text))
del sys.stdout
try:
    print("no stdout")
except RuntimeError as error:
    sys.stdout = saved
    print(error)
sys.stdin = io.StringIO("first line\nsecond\n\nlast")
print(repr(input()), repr(input("prompt> ")), repr(input()), repr(input()))
try:
    input()
except EOFError as error:
    print("EOFError", error)
for call in (lambda: input(1, 2), lambda: input(prompt="x")):
    try:
        call()
    except TypeError as error:
        print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
sys.stdin = type("I", (), {"readline": lambda self: 5, "fileno": lambda self: 99, "flush": lambda self: None, "errors": "strict", "encoding": "utf-8"})()
try:
    input()
except Exception as error:
    print(type(error).__name__, error)
sys.stdin = sys.__stdin__
print("err", file=sys.stderr)
print(sys.stdout.write("written\n"), sys.stdout.encoding, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.name)
