import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BuildError } from '../src/build-error.ts';
import { readZip, writeZip, type ZipEntry } from '../src/zip.ts';
import { newFolder } from './new-folder.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const entries: ZipEntry[] = [
  { name: 'a/empty', bytes: bytes('') },
  { name: 'a/ütf.txt', bytes: bytes('text '.repeat(1000)) },
  { name: 'tool', bytes: new Uint8Array([0, 255, 1]), executable: true },
];

test('what is written is read again', () => {
  const found = readZip(writeZip(entries, 0), 'x.whl');
  assert.deepEqual(
    found,
    entries.map((entry) => ({ executable: false, ...entry })),
  );
});

test('the same content gives the same archive', () => {
  assert.deepEqual(writeZip(entries, 1_700_000_000), writeZip(entries, 1_700_000_000));
  assert.notDeepEqual(writeZip(entries, 1_700_000_000), writeZip(entries, 0));
});

test("Python's zipfile agrees", (t) => {
  const path = join(newFolder('harpy-zip-'), 'x.zip');
  writeFileSync(path, writeZip(entries, 1_700_000_001));
  const program = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(z.testzip(), z.namelist(), z.read("a/\\u00fctf.txt") == b"text " * 1000, z.getinfo("tool").date_time)
print(oct(z.getinfo("tool").external_attr >> 16), oct(z.getinfo("a/empty").external_attr >> 16))`;
  const { status, stdout, error } = spawnSync('python3', ['-c', program, path], { encoding: 'utf8' });
  if (error !== undefined && process.env['HARPY_CI'] === undefined) return t.skip('no python3 here');
  assert.equal(status, 0);
  assert.equal(
    stdout,
    "None ['a/empty', 'a/ütf.txt', 'tool'] True (2023, 11, 14, 22, 13, 20)\n0o100755 0o100644\n",
  );
});

test('damage and names that lead outside are refused', () => {
  const good = writeZip(entries, 0);
  assert.throws(
    () => readZip(bytes('no zip'), 'x.whl'),
    /x\.whl: not a wheel that can be read \(no zip archive\)/,
  );
  for (const name of ['../x', '/x', 'a/../../x', 'C:x', 'a\\b']) {
    const bad = writeZip([{ name, bytes: bytes('x') }], 0);
    assert.throws(() => readZip(bad, 'x.whl'), /would go outside the folder/);
  }
  for (let at = 0; at < good.length; at += 3) {
    const damaged = new Uint8Array(good);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    try {
      readZip(damaged, 'x.whl');
    } catch (error) {
      assert.ok(error instanceof BuildError, `at ${at}: ${error}`);
    }
  }
});
