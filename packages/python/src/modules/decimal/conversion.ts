/** Decimals of other Python values, and back. */
import { integerOf, PyFloat, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { asIntegerRatio, isNegative } from '@harpy/objects/numbers/double';
import { type Int, normalize } from '@harpy/objects/numbers/integer';
import { stripSpaces, toAsciiNumber } from '@harpy/objects/numbers/integer-text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { rescale } from './arithmetic.ts';
import {
  CONVERSION_SYNTAX,
  FLOAT_OPERATION,
  fixed,
  INVALID_OPERATION,
  invalid,
  MAX_EMAX,
  MIN_ETINY,
  type PyContext,
  type Rounding,
  within,
} from './context.ts';
import {
  decimalType,
  FINITE,
  finite,
  INFINITE,
  infinity,
  notANumber,
  PyDecimal,
  parseDecimal,
  power10,
  QUIET_NAN,
  SIGNALING_NAN,
} from './value.ts';

/** The same number as an object of a class that may be a subclass. */
export function ofType(type: PyType, d: PyDecimal): PyDecimal {
  if (d.type === type) return d;
  if (type === decimalType) return new PyDecimal(d.kind, d.negative, d.coefficient, d.exponent);
  const ctor = type.ctor as unknown as new (...args: ConstructorParameters<typeof PyDecimal>) => PyDecimal;
  return new ctor(d.kind, d.negative, d.coefficient, d.exponent);
}

export function fromInteger(n: Int): PyDecimal {
  return finite(n < 0, BigInt(n < 0 ? -n : n), 0);
}

/** The exact value of a double. */
export function fromDouble(x: number): PyDecimal {
  if (Number.isNaN(x)) return notANumber();
  if (!Number.isFinite(x)) return infinity(x < 0);
  const [n, d] = asIntegerRatio(Math.abs(x));
  // d is 2**k, and n / 2**k = n * 5**k / 10**k
  const k = BigInt(d).toString(2).length - 1;
  return finite(isNegative(x), BigInt(n) * 5n ** BigInt(k), -k);
}

/** A Decimal, or an int exactly; undefined for others. */
export function operand(value: PyValue): PyDecimal | undefined {
  if (typeof value === 'object' && value instanceof PyDecimal) return value;
  const n = integerOf(value);
  return n === undefined ? undefined : fromInteger(n);
}

export const notSupported = (value: PyValue): object =>
  typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);

export function decimalArgument(value: PyValue): PyDecimal {
  const d = operand(value);
  if (d === undefined) throw notSupported(value);
  return d;
}

/** Text exactly, or what is wrong with it as a signal. */
function exactText(c: PyContext, text: string): PyDecimal {
  const parsed = parseDecimal(text);
  if (parsed === undefined) return invalid(c, CONVERSION_SYNTAX);
  if (parsed === 'huge') return invalid(c, INVALID_OPERATION);
  if (parsed.kind !== FINITE) return parsed;
  const tooLarge = parsed.coefficient === 0n ? parsed.exponent > MAX_EMAX : parsed.adjusted > MAX_EMAX;
  return tooLarge || parsed.exponent < MIN_ETINY ? invalid(c, INVALID_OPERATION) : parsed;
}

