/** The paths that functions of `posix` take and give back. */
import { PyBytes } from '@harpy/objects/bytes';
import { None, textOf, typeOf } from '@harpy/objects/core-types';
import { newException, notImplementedErrorType, typeError, valueError } from '@harpy/objects/errors';
import { hasIndex, toSize } from '@harpy/objects/protocols/convert';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { utf8Bytes } from '../../binary.ts';
import { located } from '../../current-folder.ts';
import { real } from '../../descriptors.ts';
import { fileNumber, warnOfBool } from '../../file-number.ts';
import { filePath } from '../../file-path.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';

const OR_NUMBER = 'string, bytes, os.PathLike or integer';

/** A path, or the number of an open file. */
export function target(path: PyValue, name?: string, folder: PyValue = None): string | number {
  if (hasIndex(path)) {
    if (folder !== None) throw valueError(`${name ?? ''}: can't specify dir_fd without matching path`);
    warnOfBool(path);
    return toSize(path);
  }
  return pathOf(path, name, folder, OR_NUMBER);
}

/** The path of a folder to be listed: that of an open one is where the system shows what is open. */
export function folderPath(path: PyValue, name: string): string {
  if (path === None) return located('.');
  if (!hasIndex(path)) return pathOf(path, name, None, 'string, bytes, os.PathLike, integer or None');
  warnOfBool(path);
  return openedPath(toSize(path));
}

/** Where the system shows an open file. */
export function openedPath(fd: number): string {
  trySystem(() => system().fs.fstatSync(real(fd)));
  return `/proc/self/fd/${real(fd)}`;
}

function checked(path: string, name: string | undefined): string {
  if (path.includes('\0'))
    throw valueError(`${name === undefined ? '' : `${name}: `}embedded null character in path`);
  return path;
}

/** `name` is the function and `allowed` what it takes, for messages; `folder` is an open folder that the path starts in. */
export function pathOf(
  path: PyValue,
  name?: string,
  folder: PyValue = None,
  allowed = 'string, bytes or os.PathLike',
): string {
  if (
    textOf(path) === undefined &&
    !(path instanceof PyBytes) &&
    (typeOf(path).lookup('__fspath__') ?? None) === None
  )
    throw typeError(
      `${name === undefined ? '' : `${name}: `}path should be ${allowed}, not ${typeOf(path).name}`,
    );
  const text = checked(filePath(path), name);
  if (folder === None) return located(text);
  if (!hasIndex(folder)) throw typeError(`argument should be integer or None, not ${typeOf(folder).name}`);
  if (system().process.platform !== 'linux')
    throw newException(notImplementedErrorType, `${name ?? ''}: dir_fd unavailable on this platform`);
  if (text.startsWith('/')) return text;
  const fd = real(toSize(folder));
  const stats = trySystem(() => system().fs.fstatSync(fd), path);
  if (!stats.isDirectory()) throw osError('ENOTDIR', path);
  return text === '' ? '' : `/proc/self/fd/${fd}/${text}`;
}

/** The number of an open file, or what has one. */
export const opened = (fd: PyValue): number => real(fileNumber(fd));

/** Names come back in the form the path was given in. */
export const named = (path: PyValue, name: string): PyValue =>
  path instanceof PyBytes ? new PyBytes(utf8Bytes(name)) : strFromJS(name);

export const encode = (text: string): PyBytes => new PyBytes(utf8Bytes(text));
