/**
 * Compiled modules on disk: the JavaScript, and what the engine made of it. Keys tell the source, the compiler and
 * the engine; what is no longer asked for may be deleted at any time.
 */
import * as fs from 'node:fs';
import { located } from './current-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { pruneToSize } from './prune-cache.ts';

/** Keeps compiled modules. Keys tell the source, the compiler and the engine; what is read may be of another source with the same key. */
export interface CodeStore {
  key(source: string, filename: string, optimize: number, mode: string): string;
  /** The key of a source in a file, told by the file's size and time; undefined where or while these do not tell enough. */
  fileKey?(path: string, optimize: number): string | undefined;
  read(key: string): CachedCode | undefined;
  /** Sources are kept beside what they were compiled to, so that bodies of functions may be compiled later. */
  readonly keepsSources?: boolean;
  /** To be written when the program ends: the engine then knows the functions that were used. */
  remember(key: string, code: CodeToKeep): void;
  write(): void;
}

export interface CachedCode {
  readonly text: string;
  readonly data: Uint8Array | undefined;
  readonly source: string | undefined;
}

/** What is known of a module when it is written. */
export interface CodeToKeep {
  readonly source: string | undefined;
  readonly text: () => string;
  /** What the engine has made of the text. */
  readonly data: () => Uint8Array | undefined;
}

/** Changes with what is kept, and how. */
const FORM = 6;

/** Length of the key, of the text, and of the whole file; the same of the source; in which of both a byte is a character. */
const HEAD_BYTES = 20;
const LATIN_TEXT = 1;
const LATIN_SOURCE = 2;
/** What the engine reads in place begins at a multiple of this. */
const ALIGNMENT = 8;
/** Time that a file system may take to notice a second change of a file, in milliseconds. */
const SETTLED = 2000;
const MOST_BYTES = 256 * 1024 * 1024;

export class CodeCache implements CodeStore {
  readonly #folder: string;
  readonly #compiler: string;
  readonly #pending = new Map<string, CodeToKeep>();
  readonly keepsSources = true;

  /** `flags`: what the engine was told besides, on which what it keeps depends. */
  constructor(folder: string, flags = '') {
    this.#folder = folder;
    this.#compiler = `${FORM} ${compilerFingerprint()} ${engine()}${flags}`;
  }

  key(source: string, filename: string, optimize: number, mode: string): string {
    return `${this.#compiler} ${optimize} ${mode} ${source.length} ${fingerprint(source)} ${filename}`;
  }

  fileKey(path: string, optimize: number): string | undefined {
    const { size, mtimeMs } = fs.statSync(located(path));
    if (Date.now() - mtimeMs < SETTLED) return undefined;
    return `${this.#compiler} ${optimize} ${size} ${mtimeMs} ${resolve(path)}`;
  }

  read(key: string): CachedCode | undefined {
    let file: Buffer;
    try {
      file = fs.readFileSync(this.#path(key));
    } catch {
      return undefined;
    }
    if (file.length < HEAD_BYTES || file.readUInt32LE(8) !== file.length) return undefined;
    const text = HEAD_BYTES + file.readUInt32LE(0);
    // Names of files are shorter than keys.
    if (file.toString('utf8', HEAD_BYTES, text) !== key) return undefined;
    const end = text + file.readUInt32LE(4);
    const sourceEnd = end + file.readUInt32LE(16);
    const data = file.subarray(aligned(sourceEnd));
    const latin = file.readUInt32LE(12);
    return {
      text: file.toString((latin & LATIN_TEXT) !== 0 ? 'latin1' : 'utf8', text, end),
      source: file.toString((latin & LATIN_SOURCE) !== 0 ? 'latin1' : 'utf8', end, sourceEnd),
      data: data.length === 0 ? undefined : data,
    };
  }

  remember(key: string, code: CodeToKeep): void {
    this.#pending.set(key, code);
  }

  write(): void {
    if (this.#pending.size === 0) return;
    try {
      fs.mkdirSync(this.#folder, { recursive: true });
      pruneToSize(this.#folder, MOST_BYTES);
      for (const [key, code] of this.#pending) {
        const text = code.text();
        const name = Buffer.from(key);
        const body = Buffer.from(text);
        const source = Buffer.from(code.source ?? '');
        const compiled = code.data() ?? new Uint8Array(0);
        const end = HEAD_BYTES + name.length + body.length;
        const start = aligned(end + source.length);
        const whole = Buffer.alloc(start + compiled.length);
        whole.writeUInt32LE(name.length, 0);
        whole.writeUInt32LE(body.length, 4);
        whole.writeUInt32LE(whole.length, 8);
        whole.writeUInt32LE(
          (body.length === text.length ? LATIN_TEXT : 0) |
            (source.length === code.source?.length ? LATIN_SOURCE : 0),
          12,
        );
        whole.writeUInt32LE(source.length, 16);
        whole.set(name, HEAD_BYTES);
        whole.set(body, HEAD_BYTES + name.length);
        whole.set(source, end);
        whole.set(compiled, start);
        const path = this.#path(key);
        fs.writeFileSync(`${path}.${process.pid}`, whole);
        fs.renameSync(`${path}.${process.pid}`, path);
      }
    } catch {
      // A cache that cannot be written only costs time.
    }
    this.#pending.clear();
  }

  #path(key: string): string {
    return `${this.#folder}/${fingerprint(key)}`;
  }
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

const resolve = (path: string): string => (path.startsWith('/') ? path : `${process.cwd()}/${path}`);

const engine = (): string => (typeof process === 'object' ? `${process.version} ${process.arch}` : 'page');

/** Of this package: what the compiler is made of. */
export const COMPILER_FOLDERS: readonly string[] = ['compiler', 'parser', 'symtable', 'tokenizer', 'ast'];

/** In the bundle that `scripts/bundle.ts` makes: tells the compiler in it. */
declare const COMPILER_FINGERPRINT: string | undefined;

/** Changes whenever a file of the compiler does. */
function compilerFingerprint(): string {
  if (typeof COMPILER_FINGERPRINT === 'string') return COMPILER_FINGERPRINT;
  const root = new URL('dist/src/', import.meta.resolve('@harpy/python/package.json'));
  const parts: string[] = [];
  for (const folder of COMPILER_FOLDERS) {
    const path = new URL(`${folder}/`, root);
    for (const name of fs.readdirSync(path)) {
      if (!name.endsWith('.js')) continue;
      const { size, mtimeMs } = fs.statSync(new URL(name, path));
      parts.push(`${name} ${size} ${mtimeMs}`);
    }
  }
  return fingerprint(parts.join('\n'));
}
