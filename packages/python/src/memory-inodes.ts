/** What a file system in memory is made of: files, folders, links and devices, and what `stat` says of them. */
import { utf8Bytes } from './binary.ts';
import type { ExactFileStats, FileStats } from './system.ts';

/** An error of the system by the name of its number: `ENOENT`. */
export class FileError extends Error {
  readonly code: string;
  constructor(code: string, path = '') {
    super(path === '' ? code : `${code}: ${path}`);
    this.code = code;
  }
}

export interface Common {
  readonly number: number;
  mode: number;
  links: number;
  /** Milliseconds since 1970. */
  accessed: number;
  modified: number;
  changed: number;
}
export interface File extends Common {
  readonly kind: 'file';
  /** What is behind `size` is room to grow. */
  bytes: Uint8Array;
  size: number;
  /** Makes the contents when they are first asked for. */
  load?: (() => Uint8Array) | undefined;
}
export interface Folder extends Common {
  readonly kind: 'folder';
  readonly entries: Map<string, Inode>;
  parent: Folder;
}
export interface Link extends Common {
  readonly kind: 'link';
  readonly target: string;
}
/** Standard input and output. */
export interface Device extends Common {
  readonly kind: 'device';
}
export type Inode = File | Folder | Link | Device;

const TYPE = { file: 0o100000, folder: 0o040000, link: 0o120000, device: 0o020000 };
const BLOCK = 4096;

export class MemoryStats implements FileStats {
  readonly #node: Inode;
  readonly size: number;
  readonly mtimeMs: number;

  constructor(node: Inode) {
    this.#node = node;
    this.size = sizeOf(node);
    this.mtimeMs = node.modified;
  }

  isFile(): boolean {
    return this.#node.kind === 'file';
  }

  isDirectory(): boolean {
    return this.#node.kind === 'folder';
  }

  isSymbolicLink(): boolean {
    return this.#node.kind === 'link';
  }
}

function sizeOf(node: Inode): number {
  if (node.kind === 'file') return contents(node).size;
  return node.kind === 'link' ? utf8Bytes(node.target).length : node.kind === 'folder' ? BLOCK : 0;
}

export function contents(file: File): File {
  if (file.load !== undefined) {
    file.bytes = file.load();
    file.size = file.bytes.length;
    file.load = undefined;
  }
  return file;
}

export function exactStats(node: Inode): ExactFileStats {
  const nanoseconds = (milliseconds: number) => BigInt(Math.round(milliseconds * 1000)) * 1000n;
  const size = BigInt(sizeOf(node));
  return {
    mode: BigInt(TYPE[node.kind] | node.mode),
    ino: BigInt(node.number),
    dev: 1n,
    nlink: BigInt(node.links),
    uid: 0n,
    gid: 0n,
    size,
    blksize: BigInt(BLOCK),
    blocks: (size + 511n) / 512n,
    rdev: 0n,
    atimeNs: nanoseconds(node.accessed),
    mtimeNs: nanoseconds(node.modified),
    ctimeNs: nanoseconds(node.changed),
  };
}

export function resize(file: File, size: number): void {
  if (size > file.bytes.length || file.load !== undefined) {
    const grown = new Uint8Array(Math.max(size, Math.min(2 * file.size, file.size + (1 << 24))));
    grown.set(file.bytes.subarray(0, Math.min(size, file.size)));
    file.bytes = grown;
    file.load = undefined;
  } else if (size < file.size) file.bytes.fill(0, size, file.size);
  file.size = size;
  file.modified = file.changed = Date.now();
}

export function changeMode(node: Inode, mode: number): void {
  node.mode = mode & 0o7777;
  node.changed = Date.now();
}

export function changeTimes(node: Inode, accessed: number, modified: number): void {
  node.accessed = accessed * 1000;
  node.modified = modified * 1000;
  node.changed = Date.now();
}
