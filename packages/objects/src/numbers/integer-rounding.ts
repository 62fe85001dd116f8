/** Divisions of ints that round in other ways than down. */

import { overflowError, zeroDivisionError } from '../errors.ts';
import { bitLength, divideToFloat } from './bits.ts';
import { type Int, normalize } from './integer.ts';

/** `a / b`: the float nearest to the quotient. */
export function trueDivide(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  if (a === 0) return negative ? -0 : 0;
  const x = BigInt(a);
  const y = BigInt(b);
  const distance = bitLength(a) - bitLength(b);
  const quotient =
    distance > 1025
      ? Number.POSITIVE_INFINITY
      : distance < -1080
        ? 0
        : divideToFloat(x < 0n ? -x : x, y < 0n ? -y : y);
  if (quotient === Number.POSITIVE_INFINITY) {
    throw overflowError('integer division result too large for a float');
  }
  return negative ? -quotient : quotient;
}

/** The quotient nearest to `a / b`, ties to even, and what is left of `a`. */
export function divmodNear(a: Int, b: Int): [Int, Int] {
  const y = BigInt(b);
  if (y === 0n) throw zeroDivisionError('division by zero');
  let quotient = BigInt(a) / y;
  let rest = BigInt(a) - quotient * y;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const divisor = y < 0n ? -y : y;
  if (twice > divisor || (twice === divisor && (quotient & 1n) === 1n)) {
    const step = rest < 0n === y < 0n ? 1n : -1n;
    quotient += step;
    rest -= step * y;
  }
  return [normalize(quotient), normalize(rest)];
}

/** `round(a, digits)` */
export function roundInteger(a: Int, digits: Int): Int {
  if (digits >= 0) return a;
  // 10**-digits is then more than twice the int
  if (-Number(digits) > bitLength(a) * 0.302 + 2) return 0;
  const rest = divmodNear(a, 10n ** BigInt(-Number(digits)))[1];
  return normalize(BigInt(a) - BigInt(rest));
}
