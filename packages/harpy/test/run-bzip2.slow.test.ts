import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { harpy, run } from './harpy-process.ts';

const program = fileURLToPath(new URL('../../test/programs/bzip2.py', import.meta.url));

test('bz2 does as on CPython', async (t) => {
  const ours = await harpy(['run', '--host', 'harpy', program]);
  assert.equal(ours.stderr, '');
  assert.equal(ours.status, 0);
  const native = await run('python3', [program]);
  if (native.status === null) t.skip('no python3');
  else assert.equal(ours.stdout, native.stdout);
});
