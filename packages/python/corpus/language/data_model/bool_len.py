# Truth: __bool__, then __len__, then True.
class B:
    def __bool__(self): print('bool'); return False
    def __len__(self): print('len'); return 1
class L:
    def __len__(self): print('len'); return 0
class E:
    def __bool__(self): raise ValueError('no truth')
class I: pass
print(bool(B()), bool(L()), bool(I()))
i = I(); i.__bool__ = lambda: False
print(bool(i), not i, not B())
if L(): print('yes')
else: print('no')
print(B() and 1 and 2, L() or 'or', B() or L() or 'x')
while L(): pass
print([x for x in (1, 0, '', 'a') if x], all([1, L()]), any([0, B()]))
for f in [lambda: bool(E()), lambda: not E(), lambda: E() and 1, lambda: 1 if E() else 2, lambda: [1 for _ in [0] if E()], lambda: any([E()])]:
    try: f()
    except ValueError as e: print(e)
class Nb: __bool__ = None
class Nl: __len__ = None
for c in Nb, Nl:
    try: print(bool(c()))
    except TypeError as e: print(e)
print(bool(NotImplemented) if 0 else 'skip')
try: bool(NotImplemented)
except TypeError as e: print(e)
class One:
    def __bool__(self): return 1
try: bool(One())
except TypeError as e: print(e)
