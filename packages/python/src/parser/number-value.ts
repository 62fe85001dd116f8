import { type ConstantValue, intValue } from '../ast/constant.ts';
import { LiteralError } from './literal-error.ts';

/** Decimal integers longer than this are refused, as `sys.set_int_max_str_digits` says by default. */
const MAX_DIGITS = 4300;

/** Value of a number literal as it is written. */
export function numberValue(text: string): ConstantValue {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const last = plain.charCodeAt(plain.length - 1) | 32;
  const second = plain.charCodeAt(1) | 32;
  if (plain.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
    const value = Number(plain);
    return Number.isSafeInteger(value) ? { t: 'int', v: value } : intValue(BigInt(plain));
  }
  if (last === 106) return { t: 'complex', real: 0, imag: Number(plain.slice(0, -1)) };
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charCodeAt(i);
    if (c < 48 || c > 57) return { t: 'float', v: Number(plain) };
  }
  if (plain.length < 16) return { t: 'int', v: Number(plain) };
  if (plain.length > MAX_DIGITS) {
    throw new LiteralError(
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`,
    );
  }
  return intValue(BigInt(plain));
}
