/** Decimal numbers as objects, and as text: https://docs.python.org/3/library/decimal.html */
import { bareType } from '@harpy/objects/core-types';
import { PyObject } from '@harpy/objects/object';
import type { PyType } from '@harpy/objects/type';

export const FINITE = 0;
export const INFINITE = 1;
export const QUIET_NAN = 2;
export const SIGNALING_NAN = 3;
export type Kind = 0 | 1 | 2 | 3;

/** (-1)**negative * coefficient * 10**exponent; the coefficient of a NaN is what it tells. */
export class PyDecimal extends PyObject {
  readonly kind: Kind;
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
  #digits = 0;

  constructor(kind: Kind, negative: boolean, coefficient: bigint, exponent: number) {
    super();
    this.kind = kind;
    this.negative = negative;
    this.coefficient = coefficient;
    this.exponent = exponent;
  }

  /** Number of digits of the coefficient; 1 for 0. */
  get digits(): number {
    if (this.#digits === 0) this.#digits = digitCount(this.coefficient);
    return this.#digits;
  }

  /** The exponent of the first digit. */
  get adjusted(): number {
    return this.exponent + this.digits - 1;
  }

  get isFinite(): boolean {
    return this.kind === FINITE;
  }
  get isNaN(): boolean {
    return this.kind >= QUIET_NAN;
  }
  get isZero(): boolean {
    return this.kind === FINITE && this.coefficient === 0n;
  }
}

export const decimalType: PyType = bareType('decimal.Decimal', PyDecimal, undefined, { baseType: true });

export const finite = (negative: boolean, coefficient: bigint, exponent: number): PyDecimal =>
  new PyDecimal(FINITE, negative, coefficient, exponent);
export const infinity = (negative: boolean): PyDecimal => new PyDecimal(INFINITE, negative, 0n, 0);
export const notANumber = (): PyDecimal => new PyDecimal(QUIET_NAN, false, 0n, 0);

export function digitCount(n: bigint): number {
  const rounded = Number(n);
  if (rounded < 1e15) {
    if (rounded < 10) return 1;
    let count = 2;
    for (let limit = 100; rounded >= limit; limit *= 10) count++;
    return count;
  }
  if (rounded > 1e300) return n.toString().length;
  // the logarithm may be off by one at a power of ten
  const guess = Math.floor(Math.log10(rounded));
  if (n < power10(guess)) return guess;
  return n < power10(guess + 1) ? guess + 1 : guess + 2;
}

const powers: bigint[] = [1n];

/** 10**n */
export function power10(n: number): bigint {
  if (n > 2000) return 10n ** BigInt(n);
  for (let k = powers.length; k <= n; k++) powers.push((powers[k - 1] ?? 1n) * 10n);
  return powers[n] ?? 1n;
}

/** `str(d)`, or with exponents that are multiples of three. */
export function decimalText(d: PyDecimal, capitals: boolean, engineering = false): string {
  const sign = d.negative ? '-' : '';
  if (d.kind === INFINITE) return `${sign}Infinity`;
  const digits = d.coefficient.toString();
  if (d.isNaN) return `${sign}${d.kind === SIGNALING_NAN ? 's' : ''}NaN${d.coefficient === 0n ? '' : digits}`;
  const left = d.exponent + digits.length;
  let point: number;
  if (d.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (d.coefficient === 0n) point = ((((left + 1) % 3) + 3) % 3) - 1;
  else point = ((((left - 1) % 3) + 3) % 3) + 1;
  let whole: string;
  let fraction: string;
  if (point <= 0) {
    whole = '0';
    fraction = `.${'0'.repeat(-point)}${digits}`;
  } else if (point >= digits.length) {
    whole = digits + '0'.repeat(point - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, point);
    fraction = `.${digits.slice(point)}`;
  }
  const shown = left - point;
  const exponent = shown === 0 ? '' : `${capitals ? 'E' : 'e'}${shown < 0 ? '-' : '+'}${Math.abs(shown)}`;
  return sign + whole + fraction + exponent;
}

const NUMBER = /^([+-])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d+))?$/i;
const WORD = /^([+-])?(?:(inf(?:inity)?)|(s?)nan(\d*))$/i;

/** What an ASCII text spells, exactly; undefined if it is malformed, 'huge' if its exponent is beyond all bounds. */
export function parseDecimal(text: string): PyDecimal | 'huge' | undefined {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [, sign, whole = '', fraction = '', onlyFraction = '', power = '0'] = number;
    const places = fraction + onlyFraction;
    const exponent = Number(power) - places.length;
    if (Math.abs(Number(power)) > 1e15) return 'huge';
    return finite(sign === '-', BigInt(whole + places), exponent);
  }
  const word = WORD.exec(text);
  if (word === null) return undefined;
  const [, sign, infinite, signaling, payload = ''] = word;
  if (infinite !== undefined) return infinity(sign === '-');
  const kind = signaling === undefined || signaling === '' ? QUIET_NAN : SIGNALING_NAN;
  return new PyDecimal(kind, sign === '-', BigInt(payload === '' ? '0' : payload), 0);
}
