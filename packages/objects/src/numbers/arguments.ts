/** What the constructors of numbers take: text and bytes with a number in them. */

import { call0, lookupSpecial } from '../call.ts';
import { PyTuple, textOf, typeOf } from '../core-types.ts';
import { type PyBaseException, plainException, typeError, valueError, valueErrorType } from '../errors.ts';
import { bytesFromValue, bytesLike } from '../protocols/buffer.ts';
import { reprText } from '../protocols/text.ts';
import type { PyValue } from '../value.ts';
import { parseDouble } from './double.ts';
import type { Int } from './integer.ts';
import { parseInteger, toAsciiNumber } from './integer-text.ts';

/** A pair of numbers as Python returns them. */
export const pair = ([a, b]: readonly [PyValue, PyValue]): PyTuple => new PyTuple([a, b]);

/** `bytes(value)` of what is no str and no int. */
export function toByteArray(value: PyValue): Uint8Array {
  const special = bytesLike(value) === undefined ? lookupSpecial(value, '__bytes__') : undefined;
  if (special !== undefined) {
    const result = bytesLike(call0(special));
    if (result === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(value).name})`);
    return result;
  }
  if (textOf(value) !== undefined) throw typeError(`cannot convert '${typeOf(value).name}' object to bytes`);
  return bytesFromValue(value, 'bytes');
}

/** The text that a str or bytes-like object has for `int` and `float`, in ASCII; undefined for other objects. */
function numberText(value: PyValue): string | undefined {
  const text = textOf(value);
  if (text !== undefined) return toAsciiNumber(text);
  const bytes = bytesLike(value);
  if (bytes === undefined) return undefined;
  let result = '';
  for (const byte of bytes) result += String.fromCharCode(byte);
  return result;
}

/** Up to so many digits are an int that a number has exactly, and ten to that power is a number, too. */
const DIGITS = 15;

/** A text of a few digits, perhaps with a sign, and with a point if `point` says so: as most are. NaN for any other. */
function plainNumber(text: string, point: boolean): number {
  const { length } = text;
  const sign = text.charCodeAt(0);
  const start = sign === 45 || sign === 43 ? 1 : 0;
  let value = 0;
  let digits = 0;
  let divisor = 0;
  for (let at = start; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      if (++digits > DIGITS) return Number.NaN;
      value = value * 10 + digit;
      divisor *= 10;
    } else if (point && digit === -2 && divisor === 0) divisor = 1;
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  // Both are exact: their quotient is what the digits say, rounded once.
  if (divisor > 1) value /= divisor;
  return sign === 45 ? -value : value;
}

/** The number a str has for `int`, undefined if it has none. */
export function integerOfText(text: string): Int | undefined {
  const plain = plainNumber(text, false);
  if (text === '' || (text.length === 1 && Number.isNaN(plain) && text.charCodeAt(0) < 128)) return undefined;
  return Number.isNaN(plain) ? parseInteger(toAsciiNumber(text), 10) : plain + 0;
}

/** The same for `float`. */
export function doubleOfText(text: string): number | undefined {
  const plain = plainNumber(text, true);
  return Number.isNaN(plain) ? parseDouble(toAsciiNumber(text)) : plain;
}

/** What `int` raises of a text. */
export function noInteger(value: PyValue, base: number): PyBaseException {
  // The repr of a str of few characters is one as well.
  if (typeof value === 'string' && value.length < 50)
    return plainException(valueErrorType, `invalid literal for int() with base ${base}: ${reprText(value)}`);
  const text = reprText(value);
  const shown = text.length <= 200 ? text : Array.from(text).slice(0, 200).join('');
  return valueError(`invalid literal for int() with base ${base}: ${shown}`);
}

/** What `float` raises of a text. */
export const noFloat = (value: PyValue): PyBaseException =>
  valueError(`could not convert string to float: ${reprText(value)}`);

/** `int(text, base)`; undefined if it is neither str nor bytes-like. */
export function integerFromText(value: PyValue, base: number): Int | undefined {
  let result: Int | undefined;
  if (typeof value === 'string' && base === 10) result = integerOfText(value);
  else {
    const text = numberText(value);
    if (text === undefined) return undefined;
    result = parseInteger(text, base);
  }
  if (result === undefined) throw noInteger(value, base);
  return result;
}

/** `float(text)`; undefined if it is neither str nor bytes-like. */
export function doubleFromText(value: PyValue): number | undefined {
  let result: number | undefined;
  if (typeof value === 'string') result = doubleOfText(value);
  else {
    // Of bytes, no others than ASCII's are spaces.
    const text = numberText(value);
    if (text === undefined) return undefined;
    result = parseDouble(text);
  }
  if (result === undefined) throw noFloat(value);
  return result;
}

/** The format spec that `__format__` gets. */
export function formatArgument(spec: PyValue): string {
  const text = textOf(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${shownType(spec)}`);
  return text;
}

/** The type of an argument in a message. */
export function shownType(value: PyValue): string {
  const { name } = typeOf(value);
  return name === 'NoneType' ? 'None' : name;
}
