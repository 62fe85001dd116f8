/** examples/porting: every step builds and passes the same tests on native CPython, the last on every host too. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { noNativePython } from '@harpy/toolchain/native-available';
import { findPython } from '@harpy/toolchain/native-python';
import { assertBuilt, assertWheels, type ExampleRun, openExample } from './example.ts';

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 19;
const SUITE = 'tests/test_vectors.py';

function assertPassed({ status, stdout, stderr }: ExampleRun): void {
  assert.equal(status, 0, stdout + stderr);
  const [, ran] = /^Ran (\d+) tests/m.exec(stderr) ?? [];
  assert.ok(Number(ran) >= TESTS, stderr);
  assert.match(stderr, /^OK$/m);
}

const skip = noNativePython();

test('step 0, with the C compiler of that Python', { skip }, () => {
  const { run, out } = openExample('porting');
  const python = findPython();
  const [cc = 'cc', ...flags] = python.cc;
  const includes = python.includes.map((folder) => `-I${folder}`);
  const sources = ['src/step0/vectors.c', 'src/path.c'];
  const output = join(out, `vectors${python.suffix}`);
  assertBuilt(
    run(cc, ...flags, ...python.cflags, '-shared', '-fPIC', ...includes, ...sources, '-lm', '-o', output),
  );
  assertPassed(run('python3', SUITE));
});

for (const step of ['step1', 'step2', 'step3']) {
  test(`${step} on native CPython`, { skip }, () => {
    const { harpy, run, out } = openExample('porting');
    const sources = [`src/${step}/vectors.c`, 'src/path.c'];
    assertBuilt(harpy('build', '--target', 'cpython', '--name', 'vectors', '--out', out, ...sources));
    assertPassed(run('python3', SUITE));
  });
}

test('step 3 on every host and in debug mode', () => {
  const { harpy, out } = openExample('porting');
  assertBuilt(harpy('build', '--out', out));
  for (const host of ['harpy', 'pyodide'])
    for (const mode of ['universal', 'debug'])
      assertPassed(harpy('run', '--host', host, '--mode', mode, SUITE));
});

test('wheels of step 3', () => assertWheels('porting', 'vectors'));
