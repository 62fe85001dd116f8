/** Arithmetic on doubles by Python's rules, as in CPython's Objects/floatobject.c. */
import { newException, overflowError, overflowErrorType, valueError, zeroDivisionError } from '../errors.ts';
import { scaleBig } from './bits.ts';
import { digitsToPlace, integerRatioOf } from './decimal-digits.ts';
import { fromIntegralNumber, type Int, normalize } from './integer.ts';
import { stripSpaces } from './integer-text.ts';
import { pow, powPositive } from './libm-power.ts';

export const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);

/** The magnitude of `x` with the sign of `sign`; NaN has no sign here. */
export function copySign(x: number, sign: number): number {
  const magnitude = Math.abs(x);
  return isNegative(sign) ? -magnitude : magnitude;
}

const byZero = () => zeroDivisionError('division by zero');

/** What C's libm reports as ERANGE: the exception has CPython's two arguments. */
export const rangeError = (): object => newException(overflowErrorType, 34, 'Numerical result out of range');

/** `a / b` */
export function divide(a: number, b: number): number {
  if (b === 0) throw byZero();
  return a / b;
}

/** `a % b`: has the sign of `b`. */
export function modulo(a: number, b: number): number {
  if (b === 0) throw byZero();
  const rest = a % b;
  if (rest !== 0) return b < 0 !== rest < 0 ? rest + b : rest;
  return copySign(0, b);
}

/** `divmod(a, b)` */
export function floorDivmod(a: number, b: number): [number, number] {
  if (b === 0) throw byZero();
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b;
      quotient -= 1;
    }
  } else rest = copySign(0, b);
  if (quotient === 0) return [copySign(0, a / b), rest];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

/** `a // b` */
export function floorDivide(a: number, b: number): number {
  return floorDivmod(a, b)[0];
}

const isOdd = (x: number): boolean => Math.abs(x) % 2 === 1;

/** `a ** b`; undefined if the result is complex. */
export function power(a: number, b: number): number | undefined {
  if (a > 0 && a < Number.POSITIVE_INFINITY && b < Number.POSITIVE_INFINITY && b > Number.NEGATIVE_INFINITY) {
    const result = a === 1 || b === 0 ? 1 : powPositive(a, b);
    if (result === Number.POSITIVE_INFINITY) throw rangeError();
    return result;
  }
  if (b === 0) return 1;
  if (Number.isNaN(a)) return a;
  if (Number.isNaN(b)) return a === 1 ? 1 : b;
  if (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY) {
    const magnitude = Math.abs(a);
    if (magnitude === 1) return 1;
    return b > 0 === magnitude > 1 ? Number.POSITIVE_INFINITY : 0;
  }
  if (a === Number.POSITIVE_INFINITY || a === Number.NEGATIVE_INFINITY) {
    const odd = isOdd(b);
    if (b > 0) return odd ? a : Number.POSITIVE_INFINITY;
    return odd ? copySign(0, a) : 0;
  }
  if (a === 0) {
    if (b < 0) throw zeroDivisionError('zero to a negative power');
    return isOdd(b) ? a : 0;
  }
  let negate = false;
  let base = a;
  if (a < 0) {
    if (b !== Math.floor(b)) return undefined;
    base = -a;
    negate = isOdd(b);
  }
  if (base === 1) return negate ? -1 : 1;
  const result = pow(base, b);
  if (result === Number.POSITIVE_INFINITY) throw rangeError();
  return negate ? -result : result;
}

function finite(x: number, what: string): void {
  if (Number.isNaN(x)) throw valueError(`cannot convert float NaN to ${what}`);
  if (!Number.isFinite(x)) throw overflowError(`cannot convert float infinity to ${what}`);
}

/** `int(x)` */
export function truncate(x: number): Int {
  finite(x, 'integer');
  return fromIntegralNumber(Math.trunc(x));
}
export function floor(x: number): Int {
  finite(x, 'integer');
  return fromIntegralNumber(Math.floor(x));
}
export function ceil(x: number): Int {
  finite(x, 'integer');
  return fromIntegralNumber(Math.ceil(x));
}

/** The integer nearest to `x`, ties to even. */
export function roundHalfEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest < 0.5) return down;
  if (rest > 0.5) return down + 1;
  return down % 2 === 0 ? down : down + 1;
}

/** `round(x)` */
export function roundToInteger(x: number): Int {
  finite(x, 'integer');
  return fromIntegralNumber(roundHalfEven(x));
}

/** `round(x, places)`: of the exact value, not of the digits shown. */
export function roundToPlaces(x: number, places: number): number {
  if (!Number.isFinite(x) || x === 0 || places > 323) return x;
  if (places < -308) return copySign(0, x);
  const { digits, point } = digitsToPlace(Math.abs(x), places);
  const result = digits === '' ? 0 : Number(`0.${digits}e${point}`);
  if (!Number.isFinite(result)) throw overflowError('rounded value too large to represent');
  return copySign(result, x);
}

/** `x.as_integer_ratio()` */
export function asIntegerRatio(x: number): [Int, Int] {
  if (Number.isNaN(x)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw overflowError('cannot convert Infinity to integer ratio');
  if (Number.isInteger(x)) return [fromIntegralNumber(x), 1];
  let [mantissa, exponent] = integerRatioOf(Math.abs(x));
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  return [x < 0 ? -mantissa : mantissa, normalize(1n << BigInt(-exponent))];
}

const DIGITS = '[0-9]+(?:_[0-9]+)*';
const NUMBER = new RegExp(`^[+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:[eE][+-]?${DIGITS})?$`);

/** `float(text)` of an ASCII text (see `toAsciiNumber`), undefined if it is malformed. */
export function parseDouble(text: string): number | undefined {
  const stripped = stripSpaces(text);
  if (NUMBER.test(stripped)) return Number(stripped.includes('_') ? stripped.replaceAll('_', '') : stripped);
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(stripped);
  if (word === null) return undefined;
  if (word[2]?.toLowerCase() === 'nan') return Number.NaN;
  return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** `x.hex()` */
export function toHex(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x < 0 ? '-inf' : 'inf';
  const sign = isNegative(x) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const [mantissa, exponent] = integerRatioOf(Math.abs(x));
  const normal = mantissa >= 4503599627370496;
  const digits = (normal ? mantissa - 4503599627370496 : mantissa).toString(16).padStart(13, '0');
  const shown = exponent + 52;
  return `${sign}0x${normal ? 1 : 0}.${digits}p${shown < 0 ? '-' : '+'}${Math.abs(shown)}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?$/i;

/** `float.fromhex(text)` */
export function fromHex(text: string): number {
  const stripped = stripSpaces(text);
  const word = /^[+-]?(?:inf|infinity|nan)$/i.test(stripped) ? parseDouble(stripped) : undefined;
  if (word !== undefined) return word;
  const match = HEX.exec(stripped);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match ?? [];
  if (match === null || whole + fraction === '')
    throw valueError('invalid hexadecimal floating-point string');
  const digits = BigInt(`0x${whole}${fraction}`);
  // a longer exponent than any text could make up for
  const exponent = Math.max(-1e15, Math.min(1e15, Number(power))) - 4 * fraction.length;
  const result = digits === 0n ? 0 : scaleBig(digits, exponent);
  if (result === Number.POSITIVE_INFINITY)
    throw overflowError('hexadecimal value too large to represent as a float');
  return sign === '-' ? -result : result;
}
