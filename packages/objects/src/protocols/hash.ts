/** Hashes: those Python sees (CPython's, `Python/pyhash.c`), and the quick ones our own tables use. */
import { integerOf, PyFloat, PyStr, PyStrSub, typeOf } from '../core-types.ts';
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

/** For tables: equal values have equal ones, and it is a 32-bit number. */
export function quickHash(value: PyValue): number {
  if (typeof value === 'number') return value | 0;
  const result =
    value instanceof PyFloat || value instanceof PyStr || value instanceof PyStrSub
      ? hash(value)
      : hash(value);
  return typeof result === 'number' ? result | 0 : Number(BigInt.asIntN(32, result));
}
