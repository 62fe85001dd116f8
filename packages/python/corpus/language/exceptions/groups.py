# Exception groups and except*.
def show(e, indent=0):
    if isinstance(e, BaseExceptionGroup):
        print(' ' * indent + f'{type(e).__name__} {e.message!r}')
        for x in e.exceptions: show(x, indent + 2)
    else: print(' ' * indent + repr(e))
eg = ExceptionGroup('top', [ValueError(1), KeyError(2), ExceptionGroup('inner', [ValueError(3), TypeError(4)])])
print(eg, repr(eg), eg.args, len(eg.exceptions))
for cond in [ValueError, (KeyError, TypeError), lambda e: isinstance(e, ValueError) and e.args[0] > 1, OSError, ExceptionGroup, Exception]:
    m, r = eg.split(cond); print('split'); m and show(m); print('rest'); r and show(r)
    print(eg.subgroup(cond) is eg)
def t(exc, *handlers):
    log = []
    try:
        try: raise exc
        except* ValueError as e: log.append(('ValueError', e.exceptions)); 
        except* (KeyError, OSError) as e: log.append(('KeyError/OSError', e.exceptions))
    except BaseExceptionGroup as e: log.append(('left', e))
    except BaseException as e: log.append(('left plain', e))
    return log
for exc in [eg, ValueError('plain'), TypeError('plain'), ExceptionGroup('a', [ValueError(1)]), ExceptionGroup('b', [TypeError(1), OSError(2)]), BaseExceptionGroup('c', [KeyboardInterrupt(), ValueError()])]: print(t(exc))
try:
    try: raise ExceptionGroup('x', [ValueError(1), KeyError(2)])
    except* ValueError: raise TypeError('from handler')
except ExceptionGroup as e: show(e); print(repr(e.exceptions[0].__context__), e.__context__)
try:
    try: raise ExceptionGroup('x', [ValueError(1), KeyError(2)])
    except* ValueError: raise
except ExceptionGroup as e: show(e)
try:
    try: raise ExceptionGroup('x', [ValueError(1)])
    except* ValueError as e: raise e
except ExceptionGroup as e: show(e)
try:
    try: raise ValueError('v')
    except* ValueError as e: print(type(e).__name__, repr(e.message)); raise KeyError('k') from None
except BaseException as e: show(e)
try: raise ExceptionGroup('ok', [ValueError()])
except* ValueError: print('handled')
else: print('no')
finally: print('finally')
try: pass
except* ValueError: print('no')
else: print('else')
for args in [(), ('m',), ('m', []), ('m', 5), ('m', [5]), (5, [ValueError()]), ('m', [KeyboardInterrupt()]), ('m', [ValueError]), ('m', [ValueError()], 1)]:
    try: print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('m', [ValueError()])).__name__, type(BaseExceptionGroup('m', [KeyboardInterrupt()])).__name__)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
try:
    try: raise MyGroup('mine', [ValueError(1), TypeError(2)])
    except* ValueError as e: print(repr(e))
except MyGroup as e: print(repr(e))
for bad in [ExceptionGroup, (ValueError, ExceptionGroup), 5]:
    try:
        try: raise ValueError
        except* bad: pass
    except TypeError as e: print(e)
e = ExceptionGroup('notes', [ValueError()]); e.add_note('n'); e.__cause__ = KeyError('c')
m, r = e.split(ValueError); print(m.__notes__, repr(m.__cause__), m.__traceback__)
def order():
    try: raise ExceptionGroup('g', [ValueError(1), KeyError(1), ValueError(2)])
    except* KeyError as e: print('K', e.exceptions)
    except* ValueError as e: print('V', e.exceptions)
    return 'returned'
print(order())
import traceback
try: raise eg
except ExceptionGroup as e: traceback.print_exc(file=__import__('sys').stdout)
print(ExceptionGroup[ValueError], issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))
