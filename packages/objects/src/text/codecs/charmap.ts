/** Codecs by a table: `codecs.charmap_decode` and `charmap_encode`, which most of the package `encodings` uses. */
import { PyBytes } from '../../bytes.ts';
import { bareType, integerOf, None, typeOf } from '../../core-types.ts';
import { populate } from '../../define.ts';
import { isException, lookupErrorType, typeError } from '../../errors.ts';
import { PyObject } from '../../object.ts';
import { getItem } from '../../protocols/sequence.ts';
import { type ExactStr, textValue } from '../../str.ts';
import type { PyValue } from '../../value.ts';
import { codePointAt, type Text, textFromCodePoint } from '../text.ts';
import type { ByteBuilder } from './byte-builder.ts';
import { type Decoded, Decoding, Encoding } from './coding.ts';
import { isBytes } from './unicode-errors.ts';
import '../../types/object.ts';

/** In a decoding table: no character. */
const UNDEFINED = 0xfffe;
const REASON = 'character maps to <undefined>';

function lookup(mapping: PyValue, key: number): PyValue | undefined {
  try {
    return getItem(mapping, key);
  } catch (error) {
    if (isException(error, lookupErrorType)) return undefined;
    throw error;
  }
}

/** What a byte stands for, undefined if nothing. */
function decodedBy(mapping: PyValue, byte: number): Text | undefined {
  const value = lookup(mapping, byte);
  if (value === undefined || value === None) return undefined;
  const number = integerOf(value);
  if (number !== undefined) {
    if (number === UNDEFINED) return undefined;
    if (typeof number === 'bigint' || number < 0 || number > 0x10ffff)
      throw typeError('character mapping must be in range(0x110000)');
    return textFromCodePoint(number);
  }
  const text = textValue(value);
  if (text === undefined) throw typeError('character mapping must return integer, None or str');
  return text === '\ufffe' ? undefined : text;
}

export function decodeCharmap(input: Uint8Array, errors: string, mapping: PyValue): Decoded {
  const state = new Decoding(input, 'charmap', errors);
  const table = typeOf(mapping).name === 'str' ? textValue(mapping) : undefined;
  for (let at = 0; at < state.input.length; ) {
    const byte = state.input[at] as number;
    if (table !== undefined) {
      const codePoint = byte < table.length ? codePointAt(table, byte) : UNDEFINED;
      if (codePoint !== UNDEFINED) {
        state.out.add(codePoint);
        at++;
        continue;
      }
    } else {
      const text = decodedBy(mapping, byte);
      if (text !== undefined) {
        state.out.addText(text);
        at++;
        continue;
      }
    }
    at = state.error(at, at + 1, REASON);
  }
  return { text: state.out.finish(), consumed: input.length };
}

/** A table for encoding, made of one for decoding by `codecs.charmap_build`. */
export class PyEncodingMap extends PyObject {
  readonly bytes: ReadonlyMap<number, number>;
  constructor(bytes: ReadonlyMap<number, number>) {
    super();
    this.bytes = bytes;
  }
}
export const encodingMapType = bareType('EncodingMap', PyEncodingMap);
populate(encodingMapType, {});

export function buildEncodingMap(table: Text): PyEncodingMap {
  const bytes = new Map<number, number>();
  for (let byte = 0; byte < Math.min(table.length, 256); byte++) {
    const codePoint = codePointAt(table, byte);
    if (codePoint !== UNDEFINED) bytes.set(codePoint, byte);
  }
  return new PyEncodingMap(bytes);
}

/** The bytes of a character, undefined if it has none. */
function encodedBy(mapping: PyValue, codePoint: number): number | Uint8Array | undefined {
  if (mapping instanceof PyEncodingMap) return mapping.bytes.get(codePoint);
  const value = lookup(mapping, codePoint);
  if (value === undefined || value === None) return undefined;
  const number = integerOf(value);
  if (number !== undefined) {
    if (typeof number === 'bigint' || number < 0 || number > 255)
      throw typeError('character mapping must be in range(256)');
    return number;
  }
  if (!(value instanceof PyBytes))
    throw typeError(`character mapping must return integer, bytes or None, not ${typeOf(value).name}`);
  return value.bytes;
}

/** Adds the bytes of a character; false if it has none. */
function addEncoded(mapping: PyValue, codePoint: number, out: ByteBuilder): boolean {
  const encoded = encodedBy(mapping, codePoint);
  if (encoded === undefined) return false;
  if (typeof encoded === 'number') out.add(encoded);
  else out.addBytes(encoded);
  return true;
}

export function encodeCharmap(str: ExactStr, errors: string, mapping: PyValue): Uint8Array {
  const state = new Encoding(str, 'charmap', errors);
  const { text, out } = state;
  for (let at = 0; at < text.length; ) {
    if (addEncoded(mapping, codePointAt(text, at), out)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && encodedBy(mapping, codePointAt(text, end)) === undefined) end++;
    const { text: replacement, next } = state.replacement(at, end, REASON);
    if (isBytes(replacement)) out.addBytes(replacement);
    else {
      for (let i = 0; i < replacement.length; i++)
        if (!addEncoded(mapping, codePointAt(replacement, i), out)) throw state.strictError(at, end, REASON);
    }
    at = next;
  }
  return out.finish();
}
