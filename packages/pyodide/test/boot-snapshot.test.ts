import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checksum, readSnapshot, snapshotPath, writeSnapshot } from '../src/boot/snapshot.ts';

test('a snapshot file is read back, and every damage is noticed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-snapshot-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'sub', 'x.snapshot');
  const image = Uint8Array.from({ length: 4096 }, (_, i) => i * 7);
  writeSnapshot(path, image);
  assert.deepEqual(Uint8Array.from(readSnapshot(path) ?? []), image);
  assert.deepEqual(readdirSync(join(folder, 'sub')), ['x.snapshot']);
  const whole = readFileSync(path);
  for (const at of [0, 4, 8, 12, 16, 1000, whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    writeFileSync(path, damaged);
    assert.equal(readSnapshot(path), undefined, `byte ${at}`);
  }
  for (const length of [0, 3, 16, 20, whole.length - 4, whole.length - 1]) {
    writeFileSync(path, whole);
    truncateSync(path, length);
    assert.equal(readSnapshot(path), undefined, `length ${length}`);
  }
  assert.equal(readSnapshot(join(folder, 'none')), undefined);
});

test('the checksum depends on the order', () => {
  assert.notEqual(
    checksum(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0)),
    checksum(Uint8Array.of(2, 0, 0, 0, 1, 0, 0, 0)),
  );
  assert.notEqual(checksum(new Uint8Array(8)), checksum(new Uint8Array(4)));
});

test('a snapshot lives in the cache folder', () => {
  assert.ok(snapshotPath({ HARPY_CACHE: '/my/cache' }).startsWith(join('/my/cache', 'pyodide')));
  assert.ok(!existsSync(snapshotPath({ HARPY_CACHE: '/my/cache' })));
});
