# try with all of its clauses.
def run(exc=None, in_handler=None, in_else=None, in_finally=None):
    log = []
    try:
        try:
            log.append('body')
            if exc: raise exc
        except KeyError as e:
            log.append(f'KeyError {e}')
            if in_handler: raise in_handler
        except (ValueError, TypeError) as e:
            log.append(type(e).__name__)
            if in_handler: raise in_handler
        except:
            log.append('bare')
            raise
        else:
            log.append('else')
            if in_else: raise in_else
        finally:
            log.append('finally')
            if in_finally: raise in_finally
    except BaseException as e:
        log.append(f'out: {e!r} context {e.__context__!r}')
    return log
for args in [(), (KeyError(1),), (TypeError(),), (OSError('o'),), (KeyError(1), IndexError('h')), (None, None, KeyError('e')), (None, None, None, ValueError('f')), (KeyError(1), None, None, ValueError('f')), (KeyError(1), IndexError('h'), None, ValueError('f')), (SystemExit(1),), (KeyboardInterrupt(),)]: print(run(*args))
try:
    try: raise ValueError(1)
    except ValueError as e:
        x = e
        raise
except ValueError as e2: print(e2 is x)
try: e
except NameError as err: print(err)
def rebinding():
    try: 1 / 0
    except ZeroDivisionError as e:
        e = 5; print(e)
    print('e' in locals())
    try: 1 / 0
    except ZeroDivisionError as e:
        del e
    print('e' in locals())
rebinding()
import sys
def nested_handlers():
    try: raise ValueError('outer')
    except ValueError:
        try: raise KeyError('inner')
        except KeyError: print(sys.exception())
        print(sys.exception(), sys.exc_info()[0].__name__)
        try: pass
        finally: print(sys.exception())
    print(sys.exception(), sys.exc_info())
nested_handlers()
def generator_state():
    try: raise ValueError('g')
    except ValueError: yield sys.exception()
    yield sys.exception()
try: raise KeyError('caller')
except KeyError:
    g = generator_state(); print(next(g), sys.exception(), next(g))
def side(): print('evaluated'); return ValueError
try: pass
except side(): pass
try: raise ValueError
except side(): print('matched')
try:
    try: raise ValueError('first')
    except undefined_name: pass
except NameError as e: print(e, repr(e.__context__))
class E(Exception): pass
class F(E): pass
for c in E, F, Exception:
    try: raise c
    except F: print('F')
    except E: print('E')
    except Exception: print('Exception')
try: raise F
except E: print('base first')
except F: print('never')
def f():
    try: return g2()
    except RecursionError: return 'rec'
    else: print('no')
    finally: print('fin')
def g2(): raise RecursionError
print(f())
while True:
    try:
        try: break
        finally: print('finally on break')
    except Exception: pass
try: (lambda: 1 / 0)()
except ArithmeticError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_name, e.__traceback__.tb_lineno)
try: pass
except: pass
else: print('else without as')
finally: print('end')
try: int('x')
except ValueError as e: print(e.args, str(e), repr(e), e.__traceback__ is not None, e.__notes__ if hasattr(e, '__notes__') else 'no notes')
for src in ['try: pass\nexcept A, B: pass', 'try: pass\nexcept A, B as c: pass', 'try: pass\nexcept (A, B) as c: pass', 'try: pass\nexcept A as b.c: pass', 'try: pass\nexcept A as (b): pass', 'try: pass\nexcept as b: pass', 'try: pass\nexcept: pass\nelse: pass', 'try: pass\nfinally: pass\nelse: pass', 'try: pass\nelse: pass\nexcept: pass', 'try: pass\nexcept *A: pass', 'try: pass\nexcept* (A, B): pass\nexcept* C as d: pass', 'try: pass\nexcept* A: pass\nexcept: pass', 'try: pass\nexcept* A: break', 'for x in y:\n try: pass\n except* A: break', 'def f():\n try: pass\n except* A: return', 'for x in y:\n try: pass\n except* A: continue', 'try: pass\nexcept A: pass\nexcept: pass\nexcept B: pass', 'try: pass\nexcept 1: pass', 'try: pass\nexcept A as 1: pass', 'try: pass\nexcept* A, B: pass', 'try:\nexcept: pass', 'try: x\ny', 'try: pass\nexcept A as b, C: pass', 'try: pass\nexcept yield: pass']:
    try: compile(src, 's', 'exec'); print('ok', repr(src))
    except SyntaxError as e: print(repr(src), '->', type(e).__name__, e.msg, e.lineno, e.offset)
