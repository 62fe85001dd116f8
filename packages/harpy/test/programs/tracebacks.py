"""Tracebacks with their marks, suggestions, groups and notes."""
import sys
import traceback

def f(a, b):
    return (a + b) / (a - b)
class A:
    def m(self, x):
        return self.y[x].z(
            1,
            f(2, 2))
def g():
    x = [1, 2]
    try:
        x[5] + undefined_name
    except IndexError as e:
        raise ValueError('bad') from e
try:
    A().m(3)
except AttributeError:
    traceback.print_exc(file=sys.stdout)
try: f(1, 1)
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
try: f(1, 'a')
except TypeError: traceback.print_exc(file=sys.stdout)
try: print(undefned_thing, sys)
except NameError: traceback.print_exc(file=sys.stdout)
try: sys.exitt
except AttributeError: traceback.print_exc(file=sys.stdout)
eg = ExceptionGroup('group', [ValueError(1), TypeError('t')])
eg.add_note('a note')
try: raise eg
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
print(sys._getframe().f_lineno)
try:
    g()
except ValueError:
    traceback.print_exc(file=sys.stdout)
