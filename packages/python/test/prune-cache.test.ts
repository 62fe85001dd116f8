import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { markUsed, pruneToCount, pruneToSize } from '../src/prune-cache.ts';
import { unpackLibrary } from '../src/standard-library.ts';

const root = mkdtempSync(join(tmpdir(), 'harpy-prune-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function folder(): string {
  const path = join(root, String(folders++));
  mkdirSync(path);
  return path;
}

const DAY = 24 * 60 * 60;
const now = Math.floor(Date.now() / 1000);

/** A file of that many bytes, used so many days ago. */
function file(path: string, bytes: number, days: number): void {
  writeFileSync(path, new Uint8Array(bytes));
  utimesSync(path, now - days * DAY, now - days * DAY);
}

test('of entries with a prefix those used last stay', () => {
  const cache = folder();
  for (const [name, days] of [
    ['a-1', 3],
    ['a-2', 1],
    ['a-3', 2],
    ['b-1', 9],
  ] as const)
    file(join(cache, name), 1, days);
  mkdirSync(join(cache, 'a-4'));
  writeFileSync(join(cache, 'a-4', 'file'), '');
  utimesSync(join(cache, 'a-4'), now - 5 * DAY, now - 5 * DAY);
  pruneToCount(cache, 'a-', 2);
  assert.deepEqual(readdirSync(cache).sort(), ['a-2', 'a-3', 'b-1']);
});

test('a folder is cut to its size, files used last stay, once a day', () => {
  const cache = folder();
  for (const [name, days] of [
    ['old', 30],
    ['older', 40],
    ['new', 1],
  ] as const)
    file(join(cache, name), name === 'new' ? 1 : 5000, days);
  // A small file counts as a block of the disk.
  pruneToSize(cache, 9100);
  assert.deepEqual(readdirSync(cache).sort(), ['.pruned', 'new', 'old']);
  pruneToSize(cache, 50);
  assert.deepEqual(readdirSync(cache).sort(), ['.pruned', 'new', 'old'], 'it looked today');
  utimesSync(join(cache, '.pruned'), now - 2 * DAY, now - 2 * DAY);
  pruneToSize(cache, 50);
  assert.deepEqual(readdirSync(cache), ['.pruned']);
});

test('use is noted, of what is not there too', () => {
  const cache = folder();
  file(join(cache, 'entry'), 1, 10);
  markUsed(join(cache, 'entry'));
  assert.ok(statSync(join(cache, 'entry')).mtimeMs / 1000 > now - DAY);
  markUsed(join(cache, 'nothing'));
});

test('the library is unpacked once for archives with the same files, and few versions stay', () => {
  const cache = folder();
  // A zip file without files, of which each version has a comment of its own.
  const archive = (name: string, comment: string): string => {
    const path = join(root, name);
    const end = Buffer.alloc(22 + comment.length);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(comment.length, 20);
    end.write(comment, 22);
    writeFileSync(path, end);
    return path;
  };
  const first = archive('first.zip', 'version 0');
  const copy = join(root, 'copy.zip');
  copyFileSync(first, copy);
  utimesSync(copy, now - DAY, now - DAY);
  const made = unpackLibrary(first, cache);
  assert.equal(unpackLibrary(copy, cache), made);
  utimesSync(made, now - 2 * DAY, now - 2 * DAY);
  const others = [1, 2, 3, 4].map((version) =>
    unpackLibrary(archive(`${version}.zip`, `version ${version}`), cache),
  );
  assert.equal(new Set([made, ...others]).size, 5);
  assert.deepEqual(
    readdirSync(cache)
      .filter((name) => !name.startsWith('archive-'))
      .map((name) => join(cache, name))
      .sort(),
    others.sort(),
  );
  const last = join(root, '4.zip');
  for (const damaged of ['', 'no key'])
    for (const name of readdirSync(cache)) {
      if (!name.startsWith('archive-')) continue;
      writeFileSync(join(cache, name), damaged);
      assert.ok(others.includes(unpackLibrary(last, cache)));
    }
});
