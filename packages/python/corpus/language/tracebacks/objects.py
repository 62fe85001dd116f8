# Traceback and frame objects.
import sys, traceback, types
def f(): g()
def g(): 1 / 0
try: f()
except ZeroDivisionError as e: tb = e.__traceback__; err = e
while tb:
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti >= 0, tb.tb_next is not None)
    last = tb; tb = tb.tb_next
print(last.tb_frame.f_globals is globals(), last.tb_frame.f_builtins['len'] is len)
new = types.TracebackType(None, last.tb_frame, last.tb_lasti, 99); print(new.tb_lineno, new.tb_next)
new.tb_next = last; print(new.tb_next is last)
for value in [5, new]:
    try: new.tb_next = value
    except (TypeError, ValueError) as e: print(e)
try: raise ValueError('x').with_traceback(new)
except ValueError as e: print(e.__traceback__.tb_next is new)
err.__traceback__ = None
try: raise err
except ZeroDivisionError as e: print(e.__traceback__.tb_next, e.__traceback__.tb_lineno)
try: raise err
except ZeroDivisionError as e: t1 = e.__traceback__
try: raise err
except ZeroDivisionError as e: print(e.__traceback__.tb_next is t1, len(traceback.extract_tb(e.__traceback__)))
def reraise():
    try: g()
    except ZeroDivisionError: raise
try: reraise()
except ZeroDivisionError as e: print([(x.name, x.lineno) for x in traceback.extract_tb(e.__traceback__)])
def reraise_as():
    try: g()
    except ZeroDivisionError as e: raise e
try: reraise_as()
except ZeroDivisionError as e: print([(x.name, x.lineno) for x in traceback.extract_tb(e.__traceback__)])
def wrap():
    try: g()
    finally: pass
try: wrap()
except ZeroDivisionError as e: print([(x.name, x.lineno) for x in traceback.extract_tb(e.__traceback__)])
def loop():
    for i in range(3):
        try: g()
        except ZeroDivisionError as e:
            if i == 2: raise
try: loop()
except ZeroDivisionError as e: print([(x.name, x.lineno) for x in traceback.extract_tb(e.__traceback__)])
print([type(x).__name__ for x in sys.exc_info()])
fs = traceback.extract_tb(e.__traceback__) if 'e' in globals() else traceback.StackSummary.from_list([('f', 1, 'n', 'line')]); print(fs)
print(traceback.format_list([('file', 3, 'func', 'the line')]), traceback.format_exception_only(ValueError, ValueError('v')))
te = traceback.TracebackException.from_exception(ValueError('te')); print(list(te.format()), te.exc_type_str)
class Local:
    def method(self): return [x for x in self.gen()]
    def gen(self): yield from self.inner()
    def inner(self): yield 1; raise KeyError('gen')
try: Local().method()
except KeyError as e: traceback.print_exc(file=sys.stdout)
import functools
@functools.wraps(f)
def wrapped(): f()
try: wrapped()
except ZeroDivisionError as e: print([(x.name) for x in traceback.extract_tb(e.__traceback__)])
