/** Hashes: those Python sees (CPython's on 64-bit machines, `Python/pyhash.c`), and the quick ones our own tables use. */
import { integerOf, PyTuple, tupleType, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import { identity } from '../identity.ts';
import { integerRatioOf } from '../numbers/decimal-digits.ts';
import { hashText } from '../text/hash.ts';
import type { PyValue } from '../value.ts';

export { hashText };

/** Numbers are hashed modulo this prime, so that equal ones of any type have equal hashes. */
const MODULUS = (1n << 61n) - 1n;

/** What stands for -1, which C functions return for errors. */
const avoidError = (hash: number | bigint): number | bigint => (hash === -1 ? -2 : hash);

/** The hash of an int. */
export function hashInteger(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const rest = (value < 0n ? -value : value) % MODULUS;
  return avoidError(narrow(value < 0n ? -rest : rest));
}

/** The hash of a float; of NaN that of its object, as in CPython. */
export function hashDouble(value: number, object?: PyValue): number | bigint {
  if (Number.isInteger(value)) {
    if (Number.isSafeInteger(value)) return value === -1 ? -2 : value + 0;
    return hashInteger(BigInt(value));
  }
  if (value === Number.POSITIVE_INFINITY) return 314159;
  if (value === Number.NEGATIVE_INFINITY) return -314159;
  if (Number.isNaN(value)) return typeof object === 'object' ? identity(object) / 16 : 0;
  // value = m * 2**e, and 2**61 is 1 modulo the prime: multiplying by 2**e rotates 61 bits
  const [mantissa, exponent] = integerRatioOf(Math.abs(value));
  const shift = ((exponent % 61) + 61) % 61;
  const split = 2 ** (61 - shift);
  const high = Math.floor(mantissa / split);
  const low = (mantissa - high * split) * 2 ** shift;
  const sum = low + high;
  const hash = sum <= Number.MAX_SAFE_INTEGER ? sum : BigInt(low) + BigInt(high);
  return avoidError(value < 0 ? -hash : hash);
}

/** The hash of a complex number: that of its real part if there is no other. */
export function hashComplex(real: number, imag: number, object?: PyValue): number | bigint {
  const realHash = hashDouble(real, object);
  const imagHash = hashDouble(imag, object);
  if (imagHash === 0) return realHash;
  return avoidError(narrow(BigInt.asIntN(64, BigInt(realHash) + 1000003n * BigInt(imagHash))));
}

export function narrow(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

/** What a `__hash__` returned, brought into 64 bits. */
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
