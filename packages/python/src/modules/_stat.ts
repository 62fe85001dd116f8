/** `_stat`: what the mode of a file means. https://docs.python.org/3/library/stat.html */
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { overflowError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

const KINDS = {
  S_IFDIR: 0o040000,
  S_IFCHR: 0o020000,
  S_IFBLK: 0o060000,
  S_IFREG: 0o100000,
  S_IFIFO: 0o010000,
  S_IFLNK: 0o120000,
  S_IFSOCK: 0o140000,
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
};
const LETTERS = new Map<number, string>([
  [KINDS.S_IFREG, '-'],
  [KINDS.S_IFDIR, 'd'],
  [KINDS.S_IFLNK, 'l'],
  [KINDS.S_IFBLK, 'b'],
  [KINDS.S_IFCHR, 'c'],
  [KINDS.S_IFIFO, 'p'],
  [KINDS.S_IFSOCK, 's'],
]);
const BITS = {
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ISVTX: 0o1000,
  S_ENFMT: 0o2000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
};
const FIELDS = ['MODE', 'INO', 'DEV', 'NLINK', 'UID', 'GID', 'SIZE', 'ATIME', 'MTIME', 'CTIME'];
const FILE_FLAGS = {
  UF_SETTABLE: 0x0000ffff,
  UF_NODUMP: 0x1,
  UF_IMMUTABLE: 0x2,
  UF_APPEND: 0x4,
  UF_OPAQUE: 0x8,
  UF_NOUNLINK: 0x10,
  UF_COMPRESSED: 0x20,
  UF_TRACKED: 0x40,
  UF_DATAVAULT: 0x80,
  UF_HIDDEN: 0x8000,
  SF_SETTABLE: 0x3fff0000,
  SF_ARCHIVED: 0x10000,
  SF_IMMUTABLE: 0x20000,
  SF_APPEND: 0x40000,
  SF_RESTRICTED: 0x80000,
  SF_NOUNLINK: 0x100000,
  SF_SNAPSHOT: 0x200000,
  SF_FIRMLINK: 0x800000,
  SF_DATALESS: 0x40000000,
};
const ATTRIBUTES = {
  FILE_ATTRIBUTE_READONLY: 1,
  FILE_ATTRIBUTE_HIDDEN: 2,
  FILE_ATTRIBUTE_SYSTEM: 4,
  FILE_ATTRIBUTE_DIRECTORY: 16,
  FILE_ATTRIBUTE_ARCHIVE: 32,
  FILE_ATTRIBUTE_DEVICE: 64,
  FILE_ATTRIBUTE_NORMAL: 128,
  FILE_ATTRIBUTE_TEMPORARY: 256,
  FILE_ATTRIBUTE_SPARSE_FILE: 512,
  FILE_ATTRIBUTE_REPARSE_POINT: 1024,
  FILE_ATTRIBUTE_COMPRESSED: 2048,
  FILE_ATTRIBUTE_OFFLINE: 4096,
  FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: 8192,
  FILE_ATTRIBUTE_ENCRYPTED: 16384,
  FILE_ATTRIBUTE_INTEGRITY_STREAM: 32768,
  FILE_ATTRIBUTE_VIRTUAL: 65536,
  FILE_ATTRIBUTE_NO_SCRUB_DATA: 131072,
};

function modeOf(value: PyValue): number {
  const mode = indexNumber(value);
  if (mode < 0) throw overflowError("can't convert negative value to unsigned int");
  if (typeof mode === 'bigint' || mode > 0xffff_ffff)
    throw overflowError('Python int too large to convert to C unsigned long');
  return mode;
}
const kindOf = (mode: number): number => mode & 0o170000;

function fileMode(value: PyValue): string {
  const mode = modeOf(value);
  const rights = (shift: number, special: number, letter: string): string => {
    const executable = (mode & (1 << shift)) !== 0;
    const last =
      (mode & special) === 0 ? (executable ? 'x' : '-') : executable ? letter : letter.toUpperCase();
    return `${(mode & (4 << shift)) === 0 ? '-' : 'r'}${(mode & (2 << shift)) === 0 ? '-' : 'w'}${last}`;
  };
  const kind = LETTERS.get(kindOf(mode)) ?? '?';
  return `${kind}${rights(6, BITS.S_ISUID, 's')}${rights(3, BITS.S_ISGID, 's')}${rights(0, BITS.S_ISVTX, 't')}`;
}

export const statModule = defineModule({
  name: '_stat',
  doc: 'Constants and functions for the modes of files.',
  functions: [
    method('S_IMODE(object, /)', (mode: PyValue) => modeOf(mode) & 0o7777, 'The permission bits of a mode.'),
    method(
      'S_IFMT(object, /)',
      (mode: PyValue) => kindOf(modeOf(mode)),
      'The bits of a mode that tell the kind of file.',
    ),
    method('filemode(object, /)', fileMode, "A mode as `ls -l` shows it: '-rwxrwxrwx'."),
    ...Object.entries(KINDS).map(([name, kind]) =>
      method(
        `${name.replace('S_IF', 'S_IS')}(object, /)`,
        (mode: PyValue) => kindOf(modeOf(mode)) === kind && kind !== 0,
        `Whether the mode is that of a file of the kind ${name}.`,
      ),
    ),
  ],
  attributes: {
    ...KINDS,
    ...BITS,
    ...FILE_FLAGS,
    ...ATTRIBUTES,
    ...Object.fromEntries(FIELDS.map((name, at) => [`ST_${name}`, at])),
  },
});
