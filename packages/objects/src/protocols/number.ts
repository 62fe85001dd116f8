/** Arithmetic: https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types, as in CPython's Objects/abstract.c. */
import { integerOf, intType, None, NotImplemented, PyFloat, PyIntSub, typeOf } from '../core-types.ts';
import { deprecationWarningType, typeError } from '../errors.ts';
import { hooks } from '../hooks.ts';
import type { MirroredMethod } from '../mirror.ts';
import { toFloat } from '../numbers/bits.ts';
import * as integers from '../numbers/integer.ts';
import type { PyObject } from '../object.ts';
import type { BinarySlot, TernarySlot } from '../slots.ts';
import type { PyType } from '../type.ts';
import { floatPower } from '../types/float.ts';
import type { PyValue } from '../value.ts';
import { hasIndex, indexNumber, toSize } from './convert.ts';

/**
 * The slots of both operands (of types `left` and `right`), the right one first if its type is a subclass. The callers read the slots from
 * the types themselves, by constant names: that is one load in V8.
 */
function dispatch(
  a: PyValue,
  b: PyValue,
  left: PyType,
  right: PyType,
  slotLeft: BinarySlot | undefined,
  slotOfRight: BinarySlot | undefined,
): PyValue {
  // Mostly there is one slot to ask.
  if (left !== right && slotOfRight !== slotLeft && slotOfRight !== undefined)
    return dispatchBoth(a, b, left, right, slotLeft, slotOfRight);
  return slotLeft === undefined ? NotImplemented : slotLeft(a, b);
}

function dispatchBoth(
  a: PyValue,
  b: PyValue,
  left: PyType,
  right: PyType,
  slotLeft: BinarySlot | undefined,
  slotRight: BinarySlot,
): PyValue {
  if (slotLeft === undefined) return slotRight(a, b);
  const rightFirst = right.isSubtypeOf(left);
  const result = rightFirst ? slotRight(a, b) : slotLeft(a, b);
  if (result !== NotImplemented) return result;
  return rightFirst ? slotLeft(a, b) : slotRight(a, b);
}

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

const MAX = Number.MAX_SAFE_INTEGER;

/**
 * Special methods of Python classes that are called often stand on JavaScript's prototypes (see `mirror.ts`). Of two objects of
 * one type only the left one's is asked. The slow paths read the types of objects themselves: what the engine has learned in a function that
 * all share says nothing of their operands. Each operation has few steps for each kind of operands, and functions of its own for the rest: the engine inlines
 * only so much, and what is called may be C of an extension.
 */
interface Mirrored extends PyObject {
  readonly c1$__add__?: MirroredMethod;
  readonly c1$__sub__?: MirroredMethod;
  readonly c1$__mul__?: MirroredMethod;
}

/** An int that is no bool and of no subclass; operations of two of them need no slots. */
const isInt = (value: PyValue): value is integers.Int =>
  typeof value === 'number' || typeof value === 'bigint';

/** `a + b`. */
export function add(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'number') {
      const sum = a + b;
      if (sum <= MAX && sum >= -MAX) return sum;
    }
  } else if (typeof a === 'object') {
    if (a.constructor !== PyFloat) return addObject(a, b, '+');
    if (typeof b === 'object' && b.constructor === PyFloat)
      return new PyFloat((a as PyFloat).value + (b as PyFloat).value);
  } else if (typeof a === 'string' && typeof b === 'string') return a + b;
  return addOthers(a, b);
}

/** Of a float and a number, for one; not of two floats, or two numbers with a small sum. */
function addOthers(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'object' && b.constructor === PyFloat) return new PyFloat(a + (b as PyFloat).value);
  } else if (typeof b === 'number' && typeof a === 'object' && a.constructor === PyFloat)
    return new PyFloat((a as PyFloat).value + b);
  return addSlow(a, b, '+');
}

function addSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (typeof a === 'object') return addObject(a, b, symbol);
  const left = typeOf(a);
  const right = typeof b === 'object' ? b.type : typeOf(b);
  if (left === right && left === intType) return integers.add(a as integers.Int, b as integers.Int);
  const result = dispatch(a, b, left, right, left.nb_add, right.nb_add);
  return result === NotImplemented ? concatenate(a, b, left, symbol) : result;
}

function addObject(a: Mirrored, b: PyValue, symbol: string): PyValue {
  const left = a.type;
  let result: PyValue;
  if (typeof b === 'object' && b.type === left) {
    if (a.c1$__add__ !== undefined) result = a.c1$__add__(b);
    else {
      const slot = left.nb_add;
      result = slot === undefined ? NotImplemented : slot(a, b);
    }
  } else result = addUnlike(a, b, left);
  return result === NotImplemented ? concatenate(a, b, left, symbol) : result;
}

function addUnlike(a: Mirrored, b: PyValue, left: PyType): PyValue {
  const right = typeOf(b);
  if (typeof b !== 'object' && a.c1$__add__ !== undefined) {
    const result = a.c1$__add__(b);
    return result === NotImplemented && right.nb_add !== undefined ? right.nb_add(a, b) : result;
  }
  return dispatch(a, b, left, right, left.nb_add, right.nb_add);
}

/** `a + b` of what are no numbers. */
function concatenate(a: PyValue, b: PyValue, left: PyType, symbol: string): PyValue {
  const concat = symbol === '+' ? left.sq_concat : (left.sq_inplace_concat ?? left.sq_concat);
  if (concat !== undefined) return concat(a, b);
  throw unsupported(a, b, symbol);
}

/** `a - b`. */
export function subtract(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'number') {
      const difference = a - b;
      if (difference <= MAX && difference >= -MAX) return difference;
    }
  } else if (typeof a === 'object') {
    if (a.constructor !== PyFloat) return subtractObject(a, b, '-');
    if (typeof b === 'object' && b.constructor === PyFloat)
      return new PyFloat((a as PyFloat).value - (b as PyFloat).value);
  }
  return subtractOthers(a, b);
}

function subtractOthers(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'object' && b.constructor === PyFloat) return new PyFloat(a - (b as PyFloat).value);
  } else if (typeof b === 'number' && typeof a === 'object' && a.constructor === PyFloat)
    return new PyFloat((a as PyFloat).value - b);
  return subtractSlow(a, b, '-');
}

function subtractSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (typeof a === 'object') return subtractObject(a, b, symbol);
  if (isInt(a) && isInt(b)) return integers.subtract(a, b);
  const left = typeOf(a);
  const right = typeof b === 'object' ? b.type : typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_subtract, right.nb_subtract), a, b, symbol);
}

function subtractObject(a: Mirrored, b: PyValue, symbol: string): PyValue {
  const left = a.type;
  let result: PyValue;
  if (typeof b === 'object' && b.type === left) {
    if (a.c1$__sub__ !== undefined) result = a.c1$__sub__(b);
    else {
      const slot = left.nb_subtract;
      result = slot === undefined ? NotImplemented : slot(a, b);
    }
  } else result = subtractUnlike(a, b, left);
  return orUnsupported(result, a, b, symbol);
}

function subtractUnlike(a: Mirrored, b: PyValue, left: PyType): PyValue {
  const right = typeOf(b);
  if (typeof b !== 'object' && a.c1$__sub__ !== undefined) {
    const result = a.c1$__sub__(b);
    return result === NotImplemented && right.nb_subtract !== undefined ? right.nb_subtract(a, b) : result;
  }
  return dispatch(a, b, left, right, left.nb_subtract, right.nb_subtract);
}

function orUnsupported(result: PyValue, a: PyValue, b: PyValue, symbol: string): PyValue {
  if (result === NotImplemented) throw unsupported(a, b, symbol);
  return result;
}

