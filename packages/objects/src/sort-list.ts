/** `list.sort`: Python's merge sort, with short ways for keys whose comparison runs no Python code. */
import { call1 } from './call.ts';
import { None, PyFloat, type PyList, PyTuple } from './core-types.ts';
import { valueError } from './errors.ts';
import { compareBool, equal } from './protocols/compare.ts';
import { LT } from './slots.ts';
import { type Less, mergeSort } from './sort.ts';
import { numericOrder } from './sort-numbers.ts';
import { textOrder } from './sort-strings.ts';
import { tupleOrder } from './sort-tuples.ts';
import type { PyValue } from './value.ts';

/** The items of a list while it is sorted: none, and whoever puts some in is noticed. */
class WatchedItems extends Array<PyValue> {
  changed = false;
  override push(...items: PyValue[]): number {
    this.changed = true;
    return super.push(...items);
  }
  override unshift(...items: PyValue[]): number {
    this.changed = true;
    return super.unshift(...items);
  }
  override splice(...args: [start: number, count: number, ...items: PyValue[]]): PyValue[] {
    this.changed = true;
    return super.splice(...args);
  }
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** Sorts in place; while the key function and comparisons run, the list is empty, as in CPython. */
export function sortList(list: PyList, key: PyValue = None, reverse = false): void {
  const items = list.items;
  if (key === None && items.length > FEW) {
    const numbers = numbersOf(items);
    if (numbers !== undefined) {
      sortByNumbers(items, numbers, reverse);
      return;
    }
  }
  const kind = key === None ? kindOf(items) : undefined;
  if (kind !== undefined && isQuick(kind)) {
    sortItems(items, kind, reverse);
    return;
  }
  const meanwhile = new WatchedItems();
  list.items = meanwhile;
  let changed = false;
  try {
    if (kind !== undefined) sortItems(items, kind, reverse);
    else sortByKey(items, key, reverse);
  } finally {
    changed = list.items !== meanwhile || meanwhile.changed;
    list.items = items;
  }
  if (changed) throw valueError('list modified during sort');
}

function sortItems(items: PyValue[], kind: KeyKind, reverse: boolean): void {
  if (reverse) items.reverse();
  try {
    if (isQuick(kind)) sortQuick(items, items, kind);
    else if (kind !== 'tuple' || !sortByColumns(items, items)) mergeSort(items, LESS[kind]);
  } finally {
    if (reverse) items.reverse();
  }
}

function sortByKey(items: PyValue[], key: PyValue, reverse: boolean): void {
  const keys = keysOf(items, key);
  const numbers = keys.length > FEW ? numbersOf(keys) : undefined;
  if (numbers !== undefined) {
    sortByNumbers(items, numbers, reverse);
    return;
  }
  if (reverse) {
    keys.reverse();
    items.reverse();
  }
  try {
    const kind = kindOf(keys);
    if (isQuick(kind)) sortQuick(keys, items, kind);
    else if (kind !== 'tuple' || !sortByColumns(keys, items)) sortPairs(keys, items, LESS[kind]);
  } finally {
    if (reverse) items.reverse();
  }
}

function sortPairs(keys: readonly PyValue[], items: PyValue[], less: Less<PyValue>): void {
  const pairs = keys.map((key, at) => ({ key, value: items[at] as PyValue }));
  try {
    mergeSort(pairs, (a, b) => less(a.key, b.key));
  } finally {
    for (let at = 0; at < pairs.length; at++) items[at] = (pairs[at] as { value: PyValue }).value;
  }
}

/** A function of its own, see `sort-numbers.ts`. */
function keysOf(items: readonly PyValue[], key: PyValue): PyValue[] {
  const keys: PyValue[] = [];
  for (let at = 0; ; at++) {
    if (at >= items.length) return keys;
    keys.push(call1(key, items[at] as PyValue));
  }
}

/** Ints and floats as numbers; undefined if there is anything else among them, or NaN. */
function numbersOf(keys: readonly PyValue[]): Float64Array | undefined {
  const first = keys[0];
  if (typeof first !== 'number' && (typeof first !== 'object' || first.constructor !== PyFloat))
    return undefined;
  const numbers = new Float64Array(keys.length);
  for (let at = 0; ; at++) {
    if (at >= numbers.length) return numbers;
    const key = keys[at] as PyValue;
    if (typeof key === 'number') numbers[at] = key;
    else if (typeof key === 'object' && key.constructor === PyFloat) {
      const { value } = key as PyFloat;
      if (Number.isNaN(value)) return undefined;
      numbers[at] = value;
    } else return undefined;
  }
}

function sortByNumbers(items: PyValue[], numbers: Float64Array, reverse: boolean): void {
  if (reverse) {
    numbers.reverse();
    items.reverse();
  }
  arrange(items, numericOrder(numbers));
  if (reverse) items.reverse();
}

/** Up to so many are sorted without arrays of numbers, which cost more to make than they save. */
const FEW = 24;

/** Sorts items whose keys (which may be the items themselves) are compared without Python code: a few, or texts. */
function sortQuick(keys: PyValue[], items: PyValue[], kind: QuickKind): void {
  if (items.length <= FEW || kind !== 'string') sortFew(keys, items, kind);
  else arrange(items, textOrder(keys as readonly string[]));
}

/** Sorts items whose keys are tuples; false if these are not of numbers and texts alone. */
function sortByColumns(keys: readonly PyValue[], items: PyValue[]): boolean {
  const order = tupleOrder(keys as readonly PyTuple[]);
  if (order !== undefined) arrange(items, order);
  return order !== undefined;
}

/** By insertion; `keys` may be the items themselves. */
function sortFew(keys: PyValue[], items: PyValue[], kind: QuickKind): void {
  for (let next = 1; next < items.length; next++) {
    const item = items[next] as PyValue;
    const key = keys[next] as PyValue;
    let at = next;
    while (at > 0 && lessOfKind(kind, key, keys[at - 1] as PyValue)) {
      items[at] = items[at - 1] as PyValue;
      keys[at] = keys[at - 1] as PyValue;
      at--;
    }
    items[at] = item;
    keys[at] = key;
  }
}

function lessOfKind(kind: QuickKind, a: PyValue, b: PyValue): boolean {
  switch (kind) {
    case 'number':
      return (a as number) < (b as number);
    case 'string':
      return (a as string) < (b as string);
    case 'float':
      return (a as PyFloat).value < (b as PyFloat).value;
  }
}

/** Puts items into an order, which has the index of each. */
function arrange(items: PyValue[], order: Uint32Array): void {
  const before = items.slice();
  for (let at = 0; at < order.length; at++) items[at] = before[order[at] as number] as PyValue;
}

const lessValue = (a: PyValue, b: PyValue): boolean => compareBool(a, b, LT);

/** What comparing tuples comes to, with a short way for numbers and strs in them. */
function lessTuple(a: PyValue, b: PyValue): boolean {
  const left = (a as PyTuple).items;
  const right = (b as PyTuple).items;
  const { length } = left.length < right.length ? left : right;
  for (let at = 0; at < length; at++) {
    const x = left[at] as PyValue;
    const y = right[at] as PyValue;
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x < y;
    if (typeof x === 'string' && typeof y === 'string') return x < y;
    if (
      typeof x === 'object' &&
      typeof y === 'object' &&
      x.constructor === PyFloat &&
      y.constructor === PyFloat
    ) {
      if ((x as PyFloat).value === (y as PyFloat).value) continue;
      return (x as PyFloat).value < (y as PyFloat).value;
    }
    if (!equal(x, y)) return compareBool(x, y, LT);
  }
  return left.length < right.length;
}

/** Kinds whose comparison runs no Python code. */
type QuickKind = 'number' | 'string' | 'float';
type KeyKind = QuickKind | 'tuple' | 'any';
const isQuick = (kind: KeyKind): kind is QuickKind => kind !== 'tuple' && kind !== 'any';
const LESS = { tuple: lessTuple, any: lessValue } as const;

/** What all keys are: some kinds are compared without a detour. */
function kindOf(keys: readonly PyValue[]): KeyKind {
  const [first] = keys;
  if (typeof first === 'number' || typeof first === 'string') {
    const kind = typeof first;
    for (const key of keys) if (typeof key !== kind) return 'any';
    return typeof first === 'number' ? 'number' : 'string';
  }
  if (typeof first !== 'object') return 'any';
  const kind = first.constructor;
  if (kind !== PyFloat && kind !== PyTuple) return 'any';
  for (const key of keys) if (typeof key !== 'object' || key.constructor !== kind) return 'any';
  if (kind === PyTuple) return 'tuple';
  return keys.some((key) => Number.isNaN((key as PyFloat).value)) ? 'any' : 'float';
}
