/**
 * The host's real file system inside Pyodide, at the same absolute paths.
 *
 * Emscripten's root folder stays in memory; a name it does not have is looked up on the host. So Pyodide keeps
 * its own `/lib/python3.14` and `/dev/stdin` while `/home/me/prog.py` is the real file. Emscripten's NODEFS
 * is not enough: its rename is not atomic, it hides sockets, FIFOs and devices, and it reports made-up inode numbers.
 */
import * as fs from 'node:fs';
import { isatty } from 'node:tty';
import { isMainThread } from 'node:worker_threads';
import type {
  AttributeChange,
  Attributes,
  EmscriptenFS,
  FSNode,
  NodeOps,
  StreamOps,
} from './emscripten-fs.ts';
import { type HostPaths, hostPaths } from './host-paths.ts';

const EINVAL = 28; // Emscripten numbers errors as WASI does.
const O_CLOEXEC = 0o2000000;
const O_LARGEFILE = 0o100000;
const FILE_TYPE = 0o170000;

/** Linux open flags (what musl inside Pyodide passes) and the host's number for each. */
const openFlags: readonly (readonly [linux: number, host: number | undefined])[] = [
  [0o1, fs.constants.O_WRONLY],
  [0o2, fs.constants.O_RDWR],
  [0o100, fs.constants.O_CREAT],
  [0o200, fs.constants.O_EXCL],
  [0o400, fs.constants.O_NOCTTY],
  [0o1000, fs.constants.O_TRUNC],
  [0o2000, fs.constants.O_APPEND],
  [0o4000, fs.constants.O_NONBLOCK],
  [0o10000, fs.constants.O_DSYNC],
  [0o200000, fs.constants.O_DIRECTORY],
  [0o400000, fs.constants.O_NOFOLLOW],
  [0o4010000, fs.constants.O_SYNC],
];

function hostOpenFlags(flags: number): number {
  let host = 0;
  for (const [linux, own] of openFlags) if ((flags & linux) === linux) host |= own ?? 0;
  return host;
}

function toAttributes(stats: fs.Stats): Attributes {
  const { dev, ino, mode, nlink, uid, gid, rdev, size, atime, mtime, ctime } = stats;
  const blksize = stats.blksize || 4096;
  const blocks = stats.blocks || Math.ceil(size / 512);
  return { dev, ino, mode, nlink, uid, gid, rdev, size, atime, mtime, ctime, blksize, blocks };
}

/** The parts of the Emscripten module that the file system needs. */
export interface FileSystemModule {
  readonly FS: EmscriptenFS;
  readonly ERRNO_CODES: Readonly<Record<string, number>>;
}

/** Folders that Emscripten makes at start and Python programs expect to be the host's. */
const replaced = ['tmp', 'home', 'proc'];
/** Folders that hold both Pyodide's own files and the host's, and which names made there are Pyodide's. */
const shared: readonly { readonly path: string; readonly isOwn: (name: string) => boolean }[] = [
  { path: '/', isOwn: () => false },
  { path: '/lib', isOwn: (name) => /^python3\.?\d+/.test(name) },
  { path: '/dev', isOwn: (name) => /^(std(in|out|err)|capture_stderr)$/.test(name) },
  { path: '/dev/shm', isOwn: () => false },
];

/** Shows the host's file system to Python. The working folder becomes `/`. */
export function mountHostFileSystem(module: FileSystemModule, paths: HostPaths = hostPaths()): void {
  const { FS } = module;
  const host = hostOperations(module, paths);
  if (!isMainThread) ownUmask();
  // The host itself says what is permitted.
  FS.ignorePermissions = true;
  FS.chdir('/');
  for (const name of replaced) forget(FS, name);
  for (const { path, isOwn } of shared)
    if (FS.analyzePath(path).exists) shareFolder(FS.lookupPath(path).node, host, isOwn);
}

/** Node forbids threads to set the process's umask; this thread gets one of its own, which we and Pyodide go by. */
function ownUmask(): void {
  let current = process.umask();
  process.umask = (mask?: string | number) => {
    const before = current;
    if (mask !== undefined) current = Number(mask) & 0o777;
    return before;
  };
}

/** Takes a folder of the root out of memory, with all that is in it. */
function forget(FS: EmscriptenFS, name: string): void {
  const node = rememberedNode(FS, FS.root, name);
  if (node !== undefined) FS.destroyNode(node);
  delete contentsOf(FS.root)[name];
}

/** The entries of a folder in memory. */
function contentsOf(folder: FSNode): Record<string, FSNode> {
  return (folder as FSNode & { readonly contents: Record<string, FSNode> }).contents;
}

interface HostOperations {
  readonly node: Required<NodeOps>;
}