/** `a * b`. */
export function multiply(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'number') {
      const product = a * b;
      // + 0: 0 * -5 is -0
      if (product <= MAX && product >= -MAX) return product + 0;
    }
  } else if (typeof a === 'object') {
    if (a.constructor !== PyFloat) return multiplyObject(a, b, '*');
    if (typeof b === 'object' && b.constructor === PyFloat)
      return new PyFloat((a as PyFloat).value * (b as PyFloat).value);
  }
  return multiplyOthers(a, b);
}

function multiplyOthers(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number') {
    if (typeof b === 'object' && b.constructor === PyFloat) return new PyFloat(a * (b as PyFloat).value);
  } else if (typeof b === 'number' && typeof a === 'object' && a.constructor === PyFloat)
    return new PyFloat((a as PyFloat).value * b);
  return multiplySlow(a, b, '*');
}

function multiplySlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (typeof a === 'object') return multiplyObject(a, b, symbol);
  if (isInt(a) && isInt(b)) return integers.multiply(a, b);
  const left = typeOf(a);
  const right = typeof b === 'object' ? b.type : typeOf(b);
  const result = dispatch(a, b, left, right, left.nb_multiply, right.nb_multiply);
  return result === NotImplemented ? repeat(a, b, left, right, symbol) : result;
}

function multiplyObject(a: Mirrored, b: PyValue, symbol: string): PyValue {
  const left = a.type;
  let result: PyValue;
  if (typeof b === 'object' && b.type === left) {
    if (a.c1$__mul__ !== undefined) result = a.c1$__mul__(b);
    else {
      const slot = left.nb_multiply;
      result = slot === undefined ? NotImplemented : slot(a, b);
    }
  } else result = multiplyUnlike(a, b, left);
  return result === NotImplemented ? repeat(a, b, left, typeOf(b), symbol) : result;
}

function multiplyUnlike(a: Mirrored, b: PyValue, left: PyType): PyValue {
  const right = typeOf(b);
  if (typeof b !== 'object' && a.c1$__mul__ !== undefined) {
    const result = a.c1$__mul__(b);
    return result === NotImplemented && right.nb_multiply !== undefined ? right.nb_multiply(a, b) : result;
  }
  return dispatch(a, b, left, right, left.nb_multiply, right.nb_multiply);
}

/** `a * b` of what are no numbers. */
function repeat(a: PyValue, b: PyValue, left: PyType, right: PyType, symbol: string): PyValue {
  const inPlace = symbol === '*=';
  const repeatLeft = (inPlace ? left.sq_inplace_repeat : undefined) ?? left.sq_repeat;
  if (repeatLeft !== undefined) return repeatLeft(a, repeatCount(b));
  // In place, CPython asks the right operand only if the left one's type cannot be a sequence at all.
  const turn = !inPlace || !(left.flags.heap || left.sq_length !== undefined || left.mp_length !== undefined);
  if (turn && right.sq_repeat !== undefined) return right.sq_repeat(b, repeatCount(a));
  throw unsupported(a, b, symbol);
}
function repeatCount(count: PyValue): number {
  if (!hasIndex(count)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(count).name}'`);
  return toSize(count);
}

/** `a / b`. */
export function trueDivide(a: PyValue, b: PyValue): PyValue {
  if (typeof b === 'number') {
    if (b !== 0) {
      if (typeof a === 'number') return new PyFloat(a / b);
      if (typeof a === 'object' && a.constructor === PyFloat) return new PyFloat((a as PyFloat).value / b);
    }
  } else if (typeof b === 'object' && b.constructor === PyFloat) {
    const divisor = (b as PyFloat).value;
    if (divisor !== 0) {
      if (typeof a === 'number') return new PyFloat(a / divisor);
      if (typeof a === 'object' && a.constructor === PyFloat)
        return new PyFloat((a as PyFloat).value / divisor);
    }
  }
  return trueDivideSlow(a, b, '/');
}
function trueDivideSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_true_divide, right.nb_true_divide), a, b, symbol);
}

