/** The operating system as builtin modules use it: `node-system.ts` is Node's, `browser-system.ts` what a page can offer. */

export interface FileStats {
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

type BigStat =
  | 'mode'
  | 'ino'
  | 'dev'
  | 'nlink'
  | 'uid'
  | 'gid'
  | 'size'
  | 'blksize'
  | 'blocks'
  | 'rdev'
  | 'atimeNs'
  | 'mtimeNs'
  | 'ctimeNs';
export type ExactFileStats = { readonly [name in BigStat]: bigint };

export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Sizes are in blocks of `bsize` bytes. */
export interface FileSystemStats {
  readonly bsize: bigint;
  readonly blocks: bigint;
  readonly bfree: bigint;
  readonly bavail: bigint;
  readonly files: bigint;
  readonly ffree: bigint;
}

/** Of this process until now: times in microseconds, `maxRSS` in kilobytes, the others are counts. */
export interface ResourceUsage {
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  readonly maxRSS: number;
  readonly sharedMemorySize: number;
  readonly unsharedDataSize: number;
  readonly unsharedStackSize: number;
  readonly minorPageFault: number;
  readonly majorPageFault: number;
  readonly swappedOut: number;
  readonly fsRead: number;
  readonly fsWrite: number;
  readonly ipcSent: number;
  readonly ipcReceived: number;
  readonly signalsCount: number;
  readonly voluntaryContextSwitches: number;
  readonly involuntaryContextSwitches: number;
}

interface StatCall {
  (path: string, options: { readonly bigint: true }): ExactFileStats;
  (path: string, options: { readonly throwIfNoEntry: false }): FileStats | undefined;
  (path: string): FileStats;
}

/** The calls of Node's `fs` that are needed. Errors have the property `code`: `'ENOENT'`. */
export interface FileSystem {
  readonly statSync: StatCall;
  readonly lstatSync: StatCall;
  fstatSync(fd: number, options: { readonly bigint: true }): ExactFileStats;
  fstatSync(fd: number): FileStats;
  readdirSync(path: string): string[];
  readdirSync(path: string, options: { readonly withFileTypes: true }): FolderEntry[];
  /** The number 0 stands for standard input. */
  readFileSync(path: string | number): Uint8Array;
  openSync(path: string, flags: number, mode: number): number;
  closeSync(fd: number): void;
  /** At a place, or without one where the file stands. */
  readSync(fd: number, into: Uint8Array, offset: number, length: number, at: number | null): number;
  writeSync(fd: number, bytes: Uint8Array, offset: number, length: number, at: number | null): number;
  statfsSync(path: string, options: { readonly bigint: true }): FileSystemStats;
  ftruncateSync(fd: number, length: number): void;
  truncateSync(path: string, length: number): void;
  fsyncSync(fd: number): void;
  fdatasyncSync(fd: number): void;
  chmodSync(path: string, mode: number): void;
  fchmodSync(fd: number, mode: number): void;
  chownSync(path: string, uid: number, gid: number): void;
  fchownSync(fd: number, uid: number, gid: number): void;
  lchownSync(path: string, uid: number, gid: number): void;
  /** Times are in seconds. */
  utimesSync(path: string, accessed: number, modified: number): void;
  lutimesSync(path: string, accessed: number, modified: number): void;
  futimesSync(fd: number, accessed: number, modified: number): void;
  accessSync(path: string, mode: number): void;
  mkdirSync(path: string, mode: number): unknown;
  rmdirSync(path: string): void;
  unlinkSync(path: string): void;
  renameSync(from: string, to: string): void;
  linkSync(existing: string, path: string): void;
  symlinkSync(target: string, path: string): void;
  readlinkSync(path: string): string;
  realpathSync(path: string): string;
}

/** A hash that goes on. */
export interface RunningHash {
  update(bytes: Uint8Array): unknown;
  /** `outputLength`: of those that can have any. */
  copy(options?: { readonly outputLength: number }): RunningHash;
  digest(): Uint8Array;
}

/** One direction of zlib; throws `ZlibFailure`. */
export interface ZlibStream {
  /**
   * Gives input to the stream and collects what comes out, `limit` bytes at most. `used` says how much input was taken.
   * `flush` is one of zlib's values.
   */
  run(input: Uint8Array, flush: number, limit?: number): { output: Uint8Array; used: number };
  /** True if a decompressing stream has reached the end of its data. */
  atEnd(): boolean;
}

export interface ZlibOptions {
  readonly level?: number;
  readonly memLevel?: number;
  readonly strategy?: number;
  readonly dictionary?: Uint8Array;
}

/** An error of zlib: its number and its text. */
export class ZlibFailure extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Pipes whose ends give EAGAIN instead of waiting. */
export interface Pipes {
  make(): readonly [read: number, write: number];
  /** The same end, opened so that it waits. */
  waiting(fd: number, write: boolean): number;
  close(fd: number): void;
}

export interface System {
  /** Where processes can be started. */
  readonly pipes?: Pipes;
  readonly fs: FileSystem;
  readonly os: {
    cpus(): readonly unknown[];
    hostname(): string;
    release(): string;
    version(): string;
    machine(): string;
    type(): string;
    loadavg(): number[];
  };
  readonly process: {
    readonly pid: number;
    readonly ppid: number;
    readonly env: Record<string, string | undefined>;
    readonly platform: string;
    readonly execPath: string;
    cwd(): string;
    umask(mask?: number): number;
    kill(pid: number, signal: number): unknown;
    getuid?(): number;
    geteuid?(): number;
    getgid?(): number;
    getegid?(): number;
    getgroups?(): number[];
    resourceUsage?(): ResourceUsage;
  };
  readonly randomBytes: (count: number) => Uint8Array;
  /** Raw deflate, as in zip archives. */
  readonly inflate: (compressed: Uint8Array) => Uint8Array;
  /** A hash by the name OpenSSL has for it: `sha256`, `sha3-512`, `shake128`. */
  readonly hash: (algorithm: string) => RunningHash;
  /** `windowBits` are those of `deflateInit2`: negative without header and trailer. */
  readonly zlib: (compress: boolean, windowBits: number, options: ZlibOptions) => ZlibStream;
  /** Does nothing for so many milliseconds; may be infinite. */
  readonly wait: (milliseconds: number) => void;
  readonly isTerminal: (fd: number) => boolean;
  readonly terminalSize: (fd: number) => readonly [columns: number, lines: number] | undefined;
}

let current: System | undefined;

export function system(): System {
  if (current === undefined) throw new Error('no system was given');
  return current;
}

export function setSystem(given: System): void {
  current = given;
}

/** A file of the operating system's as text, empty where it has no such file. */
export function textOfFile(path: string): string {
  try {
    return new TextDecoder().decode(system().fs.readFileSync(path));
  } catch {
    return '';
  }
}
