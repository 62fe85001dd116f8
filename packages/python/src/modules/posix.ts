import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { callUnbound0 } from '@harpy/objects/call';
import { bareType, None, PyFloat, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  newException,
  osErrorType,
  PyBaseException,
  systemExitType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { narrow } from '@harpy/objects/protocols/hash';
import { strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { utf8Bytes, utf8Text } from '../binary.ts';
import { currentFolder, enterFolder, located } from '../current-folder.ts';
import { duplicate, duplicateTo, real, release } from '../descriptors.ts';
import { filePath } from '../file-path.ts';
import { host } from '../host.ts';
import { messageOf, osError, trySystem } from '../os-errors.ts';
import { forgetPipe, makePipe, pipeEnd, readPipe, writePipe } from '../pipes.ts';
import { waits } from '../runtime/threads.ts';
import { raiseSignal, runHandlers, waitFor } from '../signals.ts';
import { type ExactFileStats, system } from '../system.ts';
import { positionedFunctions, statvfsResultType, sysconfNames } from './posix/positioned.ts';
import { fileTimes } from './posix/times.ts';
import { waitStatusFunctions } from './posix/wait-status.ts';
import { processFunctions } from './processes.ts';

/** The exit status of a program that aborted: 128 + SIGABRT. */
const ABORTED = 134;

const OPEN_FLAGS = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_DSYNC: 0o10000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
  O_SYNC: 0o4010000,
};

const statResult = structSequenceType({
  name: 'os.stat_result',
  doc: 'stat_result: Result from stat, fstat, or lstat.',
  fields: [
    'st_mode',
    'st_ino',
    'st_dev',
    'st_nlink',
    'st_uid',
    'st_gid',
    'st_size',
    undefined,
    undefined,
    undefined,
    'st_atime',
    'st_mtime',
    'st_ctime',
    'st_atime_ns',
    'st_mtime_ns',
    'st_ctime_ns',
    'st_blksize',
    'st_blocks',
    'st_rdev',
  ],
  visible: 10,
  missing: (name, given) => given[['st_atime', 'st_mtime', 'st_ctime'].indexOf(name) + 7],
});
const terminalSize = structSequenceType({ name: 'os.terminal_size', fields: ['columns', 'lines'] });
const uname = structSequenceType({
  name: 'posix.uname_result',
  fields: ['sysname', 'nodename', 'release', 'version', 'machine'],
});
const times = structSequenceType({
  name: 'posix.times_result',
  fields: ['user', 'system', 'children_user', 'children_system', 'elapsed'],
});

/** A path, or the number of an open file. */
function target(path: PyValue, name?: string): string | number {
  return typeof path === 'number' ? path : pathOf(path, name, 'string, bytes, os.PathLike or integer');
}

function checked(path: string, name?: string): string {
  if (path.includes('\0'))
    throw valueError(`${name === undefined ? '' : `${name}: `}embedded null character in path`);
  return located(path);
}

function changeFolder(path: PyValue): void {
  const at = pathOf(path, 'chdir');
  const { fs } = system();
  if (!trySystem(() => fs.statSync(at), path).isDirectory()) throw osError('ENOTDIR', path);
  enterFolder(trySystem(() => fs.realpathSync(at), path));
}

/** `name` is the function and `allowed` what it takes, for messages. */
function pathOf(path: PyValue, name?: string, allowed = 'string, bytes or os.PathLike'): string {
  if (
    textOf(path) === undefined &&
    !(path instanceof PyBytes) &&
    typeOf(path).lookup('__fspath__') === undefined
  )
    throw typeError(
      `${name === undefined ? '' : `${name}: `}path should be ${allowed}, not ${typeOf(path).name}`,
    );
  return checked(filePath(path), name);
}

function nanoseconds(value: bigint): PyValue {
  return narrow(value);
}

function statOf(stats: ExactFileStats): PyValue {
  const seconds = (ns: bigint) => new PyFloat(Number(ns) / 1e9);
  const whole = (ns: bigint) => Number(ns / 1000000000n);
  return statResult.make([
    Number(stats.mode),
    narrow(stats.ino),
    narrow(stats.dev),
    Number(stats.nlink),
    Number(stats.uid),
    Number(stats.gid),
    narrow(stats.size),
    whole(stats.atimeNs),
    whole(stats.mtimeNs),
    whole(stats.ctimeNs),
    seconds(stats.atimeNs),
    seconds(stats.mtimeNs),
    seconds(stats.ctimeNs),
    nanoseconds(stats.atimeNs),
    nanoseconds(stats.mtimeNs),
    nanoseconds(stats.ctimeNs),
    Number(stats.blksize),
    Number(stats.blocks),
    narrow(stats.rdev),
  ]);
}

function stat(path: PyValue, folder: PyValue = None, follow: PyValue = true): PyValue {
  if (folder !== None) throw newException(osErrorType, 'dir_fd is not supported');
  const { fs } = system();
  const at = target(path, 'stat');
  return trySystem(
    () =>
      statOf(
        typeof at === 'number'
          ? fs.fstatSync(real(at), { bigint: true })
          : isTrue(follow)
            ? fs.statSync(at, { bigint: true })
            : fs.lstatSync(at, { bigint: true }),
      ),
    path,
  );
}

/** Names come back in the form the path was given in. */
const named = (path: PyValue, name: string): PyValue =>
  path instanceof PyBytes ? new PyBytes(utf8Bytes(name)) : strFromJS(name);

function listdir(path: PyValue = None): PyValue {
  const at = pathOf(path === None ? '.' : path, 'listdir', 'string, bytes, os.PathLike, integer or None');
  return new PyList(
    trySystem(
      () =>
        system()
          .fs.readdirSync(at)
          .map((name) => named(path, name)),
      path === None ? '.' : path,
    ),
  );
}

// ---- scandir

class PyDirEntry extends PyObject {
  readonly name: PyValue;
  readonly path: PyValue;
  readonly file: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  constructor(name: PyValue, path: PyValue, file: string, kind: 'file' | 'folder' | 'link' | 'other') {
    super();
    this.name = name;
    this.path = path;
    this.file = file;
    this.kind = kind;
  }
}
class PyScandir extends PyObject {
  entries: PyDirEntry[];
  index = 0;
  constructor(entries: PyDirEntry[]) {
    super();
    this.entries = entries;
  }
}
const dirEntryType = bareType('posix.DirEntry', PyDirEntry);
const scandirType = bareType('posix.ScandirIterator', PyScandir);

function kindOf(entry: PyDirEntry, follow: boolean, wanted: 'file' | 'folder'): boolean {
  if (entry.kind !== 'link' || !follow) return entry.kind === wanted;
  const stats = trySystem(() => system().fs.statSync(entry.file, { throwIfNoEntry: false }), entry.path);
  return stats !== undefined && (wanted === 'file' ? stats.isFile() : stats.isDirectory());
}

populate(dirEntryType, {
  slots: {
    tp_repr: (self) =>
      `<DirEntry ${strText(callUnbound0(typeOf((self as PyDirEntry).name).lookup('__repr__') ?? None, (self as PyDirEntry).name))}>`,
  },
  methods: [
    method('is_dir(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) =>
      kindOf(self, isTrue(follow), 'folder'),
    ),
    method('is_file(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) =>
      kindOf(self, isTrue(follow), 'file'),
    ),
    method('is_symlink()', (self: PyDirEntry) => self.kind === 'link'),
    method('is_junction()', () => false),
    method('stat(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) =>
      stat(self.path, None, follow),
    ),
    method('inode()', (self: PyDirEntry) =>
      trySystem(() => narrow(system().fs.lstatSync(self.file, { bigint: true }).ino), self.path),
    ),
    method('__fspath__()', (self: PyDirEntry) => self.path),
  ],
  classMethods: [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: [getset('name', (self: PyDirEntry) => self.name), getset('path', (self: PyDirEntry) => self.path)],
});

populate(scandirType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyScandir).entries[(self as PyScandir).index++],
  },
  methods: [
    method('close()', (self: PyScandir) => {
      self.entries = [];
    }),
    method('__enter__()', (self: PyScandir) => self),
    method('__exit__(*args)', (self: PyScandir) => {
      self.entries = [];
    }),
  ],
});

