/** Functions of `posix` on open files and file systems: reading and writing at a place or in parts, `statvfs`, limits. */
import { PyBytes } from '@harpy/objects/bytes';
import { None, PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument, getBuffer, releaseBuffer, WRITABLE } from '@harpy/objects/protocols/buffer';
import { hasIndex, toSize } from '@harpy/objects/protocols/convert';
import { narrow } from '@harpy/objects/protocols/hash';
import { itemsOf } from '@harpy/objects/protocols/iterate';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../../descriptors.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';
import { readSome, writeSome } from './open-files.ts';
import { openedPath, target } from './paths.ts';

const statvfsResult = structSequenceType({
  name: 'os.statvfs_result',
  doc: 'statvfs_result: Result from statvfs or fstatvfs.',
  fields: [
    'f_bsize',
    'f_frsize',
    'f_blocks',
    'f_bfree',
    'f_bavail',
    'f_files',
    'f_ffree',
    'f_favail',
    'f_flag',
    'f_namemax',
    'f_fsid',
  ],
  visible: 10,
});

function statvfs(path: PyValue): PyValue {
  const given = target(path, 'statvfs');
  const at = typeof given === 'number' ? openedPath(given) : given;
  const stats = trySystem(() => system().fs.statfsSync(at, { bigint: true }), path);
  const [bsize, blocks, bfree, bavail, files, ffree] = [
    stats.bsize,
    stats.blocks,
    stats.bfree,
    stats.bavail,
    stats.files,
    stats.ffree,
  ].map(narrow) as [PyValue, PyValue, PyValue, PyValue, PyValue, PyValue];
  return statvfsResult.make([bsize, bsize, blocks, bfree, bavail, files, ffree, ffree, 0, 255, 0]);
}

/** A place in a file, in bytes. */
function offsetOf(offset: PyValue): number {
  const at = toSize(offset);
  if (at < 0) throw osError('EINVAL');
  return at;
}

function readAt(fd: PyValue, into: Uint8Array, at: number | null): number {
  const number = real(toSize(fd));
  return trySystem(() => system().fs.readSync(number, into, 0, into.length, at));
}

function writeAt(fd: PyValue, bytes: Uint8Array, at: number | null): number {
  const number = real(toSize(fd));
  return trySystem(() => system().fs.writeSync(number, bytes, 0, bytes.length, at));
}

function buffersOf(buffers: PyValue, name: string): readonly PyValue[] {
  if (typeof buffers !== 'object' || !('items' in buffers))
    throw typeError(`${name}() arg 2 must be a sequence`);
  return itemsOf(buffers);
}

/** Fills one buffer after the other with what `read` gives, until it gives less than was asked for. */
function scatter(buffers: readonly PyValue[], read: (into: Uint8Array, done: number) => number): number {
  let done = 0;
  for (const each of buffers) {
    const buffer = getBuffer(each, WRITABLE);
    try {
      const bytes = buffer.bytes();
      const count = read(bytes, done);
      done += count;
      if (count < bytes.length) return done;
    } finally {
      releaseBuffer(buffer);
    }
  }
  return done;
}

export const positionedFunctions = [
  method('pread(fd, length, offset, /)', (fd: PyValue, length: PyValue, offset: PyValue) => {
    const size = toSize(length);
    if (size < 0) throw osError('EINVAL');
    const bytes = new Uint8Array(size);
    return new PyBytes(bytes.slice(0, readAt(fd, bytes, offsetOf(offset))));
  }),
  method('pwrite(fd, buffer, offset, /)', (fd: PyValue, buffer: PyValue, offset: PyValue) =>
    writeAt(fd, bytesArgument(buffer), offsetOf(offset)),
  ),
  method('readv(fd, buffers, /)', (fd: PyValue, buffers: PyValue) =>
    scatter(buffersOf(buffers, 'readv'), (into) => readSome(toSize(fd), into)),
  ),
  method('writev(fd, buffers, /)', (fd: PyValue, buffers: PyValue) =>
    buffersOf(buffers, 'writev').reduce<number>(
      (sum, each) => sum + writeSome(toSize(fd), bytesArgument(each)),
      0,
    ),
  ),
  method(
    'preadv(fd, buffers, offset, flags=0, /)',
    (fd: PyValue, buffers: PyValue, offset: PyValue, _flags?: PyValue) => {
      const start = offsetOf(offset);
      return scatter(buffersOf(buffers, 'preadv'), (into, done) => readAt(fd, into, start + done));
    },
  ),
  method(
    'pwritev(fd, buffers, offset, flags=0, /)',
    (fd: PyValue, buffers: PyValue, offset: PyValue, _flags?: PyValue) => {
      const start = offsetOf(offset);
      return buffersOf(buffers, 'pwritev').reduce<number>(
        (sum, each) => sum + writeAt(fd, bytesArgument(each), start + sum),
        0,
      );
    },
  ),
  method('statvfs(path)', statvfs),
  method('fstatvfs(fd, /)', (fd: PyValue) => statvfs(toSize(fd))),
  method('sync()', () => None),
  method('device_encoding(fd)', () => None),
  method('getgroups()', () => new PyList((system().process.getgroups?.() ?? []).map((id) => id))),
  method('sysconf(name, /)', (name: PyValue) => {
    if (typeof name !== 'string' && !hasIndex(name))
      throw typeError('configuration names must be strings or integers');
    const value = typeof name === 'string' ? LIMITS[name] : Object.values(LIMITS)[toSize(name)];
    if (value === undefined) throw valueError('unrecognized configuration name');
    return typeof value === 'number' ? value : value();
  }),
];

/** `sysconf`: what is the same on each Linux, and the number of processors. */
const LIMITS: Readonly<Record<string, number | (() => number)>> = {
  SC_ARG_MAX: 2097152,
  SC_CHILD_MAX: -1,
  SC_CLK_TCK: 100,
  SC_IOV_MAX: 1024,
  SC_NGROUPS_MAX: 65536,
  SC_NPROCESSORS_CONF: () => system().os.cpus().length,
  SC_NPROCESSORS_ONLN: () => system().os.cpus().length,
  SC_OPEN_MAX: 1024,
  SC_PAGESIZE: 4096,
  SC_PAGE_SIZE: 4096,
  SC_SEM_VALUE_MAX: 2147483647,
};

export const sysconfNames: readonly string[] = Object.keys(LIMITS);
export const statvfsResultType = statvfsResult.type;
