# PYTHONBREAKPOINT that names nothing, and input() whose streams cannot flush
import os, sys, warnings

os.environ["PYTHONBREAKPOINT"] = "0"


class In:
    def readline(self):
        return "line\n"


class Out:
    def write(self, text):
        texts.append(text)


texts = []
stdin, stdout, stderr = sys.stdin, sys.stdout, sys.stderr
sys.stdin, sys.stdout, sys.stderr = In(), Out(), Out()
try:
    line = input("prompt ")
finally:
    sys.stdin, sys.stdout, sys.stderr = stdin, stdout, stderr
print(line, texts)
for name in ".", "..", ".foo", "foo.", "nothing.there", "len.", "math.nothing", "no such":
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(breakpoint(), [(w.category.__name__, str(w.message)) for w in caught])
