/** `exp`, `ln`, `log10` and powers, correctly rounded: computed with more and more digits until the rounding is certain. */
import { divide, inHalfEven, multiply, ONE, withSign } from './arithmetic.ts';
import {
  CLAMPED,
  copyContext,
  fix,
  fixed,
  INEXACT,
  invalid,
  nanOf,
  type PyContext,
  ROUNDED,
} from './context.ts';
import { digitCount, FINITE, finite, INFINITE, infinity, type PyDecimal, power10 } from './value.ts';

/** `atanh(1/n)` with `bits` bits after the point. */
function inverseTangent(n: bigint, bits: bigint): bigint {
  let term = (1n << bits) / n;
  let sum = 0n;
  const square = n * n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term /= square;
  }
  return sum;
}

const constants = new Map<string, { readonly bits: bigint; readonly value: bigint }>();

/** ln 2 or ln 10 with `bits` bits after the point, off by a few of them. */
function constant(name: 'ln2' | 'ln10', bits: bigint): bigint {
  const known = constants.get(name);
  if (known !== undefined && known.bits >= bits) return known.value >> (known.bits - bits);
  const more = bits + 64n;
  const ln2 =
    18n * inverseTangent(26n, more) - 2n * inverseTangent(4801n, more) + 8n * inverseTangent(8749n, more);
  const value = name === 'ln2' ? ln2 : 3n * ln2 + 2n * inverseTangent(9n, more);
  constants.set(name, { bits: more, value });
  return value >> 64n;
}

function bitCount(n: bigint): number {
  const text = n.toString(16);
  return text.length * 4 - Math.clz32(Number.parseInt(text[0] ?? '0', 16)) + 28;
}

function squareRootOf(n: bigint): bigint {
  if (n === 0n) return 0n;
  let x = 1n << BigInt((bitCount(n) + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** `ln(coefficient * 10**exponent)` with `bits` bits after the point, off by less than 2**20 of them. */
function naturalLog(coefficient: bigint, exponent: number, bits: bigint): bigint {
  const numerator = exponent >= 0 ? coefficient * power10(exponent) : coefficient;
  const denominator = exponent >= 0 ? 1n : power10(-exponent);
  const k = BigInt(bitCount(numerator) - bitCount(denominator));
  const shift = bits - k;
  // between 1/2 and 2
  let m = shift >= 0n ? (numerator << shift) / denominator : numerator / (denominator << -shift);
  const roots = 8n;
  for (let i = 0n; i < roots; i++) m = squareRootOf(m << bits);
  const one = 1n << bits;
  const z = ((m - one) << bits) / (m + one);
  const square = (z * z) >> bits;
  let term = z;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = (term * square) >> bits;
  }
  return (sum << (roots + 1n)) + k * constant('ln2', bits);
}

/** `exp(x)` of a fixed-point number as `m * 10**n`: m with `bits` bits after the point, between 1 and 10. */
function exponential(x: bigint, bits: bigint): readonly [bigint, number] {
  const ln10 = constant('ln10', bits);
  let n = x / ln10;
  if (x < 0n) n -= 1n;
  // the multiple of ln 10 needs as many more bits as n has
  const extra = BigInt(bitCount(n < 0n ? -n : n) + 8);
  const r = x - ((n * constant('ln10', bits + extra)) >> extra);
  const halvings = 12n;
  const reduced = r >> halvings;
  let term = 1n << bits;
  let sum = term;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = (term * reduced) / (k << bits);
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) >> bits;
  return [sum, Number(n)];
}

/** Rounds what `approximate(digits)` gives (digits * 10**exponent, off by less than 1) as soon as the digits tell how. */
function certain(
  c: PyContext,
  negative: boolean,
  approximate: (digits: number) => readonly [bigint, number],
): PyDecimal {
  for (let extra = 4; ; extra += 6) {
    const [value, exponent] = approximate(c.prec + extra);
    const digits = digitCount(value);
    const rest = value % (5n * power10(Math.max(0, digits - c.prec - 1)));
    if (rest > 1n || extra > 60)
      return inHalfEven(c, () => {
        const result = fix(c, negative, rest === 0n ? value + 1n : value, exponent);
        c.status |= INEXACT | ROUNDED;
        return result;
      });
  }
}

const bitsFor = (digits: number): bigint => BigInt(Math.ceil(digits * 3.3219280948873626) + 40);

/** A fixed-point number as a decimal with `digits` digits after the point. */
const toDigits = (x: bigint, bits: bigint, digits: number): bigint => (x * power10(digits)) >> bits;

export function exp(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) return a.negative ? finite(false, 0n, 0) : a;
  if (a.coefficient === 0n) return ONE;
  const { prec } = c;
  const size = a.adjusted;
  const bound = String((c.emax + 1) * 3).length;
  const low = String((-c.etiny + 1) * 3).length;
  if (!a.negative && size > bound) return inHalfEven(c, () => fix(c, false, 1n, c.emax + 1));
  if (a.negative && size > low) return inHalfEven(c, () => fix(c, false, 1n, c.etiny - 1));
  if (size < -prec - 1) {
    // 1 with something behind it
    const coefficient = a.negative ? power10(prec + 1) - 1n : power10(prec + 1) + 1n;
    return inHalfEven(c, () => fix(c, false, coefficient, -prec - 1));
  }
  return certain(c, false, (digits) => {
    const bits = bitsFor(digits + Math.max(0, size) + 5);
    const [m, n] = exponential(toFixed(a, bits), bits);
    return [toDigits(m, bits, digits), n - digits];
  });
}

