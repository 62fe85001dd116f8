/** What is in a folder: `listdir` and `scandir`. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { callUnbound0 } from '@harpy/objects/call';
import { bareType, None, PyList, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyObject } from '@harpy/objects/object';
import { hasIndex, isTrue } from '@harpy/objects/protocols/convert';
import { narrow } from '@harpy/objects/protocols/hash';
import { strText } from '@harpy/objects/protocols/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { filePath } from '../../file-path.ts';
import { trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';
import { folderPath, named } from './paths.ts';
import { statFile } from './stat.ts';

function listdir(path: PyValue = None): PyValue {
  const at = folderPath(path, 'listdir');
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

class PyDirEntry extends PyObject {
  readonly name: PyValue;
  readonly path: PyValue;
  readonly file: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** What `stat` gave, kept: of the entry itself, and of what it leads to. */
  own: PyValue | undefined = undefined;
  followed: PyValue | undefined = undefined;
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
export const dirEntryType = bareType('posix.DirEntry', PyDirEntry);
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
  methods: () => [
    method('is_dir(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) =>
      kindOf(self, isTrue(follow), 'folder'),
    ),
    method('is_file(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) =>
      kindOf(self, isTrue(follow), 'file'),
    ),
    method('is_symlink()', (self: PyDirEntry) => self.kind === 'link'),
    method('is_junction()', () => false),
    method('stat(*, follow_symlinks=True)', (self: PyDirEntry, follow: PyValue = true) => {
      // Of what is no link, both are one.
      if (isTrue(follow) && self.kind === 'link') {
        self.followed ??= statFile(self.file, true, self.path);
        return self.followed;
      }
      self.own ??= statFile(self.file, false, self.path);
      return self.own;
    }),
    method('inode()', (self: PyDirEntry) =>
      trySystem(() => narrow(system().fs.lstatSync(self.file, { bigint: true }).ino), self.path),
    ),
    method('__fspath__()', (self: PyDirEntry) => self.path),
  ],
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => [
    getset('name', (self: PyDirEntry) => self.name),
    getset('path', (self: PyDirEntry) => self.path),
  ],
});

populate(scandirType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyScandir).entries[(self as PyScandir).index++],
  },
  methods: () => [
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
  const at = folderPath(path, 'scandir');
  // Entries of an open folder have no path but their name.
  const open = hasIndex(path);
  const entries = trySystem(
    () => system().fs.readdirSync(at, { withFileTypes: true }),
    path === None ? '.' : path,
  );
  const within = (start: string) => (start === '' || start.endsWith('/') ? start : `${start}/`);
  const shown = open ? '' : within(path === None ? '.' : filePath(path));
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

export const listingFunctions: readonly BuiltinDef[] = [
  method('listdir(path=None)', listdir),
  method('scandir(path=None)', scandir),
];
