/** Paths given as str, bytes or anything with `__fspath__`. */
import { PyBytes } from '@harpy/objects/bytes';
import { callUnbound0 } from '@harpy/objects/call';
import { None, textOf, typeOf } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import { encodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyValue } from '@harpy/objects/value';
import { utf8Text } from './binary.ts';

/** The system's paths are UTF-8; bytes that are not come as the surrogates U+DC80 to U+DCFF. */
function encodable(path: string): string {
  if (!path.isWellFormed()) encodeUtf8(strFromJS(path), 'surrogateescape');
  return path;
}

/** The path itself, str or bytes: what `__fspath__` of another object gives. */
export function givenPath(path: PyValue): PyValue {
  if (textOf(path) !== undefined || path instanceof PyBytes) return path;
  const method = typeOf(path).lookup('__fspath__');
  if (method === undefined || method === None)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
  const result = callUnbound0(method, path);
  if (textOf(result) !== undefined || result instanceof PyBytes) return result;
  throw typeError(
    `expected ${typeOf(path).name}.__fspath__() to return str or bytes, not ${typeOf(result).name}`,
  );
}

/** The path as JavaScript text. `what` names it in the message about another type; empty: the message of `os.fspath`. */
export function filePath(path: PyValue, what = 'path'): string {
  const text = textOf(path);
  if (text !== undefined) return encodable(text);
  if (path instanceof PyBytes) return utf8Text(path.bytes);
  const method = typeOf(path).lookup('__fspath__');
  if (what === '' || (method !== undefined && method !== None)) {
    const given = givenPath(path);
    return given instanceof PyBytes ? utf8Text(given.bytes) : encodable(textOf(given) ?? '');
  }
  throw typeError(`${what} should be string, bytes or os.PathLike, not ${typeOf(path).name}`);
}
