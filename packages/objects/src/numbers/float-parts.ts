/** Taking doubles apart and stepping through them: `frexp`, `nextafter`, `fma`, ... */
import { scale, scaleBig } from './bits.ts';
import { integerRatioOf } from './decimal-digits.ts';
import { copySign, isNegative } from './double.ts';

const words = new DataView(new ArrayBuffer(8));

/** `[m, e]` with `x = m * 2**e` and 0.5 <= |m| < 1; zero and what is not finite have e = 0. */
export function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const subnormal = Math.abs(x) < 2.2250738585072014e-308;
  words.setFloat64(0, subnormal ? x * 18014398509481984 : x);
  const high = words.getUint32(0);
  const exponent = ((high >>> 20) & 0x7ff) - 1022 - (subnormal ? 54 : 0);
  words.setUint32(0, (high & 0x800fffff) | 0x3fe00000);
  return [words.getFloat64(0), exponent];
}

/** `x * 2**exponent`, rounded once; infinite if too large. */
export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  return scale(x, Math.max(-2200, Math.min(2200, exponent)));
}

/** Doubles in their order as integers, -0 and 0 being 0. */
function order(x: number): bigint {
  words.setFloat64(0, x);
  const bits = words.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** The double `steps` after `x` towards `y`, no further than `y`. */
export function nextAfter(x: number, y: number, count: bigint | undefined): number {
  const steps = count ?? 1n;
  if (steps === 0n) return x;
  if (Number.isNaN(x)) return x;
  if (Number.isNaN(y)) return y;
  if (x === y) return y;
  const from = order(x);
  const to = order(y);
  const next = from < to ? from + steps : from - steps;
  // C's nextafter gives a zero the sign of the side it was reached from; counted steps end at y itself.
  if (count !== undefined && (from < to ? next >= to : next <= to)) return y;
  const negative = next < 0n || (next === 0n && isNegative(x));
  words.setBigInt64(0, next < 0n ? -next : next);
  const result = words.getFloat64(0);
  return negative ? -result : result;
}

/** The unit in the last place. */
export function ulp(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude === Number.POSITIVE_INFINITY) return magnitude;
  if (magnitude === Number.MAX_VALUE) return 2 ** 971;
  return nextAfter(magnitude, Number.POSITIVE_INFINITY, 1n) - magnitude;
}

/** IEEE 754's remainder: `x - n*y` with n the integer nearest to `x/y`, ties to even. NaN if there is none. */
export function ieeeRemainder(x: number, y: number): number {
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (y === 0) return Number.NaN;
    const a = Math.abs(x);
    const b = Math.abs(y);
    const m = a % b;
    const c = b - m;
    const rest = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (a - m)) % b);
    return (isNegative(x) ? -1 : 1) * rest;
  }
  if (Number.isNaN(x)) return x;
  if (Number.isNaN(y)) return y;
  return Number.isFinite(x) ? x : Number.NaN;
}

/** `x*y + z`, rounded once. */
export function fma(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    // a finite product that overflows is no infinity here
    const product = Number.isFinite(x) && Number.isFinite(y) ? copySign(1, x) * copySign(1, y) : x * y;
    return product + z;
  }
  if (x === 0 || y === 0) return x * y + z;
  const [mx, ex] = integerRatioOf(Math.abs(x));
  const [my, ey] = integerRatioOf(Math.abs(y));
  const [mz, ez] = z === 0 ? [0, ex + ey] : integerRatioOf(Math.abs(z));
  let product = BigInt(mx) * BigInt(my);
  let addend = BigInt(mz);
  const e = Math.min(ex + ey, ez);
  product <<= BigInt(ex + ey - e);
  addend <<= BigInt(ez - e);
  if (x < 0 !== y < 0) product = -product;
  if (z < 0) addend = -addend;
  const sum = product + addend;
  if (sum === 0n) return 0;
  return sum < 0n ? -scaleBig(-sum, e) : scaleBig(sum, e);
}
