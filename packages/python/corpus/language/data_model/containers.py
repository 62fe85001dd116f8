# __getitem__ and friends, the old sequence protocol, __missing__, __contains__.
class Seq:
    def __getitem__(self, i):
        print('get', i)
        if i == 3: raise IndexError
        return i * 10
print(list(Seq()), 10 in Seq(), [*Seq()])
a, *b = Seq(); print(a, b)
for x in Seq():
    if x == 10: break
print(list(enumerate(Seq())), list(zip(Seq(), 'ab')))
try: len(Seq())
except TypeError as e: print(e)
try: reversed(Seq())
except TypeError as e: print(e)
class Rev(Seq):
    def __len__(self): return 2
print(list(reversed(Rev())))
class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = Show()
print(s[1], s[1, 2], s[1:2], s[:], s[::], s[1:2, ::3], s[...], s[()], s[None:None:-1], s[*[1, 2]], s[*[1], 2], s['a':], s[(1, 2):3], s[lambda: 1] and 'fn', s[x:=5], s[1:2,], s[*(),])
s[1:2] = 'v'; s[..., 1] = 2; del s[1], s[2:3], s[:, :]
class Dict(dict):
    def __missing__(self, k): return f'missing {k}'
d = Dict(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d, d)
class Cont:
    def __contains__(self, x): print('contains', x); return x
print(1 in Cont(), 0 in Cont(), 0 not in Cont(), [] in Cont())
class It:
    def __iter__(self): return iter([1, 2, 3])
print(2 in It(), 5 in It(), max(It()), sum(It()))
class NoIter(list): __iter__ = None
class NoCont(list): __contains__ = None
class NoRev(list): __reversed__ = None
for f in [lambda: iter(NoIter()), lambda: 1 in NoIter([1]), lambda: 1 in NoCont([1]), lambda: reversed(NoRev())]:
    try: print(f())
    except TypeError as e: print(e)
for f in [lambda: 5[0], lambda: 5 .__getitem__, lambda: None[0], lambda: {1}[0], lambda: len[0], lambda: int[0], lambda: (lambda: 1)[0], lambda: [1]['a'], lambda: (1,)['a'], lambda: 'a'['b'], lambda: b'a'['b'], lambda: range(3)['a'], lambda: [1][1.0], lambda: {}[1], lambda: {}['k'], lambda: [][0], lambda: ()[0], lambda: ''[0], lambda: range(0)[0], lambda: [][10**20], lambda: [1][::0], lambda: 'abc'[::0], lambda: [1][None:'a'], lambda: E()]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
def setit(c, k, v): c[k] = v
def delit(c, k): del c[k]
for f in [lambda: setit((1,), 0, 1), lambda: setit('a', 0, 1), lambda: setit([1], 1, 1), lambda: setit([1], 'a', 1), lambda: setit(5, 0, 1), lambda: delit((1,), 0), lambda: delit('a', 0), lambda: delit([], 0), lambda: delit({}, 0), lambda: delit(5, 0), lambda: setit([1, 2], slice(0, 2, 2), [1, 2]), lambda: setit([1], slice(0, 1), 5), lambda: setit(range(3), 0, 1), lambda: setit({}, [], 1), lambda: setit(bytearray(b'a'), 0, 256), lambda: setit(bytearray(b'a'), 0, 'a')]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
