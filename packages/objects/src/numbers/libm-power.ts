/** `pow` of C's libm. */
import { expParts, logParts, lowOfLog, productError } from './libm-exponential.ts';

/** `x ** y` for positive finite `x` and finite `y`, rounded to the nearest double but for a few cases in ten thousand. */
export function powPositive(x: number, y: number): number {
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const high = logParts(x);
  const low = lowOfLog();
  const p = high * y;
  if (p > 710) return Number.POSITIVE_INFINITY;
  if (p < -746) return 0;
  const lost = productError(high, y, p) + low * y;
  const sum = p + lost;
  return expParts(sum, p - sum + lost);
}

const isOdd = (y: number): boolean => Math.abs(y) % 2 === 1;

/** C's `pow` for all doubles; `0 ** negative` is infinite. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x > 0 && x < Number.POSITIVE_INFINITY && Number.isFinite(y)) return powPositive(x, y);
  if (x < 0 && x > Number.NEGATIVE_INFINITY && Number.isFinite(y)) {
    if (!Number.isInteger(y)) return Number.NaN;
    const result = powPositive(-x, y);
    return isOdd(y) ? -result : result;
  }
  // zeros, infinities and NaN: JavaScript differs from C only where the base is 1 or -1
  if (x === -1 && !Number.isNaN(y)) return 1;
  return x ** y;
}
