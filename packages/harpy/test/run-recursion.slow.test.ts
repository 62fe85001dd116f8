import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harpy } from './harpy-process.ts';

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
    def __getattr__(self, name): return getattr(self, name + 'x')
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
  const { status, stdout, stderr } = await harpy(['run', '-'], { input: code });
  assert.equal(stderr, '');
  assert.deepEqual(stdout.split('\n'), expected);
  assert.equal(status, 0);
});

test('an endless recursion ends with a traceback and status 1', async () => {
  const { status, stderr } = await harpy(['run', '-c', 'def f(): f()\nf()']);
  assert.match(
    stderr,
    /\[Previous line repeated \d+ more times\]\nRecursionError: maximum recursion depth exceeded\n$/,
  );
  assert.equal(status, 1);
});
