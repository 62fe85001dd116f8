/** The binary form of ints: lengths, bytes, roots, and the correctly rounded way to floats. */
import { overflowError } from '../errors.ts';
import { type Int, normalize } from './integer.ts';

const buffer = new DataView(new ArrayBuffer(8));

/** Number of bits of the absolute value; 0 for 0. */
export function bitLength(a: Int): number {
  if (typeof a === 'bigint') return bitLengthBig(a < 0n ? -a : a);
  const n = Math.abs(a);
  return n < 4294967296 ? 32 - Math.clz32(n) : 64 - Math.clz32(n / 4294967296);
}

function bitLengthBig(n: bigint): number {
  const rounded = Number(n);
  if (rounded < Number.POSITIVE_INFINITY) {
    buffer.setFloat64(0, rounded);
    const exponent = (buffer.getUint16(0) >> 4) - 1023;
    // rounding may have reached the next power of two
    return rounded === 2 ** exponent && n < BigInt(rounded) ? exponent : exponent + 1;
  }
  const digits = n.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits.slice(0, 1), 16)) + 28;
}

function popCount(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Number of ones in the absolute value. */
export function bitCount(a: Int): number {
  if (typeof a === 'number') {
    const n = Math.abs(a);
    return popCount(n | 0) + popCount((n / 4294967296) | 0);
  }
  const digits = (a < 0n ? -a : a).toString(16);
  let count = 0;
  for (let end = digits.length; end > 0; end -= 8) {
    count += popCount(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16) | 0);
  }
  return count;
}

/** The integer part of the square root of `n >= 0`. */
export function integerSquareRoot(n: Int): Int {
  if (typeof n === 'number') {
    const root = Math.floor(Math.sqrt(n));
    return root * root > n ? root - 1 : root;
  }
  // Newton's iteration with growing precision, as in CPython's math.isqrt, which proves it.
  const c = Math.floor((bitLength(n) - 1) / 2);
  let a = 1n;
  let d = 0;
  for (let s = bitLength(c) - 1; s >= 0; s--) {
    const e = d;
    d = Math.floor(c / 2 ** s);
    a = (a << BigInt(d - e - 1)) + (n >> BigInt(2 * c - e - d + 1)) / a;
  }
  return normalize(a * a > n ? a - 1n : a);
}

/** The greatest common divisor, not negative. */
export function greatestCommonDivisor(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') return gcdSmall(Math.abs(a), Math.abs(b));
  let x = BigInt(a);
  let y = BigInt(b);
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  if (x < y) [x, y] = [y, x];
  while (y > 9007199254740991n) {
    // Lehmer: the leading bits give several quotients at once
    const shift = BigInt(bitLengthBig(x) - 52);
    let p = Number(x >> shift);
    let q = Number(y >> shift);
    let [A, B, C, D, steps] = [1, 0, 0, 1, 0];
    for (; q - C !== 0; steps++) {
      const quotient = Math.floor((p + (A - 1)) / (q - C));
      const s = B + quotient * D;
      const t = p - quotient * q;
      if (s > t) break;
      [p, q] = [q, t];
      [A, B, C, D] = [D, C, s, A + quotient * C];
    }
    if (steps === 0) {
      [x, y] = [y, x % y];
      continue;
    }
    const [a1, b1, c1, d1] = [BigInt(A), BigInt(B), BigInt(C), BigInt(D)];
    [x, y] = steps % 2 === 1 ? [a1 * y - b1 * x, d1 * x - c1 * y] : [a1 * x - b1 * y, d1 * y - c1 * x];
  }
  if (y === 0n) return normalize(x);
  return gcdSmall(Number(y), Number(x % y));
}

