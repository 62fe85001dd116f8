/** examples/json as its README says: built by `harpy build`, its own tests run by `harpy run`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openExample } from './example.ts';

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 86;

const { harpy, out } = openExample('json');
const built = harpy('build', '--out', out);

test('examples/json builds without a warning', () => {
  assert.equal(built.status, 0, built.stderr);
  assert.doesNotMatch(built.stderr, /warning/);
});

for (const host of ['pyodide', 'harpy']) {
  test(`examples/json does what the standard library's json does, on ${host}`, () => {
    const { status, stdout, stderr } = harpy('run', '--host', host, 'tests/run.py');
    const [, passed] = /^(\d+) passed, 0 failed/m.exec(stdout) ?? [];
    assert.equal(status, 0, stdout + stderr);
    assert.ok(Number(passed) >= TESTS, stdout);
  });
}
