/** The standard library's sources as files, unpacked once into the cache folder. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { readZip } from './zip.ts';

/**
 * The folder with the files of the archive. Several processes may unpack at once: each does so into a folder of its own and
 * puts it in place as a whole.
 */
export function unpackLibrary(archive: string, cache: string): string {
  const stats = fs.statSync(archive);
  const key = createHash('sha256')
    .update(`${archive}\n${stats.size}\n${stats.mtimeMs}`)
    .digest('hex')
    .slice(0, 16);
  const folder = `${cache}/library-${key}`;
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cache, { recursive: true });
  const temporary = fs.mkdtempSync(`${cache}/unpacking-`);
  const made = new Set<string>();
  for (const { name, read } of readZip(fs.readFileSync(archive), inflateRawSync)) {
    if (name.startsWith('/') || name.split('/').includes('..'))
      throw new Error(`${archive}: ${name} lies outside`);
    const path = `${temporary}/${name}`;
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!made.has(parent)) {
      fs.mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    fs.writeFileSync(path, read());
  }
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    // Another process was first.
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}
