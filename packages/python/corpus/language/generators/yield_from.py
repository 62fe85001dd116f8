# yield from: delegation of values, exceptions and results.
def inner():
    try:
        x = yield 1
        print('inner got', x)
        y = yield 2
    except ValueError as e: print('inner caught', e); yield 'after'
    finally: print('inner finally')
    return 'inner result'
def outer():
    r = yield from inner()
    print('result', r)
    return r
it = outer(); print(next(it), it.gi_yieldfrom.__name__, it.send('s'), it.throw(ValueError('v')))
try: next(it)
except StopIteration as e: print(e.value, it.gi_yieldfrom)
it = outer(); next(it); it.close()
def chain(*its):
    for i in its: yield from i
print(list(chain('ab', [1], (2,), {3: 4}, range(2), (x for x in 'z'))))
class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('custom result')
        return self.n
    def send(self, v): print('send', v); return ('sent', v)
    def throw(self, *a): print('throw', a); return 'thrown'
    def close(self): print('close')
def d(): return (yield from Custom())
it = d(); print(next(it), it.send('x'), it.throw(KeyError('k')), next(it))
try: next(it)
except StopIteration as e: print(e.value)
it = d(); next(it); it.close()
def plain(): return (yield from iter([1, 2]))
it = plain(); next(it)
try: it.send('no send')
except AttributeError as e: print(e)
it = plain(); next(it)
try: it.throw(KeyError('no throw'))
except KeyError as e: print(e)
for bad in [5, None, object()]:
    def b(): yield from bad
    try: list(b())
    except TypeError as e: print(e)
def ret(v): return v; yield
def multi(): return (yield from ret(1)) + (yield from ret(2))
try: next(multi())
except StopIteration as e: print(e.value)
def raising(): yield 1; raise KeyError('from inner')
def handles():
    try: yield from raising()
    except KeyError as e: yield f'handled {e}'
print(list(handles()))
def deep(n):
    if n == 0: return 'bottom'; yield
    return (yield from deep(n - 1))
try: next(deep(50))
except StopIteration as e: print(e.value)
def stop_inside(): yield 1; raise StopIteration('bad')
def delegating(): yield from stop_inside()
it = delegating(); next(it)
try: next(it)
except RuntimeError as e: print(e)
def closed_inner():
    i = inner2(); next(i); i.close()
    r = yield from i
    print('from closed', r)
def inner2(): yield 1; yield 2
print(list(closed_inner()))
def self_delegating():
    try: yield from sd
    except ValueError as e: yield str(e)
sd = self_delegating(); print(next(sd))
def exit_inner():
    try: yield 1
    except GeneratorExit: print('exit'); raise
def exit_outer():
    try: yield from exit_inner()
    except GeneratorExit: print('outer exit'); return 'closed'
it = exit_outer(); next(it); print(it.close())
def tuple_value(): return (yield from t())
def t(): return (1, 2); yield
try: next(tuple_value())
except StopIteration as e: print(e.value, e.args)
def exc_value():
    return ValueError('as value')
    yield
try: next(exc_value())
except StopIteration as e: print(repr(e.value))
