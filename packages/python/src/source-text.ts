/** Source code as text: bytes are decoded by their encoding declaration (PEP 263). */
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { textOf } from '@harpy/objects/core-types';
import {
  isException,
  newException,
  syntaxErrorType,
  typeError,
  unicodeErrorType,
} from '@harpy/objects/errors';
import { decodeBytes } from '@harpy/objects/text/codecs/codecs';
import type { PyValue } from '@harpy/objects/value';

/** The text of a source given as str or bytes. */
export function decodeSource(source: PyValue, wrong: string): string {
  const text = textOf(source);
  if (text !== undefined) return text;
  if (source instanceof PyBytes || source instanceof PyByteArray) return decodeSourceBytes(source.bytes);
  throw typeError(wrong);
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;

/** The encoding a source declares in one of its first two lines. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1000))
    .toString('latin1')
    .split(/\r\n|\r|\n/, 2);
  const first = COOKIE.exec(head[0] ?? '');
  if (first !== null) return first[1];
  if (!/^[ \t\f]*(?:#|$)/.test(head[0] ?? '')) return undefined;
  return COOKIE.exec(head[1] ?? '')?.[1];
}

export function decodeSourceBytes(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(body);
  if (marked && declared !== undefined && !/^utf[-_]?8(?:[-_]sig)?$/i.test(declared))
    throw newException(syntaxErrorType, `encoding problem: ${declared} with BOM`);
  const encoding = declared ?? 'utf-8';
  try {
    const text = textOf(decodeBytes(body, new PyBytes(body), encoding, 'strict'));
    return text ?? '';
  } catch (error) {
    if (isException(error, unicodeErrorType)) {
      if (declared !== undefined)
        throw newException(
          syntaxErrorType,
          `(unicode error) ${String((error.args.items[4] as string | undefined) ?? '')}`,
        );
      const { start } = error as unknown as { start: number };
      const line = body.subarray(0, start).filter((byte) => byte === 10).length + 1;
      throw newException(
        syntaxErrorType,
        `Non-UTF-8 code starting with '\\x${(body[start] ?? 0).toString(16).padStart(2, '0')}' on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      );
    }
    if (declared !== undefined) throw newException(syntaxErrorType, `encoding problem: ${declared}`);
    throw error;
  }
}
