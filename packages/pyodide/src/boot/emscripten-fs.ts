/**
 * The part of Emscripten's file system that a back end of our own needs.
 * https://emscripten.org/docs/api_reference/Filesystem-API.html documents the public half; node and stream
 * operations are what Emscripten's own NODEFS implements.
 */
export interface Attributes {
  readonly dev: number;
  readonly ino: number;
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  readonly atime: Date;
  readonly mtime: Date;
  readonly ctime: Date;
  readonly blksize: number;
  readonly blocks: number;
}

/** What a caller asks to change; times in milliseconds. */
export interface AttributeChange {
  readonly mode?: number;
  readonly size?: number;
  readonly atime?: number;
  readonly mtime?: number;
  readonly dontFollow?: boolean;
}

export interface FSNode {
  parent: FSNode;
  name: string;
  mode: number;
  readonly id: number;
  node_ops: NodeOps;
  stream_ops: StreamOps;
}

export interface FSStream {
  readonly node: FSNode;
  readonly path: string;
  flags: number;
  position: number;
  seekable: boolean;
  nfd?: number;
  tty?: unknown;
  readonly shared: { refcount?: number };
}

export interface NodeOps {
  getattr?(node: FSNode): Attributes;
  setattr?(node: FSNode, change: AttributeChange): void;
  lookup?(parent: FSNode, name: string): FSNode;
  mknod?(parent: FSNode, name: string, mode: number, dev: number): FSNode;
  rename?(node: FSNode, newParent: FSNode, newName: string): void;
  unlink?(parent: FSNode, name: string): void;
  rmdir?(parent: FSNode, name: string): void;
  readdir?(node: FSNode): string[];
  symlink?(parent: FSNode, name: string, target: string): void;
  readlink?(node: FSNode): string;
}

export interface StreamOps {
  open?(stream: FSStream): void;
  close?(stream: FSStream): void;
  getattr?(stream: FSStream): Attributes;
  setattr?(stream: FSStream, change: AttributeChange): void;
  read?(stream: FSStream, buffer: Uint8Array, offset: number, length: number, position: number): number;
  write?(stream: FSStream, buffer: Uint8Array, offset: number, length: number, position: number): number;
  llseek?(stream: FSStream, offset: number, whence: number): number;
  fsync?(stream: FSStream): void;
}

/** Fields of C's `struct statfs`. */
export interface FileSystemStatistics {
  readonly bsize: number;
  readonly frsize: number;
  readonly blocks: number;
  readonly bfree: number;
  readonly bavail: number;
  readonly files: number;
  readonly ffree: number;
  readonly fsid: number;
  readonly flags: number;
  readonly namelen: number;
}

export interface FileSystemType {
  readonly node_ops: NodeOps;
  readonly stream_ops: StreamOps;
}

export interface EmscriptenFS {
  readonly root: FSNode;
  ignorePermissions: boolean;
  statfsNode: (node: FSNode) => FileSystemStatistics;
  readonly ErrnoError: new (errno: number) => Error & { readonly errno: number };
  readonly filesystems: { readonly NODEFS: FileSystemType };
  createNode(parent: FSNode, name: string, mode: number, dev: number): FSNode;
  destroyNode(node: FSNode): void;
  getStream(descriptor: number): FSStream | null;
  lookupPath(path: string, options?: { follow?: boolean }): { path: string; node: FSNode };
  analyzePath(path: string): { exists: boolean };
  isDir(mode: number): boolean;
  isFile(mode: number): boolean;
  isLink(mode: number): boolean;
  readdir(path: string): string[];
  mkdirTree(path: string): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  chdir(path: string): void;
  cwd(): string;
  writeFile(path: string, data: Uint8Array | string): void;
  readFile(path: string): Uint8Array;
}