/** A decimal in fixed point. */
function toFixed(a: PyDecimal, bits: bigint): bigint {
  const value =
    a.exponent >= 0
      ? (a.coefficient * power10(a.exponent)) << bits
      : (a.coefficient << bits) / power10(-a.exponent);
  return a.negative ? -value : value;
}

/** Whether a number is exactly one. */
function isOne(a: PyDecimal): boolean {
  if (a.kind !== FINITE || a.negative || a.exponent > 0) return false;
  return a.digits === 1 - a.exponent && a.coefficient === power10(-a.exponent);
}

/** At least so many zeros stand between the point and the first digit of the logarithm. */
function leadingZeros(a: PyDecimal): number {
  if (a.adjusted !== 0 && a.adjusted !== -1) return 0;
  const one = power10(-Math.min(0, a.exponent));
  const distance = a.coefficient > one ? a.coefficient - one : one - a.coefficient;
  return Math.max(0, -a.exponent - digitCount(distance));
}

function logarithm(c: PyContext, a: PyDecimal, base10: boolean): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.isZero) {
    // the limit is exact, so nothing is signalled
    return infinity(true);
  }
  if (a.negative) return invalid(c);
  if (a.kind === INFINITE) return a;
  if (isOne(a)) return finite(false, 0n, 0);
  if (base10) {
    const trimmed = a.coefficient.toString().replace(/0+$/, '');
    if (trimmed === '1') return inHalfEven(c, () => fix(c, a.adjusted < 0, BigInt(Math.abs(a.adjusted)), 0));
  }
  const negative = a.adjusted < 0;
  const zeros = leadingZeros(a);
  return certain(c, negative, (digits) => {
    const places = digits + zeros + 1;
    const bits = bitsFor(places + 12);
    let value = naturalLog(a.coefficient, a.exponent, bits);
    if (base10) value = (value << bits) / constant('ln10', bits);
    return [toDigits(value < 0n ? -value : value, bits, places), -places];
  });
}

export const ln = (c: PyContext, a: PyDecimal): PyDecimal => logarithm(c, a, false);
export const log10 = (c: PyContext, a: PyDecimal): PyDecimal => logarithm(c, a, true);

const isInteger = (d: PyDecimal): boolean =>
  d.kind === FINITE &&
  (d.exponent >= 0 ||
    d.coefficient === 0n ||
    (-d.exponent < d.digits && d.coefficient % power10(-d.exponent) === 0n));

function integerPart(d: PyDecimal): bigint {
  return d.exponent >= 0 ? d.coefficient * power10(d.exponent) : d.coefficient / power10(-d.exponent);
}

/** `a ** n` by squaring, with some more digits than asked for, as in libmpdec. */
function integerPower(c: PyContext, a: PyDecimal, b: PyDecimal, negative: boolean): PyDecimal {
  const work = copyContext(c);
  work.prec += b.digits + b.exponent + 2;
  work.rounding = 'ROUND_HALF_EVEN';
  work.clamp = 0;
  let base = a;
  if (b.negative) {
    work.prec += 1;
    base = divide(work, ONE, a);
  }
  const bits = integerPart(b).toString(2);
  let result = base;
  for (const bit of bits.slice(1)) {
    result = multiply(work, result, result);
    if (bit === '1') result = multiply(work, result, base);
    if (result.kind !== FINITE || (result.coefficient === 0n && (work.status & CLAMPED) !== 0)) break;
  }
  c.status |= work.status;
  if (result.kind === INFINITE) return fix(c, negative, 1n, c.emax + 1);
  return fixed(c, withSign(result, negative));
}

