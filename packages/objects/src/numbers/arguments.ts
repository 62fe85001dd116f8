/** What the constructors of numbers take: text and bytes with a number in them. */

import { call0, lookupSpecial } from '../call.ts';
import { PyTuple, textOf, typeOf } from '../core-types.ts';
import { typeError, valueError } from '../errors.ts';
import { indexNumber } from '../protocols/convert.ts';
import { getIterator, nextItem } from '../protocols/iterate.ts';
import { reprText } from '../protocols/text.ts';
import type { BufferInfo } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { parseDouble } from './double.ts';
import type { Int } from './integer.ts';
import { parseInteger, toAsciiNumber } from './integer-text.ts';

/** A pair of numbers as Python returns them. */
export const pair = ([a, b]: readonly [PyValue, PyValue]): PyTuple => new PyTuple([a, b]);

/** The bytes of an object with a buffer, in the order of its items; undefined for other objects. */
export function bufferBytes(value: PyValue): Uint8Array | undefined {
  const type = typeOf(value);
  if (type.bf_getbuffer === undefined) return undefined;
  const buffer = type.bf_getbuffer(value, 0);
  try {
    return copyItems(buffer);
  } finally {
    type.bf_releasebuffer?.(value, buffer);
  }
}

function copyItems({ bytes, itemSize, shape, strides, offset }: BufferInfo): Uint8Array {
  const source = bytes();
  const count = shape.reduce((product, length) => product * length, 1);
  const result = new Uint8Array(count * itemSize);
  let at = 0;
  const copy = (dimension: number, from: number): void => {
    const length = shape[dimension];
    if (length === undefined) {
      result.set(source.subarray(from, from + itemSize), at);
      at += itemSize;
      return;
    }
    for (let i = 0; i < length; i++) copy(dimension + 1, from + i * (strides[dimension] ?? itemSize));
  };
  copy(0, offset);
  return result;
}

/** `bytes(value)` of what is no str and no int. */
export function toByteArray(value: PyValue): Uint8Array {
  const own = bufferBytes(value);
  if (own !== undefined) return own;
  const special = lookupSpecial(value, '__bytes__');
  if (special !== undefined) {
    const result = bufferBytes(call0(special));
    if (result === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(value).name})`);
    return result;
  }
  if (
    textOf(value) !== undefined ||
    (typeOf(value).tp_iter === undefined && typeOf(value).sq_item === undefined)
  )
    throw typeError(`cannot convert '${typeOf(value).name}' object to bytes`);
  const iterator = getIterator(value);
  const result: number[] = [];
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
    const byte = indexNumber(item);
    if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
    result.push(Number(byte));
  }
  return Uint8Array.from(result);
}

/** The text that a str or bytes-like object has for `int` and `float`, in ASCII; undefined for other objects. */
function numberText(value: PyValue): string | undefined {
  const text = textOf(value);
  if (text !== undefined) return toAsciiNumber(text);
  const bytes = bufferBytes(value);
  if (bytes === undefined) return undefined;
  let result = '';
  for (const byte of bytes) result += String.fromCharCode(byte);
  return result;
}

/** `int(text, base)`; undefined if it is neither str nor bytes-like. */
export function integerFromText(value: PyValue, base: number): Int | undefined {
  const text = numberText(value);
  if (text === undefined) return undefined;
  const result = parseInteger(text, base);
  if (result !== undefined) return result;
  const shown = Array.from(reprText(value)).slice(0, 200).join('');
  throw valueError(`invalid literal for int() with base ${base}: ${shown}`);
}

/** `float(text)`; undefined if it is neither str nor bytes-like. */
export function doubleFromText(value: PyValue): number | undefined {
  const text = numberText(value);
  if (text === undefined) return undefined;
  const result = parseDouble(text);
  if (result === undefined) throw valueError(`could not convert string to float: ${reprText(value)}`);
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