function gcdSmall(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** `x * 2**exponent`, rounded once. */
export function scale(x: number, exponent: number): number {
  let y = x;
  let n = exponent;
  if (n > 1023) {
    y *= 2 ** 1023;
    n -= 1023;
    if (n > 1023) {
      y *= 2 ** 1023;
      n = Math.min(n - 1023, 1023);
    }
  } else if (n < -1022) {
    // the factor leaves 53 bits, so that only the last step rounds
    y *= 2 ** -969;
    n += 969;
    if (n < -1022) {
      y *= 2 ** -969;
      n = Math.max(n + 969, -1022);
    }
  }
  return y * 2 ** n;
}

/** The float nearest to `n * 2**exponent`, ties to even, for `n >= 0`; infinite if too large. */
export function scaleBig(n: bigint, exponent: number): number {
  const bits = bitLengthBig(n);
  if (n === 0n || bits + exponent < -1075) return 0;
  if (bits + exponent > 1024) return Number.POSITIVE_INFINITY;
  const drop = bits - Math.min(53, bits + exponent + 1074);
  if (drop <= 0) return scale(Number(n), exponent);
  const shift = BigInt(drop);
  let kept = n >> shift;
  const rest = n - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return scale(Number(kept), exponent + drop);
}

/** The float nearest to `a / b` for positive ints; infinite if too large. */
export function divideToFloat(a: bigint, b: bigint): number {
  // a quotient of at least 55 bits; a remainder only says that there is more
  const shift = Math.max(bitLengthBig(a) - bitLengthBig(b), -1076) - 55;
  const x = shift < 0 ? a << BigInt(-shift) : a;
  const y = shift > 0 ? b << BigInt(shift) : b;
  const quotient = x / y;
  const sticky = quotient * y === x ? 0n : 1n;
  return scaleBig((quotient << 1n) | sticky, shift - 1);
}

/** The float nearest to an int. */
export function toFloat(a: Int): number {
  if (typeof a === 'number') return a;
  const x = Number(a);
  if (x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY) {
    throw overflowError('int too large to convert to float');
  }
  return x;
}

const HEX_BYTES = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

function littleEndian(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes).reverse();
}

/** The int in two's complement (or without sign) that the bytes spell, most significant first if `big`. */
export function fromBytes(bytes: Uint8Array, big: boolean, signed: boolean): Int {
  const ordered = big ? bytes : littleEndian(bytes);
  const length = ordered.length;
  const negative = signed && length > 0 && (ordered[0] ?? 0) >= 128;
  if (length <= 6) {
    let n = 0;
    for (const byte of ordered) n = n * 256 + byte;
    return negative ? n - 2 ** (8 * length) : n;
  }
  const parts: string[] = [];
  for (const byte of ordered) parts.push(HEX_BYTES[byte] ?? '');
  const n = BigInt(`0x${parts.join('')}`);
  return normalize(negative ? n - (1n << BigInt(8 * length)) : n);
}

/** The reverse of `fromBytes`. */
export function toBytes(a: Int, length: number, big: boolean, signed: boolean): Uint8Array {
  if (!signed && a < 0) throw overflowError("can't convert negative int to unsigned");
  const result = new Uint8Array(length);
  // the bits of -n - 1 are those of n, inverted
  const magnitude = a >= 0 ? a : typeof a === 'number' ? -1 - a : -1n - a;
  const bits = bitLength(magnitude) + (signed ? 1 : 0);
  if (a !== 0 && bits > length * 8) throw overflowError('int too big to convert');
  if (typeof magnitude === 'number') {
    for (let i = 0, rest = magnitude; rest > 0; i++, rest = Math.floor(rest / 256)) result[i] = rest % 256;
  } else {
    const digits = magnitude.toString(16);
    for (let i = 0, end = digits.length; end > 0; i++, end -= 2) {
      result[i] = Number.parseInt(digits.slice(Math.max(0, end - 2), end), 16);
    }
  }
  if (a < 0) for (let i = 0; i < length; i++) result[i] = ~(result[i] ?? 0);
  return big ? result.reverse() : result;
}
