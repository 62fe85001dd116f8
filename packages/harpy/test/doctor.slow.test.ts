import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harpy, temporaryFolder } from './harpy-process.ts';

test('doctor names what is there and what is missing, and succeeds on a bare machine', async (t) => {
  const empty = temporaryFolder(t);
  const env = { PATH: empty, Path: empty, HARPY_CACHE: empty, PYTHON: 'no-such-python' };
  const { status, stdout, stderr } = await harpy(['doctor'], { env });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  for (const topic of [
    'Node',
    'Pyodide',
    'bundled compiler',
    'system compiler',
    'native Python',
    'native C compiler',
    'browser',
    'cache',
  ])
    assert.match(stdout, new RegExp(`^ +(yes|-) +${topic} `, 'm'));
  assert.match(stdout, / - {3}system compiler .*\n +\(.*faster/);
  assert.match(stdout, /no snapshot yet/);
  assert.ok(stdout.includes(`${empty}: 0 files, 0.0 MB`));
});
