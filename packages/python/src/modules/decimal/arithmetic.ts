/** The operations of the General Decimal Arithmetic Specification (https://speleotrove.com/decimal/decarith.html) on decimals. */
import { integerSquareRoot } from '@harpy/objects/numbers/bits';
import {
  CLAMPED,
  copyContext,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  fix,
  fixed,
  fixNaN,
  INEXACT,
  INVALID_OPERATION,
  invalid,
  nanOf,
  OVERFLOW,
  type PyContext,
  ROUNDED,
  type Rounding,
  roundsUp,
  SUBNORMAL,
  UNDERFLOW,
} from './context.ts';
import {
  digitCount,
  FINITE,
  finite,
  INFINITE,
  infinity,
  notANumber,
  PyDecimal,
  power10,
  QUIET_NAN,
  SIGNALING_NAN,
} from './value.ts';

export const ONE: PyDecimal = finite(false, 1n, 0);
export const ZERO: PyDecimal = finite(false, 0n, 0);

export const withSign = (d: PyDecimal, negative: boolean): PyDecimal =>
  d.negative === negative ? d : new PyDecimal(d.kind, negative, d.coefficient, d.exponent);

/** Coefficients of both at the smaller exponent. */
function align(a: PyDecimal, b: PyDecimal): readonly [bigint, bigint, number] {
  if (a.exponent === b.exponent) return [a.coefficient, b.coefficient, a.exponent];
  if (a.exponent < b.exponent)
    return [a.coefficient, b.coefficient * power10(b.exponent - a.exponent), a.exponent];
  return [a.coefficient * power10(a.exponent - b.exponent), b.coefficient, b.exponent];
}

export function add(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) {
    if (b.kind === INFINITE && a.negative !== b.negative) return invalid(c);
    return a;
  }
  if (b.kind === INFINITE) return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const negativeZero = c.rounding === 'ROUND_FLOOR' && a.negative !== b.negative;
  if (a.coefficient === 0n && b.coefficient === 0n)
    return fix(c, (a.negative && b.negative) || negativeZero, 0n, exponent);
  if (a.coefficient === 0n || b.coefficient === 0n) {
    const other = a.coefficient === 0n ? b : a;
    const lowest = Math.max(exponent, other.exponent - c.prec - 1);
    const shift = other.exponent - lowest;
    return fix(c, other.negative, other.coefficient * power10(shift), lowest);
  }
  let x = a;
  let y = b;
  // An operand too small to change more than the rounding becomes a 1 behind the last digit that counts.
  if (a.exponent !== b.exponent) {
    const large = a.exponent > b.exponent ? a : b;
    const small = a.exponent > b.exponent ? b : a;
    const lowest = large.exponent + Math.min(-1, large.digits - c.prec - 2);
    if (small.digits + small.exponent - 1 < lowest) {
      const one = finite(small.negative, 1n, lowest);
      if (large === a) y = one;
      else x = one;
    }
  }
  const [m, n, e] = align(x, y);
  const sum = (x.negative ? -m : m) + (y.negative ? -n : n);
  if (sum === 0n) return fix(c, negativeZero, 0n, exponent);
  return fix(c, sum < 0n, sum < 0n ? -sum : sum, e);
}

export function subtract(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  return nanOf(c, a, b) ?? add(c, a, withSign(b, !b.negative));
}

