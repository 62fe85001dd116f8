/**
 * Results by what they were made from. An entry's name is the hash of everything its content depends on, so entries
 * are never stale; they are written under another name and renamed, so several processes can share the folder.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 256 * 1024 * 1024;

export interface CacheEntry {
  readonly diagnostics: string;
  readonly output: Uint8Array;
}

export class BuildCache {
  readonly #folder: string;
  /** Entries that came with the package. */
  readonly #shipped: string | null;

  constructor(folder: string, shipped: string | null = null) {
    this.#folder = join(folder, 'build');
    this.#shipped = shipped === null ? null : join(shipped, 'build');
  }

  /** The entry of that key; `null` when there is none or it is damaged. */
  read(key: string): CacheEntry | null {
    const path = this.#path(key);
    const own = readEntry(path);
    if (own === null) return this.#shipped === null ? null : readEntry(join(this.#shipped, key));
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {}
    return own;
  }

  /** Keeps an entry. A folder that can't be written only makes later builds slower. */
  write(key: string, entry: CacheEntry): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      const diagnostics = Buffer.from(entry.diagnostics);
      const size = Buffer.alloc(4);
      size.writeUInt32LE(diagnostics.length);
      const body = Buffer.concat([size, diagnostics, entry.output]);
      const temporary = join(this.#folder, `.${randomBytes(8).toString('hex')}`);
      writeFileSync(temporary, Buffer.concat([createHash('sha256').update(body).digest(), body]));
      renameSync(temporary, this.#path(key));
    } catch {}
  }

  /** Removes the entries used longest ago until the folder is of a bearable size. */
  prune(limit = MAX_BYTES): void {
    try {
      const entries = readdirSync(this.#folder).map((name) => {
        const path = join(this.#folder, name);
        const { size, mtimeMs } = statSync(path);
        return { path, size, mtimeMs };
      });
      let total = entries.reduce((sum, entry) => sum + entry.size, 0);
      for (const { path, size } of entries.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
        if (total <= limit) return;
        rmSync(path, { force: true });
        total -= size;
      }
    } catch {}
  }

  /** Removes all other entries. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder))
      if (!keys.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #path(key: string): string {
    return join(this.#folder, key);
  }
}

function readEntry(path: string): CacheEntry | null {
  try {
    const bytes = readFileSync(path);
    const headerSize = bytes.readUInt32LE(32);
    const body = bytes.subarray(32);
    if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, 32))) return null;
    return {
      diagnostics: bytes.toString('utf8', 36, 36 + headerSize),
      output: new Uint8Array(bytes.subarray(36 + headerSize)),
    };
  } catch {
    return null;
  }
}

/** A key from everything that matters, in order. */
export function cacheKey(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
