/** Numbers in `%` formatting (https://docs.python.org/3/library/stdtypes.html#old-string-formatting), for str and bytes. */
import { integerOf, PyFloat, typeOf } from '../core-types.ts';
import { isException, typeError, typeErrorType, valueError } from '../errors.ts';
import { indexNumber } from '../protocols/convert.ts';
import { isNumber, toDouble, toInteger } from '../protocols/number.ts';
import type { PyValue } from '../value.ts';
import { doubleToString, MAX_PRECISION } from './decimal-digits.ts';
import type { Int } from './integer.ts';
import { integerToString } from './integer-text.ts';

export interface PercentSpec {
  /** `-` */
  readonly left: boolean;
  /** `+` */
  readonly plus: boolean;
  /** A blank. */
  readonly space: boolean;
  /** `#` */
  readonly alternate: boolean;
  /** `0` */
  readonly zero: boolean;
  /** -1 if not given. */
  readonly width: number;
  /** -1 if not given. */
  readonly precision: number;
  /** `d`, `i`, `u`, `o`, `x`, `X` or `e`, `E`, `f`, `F`, `g`, `G`. */
  readonly conversion: string;
}

/** One argument of a numeric conversion as text. */
export function percentNumber(value: PyValue, spec: PercentSpec): string {
  return 'eEfFgG'.includes(spec.conversion)
    ? percentFloat(floatArgument(value), spec)
    : percentInteger(integerArgument(value, spec.conversion), spec);
}

/** The int `%d` (or `%x`...) takes from an argument. */
export function integerArgument(value: PyValue, conversion: string): Int {
  const own = integerOf(value);
  if (own !== undefined) return own;
  const exact = conversion === 'o' || conversion === 'x' || conversion === 'X';
  try {
    if (isNumber(value)) return exact ? indexNumber(value) : toInteger(value);
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
  }
  const wanted = exact ? 'an integer is required' : 'a real number is required';
  throw typeError(`%${conversion} format: ${wanted}, not ${typeOf(value).name}`);
}

function floatArgument(value: PyValue): number {
  return value instanceof PyFloat ? value.value : toDouble(value);
}

/** `%d` and its kin. */
export function percentInteger(value: Int, spec: PercentSpec): string {
  const { conversion, precision } = spec;
  const base = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  let digits = base === 10 ? integerToString(value) : value.toString(base);
  const negative = value < 0;
  if (negative) digits = digits.slice(1);
  if (precision > MAX_PRECISION - 3) throw valueError('precision too large');
  if (precision > digits.length) digits = digits.padStart(precision, '0');
  if (conversion === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate && base !== 10 ? `0${conversion}` : '';
  return pad(negative, prefix, digits, spec);
}

/** `%e`, `%f`, `%g`. */
export function percentFloat(value: number, spec: PercentSpec): string {
  const precision = spec.precision < 0 ? 6 : spec.precision;
  if (precision > MAX_PRECISION) throw valueError('precision too large');
  const text = doubleToString(value, spec.conversion, precision, { alternate: spec.alternate });
  const negative = text.startsWith('-');
  return pad(negative, '', negative ? text.slice(1) : text, spec);
}

function pad(negative: boolean, prefix: string, digits: string, spec: PercentSpec): string {
  const sign = negative ? '-' : spec.plus ? '+' : spec.space ? ' ' : '';
  const head = sign + prefix;
  const padding = spec.width - head.length - digits.length;
  if (padding <= 0) return head + digits;
  if (spec.left) return head + digits + ' '.repeat(padding);
  return spec.zero ? head + '0'.repeat(padding) + digits : ' '.repeat(padding) + head + digits;
}
