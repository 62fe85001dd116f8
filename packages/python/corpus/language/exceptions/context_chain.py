# __context__, __cause__, cycles, notes.
def chain(e):
    out = []; seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e)); out.append(f'{type(e).__name__}({e})' + (' from' if e.__cause__ else '') + (' suppressed' if e.__suppress_context__ else '')); e = e.__cause__ or e.__context__
    return ' <- '.join(out)
def a():
    try: raise ValueError('1')
    except ValueError:
        try: raise KeyError('2')
        except KeyError: raise IndexError('3')
def b():
    try: raise ValueError('1')
    finally: raise KeyError('2')
def c():
    try:
        try: raise ValueError('1')
        except ValueError as e: raise KeyError('2') from e
    except KeyError as e: raise IndexError('3') from None
def d():
    e1 = ValueError('1'); e2 = KeyError('2')
    try:
        try: raise e1
        except ValueError: raise e2
    except KeyError: raise e1
def e():
    e1 = ValueError('1')
    try: raise e1
    except ValueError: raise e1
def f():
    e1 = ValueError('1'); e1.__cause__ = e1
    raise e1
def g():
    try: raise ValueError('1')
    except ValueError as e: err = e
    try: raise KeyError('2')
    except KeyError: raise err
def h():
    try: 1 / 0
    except ZeroDivisionError:
        def inner(): raise ValueError('called in handler')
        inner()
def i():
    try: 1 / 0
    except ZeroDivisionError: pass
    raise ValueError('after the handler')
def j():
    for _ in range(2):
        try: raise ValueError(_)
        except ValueError: continue
    raise KeyError('after the loop')
def k():
    try: raise ValueError('1')
    except ValueError:
        try: pass
        finally: raise KeyError('in inner finally')
class CM:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError('exit')
def l():
    with CM(): raise ValueError('body')
def m():
    try: raise ValueError('1')
    except: [x for x in Bad()]
class Bad:
    def __iter__(self): raise KeyError('iter')
def n():
    try: int('x')
    except ValueError: getattr(object(), 'nope')
def o():
    try: {}['k']
    except KeyError: raise
for fn in a, b, c, d, e, f, g, h, i, j, k, l, m, n, o:
    try: fn()
    except Exception as err: print(fn.__name__, chain(err))
e = ValueError('x'); e.add_note('note 1'); e.add_note('note 2'); print(e.__notes__)
try: e.add_note(5)
except TypeError as err: print(err)
for name, value in [('__cause__', 5), ('__context__', 'x'), ('__traceback__', 5), ('__suppress_context__', 'x'), ('args', 5), ('__cause__', None), ('__suppress_context__', True)]:
    try: setattr(e, name, value); print(name, getattr(e, name))
    except TypeError as err: print(name, err)
for name in '__cause__', '__context__', '__traceback__', 'args', '__suppress_context__':
    try: delattr(e, name)
    except (TypeError, AttributeError) as err: print(name, err)
import sys
def gen():
    try: yield 1
    except ValueError:
        yield 2
        raise KeyError('in gen')
try:
    it = gen(); next(it)
    it.throw(ValueError('thrown'))
    try: raise IndexError('outer')
    except IndexError: next(it)
except KeyError as err: print(chain(err))
print(sys.exception())
