/** Arithmetic that compiled code does not write out. */

const HALF = 65536;

/** `(a * b + c) % m` of ints from 0 on, with a modulus of up to 32 bits; undefined for others. No step exceeds 2**53. */
export function $linearModulo(a: number, b: number, c: number, m: number): number | undefined {
  if (a < 0 || b < 0 || c < 0 || m <= 0 || m > 4294967296) return undefined;
  const x = a % m;
  const y = b % m;
  const low = y % HALF;
  const high = (x * ((y - low) / HALF)) % m;
  return (((high * HALF + x * low) % m) + (c % m)) % m;
}
