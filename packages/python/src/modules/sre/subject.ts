/** The text or bytes that a pattern is matched with, and pieces of it. */
import { sizeArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { typeOf } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { contiguousBytes, getBuffer, hasBuffer, releaseBuffer } from '@harpy/objects/protocols/buffer';
import { exactStr, strFromText, textValue } from '@harpy/objects/str';
import { decodeLatin1 } from '@harpy/objects/text/codecs/single-byte';
import { sliceText } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import type { Subject } from '../../regex/matcher.ts';
import type { Match } from '../../regex/regex.ts';
import type { PyPattern } from './pattern.ts';

export type Optional = PyValue | undefined;

/** What a pattern is matched with. */
export interface Searched {
  readonly value: PyValue;
  /** Bytes are characters below 256 here. */
  readonly subject: Subject;
  readonly isBytes: boolean;
  readonly start: number;
  readonly end: number;
}

let lastBytes: PyBytes | undefined;
let lastLatin1 = '';

/** The bytes object asked about last stays decoded: programs search one many times. */
export function latin1Of(value: PyValue): string {
  if (value === lastBytes) return lastLatin1;
  if (value instanceof PyBytes) {
    lastLatin1 = decodeLatin1(value.bytes) as string;
    lastBytes = value;
    return lastLatin1;
  }
  const buffer = getBuffer(value, 0);
  const text = decodeLatin1(contiguousBytes(buffer)) as string;
  releaseBuffer(buffer);
  return text;
}

const clamp = (value: number, limit: number): number => Math.max(0, Math.min(value, limit));
const MAX_SIZE = Number.MAX_SAFE_INTEGER;

export function searched(pattern: PyPattern, value: PyValue, pos: Optional, endpos: Optional): Searched {
  const text = textValue(value);
  if (text === undefined && !hasBuffer(value))
    throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
  const isBytes = text === undefined;
  if (isBytes && pattern.isBytes === false)
    throw typeError('cannot use a string pattern on a bytes-like object');
  if (!isBytes && pattern.isBytes === true)
    throw typeError('cannot use a bytes pattern on a string-like object');
  const subject = text ?? latin1Of(value);
  return {
    value,
    subject,
    isBytes,
    start: clamp(sizeArgument(pos, 0), subject.length),
    end: clamp(sizeArgument(endpos, MAX_SIZE), subject.length),
  };
}

/** Part of the subject, as the kind of object it is. */
export function slice(on: Searched, start: number, end: number): PyValue {
  if (on.isBytes) {
    if (on.value instanceof PyBytes && on.value.constructor === PyBytes) {
      if (start === 0 && end === on.subject.length) return on.value;
      return new PyBytes(on.value.bytes.slice(start, end));
    }
    return bytesOf((on.subject as string).substring(start, end));
  }
  if (start === 0 && end === on.subject.length) return exactStr(on.value) ?? '';
  return strFromText(sliceText(on.subject, start, end));
}

export function bytesOf(latin1: string): PyBytes {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at++) bytes[at] = latin1.charCodeAt(at);
  return new PyBytes(bytes);
}

/** A group of a match; `missing` if it did not take part. */
export function groupOf(on: Searched, match: Match, index: number, missing: PyValue): PyValue {
  const text = match.text(index);
  if (text !== undefined) return on.isBytes ? bytesOf(text) : text;
  const span = match.group(index);
  return span === undefined ? missing : slice(on, span[0], span[1]);
}

export const emptyOf = (on: Searched): PyValue => (on.isBytes ? new PyBytes(new Uint8Array(0)) : '');
