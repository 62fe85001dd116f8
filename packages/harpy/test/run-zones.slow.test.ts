import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { harpy, run } from './harpy-process.ts';

const program = fileURLToPath(new URL('../../test/programs/zones.py', import.meta.url));

test('time zones are those of CPython', async (t) => {
  if (!existsSync('/usr/share/zoneinfo')) return t.skip('no time zones here');
  const ours = await harpy(['run', '--host', 'harpy', program]);
  assert.equal(ours.stderr, '');
  assert.equal(ours.status, 0);
  const native = await run('python3', [program]);
  if (native.status === null) t.skip('no python3');
  else assert.equal(ours.stdout, native.stdout);
});