export function power(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  if (b.isZero) return a.isZero ? invalid(c) : ONE;
  const integral = isInteger(b);
  const odd = integral && (b.exponent > 0 ? false : (integerPart(b) & 1n) === 1n);
  const negative = a.negative && odd;
  if (a.negative && !a.isZero && !integral) return invalid(c);
  if (a.isZero) return b.negative ? infinity(negative) : finite(negative, 0n, 0);
  if (a.kind === INFINITE) return b.negative ? finite(negative, 0n, 0) : infinity(negative);
  const base = withSign(a, false);
  if (isOne(base)) {
    if (integral && (b.negative || a.exponent === 0)) return finite(negative, 1n, 0);
    if (integral) {
      const exponent = Math.max(1 - c.prec, a.exponent * Math.min(c.prec, Number(integerPart(b))));
      if (exponent < 0 && 1 - c.prec === exponent) c.status |= ROUNDED;
      return finite(negative, power10(-exponent), exponent);
    }
    c.status |= INEXACT | ROUNDED;
    return finite(negative, power10(c.prec - 1), 1 - c.prec);
  }
  if (b.kind === INFINITE) {
    const grows = base.adjusted >= 0;
    return grows === b.negative ? finite(negative, 0n, 0) : infinity(negative);
  }
  // beyond all bounds: |log10(a)| * b is
  const reach = (BigInt(Math.max(c.emax, -c.etiny)) + 5n).toString().length;
  const small = base.adjusted < -1 || base.adjusted > 0 ? Math.abs(base.adjusted) : 0;
  if (small > 0 && digitCount(BigInt(small)) + b.adjusted > reach + 1) {
    const over = base.adjusted >= 0 !== b.negative;
    return inHalfEven(c, () => fix(c, negative, 1n, over ? c.emax + 1 : c.etiny - 2));
  }
  if (integral) return integerPower(c, base, b, negative);
  const result = realPower(c, base, b);
  return withSign(result, negative);
}

function realPower(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const zeros = leadingZeros(a);
  const extra = Math.max(0, b.adjusted) + 12;
  // b * ln(a) rather than its exponential tells whether it is within bounds
  const rough = bitsFor(zeros + extra + 10);
  const estimate = (toFixed(b, rough) * naturalLog(a.coefficient, a.exponent, rough)) >> rough;
  const magnitude = estimate < 0n ? -estimate : estimate;
  const limit = BigInt(Math.ceil((Math.max(c.emax, -c.etiny) + c.prec + 5) * 2.31)) << rough;
  if (magnitude > limit)
    return inHalfEven(c, () => fix(c, false, 1n, estimate > 0n ? c.emax + 1 : c.etiny - 2));
  return certain(c, false, (digits) => {
    const size = String(magnitude >> rough).length;
    const bits = bitsFor(digits + size + extra + zeros);
    const x = (toFixed(b, bits) * naturalLog(a.coefficient, a.exponent, bits)) >> bits;
    const [m, n] = exponential(x, bits);
    return [toDigits(m, bits, digits), n - digits];
  });
}

/** `a ** b % modulus` of integers, exactly. */
export function powerModulo(c: PyContext, a: PyDecimal, b: PyDecimal, modulus: PyDecimal): PyDecimal {
  for (const d of [a, b, modulus]) {
    const nan = nanOf(c, d);
    if (nan !== undefined) return nan;
  }
  if (![a, b, modulus].every(isInteger) || b.negative || modulus.isZero) return invalid(c);
  if (a.isZero && b.isZero) return invalid(c);
  if (modulus.adjusted >= c.prec) return invalid(c);
  const n = integerPart(modulus);
  const exponent = integerPart(b);
  let base = integerPart(a) % n;
  let result = 1n % n;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * base) % n;
    base = (base * base) % n;
  }
  return finite(a.negative && (exponent & 1n) === 1n, result, 0);
}
