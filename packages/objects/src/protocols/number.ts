/** Arithmetic: https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types, as in CPython's Objects/abstract.c. */
import { None, NotImplemented, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import type { BinarySlot, SlotName, TernarySlot } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { hasIndex, toSize } from './convert.ts';

/** The slots of both operands, the right one first if its type is a subclass. */
function tryBinary(a: PyValue, b: PyValue, slot: BinarySlotName): PyValue {
  const left = typeOf(a);
  const right = typeOf(b);
  const slotLeft: BinarySlot | undefined = left[slot];
  let slotRight: BinarySlot | undefined = left === right ? undefined : right[slot];
  if (slotRight === slotLeft) slotRight = undefined;
  if (slotLeft !== undefined) {
    if (slotRight !== undefined && right.isSubtypeOf(left)) {
      const result = slotRight(a, b);
      if (result !== NotImplemented) return result;
      slotRight = undefined;
    }
    const result = slotLeft(a, b);
    if (result !== NotImplemented) return result;
  }
  return slotRight === undefined ? NotImplemented : slotRight(a, b);
}

type BinarySlotName = {
  [K in SlotName]: K extends `nb_${string}` ? (K extends 'nb_power' | 'nb_inplace_power' ? never : K) : never;
}[SlotName] &
  (
    | `nb_${'add' | 'subtract' | 'multiply' | 'remainder' | 'divmod' | 'lshift' | 'rshift' | 'and' | 'xor' | 'or'}`
    | 'nb_floor_divide'
    | 'nb_true_divide'
    | 'nb_matrix_multiply'
  );
type InplaceSlotName =
  | `nb_inplace_${'add' | 'subtract' | 'multiply' | 'remainder' | 'lshift' | 'rshift' | 'and' | 'xor' | 'or'}`
  | 'nb_inplace_floor_divide'
  | 'nb_inplace_true_divide'
  | 'nb_inplace_matrix_multiply';

function unsupported(a: PyValue, b: PyValue, symbol: string): object {
  const hint =
    symbol === '>>' && typeOf(a).name === 'builtin_function_or_method' && isPrint(a)
      ? '. Did you mean "print(<message>, file=<output_stream>)"?'
      : '';
  return typeError(
    `unsupported operand type(s) for ${symbol}: '${typeOf(a).name}' and '${typeOf(b).name}'${hint}`,
  );
}

function isPrint(value: PyValue): boolean {
  return typeof value === 'object' && 'def' in value && (value.def as { name?: string }).name === 'print';
}

function binary(a: PyValue, b: PyValue, slot: BinarySlotName, symbol: string): PyValue {
  const result = tryBinary(a, b, slot);
  if (result === NotImplemented) throw unsupported(a, b, symbol);
  return result;
}

/** `a + b`. */
export function add(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return Number.isSafeInteger(sum) ? sum : tryBinary(a, b, 'nb_add');
  }
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  const result = tryBinary(a, b, 'nb_add');
  if (result !== NotImplemented) return result;
  const concat = typeOf(a).sq_concat;
  if (concat !== undefined) return concat(a, b);
  throw unsupported(a, b, '+');
}
export function subtract(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return binary(a, b, 'nb_subtract', '-');
}
export function multiply(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  const result = tryBinary(a, b, 'nb_multiply');
  if (result !== NotImplemented) return result;
  const left = typeOf(a).sq_repeat;
  if (left !== undefined) return left(a, repeatCount(b));
  const right = typeOf(b).sq_repeat;
  if (right !== undefined) return right(b, repeatCount(a));
  throw unsupported(a, b, '*');
}
function repeatCount(count: PyValue): number {
  if (!hasIndex(count)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(count).name}'`);
  return toSize(count);
}
export function trueDivide(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_true_divide', '/');
}
export function floorDivide(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const quotient = Math.floor(a / b);
    // The division of doubles is exact enough below 2**53 only if the quotient is small; check it by multiplication.
    if (Math.abs(a) <= 0x1fffffff && Math.abs(b) <= 0x1fffffff) return quotient + 0;
  }
  return binary(a, b, 'nb_floor_divide', '//');
}
export function remainder(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b;
    return rest === 0 ? 0 : rest < 0 !== b < 0 ? rest + b : rest;
  }
  return binary(a, b, 'nb_remainder', '%');
}
export function divmod(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_divmod', 'divmod()');
}
export function matrixMultiply(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_matrix_multiply', '@');
}
export function leftShift(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_lshift', '<<');
}
export function rightShift(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_rshift', '>>');
}
export function and(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_and', '&');
}
export function or(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_or', '|');
}
export function xor(a: PyValue, b: PyValue): PyValue {
  return binary(a, b, 'nb_xor', '^');
}

