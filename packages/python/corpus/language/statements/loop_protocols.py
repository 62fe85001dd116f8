"""8.2 and 8.3: loops over iterators of all kinds, else, break and continue through with and try, targets, changes underneath."""
log = []


def attempt(label, action):
    log.clear()
    try:
        result = action()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(label, "->", result, *log)


class Count:
    def __init__(self, n, error=None): self.i, self.n, self.error = 0, n, error
    def __iter__(self): log.append("iter"); return self
    def __next__(self):
        if self.i >= self.n:
            log.append("stop")
            raise self.error or StopIteration("value")
        self.i += 1
        return self.i


class Getitem:
    def __init__(self, *items, error=IndexError): self.items, self.error = items, error
    def __getitem__(self, i):
        log.append(f"[{i}]")
        if i < len(self.items): return self.items[i]
        raise self.error(i)


class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): log.append(f"enter {self.name}"); return self
    def __exit__(self, kind, *a): log.append(f"exit {self.name} {kind and kind.__name__}"); return self.swallow


def run(source, **names):
    namespace = {**globals(), **names, "out": (out := [])}
    exec(source, namespace)
    return out, {k: namespace[k] for k in ("x", "i", "j") if k in namespace}


for source in [
    "for i in Count(2): out.append(i)\nelse: out.append('else')",
    "for i in Count(2, ValueError('next')): out.append(i)\nelse: out.append('else')",
    "for i in Count(0): pass\nelse: out.append('else')",
    "for i in Getitem('a', 'b'): out.append(i)",
    "for i in Getitem('a', error=StopIteration): out.append(i)",
    "for i in Getitem('a', error=KeyError): out.append(i)",
    "for i in Count(5):\n  if i == 2: continue\n  if i == 4: break\n  out.append(i)\nelse: out.append('else')",
    "for i in range(3):\n  for j in range(3):\n    if j == 1: break\n  else: out.append('inner else')\n  if i == 1: continue\n  out.append((i, j))\nelse: out.append('outer else')",
    "for i in range(3):\n  with CM(i):\n    if i == 0: continue\n    if i == 1: break",
    "for i in range(2):\n  try:\n    if i == 0: continue\n    1 / 0\n  except ZeroDivisionError: out.append('caught'); break\n  finally: out.append(('finally', i))\nelse: out.append('else')",
    "for i in range(3):\n  try: break\n  finally:\n    for j in range(2): continue\n    out.append(j)",
    "i = 3\nwhile i:\n  i -= 1\n  if i == 1: continue\n  out.append(i)\nelse: out.append('else')",
    "i = 0\nwhile True:\n  i += 1\n  with CM(i, swallow=True):\n    if i == 1: raise ValueError\n    if i == 2: break",
    "while 0: pass\nelse: out.append('else')",
    "while (x := len(out)) < 3: out.append(x)",
    "x = [1, 2, 3]\nfor i in x:\n  if i < 3: x.append(i + 2)\n  out.append(i)",
    "x = [1, 2, 3, 4]\nfor i in x: x.remove(i); out.append(i)",
    "x = {1: 1}\nfor i in x: x[i + 1] = 0",
    "x = {1: 1, 2: 2}\nfor i in list(x): del x[i]; out.append(i)",
    "x = {1}\nfor i in x: x.add(i + 1)",
    "for i in range(3): i = 'changed'; out.append(i)",
    "for i, (j, *x) in [(1, 'abc'), (2, [3])]: out.append((i, j, x))",
    "for i, j in [(1, 2), (3,)]: out.append(i)",
    "for i in 5: pass",
    "for i in None: pass",
    "for i in (1, 2), 3: out.append(i)",
    "for i in *[1], *(2, 3): out.append(i)",
    "x = iter([1, 2, 3, 4])\nfor i in x: out.append((i, next(x)))",
    "x = iter([1, 2, 3])\nfor i in x: out.append((i, next(x)))",
    "for i in iter(lambda: len(out), 3): out.append(i)",
    "for i in reversed(range(3)): out.append(i)",
    "for i in (j for j in range(3) if j): out.append(i)",
    "def g():\n  try: yield 1; yield 2\n  finally: log.append('closed')\nfor i in (x := g()): break\nx.close()",
    "def f():\n  for i in range(5):\n    try: return i\n    finally:\n      if i < 2: continue\nout.append(f())",
    "def f():\n  while True:\n    try: return 'try'\n    finally: break\n  return 'after'\nout.append(f())",
    "for i in range(2):\n  class C:\n    v = i\n  out.append(C.v)",
    "for i in []: pass\nout.append('i' in globals())",
    "del_ = [1]\nfor i in del_: del i",
    "for i in range(3):\n  del i\n  if out: break\n  out.append('deleted')",
    "for i in 'ab':\n  for i in 'xy': out.append(i)\n  out.append(i)",
    "for _ in [0] * 3:\n  try:\n    try: continue\n    finally: out.append('f1')\n  finally: out.append('f2')",
    "for i in range(10**9):\n  if i > 2: break\n  out.append(i)",
    "for i in range(2**70, 2**70 + 2): out.append(i - 2**70)",
    "for i in range(True, 3): out.append(i)",
    "for x in zip('ab', Count(1)): out.append(x)",
    "for x in enumerate(Getitem('q')): out.append(x)",
    "for i in b'ab': out.append(i)",
    "for i in {'k': 1}.items(): out.append(i)",
    "for i in memoryview(b'z'): out.append(i)",
    "import itertools\nfor i in itertools.count():\n  if i == 3: break\nelse: out.append('never')",
    "for i in type('M', (type,), {'__iter__': lambda c: iter('meta')})('C', (), {}): out.append(i)",
    "for i in type('I', (), {'__iter__': lambda s: 5})(): pass",
    "for i in type('I', (), {'__iter__': None})(): pass",
    "for i in type('I', (), {'__getitem__': None})(): pass",
    "for i in type('I', (), {'__iter__': lambda s: s})(): pass",
    "for i in type('I', (), {'__iter__': lambda s: type('N', (), {'__next__': None})()})(): pass",
]:
    attempt(repr(source), lambda: run(source))
