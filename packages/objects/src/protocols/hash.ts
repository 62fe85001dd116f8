/** Hashes: those Python sees (CPython's, `Python/pyhash.c`), and the quick ones our own tables use. */
import { integerOf, PyTuple, tupleType, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import { identity } from '../identity.ts';
import type { PyValue } from '../value.ts';

const MODULUS = (1n << 61n) - 1n;

/** The hash of an int. */
export function hashInteger(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const rest = (value < 0n ? -value : value) % MODULUS;
  const hash = value < 0n ? -rest : rest;
  return narrow(hash === -1n ? -2n : hash);
}

/** The hash of a float; of NaN that of its object, as in CPython. */
export function hashDouble(value: number, object?: PyValue): number | bigint {
  if (Number.isInteger(value)) return hashInteger(narrow(BigInt(value)));
  if (value === Number.POSITIVE_INFINITY) return 314159;
  if (value === Number.NEGATIVE_INFINITY) return -314159;
  if (Number.isNaN(value)) return object === undefined || typeof object !== 'object' ? 0 : identity(object);
  // x = m * 2**e with m an integer; 2**61 = 1 modulo the modulus, so the exponent counts modulo 61.
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  const shift = BigInt((((exponent % 61) + 61) % 61) | 0);
  let hash = (BigInt(mantissa) << shift) % MODULUS;
  if (value < 0) hash = -hash;
  return narrow(hash === -1n ? -2n : hash);
}

/** A 61-bit hash of a text; CPython's differs on every run as well. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  const hash = (high >>> 12) * 0x100000000 + (low >>> 0);
  return text.length === 0 ? 0 : hash;
}

export function narrow(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

/** What a `__hash__` returned, brought into 61 bits. */
export function hashResult(result: PyValue): number | bigint {
  const value = integerOf(result);
  if (value === undefined) throw typeError('__hash__ method should return an integer');
  if (typeof value === 'number') return value === -1 ? -2 : value;
  if (value >= -(1n << 63n) && value < 1n << 63n) return value;
  return hashInteger(value);
}

/** `hash(value)`. */
export function hash(value: PyValue): number | bigint {
  switch (typeof value) {
    case 'number':
      return value === -1 ? -2 : value;
    case 'string':
      return hashText(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return hashInteger(value);
    default: {
      const slot = value.type.tp_hash;
      if (slot === undefined) throw typeError(`unhashable type: '${typeOf(value).name}'`);
      return slot(value);
    }
  }
}

/** For tables: the low 32 bits of the hash, signed. Equal values have equal ones. */
export function quickHash(value: PyValue): number {
  switch (typeof value) {
    case 'number':
      return value === -1 ? -2 : value | 0;
    case 'string':
      return hashText(value) | 0;
    case 'object':
      if (value instanceof PyTuple && value.type.tp_hash === tupleType.tp_hash) {
        hashItems(value.items);
        return low;
      }
  }
  const result = hash(value);
  return typeof result === 'number' ? result | 0 : Number(BigInt.asIntN(32, result));
}

// 64-bit arithmetic in halves, for the hash of tuples: BigInt would cost ten times as much. The halves of the last result:
let high = 0;
let low = 0;

/** The upper half of the product of two unsigned halves. */
function multiplyHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + (middle >>> 16) + (other >>> 16)) | 0;
}

function loadHash(value: PyValue): void {
  if (value instanceof PyTuple && value.type.tp_hash === tupleType.tp_hash) {
    hashItems(value.items);
    return;
  }
  const result = hash(value);
  if (typeof result === 'number') {
    low = result | 0;
    high = Math.floor(result / 0x1_0000_0000) | 0;
  } else {
    low = Number(BigInt.asIntN(32, result));
    high = Number(BigInt.asIntN(32, result >> 32n));
  }
}

/** CPython's hash of tuples (xxHash), of which the result is left in the halves. */
function hashItems(items: readonly PyValue[]): void {
  let accHigh = 0x27d4eb2f;
  let accLow = 0x165667c5;
  for (const item of items) {
    loadHash(item);
    // acc += lane * 0xC2B2AE3D27D4EB4F
    const productLow = Math.imul(low, 0x27d4eb4f);
    const productHigh =
      multiplyHigh(low >>> 0, 0x27d4eb4f) + Math.imul(low, 0xc2b2ae3d) + Math.imul(high, 0x27d4eb4f);
    const sum = (accLow >>> 0) + (productLow >>> 0);
    accHigh = (accHigh + productHigh + (sum > 0xffff_ffff ? 1 : 0)) | 0;
    accLow = sum | 0;
    // acc = rotate left by 31
    const rotated = (accHigh << 31) | (accLow >>> 1);
    accLow = (accLow << 31) | (accHigh >>> 1);
    accHigh = rotated;
    // acc *= 0x9E3779B185EBCA87
    const before = accLow;
    accLow = Math.imul(before, 0x85ebca87);
    accHigh =
      (multiplyHigh(before >>> 0, 0x85ebca87) +
        Math.imul(before, 0x9e3779b1) +
        Math.imul(accHigh, 0x85ebca87)) |
      0;
  }
  // acc += length ^ (0x27D4EB2F165667C5 ^ 3527539)
  const sum = (accLow >>> 0) + ((items.length ^ 0x165667c5 ^ 3527539) >>> 0);
  high = (accHigh + 0x27d4eb2f + (sum > 0xffff_ffff ? 1 : 0)) | 0;
  low = sum | 0;
  if (low === -1 && high === -1) {
    low = 1546275796;
    high = 0;
  }
}

/** The hash of a tuple of these items. */
export function hashTuple(items: readonly PyValue[]): number | bigint {
  hashItems(items);
  if (high < 0x20_0000 && high >= -0x20_0000) {
    const value = high * 0x1_0000_0000 + (low >>> 0);
    if (Number.isSafeInteger(value)) return value;
  }
  return (BigInt(high) << 32n) + BigInt(low >>> 0);
}