/** Makes a folder in memory answer with the host's entries where it has none of its own. */
function shareFolder(folder: FSNode, host: HostOperations, takes: (name: string) => boolean): void {
  const memory = folder.node_ops;
  const own = contentsOf(folder);
  const isOwn = (name: string) => Object.hasOwn(own, name) || takes(name);
  folder.node_ops = {
    ...memory,
    lookup: (parent, name) =>
      takes(name) ? call(memory.lookup)(parent, name) : host.node.lookup(parent, name),
    mknod: (parent, name, mode, dev) =>
      (takes(name) ? call(memory.mknod) : host.node.mknod)(parent, name, mode, dev),
    symlink: (parent, name, target) =>
      (takes(name) ? call(memory.symlink) : host.node.symlink)(parent, name, target),
    rename: (node, newParent, newName) =>
      isOwn(node.name)
        ? memory.rename?.(node, newParent, newName)
        : host.node.rename(node, newParent, newName),
    unlink: (parent, name) => (isOwn(name) ? memory.unlink?.(parent, name) : host.node.unlink(parent, name)),
    rmdir: (parent, name) => (isOwn(name) ? memory.rmdir?.(parent, name) : host.node.rmdir(parent, name)),
    readdir: (node) => {
      const names = new Set(memory.readdir?.(node));
      try {
        for (const name of host.node.readdir(node)) names.add(name);
      } catch {
        // The host has no such folder (Windows has no /): only our own entries.
      }
      return [...names];
    },
  };
}

/** Every folder in memory has all these operations; the types say that others need not. */
function call<F>(operation: F | undefined): F {
  if (operation === undefined) throw new Error('this folder lacks an operation that every MEMFS folder has');
  return operation;
}

function hostOperations({ FS, ERRNO_CODES }: FileSystemModule, paths: HostPaths): HostOperations {
  const { NODEFS } = FS.filesystems;

  const attempt = <T>(operation: () => T): T => {
    try {
      return operation();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      throw new FS.ErrnoError(ERRNO_CODES[code] ?? EINVAL);
    }
  };

  const pythonPath = (node: FSNode): string => {
    let path = '';
    for (let at = node; at.parent !== at; at = at.parent) path = `/${at.name}${path}`;
    return path || '/';
  };
  const pathOf = (node: FSNode): string => paths.toHost(pythonPath(node));
  const pathIn = (parent: FSNode, name: string): string => {
    const folder = pythonPath(parent);
    return paths.toHost(folder === '/' ? `/${name}` : `${folder}/${name}`);
  };

  const makeNode = (parent: FSNode, name: string, mode: number): FSNode => {
    const node = FS.createNode(parent, name, mode, 0);
    node.node_ops = nodeOps;
    node.stream_ops = streamOps;
    return node;
  };

  // Emscripten's open() makes a file and then gives it exactly the mode asked for; POSIX takes the umask off.
  let justMade: FSNode | undefined;

  const change = (target: HostTarget, wanted: AttributeChange): void => {
    if (wanted.mode !== undefined) target.chmod(wanted.mode & 0o7777);
    if (wanted.atime !== undefined || wanted.mtime !== undefined) {
      const now = target.stat();
      target.utimes(seconds(wanted.atime ?? now.atimeMs), seconds(wanted.mtime ?? now.mtimeMs));
    }
    if (wanted.size !== undefined) target.truncate(wanted.size);
  };

  const nodeOps: Required<NodeOps> = {
    getattr(node) {
      const attributes = attempt(() => toAttributes(statusOf(pathOf(node))));
      // Another process may have put something else at this path.
      node.mode = attributes.mode;
      return attributes;
    },
    setattr(node, wanted) {
      const path = pathOf(node);
      if (justMade === node && wanted.mode !== undefined) {
        justMade = undefined;
        attempt(() => fs.chmodSync(path, (wanted.mode ?? 0) & ~process.umask() & 0o7777));
        return;
      }
      attempt(() => change(pathTarget(path, wanted.dontFollow === true), wanted));
      if (wanted.mode !== undefined) node.mode = (node.mode & FILE_TYPE) | (wanted.mode & ~FILE_TYPE);
    },
    lookup(parent, name) {
      const mode = attempt(() => statusOf(pathIn(parent, name)).mode);
      return makeNode(parent, name, mode);
    },
    mknod(parent, name, mode) {
      const path = pathIn(parent, name);
      attempt(() => {
        if (FS.isDir(mode)) {
          const wanted = mode & ~process.umask() & 0o7777;
          fs.mkdirSync(path, wanted);
          if ((fs.statSync(path).mode & 0o777) !== (wanted & 0o777)) fs.chmodSync(path, wanted);
        } else fs.closeSync(fs.openSync(path, 'wx', mode & 0o7777));
      });
      const node = makeNode(parent, name, mode);
      justMade = FS.isFile(mode) ? node : undefined;
      return node;
    },
    rename(node, newParent, newName) {
      attempt(() => fs.renameSync(pathOf(node), pathIn(newParent, newName)));
      // Emscripten remembers what stood at the new path; it is gone.
      const replacedNode = rememberedNode(FS, newParent, newName);
      if (replacedNode !== undefined) FS.destroyNode(replacedNode);
      node.name = newName;
    },
    unlink: (parent, name) => attempt(() => fs.unlinkSync(pathIn(parent, name))),
    rmdir: (parent, name) => attempt(() => fs.rmdirSync(pathIn(parent, name))),
    readdir: (node) => attempt(() => ['.', '..', ...fs.readdirSync(pathOf(node))]),
    symlink: (parent, name, target) => attempt(() => fs.symlinkSync(target, pathIn(parent, name))),
    readlink: (node) => attempt(() => fs.readlinkSync(pathOf(node))),
  };

  const streamOps: StreamOps = {
    ...NODEFS.stream_ops,
    open(stream) {
      const path = pathOf(stream.node);
      attempt(() => {
        const flags = hostOpenFlags(stream.flags & ~(O_CLOEXEC | O_LARGEFILE));
        const descriptor = fs.openSync(path, flags, stream.node.mode & 0o7777);
        stream.nfd = descriptor;
        stream.shared.refcount = 1;
        // A folder's position is what listing it goes by.
        stream.seekable = FS.isFile(stream.node.mode) || FS.isDir(stream.node.mode);
        if (isatty(descriptor)) stream.tty = { ops: {} };
      });
    },
    close(stream) {
      stream.shared.refcount = (stream.shared.refcount ?? 1) - 1;
      if (stream.shared.refcount === 0) attempt(() => fs.closeSync(stream.nfd ?? -1));
    },
    getattr: (stream) => attempt(() => toAttributes(fs.fstatSync(stream.nfd ?? -1))),
    setattr: (stream, wanted) => attempt(() => change(descriptorTarget(stream.nfd ?? -1), wanted)),
    read: (stream, buffer, offset, length, position) =>
      attempt(() => fs.readSync(stream.nfd ?? -1, buffer, offset, length, stream.seekable ? position : null)),
    write: (stream, buffer, offset, length, position) =>
      attempt(() =>
        fs.writeSync(stream.nfd ?? -1, buffer, offset, length, stream.seekable ? position : null),
      ),
    fsync: (stream) => attempt(() => fs.fsyncSync(stream.nfd ?? -1)),
  };
  // Emscripten's asks the folder a file system is mounted on, ours is not mounted.
  FS.statfsNode = (node) =>
    attempt(() => {
      const { bsize, blocks, bfree, bavail, files, ffree } = fs.statfsSync(pathOf(node));
      return { bsize, frsize: bsize, blocks, bfree, bavail, files, ffree, fsid: 0, flags: 0, namelen: 255 };
    });
  return { node: nodeOps };
}

