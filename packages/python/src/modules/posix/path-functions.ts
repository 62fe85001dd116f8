/** What `os.path` asks of `posix`: kinds of files, and parts of paths. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyTuple, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { isException, valueErrorType } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../../descriptors.ts';
import { filePath, givenPath } from '../../file-path.ts';
import { system } from '../../system.ts';
import { named, target } from './paths.ts';

const isDirectory = (path: PyValue): boolean => systemStat(path, '_path_isdir')?.isDirectory() ?? false;
const isFile = (path: PyValue): boolean => systemStat(path, '_path_isfile')?.isFile() ?? false;

/** A path that a file can have, or the number of an open one; undefined for what none can have. */
function possible(path: PyValue, name: string): string | number | undefined {
  try {
    return target(path, name);
  } catch (error) {
    if (isException(error, valueErrorType)) return undefined;
    throw error;
  }
}

function systemStat(path: PyValue, name: string, follow = true) {
  const at = possible(path, name);
  if (at === undefined) return undefined;
  const { fs } = system();
  try {
    if (typeof at === 'number') return fs.fstatSync(real(at));
    return follow ? fs.statSync(at, { throwIfNoEntry: false }) : fs.lstatSync(at, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The text of a path that need not be one of the system's. */
function anyPath(path: PyValue): string {
  const given = givenPath(path);
  return textOf(given) ?? filePath(given);
}

export const pathFunctions: readonly BuiltinDef[] = [
  method('fspath(path)', givenPath),
  method('_path_isdir(path)', isDirectory),
  method('_path_isfile(path)', isFile),
  method('_path_exists(path)', (path: PyValue) => systemStat(path, '_path_exists') !== undefined),
  method('_path_lexists(path)', (path: PyValue) => systemStat(path, '_path_lexists', false) !== undefined),
  method(
    '_path_islink(path)',
    (path: PyValue) => systemStat(path, '_path_islink', false)?.isSymbolicLink() ?? false,
  ),
  method('_path_splitroot_ex(path, /)', (path: PyValue) => {
    const at = anyPath(path);
    const match = /^(\/\/(?!\/)|\/*)/.exec(at)?.[0] ?? '';
    const root = match.length === 2 ? '//' : match === '' ? '' : '/';
    const rest = at.slice(match.length === 2 ? 2 : root.length);
    return new PyTuple([named(path, ''), named(path, root), named(path, rest)]);
  }),
  method('_path_normpath(path)', (path: PyValue) => named(path, normalize(anyPath(path)))),
];

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
