import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';

/** Python files of the standard library, from the archive npm's `pyodide` ships: name and text. */
export function standardLibrary(): [name: string, source: string][] {
  const path = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
  const zip = readFileSync(path);
  const files: [string, string][] = [];
  // The central directory, from the record at the end of the archive.
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (!name.endsWith('.py')) continue;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    files.push([name, (method === 0 ? data : inflateRawSync(data)).toString('utf8')]);
  }
  return files;
}
