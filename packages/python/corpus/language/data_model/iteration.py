# Iterators: __iter__, __next__, iter(callable, sentinel), StopIteration values, exhaustion.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration('value')
        self.n -= 1; return self.n
print(list(Count(3)), next(Count(0), 'default'), max(Count(4)), [*Count(2)], dict(zip(Count(2), 'ab')))
try: next(Count(0))
except StopIteration as e: print(e.value, e.args)
calls = iter([1, 2, 3, 0, 4]).__next__
it = iter(calls, 0)
print(list(it), list(it), type(it).__name__)
l = [1, 2]; it = iter(l); print(next(it), next(it), next(it, 'end')); l.append(3); print(next(it, 'still the end'))
l = [1, 2, 3]
for x in l:
    if x < 6: l.append(x + 3)
print(l)
d = {1: 2}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
d = {1: 2, 2: 3}
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
d = {1: 1, 2: 2}
try:
    for k in d: d.pop(k); d[k + 10] = 1
except RuntimeError as e: print(e)
class Bad:
    def __iter__(self): return self
try: iter(Bad())
except TypeError as e: print(e)
class Bad2:
    __next__ = None
    def __iter__(self): return self
try:
    for _ in Bad2(): pass
except TypeError as e: print(e)
print(iter([]).__length_hint__(), iter([1, 2]).__length_hint__(), iter(range(5)).__length_hint__(), iter('ab').__length_hint__(), reversed([1]).__length_hint__())
import operator
class H:
    def __length_hint__(self): return NotImplemented
    def __iter__(self): return iter('x')
print(operator.length_hint(H(), 3), list(H()))
for bad in [5, None, object(), len, int]:
    try:
        for _ in bad: pass
    except TypeError as e: print(e)
    try: x, y = bad
    except TypeError as e: print(e)
it = iter('abc'); print(it.__reduce__()[1], next(it), it.__reduce__()[1:]); it.__setstate__(2); print(list(it))