export function multiply(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === INFINITE || b.kind === INFINITE)
    return a.isZero || b.isZero ? invalid(c) : infinity(negative);
  return fix(c, negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** What dividing by zero gives. */
function byZero(c: PyContext, a: PyDecimal, negative: boolean): PyDecimal {
  if (a.isZero) return invalid(c, DIVISION_UNDEFINED);
  c.status |= DIVISION_BY_ZERO;
  return infinity(negative);
}

export function divide(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === INFINITE) return b.kind === INFINITE ? invalid(c) : infinity(negative);
  if (b.kind === INFINITE) {
    c.status |= CLAMPED;
    return finite(negative, 0n, c.etiny);
  }
  if (b.coefficient === 0n) return byZero(c, a, negative);
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return fix(c, negative, 0n, ideal);
  const shift = b.digits - a.digits + c.prec + 1;
  const numerator = shift >= 0 ? a.coefficient * power10(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * power10(-shift);
  let quotient = numerator / denominator;
  let exponent = ideal - shift;
  if (quotient * denominator !== numerator) {
    // a last digit of 0 or 5 must not look exact
    if (quotient % 5n === 0n) quotient += 1n;
  } else
    while (exponent < ideal && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent++;
    }
  return fix(c, negative, quotient, exponent);
}

/** Moves the exponent, rounding if it grows; the precision does not matter. */
export function rescale(d: PyDecimal, exponent: number, rounding: Rounding): PyDecimal {
  if (d.kind !== FINITE) return d;
  if (d.coefficient === 0n) return finite(d.negative, 0n, exponent);
  const drop = exponent - d.exponent;
  if (drop <= 0) return finite(d.negative, d.coefficient * power10(-drop), exponent);
  if (drop > d.digits)
    return finite(d.negative, roundsUp(rounding, d.negative, 0n, 1n, 10n) ? 1n : 0n, exponent);
  const unit = power10(drop);
  const quotient = d.coefficient / unit;
  const up = roundsUp(rounding, d.negative, quotient, d.coefficient - quotient * unit, unit);
  return finite(d.negative, up ? quotient + 1n : quotient, exponent);
}

/** Integer quotient and remainder of finite numbers, the divisor not zero. */
function quotientAndRest(c: PyContext, a: PyDecimal, b: PyDecimal): readonly [PyDecimal, PyDecimal] {
  const negative = a.negative !== b.negative;
  const ideal = b.kind === INFINITE ? a.exponent : Math.min(a.exponent, b.exponent);
  const distance = b.kind === INFINITE ? -2 : a.adjusted - b.adjusted;
  if (a.coefficient === 0n || distance <= -2) return [finite(negative, 0n, 0), rescale(a, ideal, c.rounding)];
  if (distance <= c.prec) {
    const [m, n] = align(a, b);
    const quotient = m / n;
    if (quotient < power10(c.prec))
      return [finite(negative, quotient, 0), finite(a.negative, m - quotient * n, ideal)];
  }
  c.status |= DIVISION_IMPOSSIBLE;
  return [notANumber(), notANumber()];
}

export function divideInteger(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === INFINITE) return b.kind === INFINITE ? invalid(c) : infinity(negative);
  if (b.isZero) return byZero(c, a, negative);
  return fixed(c, quotientAndRest(c, a, b)[0]);
}

export function remainder(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) return invalid(c);
  if (b.isZero) return invalid(c, a.isZero ? DIVISION_UNDEFINED : INVALID_OPERATION);
  return fixed(c, quotientAndRest(c, a, b)[1]);
}

export function divmod(c: PyContext, a: PyDecimal, b: PyDecimal): readonly [PyDecimal, PyDecimal] {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return [nan, nan];
  const negative = a.negative !== b.negative;
  if (a.kind === INFINITE) {
    if (b.kind === INFINITE) return [invalid(c), notANumber()];
    return [infinity(negative), invalid(c)];
  }
  if (b.isZero) {
    if (a.isZero) return [invalid(c, DIVISION_UNDEFINED), notANumber()];
    c.status |= DIVISION_BY_ZERO | INVALID_OPERATION;
    return [infinity(negative), notANumber()];
  }
  const [quotient, rest] = quotientAndRest(c, a, b);
  return [fixed(c, quotient), fixed(c, rest)];
}

export function remainderNear(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) return invalid(c);
  if (b.isZero) return invalid(c, a.isZero ? DIVISION_UNDEFINED : INVALID_OPERATION);
  if (b.kind === INFINITE) return fixed(c, a);
  const ideal = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n) return fix(c, a.negative, 0n, ideal);
  const distance = a.adjusted - b.adjusted;
  if (distance >= c.prec + 1) return invalid(c, DIVISION_IMPOSSIBLE);
  if (distance <= -2) return fixed(c, rescale(a, ideal, c.rounding));
  const [m, n] = align(a, b);
  let quotient = m / n;
  let rest = m - quotient * n;
  if (2n * rest + (quotient & 1n) > n) {
    rest -= n;
    quotient += 1n;
  }
  if (quotient >= power10(c.prec)) return invalid(c, DIVISION_IMPOSSIBLE);
  return fix(c, rest < 0n ? !a.negative : a.negative, rest < 0n ? -rest : rest, ideal);
}

