/** examples/json as its README says: built by `harpy build`, its own tests on each host, in debug mode too, and its wheels. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noNativePython } from '@harpy/toolchain/native-available';
import { assertBuilt, assertTested, assertWheels, openExample } from './example.ts';

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 86;

const { harpy, run, out } = openExample('json');
const built = harpy('build', '--out', out);

test('examples/json builds without a warning', () => {
  assertBuilt(built);
});

for (const host of ['pyodide', 'harpy']) {
  for (const mode of ['universal', 'debug']) {
    test(`examples/json does what the standard library's json does, on ${host} in ${mode} mode`, () => {
      const tested = harpy('run', '--host', host, '--mode', mode, 'tests/run.py');
      assertTested(tested, TESTS);
      // Debug mode reports handles that were never closed.
      assert.equal(tested.stderr, '');
    });
  }
}

test('examples/json on native CPython', { skip: noNativePython() }, () => {
  assertBuilt(harpy('build', '--target', 'cpython', '--out', out));
  assertTested(run('python3', 'tests/run.py'), TESTS);
});

test('wheels of examples/json', () => assertWheels('json', 'harpy_json'));
