/** The standard library's sources as files, unpacked once into the cache folder, with Harpy's own in place of some. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { ownLibrary, ownLibraryFingerprint } from './own-library.ts';
import { markUsed, pruneToCount } from './prune-cache.ts';
import { readZip } from './zip.ts';

/** Holds the archive's directory, with the checksums of all files. */
const TAIL_BYTES = 1 << 17;
const KEY_DIGITS = 16;
/** Libraries of so many versions stay unpacked. */
const LIBRARIES = 4;
/** Archives of so many projects are known by their files. */
const ARCHIVES = 64;

/**
 * The folder with the files of the archive. Several processes may unpack at once: each does so into a folder of its own and
 * puts it in place as a whole.
 */
export function unpackLibrary(archive: string, cache: string): string {
  const folder = `${cache}/library-${keyOf(archive, cache)}-${ownLibraryFingerprint()}`;
  if (fs.existsSync(folder)) {
    markUsed(folder);
    return folder;
  }
  fs.mkdirSync(cache, { recursive: true });
  const temporary = fs.mkdtempSync(`${cache}/unpacking-`);
  const made = new Set<string>();
  // Files that are new are not told by their times for a while, see `CodeCache.fileKey`.
  const { mtime } = fs.statSync(archive);
  const write = (path: string, bytes: Uint8Array): void => {
    fs.writeFileSync(path, bytes);
    fs.utimesSync(path, mtime, mtime);
  };
  for (const { name, read } of readZip(fs.readFileSync(archive), inflateRawSync)) {
    if (name.startsWith('/') || name.split('/').includes('..'))
      throw new Error(`${archive}: ${name} lies outside`);
    const path = `${temporary}/${name}`;
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!made.has(parent)) {
      fs.mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    write(path, read());
  }
  for (const { name, bytes } of ownLibrary()) write(`${temporary}/${name}`, bytes);
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    // Another process was first.
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  pruneToCount(cache, 'library-', LIBRARIES);
  return folder;
}

/** `contentKey`, kept for this very file: a program starts sooner without reading it and without Node's cryptography. */
function keyOf(archive: string, cache: string): string {
  const { dev, ino, size, mtimeMs, ctimeMs } = fs.statSync(archive);
  const kept = `${cache}/archive-${[dev, ino, size, Math.round(mtimeMs), Math.round(ctimeMs)].join('-')}`;
  try {
    const key = fs.readFileSync(kept, 'latin1');
    if (key.length === KEY_DIGITS) return key;
  } catch {
    // Not seen before.
  }
  const key = contentKey(archive);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(kept, key);
  pruneToCount(cache, 'archive-', ARCHIVES);
  return key;
}

/** The same for archives with the same files, wherever they lie: projects share what is unpacked and compiled. */
function contentKey(archive: string): string {
  const file = fs.openSync(archive, 'r');
  try {
    const { size } = fs.fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    fs.readSync(file, tail, 0, tail.length, size - tail.length);
    return createHash('sha256').update(`${size}\n`).update(tail).digest('hex').slice(0, KEY_DIGITS);
  } finally {
    fs.closeSync(file);
  }
}
