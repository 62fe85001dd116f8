/** Comparison: https://docs.python.org/3/reference/expressions.html#comparisons */
import { NotImplemented, PyFloat, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import type { MirroredMethod } from '../mirror.ts';
import type { PyObject } from '../object.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { isTrue } from './convert.ts';

const SYMBOLS = ['<', '<=', '==', '!=', '>', '>='];
const SWAPPED: readonly CompareOperator[] = [GT, GE, EQ, NE, LT, LE];

/** Ints, of which one may be a BigInt: JavaScript compares them exactly. */
export function compareInts(a: number | bigint, b: number | bigint, operator: CompareOperator): boolean {
  switch (operator) {
    case LT:
      return a < b;
    case LE:
      return a <= b;
    case EQ:
      return a === b;
    case NE:
      return a !== b;
    case GT:
      return a > b;
    default:
      return a >= b;
  }
}

/** Texts of characters below U+10000 other than surrogates: their units are in the order of code points. */
function compareStrings(a: string, b: string, operator: CompareOperator): boolean {
  switch (operator) {
    case EQ:
      return a === b;
    case NE:
      return a !== b;
    case LT:
      return a < b;
    case LE:
      return a <= b;
    case GT:
      return a > b;
    default:
      return a >= b;
  }
}

/** `a OP b`, any result (`PyObject_RichCompare`). */
export function compare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    switch (operator) {
      case LT:
        return a < b;
      case LE:
        return a <= b;
      case EQ:
        return a === b;
      case NE:
        return a !== b;
      case GT:
        return a > b;
      default:
        return a >= b;
    }
  }
  if (typeof a === 'object') {
    if (typeof b === 'object' && a.type === b.type) return compareLike(a, b, operator);
  } else if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b, operator);
  return compareUnlike(a, b, operator);
}

/** Of objects of one type. */
function compareLike(a: Mirrored, b: PyObject, operator: CompareOperator): PyValue {
  const method = mirrored(a, operator);
  const slot = a.type.tp_richcompare;
  if (method !== undefined) {
    const result = method.call(a, b);
    if (result !== NotImplemented) return result;
  } else if (slot !== undefined) {
    const result = slot(a, b, operator);
    if (result !== NotImplemented) return result;
  }
  if (slot !== undefined) {
    const result = slot(b, a, SWAPPED[operator] ?? EQ);
    if (result !== NotImplemented) return result;
  }
  return compareIdentity(a, b, operator);
}

/** Of other values that are no two small ints and no two strs. */
function compareUnlike(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (typeof a === 'bigint') {
    if (typeof b === 'bigint' || typeof b === 'number') return compareInts(a, b, operator);
  } else if (typeof b === 'bigint' && typeof a === 'number') return compareInts(a, b, operator);
  const left = typeOf(a);
  const right = typeOf(b);
  let triedRight = false;
  if (left !== right && right.tp_richcompare !== undefined && right.isSubtypeOf(left)) {
    triedRight = true;
    const result = right.tp_richcompare(b, a, SWAPPED[operator] ?? EQ);
    if (result !== NotImplemented) return result;
  }
  if (left.tp_richcompare !== undefined) {
    const result = left.tp_richcompare(a, b, operator);
    if (result !== NotImplemented) return result;
  }
  if (!triedRight && right.tp_richcompare !== undefined) {
    const result = right.tp_richcompare(b, a, SWAPPED[operator] ?? EQ);
    if (result !== NotImplemented) return result;
  }
  return compareIdentity(a, b, operator);
}

/** Of what no type compares. */
function compareIdentity(a: PyValue, b: PyValue, operator: CompareOperator): boolean {
  if (operator === EQ) return isSame(a, b);
  if (operator === NE) return !isSame(a, b);
  throw typeError(
    `'${SYMBOLS[operator]}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`,
  );
}

interface Mirrored extends PyObject {
  readonly c1$__eq__?: MirroredMethod;
  readonly c1$__ne__?: MirroredMethod;
  readonly c1$__lt__?: MirroredMethod;
  readonly c1$__le__?: MirroredMethod;
  readonly c1$__gt__?: MirroredMethod;
  readonly c1$__ge__?: MirroredMethod;
}

/** The special method of a Python class, if it stands on JavaScript's prototype (see `mirror.ts`). */
function mirrored(object: Mirrored, operator: CompareOperator): MirroredMethod | undefined {
  switch (operator) {
    case EQ:
      return object.c1$__eq__;
    case LT:
      return object.c1$__lt__;
    case NE:
      return object.c1$__ne__;
    case GT:
      return object.c1$__gt__;
    case LE:
      return object.c1$__le__;
    default:
      return object.c1$__ge__;
  }
}

/** `a is b`. */
export function isSame(a: PyValue, b: PyValue): boolean {
  return a === b;
}

/** As a condition; identical values are equal (`PyObject_RichCompareBool`). */
export function compareBool(a: PyValue, b: PyValue, operator: CompareOperator): boolean {
  if (a === b) {
    if (operator === EQ) return true;
    if (operator === NE) return false;
  }
  const result = compare(a, b, operator);
  return typeof result === 'boolean' ? result : isTrue(result);
}

/** `a == b` as containers ask it: identical values are equal. */
export function equal(a: PyValue, b: PyValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' && typeof b !== 'object') {
    if (typeof a === 'string' || typeof b === 'string') return false;
    if (typeof a === 'bigint' || typeof b === 'bigint') return false;
    return Number(a) === Number(b);
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.type === b.type && a.constructor === PyFloat)
    return a.value === b.value;
  return compareBool(a, b, EQ);
}
