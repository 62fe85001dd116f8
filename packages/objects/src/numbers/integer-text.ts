/** Ints as text and back. */

import { valueError } from '../errors.ts';
import { decimalValue, isSpace } from '../text/unicode-types.ts';
import { bitLength } from './bits.ts';
import { type Int, normalize } from './integer.ts';

/** `sys.set_int_max_str_digits`: conversions that are not linear in time refuse more digits than this; 0 is no limit. */
export const conversionLimit: { digits: number } = { digits: 4300 };

const tooLong = (detail: string) =>
  valueError(
    `Exceeds the limit (${conversionLimit.digits} digits) for integer string conversion${detail}; use sys.set_int_max_str_digits() to increase the limit`,
  );

/** `str(value)`. */
export function integerToString(value: Int): string {
  if (typeof value === 'number') return String(value);
  const limit = conversionLimit.digits;
  // cheap before the conversion: an int of n digits has more than (n-1)*3.32 bits
  if (limit > 0 && bitLength(value) > limit * 3.3219280948873626 + 4) throw tooLong('');
  const text = value.toString();
  if (limit > 0 && text.length - (value < 0n ? 1 : 0) > limit) throw tooLong('');
  return text;
}

/**
 * Text with every decimal digit of Unicode as an ASCII one and every space as a blank, `?` for what else is not ASCII:
 * CPython's `_PyUnicode_TransformDecimalAndSpaceToASCII`.
 */
export function toAsciiNumber(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 32 && code < 127) result += char;
    else if (isSpace(code)) result += ' ';
    else if (code < 127) result += char;
    else {
      const digit = decimalValue(code);
      result += digit < 0 ? '?' : String(digit);
    }
  }
  return result;
}

/** Without ASCII's spaces at both ends; `trim` would take more. */
export const stripSpaces = (text: string): string => text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');

const PREFIX_BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 };
const PREFIX_OF_BASE: Readonly<Record<number, string>> = { 2: 'b', 8: 'o', 16: 'x' };
const VALID: readonly RegExp[] = Array.from({ length: 37 }, (_, base) => {
  const letters = base > 10 ? `a-${String.fromCharCode(86 + base)}` : '';
  const digit = `[0-${Math.min(9, Math.max(1, base - 1))}${letters}]`;
  return new RegExp(`^${digit}+(?:_${digit}+)*$`);
});

/**
 * `int(text, base)` for a text in ASCII (see `toAsciiNumber`), undefined if it is malformed; base 0 goes by the prefix.
 * Throws `ValueError` for too many digits.
 */
export function parseInteger(text: string, base: number): Int | undefined {
  let digits = stripSpaces(text);
  if (base === 10 && digits.length < 16 && /^[+-]?[0-9]+$/.test(digits)) return Number(digits) + 0;
  const negative = digits.startsWith('-');
  if (negative || digits.startsWith('+')) digits = digits.slice(1);
  digits = digits.toLowerCase();
  let radix = base;
  const prefix = digits.startsWith('0') ? (digits[1] ?? '') : '';
  const prefixBase = PREFIX_BASES[prefix];
  let strict = false;
  if (radix === 0) {
    if (prefixBase !== undefined) radix = prefixBase;
    else {
      radix = 10;
      strict = digits.startsWith('0');
    }
  }
  if (prefixBase === radix) {
    digits = digits.slice(2);
    if (digits.startsWith('_')) digits = digits.slice(1);
  }
  if (VALID[radix]?.test(digits) !== true) return undefined;
  if (digits.includes('_')) digits = digits.replaceAll('_', '');
  const value = magnitude(digits, radix);
  // "01" is no number of base 0, but "00" is
  if (strict && value !== 0) return undefined;
  return negative ? (typeof value === 'number' ? 0 - value : normalize(-value)) : value;
}

function magnitude(digits: string, radix: number): Int {
  const linear = (radix & (radix - 1)) === 0;
  const limit = conversionLimit.digits;
  if (!linear && limit > 0 && digits.length > limit) throw tooLong(`: value has ${digits.length} digits`);
  const small = Number.parseInt(digits, radix);
  if (small <= Number.MAX_SAFE_INTEGER && digits.length < 53) return small;
  if (radix === 10) return normalize(BigInt(digits));
  const prefix = PREFIX_OF_BASE[radix];
  if (prefix !== undefined) return normalize(BigInt(`0${prefix}${digits}`));
  return normalize(joinDigits(digits, radix));
}

/** Halves, so that long texts take few big multiplications. */
function joinDigits(digits: string, radix: number): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, radix));
  const middle = digits.length >> 1;
  const low = digits.slice(digits.length - middle);
  const high = digits.slice(0, digits.length - middle);
  return joinDigits(high, radix) * BigInt(radix) ** BigInt(middle) + joinDigits(low, radix);
}

const RADIX_PREFIX: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' };

/** `bin`, `oct`, `hex`. */
export function integerWithPrefix(value: Int, base: 2 | 8 | 16): string {
  const prefix = RADIX_PREFIX[base] ?? '';
  return value < 0 ? `-${prefix}${value.toString(base).slice(1)}` : prefix + value.toString(base);
}
