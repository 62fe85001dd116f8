/** Arithmetic on complex numbers: https://docs.python.org/3/library/stdtypes.html#numeric-types, as in CPython's Objects/complexobject.c. */
import { bareType, objectType } from '../core-types.ts';
import { overflowError, zeroDivisionError } from '../errors.ts';
import { inheritObject, type PyObject } from '../object.ts';
import { doubleToString } from './decimal-digits.ts';
import { copySign } from './double.ts';
import { hypotenuse } from './hypotenuse.ts';
import { stripSpaces } from './integer-text.ts';
import { exp, log } from './libm-exponential.ts';
import { pow } from './libm-power.ts';

export interface PyComplex extends PyObject {}
/** A complex number. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyComplex {
  readonly real: number;
  readonly imag: number;
  constructor(real: number, imag: number) {
    this.real = real;
    this.imag = imag;
  }
}
inheritObject(PyComplex);
export const complexType = bareType('complex', PyComplex, objectType, { baseType: true });

export interface Complex {
  readonly real: number;
  readonly imag: number;
}

const isInfinite = (x: number): boolean => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY;
const box = (x: number): number => copySign(isInfinite(x) ? 1 : 0, x);
const unNaN = (x: number): number => (Number.isNaN(x) ? 0 : x);

export function multiply(z: Complex, w: Complex): PyComplex {
  let { real: a, imag: b } = z;
  let { real: c, imag: d } = w;
  const ac = a * c;
  const bd = b * d;
  const ad = a * d;
  const bc = b * c;
  const real = ac - bd;
  const imag = ad + bc;
  if (!Number.isNaN(real) || !Number.isNaN(imag)) return new PyComplex(real, imag);
  // An infinite factor makes an infinite product (C11, G.5.1), which the formula does not see.
  let recalculate = false;
  if (isInfinite(a) || isInfinite(b)) {
    [a, b, c, d] = [box(a), box(b), unNaN(c), unNaN(d)];
    recalculate = true;
  }
  if (isInfinite(c) || isInfinite(d)) {
    [a, b, c, d] = [unNaN(a), unNaN(b), box(c), box(d)];
    recalculate = true;
  }
  if (!recalculate && [ac, bd, ad, bc].some(isInfinite)) {
    [a, b, c, d] = [unNaN(a), unNaN(b), unNaN(c), unNaN(d)];
    recalculate = true;
  }
  if (!recalculate) return new PyComplex(real, imag);
  const infinity = Number.POSITIVE_INFINITY;
  return new PyComplex(infinity * (a * c - b * d), infinity * (a * d + b * c));
}

const byZero = () => zeroDivisionError('division by zero');

export function divide(a: Complex, b: Complex): PyComplex {
  const x = Math.abs(b.real);
  const y = Math.abs(b.imag);
  let real = Number.NaN;
  let imag = Number.NaN;
  if (x >= y) {
    if (x === 0) throw byZero();
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = (a.real + a.imag * ratio) / denominator;
    imag = (a.imag - a.real * ratio) / denominator;
  } else if (y >= x) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a.real * ratio + a.imag) / denominator;
    imag = (a.imag * ratio - a.real) / denominator;
  }
  if (Number.isNaN(real) && Number.isNaN(imag)) {
    // infinities and zeros the formulas do not see (C11, G.5.2)
    if ((isInfinite(a.real) || isInfinite(a.imag)) && Number.isFinite(b.real) && Number.isFinite(b.imag)) {
      const p = box(a.real);
      const q = box(a.imag);
      real = Number.POSITIVE_INFINITY * (p * b.real + q * b.imag);
      imag = Number.POSITIVE_INFINITY * (q * b.real - p * b.imag);
    } else if ((isInfinite(x) || isInfinite(y)) && Number.isFinite(a.real) && Number.isFinite(a.imag)) {
      const p = box(b.real);
      const q = box(b.imag);
      real = 0 * (a.real * p + a.imag * q);
      imag = 0 * (a.imag * p - a.real * q);
    }
  }
  return new PyComplex(real, imag);
}

/** A float divided by a complex. */
export function divideReal(a: number, b: Complex): PyComplex {
  const x = Math.abs(b.real);
  const y = Math.abs(b.imag);
  let real = Number.NaN;
  let imag = Number.NaN;
  if (x >= y) {
    if (x === 0) throw byZero();
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = a / denominator;
    imag = (-a * ratio) / denominator;
  } else if (y >= x) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a * ratio) / denominator;
    imag = -a / denominator;
  }
  if (Number.isNaN(real) && Number.isNaN(imag) && Number.isFinite(a) && (isInfinite(x) || isInfinite(y))) {
    real = 0 * (a * box(b.real));
    imag = 0 * (-a * box(b.imag));
  }
  return new PyComplex(real, imag);
}

