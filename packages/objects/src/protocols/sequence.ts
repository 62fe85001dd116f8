/** Items: `a[b]`, `in`, and what sequences share. */

import { lookupAttribute } from '../attribute.ts';
import { call1 } from '../call.ts';
import { None, PyTuple, typeOf, typeType } from '../core-types.ts';
import { indexError, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { indexOf } from '../text/plain-search.ts';
import { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { equal } from './compare.ts';
import { hasIndex, toSize } from './convert.ts';
import { getIterator } from './iterate.ts';

const indexTooLarge = (message: string): object => indexError(message);

/** `object[key]`. */
export function getItem(object: PyValue, key: PyValue): PyValue {
  // The engine takes an index below 0 for the name of a property.
  if (typeof key === 'number' && key >= 0) {
    if (typeof object === 'string') {
      if (key < object.length) return object.charAt(key);
    } else if (object.constructor === PyTuple) {
      const item = (object as PyTuple).items[key];
      if (item !== undefined) return item;
    }
  }
  const type = typeof object === 'object' ? object.type : typeOf(object);
  return type.mp_subscript !== undefined
    ? type.mp_subscript(object, key)
    : getSequenceItem(object, type, key);
}

/** Of an object that is no mapping. */
function getSequenceItem(object: PyValue, type: PyType, key: PyValue): PyValue {
  if (type.sq_item !== undefined) {
    // An index that needs no conversion.
    if (typeof key === 'number' && key >= 0 && (key | 0) === key) return type.sq_item(object, key);
    if (!hasIndex(key)) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
    return type.sq_item(object, fromEnd(object, toSize(key, indexTooLarge)));
  }
  if (object instanceof PyType) {
    const method = lookupAttribute(object, '__class_getitem__');
    if (method !== undefined && method !== None) return call1(method, key);
    if (object === typeType) return genericAlias(object, key);
    throw typeError(`type '${object.name}' is not subscriptable`);
  }
  throw typeError(`'${type.name}' object is not subscriptable`);
}

/** `object[index]` by number; the way of C's `PySequence_GetItem`. */
export function getItemAt(object: PyValue, index: number): PyValue {
  const type = typeOf(object);
  if (type.sq_item !== undefined) return type.sq_item(object, fromEnd(object, index));
  return getItem(object, index);
}

function fromEnd(object: PyValue, index: number): number {
  if (index >= 0) return index;
  const length = typeOf(object).sq_length;
  return length === undefined ? index : index + length(object);
}

/** `object[key] = value`. */
export function setItem(object: PyValue, key: PyValue, value: PyValue): void {
  const type = typeOf(object);
  if (type.mp_ass_subscript !== undefined) {
    type.mp_ass_subscript(object, key, value);
    return;
  }
  if (type.sq_ass_item === undefined) {
    if (type.sq_item !== undefined && hasIndex(key)) toSize(key, indexTooLarge);
    throw typeError(`'${type.name}' object does not support item assignment`);
  }
  if (!hasIndex(key)) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  type.sq_ass_item(object, fromEnd(object, toSize(key, indexTooLarge)), value);
}

/** `del object[key]`. */
export function deleteItem(object: PyValue, key: PyValue): void {
  const type = typeOf(object);
  if (type.mp_ass_subscript !== undefined) {
    type.mp_ass_subscript(object, key, undefined);
    return;
  }
  if (type.sq_ass_item === undefined) {
    // CPython has one text for sequences with an index, another for all else.
    const { sq_item, sq_length, sq_contains, flags } = type;
    const sequence =
      flags.heap || sq_item !== undefined || sq_length !== undefined || sq_contains !== undefined;
    const like = flags.heap || (sequence && hasIndex(key));
    if (sequence && hasIndex(key)) toSize(key, indexTooLarge);
    throw typeError(`'${type.name}' object ${like ? "doesn't" : 'does not'} support item deletion`);
  }
  if (!hasIndex(key)) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  type.sq_ass_item(object, fromEnd(object, toSize(key, indexTooLarge)), undefined);
}

/** `value in container`. */
export function contains(container: PyValue, value: PyValue): boolean {
  if (typeof container === 'string' && typeof value === 'string') return indexOf(container, value, 0) >= 0;
  const type = typeOf(container);
  if (type.sq_contains !== undefined) return type.sq_contains(container, value);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`argument of type '${type.name}' is not a container or iterable`);
  const iterator = getIterator(container);
  const next = typeOf(iterator).tp_iternext;
  if (next === undefined) return false;
  for (let item = next(iterator); item !== undefined; item = next(iterator))
    if (equal(item, value)) return true;
  return false;
}
