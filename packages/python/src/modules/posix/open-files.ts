/** Open files by their descriptors: opening, reading, writing, seeking, closing, copies and pipes. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { None, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { PyBaseException } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { located } from '../../current-folder.ts';
import {
  duplicate,
  duplicateTo,
  isBlocking,
  isInheritable,
  real,
  release,
  setBlocking,
  setInheritable,
} from '../../descriptors.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { forgetPipe, makePipe, pipeEnd, readPipe, writePipe } from '../../pipes.ts';
import { waits } from '../../runtime/threads.ts';
import { runHandlers, waitFor } from '../../signals.ts';
import { system } from '../../system.ts';
import { writableBytes } from '../io/base.ts';
import { opened, pathOf } from './paths.ts';

export const OPEN_FLAGS = {
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

function read(fd: PyValue, count: PyValue): PyValue {
  const size = toSize(count);
  if (size < 0) throw osError('EINVAL');
  const buffer = new Uint8Array(size);
  const got = readSome(toSize(fd), buffer);
  return new PyBytes(buffer.subarray(0, got));
}

function readInto(fd: PyValue, into: PyValue): PyValue {
  const number = toSize(fd);
  if (number < 0) throw osError('EBADF');
  return readSome(number, writableBytes(into, 'readinto() argument 2'));
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

export const openFileFunctions: readonly BuiltinDef[] = [
  method('fchmod(fd, mode)', (fd: PyValue, mode: PyValue) =>
    trySystem(() => system().fs.fchmodSync(real(toSize(fd)), toSize(mode))),
  ),
  method('ftruncate(fd, length, /)', (fd: PyValue, length: PyValue) =>
    trySystem(() => {
      if (toSize(length) < 0) throw osError('EINVAL');
      system().fs.ftruncateSync(real(toSize(fd)), toSize(length));
    }),
  ),
  method(
    'open(path, flags, mode=511, *, dir_fd=None)',
    (path: PyValue, flags: PyValue, mode: PyValue = 0o777, folder?: PyValue) => {
      const fd = openFile(pathOf(path, 'open', folder), toSize(flags), toSize(mode), path);
      if ((toSize(flags) & OPEN_FLAGS.O_NONBLOCK) !== 0) setBlocking(fd, false);
      return fd;
    },
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
  method('dup2(fd, fd2, inheritable=True)', (fd: PyValue, target: PyValue, inheritable: PyValue = true) => {
    if (toSize(fd) < 0) throw osError('EBADF');
    duplicateTo(toSize(fd), toSize(target));
    setInheritable(toSize(target), isTrue(inheritable));
    return target;
  }),
  waits(method('read(fd, length, /)', read)),
  waits(method('readinto(fd, buffer, /)', readInto)),
  method('write(fd, data, /)', (fd: PyValue, data: PyValue) => writeSome(toSize(fd), bytesArgument(data))),
  method('lseek(fd, position, whence, /)', (fd: PyValue, position: PyValue, whence: PyValue) =>
    seek(toSize(fd), toSize(position), toSize(whence)),
  ),
  method('fsync(fd)', (fd: PyValue) => trySystem(() => system().fs.fsyncSync(opened(fd)))),
  method('fdatasync(fd)', (fd: PyValue) => trySystem(() => system().fs.fdatasyncSync(opened(fd)))),
  method('isatty(fd, /)', (fd: PyValue) => system().isTerminal(real(toSize(fd)))),
  method('get_inheritable(fd, /)', (fd: PyValue) => isInheritable(toSize(fd))),
  method('set_inheritable(fd, inheritable, /)', (fd: PyValue, inheritable: PyValue) =>
    setInheritable(toSize(fd), isTrue(inheritable)),
  ),
  method('get_blocking(fd, /)', (fd: PyValue) => {
    const blocking = isBlocking(toSize(fd));
    return pipeEnd(real(toSize(fd)))?.blocking ?? blocking;
  }),
  method('set_blocking(fd, blocking, /)', (fd: PyValue, blocking: PyValue) => {
    setBlocking(toSize(fd), isTrue(blocking));
    const pipe = pipeEnd(real(toSize(fd)));
    if (pipe !== undefined) pipe.blocking = isTrue(blocking);
  }),
  method('pipe()', () => new PyTuple(makePipe())),
  method('pipe2(flags, /)', (flags: PyValue) => {
    const bits = toSize(flags);
    const ends = makePipe();
    for (const fd of ends) {
      if ((bits & OPEN_FLAGS.O_CLOEXEC) === 0) setInheritable(fd, true);
      const pipe = pipeEnd(fd);
      if ((bits & OPEN_FLAGS.O_NONBLOCK) === 0 || pipe === undefined) continue;
      setBlocking(fd, false);
      pipe.blocking = false;
    }
    return new PyTuple(ends);
  }),
];
