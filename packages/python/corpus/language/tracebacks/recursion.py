# Repeated frames are counted.
import traceback, sys
def f(n):
    if n == 0: raise ValueError('bottom')
    f(n - 1)
for n in 1, 3, 4, 5, 10:
    try: f(n)
    except ValueError: traceback.print_exc(file=sys.stdout)
def a(n):
    if n == 0: raise KeyError('ab')
    b(n - 1)
def b(n): a(n)
try: a(4)
except KeyError: traceback.print_exc(file=sys.stdout)
try: f(20)
except ValueError as e:
    tb = traceback.extract_tb(e.__traceback__)
    print(len(tb), tb[0].name, tb[-1].name, tb[-1].lineno, tb[-1].line)
    traceback.print_exc(limit=3, file=sys.stdout); traceback.print_exc(limit=-2, file=sys.stdout)
f(7)
