/** The JavaScript API on real extensions. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { createCoreInterpreter, keywords, PythonError, type PythonProxy } from '../../src/api/interpreter.ts';
import { buildExtension } from './extensions.ts';

type Calls = Record<string, (...args: unknown[]) => unknown> & { Point: PythonProxy };

const path = await buildExtension('bench/src/calls.c');
const python = createCoreInterpreter();
const calls = (await python.importExtension(path)) as unknown as Calls;

function failure(run: () => unknown): PythonError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof PythonError, String(error));
    return error;
  }
  assert.fail('nothing was thrown');
}

test('an extension comes from a path, a URL or bytes', async () => {
  const bytes = new Uint8Array(await readFile(path));
  for (const source of [path, pathToFileURL(path), pathToFileURL(path).href, bytes, bytes.buffer]) {
    const module = (await createCoreInterpreter().importExtension(source)) as unknown as Calls;
    assert.equal(module.inc?.(1), 2);
  }
});

test('scalars are converted both ways', () => {
  for (const value of [
    undefined,
    true,
    false,
    0,
    -7,
    2 ** 40,
    1.5,
    -0,
    2n ** 70n,
    '',
    'héllo \u{1f600}',
    '\ud800',
  ])
    assert.ok(Object.is(calls.onearg?.(value), value), inspect(value));
  assert.equal(calls.onearg?.(null), undefined);
  assert.equal(calls.onearg?.(10n), 10);
  assert.ok(Number.isNaN(calls.onearg?.(Number.NaN)));
});

test('containers are copied in and are proxies coming out', () => {
  const same = (value: unknown): unknown => {
    const proxy = calls.onearg?.(value) as PythonProxy;
    return proxy.$copy();
  };
  assert.deepEqual(same([1, [2, 'x'], null]), [1, [2, 'x'], undefined]);
  assert.deepEqual(
    same(
      new Map<unknown, unknown>([
        [1, 'a'],
        ['k', [2]],
      ]),
    ),
    new Map<unknown, unknown>([
      [1, 'a'],
      ['k', [2]],
    ]),
  );
  assert.deepEqual(same({ a: 1 }), new Map([['a', 1]]));
  assert.deepEqual(same(new Set([1, 2])), new Set([1, 2]));
  assert.deepEqual(same(new Uint8Array([1, 2, 255])), new Uint8Array([1, 2, 255]));
  assert.deepEqual(same(new Float64Array([1.5, 2])), [1.5, 2]);
  const cyclic = python.evaluate('[1]') as PythonProxy & { append(value: unknown): void };
  cyclic.append(cyclic);
  const copy = cyclic.$copy() as unknown[];
  assert.equal(copy[1], copy);
});

test('proxies act like the objects they stand for', () => {
  const point = new calls.Point() as PythonProxy & { norm(): number };
  assert.equal(point.norm(), 2);
  assert.equal(point.$length, 2);
  assert.equal(point.$type, calls.Point);
  assert.equal('norm' in point, true);
  assert.equal('nothing' in point, false);
  assert.equal(point.nothing, undefined);
  assert.match(String(point), /^<calls\.Point object at 0x/);
  assert.match(inspect(point), /^<calls\.Point object at 0x/);
  const list = calls.make?.(4) as PythonProxy;
  assert.deepEqual([...list], [0, 1, 2, 3]);
  assert.equal(list[2], 2);
  assert.equal(list[-1], 3);
  list[0] = 'x';
  assert.equal(list.$get(0), 'x');
  list.$delete(0);
  assert.equal(list.$contains(1), true);
  assert.equal(list.$repr(), '[1, 2, 3]');
  assert.equal(calls.onearg?.(list), list, 'an object has one proxy');
  const { globals } = python;
  globals['answer'] = 42;
  assert.equal(python.evaluate('answer + 1'), 43);
  delete globals['answer'];
  assert.match(failure(() => python.evaluate('answer')).message, /NameError: name 'answer' is not defined/);
});

test('arguments by name', () => {
  assert.equal(calls.keywords?.(1, keywords({ b: 2 })), 3);
  python.run('def f(a, *rest, k=1, **more): return [a, rest, k, more]');
  const f = python.globals['f'] as PythonProxy;
  assert.deepEqual((f(1, 2, keywords({ k: 3, z: 4 })) as PythonProxy).$copy(), [
    1,
    [2],
    3,
    new Map([['z', 4]]),
  ]);
});

test('functions of JavaScript are called from Python and C', () => {
  assert.equal(
    calls.callback?.(() => 'from JavaScript'),
    'from JavaScript',
  );
  python.run('def apply(f, *args, **named): return f(*args, **named)');
  const apply = python.globals['apply'] as PythonProxy;
  assert.equal(
    apply((a: number, b: number) => a * b, 6, 7),
    42,
  );
  assert.equal(
    apply((a: number, named: { k: number }) => a + named.k, 1, keywords({ k: 2 })),
    3,
  );
});

test('exceptions keep what they say on the way', () => {
  const error = failure(() => calls.inc?.('x'));
  assert.equal(error.type, 'TypeError');
  assert.equal(error.message, "TypeError: 'str' object cannot be interpreted as an integer");
  assert.deepEqual(error.args, ["'str' object cannot be interpreted as an integer"]);
  assert.match(error.traceback, /TypeError/);
  const own = new RangeError('of JavaScript');
  const through = failure(() =>
    calls.callback?.(() => {
      throw own;
    }),
  );
  assert.equal(through.cause, own);
  // Python's exception, thrown back into Python by JavaScript, is the same there.
  python.run('def catch(f):\n  try: f()\n  except TypeError as e: return str(e)');
  const caught = (python.globals['catch'] as PythonProxy)(() => calls.inc?.('x'));
  assert.equal(caught, "'str' object cannot be interpreted as an integer");
  python.run('def chain():\n  try: 1/0\n  except ZeroDivisionError as e: raise ValueError("outer") from e');
  const chained = failure(() => (python.globals['chain'] as PythonProxy)());
  assert.equal(chained.message, 'ValueError: outer');
  assert.equal((chained.cause as PythonError).type, 'ZeroDivisionError');
});

test('interpreters are isolated', async () => {
  const other = createCoreInterpreter();
  const module = await other.importExtension(path);
  module['attribute'] = 1;
  assert.equal((calls as unknown as PythonProxy)['attribute'], undefined);
  other.run('x = 1');
  assert.match(failure(() => python.evaluate('x')).message, /NameError/);
  other.close();
  assert.throws(() => other.evaluate('1'), /closed/);
  assert.equal(python.evaluate('1'), 1);
});

test('a file that is no extension is an ImportError', async () => {
  await assert.rejects(
    createCoreInterpreter().importExtension(new Uint8Array([1, 2, 3]), { name: 'x' }),
    (error) => {
      assert.ok(error instanceof PythonError);
      assert.equal(error.type, 'ImportError');
      assert.match(error.message, /not a WebAssembly file/);
      return true;
    },
  );
});