function scandir(path: PyValue = None): PyValue {
  const at = pathOf(path === None ? '.' : path, 'scandir', 'string, bytes, os.PathLike, integer or None');
  const entries = trySystem(
    () => system().fs.readdirSync(at, { withFileTypes: true }),
    path === None ? '.' : path,
  );
  const within = (start: string) => (start === '' || start.endsWith('/') ? start : `${start}/`);
  const shown = within(path === None ? '.' : filePath(path));
  const prefix = within(at);
  return new PyScandir(
    entries.map((entry) => {
      const kind = entry.isSymbolicLink()
        ? 'link'
        : entry.isDirectory()
          ? 'folder'
          : entry.isFile()
            ? 'file'
            : 'other';
      return new PyDirEntry(
        named(path, entry.name),
        named(path, shown + entry.name),
        prefix + entry.name,
        kind,
      );
    }),
  );
}

// ---- files by number

function read(fd: PyValue, count: PyValue): PyValue {
  const size = toSize(count);
  if (size < 0) throw osError('EINVAL');
  const buffer = new Uint8Array(size);
  const got = readSome(toSize(fd), buffer);
  return new PyBytes(buffer.subarray(0, got));
}

/**
 * Positions of regular files opened here. Node's calls take a position, but cannot tell or set that of the system, so it is
 * kept; files that are always written at their end have `append`.
 */
