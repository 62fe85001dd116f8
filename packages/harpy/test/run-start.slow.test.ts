import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onHosts, pyodide, temporaryFolder } from './harpy-process.ts';

const hello = ['run', '-c', 'print("hi")'];
const good = { status: 0, signal: null, stdout: 'hi\n', stderr: '' };

function snapshots(cache: string): string[] {
  return readdirSync(join(cache, 'pyodide')).filter((name) => name.endsWith('.snapshot'));
}

test('the first run makes a snapshot, also when several start at once; damage is mended', async (t) => {
  const cache = temporaryFolder(t);
  const env = { HARPY_CACHE: cache };
  assert.deepEqual(await Promise.all([pyodide(hello, { env }), pyodide(hello, { env })]), [good, good]);
  const files = readdirSync(join(cache, 'pyodide')).filter((name) => !name.endsWith('.code'));
  assert.equal(files.length, 1);
  assert.match(files[0] ?? '', /^[0-9a-f]{16}\.snapshot$/);
  const path = join(cache, 'pyodide', files[0] ?? '');
  truncateSync(path, 1_000_000);
  assert.deepEqual(await pyodide(hello, { env }), good);
  writeFileSync(path, 'not a snapshot');
  assert.deepEqual(await pyodide(hello, { env }), good);
  assert.deepEqual(await pyodide(hello, { env }), good);
  assert.deepEqual(snapshots(cache), files);
});

onHosts('without a folder to write to, Python starts all the same', async (harpy, t) => {
  const folder = temporaryFolder(t);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  assert.deepEqual(await harpy(hello, { env: { HARPY_CACHE: join(file, 'cache') } }), good);
  const readOnly = join(folder, 'read-only');
  mkdirSync(readOnly);
  chmodSync(readOnly, 0o500);
  assert.deepEqual(await harpy(hello, { env: { HARPY_CACHE: readOnly } }), good);
});

test('--no-snapshot gives the same program', async () => {
  const code =
    'import sys; print(sys.argv, sys.path, sys.flags, sys.stdout.encoding, sys.stdin.name, sorted(sys.warnoptions))';
  const cached = await pyodide(['run', '-c', code, 'a']);
  const plain = await pyodide(['run', '--no-snapshot', '-c', code, 'a']);
  assert.deepEqual(plain, cached);
});

test('compiled standard library modules are cached, and damage is noticed', async (t) => {
  const cache = temporaryFolder(t);
  const env = { HARPY_CACHE: cache };
  const print = ['run', '-c', 'import colorsys; print(colorsys.rgb_to_hls(1, 0, 0), colorsys.__file__)'];
  const expected = '(0.0, 0.5, 1.0) /lib/python314.zip/colorsys.py\n';
  assert.equal((await pyodide(print, { env })).stdout, expected);
  const folder = readdirSync(join(cache, 'pyodide')).find((name) => name.endsWith('.code')) ?? '';
  const file = join(cache, 'pyodide', folder, 'colorsys.py.0.code');
  truncateSync(file, 100);
  assert.equal((await pyodide(print, { env })).stdout, expected);
  writeFileSync(file, Buffer.alloc(2000, 0xff));
  assert.equal((await pyodide(print, { env })).stdout, expected);
});