function tryTernary(a: PyValue, b: PyValue, c: PyValue, symbol: string): PyValue {
  const left = typeOf(a);
  const right = typeOf(b);
  const slotLeft: TernarySlot | undefined = left.nb_power;
  let slotRight: TernarySlot | undefined = left === right ? undefined : right.nb_power;
  if (slotRight === slotLeft) slotRight = undefined;
  if (slotLeft !== undefined) {
    if (slotRight !== undefined && right.isSubtypeOf(left)) {
      const result = slotRight(a, b, c);
      if (result !== NotImplemented) return result;
      slotRight = undefined;
    }
    const result = slotLeft(a, b, c);
    if (result !== NotImplemented) return result;
  }
  if (slotRight !== undefined) {
    const result = slotRight(a, b, c);
    if (result !== NotImplemented) return result;
  }
  const slotThird = typeOf(c).nb_power;
  if (slotThird !== undefined && slotThird !== slotLeft && slotThird !== right.nb_power) {
    const result = slotThird(a, b, c);
    if (result !== NotImplemented) return result;
  }
  if (c === None) throw unsupported(a, b, symbol);
  throw typeError(
    `unsupported operand type(s) for ${symbol}: '${left.name}', '${right.name}', '${typeOf(c).name}'`,
  );
}

/** `pow(a, b, c)`; `a ** b` if `c` is None. */
export function power(a: PyValue, b: PyValue, c: PyValue = None): PyValue {
  return tryTernary(a, b, c, '** or pow()');
}

function inplace(
  a: PyValue,
  b: PyValue,
  inplaceSlot: InplaceSlotName,
  slot: BinarySlotName,
  symbol: string,
): PyValue {
  const own = typeOf(a)[inplaceSlot];
  if (own !== undefined) {
    const result = own(a, b);
    if (result !== NotImplemented) return result;
  }
  return binary(a, b, slot, symbol);
}

/** `a += b`. */
export function inplaceAdd(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') {
    if (typeof a === 'number' && typeof b === 'number') {
      const sum = a + b;
      if (Number.isSafeInteger(sum)) return sum;
    } else if (typeof a === 'string' && typeof b === 'string') return a + b;
  }
  const type = typeOf(a);
  if (type.nb_inplace_add !== undefined) {
    const result = type.nb_inplace_add(a, b);
    if (result !== NotImplemented) return result;
  }
  const result = tryBinary(a, b, 'nb_add');
  if (result !== NotImplemented) return result;
  const concat = type.sq_inplace_concat ?? type.sq_concat;
  if (concat !== undefined) return concat(a, b);
  throw unsupported(a, b, '+=');
}
export function inplaceMultiply(a: PyValue, b: PyValue): PyValue {
  const type = typeOf(a);
  if (type.nb_inplace_multiply !== undefined) {
    const result = type.nb_inplace_multiply(a, b);
    if (result !== NotImplemented) return result;
  }
  const result = tryBinary(a, b, 'nb_multiply');
  if (result !== NotImplemented) return result;
  const repeat = type.sq_inplace_repeat ?? type.sq_repeat;
  if (repeat !== undefined) return repeat(a, repeatCount(b));
  const right = typeOf(b).sq_repeat;
  if (right !== undefined) return right(b, repeatCount(a));
  throw unsupported(a, b, '*=');
}
export function inplacePower(a: PyValue, b: PyValue): PyValue {
  const own = typeOf(a).nb_inplace_power;
  if (own !== undefined) {
    const result = own(a, b, None);
    if (result !== NotImplemented) return result;
  }
  return tryTernary(a, b, None, '**=');
}
export const inplaceSubtract = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_subtract', 'nb_subtract', '-=');
export const inplaceRemainder = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_remainder', 'nb_remainder', '%=');
export const inplaceFloorDivide = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_floor_divide', 'nb_floor_divide', '//=');
export const inplaceTrueDivide = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_true_divide', 'nb_true_divide', '/=');
export const inplaceMatrixMultiply = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_matrix_multiply', 'nb_matrix_multiply', '@=');
export const inplaceLeftShift = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_lshift', 'nb_lshift', '<<=');
export const inplaceRightShift = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_rshift', 'nb_rshift', '>>=');
export const inplaceAnd = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_and', 'nb_and', '&=');
export const inplaceXor = (a: PyValue, b: PyValue): PyValue =>
  inplace(a, b, 'nb_inplace_xor', 'nb_xor', '^=');
export const inplaceOr = (a: PyValue, b: PyValue): PyValue => inplace(a, b, 'nb_inplace_or', 'nb_or', '|=');

function unary(a: PyValue, slot: 'nb_negative' | 'nb_positive' | 'nb_invert', what: string): PyValue {
  const own = typeOf(a)[slot];
  if (own === undefined) throw typeError(`bad operand type for unary ${what}: '${typeOf(a).name}'`);
  return own(a);
}
export function negative(a: PyValue): PyValue {
  return typeof a === 'number' ? 0 - a : unary(a, 'nb_negative', '-');
}
export function positive(a: PyValue): PyValue {
  return typeof a === 'number' ? a : unary(a, 'nb_positive', '+');
}
export function invert(a: PyValue): PyValue {
  return typeof a === 'number' ? -1 - a : unary(a, 'nb_invert', '~');
}
/** `abs(a)`. */
export function absolute(a: PyValue): PyValue {
  if (typeof a === 'number') return a < 0 ? -a : a;
  const own = typeOf(a).nb_absolute;
  if (own === undefined) throw typeError(`bad operand type for abs(): '${typeOf(a).name}'`);
  return own(a);
}