/** `a // b`. */
export function floorDivide(a: PyValue, b: PyValue): PyValue {
  // The rounded quotient of safe integers never reaches an integer above the true one, so its floor is right.
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return Math.floor(a / b) + 0;
  return floorDivideSlow(a, b, '//');
}
function floorDivideSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.floorDivide(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(
    dispatch(a, b, left, right, left.nb_floor_divide, right.nb_floor_divide),
    a,
    b,
    symbol,
  );
}

/** `a % b`. */
export function remainder(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b;
    return rest === 0 ? 0 : rest < 0 !== b < 0 ? rest + b : rest;
  }
  return remainderSlow(a, b, '%');
}
function remainderSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.remainder(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_remainder, right.nb_remainder), a, b, symbol);
}

/** `divmod(a, b)`. */
export function divmod(a: PyValue, b: PyValue): PyValue {
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_divmod, right.nb_divmod), a, b, 'divmod()');
}

/** `a @ b`. */
export function matrixMultiply(a: PyValue, b: PyValue): PyValue {
  return matrixMultiplySlow(a, b, '@');
}
function matrixMultiplySlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(
    dispatch(a, b, left, right, left.nb_matrix_multiply, right.nb_matrix_multiply),
    a,
    b,
    symbol,
  );
}

/** `a << b`. */
export function leftShift(a: PyValue, b: PyValue): PyValue {
  // below 2**22 << 31 nothing is lost
  if (typeof a === 'number' && typeof b === 'number' && b >= 0 && b < 31 && a < 4194304 && a > -4194304)
    return a * (1 << b);
  return leftShiftSlow(a, b, '<<');
}
function leftShiftSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.shiftLeft(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_lshift, right.nb_lshift), a, b, symbol);
}

/** `a >> b`. */
export function rightShift(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && b >= 0)
    return a >> (b > 31 ? 31 : b);
  return rightShiftSlow(a, b, '>>');
}
function rightShiftSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.shiftRight(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_rshift, right.nb_rshift), a, b, symbol);
}

/** `a & b`. */
export function and(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a & b;
  return andSlow(a, b, '&');
}
function andSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.bitAnd(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_and, right.nb_and), a, b, symbol);
}

/** `a | b`. */
export function or(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a | b;
  return orSlow(a, b, '|');
}
function orSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.bitOr(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_or, right.nb_or), a, b, symbol);
}

/** `a ^ b`. */
export function xor(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a ^ b;
  return xorSlow(a, b, '^');
}
function xorSlow(a: PyValue, b: PyValue, symbol: string): PyValue {
  if (isInt(a) && isInt(b)) return integers.bitXor(a, b);
  const left = typeOf(a);
  const right = typeOf(b);
  return orUnsupported(dispatch(a, b, left, right, left.nb_xor, right.nb_xor), a, b, symbol);
}

