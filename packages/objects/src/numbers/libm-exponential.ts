/**
 * `exp` and `log`, rounded to the nearest double but for a few cases in ten thousand: evaluated in double-double arithmetic with tables, as the
 * better C libraries do. JavaScript's own differ from engine to engine and are off by a unit in the last place more often.
 */
import { EXP_PARTS, type LibmTables, LOG_FIRST, libmTables } from './libm-tables.ts';

const SPLIT = 134217729;
const doubles = new Float64Array(1);
const halves = new Uint32Array(doubles.buffer);
/** Where the half with the exponent is. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** What `a * b` lost by rounding to `p`; no operand above 2**990. */
export function productError(a: number, b: number, p: number): number {
  const ca = SPLIT * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = SPLIT * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return ah * bh - p + ah * bl + al * bh + al * bl;
}

/** The low part of what `logParts` returned. */
let logLowPart = 0;

/** `ln(x)` of a finite positive `x` in two parts: returns the high one. `lowOfLog()` has the other. */
export function logParts(x: number): number {
  const tables = libmTables();
  let m = x;
  let k = 0;
  if (m < 2.2250738585072014e-308) {
    m *= 18014398509481984;
    k = -54;
  }
  doubles[0] = m;
  const high = halves[HIGH] as number;
  k += (high >>> 20) - 1023;
  halves[HIGH] = (high & 0xfffff) | 0x3ff00000;
  m = doubles[0];
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  const i = Math.round(m * 128) - LOG_FIRST;
  const inverse = tables.inverse[i] as number;
  // r = m * inverse - 1 in two parts, exactly
  const p = m * inverse;
  // the inverse has few bits: its products with the halves of m are exact
  const split = SPLIT * m;
  const mh = split - (split - m);
  const e = mh * inverse - p + (m - mh) * inverse;
  const r0 = p - 1;
  const r = r0 + e;
  const rl = r0 - r + e;
  // ln(1 + r) = r - r*r/2 + r*r*r/3 - ...
  const square = r * r;
  const squareLow = productError(r, r, square) + 2 * r * rl;
  const cube = square * r;
  const tail =
    cube *
    (1 / 3 +
      r *
        (-1 / 4 +
          r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r * (1 / 9 + r * (-1 / 10 + r / 11))))))));
  const half = -0.5 * square;
  // sum, from the large to the small
  const a = k * tables.ln2[0];
  const b = tables.logHigh[i] as number;
  let s = a + b;
  let low = s - a;
  low = a - (s - low) + (b - low);
  let t = s + r;
  let v = t - s;
  low += s - (t - v) + (r - v);
  s = t + half;
  v = s - t;
  low += t - (s - v) + (half - v);
  low += k * tables.ln2[1] + ((tables.logLow[i] as number) + rl - 0.5 * squareLow + tail);
  t = s + low;
  logLowPart = s - t + low;
  return t;
}

export function lowOfLog(): number {
  return logLowPart;
}

/** `exp(x + low)` times 2**0; overflow gives infinity, underflow is gradual and rounds once. */
export function expParts(x: number, low: number): number {
  if (x > 709.79) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  const tables: LibmTables = libmTables();
  const n = Math.round(x * tables.perStep);
  // r = x + low - n * ln(2)/128
  const a = x - n * tables.step[0];
  const b = n * tables.step[1];
  let r = a - b;
  const lost = a - r - b;
  const small = lost - n * tables.step[2] + low;
  const sum = r + small;
  const rl = r - sum + small;
  r = sum;
  // exp(r) - 1 = r + r*r/2 + ...
  const square = r * r;
  const p =
    rl * (1 + r) + square * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040)))));
  const i = n & (EXP_PARTS - 1);
  const k = (n - i) / EXP_PARTS;
  const high = tables.expHigh[i] as number;
  const main = high * r;
  const rest = productError(high, r, main) + high * p + (tables.expLow[i] as number) * (1 + r);
  const sumHigh = high + main;
  const sumLow = high - sumHigh + main + rest;
  const y = sumHigh + sumLow;
  if (k >= -1021) return k === 1024 ? y * 2 ** 1023 * 2 : y * 2 ** k;
  // subnormal: adding this makes the sum end at the last bit the result can have
  const unit = 2 ** (-1074 - k);
  const big = unit * 6755399441055744;
  const rounded = big + y;
  const error = y - (rounded - big) + (sumHigh - y + sumLow);
  let steps = (rounded - big) / unit;
  const missing = error / unit;
  if (missing > 0.5 || (missing === 0.5 && steps % 2 !== 0)) steps += 1;
  else if (missing < -0.5 || (missing === -0.5 && steps % 2 !== 0)) steps -= 1;
  return steps * 5e-324;
}

/** `e ** x` */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x === 0) return 1;
  return expParts(x, 0);
}

/** The natural logarithm: -infinity of 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  return logParts(x);
}

function scaledLog(x: number, [high, low]: readonly [number, number]): number {
  const a = logParts(x);
  const p = a * high;
  return p + (productError(a, high, p) + a * low + logLowPart * high);
}

/** The logarithm to base 2; exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x);
  return scaledLog(x, libmTables().perLn2);
}

/** The logarithm to base 10; exact for powers of ten. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log10(x);
  return scaledLog(x, libmTables().perLn10);
}

/** `2 ** x` */
export function exp2(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 1100) return Number.POSITIVE_INFINITY;
  if (x < -1100) return 0;
  const [l0, l1, l2] = libmTables().ln2;
  if (Number.isInteger(x)) return x < -1022 ? 2 ** (x + 200) * 2 ** -200 : 2 ** x;
  const a = x * l0;
  const ae = productError(x, l0, a);
  const b = x * l1;
  const high = a + b;
  return expParts(high, a - high + b + ae + productError(x, l1, b) + x * l2);
}
