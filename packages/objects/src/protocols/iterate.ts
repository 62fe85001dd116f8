/** Iteration: https://docs.python.org/3/reference/datamodel.html#object.__iter__ */
import { ask2, taken } from '../asked.ts';
import { bareType, PyList, PyTuple, typeOf } from '../core-types.ts';
import { indexErrorType, isException, stopIterationType, typeError } from '../errors.ts';
import { PyFunction } from '../function.ts';
import { PyObject } from '../object.ts';
import type { PyValue } from '../value.ts';

/** An iterator over anything with `sq_item` or `__getitem__`; ends at an IndexError. */
export class PySequenceIterator extends PyObject {
  sequence: PyValue | undefined;
  index = 0;
  constructor(sequence: PyValue) {
    super();
    this.sequence = sequence;
  }
}
export const sequenceIteratorType = bareType('iterator', PySequenceIterator);

export function nextOfSequence(self: PyValue): PyValue | undefined {
  const iterator = self as PySequenceIterator;
  const { sequence } = iterator;
  if (sequence === undefined) return undefined;
  const type = typeOf(sequence);
  let value: PyValue | undefined;
  try {
    const method = type.flags.heap ? type.lookup('__getitem__') : undefined;
    if (method instanceof PyFunction) value = ask2(method, sequence, iterator.index);
    else {
      const item = type.sq_item ?? type.mp_subscript;
      if (item === undefined) return undefined;
      value = item(sequence, iterator.index as never);
    }
  } catch (error) {
    return ended(iterator, error);
  }
  if (value === undefined) return ended(iterator, taken());
  iterator.index++;
  return value;
}

/** After an error that says that there are no more items; all else goes on. */
function ended(iterator: PySequenceIterator, error: unknown): undefined {
  if (!isException(error, indexErrorType) && !isException(error, stopIterationType)) throw error;
  iterator.sequence = undefined;
}

/** `iter(value)`. */
export function getIterator(value: PyValue): PyValue {
  const type = typeOf(value);
  if (type.tp_iter !== undefined) {
    const iterator = type.tp_iter(value);
    if (typeOf(iterator).tp_iternext === undefined)
      throw typeError(`iter() returned non-iterator of type '${typeOf(iterator).name}'`);
    return iterator;
  }
  if (type.sq_item !== undefined) return new PySequenceIterator(value);
  throw typeError(`'${type.name}' object is not iterable`);
}

/** `next(iterator)`, undefined at the end. */
export function nextItem(iterator: PyValue): PyValue | undefined {
  const type = typeOf(iterator);
  if (type.tp_iternext === undefined) throw typeError(`'${type.name}' object is not an iterator`);
  return type.tp_iternext(iterator);
}

/** All items of an iterable in a new array. */
export function listItems(value: PyValue): PyValue[] {
  if (value instanceof PyList && value.constructor === PyList) return value.items.slice();
  if (value instanceof PyTuple && value.constructor === PyTuple) return value.items.slice();
  const iterator = getIterator(value);
  const next = typeOf(iterator).tp_iternext;
  const items: PyValue[] = [];
  if (next === undefined) return items;
  if (typeof iterator === 'object') iterator.drain(items);
  for (;;) {
    const item = next(iterator);
    if (item === undefined) return items;
    items[items.length] = item;
  }
}

/** The items of an iterable for reading only: without a copy where there is an array. */
export function itemsOf(value: PyValue): readonly PyValue[] {
  if (value instanceof PyList && value.constructor === PyList) return value.items;
  if (value instanceof PyTuple && value.constructor === PyTuple) return value.items;
  return listItems(value);
}

/** Calls `body` with each item. */
export function forEach(value: PyValue, body: (item: PyValue) => void): void {
  const iterator = getIterator(value);
  const next = typeOf(iterator).tp_iternext;
  if (next === undefined) return;
  for (let item = next(iterator); item !== undefined; item = next(iterator)) body(item);
}
