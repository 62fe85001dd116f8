/** A file system in memory, with the calls and errors of a POSIX one. Nobody's permissions are checked. */
import { concatBytes } from './binary.ts';
import {
  changeMode,
  changeTimes,
  contents,
  type Device,
  exactStats,
  type File,
  FileError,
  type Folder,
  MemoryStats,
  resize,
} from './memory-inodes.ts';
import { MemoryTree } from './memory-tree.ts';
import type { ExactFileStats, FileStats, FileSystem, FileSystemStats, FolderEntry } from './system.ts';

interface Opened {
  readonly node: File | Folder | Device;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly append: boolean;
  at: number;
}

const FLAG = {
  accessMode: 3,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  directory: 0o200000,
  noFollow: 0o400000,
};
const EXECUTE = 1;

/** What standard streams do: read into a buffer, or take bytes. */
export interface StandardStreams {
  /** How many bytes were read; 0 at the end. */
  read(into: Uint8Array): number;
  write(descriptor: 1 | 2, bytes: Uint8Array): void;
}

export class MemoryFiles extends MemoryTree implements FileSystem {
  /** Given to what is made without another. */
  mask = 0o022;
  readonly #opened = new Map<number, Opened>();
  readonly #streams: StandardStreams;

  constructor(folder: string, streams: StandardStreams) {
    super(folder);
    this.#streams = streams;
    for (const fd of [0, 1, 2])
      this.#opened.set(fd, {
        node: { ...this.common(0o620), kind: 'device' },
        readable: fd === 0,
        writable: fd > 0,
        append: false,
        at: 0,
      });
  }

  /** A file as a whole; made if it is not there. */
  writeFile(path: string, bytes: Uint8Array): void {
    const fd = this.openSync(path, FLAG.create | FLAG.truncate | 1, 0o666);
    try {
      this.writeSync(fd, bytes, 0, bytes.length, null);
    } finally {
      this.closeSync(fd);
    }
  }

  // ---- what is there

  statSync = ((path: string, options: StatOptions = {}) =>
    this.#stats(path, true, options)) as FileSystem['statSync'];
  lstatSync = ((path: string, options: StatOptions = {}) =>
    this.#stats(path, false, options)) as FileSystem['lstatSync'];

  fstatSync(fd: number, options: { readonly bigint: true }): ExactFileStats;
  fstatSync(fd: number): FileStats;
  fstatSync(fd: number, options?: { readonly bigint: true }): ExactFileStats | FileStats {
    const { node } = this.#file(fd);
    return options === undefined ? new MemoryStats(node) : exactStats(node);
  }

  readdirSync(path: string): string[];
  readdirSync(path: string, options: { readonly withFileTypes: true }): FolderEntry[];
  readdirSync(path: string, options?: { readonly withFileTypes: true }): string[] | FolderEntry[] {
    const node = this.existing(path, true);
    if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
    if (options === undefined) return [...node.entries.keys()];
    return [...node.entries].map(([name, entry]) => ({
      name,
      isFile: () => entry.kind === 'file',
      isDirectory: () => entry.kind === 'folder',
      isSymbolicLink: () => entry.kind === 'link',
    }));
  }

  accessSync(path: string, mode: number): void {
    const node = this.existing(path, true);
    if ((mode & EXECUTE) !== 0 && (node.mode & 0o111) === 0) throw new FileError('EACCES', path);
  }

  readlinkSync(path: string): string {
    const node = this.existing(path, false);
    if (node.kind !== 'link') throw new FileError('EINVAL', path);
    return node.target;
  }

  realpathSync(path: string): string {
    this.existing(path, true);
    const { parent, name } = this.find(path, true);
    const parts = name === '' ? [] : [name];
    for (let at = parent; at !== this.root; at = at.parent)
      for (const [name, entry] of at.parent.entries) if (entry === at) parts.unshift(name);
    return `/${parts.join('/')}`;
  }

  // ---- contents

  readFileSync(path: string | number): Uint8Array {
    const fd = typeof path === 'number' ? path : this.openSync(path, 0, 0);
    try {
      const { node } = this.#file(fd);
      if (node.kind === 'folder') throw new FileError('EISDIR');
      if (node.kind === 'file') return contents(node).bytes.slice(0, node.size);
      const parts: Uint8Array[] = [];
      for (;;) {
        const part = new Uint8Array(65536);
        const count = this.#streams.read(part);
        if (count === 0) return concatBytes(parts);
        parts.push(part.subarray(0, count));
      }
    } finally {
      if (fd !== path) this.closeSync(fd);
    }
  }

  openSync(path: string, flags: number, mode: number): number {
    const isNew = (flags & FLAG.create) !== 0 && (flags & FLAG.exclusive) !== 0;
    const follow = !isNew && (flags & FLAG.noFollow) === 0;
    const { parent, name, node: found, mustBeFolder } = this.find(path, follow);
    let node = found;
    if (node === undefined) {
      if ((flags & FLAG.create) === 0) throw new FileError('ENOENT', path);
      if (mustBeFolder) throw new FileError('EISDIR', path);
      node = { ...this.common(mode & ~this.mask), kind: 'file', bytes: new Uint8Array(0), size: 0 };
      this.enter(parent, name, node);
    } else if (isNew) throw new FileError('EEXIST', path);
    if (node.kind === 'link') throw new FileError('ELOOP', path);
    const access = flags & FLAG.accessMode;
    if (node.kind === 'folder') {
      if (access !== 0 || (flags & FLAG.create) !== 0) throw new FileError('EISDIR', path);
    } else if (mustBeFolder || (flags & FLAG.directory) !== 0) throw new FileError('ENOTDIR', path);
    if (node.kind === 'file' && (flags & FLAG.truncate) !== 0 && access !== 0) resize(node, 0);
    let fd = 0;
    while (this.#opened.has(fd)) fd++;
    this.#opened.set(fd, {
      node,
      readable: access !== 1,
      writable: access !== 0,
      append: (flags & FLAG.append) !== 0,
      at: 0,
    });
    return fd;
  }

  closeSync(fd: number): void {
    this.#file(fd);
    this.#opened.delete(fd);
  }

  readSync(fd: number, into: Uint8Array, offset: number, length: number, at: number | null): number {
    const file = this.#file(fd);
    if (!file.readable) throw new FileError('EBADF');
    const { node } = file;
    if (node.kind === 'folder') throw new FileError('EISDIR');
    if (node.kind === 'device') return this.#streams.read(into.subarray(offset, offset + length));
    const from = at ?? file.at;
    const { bytes, size } = contents(node);
    const count = Math.max(0, Math.min(length, size - from));
    into.set(bytes.subarray(from, from + count), offset);
    if (at === null) file.at = from + count;
    node.accessed = Date.now();
    return count;
  }

  writeSync(fd: number, bytes: Uint8Array, offset: number, length: number, at: number | null): number {
    const file = this.#file(fd);
    if (!file.writable) throw new FileError('EBADF');
    const { node } = file;
    const given = bytes.subarray(offset, offset + length);
    if (node.kind === 'device') this.#streams.write(fd === 2 ? 2 : 1, given);
    else if (node.kind === 'file') {
      const from = file.append ? contents(node).size : (at ?? file.at);
      const end = from + given.length;
      if (end > contents(node).size) resize(node, end);
      node.bytes.set(given, from);
      if (at === null) file.at = end;
      node.modified = node.changed = Date.now();
    }
    return given.length;
  }

  ftruncateSync(fd: number, length: number): void {
    const { node, writable } = this.#file(fd);
    if (node.kind !== 'file' || !writable || length < 0) throw new FileError('EINVAL');
    resize(contents(node), length);
  }

  truncateSync(path: string, length: number): void {
    const node = this.existing(path, true);
    if (node.kind === 'folder') throw new FileError('EISDIR', path);
    if (node.kind !== 'file' || length < 0) throw new FileError('EINVAL', path);
    resize(contents(node), length);
  }

  fsyncSync(fd: number): void {
    this.#file(fd);
  }

  statfsSync(_path: string, _options: { readonly bigint: true }): FileSystemStats {
    return { bsize: 4096n, blocks: 0n, bfree: 0n, bavail: 0n, files: 0n, ffree: 0n };
  }
  fdatasyncSync(fd: number): void {
    this.#file(fd);
  }

  // ---- properties

  chmodSync(path: string, mode: number): void {
    changeMode(this.existing(path, true), mode);
  }

  fchmodSync(fd: number, mode: number): void {
    changeMode(this.#file(fd).node, mode);
  }

  /** All belongs to user 0 here. */
  chownSync(path: string): void {
    this.existing(path, true);
  }

  fchownSync(fd: number): void {
    this.#file(fd);
  }

  lchownSync(path: string): void {
    this.existing(path, false);
  }

  utimesSync(path: string, accessed: number, modified: number): void {
    changeTimes(this.existing(path, true), accessed, modified);
  }

  lutimesSync(path: string, accessed: number, modified: number): void {
    changeTimes(this.existing(path, false), accessed, modified);
  }

  futimesSync(fd: number, accessed: number, modified: number): void {
    changeTimes(this.#file(fd).node, accessed, modified);
  }

  // ---- names

  mkdirSync(path: string, mode: number): void {
    const { parent, name, node } = this.findName(path);
    if (node !== undefined) throw new FileError('EEXIST', path);
    this.addFolder(parent, name, mode & ~this.mask);
  }

  rmdirSync(path: string): void {
    const { parent, name, node } = this.findName(path);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
    if (/(?:^|\/)\.\/*$/.test(path)) throw new FileError('EINVAL', path);
    if (name === '') throw new FileError(node === this.root ? 'EBUSY' : 'ENOTEMPTY', path);
    if (node.entries.size > 0) throw new FileError('ENOTEMPTY', path);
    this.leave(parent, name);
    parent.links--;
  }

  unlinkSync(path: string): void {
    const { parent, name, node, mustBeFolder } = this.findName(path);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (node.kind === 'folder') throw new FileError('EISDIR', path);
    if (mustBeFolder) throw new FileError('ENOTDIR', path);
    this.leave(parent, name);
    node.links--;
  }

  renameSync(from: string, to: string): void {
    const source = this.findName(from);
    const target = this.findName(to);
    const { node } = source;
    if (node === undefined) throw new FileError('ENOENT', from);
    if (source.name === '' || target.name === '') throw new FileError('EBUSY', from);
    if (node.kind !== 'folder' && (source.mustBeFolder || target.mustBeFolder))
      throw new FileError('ENOTDIR', to);
    if (node === target.node) return;
    if (node.kind === 'folder') {
      for (let at = target.parent; ; at = at.parent) {
        if (at === node) throw new FileError('EINVAL', to);
        if (at === this.root) break;
      }
      if (target.node !== undefined && target.node.kind !== 'folder') throw new FileError('ENOTDIR', to);
      if (target.node?.kind === 'folder' && target.node.entries.size > 0)
        throw new FileError('ENOTEMPTY', to);
    } else if (target.node?.kind === 'folder') throw new FileError('EISDIR', to);
    if (target.node !== undefined) {
      this.leave(target.parent, target.name);
      target.node.links--;
      if (target.node.kind === 'folder') target.parent.links--;
    }
    this.leave(source.parent, source.name);
    this.enter(target.parent, target.name, node);
    if (node.kind === 'folder') {
      source.parent.links--;
      target.parent.links++;
      node.parent = target.parent;
    }
    node.changed = Date.now();
  }

  linkSync(existing: string, path: string): void {
    const node = this.existing(existing, false);
    if (node.kind === 'folder') throw new FileError('EPERM', existing);
    const { parent, name, node: there, mustBeFolder } = this.findName(path);
    if (there !== undefined) throw new FileError('EEXIST', path);
    if (mustBeFolder) throw new FileError('ENOENT', path);
    this.enter(parent, name, node);
    node.links++;
    node.changed = Date.now();
  }

  symlinkSync(target: string, path: string): void {
    if (target === '') throw new FileError('ENOENT', path);
    const { parent, name, node, mustBeFolder } = this.findName(path);
    if (node !== undefined) throw new FileError('EEXIST', path);
    if (mustBeFolder) throw new FileError('ENOENT', path);
    this.enter(parent, name, { ...this.common(0o777), kind: 'link', target });
  }

  // ----

  #file(fd: number): Opened {
    const opened = this.#opened.get(fd);
    if (opened === undefined) throw new FileError('EBADF');
    return opened;
  }

  #stats(path: string, follow: boolean, options: StatOptions): ExactFileStats | FileStats | undefined {
    if (options.throwIfNoEntry === false) {
      try {
        return new MemoryStats(this.existing(path, follow));
      } catch (error) {
        if (error instanceof FileError && error.code === 'ENOENT') return undefined;
        throw error;
      }
    }
    const node = this.existing(path, follow);
    return options.bigint === true ? exactStats(node) : new MemoryStats(node);
  }
}

interface StatOptions {
  readonly bigint?: true;
  readonly throwIfNoEntry?: false;
}
