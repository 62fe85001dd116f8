/**
 * The canonical form of a key: the JavaScript value that is the same (`===`) for all keys equal to it. Keys that have none
 * (most tuples, objects of classes with an `__eq__`) are found by hash.
 */
import {
  boolType,
  floatType,
  integerOf,
  intType,
  PyFloat,
  PyStr,
  PyStrSub,
  PyTuple,
  strType,
  tupleType,
} from './core-types.ts';
import type { PyObject } from './object.ts';
import { objectCompare, objectHash } from './object-slots.ts';
import { hash, narrow } from './protocols/hash.ts';
import type { CompareSlot } from './slots.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** A primitive, or an object that is equal to itself only. */
export type Canonical = PyValue;

/** No str without surrogates begins so, and strs with lone surrogates have a form of their own. */
const PREFIX = '\uDC00';

function textKey(text: PyStr): Canonical {
  const { codePoints } = text;
  for (const point of codePoints)
    if (point >= 0xd800 && point < 0xe000) return `${PREFIX}s${codePoints.join()}`;
  return text.toJS();
}

/** The canonical form of a key, or undefined if it must be looked for by hash. Throws for unhashable keys. */
export function canonical(key: PyValue): Canonical | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default:
      return canonicalObject(key);
  }
}

function canonicalObject(key: PyObject): Canonical | undefined {
  if (key.constructor === PyTuple) return tupleKey((key as PyTuple).items);
  const { type } = key;
  if (type.tp_richcompare === objectCompare) {
    // What the hash is does not matter, but that there is one does.
    if (type.tp_hash !== objectHash) hash(key);
    return key;
  }
  if (key instanceof PyFloat) return sameEquality(type, floatType) ? realKey(key.value, key) : undefined;
  if (key instanceof PyTuple) return sameEquality(type, tupleType) ? tupleKey(key.items) : undefined;
  if (key instanceof PyStr) return textKey(key);
  if (key instanceof PyStrSub && sameEquality(type, strType))
    return typeof key.value === 'string' ? key.value : textKey(key.value);
  const integer = integerOf(key);
  if (integer !== undefined && (sameEquality(type, intType) || sameEquality(type, boolType))) return integer;
  return undefined;
}

function realKey(value: number, object: PyObject): Canonical {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : narrow(BigInt(value));
  // NaN is equal to nothing but itself.
  return Number.isNaN(value) ? object : `${PREFIX}f${value}`;
}

/** Pairs and triples of ints within these limits have a number that is no int: half, or a quarter, and the items in the digits before. */
const PAIR = 2 ** 24;
const TRIPLE = 2 ** 16;

/** The int that an item of a tuple is equal to, NaN if there is none. */
function equalInt(item: PyValue | undefined): number {
  switch (typeof item) {
    case 'number':
      return item;
    case 'boolean':
      return item ? 1 : 0;
    case 'object': {
      if (item.constructor === PyFloat) return (item as PyFloat).value;
      const integer = integerOf(item);
      const { type } = item;
      return typeof integer === 'number' && (sameEquality(type, intType) || sameEquality(type, boolType))
        ? integer
        : Number.NaN;
    }
    default:
      return Number.NaN;
  }
}

/** The number of a tuple of small ints, which is above 0; -1 if it has none: a game's cells, a grid's points, keys that many programs have. */
export function tupleNumber(items: readonly PyValue[]): number {
  if (items.length === 2) {
    const a = items[0];
    const b = items[1];
    if (typeof a === 'number' && typeof b === 'number')
      return a >= -PAIR && a < PAIR && b >= -PAIR && b < PAIR ? pairNumber(a, b) : -1;
  }
  return tupleKey(items) ?? -1;
}

const pairNumber = (a: number, b: number): number => (a + PAIR) * (2 * PAIR) + (b + PAIR) + 0.5;

/** The same of tuples of any kind. */
function tupleKey(items: readonly PyValue[]): number | undefined {
  const { length } = items;
  if (length !== 2 && length !== 3) return undefined;
  const first = items[0];
  const second = items[1];
  const a = typeof first === 'number' ? first : equalInt(first);
  const b = typeof second === 'number' ? second : equalInt(second);
  if (!(a >= -PAIR && a < PAIR && b >= -PAIR && b < PAIR && Number.isInteger(a) && Number.isInteger(b)))
    return undefined;
  if (length === 2) return pairNumber(a, b);
  const c = equalInt(items[2]);
  if (a < -TRIPLE || a >= TRIPLE || b < -TRIPLE || b >= TRIPLE) return undefined;
  if (!(c >= -TRIPLE && c < TRIPLE && Number.isInteger(c))) return undefined;
  return ((a + TRIPLE) * (2 * TRIPLE) + (b + TRIPLE)) * (2 * TRIPLE) + (c + TRIPLE) + 0.25;
}

/** Whether a tuple without canonical form may be equal to one that has one: an item decides that by itself. */
function mayEqualTupleKey(items: readonly PyValue[]): boolean {
  return (
    (items.length === 2 || items.length === 3) &&
    items.every(
      (item) =>
        !Number.isNaN(equalInt(item)) ||
        (typeof item === 'object' &&
          item.type.tp_richcompare !== objectCompare &&
          !(item instanceof PyTuple) &&
          mayEqualCanonical(item)),
    )
  );
}

function sameEquality(type: PyType, builtin: PyType): boolean {
  return (
    type === builtin || (type.tp_hash === builtin.tp_hash && type.tp_richcompare === builtin.tp_richcompare)
  );
}

const ownKind = new Set<CompareSlot>();

/** Says that a comparison slot of a hashable builtin never finds its object equal to a str, a number or an object that compares by identity. */
export function comparesOwnKindOnly(slot: CompareSlot): void {
  ownKind.add(slot);
}

/** Whether a key without canonical form may be equal to one that has one. */
export function mayEqualCanonical(key: PyObject): boolean {
  if (key instanceof PyTuple && sameEquality(key.type, tupleType)) return mayEqualTupleKey(key.items);
  const slot = key.type.tp_richcompare;
  return slot === undefined || !ownKind.has(slot);
}