export function fma(c: PyContext, a: PyDecimal, b: PyDecimal, third: PyDecimal): PyDecimal {
  if (a.isNaN || b.isNaN || third.isNaN) {
    if (a.kind === SIGNALING_NAN || b.kind === SIGNALING_NAN) return nanOf(c, a, b) ?? a;
    if (third.kind === SIGNALING_NAN) return nanOf(c, third) ?? third;
    const nan = nanOf(c, a, b);
    if (nan !== undefined) return nan;
    if ((a.kind === INFINITE && b.isZero) || (b.kind === INFINITE && a.isZero)) return invalid(c);
    return fixNaN(c, third);
  }
  const negative = a.negative !== b.negative;
  if (a.kind === INFINITE || b.kind === INFINITE) {
    if (a.isZero || b.isZero) return invalid(c);
    return add(c, infinity(negative), third);
  }
  return add(c, finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent), third);
}

export function plus(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  return fixed(c, a.isZero && c.rounding !== 'ROUND_FLOOR' ? withSign(a, false) : a);
}

export function minus(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  return fixed(c, withSign(a, a.isZero && c.rounding !== 'ROUND_FLOOR' ? false : !a.negative));
}

export function absolute(c: PyContext, a: PyDecimal): PyDecimal {
  return a.negative ? minus(c, a) : plus(c, a);
}

export function squareRoot(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.isZero) return fix(c, a.negative, 0n, Math.floor(a.exponent / 2));
  if (a.negative) return invalid(c);
  if (a.kind === INFINITE) return a;
  const prec = c.prec + 1;
  const odd = (a.exponent & 1) === 1;
  let exponent = (a.exponent - (odd ? 1 : 0)) / 2;
  let n = odd ? a.coefficient * 10n : a.coefficient;
  const shift = prec - ((digitCount(n) + 1) >> 1);
  let exact = true;
  if (shift >= 0) n *= power10(2 * shift);
  else {
    const unit = power10(-2 * shift);
    const quotient = n / unit;
    exact = quotient * unit === n;
    n = quotient;
  }
  exponent -= shift;
  let root = BigInt(integerSquareRoot(n <= 9007199254740991n ? Number(n) : n));
  exact &&= root * root === n;
  if (exact) {
    root = shift >= 0 ? root / power10(shift) : root * power10(-shift);
    exponent += shift;
  } else if (root % 5n === 0n) root += 1n;
  return inHalfEven(c, () => fix(c, false, root, exponent));
}

/** Runs something in the context with the default rounding. */
export function inHalfEven<T>(c: PyContext, run: () => T): T {
  const { rounding } = c;
  c.rounding = 'ROUND_HALF_EVEN';
  const result = run();
  c.rounding = rounding;
  return result;
}

export function quantize(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE || b.kind === INFINITE) return a.kind === b.kind ? a : invalid(c);
  const { exponent } = b;
  if (exponent < c.etiny || exponent > c.emax) return invalid(c);
  if (a.coefficient === 0n) return fix(c, a.negative, 0n, exponent);
  if (a.adjusted > c.emax || a.adjusted - exponent + 1 > c.prec) return invalid(c);
  const result = rescale(a, exponent, c.rounding);
  if (result.coefficient !== 0n && (result.adjusted > c.emax || result.digits > c.prec)) return invalid(c);
  if (result.coefficient !== 0n && result.adjusted < c.emin) c.status |= SUBNORMAL;
  if (exponent > a.exponent) {
    c.status |= ROUNDED;
    if (result.coefficient * power10(exponent - a.exponent) !== a.coefficient) c.status |= INEXACT;
  }
  return fixed(c, result);
}

/** Rounded to an integer; `exact` signals what was lost. */
export function toIntegral(c: PyContext, a: PyDecimal, exact: boolean): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE || a.exponent >= 0) return a;
  if (a.coefficient === 0n) return finite(a.negative, 0n, 0);
  const result = rescale(a, 0, c.rounding);
  if (exact) {
    c.status |= ROUNDED;
    if (result.coefficient * power10(Math.min(-a.exponent, a.digits + 1)) !== a.coefficient)
      c.status |= INEXACT;
  }
  return result;
}

