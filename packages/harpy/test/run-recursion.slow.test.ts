import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { harpy, onHosts, pyodide, temporaryFolder } from './harpy-process.ts';

test('deep recursion is a RecursionError, in Python and through C, at any limit', async () => {
  const code = `import copy, functools, json, pickle, re, sys

def attempt(name, function):
    try:
        function()
        print(name, 'ended')
    except RecursionError:
        print(name, 'RecursionError')

def plain(n): return plain(n + 1)
def through_sort(n): return sorted([1], key=through_sort)
def through_map(n): return list(map(through_map, [n]))
class Attribute:
    def __getattr__(self, name): return getattr(self, name)
class Equal:
    def __eq__(self, other): return self == other
class Repr:
    def __repr__(self): return repr(self)
class Call: pass
Call.__call__ = Call()

nested = []
for _ in range(200000): nested = [nested]

def all_of_them():
    attempt('plain', lambda: plain(0))
    attempt('sort', lambda: through_sort(0))
    attempt('map', lambda: through_map(0))
    attempt('getattr', lambda: Attribute().x)
    attempt('eq', lambda: Equal() == Equal())
    attempt('repr', lambda: repr(Repr()))
    attempt('reduce', lambda: functools.reduce(lambda a, b: through_map(a), [1, 2]))
    attempt('deepcopy', lambda: copy.deepcopy(nested))

depth = 0
def measure():
    global depth
    depth += 1
    measure()
try: measure()
except RecursionError as error: print(error)
print(990 < depth < 1000)
for limit in 1000, 20000, 1000000:
    sys.setrecursionlimit(limit)
    print(limit)
    if limit == 1000000:
        # Python frames live on the heap: only what goes through C can end.
        attempt('sort', lambda: through_sort(0)); attempt('map', lambda: through_map(0))
        attempt('eq', lambda: Equal() == Equal()); attempt('pickle', lambda: pickle.dumps(nested))
    else:
        all_of_them()
print('still here')`;
  const names = ['plain', 'sort', 'map', 'getattr', 'eq', 'repr', 'reduce', 'deepcopy'];
  const expected = [
    'maximum recursion depth exceeded',
    'True',
    '1000',
    ...names.map((name) => `${name} RecursionError`),
    '20000',
    ...names.map((name) => `${name} RecursionError`),
    '1000000',
    ...['sort', 'map', 'eq', 'pickle'].map((name) => `${name} RecursionError`),
    'still here',
    '',
  ];
  const { status, stdout, stderr } = await pyodide(['run', '-'], { input: code });
  assert.equal(stderr, '');
  assert.deepEqual(stdout.split('\n'), expected);
  assert.equal(status, 0);
});

onHosts('an endless recursion ends with a traceback and status 1', async (harpy) => {
  const { status, stderr } = await harpy(['run', '-c', 'def f(): f()\nf()']);
  assert.match(
    stderr,
    /\[Previous line repeated 99\d more times\]\nRecursionError: maximum recursion depth exceeded\n$/,
  );
  assert.equal(status, 1);
});

const raised = `import sys, time
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
class Node:
    def __init__(self, below): self.below = below
    def size(self): return 1 + (self.below.size() if self.below else 0)
sys.setrecursionlimit(1_100_000)
print(sys.getrecursionlimit(), depth(1_000_000))
top = None
for _ in range(300_000): top = Node(top)
print(top.size())
def inner(n):
    if n: return inner(n - 1)
    try: sys.setrecursionlimit(5)
    except RecursionError as error: print(error)
inner(20)
def endless(): endless()
try: endless()
except RecursionError as error: print(error)
`;

onHosts('harpy: a raised limit gives as many calls, and runaway recursion still ends', async (harpy, t) => {
  const file = join(temporaryFolder(t), 'deep.py');
  writeFileSync(file, raised);
  const { status, stdout, stderr } = await harpy(['run', '--host', 'harpy', file]);
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    `1100000 1000000
300000
cannot set the recursion limit to 5 at the recursion depth 5: the limit is too low
maximum recursion depth exceeded
`,
  );
  assert.equal(status, 0);
});

onHosts('harpy: deep recursion without a raised limit is a RecursionError, at any place', async (harpy) => {
  const code = `import copy, functools, pickle
def attempt(name, function):
    try: function()
    except RecursionError: print(name)
def through_sort(n): return sorted([1], key=through_sort)
def through_map(n): return list(map(through_map, [n]))
class Attribute:
    def __getattr__(self, name): return getattr(self, name)
class Equal:
    def __eq__(self, other): return self == other
class Repr:
    def __repr__(self): return repr(self)
nested = []
for _ in range(200000): nested = [nested]
attempt('sort', lambda: through_sort(0))
attempt('map', lambda: through_map(0))
attempt('eq', lambda: Equal() == Equal())
attempt('repr', lambda: repr(Repr()))
attempt('deepcopy', lambda: copy.deepcopy(nested))
attempt('pickle', lambda: pickle.dumps(nested))
attempt('getattr', lambda: Attribute().x)
`;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code]);
  assert.equal(stderr, '');
  assert.deepEqual(stdout.split('\n'), ['sort', 'map', 'eq', 'repr', 'deepcopy', 'pickle', 'getattr', '']);
});

test("more parameters than the engine's functions take are a SyntaxError", async () => {
  const code =
    "names = ', '.join(f'a{i}' for i in range(70000))\ntry: compile(f'lambda {names}: 1', 'big', 'eval')\nexcept SyntaxError as error: print(error)";
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code]);
  assert.equal(stderr, '');
  assert.match(stdout, /^too much for one function here: Too many parameters/);
});
