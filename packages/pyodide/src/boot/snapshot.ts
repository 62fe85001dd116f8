/**
 * Memory images of an interpreter just started, kept in the cache folder: starting from one takes a sixth of the time.
 *
 * A snapshot is a file of its own per key; it is written aside and renamed, so another process sees it whole or not
 * at all, and a damaged one is noticed by its checksum and made again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CacheEnvironment, cacheFolder } from '@harpy/runtime/cache-folder';
import { pyodideFile } from './files.ts';
import { bootSourcePath, makeSnapshot } from './start.ts';

const FORMAT = 1;
const HEADER_WORDS = 4;
const HEADER_BYTES = HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT;
const MAGIC = 0x59504148; // "HAPY"

export interface SnapshotOptions {
  readonly env?: CacheEnvironment;
}

/** The folder of the snapshots. */
export function snapshotFolder(env: CacheEnvironment = process.env): string {
  return join(cacheFolder(env), 'pyodide');
}

/** Path of the snapshot this process would use. It may not exist. */
export function snapshotPath(env: CacheEnvironment = process.env): string {
  return join(snapshotFolder(env), `${cacheKey()}.snapshot`);
}

/** The folder of compiled standard library modules. It may not exist. */
export function codeCacheFolder(env: CacheEnvironment = process.env): string {
  return join(snapshotFolder(env), `${cacheKey()}.code`);
}

/** Names the Pyodide, the Node and the boot code that cached files belong to. */
function cacheKey(): string {
  const stamp = (name: string) => {
    const { size, mtimeMs } = statSync(pyodideFile(name));
    return `${name} ${size} ${mtimeMs}`;
  };
  return createHash('sha256')
    .update([FORMAT, process.version, stamp('pyodide.asm.wasm'), stamp('python_stdlib.zip')].join('\n'))
    .update(readFileSync(bootSourcePath()))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The cached snapshot, made first when there is none. Undefined when it cannot be made or written (a read-only home):
 * then Python starts without.
 */
export async function loadSnapshot(options: SnapshotOptions = {}): Promise<Uint8Array | undefined> {
  const path = snapshotPath(options.env);
  const cached = readSnapshot(path);
  if (cached !== undefined) return cached;
  const made = await makeSnapshot();
  try {
    writeSnapshot(path, made);
    pruneSnapshots(snapshotFolder(options.env));
  } catch {
    // The cache is a convenience.
  }
  return made;
}

/** Removes all but the newest snapshots, and the compiled modules that went with the others. */
export function pruneSnapshots(folder: string, keep = 3): void {
  const newestFirst = readdirSync(folder)
    .filter((name) => name.endsWith('.snapshot'))
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of newestFirst.slice(keep)) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, name.replace(/snapshot$/, 'code')), { recursive: true, force: true });
  }
}

/** Reads and checks a snapshot file; undefined when it is missing or damaged. */
export function readSnapshot(path: string): Uint8Array | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  if (file.length < HEADER_BYTES || (file.length - HEADER_BYTES) % Uint32Array.BYTES_PER_ELEMENT !== 0)
    return undefined;
  const [magic, format, sum, length] = new Uint32Array(file.buffer, file.byteOffset, HEADER_WORDS);
  const image = file.subarray(HEADER_BYTES);
  if (magic !== MAGIC || format !== FORMAT || length !== image.length || sum !== checksum(image))
    return undefined;
  return image;
}

/** Writes a snapshot file, whole or not at all. */
export function writeSnapshot(path: string, image: Uint8Array): void {
  const header = new Uint32Array([MAGIC, FORMAT, checksum(image), image.length]);
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(join(path, '..'), { recursive: true });
  try {
    writeFileSync(aside, Buffer.concat([new Uint8Array(header.buffer), image]));
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** A sum that notices cut, zeroed and swapped parts; not meant against intent. Length must be a multiple of four. */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 1;
  for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0;
  return sum >>> 0;
}
