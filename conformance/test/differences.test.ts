import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, readDifferences, stale } from '../src/differences.ts';

const entry = {
  test: 'a/test_a.py::test_x',
  host: 'native',
  below: '3.10',
  reason: 'an old way of doing it',
} as const;
const result = (failure: string | null) => [{ topic: 'a', name: 'test_a.py::test_x', failure }];

test('what is known to differ has to differ', () => {
  const judged = (failure: string | null, host: 'native' | 'pyodide', version: string) =>
    judge(result(failure), { host, version }, [entry])[0];
  assert.deepEqual(judged('Traceback', 'native', '3.9.18'), {
    name: 'a/test_a.py::test_x',
    failure: null,
    known: 'an old way of doing it',
  });
  assert.match(judged(null, 'native', '3.9')?.failure ?? '', /passes now/);
  assert.equal(judged('Traceback', 'native', '3.10.1')?.failure, 'Traceback');
  assert.equal(judged('Traceback', 'pyodide', '3.9')?.failure, 'Traceback');
  assert.equal(judged(null, 'native', '3.14.2')?.failure, null);
  const inDebug = { ...entry, mode: 'debug' } as const;
  const where = { host: 'native', version: '3.9' } as const;
  assert.equal(judge(result('Traceback'), where, [inDebug])[0]?.failure, 'Traceback');
  assert.equal(judge(result('Traceback'), { ...where, mode: 'debug' }, [inDebug])[0]?.failure, null);
});

test('entries say what, where and why', () => {
  assert.ok(Array.isArray(readDifferences()));
  assert.deepEqual(stale(result(null), [entry]), []);
  assert.deepEqual(stale([], [entry]), [entry.test]);
  for (const wrong of [
    { ...entry, reason: '' },
    { ...entry, host: 'mars' },
    { ...entry, test: 'a' },
    { ...entry, below: 'x' },
    { ...entry, mode: 'fast' },
  ])
    assert.throws(() => readDifferences(JSON.stringify([wrong])), /needs a test, a host and a reason/);
});
