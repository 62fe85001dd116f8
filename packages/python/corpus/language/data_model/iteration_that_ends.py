"""How iteration ends: what classes raise in `__next__` and `__getitem__`, seen by loops, `next` and `in`."""
class S:
    def __init__(self, n, e=IndexError): self.n, self.e = n, e
    def __getitem__(self, i):
        if i >= self.n: raise self.e(i)
        return i
for e in IndexError, StopIteration, KeyError:
    it = iter(S(2, e))
    try: print([*it], next(it, 'end'), 1 in S(3,e), 7 in S(2,e))
    except KeyError as x: print(repr(x), x.__traceback__.tb_next is not None)
class T(S):
    def __getitem__(self, i): return super().__getitem__(i)
print(list(T(3)), list(reversed(T(0))) if hasattr(T,'__len__') else '')

class I:
    def __init__(self,n): self.n=n
    def __iter__(self): return self
    def __next__(self):
        if self.n==0: raise StopIteration('v')
        self.n-=1
        return self.n
class J(I):
    def __next__(self): return super().__next__()
class B:
    __next__=lambda self: 1/0
class N: pass
def f(it):
    try: x=next(it)
    except StopIteration as e:
        return 'stop',e.value,e.__traceback__.tb_next.tb_frame.f_code.co_name
    except Exception as e: return repr(e)
    return x
for k in range(3): print(f(I(0)),f(I(2)),f(J(0)),f(J(1)),f(B()),f(N()))
def g():
    x=next(I(0))
    yield x
try: list(g())
except RuntimeError as e: print(e, repr(e.__cause__))