/** Without trailing zeros. */
export function normalize(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  const d = fixed(c, a);
  if (d.kind === INFINITE) return d;
  if (d.coefficient === 0n) return finite(d.negative, 0n, 0);
  const top = c.clamp === 1 ? c.etop : c.emax;
  let { coefficient, exponent } = d;
  while (coefficient % 10n === 0n && exponent < top) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(d.negative, coefficient, exponent);
}

/** -1, 0 or 1 of numbers that are no NaN. */
export function compareNumbers(a: PyDecimal, b: PyDecimal): number {
  const signOf = (d: PyDecimal) => (d.isZero ? 0 : d.negative ? -1 : 1);
  const x = signOf(a);
  const y = signOf(b);
  if (x !== y) return x < y ? -1 : 1;
  if (x === 0) return 0;
  if (a.kind === INFINITE || b.kind === INFINITE) {
    if (a.kind === b.kind) return 0;
    return (a.kind === INFINITE) === x > 0 ? 1 : -1;
  }
  if (a.adjusted !== b.adjusted) return a.adjusted < b.adjusted ? -x : x;
  const [m, n] = align(a, b);
  return m === n ? 0 : m < n ? -x : x;
}

const ofInteger = (n: number): PyDecimal => finite(n < 0, n === 0 ? 0n : 1n, 0);

export function compare(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  return nanOf(c, a, b) ?? ofInteger(compareNumbers(a, b));
}

/** Any NaN signals. */
export function compareSignal(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.isNaN || b.isNaN) c.status |= INVALID_OPERATION;
  return compare(c, a, b);
}

/** The order of all representations: also of NaNs and trailing zeros. */
export function compareTotal(a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.negative !== b.negative) return ofInteger(a.negative ? -1 : 1);
  const direction = a.negative ? -1 : 1;
  const order = [0, 1, 3, 2];
  if (a.isNaN || b.isNaN) {
    const x = order[a.kind] ?? 0;
    const y = order[b.kind] ?? 0;
    if (x !== y) return ofInteger(x < y ? -direction : direction);
    if (a.coefficient === b.coefficient) return ZERO;
    return ofInteger(a.coefficient < b.coefficient ? -direction : direction);
  }
  const result = compareNumbers(a, b);
  if (result !== 0) return ofInteger(result);
  if (a.exponent === b.exponent) return ZERO;
  return ofInteger(a.exponent < b.exponent ? -direction : direction);
}

export function compareTotalMagnitude(a: PyDecimal, b: PyDecimal): PyDecimal {
  return compareTotal(withSign(a, false), withSign(b, false));
}

/** `max` (direction 1) and `min` (-1), of magnitudes or with signs. */
export function extreme(
  c: PyContext,
  a: PyDecimal,
  b: PyDecimal,
  direction: number,
  magnitudes: boolean,
): PyDecimal {
  if (a.isNaN || b.isNaN) {
    // a number counts more than a quiet NaN
    if (a.kind === QUIET_NAN && b.kind < QUIET_NAN) return fixed(c, b);
    if (b.kind === QUIET_NAN && a.kind < QUIET_NAN) return fixed(c, a);
    return nanOf(c, a, b) ?? a;
  }
  let order = magnitudes ? compareNumbers(withSign(a, false), withSign(b, false)) : compareNumbers(a, b);
  if (magnitudes && order === 0) order = compareNumbers(a, b);
  if (order === 0) {
    const total = compareTotal(a, b);
    order = total.isZero ? 0 : total.negative ? -1 : 1;
  }
  const first = direction > 0 ? order >= 0 : order < 0 || order === 0;
  return fixed(c, first ? a : b);
}

export function nextMinus(c: PyContext, a: PyDecimal): PyDecimal {
  return nextIn(c, a, true);
}
export function nextPlus(c: PyContext, a: PyDecimal): PyDecimal {
  return nextIn(c, a, false);
}

function nextIn(c: PyContext, a: PyDecimal, down: boolean): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) return a.negative === down ? a : finite(a.negative, power10(c.prec) - 1n, c.etop);
  const quietly = copyContext(c);
  quietly.rounding = down ? 'ROUND_FLOOR' : 'ROUND_CEILING';
  const same = fixed(quietly, a);
  if (compareNumbers(same, a) !== 0) return same;
  return add(quietly, a, finite(down, 1n, c.etiny - 1));
}

