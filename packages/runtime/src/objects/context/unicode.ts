/** Strings. */
import { callMethod } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { strType, typeOf } from '@harpy/objects/core-types';
import { indexError, typeError } from '@harpy/objects/errors';
import { isStr } from '@harpy/objects/protocols/convert';
import { codePointsOfStr, strFromCodePoints, textValue } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle, Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';

const bad = (): object => typeError('bad argument type for built-in operation');

export function unicodeBodies(extension: Extension) {
  const { handles } = extension;
  const bytesAt = (at: number, length: number): PyBytes => {
    const start = at >>> 0;
    return new PyBytes(extension.memory.u8.slice(start, start + length));
  };
  const optionalName = (at: number): string | undefined =>
    at === 0 ? undefined : extension.nameCache.get(at);
  const text = (h: Handle): PyValue => {
    const value = handles.get(h);
    if (!isStr(value)) throw bad();
    return value;
  };
  const encoded = (h: Handle, ...how: string[]): Handle => handles.open(callMethod(text(h), 'encode', how));
  const decoded = (at: number, length: number, encoding: string, errors: number): Handle => {
    const handler = optionalName(errors);
    return handles.open(
      callMethod(bytesAt(at, length), 'decode', handler === undefined ? [encoding] : [encoding, handler]),
    );
  };
  const fileName = (at: number, length: number): Handle => {
    try {
      return handles.open(extension.texts.decode(at, length));
    } catch {
      return handles.open(callMethod(bytesAt(at, length), 'decode', ['utf-8', 'surrogateescape']));
    }
  };
  return {
    ctx_Unicode_FromString: (_ctx, at) => handles.open(extension.texts.decodeString(at)),
    ctx_Unicode_Check: (_ctx, h) => (isStr(handles.get(h)) ? 1 : 0),
    ctx_Unicode_AsASCIIString: (_ctx, h) => encoded(h, 'ascii'),
    ctx_Unicode_AsLatin1String: (_ctx, h) => encoded(h, 'latin-1'),
    ctx_Unicode_AsUTF8String: (_ctx, h) => encoded(h),
    ctx_Unicode_AsUTF8AndSize: (_ctx, h, sizeAt) => {
      const value = handles.get(h);
      if (typeof value !== 'string' && !isStr(value)) throw bad();
      const address = extension.heldText(h) || extension.holdUtf8(h, value);
      if (sizeAt !== 0) extension.memory.setWord(sizeAt, extension.texts.lengthOf(address));
      return address as Pointer;
    },
    ctx_Unicode_FromWideChar: (_ctx, at, size) => {
      const { memory } = extension;
      let length = size;
      if (size < 0) for (length = 0; memory.word(at + 4 * length) !== 0; ) length++;
      const codePoints = new Uint32Array(length);
      for (let i = 0; i < length; i++) codePoints[i] = memory.word(at + 4 * i);
      return handles.open(strFromCodePoints(codePoints));
    },
    ctx_Unicode_DecodeFSDefault: (_ctx, at) => fileName(at, extension.memory.stringLength(at)),
    ctx_Unicode_DecodeFSDefaultAndSize: (_ctx, at, size) => fileName(at, size),
    ctx_Unicode_EncodeFSDefault: (_ctx, h) => encoded(h, 'utf-8', 'surrogateescape'),
    ctx_Unicode_ReadChar: (_ctx, h, index) => {
      const value = textValue(text(h)) ?? '';
      const unit = typeof value === 'string' ? value.charCodeAt(index) : (value[index] ?? Number.NaN);
      if (index < 0 || Number.isNaN(unit)) throw indexError('string index out of range');
      return unit;
    },
    ctx_Unicode_DecodeASCII: (_ctx, at, size, errors) => {
      const text = extension.texts.decodeAscii(at, size);
      return text === undefined ? decoded(at, size, 'ascii', errors) : handles.open(text);
    },
    ctx_Unicode_DecodeLatin1: (_ctx, at, size, errors) => decoded(at, size, 'latin-1', errors),
    ctx_Unicode_FromEncodedObject: (_ctx, h, encoding, errors) => {
      const value = handles.get(h);
      if (isStr(value)) throw typeError('decoding str is not supported');
      if (value instanceof PyBytes && value.bytes.length === 0) return handles.open('');
      if (typeOf(value).bf_getbuffer === undefined && !(value instanceof PyBytes))
        throw typeError(`decoding to str: need a bytes-like object, ${typeOf(value).name} found`);
      return handles.open(
        callArray(strType, [value, optionalName(encoding) ?? 'utf-8', optionalName(errors) ?? 'strict']),
      );
    },
    ctx_Unicode_Substring: (_ctx, h, start, end) => {
      const value = text(h);
      if (start < 0 || end < 0) throw indexError('string index out of range');
      if (typeof value === 'string') return handles.open(value.slice(start, Math.max(start, end)));
      const codePoints = codePointsOfStr(value) ?? new Uint32Array(0);
      return handles.open(strFromCodePoints(codePoints.slice(start, Math.max(start, end))));
    },
  } satisfies Partial<ContextFunctions>;
}