const ONE: Complex = { real: 1, imag: 0 };

function powerUnsigned(x: Complex, n: number): Complex {
  let p = x;
  let result = ONE;
  for (let mask = 1; n >= mask; mask *= 2) {
    if ((n & mask) !== 0) result = multiply(result, p);
    p = multiply(p, p);
  }
  return result;
}

/** `a ** b` */
export function power(a: Complex, b: Complex): PyComplex {
  let { real, imag } = ONE;
  const undefinedPower = () => zeroDivisionError('zero to a negative or complex power');
  if (b.imag === 0 && b.real === Math.floor(b.real) && Math.abs(b.real) <= 100) {
    if (b.real > 0) ({ real, imag } = powerUnsigned(a, b.real));
    else {
      const denominator = powerUnsigned(a, -b.real);
      if (denominator.real === 0 && denominator.imag === 0) throw undefinedPower();
      ({ real, imag } = divide(ONE, denominator));
    }
  } else if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw undefinedPower();
    real = 0;
    imag = 0;
  } else {
    const length = hypotenuse(a.real, a.imag);
    let scale = pow(length, b.real);
    const angle = Math.atan2(a.imag, a.real);
    let phase = angle * b.real;
    if (b.imag !== 0) {
      scale *= exp(-angle * b.imag);
      phase += b.imag * log(length);
    }
    real = scale * Math.cos(phase);
    imag = scale * Math.sin(phase);
  }
  if (isInfinite(real) || isInfinite(imag)) throw overflowError('complex exponentiation');
  return new PyComplex(real, imag);
}

/** `abs(z)` */
export function magnitude(z: Complex): number {
  const result = hypotenuse(z.real, z.imag);
  if (isInfinite(result) && Number.isFinite(z.real) && Number.isFinite(z.imag))
    throw overflowError('absolute value too large');
  return result;
}

/** `repr(z)` */
export function complexRepr({ real, imag }: Complex): string {
  const imagText = doubleToString(imag, 'r', 0);
  if (Object.is(real, 0)) return `${imagText}j`;
  return `(${doubleToString(real, 'r', 0)}${imagText.startsWith('-') ? '' : '+'}${imagText}j)`;
}

const FLOAT = '(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|inf(?:inity)?|nan)';
const REAL = new RegExp(`^[+-]?${FLOAT}$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?${FLOAT}?)j$`, 'i');
const BOTH = new RegExp(`^([+-]?${FLOAT})([+-]${FLOAT}?)j$`, 'i');

function part(text: string): number {
  const word = text.toLowerCase();
  if (word.endsWith('nan')) return Number.NaN;
  if (word.includes('inf')) return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (word === '' || word === '+') return 1;
  return word === '-' ? -1 : Number(word);
}

/** Whether each underscore stands between digits. */
export const underscoresFit = (text: string): boolean => !/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(text);

/** `complex(text)` of an ASCII text (see `toAsciiNumber`) without underscores, undefined if it is malformed. */
export function parseComplex(text: string): Complex | undefined {
  let inner = stripSpaces(text);
  if (inner.startsWith('(')) {
    if (!inner.endsWith(')')) return undefined;
    inner = stripSpaces(inner.slice(1, -1));
  }
  if (REAL.test(inner)) return { real: part(inner), imag: 0 };
  const imaginary = IMAGINARY.exec(inner);
  if (imaginary !== null) return { real: 0, imag: part(imaginary[1] ?? '') };
  const both = BOTH.exec(inner);
  if (both === null) return undefined;
  return { real: part(both[1] ?? ''), imag: part(both[2] ?? '') };
}
