/** `_codecs`: the codecs of `text/codecs/` for the module `codecs` and the package `encodings`. */
import { badArgument, intArgument, jsArgument, strArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { call1, call2 } from '@harpy/objects/call';
import { None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument, contiguousBytes, getBuffer, releaseBuffer } from '@harpy/objects/protocols/buffer';
import { isTrue } from '@harpy/objects/protocols/convert';
import { type ExactStr, exactStr, strFromText, textOfStr, textValue } from '@harpy/objects/str';
import { buildEncodingMap, decodeCharmap, encodeCharmap } from '@harpy/objects/text/codecs/charmap';
import { withNote } from '@harpy/objects/text/codecs/codecs';
import type { Decoded } from '@harpy/objects/text/codecs/coding';
import {
  decodeByteEscapes,
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeByteEscapes,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
} from '@harpy/objects/text/codecs/escapes';
import { codecs, lookupCodec, registerSearch, unregisterSearch } from '@harpy/objects/text/codecs/registry';
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from '@harpy/objects/text/codecs/single-byte';
import {
  isStandardHandler,
  lookupErrorHandler,
  registerErrorHandler,
} from '@harpy/objects/text/codecs/unicode-errors';
import { decodeUtf7, encodeUtf7 } from '@harpy/objects/text/codecs/utf7';
import { decodeUtf8, encodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import {
  type ByteOrder,
  decodeUtf16,
  decodeUtf32,
  encodeUtf16,
  encodeUtf32,
} from '@harpy/objects/text/codecs/utf16';
import type { PyValue } from '@harpy/objects/value';

type Optional = PyValue | undefined;

/** `errors`: None and absent mean strict. */
function errorsArgument(value: Optional, where: string): string {
  if (value === undefined || value === None) return 'strict';
  const text = textValue(value);
  if (text === undefined) throw badArgument(where, 'str or None', value);
  return jsArgument(value, where);
}

/** Bytes of an object that Python code may change meanwhile: a copy unless they cannot change. */
function inputBytes(value: PyValue): Uint8Array {
  return value instanceof PyBytes ? value.bytes : bytesArgument(value).slice();
}

/** As `inputBytes`; a str is taken as its UTF-8. */
function inputBytesOrText(value: PyValue): Uint8Array {
  const str = exactStr(value);
  return str === undefined ? inputBytes(value) : encodeUtf8(str, 'strict');
}

const pair = (value: PyValue, length: number): PyTuple => new PyTuple([value, length]);
const decoded = ({ text, consumed }: Decoded): PyTuple => pair(strFromText(text), consumed);
const truth = (value: Optional, fallback: boolean): boolean =>
  value === undefined ? fallback : isTrue(value);

function encoder(name: string, encode: (str: ExactStr, errors: string) => Uint8Array) {
  return method(
    `${name}_encode(str, errors=None, /)`,
    (value: PyValue, errors: Optional) => {
      const str = strArgument(value, `${name}_encode() argument 1`);
      const handler = errorsArgument(errors, `${name}_encode() argument 2`);
      return pair(new PyBytes(encode(str, handler)), textOfStr(str).length);
    },
    'The str as bytes, and its length.',
  );
}

/** A decoder that keeps an incomplete end for the next call unless `final`. */
function decoder(
  name: string,
  decode: (input: Uint8Array, errors: string, final: boolean) => Decoded,
  final: boolean,
  input: (value: PyValue) => Uint8Array = inputBytes,
) {
  return method(
    `${name}_decode(data, errors=None, final=${final ? 'True' : 'False'}, /)`,
    (data: PyValue, errors: Optional, isFinal: Optional) =>
      decoded(
        decode(input(data), errorsArgument(errors, `${name}_decode() argument 2`), truth(isFinal, final)),
      ),
    'The text of the bytes, and how many were used.',
  );
}

/** A decoder of bytes that are never incomplete. */
function simpleDecoder(name: string, decode: (input: Uint8Array, errors: string) => Decoded) {
  return method(
    `${name}_decode(data, errors=None, /)`,
    (data: PyValue, errors: Optional) =>
      decoded(decode(inputBytes(data), errorsArgument(errors, `${name}_decode() argument 2`))),
    'The text of the bytes, and how many were used.',
  );
}

const toOrder = (value: Optional): ByteOrder => Math.sign(intArgument(value, 0)) as ByteOrder;

function orderedEncoder(name: string, encode: typeof encodeUtf16) {
  return method(
    `${name}_encode(str, errors=None, byteorder=0, /)`,
    (value: PyValue, errors: Optional, order: Optional) => {
      const str = strArgument(value, `${name}_encode() argument 1`);
      const handler = errorsArgument(errors, `${name}_encode() argument 2`);
      return pair(new PyBytes(encode(str, handler, toOrder(order))), textOfStr(str).length);
    },
    'The str as bytes, and its length.',
  );
}

function orderedDecoder(name: string, decode: typeof decodeUtf16) {
  return method(
    `${name}_ex_decode(data, errors=None, byteorder=0, final=False, /)`,
    (data: PyValue, errors: Optional, order: Optional, final: Optional) => {
      const handler = errorsArgument(errors, `${name}_ex_decode() argument 2`);
      const result = decode(inputBytes(data), handler, toOrder(order), truth(final, false));
      return new PyTuple([strFromText(result.text), result.consumed, result.order]);
    },
    'The text of the bytes, how many were used, and the byte order found.',
  );
}

/** Runs a codec of the registry: `codecs.encode` and `codecs.decode`. */
function runCodec(at: 0 | 1, object: PyValue, encoding: Optional, errors: Optional, name: string): PyValue {
  const wanted = encoding === undefined ? 'utf-8' : jsArgument(encoding, `${name}() argument 'encoding'`);
  const codec = lookupCodec(wanted);
  const handler = errors === undefined ? undefined : strArgument(errors, `${name}() argument 'errors'`);
  const run = codec.items[at];
  const result = withNote(at, wanted, () =>
    run === undefined ? None : handler === undefined ? call1(run, object) : call2(run, object, handler),
  );
  const value = result instanceof PyTuple && result.items.length === 2 ? result.items[0] : undefined;
  if (value === undefined)
    throw typeError(`${at === 0 ? 'encoder' : 'decoder'} must return a tuple (object, integer)`);
  return value;
}

function checkedName(value: PyValue, where: string): string {
  const name = jsArgument(value, where);
  if (name.includes('\0')) throw valueError('embedded null character');
  return name;
}

export const codecsModule = defineModule({
  name: '_codecs',
  functions: [
    method('register(search_function, /)', registerSearch, 'Adds a function that finds codecs by name.'),
    method('unregister(search_function, /)', unregisterSearch, 'Removes a function that finds codecs.'),
    method(
      'lookup(encoding, /)',
      (encoding: PyValue) => lookupCodec(checkedName(encoding, 'lookup() argument')),
      'The codec of that name.',
    ),
    method(
      "encode(obj, encoding='utf-8', errors='strict')",
      (object: PyValue, encoding: Optional, errors: Optional) =>
        runCodec(0, object, encoding, errors, 'encode'),
      'The object encoded by a codec of any kind.',
    ),
    method(
      "decode(obj, encoding='utf-8', errors='strict')",
      (object: PyValue, encoding: Optional, errors: Optional) =>
        runCodec(1, object, encoding, errors, 'decode'),
      'The object decoded by a codec of any kind.',
    ),
    method(
      'register_error(errors, handler, /)',
      (name: PyValue, handler: PyValue) =>
        registerErrorHandler(checkedName(name, 'register_error() argument 1'), handler),
      'Sets the error handler of that name.',
    ),
    method(
      '_unregister_error(errors, /)',
      (value: PyValue) => {
        const name = checkedName(value, '_unregister_error() argument');
        if (isStandardHandler(name)) throw valueError(`cannot un-register built-in error handler '${name}'`);
        return codecs.registry.handlers.delete(name);
      },
      'Removes the error handler of that name; False if there is none.',
    ),
    method(
      'lookup_error(name, /)',
      (name: PyValue) => lookupErrorHandler(checkedName(name, 'lookup_error() argument')),
      'The error handler of that name.',
    ),
    method(
      'escape_decode(data, errors=None, /)',
      (data: PyValue, errors: Optional) => {
        const input = inputBytesOrText(data);
        const handler = errorsArgument(errors, 'escape_decode() argument 2');
        return pair(new PyBytes(decodeByteEscapes(input, handler)), input.length);
      },
      'Bytes with the escapes of bytes literals resolved, and how many were used.',
    ),
    method(
      'escape_encode(data, errors=None, /)',
      (data: PyValue, errors: Optional) => {
        if (!(data instanceof PyBytes)) throw badArgument('escape_encode() argument 1', 'bytes', data);
        errorsArgument(errors, 'escape_encode() argument 2');
        return pair(new PyBytes(encodeByteEscapes(data.bytes)), data.bytes.length);
      },
      'Bytes with escapes as in bytes literals, and how many they were.',
    ),
    encoder('utf_8', encodeUtf8),
    decoder('utf_8', decodeUtf8, false),
    encoder('utf_7', (str) => encodeUtf7(textOfStr(str))),
    decoder('utf_7', decodeUtf7, false),
    orderedEncoder('utf_16', encodeUtf16),
    encoder('utf_16_le', (str, errors) => encodeUtf16(str, errors, -1)),
    encoder('utf_16_be', (str, errors) => encodeUtf16(str, errors, 1)),
    decoder('utf_16', (input, errors, final) => decodeUtf16(input, errors, 0, final), false),
    decoder('utf_16_le', (input, errors, final) => decodeUtf16(input, errors, -1, final), false),
    decoder('utf_16_be', (input, errors, final) => decodeUtf16(input, errors, 1, final), false),
    orderedDecoder('utf_16', decodeUtf16),
    orderedEncoder('utf_32', encodeUtf32),
    encoder('utf_32_le', (str, errors) => encodeUtf32(str, errors, -1)),
    encoder('utf_32_be', (str, errors) => encodeUtf32(str, errors, 1)),
    decoder('utf_32', (input, errors, final) => decodeUtf32(input, errors, 0, final), false),
    decoder('utf_32_le', (input, errors, final) => decodeUtf32(input, errors, -1, final), false),
    decoder('utf_32_be', (input, errors, final) => decodeUtf32(input, errors, 1, final), false),
    orderedDecoder('utf_32', decodeUtf32),
    encoder('unicode_escape', (str) => encodeUnicodeEscape(textOfStr(str))),
    decoder('unicode_escape', decodeUnicodeEscape, true, inputBytesOrText),
    encoder('raw_unicode_escape', (str) => encodeRawUnicodeEscape(textOfStr(str))),
    decoder('raw_unicode_escape', decodeRawUnicodeEscape, true, inputBytesOrText),
    encoder('latin_1', encodeLatin1),
    simpleDecoder('latin_1', (input) => ({ text: decodeLatin1(input), consumed: input.length })),
    encoder('ascii', encodeAscii),
    simpleDecoder('ascii', (input, errors) => ({ text: decodeAscii(input, errors), consumed: input.length })),
    method(
      'charmap_encode(str, errors=None, mapping=None, /)',
      (value: PyValue, errors: Optional, mapping: Optional) => {
        const str = strArgument(value, 'charmap_encode() argument 1');
        const handler = errorsArgument(errors, 'charmap_encode() argument 2');
        const bytes =
          mapping === undefined || mapping === None
            ? encodeLatin1(str, handler)
            : encodeCharmap(str, handler, mapping);
        return pair(new PyBytes(bytes), textOfStr(str).length);
      },
      'The str as bytes by a mapping of code points, and its length.',
    ),
    method(
      'charmap_decode(data, errors=None, mapping=None, /)',
      (data: PyValue, errors: Optional, mapping: Optional) => {
        const input = inputBytes(data);
        const handler = errorsArgument(errors, 'charmap_decode() argument 2');
        return mapping === undefined || mapping === None
          ? pair(strFromText(decodeLatin1(input)), input.length)
          : decoded(decodeCharmap(input, handler, mapping));
      },
      'The text of bytes by a mapping of them, and how many were used.',
    ),
    method(
      'charmap_build(map, /)',
      (map: PyValue) => {
        const text = textValue(map);
        if (text === undefined) throw badArgument('charmap_build() argument', 'str', map);
        return buildEncodingMap(text);
      },
      'A mapping for charmap_encode() of one for charmap_decode().',
    ),
    method(
      'readbuffer_encode(data, errors=None, /)',
      (data: PyValue, errors: Optional) => {
        errorsArgument(errors, 'readbuffer_encode() argument 2');
        const str = exactStr(data);
        if (str !== undefined) {
          const bytes = encodeUtf8(str, 'strict');
          return pair(new PyBytes(bytes), bytes.length);
        }
        if (typeOf(data).bf_getbuffer === undefined)
          throw typeError(`a bytes-like object is required, not '${typeOf(data).name}'`);
        const buffer = getBuffer(data, 0);
        const bytes = contiguousBytes(buffer).slice();
        releaseBuffer(buffer);
        return pair(new PyBytes(bytes), bytes.length);
      },
      'The bytes of a bytes-like object, and how many they are.',
    ),
  ],
});
