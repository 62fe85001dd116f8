/** Ints between Python and C's integers. */
import { integerOf, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import type { Handle } from '../types.ts';
import { scratch, wideModes } from './front.ts';
import type { HandleTable } from './handles.ts';

const WORD = 0x1_0000_0000;
const WIDE_MIN = -(1n << 63n);
const WIDE_MAX = (1n << 63n) - 1n;
const UNSIGNED_MAX = (1n << 64n) - 1n;

/** The int of the low and the high word of a 64-bit integer. */
export function fromWords(low: number, high: number, signed: number): number | bigint {
  const value = (signed !== 0 ? high : high >>> 0) * WORD + (low >>> 0);
  if (Number.isSafeInteger(value)) return value;
  const big = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  return signed !== 0 ? BigInt.asIntN(64, big) : big;
}

/** Leaves the value as 64 bits in the front's memory. Throws as CPython's `PyLong_AsLongLong` and its kin do. */
export function toWords(handles: HandleTable, handle: Handle, mode: number): void {
  const value = handles.get(handle);
  const number = mode === wideModes.unsigned ? intOf(value) : indexNumber(value);
  const { words } = handles;
  const at = scratch.wide >> 2;
  if (typeof number === 'number') {
    if (mode === wideModes.unsigned && number < 0) throw negative();
    words[at] = number | 0;
    words[at + 1] = Math.floor(number / WORD);
    return;
  }
  if (mode === wideModes.signed && (number < WIDE_MIN || number > WIDE_MAX))
    throw overflowError('int too big to convert');
  if (mode === wideModes.unsigned) {
    if (number < 0n) throw negative();
    if (number > UNSIGNED_MAX) throw overflowError('int too big to convert');
  }
  const bits = BigInt.asUintN(64, number);
  words[at] = Number(bits & 0xffffffffn) | 0;
  words[at + 1] = Number(bits >> 32n) | 0;
}

const negative = (): object => overflowError("can't convert negative int to unsigned");

/** The value of an int, without `__index__`. */
export function intOf(value: PyValue): number | bigint {
  const number = integerOf(value);
  if (number === undefined) throw typeError('an integer is required');
  return number;
}

/** As `int` and `long` on wasm32; calls `__index__`. */
export function toInt32(value: PyValue): number {
  const number = typeof value === 'number' ? value : indexNumber(value);
  if (typeof number !== 'number' || number !== (number | 0))
    throw overflowError('Python int too large to convert to C int');
  return number;
}

export function toUInt32(value: PyValue): number {
  const number = intOf(value);
  if (number < 0) throw overflowError("can't convert negative value to unsigned int");
  if (typeof number !== 'number' || number >= WORD)
    throw overflowError('Python int too large to convert to C unsigned long');
  return number | 0;
}

export function toUInt32Mask(value: PyValue): number {
  const number = indexNumber(value);
  return typeof number === 'number' ? number | 0 : Number(BigInt.asIntN(32, number));
}

export function toSize(value: PyValue): number {
  const number = intOf(value);
  if (number < 0) throw overflowError("can't convert negative value to size_t");
  if (typeof number !== 'number' || number >= WORD)
    throw overflowError('Python int too large to convert to C size_t');
  return number | 0;
}

export function toSsize(value: PyValue): number {
  const number = intOf(value);
  if (typeof number !== 'number' || number !== (number | 0))
    throw overflowError('Python int too large to convert to C ssize_t');
  return number;
}

/** An index, for functions that take an `HPy_ssize_t` of a Python value. */
export function indexOf(value: PyValue): number {
  const number = indexNumber(value);
  if (typeof number === 'number' && number === (number | 0)) return number;
  throw overflowError(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
}
