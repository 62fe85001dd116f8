/** What `os.path` asks of `posix`: kinds of files, and parts of paths. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { callUnbound0 } from '@harpy/objects/call';
import { PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../../descriptors.ts';
import { filePath } from '../../file-path.ts';
import { system } from '../../system.ts';
import { named, pathOf, target } from './paths.ts';

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

export const pathFunctions: readonly BuiltinDef[] = [
  method('fspath(path)', fspath),
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
