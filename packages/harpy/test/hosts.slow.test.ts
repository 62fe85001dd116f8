/** The same programs on CPython (Pyodide) and on Harpy's own Python print the same. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { harpy } from './harpy-process.ts';

// The tests run from `dist`; the programs stay with their sources.
const folder = fileURLToPath(new URL('../../test/programs/', import.meta.url));

for (const name of readdirSync(folder).filter((each) => each.endsWith('.py'))) {
  test(`${name} prints the same on both hosts`, async () => {
    const [expected, ours] = await Promise.all([
      harpy(['run', `${folder}${name}`]),
      harpy(['run', '--host', 'harpy', `${folder}${name}`]),
    ]);
    assert.equal(expected.status, 0, expected.stderr);
    assert.equal(ours.stdout, expected.stdout, ours.stderr);
    assert.equal(ours.status, 0, ours.stderr);
  });
}

const command = (args: readonly string[], input?: string) =>
  harpy(['run', '--host', 'harpy', ...args], input === undefined ? {} : { input });

test('-c, its arguments, and the exit status', async () => {
  const ran = await command(['-c', 'import sys; print(sys.argv); sys.exit(3)', 'a', '-b']);
  assert.deepEqual([ran.stdout, ran.status], ["['-c', 'a', '-b']\n", 3]);
});

test('-m runs a module of the library', async () => {
  const ran = await command(['-m', 'json.tool', '--compact'], '{"a": [1, 2]}');
  assert.deepEqual([ran.stdout, ran.status], ['{"a":[1,2]}\n', 0]);
});

test('a program on standard input', async () => {
  assert.equal((await command(['-'], 'print(sum(range(10)))\n')).stdout, '45\n');
});

test('an exception that nobody catches is reported as on CPython', async () => {
  const code = 'def f():\n    raise ValueError("why")\nf()';
  const [expected, ours] = await Promise.all([harpy(['run', '-c', code]), command(['-c', code])]);
  assert.match(expected.stderr, /^Traceback .*\nValueError: why\n$/s);
  assert.deepEqual([ours.stderr, ours.status], [expected.stderr, 1]);
});

test('a SyntaxError shows the place', async () => {
  const ran = await command(['-c', 'x = (1 +\n']);
  assert.equal(ran.status, 1);
  assert.match(
    ran.stderr,
    /File "<string>", line 1\n {4}x = \(1 \+\n {8}\^\nSyntaxError: '\(' was never closed\n$/,
  );
});

test('input, SystemExit with a message, unknown options, a missing file', async () => {
  const asked = await command(['-c', 'print(input("? ")[::-1])'], 'abc\n');
  assert.equal(asked.stdout, '? cba\n');
  const left = await command(['-c', 'raise SystemExit("bye")']);
  assert.deepEqual([left.stderr, left.status], ['bye\n', 1]);
  const wrong = await command(['-Z']);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^Unknown option: -Z\n/);
  const missing = await command(['no-such-file.py']);
  assert.equal(missing.status, 2);
  assert.match(
    missing.stderr,
    /can't open file '.*no-such-file\.py': \[Errno 2\] No such file or directory\n$/,
  );
});
