/** Source code as text: bytes are decoded by their encoding declaration (PEP 263). */
import { PyBytes } from '@harpy/objects/bytes';
import { checkEncodable } from '@harpy/objects/class';
import { textOf } from '@harpy/objects/core-types';
import {
  isException,
  lookupErrorType,
  type PyBaseException,
  typeError,
  unicodeErrorType,
} from '@harpy/objects/errors';
import { bytesLike } from '@harpy/objects/protocols/buffer';
import { strText } from '@harpy/objects/protocols/text';
import { decodeBytes } from '@harpy/objects/text/codecs/codecs';
import type { PyValue } from '@harpy/objects/value';
import { syntaxErrors } from './source.ts';
import { DecodingProblem, decodeSource as decode } from './tokenizer/encoding.ts';

/** The text of a source given as str or bytes. */
export function decodeSource(source: PyValue, wrong: string): string {
  const text = textOf(source);
  if (text !== undefined) {
    // A source has to be text that UTF-8 can tell; the error is the codec's.
    checkEncodable(text);
    return text;
  }
  const bytes = bytesLike(source);
  if (bytes !== undefined) return decodeSourceBytes(bytes);
  throw typeError(wrong);
}

/** The text of a source in bytes. Throws Python's SyntaxError, which names the file. */
export function decodeSourceBytes(bytes: Uint8Array, filename = '<string>'): string {
  return syntaxErrors(() => decode(bytes, filename, pythonCodec).text);
}

/** Decodes with the codecs of Python, programs' own among them. */
function pythonCodec(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return textOf(decodeBytes(bytes, new PyBytes(bytes), encoding, 'strict'));
  } catch (error) {
    // An unknown encoding, one that is not for text, or wrong bytes: the error says which.
    if (!isException(error, lookupErrorType) && !isException(error, unicodeErrorType)) throw error;
    throw new DecodingProblem(strText(error as PyBaseException));
  }
}