const positions = new Map<number, { at: number; readonly append: boolean }>();

const again = (error: unknown): boolean => {
  if ((error as { code?: string }).code !== 'EAGAIN') return false;
  waitFor(5);
  return true;
};

/** Reads once; waits where the system would. */
export function readSome(number: number, buffer: Uint8Array): number {
  const fd = real(number);
  const pipe = pipeEnd(fd);
  if (pipe !== undefined) return readPipe(pipe, buffer);
  const place = positions.get(fd);
  for (;;) {
    try {
      const count = system().fs.readSync(fd, buffer, 0, buffer.length, place?.at ?? null);
      if (place !== undefined) place.at += count;
      return count;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EOF') return 0;
      if (code === 'EINTR') {
        runHandlers();
        continue;
      }
      if (again(error)) continue;
      return trySystem(() => {
        throw error;
      });
    }
  }
}

/** Writes once. */
export function writeSome(number: number, bytes: Uint8Array): number {
  const fd = real(number);
  const pipe = pipeEnd(fd);
  if (pipe !== undefined) return writePipe(pipe, bytes);
  const place = positions.get(fd);
  for (;;) {
    try {
      const { fs } = system();
      const count = fs.writeSync(
        fd,
        bytes,
        0,
        bytes.length,
        place === undefined || place.append ? null : place.at,
      );
      if (place !== undefined) place.at = place.append ? fs.fstatSync(fd).size : place.at + count;
      return count;
    } catch (error) {
      if (again(error)) continue;
      return trySystem(() => {
        throw error;
      });
    }
  }
}

export function seek(number: number, offset: number, whence: number): number {
  const fd = real(number);
  const stats = trySystem(() => system().fs.fstatSync(fd));
  if (whence < 0 || whence > 2) throw osError('EINVAL');
  if (!stats.isFile()) throw osError('ESPIPE');
  const place = positions.get(fd);
  const at = (whence === 0 ? 0 : whence === 1 ? (place?.at ?? 0) : stats.size) + offset;
  if (at < 0) throw osError('EINVAL');
  if (place === undefined) positions.set(fd, { at, append: false });
  else place.at = at;
  return at;
}

