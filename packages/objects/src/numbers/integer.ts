/**
 * Arithmetic on Python's int: a JavaScript number while it is a safe integer, else a BigInt, never both forms of one value and
 * never -0. The fast paths are kept small, so that V8 inlines them; whatever leaves the safe range goes to `...Big`.
 */
import { overflowError, valueError, zeroDivisionError } from '../errors.ts';

export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const TWO32 = 4294967296;

const BIG_MAX = BigInt(MAX);
const BIG_MIN = -BIG_MAX;
/** Small ints as BigInts, from when one is needed first: to look one up is quicker than to make it. */
const SMALL: bigint[] = [];
const SMALL_COUNT = 1024;

/** The only form of an int that was computed as a BigInt. */
export function normalize(big: bigint): Int {
  return big <= BIG_MAX && big >= BIG_MIN ? Number(big) : big;
}

/** An int for an operation of BigInts. `BigInt` itself is slow, even for one. */
const toBig = (value: Int): bigint =>
  typeof value === 'bigint'
    ? value
    : value >= 0 && value < SMALL.length
      ? (SMALL[value] as bigint)
      : newBig(value);

function newBig(value: number): bigint {
  if (SMALL.length === 0) for (let n = 0; n < SMALL_COUNT; n++) SMALL.push(BigInt(n));
  return BigInt(value);
}

/** `x` must be an integer; infinite ones and NaN are the caller's business. */
export function fromIntegralNumber(x: number): Int {
  return x <= MAX && x >= -MAX ? x + 0 : BigInt(x);
}

function divisionByZero() {
  return zeroDivisionError('division by zero');
}

/** What CPython says when an int would not fit; BigInts end at 2**30 bits. */
export function tooManyDigits() {
  return overflowError('too many digits in integer');
}

/** What V8 throws of an operation whose result is too large for it, as an error of Python's. */
const refused = (error: unknown): unknown => (error instanceof RangeError ? tooManyDigits() : error);

function addBig(a: Int, b: Int): Int {
  return normalize(toBig(a) + toBig(b));
}

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return addBig(a, b);
}

function subtractBig(a: Int, b: Int): Int {
  return normalize(toBig(a) - toBig(b));
}

export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return subtractBig(a, b);
}

function multiplyBig(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  try {
    // One is beyond the safe integers, or both together: so is the product.
    return toBig(a) * toBig(b);
  } catch (error) {
    throw refused(error);
  }
}

export function multiply(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // + 0: 0 * -5 is -0
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  return multiplyBig(a, b);
}

export function negate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : normalize(-a);
}

export function absolute(a: Int): Int {
  return typeof a === 'number' ? Math.abs(a) : a < 0n ? -a : a;
}

export function invert(a: Int): Int {
  return subtract(-1, a);
}

function floorDivideBig(a: Int, b: Int): Int {
  const x = toBig(a);
  const y = toBig(b);
  if (y === 0n) throw divisionByZero();
  const quotient = x / y;
  return normalize(x < 0n !== y < 0n && quotient * y !== x ? quotient - 1n : quotient);
}

/** `a // b` */
export function floorDivide(a: Int, b: Int): Int {
  // The rounded quotient of safe integers never reaches an integer above the true one, so its floor is right.
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return Math.floor(a / b) + 0;
  return floorDivideBig(a, b);
}

function remainderBig(a: Int, b: Int): Int {
  const y = toBig(b);
  if (y === 0n) throw divisionByZero();
  const rest = toBig(a) % y;
  return normalize(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

/** `a % b`: has the sign of `b`. */
export function remainder(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b;
    if (rest === 0) return 0;
    return rest < 0 !== b < 0 ? rest + b : rest;
  }
  return remainderBig(a, b);
}

/** `a // b` and `a % b`. */
export function divmod(a: Int, b: Int): [Int, Int] {
  if (typeof a === 'number' && typeof b === 'number') return [floorDivide(a, b), remainder(a, b)];
  const x = toBig(a);
  const y = toBig(b);
  if (y === 0n) throw divisionByZero();
  let quotient = x / y;
  let rest = x - quotient * y;
  if (rest !== 0n && rest < 0n !== y < 0n) {
    quotient -= 1n;
    rest += y;
  }
  return [normalize(quotient), normalize(rest)];
}

/** `a ** b` for `b >= 0`; a negative exponent is the business of floats. */
export function power(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && b < TWO32) {
    let result = 1;
    let base = a;
    let rest = b;
    for (;;) {
      if (rest & 1) {
        result *= base;
        if (result > MAX || result < -MAX) break;
      }
      rest >>>= 1;
      if (rest === 0) return result + 0;
      base *= base;
      if (base > MAX) break;
    }
  }
  if (a === 0) return b === 0 ? 1 : 0;
  if (a === 1) return 1;
  if (a === -1) return isOdd(b) ? -1 : 1;
  if (typeof b === 'bigint') throw tooManyDigits();
  try {
    return normalize(BigInt(a) ** BigInt(b));
  } catch (error) {
    throw refused(error);
  }
}

