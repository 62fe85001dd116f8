/** examples/ndarray as its README says: its tests and programs on each host, in debug mode too, and its wheels. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { noNativePython } from '@harpy/toolchain/native-available';
import { assertBuilt, assertSucceeded, assertTested, assertWheels, openExample } from './example.ts';

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 128;
const PROGRAMS = ['programs/life.py', 'programs/heat.py'];

const { harpy, run, out, folder } = openExample('ndarray');
// The package's Python beside the extension, which is not to be written where the sources are.
cpSync(join(folder, 'python', 'harpy_ndarray'), join(out, 'harpy_ndarray'), {
  recursive: true,
  filter: (source) => !/\.(wasm|so)$|__pycache__/.test(source),
});
const built = harpy('build', '--out', out);

test('examples/ndarray builds without a warning', () => {
  assertBuilt(built);
});

for (const host of ['harpy', 'pyodide']) {
  test(`examples/ndarray on ${host}`, () => {
    for (const mode of ['universal', 'debug']) {
      assertTested(harpy('run', '--host', host, '--mode', mode, 'tests/run.py'), TESTS);
    }
    for (const program of PROGRAMS)
      assert.doesNotMatch(assertSucceeded(harpy('run', '--host', host, program, '--check')), /WRONG/);
  });
}

test('examples/ndarray on native CPython', { skip: noNativePython() }, () => {
  assertBuilt(harpy('build', '--target', 'cpython', '--out', out));
  assertTested(run('python3', 'tests/run.py'), TESTS);
  for (const program of PROGRAMS) {
    assertSucceeded(run('python3', program, '--check'));
    assert.match(assertSucceeded(run('python3', program, '--steps', '3')), /(generation|step) 3/);
    assert.match(assertSucceeded(run('python3', program, '--help')), /--steps/);
  }
});

test('wheels of examples/ndarray', () => assertWheels('ndarray', 'harpy_ndarray'));
