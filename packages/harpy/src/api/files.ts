/** Files as Python's programs see them: those of the system in Node, those in memory in a page. */
import { system } from '@harpy/python/system';

const WRITE = 1;
const CREATE = 0o100;
const TRUNCATE = 0o1000;

/** Writes a whole file; folders that are missing are made. */
export function writeFile(path: string, contents: Uint8Array | string): void {
  const { fs } = system();
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash);
    if (fs.statSync(folder, { throwIfNoEntry: false }) === undefined) fs.mkdirSync(folder, 0o777);
  }
  const fd = fs.openSync(path, WRITE | CREATE | TRUNCATE, 0o666);
  try {
    for (let done = 0; done < bytes.length; )
      done += fs.writeSync(fd, bytes, done, bytes.length - done, done);
  } finally {
    fs.closeSync(fd);
  }
}

/** A whole file. Throws the system's error: its `code` is `'ENOENT'` when there is none. */
export function readFile(path: string): Uint8Array {
  return Uint8Array.from(system().fs.readFileSync(path));
}