/** `(sign, digits, exponent)` */
function fromTuple(items: readonly PyValue[]): PyDecimal {
  const [sign, digits, exponent] = items;
  if (items.length !== 3 || sign === undefined || digits === undefined || exponent === undefined)
    throw valueError('argument must be a sequence of length 3');
  const signed = integerOf(sign);
  if (signed !== 0 && signed !== 1) throw valueError('sign must be an integer with the value 0 or 1');
  const word = textOf(exponent);
  let kind: 0 | 1 | 2 | 3 = FINITE;
  let power = 0;
  if (word !== undefined) {
    if (word === 'F') return infinity(signed === 1);
    if (word !== 'n' && word !== 'N')
      throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    kind = word === 'n' ? QUIET_NAN : SIGNALING_NAN;
  } else {
    const n = integerOf(exponent);
    if (n === undefined) throw valueError('exponent must be an integer');
    if (typeof n === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
    power = n;
  }
  if (!(digits instanceof PyTuple || digits instanceof PyList))
    throw valueError('coefficient must be a tuple of digits');
  let text = '';
  for (const item of digits.items) {
    const digit = integerOf(item);
    if (digit === undefined || digit < 0 || digit > 9)
      throw valueError('coefficient must be a tuple of digits');
    text += digit;
  }
  return new PyDecimal(kind, signed === 1, BigInt(text === '' ? '0' : text), power);
}

/** `Decimal(value)`: exact whatever the context, which only says what is trapped. */
export function exactDecimal(type: PyType, value: PyValue, c: PyContext): PyValue {
  if (value instanceof PyDecimal) return value.type === type ? value : ofType(type, value);
  const text = textOf(value);
  if (text !== undefined) {
    const plain = stripSpaces(toAsciiNumber(text)).replaceAll('_', '');
    return ofType(
      type,
      within(c, () => exactText(c, plain)),
    );
  }
  const n = integerOf(value);
  if (n !== undefined) return ofType(type, fromInteger(n));
  if (value instanceof PyTuple || value instanceof PyList) return ofType(type, fromTuple(value.items));
  if (value instanceof PyFloat) {
    within(c, () => {
      c.status |= FLOAT_OPERATION;
    });
    return ofType(type, fromDouble(value.value));
  }
  throw notSupported(value);
}

/** `context.create_decimal(value)`: rounded to the context. */
export function roundedDecimal(value: PyValue, c: PyContext): PyDecimal {
  return within(c, () => {
    const text = textOf(value);
    let d: PyDecimal;
    if (text !== undefined) {
      const parsed = parseDecimal(toAsciiNumber(text));
      if (parsed === undefined || parsed === 'huge') return invalid(c, CONVERSION_SYNTAX);
      d = parsed;
    } else if (value instanceof PyFloat) {
      c.status |= FLOAT_OPERATION;
      d = fromDouble(value.value);
    } else if (value instanceof PyTuple || value instanceof PyList) d = fromTuple(value.items);
    else d = decimalArgument(value);
    if (d.isNaN && d.coefficient !== 0n && d.digits > c.prec - c.clamp) return invalid(c, CONVERSION_SYNTAX);
    const result = fixed(c, d);
    return result.type === decimalType ? result : ofType(decimalType, result);
  });
}

/** The integer nearest in a direction. */
export function toInteger(d: PyDecimal, rounding: Rounding): Int {
  if (d.isNaN) throw valueError('cannot convert NaN to integer');
  if (d.kind === INFINITE) throw overflowError('cannot convert Infinity to integer');
  const whole = d.exponent >= 0 ? d.coefficient * power10(d.exponent) : rescale(d, 0, rounding).coefficient;
  return normalize(d.negative ? -whole : whole);
}

/** As two ints without a common divisor. */
export function integerRatio(d: PyDecimal): [Int, Int] {
  if (d.isNaN) throw valueError('cannot convert NaN to integer ratio');
  if (d.kind === INFINITE) throw overflowError('cannot convert Infinity to integer ratio');
  let n = d.coefficient;
  let denominator = 1n;
  if (n === 0n) return [0, 1];
  if (d.exponent >= 0) n *= power10(d.exponent);
  else {
    let twos = -d.exponent;
    let fives = twos;
    for (; fives > 0 && n % 5n === 0n; fives--) n /= 5n;
    for (; twos > 0 && n % 2n === 0n; twos--) n /= 2n;
    denominator = (5n ** BigInt(fives)) << BigInt(twos);
  }
  return [normalize(d.negative ? -n : n), normalize(denominator)];
}

export function toDouble(d: PyDecimal): number {
  if (d.kind === SIGNALING_NAN) throw valueError('cannot convert signaling NaN to float');
  if (d.kind === QUIET_NAN) return Number.NaN;
  if (d.kind === INFINITE) return d.negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(`${d.negative ? '-' : ''}${d.coefficient}e${d.exponent}`);
}
