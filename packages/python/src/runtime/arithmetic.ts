/** Arithmetic that compiled code does not write out. */

const HALF = 65536;

/** 2**52. */
const EXACT = 4503599627370496;

/**
 * `value % m` of ints from 0 on, for which the engine calls a function where they are not small. The quotient is rounded up to a whole
 * number at most, of which the product is still exact.
 */
export function $modulo(value: number, m: number): number {
  if (value > EXACT || m > EXACT) return value % m;
  const rest = value - Math.floor(value / m) * m;
  return rest < 0 ? rest + m : rest;
}

/** `(a * b + c) % m` of ints from 0 on, with a modulus of up to 32 bits; undefined for others. No step exceeds 2**53. */
export function $linearModulo(a: number, b: number, c: number, m: number): number | undefined {
  if (a < 0 || b < 0 || c < 0 || m <= 0 || m > 4294967296) return undefined;
  const x = a % m;
  const y = b % m;
  const low = y % HALF;
  const high = $modulo(x * ((y - low) / HALF), m);
  return ($modulo(high * HALF + x * low, m) + (c % m)) % m;
}
