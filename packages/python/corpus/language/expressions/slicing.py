# Slices of all sequence types, assignment and deletion.
l = list(range(10)); s = 'abcdefghij'; t = tuple(l); b = bytes(l); r = range(10)
for sl in [slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2), slice(2, 8, -1), slice(-100, 100), slice(100, -100, -3), slice(5, 5), slice(None, 3, -1), slice(-1, None, -4), slice(True, 3)]:
    print(l[sl], s[sl], t[sl], list(b[sl]), r[sl], sl.indices(10))
def assign(sl, v):
    x = list(range(6))
    try: x[sl] = v; return x
    except (ValueError, TypeError) as e: return f'{type(e).__name__}: {e}'
print(assign(slice(1, 3), 'ab'), assign(slice(1, 3), []), assign(slice(1, 1), [9, 9]), assign(slice(None), ()), assign(slice(None, None, 2), 'abc'), assign(slice(None, None, 2), 'ab'), assign(slice(4, 1), 'xy'), assign(slice(1, 4, -1), 'x'), assign(slice(None, None, -1), range(6)), assign(slice(2, 3), 5), assign(slice(0, 4, 2), 5), assign(slice(10, 20), 'z'), assign(slice(-2, None), (i for i in 'gh')), assign(slice(5, 0, -2), 'abc'))
def delete(sl): x = list(range(8)); del x[sl]; return x
print(delete(slice(2, 4)), delete(slice(None, None, 3)), delete(slice(6, 1, -2)), delete(slice(5, 2)), delete(slice(None)), delete(-1), delete(slice(-3, None)))
x = [1, 2, 3]; x[1:2] = x; print(x); x[:0] = [x[0]]; print(x); x[len(x):] = 'end'; print(x); x[::2] = x[1::2] + [0] * (len(x) % 2); print(x)
ba = bytearray(b'hello'); ba[1:3] = b'EL'; ba[::2] = b'XYZ'; del ba[1:2]; ba[0:0] = [65, 66]; print(ba)
class S:
    def __getitem__(self, k): return k
print(S()[1:2:3], S()[:], S()['a':'b'], S()[::S] .step is S, S()[1:2, 3], S()[slice(1)], S()[1,], S()[(1, 2)], S()[...], S()[()], S()[-1:], S()[:-1:])
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(l[I(1):I(4)], l[I(-1)], s[:I(2)], 'ab' * I(2), [0] * I(2), range(I(3)), slice(I(1), I(5)).indices(I(3)))
for f in [lambda: l['a':], lambda: l[1.0:], lambda: l[::0], lambda: s[::'x'], lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: l[10**30:], lambda: l[-10**30:2], lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: hash(slice(1)) == hash(slice(1)), lambda: slice(1) < slice(2), lambda: slice(1, 2) == slice(1, 2, None), lambda: slice(1).start, lambda: repr(slice(1, 'a', [2]))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print('héllo'[1:3], '😀a😁b'[::2], '😀a😁b'[::-1], len('😀a'), '😀a😁'[1], '😀a😁'[-1])
