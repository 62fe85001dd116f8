/**
 * Compiled modules on disk: the JavaScript, and what the engine made of it. A file's name tells the source, the compiler and
 * the engine, so nothing has to be checked; what is no longer asked for may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';

/** Keeps compiled modules. Keys tell the source, the compiler and the engine. */
export interface CodeStore {
  key(source: string, filename: string, optimize: number): string;
  read(key: string): CachedCode | undefined;
  /** To be written when the program ends: the engine then knows the functions that were used. */
  remember(key: string, text: string, data: () => Uint8Array | undefined): void;
  write(): void;
}

export interface CachedCode {
  readonly text: string;
  readonly data: Uint8Array | undefined;
}

/** Changes with what is kept, and how. */
const FORM = 2;

export class CodeCache implements CodeStore {
  readonly #folder: string;
  readonly #compiler: string;
  readonly #pending: {
    readonly key: string;
    readonly text: string;
    readonly data: () => Uint8Array | undefined;
  }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#compiler = `${FORM}\n${compilerFingerprint()}\n${engine()}`;
  }

  key(source: string, filename: string, optimize: number): string {
    return createHash('sha256')
      .update(`${this.#compiler}\n${optimize}\n${filename}\n`)
      .update(source)
      .digest('hex')
      .slice(0, 32);
  }

  read(key: string): CachedCode | undefined {
    let file: Buffer;
    try {
      file = fs.readFileSync(this.#path(key));
    } catch {
      return undefined;
    }
    if (file.length < 8) return undefined;
    const length = file.readUInt32LE(0);
    const whole = file.readUInt32LE(4);
    if (file.length !== whole) return undefined;
    const data = file.subarray(8 + length);
    return { text: file.toString('utf8', 8, 8 + length), data: data.length === 0 ? undefined : data };
  }

  remember(key: string, text: string, data: () => Uint8Array | undefined): void {
    this.#pending.push({ key, text, data });
  }

  write(): void {
    try {
      if (this.#pending.length > 0) fs.mkdirSync(this.#folder, { recursive: true });
      for (const { key, text, data } of this.#pending) {
        const body = Buffer.from(text);
        const compiled = data() ?? new Uint8Array(0);
        const head = Buffer.alloc(8);
        head.writeUInt32LE(body.length, 0);
        head.writeUInt32LE(8 + body.length + compiled.length, 4);
        const temporary = `${this.#path(key)}.${process.pid}`;
        fs.writeFileSync(temporary, Buffer.concat([head, body, compiled]));
        fs.renameSync(temporary, this.#path(key));
      }
    } catch {
      // A cache that cannot be written only costs time.
    }
    this.#pending.length = 0;
  }

  #path(key: string): string {
    return `${this.#folder}/${key}`;
  }
}

const engine = (): string => (typeof process === 'object' ? `${process.version} ${process.arch}` : 'page');

/** Changes whenever a file of the compiler does. */
function compilerFingerprint(): string {
  const root = new URL('dist/src/', import.meta.resolve('@harpy/python/package.json'));
  const parts: string[] = [];
  for (const folder of ['compiler', 'parser', 'symtable', 'tokenizer', 'ast']) {
    const path = new URL(`${folder}/`, root);
    for (const name of fs.readdirSync(path)) {
      if (!name.endsWith('.js')) continue;
      const { size, mtimeMs } = fs.statSync(new URL(name, path));
      parts.push(`${name} ${size} ${mtimeMs}`);
    }
  }
  return parts.join('\n');
}
