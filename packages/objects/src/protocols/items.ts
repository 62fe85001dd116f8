/** What list and tuple share: comparing, searching, repeating and showing arrays of items. */
import { PyList, PyTuple } from '../core-types.ts';
import { isException, memoryError, typeError, typeErrorType } from '../errors.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyValue } from '../value.ts';
import { compare, equal } from './compare.ts';
import { getIterator, itemsOf, nextItem } from './iterate.ts';
import { reprText } from './text.ts';

/** Arrays longer than this are not made: V8 would end the process. */
const MAX_LENGTH = 2 ** 27;

/**
 * Lexicographic comparison. `read` gives the items anew for each step, because comparing may change a list.
 */
export function compareItems(
  a: { readonly items: readonly PyValue[] },
  b: { readonly items: readonly PyValue[] },
  operator: CompareOperator,
): PyValue {
  let at = 0;
  for (; at < a.items.length && at < b.items.length; at++) {
    const left = a.items[at] as PyValue;
    const right = b.items[at] as PyValue;
    if (left === right || equal(left, right)) continue;
    // The comparison may have taken the items away.
    if (at >= a.items.length || at >= b.items.length) break;
    if (operator === EQ) return false;
    if (operator === NE) return true;
    return compare(left, right, operator);
  }
  const difference = a.items.length - b.items.length;
  switch (operator) {
    case LT:
      return difference < 0;
    case LE:
      return difference <= 0;
    case EQ:
      return difference === 0;
    case NE:
      return difference !== 0;
    case GT:
      return difference > 0;
    case GE:
      return difference >= 0;
  }
}

/** The index of the first item that equals `value`, from `start` to before `stop`; -1 if none. */
export function indexOfItem(
  sequence: { readonly items: readonly PyValue[] },
  value: PyValue,
  start = 0,
  stop = Number.MAX_SAFE_INTEGER,
): number {
  for (let at = start; at < stop && at < sequence.items.length; at++) {
    const item = sequence.items[at] as PyValue;
    if (item === value || equal(item, value)) return at;
  }
  return -1;
}

export function countItem(sequence: { readonly items: readonly PyValue[] }, value: PyValue): number {
  let count = 0;
  for (let at = 0; at < sequence.items.length; at++) {
    const item = sequence.items[at] as PyValue;
    if (item === value || equal(item, value)) count++;
  }
  return count;
}

/** The items `count` times over. */
export function repeatItems(items: readonly PyValue[], count: number): PyValue[] {
  if (count <= 0 || items.length === 0) return [];
  if (items.length * count > MAX_LENGTH) throw memoryError();
  const [only] = items;
  if (items.length === 1 && only !== undefined) return new Array<PyValue>(count).fill(only);
  const result: PyValue[] = [];
  for (let round = 0; round < count; round++) for (const item of items) result.push(item);
  return result;
}

/** The items of an iterable for reading; a TypeError says `message` if it is none (`PySequence_Fast`). */
export function sequenceItems(value: PyValue, message: string): readonly PyValue[] {
  if (value instanceof PyList || value instanceof PyTuple) return itemsOf(value);
  let iterator: PyValue;
  try {
    iterator = getIterator(value);
  } catch (error) {
    throw isException(error, typeErrorType) ? typeError(message) : error;
  }
  const items: PyValue[] = [];
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) items.push(item);
  return items;
}

/** `open item, item close`. */
export function showItems(
  sequence: { readonly items: readonly PyValue[] },
  open: string,
  close: string,
): PyValue {
  let text = open;
  for (let at = 0; at < sequence.items.length; at++)
    text += (at === 0 ? '' : ', ') + reprText(sequence.items[at] as PyValue);
  return strFromJS(text + close);
}
