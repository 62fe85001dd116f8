"""7.2 Assignment statements: unpacking from everything, order, errors, targets of all kinds, augmented forms through descriptors."""
log = []


def attempt(label, action):
    log.clear()
    try:
        result = action()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(label, "->", result, *log)


class It:
    def __init__(self, n, fail=None): self.n, self.fail = n, fail
    def __iter__(self):
        for i in range(self.n):
            log.append(f"give {i}")
            yield i
        if self.fail: raise self.fail
        log.append("end")


class Seq:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i):
        log.append(f"get {i}")
        return self.items[i]


class LenLies:
    def __len__(self): return 99
    def __iter__(self): return iter([1, 2])


class NoIter: __iter__ = None
class BadIter:
    def __iter__(self): return 5


def unpack(source, **names):
    namespace = dict(globals(), **names)
    before = set(namespace)
    exec(source, namespace)
    return {k: v for k, v in namespace.items() if k not in before and k not in ("__builtins__", "__conditional_annotations__")}


for source in """
a, b = It(2)
a, b = It(3)
a, b = It(1)
a, b = It(0)
a, *b = It(1)
a, *b = It(4)
*a, b = It(3)
*a, b = It(0)
a, *b, c, d = It(3)
a, *b, c, d = It(2)
*a, = It(2)
*a, = ()
[a] = 'x'
[] = It(1)
() = It(0)
() = {}
[] = 5
a, b = 'ab'
a, b = {1: 2, 3: 4}
a, b = b'xy'
a, b = range(2)
a, b = 5
a, b = None
a, = 5
*a, b = 5
a, b = NoIter()
a, b = BadIter()
a, b = LenLies()
a, b, c = LenLies()
a, b = Seq(1, 2)
a, b = Seq(1)
a, b = It(1, ValueError('in iter'))
*a, b = It(1, ValueError('in iter'))
a, b = It(2, ValueError('after'))
(a, b), c = 'xy', 1
(a, b), c = 'x', 1
(a, *b), *c = 'xyz', 1, 2
[a, [b, [c]]] = 1, (2, [3])
a, b, c = (1, 2)
a, b = (1, 2, 3)
a, b = [1]
a, b = [1, 2, 3]
a, b, *c = [1]
a, b = 'abc'
a, b = {1}
a, b = {1: 1, 2: 2, 3: 3}.items()
a = b = c = []; a.append(1)
a = (b := 5)
a, b = b, a = 1, 2
a, a = 1, 2
a = a, b = 1, 2
x = [0, 1]; i = 0; i, x[i] = 1, 'set'
x = [0, 1]; i = 1; x[i], i = 'set', 0
x = {}; x['a'], x['b'] = x['c'] = 1, 2
x = [1, 2, 3, 4]; x[1:3], y = 'ab', 5
x = [1, 2, 3]; *x[1:2], y = 9, 8, 7
x = [1, 2]; x[0], x[0] = 3, 4
x = [1, 2]; x[5] = 1
x = (1, 2); x[0] = 1
x = 'ab'; x[0] = 'c'
x = [1]; x['a'] = 1
x = {}; x[[]] = 1
x = 5; x.y = 1
x = 5; x[0] = 1
x = None; x += 1
x = [1]; x += 5
x = [1]; x += 'ab'
x = (1,); x += (2,)
x = (1,); x += [2]
x = 'a'; x += 1
x = ([],); x[0] += [1]
x = {'k': 1}; x['k'] += 1; x['n'] = x.get('n', 0) + 1
x = {}; x['k'] += 1
x = [1, 2, 3]; x[1:2] += [5, 6]
x = [1, 2, 3]; x[::2] += [7]
x = 2; x **= 10; x //= 7; x %= 100; x <<= 2; x |= 1; x &= 0xF; x ^= 5; x >>= 1; x -= 3; x *= 2; x /= 4
x = 5; x @= 2
x = {1}; y = x; x |= {2}; x &= {2}; x -= {2}; x ^= {3}
x = frozenset([1]); y = x; x |= {2}
undefined += 1
undefined.x += 1
x: int
x: int = 5
x: undefined_annotation = 5
(x): int = 5
x = 1; del x; x
del undefined
x = [1, 2, 3]; del x[0], x[0]
x = [1, 2, 3]; del x[:2]
x = {'a': 1}; del x['b']
x = 'ab'; del x[0]
x = (1,); del x[0]
x = 5; del x.y
x = 5; del x[0]
x = y = 1; del (x, [y])
x, y = yield_ = 1, 2
x = *(1, 2), *[3]
x = *{}, 
x, y = *'a', *'b'
""".strip().splitlines():
    attempt(source, lambda: unpack(source))


class Target:
    def __setattr__(self, name, value): log.append(f"set {name}={value!r}")
    def __getattr__(self, name): log.append(f"get {name}"); return [name]
    def __delattr__(self, name): log.append(f"del {name}")
    def __getitem__(self, key): log.append(f"getitem {key!r}"); return 1
    def __setitem__(self, key, value): log.append(f"setitem {key!r}={value!r}")
    def __delitem__(self, key): log.append(f"delitem {key!r}")


def call(name, value):
    log.append(f"call {name}")
    return value


t = Target()
for source in ["t.a = t.b = t[0] = 5", "t.a, t[1], *t.rest = It(4)", "t.a += ['x']", "t[0] += 1", "t[1:2] += 1", "t[1:2, ..., None] = 5", "t[*range(2)] = 6", "t[call('key', 1)] = call('value', 2)", "call('target', t)[call('key', 1)] = call('value', 2)", "call('target', t).x = call('value', 2)", "call('target', t)[call('key', 1)] += call('value', 2)", "call('target', t).x += call('value', ['v'])", "call('a', t).x, call('b', t).y = call('values', (1, 2))", "del t.a, t[0], t[::2], (t.b, [t.c])", "for t.i in range(2): pass", "for t[0], *t.r in [(1, 2, 3)]: pass", "with __import__('contextlib').nullcontext(7) as t.w: pass", "[0 for t.i in range(1)]", "import sys as s; t.s = s is not None", "t.a: int = 5", "t[0]: str = 'x'", "t.a: call('annotation', int)", "call('t', t).a: call('ann', int) = call('v', 1)", "t[t[5]] = t[t.x] = 1", "x = t.a = x2 = t[0] = call('once', 3)"]:
    attempt(source, lambda: exec(source, {**globals()}))
