/** UnicodeEncodeError and UnicodeDecodeError with their five arguments. */
import { PyBytes } from '@harpy/objects/bytes';
import { newException, type PyUnicodeError } from '@harpy/objects/errors';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

/** `object` is the str or the bytes; `start` and `end` are places in it. */
export function unicodeError(
  type: PyType,
  encoding: string,
  object: PyValue | Uint8Array,
  start: number,
  end: number,
  reason: string,
): object {
  const value = object instanceof Uint8Array ? new PyBytes(object) : object;
  const error = newException(type, encoding, value, start, end, reason) as PyUnicodeError;
  error.encoding = encoding;
  error.object = value;
  error.start = start;
  error.end = end;
  error.reason = reason;
  return error;
}
