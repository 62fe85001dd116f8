# How the traceback module shows syntax errors.
import traceback
for source in ['print "hello"', 'x = 1 +', 'if x = 1: pass', "f(a for a in b, c)", 'for x in range(10)\n  pass', 'é = (1 2)', '\tx = 5 5', 'class A\n  pass', "x = 'a", 'def f(a=1, b): pass', 'return 1', 'a b c', 'import a.b as c.d', 'from . import *, a', 'raise x from', 'x = [1, 2 3]', '{1: 2, 3}', '{1: *a}', '{**a: 1}', 'f(**a, *b)', 'f(a=1, 2)', 'lambda *: 1', 'def f(*): pass', 'def f(a, a): pass', 'assert x, y, z', 'try:\n pass\nx = 1', 'while x\n pass', 'with a as b\n pass', 'else = 1', 'x = if 1', 'async x', 'exec "a"', 'a = 1 if 2', 'from a import b,', 'from a import (b c)', 'global x, ', 'del', 'x = yield = 1', 'print(1', 'a = "é" 5']:
    try:
        compile(source, '<source>', 'exec')
        print('ok', source)
    except SyntaxError as e:
        print(''.join(traceback.format_exception_only(e)), end='')
