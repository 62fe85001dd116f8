# __getattr__, __getattribute__, __setattr__, __delattr__.
class A:
    x = 'class'
    def __getattr__(self, name):
        if name.startswith('dyn'): return f'<{name}>'
        raise AttributeError(f'no {name}')
a = A()
print(a.x, a.dyn_a, getattr(a, 'y', 'default'), hasattr(a, 'y'), hasattr(a, 'dynamic'))
try: a.y
except AttributeError as e: print(e, e.name, e.obj is a)
class B:
    def __getattribute__(self, name):
        if name == 'secret': raise AttributeError('hidden')
        if name == 'forty': return 42
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return 'fallback ' + name
    def __len__(self): return 7
b = B(); b.z = 1
print(b.secret, b.forty, b.z, b.nope, len(b), b.__class__.__name__, b.__dict__)
class C:
    def __setattr__(self, name, value):
        print('set', name, value); object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        print('del', name); object.__delattr__(self, name)
c = C(); c.v = 5; print(c.v); c.v += 1; print(c.v); del c.v
try: del c.v
except AttributeError as e: print(e)
setattr(c, 'w', 1); delattr(c, 'w')
class P:
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'from getattr ' + name
print(P().p)
class Q:
    @property
    def p(self): return self.missing
try: Q().p
except AttributeError as e: print(e, e.name)
class S: __slots__ = ('a',)
s = S()
for f in [lambda: s.a, lambda: setattr(s, 'b', 1), lambda: delattr(s, 'a'), lambda: s.__dict__, lambda: setattr(s, 'a', 1), lambda: s.a]:
    try: print(f())
    except AttributeError as e: print(e)
for f in [lambda: (1).x, lambda: setattr(1, 'x', 2), lambda: setattr(int, 'x', 1), lambda: delattr(1, 'real'), lambda: setattr(object(), 'x', 1), lambda: None.x, lambda: setattr(len, 'x', 1), lambda: delattr(A, 'zz'), lambda: A.zz, lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: setattr(1, 'real', 2), lambda: [].append.x]:
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