function isOdd(a: Int): boolean {
  return typeof a === 'number' ? a % 2 !== 0 : (a & 1n) === 1n;
}

/** The inverse of `a` modulo `n > 1`, in `0..n`; undefined if there is none. */
function inverse(a: bigint, n: bigint): bigint | undefined {
  let [r, s] = [n, ((a % n) + n) % n];
  let [x, y] = [0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [x, y] = [y, x - q * y];
  }
  if (r !== 1n) return undefined;
  return x < 0n ? x + n : x;
}

/** `pow(base, exponent, modulus)` */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const signed = BigInt(modulus);
  const n = signed < 0n ? -signed : signed;
  if (n === 1n) return 0;
  let a = BigInt(base) % n;
  let e = BigInt(exponent);
  if (e < 0n) {
    const inverted = inverse(a, n);
    if (inverted === undefined) throw valueError('base is not invertible for the given modulus');
    a = inverted;
    e = -e;
  }
  if (a < 0n) a += n;
  const result = n < 94906265n ? BigInt(powerModuloSmall(Number(a), e, Number(n))) : powerModuloBig(a, e, n);
  return normalize(signed < 0n && result !== 0n ? result - n : result);
}

/** For moduli whose square is a safe integer. */
function powerModuloSmall(a: number, e: bigint, n: number): number {
  let result = 1;
  for (const bit of e.toString(2)) {
    result = (result * result) % n;
    if (bit === '1') result = (result * a) % n;
  }
  return result;
}

/** From the left, four bits of the exponent at a time when it is long. */
function powerModuloBig(a: bigint, e: bigint, n: bigint): bigint {
  let result = 1n;
  if (a < SMALL_BASE || e < 1n << 64n) {
    const bits = e.toString(2);
    for (let at = 0; at < bits.length; at++) {
      result = (result * result) % n;
      if (bits.charCodeAt(at) !== ONE) continue;
      result *= a;
      // A small factor can wait for the next division.
      if (a >= SMALL_BASE) result %= n;
    }
    return result % n;
  }
  const powers = [1n, a];
  for (let i = 2; i < 16; i++) powers.push(((powers[i - 1] ?? 1n) * a) % n);
  for (const digit of e.toString(16)) {
    for (let i = 0; i < 4; i++) result = (result * result) % n;
    const factor = powers[Number.parseInt(digit, 16)];
    if (factor !== undefined && digit !== '0') result = (result * factor) % n;
  }
  return result;
}

/** The character 1. */
const ONE = 49;
/** Multiplying by less takes no more than a step over the digits. */
const SMALL_BASE = 1n << 32n;

const POWERS_OF_TWO = Array.from({ length: 53 }, (_, n) => 2 ** n);

/** `a << count` */
export function shiftLeft(a: Int, count: Int): Int {
  if (typeof a === 'number' && typeof count === 'number') {
    const factor = POWERS_OF_TWO[count];
    if (factor !== undefined) {
      const product = a * factor;
      if (product <= MAX && product >= -MAX) return product;
    }
  }
  if (count < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (typeof count === 'bigint') throw tooManyDigits();
  try {
    return normalize(toBig(a) << toBig(count));
  } catch (error) {
    throw refused(error);
  }
}

/** `a >> count`: rounds down. */
export function shiftRight(a: Int, count: Int): Int {
  if (typeof a === 'number' && typeof count === 'number') {
    if ((a | 0) === a && count >= 0) return a >> (count > 31 ? 31 : count);
    const divisor = POWERS_OF_TWO[count];
    if (divisor !== undefined) return Math.floor(a / divisor);
  }
  if (count < 0) throw valueError('negative shift count');
  if (typeof a === 'number' || typeof count === 'bigint') return a < 0 ? -1 : 0;
  return normalize(a >> toBig(count));
}

/** Numbers as two's complement halves: 32 low bits, and the rest with the sign. */
function joinHalves(high: number, low: number): Int {
  const result = high * TWO32 + (low >>> 0);
  return result >= -MAX ? result : BigInt(result);
}

export function bitAnd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return joinHalves(Math.floor(a / TWO32) & Math.floor(b / TWO32), a & b);
  }
  return normalize(toBig(a) & toBig(b));
}

export function bitOr(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return joinHalves(Math.floor(a / TWO32) | Math.floor(b / TWO32), a | b);
  }
  return normalize(toBig(a) | toBig(b));
}

export function bitXor(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return joinHalves(Math.floor(a / TWO32) ^ Math.floor(b / TWO32), a ^ b);
  }
  return normalize(toBig(a) ^ toBig(b));
}

/** Below zero, zero or above, as `a` is to `b`. JavaScript compares numbers and BigInts exactly. */
export function compare(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