export function nextToward(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const order = compareNumbers(a, b);
  if (order === 0) return withSign(a, b.negative);
  const result = nextIn(c, a, order > 0);
  if (result.kind === INFINITE) c.status |= OVERFLOW | INEXACT | ROUNDED;
  else if (result.adjusted < c.emin) {
    c.status |= UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED;
    if (result.coefficient === 0n) c.status |= CLAMPED;
  }
  return result;
}

export function logb(c: PyContext, a: PyDecimal): PyDecimal {
  const nan = nanOf(c, a);
  if (nan !== undefined) return nan;
  if (a.kind === INFINITE) return infinity(false);
  if (a.isZero) {
    c.status |= DIVISION_BY_ZERO;
    return infinity(true);
  }
  const n = a.adjusted;
  return fix(c, n < 0, BigInt(Math.abs(n)), 0);
}

/** The value of an integer in these bounds, undefined for other numbers. */
function smallInteger(d: PyDecimal, bound: number): number | undefined {
  if (d.kind !== FINITE || d.exponent !== 0 || d.coefficient > BigInt(bound)) return undefined;
  return d.negative ? -Number(d.coefficient) : Number(d.coefficient);
}

export function scaleb(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const n = smallInteger(b, 2 * (c.emax + c.prec));
  if (n === undefined) return invalid(c);
  if (a.kind === INFINITE) return a;
  return fix(c, a.negative, a.coefficient, a.exponent + n);
}

export function shift(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const n = smallInteger(b, c.prec);
  if (n === undefined) return invalid(c);
  if (a.kind === INFINITE) return a;
  const size = power10(c.prec);
  const coefficient = n < 0 ? (a.coefficient % size) / power10(-n) : (a.coefficient * power10(n)) % size;
  return finite(a.negative, coefficient, a.exponent);
}

export function rotate(c: PyContext, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(c, a, b);
  if (nan !== undefined) return nan;
  const n = smallInteger(b, c.prec);
  if (n === undefined) return invalid(c);
  if (a.kind === INFINITE) return a;
  const text = (a.coefficient % power10(c.prec)).toString().padStart(c.prec, '0');
  const at = n < 0 ? n + c.prec : n;
  return finite(a.negative, BigInt(text.slice(at) + text.slice(0, at)), a.exponent);
}

/** Digits that are all 0 or 1, undefined for other numbers. */
function logicalDigits(c: PyContext, d: PyDecimal): string | undefined {
  if (d.kind !== FINITE || d.negative || d.exponent !== 0) return undefined;
  const text = d.coefficient.toString();
  return /^[01]+$/.test(text) ? text.slice(-c.prec).padStart(c.prec, '0') : undefined;
}

export function logical(
  c: PyContext,
  a: PyDecimal,
  b: PyDecimal,
  run: (x: number, y: number) => number,
): PyDecimal {
  const x = logicalDigits(c, a);
  const y = logicalDigits(c, b);
  if (x === undefined || y === undefined) return invalid(c);
  let result = '';
  for (let at = 0; at < c.prec; at++) result += run(Number(x[at]), Number(y[at]));
  return finite(false, BigInt(result), 0);
}

export const logicalInvert = (c: PyContext, a: PyDecimal): PyDecimal => logical(c, a, ZERO, (x) => 1 - x);

export function isSubnormal(c: PyContext, a: PyDecimal): boolean {
  return a.kind === FINITE && a.coefficient !== 0n && a.adjusted < c.emin;
}
export function isNormal(c: PyContext, a: PyDecimal): boolean {
  return a.kind === FINITE && a.coefficient !== 0n && a.adjusted >= c.emin;
}

export function numberClass(c: PyContext, a: PyDecimal): string {
  if (a.kind === SIGNALING_NAN) return 'sNaN';
  if (a.kind === QUIET_NAN) return 'NaN';
  const sign = a.negative ? '-' : '+';
  if (a.kind === INFINITE) return `${sign}Infinity`;
  if (a.coefficient === 0n) return `${sign}Zero`;
  return sign + (isSubnormal(c, a) ? 'Subnormal' : 'Normal');
}

export function sameQuantum(a: PyDecimal, b: PyDecimal): boolean {
  if (a.kind !== FINITE || b.kind !== FINITE)
    return (a.isNaN && b.isNaN) || (a.kind === INFINITE && b.kind === INFINITE);
  return a.exponent === b.exponent;
}
