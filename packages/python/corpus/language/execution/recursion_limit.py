# RecursionError and going on after it.
import sys
print(sys.getrecursionlimit())
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
d = depth(0); print(d > 900)
sys.setrecursionlimit(5000)
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(4000))
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
try: sys.setrecursionlimit('a')
except TypeError as e: print(e)
sys.setrecursionlimit(1000)
class A:
    def __getattr__(self, n): return getattr(self, n)
try: A().y
except RecursionError as e: print(type(e).__name__)
l = []; l.append(l); print(l)
t = ([],); t[0].append(t); print(t)
d = {}; d['d'] = d; print(d)
try: hash(t)
except TypeError as e: print(e)
deep = []
for _ in range(100): deep = [deep]
print(len(repr(deep)))
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(100)))
print(max(map(lambda x: x, range(10))))