/** The node Emscripten has in its table for that name, without asking the host. */
function rememberedNode(FS: EmscriptenFS, parent: FSNode, name: string): FSNode | undefined {
  const tables = FS as EmscriptenFS & {
    readonly nameTable: readonly (FSNode & { readonly name_next?: FSNode })[];
    hashName(parentId: number, name: string): number;
  };
  let node: (FSNode & { readonly name_next?: FSNode }) | undefined =
    tables.nameTable[tables.hashName(parent.id, name)];
  while (node !== undefined && (node.parent !== parent || node.name !== name)) node = node.name_next;
  return node;
}

/** `lstat`; but the links of Linux's /proc/PID/fd, behind /dev/fd, lead where no path does: the kernel must follow. */
function statusOf(path: string): fs.Stats {
  const status = fs.lstatSync(path);
  return status.isSymbolicLink() && /^\/proc\/[^/]+\/fd\/\d+$/.test(path) ? fs.statSync(path) : status;
}

/** A file to change, by path or by descriptor. */
interface HostTarget {
  stat(): fs.Stats;
  chmod(mode: number): void;
  utimes(atime: number, mtime: number): void;
  truncate(size: number): void;
}

function pathTarget(path: string, dontFollow: boolean): HostTarget {
  return {
    stat: () => fs.lstatSync(path),
    chmod: (mode) => (dontFollow ? fs.lchmodSync(path, mode) : fs.chmodSync(path, mode)),
    utimes: (atime, mtime) =>
      dontFollow ? fs.lutimesSync(path, atime, mtime) : fs.utimesSync(path, atime, mtime),
    truncate: (size) => fs.truncateSync(path, size),
  };
}

function descriptorTarget(descriptor: number): HostTarget {
  return {
    stat: () => fs.fstatSync(descriptor),
    chmod: (mode) => fs.fchmodSync(descriptor, mode),
    utimes: (atime, mtime) => fs.futimesSync(descriptor, atime, mtime),
    truncate: (size) => fs.ftruncateSync(descriptor, size),
  };
}

function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
