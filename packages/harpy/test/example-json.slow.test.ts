/** examples/json as its README says: built by `harpy build`, its own tests run by `harpy run`. */
import { test } from 'node:test';
import { assertBuilt, assertTested, openExample } from './example.ts';

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 86;

const { harpy, out } = openExample('json');
const built = harpy('build', '--out', out);

test('examples/json builds without a warning', () => {
  assertBuilt(built);
});

for (const host of ['pyodide', 'harpy']) {
  test(`examples/json does what the standard library's json does, on ${host}`, () => {
    assertTested(harpy('run', '--host', host, 'tests/run.py'), TESTS);
  });
}
