# Code objects through marshal.
import importlib.util
import marshal
import os
import py_compile
import sys
import tempfile

source = """
'''doc'''
from __future__ import annotations
total = 0
def add(a, b=2, *rest, key=1):
    return a + b + key + sum(rest)
class Point:
    def __init__(self, x: int):
        self.x = x
try:
    total = add(1) + add(1, 2, 3, key=4) + Point(5).x
except ValueError:
    pass
"""
code = compile(source, "made.py", "exec")
back = marshal.loads(marshal.dumps(code))
print(type(back) is type(code), back.co_name, back.co_filename, back.co_firstlineno == code.co_firstlineno, back == code)
names = {}
exec(back, names)
print(names["total"], names["__doc__"], names["Point"].__init__.__annotations__)
print(eval(marshal.loads(marshal.dumps(compile("6 * 7", "e", "eval")))))
exec(marshal.loads(marshal.dumps(compile("8 * 9", "s", "single"))))
one, other = marshal.loads(marshal.dumps([code, code]))
print(one is other)
function = marshal.loads(marshal.dumps(names["add"].__code__))
print(function.co_name, function.co_varnames, function.co_argcount)

fails = compile("\n\nraise KeyError('here')", "fails.py", "exec")
try:
    exec(marshal.loads(marshal.dumps(fails)))
except KeyError as error:
    print(error, error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_filename)

for call, argument in ((marshal.dumps, code), (marshal.dumps, [code]), (marshal.loads, marshal.dumps(code))):
    try:
        call(argument, allow_code=False)
    except ValueError as error:
        print(error)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "compiled.py")
    with open(path, "w") as file:
        file.write("value = 'from the file'\n")
    made = py_compile.compile(path, cfile=os.path.join(folder, "compiled.pyc"), doraise=True)
    os.remove(path)
    with open(made, "rb") as file:
        head = file.read(16)
        names = {}
        exec(marshal.load(file), names)
    print(head[:4] == importlib.util.MAGIC_NUMBER, names["value"])
    sys.path.insert(0, folder)
    import compiled

    print(compiled.value)