function ternary(a: PyValue, b: PyValue, c: PyValue, symbol: string): PyValue {
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

/** Powers of floats, and small ones of ints; undefined where there is more to look at. */
function quickPower(a: PyValue, b: PyValue): PyValue | undefined {
  if (typeof a === 'number') {
    if (typeof b === 'number') return b >= 0 && b < 4294967296 ? integers.power(a, b) : undefined;
    if (typeof b === 'object' && b.constructor === PyFloat) return floatPower(a, (b as PyFloat).value);
  } else if (typeof a === 'object' && a.constructor === PyFloat) {
    if (typeof b === 'number') return floatPower((a as PyFloat).value, b);
    if (typeof b === 'object' && b.constructor === PyFloat)
      return floatPower((a as PyFloat).value, (b as PyFloat).value);
  }
  return undefined;
}

/** `pow(a, b, c)`; `a ** b` if `c` is None. */
export function power(a: PyValue, b: PyValue, c: PyValue = None): PyValue {
  if (c === None) {
    const quick = quickPower(a, b);
    if (quick !== undefined) return quick;
  }
  return ternary(a, b, c, '** or pow()');
}

/** What an in-place slot made of it; NotImplemented if there is none. */
function inplace(slot: BinarySlot | undefined, a: PyValue, b: PyValue): PyValue {
  return slot === undefined ? NotImplemented : slot(a, b);
}

/** `a += b`. */
export function inplaceAdd(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object' || a.constructor === PyFloat) {
    if (typeof a === 'number' && typeof b === 'number') {
      const sum = a + b;
      if (sum <= MAX && sum >= -MAX) return sum;
    } else if (typeof a === 'object' && typeof b === 'object' && b.constructor === PyFloat) {
      return new PyFloat((a as PyFloat).value + (b as PyFloat).value);
    } else if (typeof a === 'string' && typeof b === 'string') return a + b;
    return addSlow(a, b, '+=');
  }
  const result = inplace(a.type.nb_inplace_add, a, b);
  return result === NotImplemented ? addSlow(a, b, '+=') : result;
}
/** `a -= b`. */
export function inplaceSubtract(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  if (typeof a !== 'object') return subtractSlow(a, b, '-=');
  const result = inplace(a.type.nb_inplace_subtract, a, b);
  return result === NotImplemented ? subtractSlow(a, b, '-=') : result;
}
/** `a *= b`. */
export function inplaceMultiply(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  if (typeof a !== 'object') return multiplySlow(a, b, '*=');
  const result = inplace(a.type.nb_inplace_multiply, a, b);
  return result === NotImplemented ? multiplySlow(a, b, '*=') : result;
}
/** `a /= b`. */
export function inplaceTrueDivide(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return trueDivideSlow(a, b, '/=');
  const result = inplace(a.type.nb_inplace_true_divide, a, b);
  return result === NotImplemented ? trueDivideSlow(a, b, '/=') : result;
}
/** `a //= b`. */
export function inplaceFloorDivide(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return Math.floor(a / b) + 0;
  if (typeof a !== 'object') return floorDivideSlow(a, b, '//=');
  const result = inplace(a.type.nb_inplace_floor_divide, a, b);
  return result === NotImplemented ? floorDivideSlow(a, b, '//=') : result;
}
/** `a %= b`. */
export function inplaceRemainder(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return remainderSlow(a, b, '%=');
  const result = inplace(a.type.nb_inplace_remainder, a, b);
  return result === NotImplemented ? remainderSlow(a, b, '%=') : result;
}
/** `a **= b`; with `c`, which no statement has, `PyNumber_InPlacePower`. */
export function inplacePower(a: PyValue, b: PyValue, c: PyValue = None): PyValue {
  const own = typeOf(a).nb_inplace_power;
  if (own !== undefined) {
    const result = own(a, b, c);
    if (result !== NotImplemented) return result;
  }
  return ternary(a, b, c, '**=');
}
/** `a @= b`. */
export function inplaceMatrixMultiply(a: PyValue, b: PyValue): PyValue {
  const result = inplace(typeOf(a).nb_inplace_matrix_multiply, a, b);
  return result === NotImplemented ? matrixMultiplySlow(a, b, '@=') : result;
}
/** `a <<= b`. */
export function inplaceLeftShift(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return leftShiftSlow(a, b, '<<=');
  const result = inplace(a.type.nb_inplace_lshift, a, b);
  return result === NotImplemented ? leftShiftSlow(a, b, '<<=') : result;
}
/** `a >>= b`. */
export function inplaceRightShift(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return rightShiftSlow(a, b, '>>=');
  const result = inplace(a.type.nb_inplace_rshift, a, b);
  return result === NotImplemented ? rightShiftSlow(a, b, '>>=') : result;
}
/** `a &= b`. */
export function inplaceAnd(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return andSlow(a, b, '&=');
  const result = inplace(a.type.nb_inplace_and, a, b);
  return result === NotImplemented ? andSlow(a, b, '&=') : result;
}
/** `a ^= b`. */
export function inplaceXor(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return xorSlow(a, b, '^=');
  const result = inplace(a.type.nb_inplace_xor, a, b);
  return result === NotImplemented ? xorSlow(a, b, '^=') : result;
}
/** `a |= b`. */
export function inplaceOr(a: PyValue, b: PyValue): PyValue {
  if (typeof a !== 'object') return orSlow(a, b, '|=');
  const result = inplace(a.type.nb_inplace_or, a, b);
  return result === NotImplemented ? orSlow(a, b, '|=') : result;
}

