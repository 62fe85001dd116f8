/**
 * Values of literals, as plain data: the parser does not depend on the objects Python programs see.
 *
 * An int is a number while it is a safe integer, else a bigint. A str is JavaScript's UTF-16; `codePoints` is there
 * only when UTF-16 can't tell the value, that is, when a high surrogate is followed by a low one. The parser makes
 * complex numbers with `real` 0 only, and no tuples or frozensets: those come from trees made by programs.
 */
export type ConstantValue =
  | { readonly t: 'None' }
  | { readonly t: 'Ellipsis' }
  | { readonly t: 'bool'; readonly v: boolean }
  | { readonly t: 'int'; readonly v: number | bigint }
  | { readonly t: 'float'; readonly v: number }
  | { readonly t: 'complex'; readonly real: number; readonly imag: number }
  | StrValue
  | { readonly t: 'bytes'; readonly v: Uint8Array }
  | { readonly t: 'tuple'; readonly v: readonly ConstantValue[] }
  | { readonly t: 'frozenset'; readonly v: readonly ConstantValue[] };

export interface StrValue {
  readonly t: 'str';
  readonly v: string;
  readonly codePoints: readonly number[] | undefined;
}

export const NONE_VALUE: ConstantValue = { t: 'None' };
export const ELLIPSIS_VALUE: ConstantValue = { t: 'Ellipsis' };
export const TRUE_VALUE: ConstantValue = { t: 'bool', v: true };
export const FALSE_VALUE: ConstantValue = { t: 'bool', v: false };

/** A str that UTF-16 tells exactly. */
export function strValue(v: string): StrValue {
  return { t: 'str', v, codePoints: undefined };
}

/** An int in its only form: a number while it is a safe integer. */
export function intValue(v: number | bigint): ConstantValue {
  if (typeof v === 'bigint' && v >= Number.MIN_SAFE_INTEGER && v <= Number.MAX_SAFE_INTEGER) v = Number(v);
  return { t: 'int', v };
}
