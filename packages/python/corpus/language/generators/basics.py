# Generators: states, attributes, next, exhaustion, expressions.
import inspect
def g(n):
    print('start'); 
    for i in range(n):
        x = yield i
        print('got', x)
    return 'result'
it = g(2)
print(inspect.getgeneratorstate(it), it.gi_running, it.gi_frame is not None, it.gi_code.co_name, it.gi_yieldfrom, it.__name__, it.__qualname__)
print(next(it), inspect.getgeneratorstate(it)); print(it.send('hello'))
try: next(it)
except StopIteration as e: print(repr(e), e.value)
try: next(it)
except StopIteration as e: print(repr(e), e.value)
print(inspect.getgeneratorstate(it), it.gi_frame, next(it, 'default'))
it.__name__ = 'other'; it.__qualname__ = 'q.other'; print(repr(it).split(' at')[0])
try: it.__name__ = 5
except TypeError as e: print(e)
it = g(1)
try: it.send(1)
except TypeError as e: print(e)
print(it.send(None))
def me():
    try: next(self)
    except ValueError as e: yield str(e)
self = me(); print(next(self))
def ret(): return 5; yield
try: next(ret())
except StopIteration as e: print(e.value)
def retexc():
    raise StopIteration('inside')
    yield
try: next(retexc())
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
ge = (i * i for i in range(3)); print(ge.__name__, ge.__qualname__, list(ge), list(ge), type(ge).__name__)
def lazy(): print('ran'); yield
lazy()
def inner_yield(): x = [(yield 1), (yield 2)]; return x
it = inner_yield(); next(it); it.send('a')
try: it.send('b')
except StopIteration as e: print(e.value)
def order(): print((yield 'a') or 'none', (yield 'b')); yield f'{(yield 1)}{(yield 2)}'
it = order(); print(next(it), it.send(1), it.send(2), it.send('x'), it.send('y'))
def infinite():
    n = 0
    while True: n += 1; yield n
from itertools import islice
print(list(islice(infinite(), 5)), sum(islice(infinite(), 100)))
def tree(t):
    if t: l, v, r = t; yield from tree(l); yield v; yield from tree(r)
print(list(tree(((None, 1, None), 2, (None, 3, (None, 4, None))))))
print(all(x < 3 for x in infinite()), any(x > 3 for x in infinite()), 5 in infinite(), [*zip(infinite(), 'abc')], dict(zip('ab', infinite())), max(i for i in [3, 9, 2]), sorted((c for c in 'bca'), reverse=True))
a, b, *c = (i for i in range(5)); print(a, b, c)
def closure():
    fs = []
    for i in range(3):
        fs.append(lambda: i); yield fs[-1]
print([f() for f in closure()], [f() for f in list(closure())])
def local_gen():
    def gen(): yield local
    local = 'later'; return list(gen())
print(local_gen())
try: iter(g(1)) is None
except TypeError as e: print(e)
print(isinstance(it, __import__('collections').abc.Generator), hasattr(it, '__len__'), bool(g(0)))
try: g()
except TypeError as e: print(e)
try: len(g(1))
except TypeError as e: print(e)
