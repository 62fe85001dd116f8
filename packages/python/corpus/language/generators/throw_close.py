# throw, close, GeneratorExit and finally.
def g():
    while True:
        try: x = yield 'ready'; print('got', x)
        except ValueError as e: print('caught', e); yield 'recovered'
        finally: print('finally')
it = g(); next(it)
print(it.throw(ValueError('v'))); print(next(it))
try: it.throw(KeyError('k'))
except KeyError as e: print('out', e)
try: next(it)
except StopIteration: print('exhausted')
it = g()
try: it.throw(ValueError('not started'))
except ValueError as e: print(e)
print(next(it, 'finished'))
it = g(); next(it); print(it.close(), it.close())
def stubborn():
    try: yield 1
    except GeneratorExit: print('ignored'); yield 2
it = stubborn(); next(it)
try: it.close()
except RuntimeError as e: print(e)
def returns():
    try: yield 1
    except GeneratorExit: return 'value from close'
it = returns(); next(it); print(it.close())
def raises():
    try: yield 1
    except GeneratorExit: raise KeyError('in close')
it = raises(); next(it)
try: it.close()
except KeyError as e: print(repr(e), repr(e.__context__))
it = g(); print(it.close()); 
try: next(it)
except StopIteration: print('closed before start')
def stop():
    try: yield
    except ValueError: raise StopIteration
it = stop(); next(it)
try: it.throw(ValueError)
except RuntimeError as e: print(e)
it = (i for i in range(3)); next(it)
try: it.throw(KeyError)
except KeyError as e: print(repr(e))
import warnings
def show():
    try: yield
    except Exception as e: yield repr(e), e.__traceback__ is not None
for args in [(ValueError,), (ValueError('inst'),)]: it = show(); next(it); print(it.throw(*args))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for args in [(ValueError, 'msg'), (ValueError, ValueError('x')), (ValueError, None, None), (ValueError, (1, 2))]:
        it = show(); next(it); print(it.throw(*args))
    print(len(w), w[0].message)
for args in [(5,), ('s',), (int,), (), (ValueError('a'), 'b'), (ValueError, 1, 5), (None,)]:
    it = show(); next(it)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try: print(it.throw(*args))
        except TypeError as e: print(e)
def context():
    try: yield
    except ValueError: yield 'handling'
it = context(); next(it); it.throw(ValueError('first'))
try: it.throw(KeyError('second'))
except KeyError as e: print(repr(e.__context__))
def cleanup():
    try: yield 1
    finally:
        print('cleanup'); yield 'yield in finally'
it = cleanup(); next(it)
try: it.throw(ValueError('x'))
except ValueError: print('no')
else: print('yielded in finally')
try: next(it)
except ValueError as e: print('then', e)
it = cleanup(); next(it)
try: it.close()
except RuntimeError as e: print(e)
def reenter():
    try: it2.close()
    except ValueError as e: print(e)
    try: it2.throw(ValueError)
    except ValueError as e: print(e)
    yield
it2 = reenter(); next(it2)
