import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pruneSnapshots, readSnapshot, writeSnapshot } from '../src/boot/snapshot.ts';

const root = mkdtempSync(join(tmpdir(), 'harpy-snapshot-'));
after(() => rmSync(root, { recursive: true }));
const image = new Uint8Array(4096).map((_, index) => index * 7);

test('a snapshot comes back as it was; a damaged one does not', () => {
  const path = join(root, 'a.snapshot');
  assert.equal(readSnapshot(path), undefined);
  writeSnapshot(path, image);
  assert.deepEqual(new Uint8Array(readSnapshot(path) ?? []), image);
  const bytes = readFileSync(path);
  for (const damaged of [bytes.subarray(0, 1000), bytes.subarray(0, 3), Buffer.alloc(0)]) {
    writeFileSync(path, damaged);
    assert.equal(readSnapshot(path), undefined);
  }
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  assert.equal(readSnapshot(path), undefined);
});

test('only the newest snapshots stay', () => {
  const folder = join(root, 'several');
  mkdirSync(folder);
  for (let age = 0; age < 5; age++) {
    const path = join(folder, `${age}.snapshot`);
    writeSnapshot(path, image);
    utimesSync(path, 1000 - age, 1000 - age);
    mkdirSync(join(folder, `${age}.code`));
  }
  pruneSnapshots(folder, 2);
  assert.deepEqual(readdirSync(folder).sort(), ['0.code', '0.snapshot', '1.code', '1.snapshot']);
});