/** Opens a file by the system's flags. */
export function openFile(path: string, flags: number, mode: number, shown: PyValue): number {
  return trySystem(() => {
    const { fs } = system();
    const fd = fs.openSync(located(path), flags, mode);
    if (fs.fstatSync(fd).isFile()) positions.set(fd, { at: 0, append: (flags & OPEN_FLAGS.O_APPEND) !== 0 });
    return fd;
  }, shown);
}

export function closeFile(fd: number): void {
  const closed = release(fd);
  if (closed === undefined) return;
  positions.delete(closed);
  forgetPipe(closed);
}

const fsCall =
  (name: string, act: (path: string) => unknown) =>
  (path: PyValue): PyValue => {
    trySystem(() => act(pathOf(path, name)), path);
    return None;
  };

const twoPaths =
  (name: string, act: (source: string, destination: string) => void) =>
  (source: PyValue, destination: PyValue): PyValue => {
    trySystem(() => act(pathOf(source, name), pathOf(destination, name)), source, destination);
    return None;
  };

function utime(
  path: PyValue,
  given: PyValue = None,
  ns: PyValue = None,
  _folder?: PyValue,
  follow: PyValue = true,
): PyValue {
  const [accessed, modified] = fileTimes(given, ns);
  const { fs } = system();
  const at = target(path, 'utime');
  trySystem(() => {
    if (typeof at === 'number') fs.futimesSync(real(at), accessed, modified);
    else if (isTrue(follow)) fs.utimesSync(at, accessed, modified);
    else fs.lutimesSync(at, accessed, modified);
  }, path);
  return None;
}

function access(path: PyValue, mode: PyValue): PyValue {
  const at = pathOf(path, 'access');
  try {
    system().fs.accessSync(at, toSize(mode));
    return true;
  } catch {
    return false;
  }
}

