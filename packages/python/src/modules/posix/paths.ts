/** The paths that functions of `posix` take and give back. */
import { PyBytes } from '@harpy/objects/bytes';
import { textOf, typeOf } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { utf8Bytes } from '../../binary.ts';
import { located } from '../../current-folder.ts';
import { filePath } from '../../file-path.ts';

/** A path, or the number of an open file. */
export function target(path: PyValue, name?: string): string | number {
  return typeof path === 'number' ? path : pathOf(path, name, 'string, bytes, os.PathLike or integer');
}

function checked(path: string, name?: string): string {
  if (path.includes('\0'))
    throw valueError(`${name === undefined ? '' : `${name}: `}embedded null character in path`);
  return located(path);
}

/** `name` is the function and `allowed` what it takes, for messages. */
export function pathOf(path: PyValue, name?: string, allowed = 'string, bytes or os.PathLike'): string {
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

/** Names come back in the form the path was given in. */
export const named = (path: PyValue, name: string): PyValue =>
  path instanceof PyBytes ? new PyBytes(utf8Bytes(name)) : strFromJS(name);

export const encode = (text: string): PyBytes => new PyBytes(utf8Bytes(text));
