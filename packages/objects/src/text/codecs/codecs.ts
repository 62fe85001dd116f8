/** `str.encode` and `bytes.decode`: the codecs everybody uses at once, all others through the registry. */
import { lookupAttribute } from '../../attribute.ts';
import { PyByteArray, PyBytes } from '../../bytes.ts';
import { call2 } from '../../call.ts';
import { PyTuple, typeOf } from '../../core-types.ts';
import { PyBaseException, typeError, valueError } from '../../errors.ts';
import { addNote } from '../../exception-notes.ts';
import { contiguousBytes, getBuffer, hasBuffer, releaseBuffer, SIMPLE } from '../../protocols/buffer.ts';
import { isTrue } from '../../protocols/convert.ts';
import { type ExactStr, exactStr, strFromText, textValue } from '../../str.ts';
import type { PyValue } from '../../value.ts';
import type { Text } from '../text.ts';
import { codecs, lookupCodec, lookupError } from './registry.ts';
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from './single-byte.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { decodeUtf16, decodeUtf32, encodeUtf16, encodeUtf32 } from './utf16.ts';

interface Direct {
  readonly encode: (str: ExactStr, errors: string) => Uint8Array;
  readonly decode: (input: Uint8Array, errors: string) => Text;
}

const UTF8: Direct = { encode: encodeUtf8, decode: (input, errors) => decodeUtf8(input, errors).text };
const ASCII: Direct = { encode: encodeAscii, decode: decodeAscii };
const LATIN1: Direct = { encode: encodeLatin1, decode: decodeLatin1 };
const UTF16: Direct = {
  encode: (str, errors) => encodeUtf16(str, errors, 0),
  decode: (input, errors) => decodeUtf16(input, errors, 0, true).text,
};
const UTF32: Direct = {
  encode: (str, errors) => encodeUtf32(str, errors, 0),
  decode: (input, errors) => decodeUtf32(input, errors, 0, true).text,
};
const ordered = (size: 16 | 32, order: -1 | 1): Direct => ({
  encode: (str, errors) => (size === 16 ? encodeUtf16 : encodeUtf32)(str, errors, order),
  decode: (input, errors) => (size === 16 ? decodeUtf16 : decodeUtf32)(input, errors, order, true).text,
});

/** By normalised name: what CPython does without asking the registry. */
const DIRECT: ReadonlyMap<string, Direct> = new Map([
  ['utf_8', UTF8],
  ['utf8', UTF8],
  ['ascii', ASCII],
  ['us_ascii', ASCII],
  ['latin_1', LATIN1],
  ['latin1', LATIN1],
  ['iso_8859_1', LATIN1],
  ['iso8859_1', LATIN1],
  ['utf_16', UTF16],
  ['utf16', UTF16],
  ['utf_32', UTF32],
  ['utf32', UTF32],
]);

/** Those that work before the package `encodings` can be imported. */
const EARLY: ReadonlyMap<string, Direct> = new Map([
  ['utf_16_le', ordered(16, -1)],
  ['utf_16_be', ordered(16, 1)],
  ['utf_32_le', ordered(32, -1)],
  ['utf_32_be', ordered(32, 1)],
]);

function direct(encoding: string): Direct | undefined {
  if (encoding === 'utf-8' || encoding === 'UTF-8') return UTF8;
  const name = encoding.toLowerCase().replace(/[^a-z0-9.]+/g, '_');
  const found = DIRECT.get(name);
  if (found !== undefined) return found;
  const { search, prepare } = codecs.registry;
  return search.length === 0 && prepare === undefined ? EARLY.get(name) : undefined;
}

function checkName(name: string): void {
  if (name.includes('\0')) throw valueError('embedded null character');
}

/** Codecs that are no text encodings (hex, zlib) are for `codecs.encode()`. */
/** Throws for names of codecs that are not between str and bytes. */
export function checkTextCodec(encoding: string): void {
  textCodec(encoding);
}

function textCodec(encoding: string, alternative?: string): PyTuple {
  const codec = lookupCodec(encoding);
  if (codec.constructor !== PyTuple) {
    const isText = lookupAttribute(codec, '_is_text_encoding');
    if (isText !== undefined && !isTrue(isText))
      throw lookupError(
        `'${encoding}' is not a text encoding${alternative === undefined ? '' : `; use ${alternative} to handle arbitrary codecs`}`,
      );
  }
  return codec;
}

/** Runs a codec; its errors get a note that names it. */
export function withNote<T>(at: 0 | 1, encoding: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof PyBaseException)
      addNote(error, `${at === 0 ? 'encoding' : 'decoding'} with '${encoding}' codec failed`);
    throw error;
  }
}

function run(codec: PyTuple, at: 0 | 1, object: PyValue, errors: string, encoding: string): PyValue {
  const function_ = codec.items[at];
  const result =
    function_ === undefined ? undefined : withNote(at, encoding, () => call2(function_, object, errors));
  const first = result instanceof PyTuple && result.items.length === 2 ? result.items[0] : undefined;
  if (first === undefined)
    throw typeError(`${at === 0 ? 'encoder' : 'decoder'} must return a tuple (object, integer)`);
  return first;
}

/** `str.encode(encoding, errors)`. */
export function encodeText(str: ExactStr, encoding: string, errors: string): PyValue {
  checkName(encoding);
  checkName(errors);
  const codec = direct(encoding);
  if (codec !== undefined) return new PyBytes(codec.encode(str, errors));
  const result = run(textCodec(encoding, 'codecs.encode()'), 0, str, errors, encoding);
  if (result instanceof PyBytes) return result;
  if (result instanceof PyByteArray) return new PyBytes(result.bytes.slice());
  throw typeError(
    `'${encoding}' encoder returned '${typeOf(result).name}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`,
  );
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(input: Uint8Array, object: PyValue, encoding: string, errors: string): PyValue {
  checkName(encoding);
  checkName(errors);
  const codec = direct(encoding);
  if (codec !== undefined) return strFromText(codec.decode(input, errors));
  const result = run(textCodec(encoding, 'codecs.decode()'), 1, object, errors, encoding);
  if (textValue(result) === undefined)
    throw typeError(
      `'${encoding}' decoder returned '${typeOf(result).name}' instead of 'str'; use codecs.decode() to decode to arbitrary types`,
    );
  return exactStr(result) ?? '';
}

/** `str(object, encoding, errors)`. */
export function decodeObject(object: PyValue, encoding: string, errors: string): PyValue {
  if (object instanceof PyBytes) return decodeBytes(object.bytes, object, encoding, errors);
  if (textValue(object) !== undefined) throw typeError('decoding str is not supported');
  if (!hasBuffer(object))
    throw typeError(`decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
  const buffer = getBuffer(object, SIMPLE);
  try {
    const bytes = contiguousBytes(buffer);
    return decodeBytes(bytes, new PyBytes(bytes.slice()), encoding, errors);
  } finally {
    releaseBuffer(buffer);
  }
}