function fspath(path: PyValue): PyValue {
  if (textOf(path) !== undefined || path instanceof PyBytes) return path;
  const found = typeOf(path).lookup('__fspath__');
  if (found === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
  const result = callUnbound0(found, path);
  if (textOf(result) !== undefined || result instanceof PyBytes) return result;
  throw typeError(
    `expected ${typeOf(path).name}.__fspath__() to return str or bytes, not ${typeOf(result).name}`,
  );
}

const encode = (text: string): PyBytes => new PyBytes(utf8Bytes(text));

function environment(): PyDict {
  const dict = new PyDict();
  for (const [name, value] of Object.entries(system().process.env))
    if (value !== undefined) dict.set(encode(name), encode(value));
  return dict;
}

const text = (value: PyValue): string => {
  if (value instanceof PyBytes || value instanceof PyByteArray) return utf8Text(value.bytes);
  return textOf(value) ?? '';
};

const isDirectory = (path: PyValue): boolean => systemStat(path)?.isDirectory() ?? false;
const isFile = (path: PyValue): boolean => systemStat(path)?.isFile() ?? false;

function systemStat(path: PyValue) {
  try {
    const at = target(path);
    const { fs } = system();
    return typeof at === 'number' ? fs.fstatSync(real(at)) : fs.statSync(at, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export const posixModule = defineModule({
  name: 'posix',
  doc: 'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).',
  functions: [
    ...positionedFunctions({ read: readSome, write: writeSome }),
    method('stat(path, *, dir_fd=None, follow_symlinks=True)', stat),
    method('lstat(path, *, dir_fd=None)', (path: PyValue) => stat(path, None, false)),
    method('fstat(fd)', (fd: PyValue) =>
      trySystem(() => statOf(system().fs.fstatSync(real(toSize(fd)), { bigint: true }))),
    ),
    method('listdir(path=None)', listdir),
    method('scandir(path=None)', scandir),
    method('mkdir(path, mode=511, *, dir_fd=None)', (path: PyValue, mode: PyValue = 0o777) => {
      trySystem(() => system().fs.mkdirSync(pathOf(path, 'mkdir'), toSize(mode)), path);
    }),
    method(
      'rmdir(path, *, dir_fd=None)',
      fsCall('rmdir', (path) => system().fs.rmdirSync(path)),
    ),
    method(
      'unlink(path, *, dir_fd=None)',
      fsCall('unlink', (path) => system().fs.unlinkSync(path)),
    ),
    method(
      'remove(path, *, dir_fd=None)',
      fsCall('remove', (path) => system().fs.unlinkSync(path)),
    ),
    method(
      'rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
      twoPaths('rename', (a, b) => system().fs.renameSync(a, b)),
    ),
    method(
      'replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
      twoPaths('replace', (a, b) => system().fs.renameSync(a, b)),
    ),
    method(
      'link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)',
      twoPaths('link', (a, b) => system().fs.linkSync(a, b)),
    ),
    method(
      'symlink(src, dst, target_is_directory=False, *, dir_fd=None)',
      (source: PyValue, destination: PyValue) => {
        trySystem(() => system().fs.symlinkSync(filePath(source), pathOf(destination)), source, destination);
      },
    ),
    method('readlink(path, *, dir_fd=None)', (path: PyValue) =>
      named(
        path,
        trySystem(() => system().fs.readlinkSync(pathOf(path, 'readlink')), path),
      ),
    ),
    method('getcwd()', () => strFromJS(currentFolder())),
    method('getcwdb()', () => encode(currentFolder())),
    method('chdir(path)', changeFolder),
    method('chmod(path, mode, *, dir_fd=None, follow_symlinks=True)', (path: PyValue, mode: PyValue) => {
      const at = target(path);
      trySystem(
        () =>
          typeof at === 'number'
            ? system().fs.fchmodSync(real(at), toSize(mode))
            : system().fs.chmodSync(at, toSize(mode)),
        path,
      );
    }),
    method('fchmod(fd, mode)', (fd: PyValue, mode: PyValue) =>
      trySystem(() => system().fs.fchmodSync(real(toSize(fd)), toSize(mode))),
    ),
    method(
      'chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)',
      (path: PyValue, uid: PyValue, gid: PyValue) => {
        trySystem(() => system().fs.chownSync(pathOf(path), toSize(uid), toSize(gid)), path);
      },
    ),
    method('utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)', utime),
    method('access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)', access),
    method('truncate(path, length)', (path: PyValue, length: PyValue) => {
      const at = target(path, 'truncate');
      if (toSize(length) < 0) throw osError('EINVAL', path);
      trySystem(
        () =>
          typeof at === 'number'
            ? system().fs.ftruncateSync(real(at), toSize(length))
            : system().fs.truncateSync(at, toSize(length)),
        path,
      );
    }),
    method('ftruncate(fd, length, /)', (fd: PyValue, length: PyValue) =>
      trySystem(() => {
        if (toSize(length) < 0) throw osError('EINVAL');
        system().fs.ftruncateSync(real(toSize(fd)), toSize(length));
      }),
    ),
    method(
      'open(path, flags, mode=511, *, dir_fd=None)',
      (path: PyValue, flags: PyValue, mode: PyValue = 0o777) =>
        openFile(pathOf(path, 'open'), toSize(flags), toSize(mode), path),
    ),
    method('close(fd)', (fd: PyValue) => closeFile(toSize(fd))),
    method('closerange(fd_low, fd_high, /)', (low: PyValue, high: PyValue) => {
      for (let fd = Math.max(0, toSize(low)); fd < toSize(high); fd++)
        try {
          closeFile(fd);
        } catch (error) {
          if (!(error instanceof PyBaseException)) throw error;
        }
    }),
    method('device_encoding(fd)', (fd: PyValue) => (system().isTerminal(real(toSize(fd))) ? 'utf-8' : None)),
    method('dup(fd, /)', (fd: PyValue) => duplicate(toSize(fd))),
    method('dup2(fd, fd2, inheritable=True)', (fd: PyValue, target: PyValue) => {
      duplicateTo(toSize(fd), toSize(target));
      return target;
    }),
    waits(method('read(fd, length, /)', read)),
    method('write(fd, data, /)', (fd: PyValue, data: PyValue) => writeSome(toSize(fd), bytesArgument(data))),
    method('lseek(fd, position, whence, /)', (fd: PyValue, position: PyValue, whence: PyValue) =>
      seek(toSize(fd), toSize(position), toSize(whence)),
    ),
    method('fsync(fd)', (fd: PyValue) => trySystem(() => system().fs.fsyncSync(real(toSize(fd))))),
    method('fdatasync(fd)', (fd: PyValue) => trySystem(() => system().fs.fdatasyncSync(real(toSize(fd))))),
    method('isatty(fd, /)', (fd: PyValue) => system().isTerminal(real(toSize(fd)))),
    // Hooks are what graphical toolkits written in C set.
    method('_is_inputhook_installed()', () => false, 'Checks if PyOS_InputHook is set.'),
    method('_inputhook()', () => None, 'Calls PyOS_InputHook.'),
    method('get_terminal_size(fd=<unrepresentable>, /)', (fd: PyValue = 1) => {
      const size = system().terminalSize(toSize(fd));
      if (size === undefined) throw osError('ENOTTY');
      return terminalSize.make(size);
    }),
    method('fspath(path)', fspath),
    method('strerror(code, /)', (code: PyValue) => messageOf(toSize(code))),
    method('urandom(size, /)', (size: PyValue) => {
      const count = toSize(size);
      if (count < 0) throw valueError('negative argument not allowed');
      return new PyBytes(Uint8Array.from(system().randomBytes(count)));
    }),
    method(
      'getrandom(size, flags=0)',
      (size: PyValue) => new PyBytes(Uint8Array.from(system().randomBytes(toSize(size)))),
    ),
    method('getpid()', () => system().process.pid),
    method('getppid()', () => system().process.ppid),
    method('getuid()', () => system().process.getuid?.() ?? 0),
    method('geteuid()', () => system().process.geteuid?.() ?? 0),
    method('getgid()', () => system().process.getgid?.() ?? 0),
    method('getegid()', () => system().process.getegid?.() ?? 0),
    method('umask(mask, /)', (mask: PyValue) => {
      const wanted = toSize(mask) & 0o777;
      const { setUmask } = host();
      if (setUmask === undefined) return trySystem(() => system().process.umask(wanted));
      const before = system().process.umask();
      setUmask(wanted);
      return before;
    }),
    method('kill(pid, signal, /)', (pid: PyValue, signal: PyValue) => {
      const process_ = system().process;
      const [to, number] = [toSize(pid), toSize(signal)];
      if (to === process_.pid && number > 0) raiseSignal(number);
      else trySystem(() => process_.kill(to, number));
    }),
    method('cpu_count()', () => system().os.cpus().length),
    method(
      'sched_getaffinity(pid, /)',
      () =>
        new PyList(
          system()
            .os.cpus()
            .map((_, at) => at),
        ),
    ),
    method('uname()', () => {
      const { os } = system();
      return uname.make([os.type(), os.hostname(), os.release(), os.version(), os.machine()]);
    }),
    method(
      'getloadavg()',
      () =>
        new PyTuple(
          system()
            .os.loadavg()
            .map((value) => new PyFloat(value)),
        ),
    ),
    method('times()', () => {
      const elapsed = new PyFloat(performance.now() / 1000);
      return times.make([elapsed, new PyFloat(0), new PyFloat(0), new PyFloat(0), elapsed]);
    }),
    method('putenv(name, value, /)', (name: PyValue, value: PyValue) => {
      if (/^$|=/.test(text(name))) throw valueError('illegal environment variable name');
      system().process.env[text(name)] = text(value);
    }),
    method('unsetenv(name, /)', (name: PyValue) => {
      if (/^$|=/.test(text(name))) throw osError('EINVAL');
      delete system().process.env[text(name)];
    }),
    method('_exit(status)', (status: PyValue) => {
      host().exit?.(toSize(status) & 0xff);
      throw newException(systemExitType, status);
    }),
    method('abort()', () => {
      const words = new TextEncoder().encode(
        'harpy: the Python interpreter has crashed: abort() was called\n',
      );
      system().fs.writeSync(2, words, 0, words.length, null);
      host().exit?.(ABORTED);
      throw newException(systemExitType, ABORTED);
    }),
    method('get_inheritable(fd, /)', () => false),
    method('set_inheritable(fd, inheritable, /)', () => None),
    method('get_blocking(fd, /)', (fd: PyValue) => pipeEnd(real(toSize(fd)))?.blocking ?? true),
    method('set_blocking(fd, blocking, /)', (fd: PyValue, blocking: PyValue) => {
      const pipe = pipeEnd(real(toSize(fd)));
      if (pipe !== undefined) pipe.blocking = isTrue(blocking);
    }),
    method('pipe()', () => new PyTuple(makePipe())),
    method('pipe2(flags, /)', () => new PyTuple(makePipe())),
    ...waitStatusFunctions,
    ...processFunctions,
    method('_path_isdir(path)', isDirectory),
    method('_path_isfile(path)', isFile),
    method('_path_exists(path)', (path: PyValue) => systemStat(path) !== undefined),
    method(
      '_path_lexists(path)',
      (path: PyValue) => system().fs.lstatSync(pathOf(path), { throwIfNoEntry: false }) !== undefined,
    ),
    method(
      '_path_islink(path)',
      (path: PyValue) =>
        system().fs.lstatSync(pathOf(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
    ),
    method('_path_splitroot_ex(path, /)', (path: PyValue) => {
      const at = filePath(path);
      const match = /^(\/\/(?!\/)|\/*)/.exec(at)?.[0] ?? '';
      const root = match.length === 2 ? '//' : match === '' ? '' : '/';
      const rest = at.slice(match.length === 2 ? 2 : root.length);
      return new PyTuple([named(path, ''), named(path, root), named(path, rest)]);
    }),
    method('_path_normpath(path)', (path: PyValue) => named(path, normalize(filePath(path)))),
    method('_inputhook()', () => 0),
    method('register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)', () => None),
  ],
  types: [statResult.type, terminalSize.type, uname.type, times.type, dirEntryType],
  attributes: {
    ...OPEN_FLAGS,
    F_OK: 0,
    R_OK: 4,
    W_OK: 2,
    X_OK: 1,
    SEEK_SET: 0,
    SEEK_CUR: 1,
    SEEK_END: 2,
    SEEK_DATA: 3,
    SEEK_HOLE: 4,
    EX_OK: 0,
    EX_USAGE: 64,
    EX_DATAERR: 65,
    EX_NOINPUT: 66,
    EX_SOFTWARE: 70,
    EX_OSERR: 71,
    EX_IOERR: 74,
    EX_CONFIG: 78,
    WNOHANG: 1,
    NGROUPS_MAX: 65536,
    TMP_MAX: 238328,
    P_WAIT: 0,
    P_NOWAIT: 1,
    error: osErrorType,
    _have_functions: new PyList([
      'HAVE_FSTATAT',
      'HAVE_FUTIMESAT',
      'HAVE_LSTAT',
      'HAVE_LUTIMES',
      'HAVE_FCHMOD',
      'HAVE_FTRUNCATE',
    ]),
  },
  create: (dict) => {
    const names = new PyDict();
    for (const [at, name] of sysconfNames.entries()) names.setString(name, at);
    dict.setString('sysconf_names', names);
    dict.setString('statvfs_result', statvfsResultType);
    dict.setString('environ', environment());
  },
});

/** `posixpath.normpath`. */
function normalize(path: string): string {
  if (path === '') return '.';
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (root === '' && parts.length === 0) || parts.at(-1) === '..') parts.push(part);
    else if (parts.length > 0) parts.pop();
  }
  return root + parts.join('/') || '.';
}
