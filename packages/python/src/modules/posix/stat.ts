/** `stat` and its kin. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { None, PyFloat } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { narrow } from '@harpy/objects/protocols/hash';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../../descriptors.ts';
import { trySystem } from '../../os-errors.ts';
import { type ExactFileStats, system } from '../../system.ts';
import { pathOf, target } from './paths.ts';

export const statResult = structSequenceType({
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
    narrow(stats.atimeNs),
    narrow(stats.mtimeNs),
    narrow(stats.ctimeNs),
    Number(stats.blksize),
    Number(stats.blocks),
    narrow(stats.rdev),
  ]);
}

export function stat(path: PyValue, folder: PyValue = None, follow: PyValue = true): PyValue {
  const { fs } = system();
  const at = target(path, 'stat', folder);
  if (typeof at === 'number' && !isTrue(follow))
    throw valueError('stat: cannot use fd and follow_symlinks together');
  if (typeof at !== 'number') return statFile(at, isTrue(follow), path);
  return trySystem(() => statOf(fs.fstatSync(real(at), { bigint: true })), path);
}

/** `shown` is the path in messages. */
export function statFile(file: string, follow: boolean, shown: PyValue): PyValue {
  const { fs } = system();
  return trySystem(
    () => statOf(follow ? fs.statSync(file, { bigint: true }) : fs.lstatSync(file, { bigint: true })),
    shown,
  );
}

const lstat = (path: PyValue, folder?: PyValue): PyValue =>
  statFile(pathOf(path, 'lstat', folder), false, path);

export const statFunctions: readonly BuiltinDef[] = [
  method('stat(path, *, dir_fd=None, follow_symlinks=True)', stat),
  method('lstat(path, *, dir_fd=None)', lstat),
  method('fstat(fd)', (fd: PyValue) =>
    trySystem(() => statOf(system().fs.fstatSync(real(toSize(fd)), { bigint: true }))),
  ),
];
