# Stars in calls: order, generators that fail, mappings of all kinds.
def f(*a, **k): return a, k
class M:
    def __init__(self, d): self.d = d
    def keys(self): return list(self.d)
    def __getitem__(self, k): return self.d[k]
print(f(*(i for i in range(3)), **M({'a': 1})), f(*{'x': 1, 'y': 2}), f(*'', **{}), f(*[], *(), *{}, *range(2)))
print(f(1, *[2], 3, *[4], k=1, **{'l': 2}, m=3, **{'n': 4}), f(*[1], k=2, *[3]))
def g():
    yield 1
    raise ValueError('in generator')
for c in [lambda: f(*g()), lambda: f(**M({1: 2})), lambda: f(**[1]), lambda: f(*1), lambda: f(**{'a': 1}, a=2), lambda: f(a=1, **{'a': 2}), lambda: f(**{'a': 1}, **{'a': 1}), lambda: print(*1), lambda: print(**1), lambda: print(**{'sep': 1}), lambda: [].append(*[1, 2]), lambda: dict(**{'a': 1}, **{'a': 2}), lambda: f(*None), lambda: f(**None), lambda: f.x(*1), lambda: (lambda **k: k)(**{'a b': 1, '': 2}), lambda: {**{'a': 1}, 'a': 2, **{'a': 3}}, lambda: {**[1]}, lambda: [*1], lambda: {*1}, lambda: (*1,), lambda: [*g()]]:
    try: print(c())
    except Exception as e: print(type(e).__name__, e)
d = {'a': 1}
def mut(**k): k['a'] = 2; return k
print(mut(**d), d)
l = [1]
def mut2(*a): return a is l, type(a)
print(mut2(*l))
t = (1, 2)
def same(*a): return a is t, a == t
print(same(*t)[1])
class D(dict):
    def keys(self): print('keys'); return ['z']
    def __getitem__(self, k): print('getitem', k); return 'Z'
print(f(**D(a=1)), {**D(a=1)}, dict(D(a=1)))
class K:
    def keys(self): return iter(['p', 'q'])
    def __getitem__(self, k): return k * 2
print(f(**K()), {**K()}, dict(K()))
def order(**k): return list(k)
print(order(c=1, a=2, **{'b': 3}), order(**{'z': 1}, y=2))
print(*[1, 2], *'ab', sep='-'); print(*[], **{}); print(*map(str, range(3)))
print(max(*[1, 5, 3]), max([1, 2], *[[3]]), dict(zip(*[['a', 'b'], [1, 2]])), [*zip(*[(1, 2), (3, 4)])], '{} {}'.format(*'ab'), '{x}'.format(**{'x': 5}))