const badUnary = (a: PyValue, what: string): object =>
  typeError(`bad operand type for ${what}: '${typeOf(a).name}'`);

/** `-a`. */
export function negative(a: PyValue): PyValue {
  if (typeof a === 'number') return 0 - a;
  const slot = typeOf(a).nb_negative;
  if (slot === undefined) throw badUnary(a, 'unary -');
  return slot(a);
}
/** `+a`. */
export function positive(a: PyValue): PyValue {
  if (typeof a === 'number') return a;
  const slot = typeOf(a).nb_positive;
  if (slot === undefined) throw badUnary(a, 'unary +');
  return slot(a);
}
/** `~a`. */
export function invert(a: PyValue): PyValue {
  if (typeof a === 'number' && a < MAX) return -1 - a;
  const slot = typeOf(a).nb_invert;
  if (slot === undefined) throw badUnary(a, 'unary ~');
  return slot(a);
}
/** `abs(a)`. */
export function absolute(a: PyValue): PyValue {
  if (typeof a === 'number') return a < 0 ? -a : a;
  const slot = typeOf(a).nb_absolute;
  if (slot === undefined) throw badUnary(a, 'abs()');
  return slot(a);
}

/** Whether something is a number in the loose sense of C's `PyNumber_Check`. */
export function isNumber(value: PyValue): boolean {
  const type = typeOf(value);
  return (
    type.nb_index !== undefined ||
    type.nb_int !== undefined ||
    type.nb_float !== undefined ||
    type.name === 'complex'
  );
}

function warnOfSubclass(problem: string, name: string): void {
  hooks.warn(
    deprecationWarningType,
    `${problem}.  The ability to return an instance of a strict subclass of ${name} is deprecated, and may be removed in a future version of Python.`,
    1,
  );
}

/** `int(value)` of a number, not of text; undefined if the value has neither `__int__` nor `__index__`. */
export function tryInteger(value: PyValue): number | bigint | undefined {
  const own = integerOf(value);
  const type = typeOf(value);
  if (own !== undefined && (typeof value !== 'object' || type.nb_int === undefined)) return own;
  if (type.nb_int !== undefined) {
    const result = type.nb_int(value);
    const integer = integerOf(result);
    const problem = `__int__ returned non-int (type ${typeOf(result).name})`;
    if (integer === undefined) throw typeError(problem);
    if (typeof result === 'boolean' || result instanceof PyIntSub) warnOfSubclass(problem, 'int');
    return integer;
  }
  return type.nb_index === undefined ? undefined : indexNumber(value);
}

/** `int(value)` of a number. */
export function toInteger(value: PyValue): number | bigint {
  const integer = tryInteger(value);
  if (integer === undefined)
    throw typeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`,
    );
  return integer;
}

/** `float(value)` of a number, not of text; undefined if the value has neither `__float__` nor `__index__`. */
export function tryDouble(value: PyValue): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'bigint') return toFloat(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const type = typeOf(value);
  if (type.nb_float !== undefined) return doubleByFloat(type.nb_float, value);
  return type.nb_index === undefined ? undefined : toFloat(indexNumber(value));
}

/** What a `__float__` says. */
export function doubleByFloat(toFloat: (value: PyValue) => PyValue, value: PyValue): number {
  const result = toFloat(value);
  const problem = () => `${typeOf(value).name}.__float__ returned non-float (type ${typeOf(result).name})`;
  if (!(result instanceof PyFloat)) throw typeError(problem());
  if (result.constructor !== PyFloat) warnOfSubclass(problem(), 'float');
  return result.value;
}

/** The double of a real number, as C code gets it (`PyFloat_AsDouble`). */
export function toDouble(value: PyValue): number {
  const result = tryDouble(value);
  if (result === undefined) throw typeError(`must be real number, not ${typeOf(value).name}`);
  return result;
}
