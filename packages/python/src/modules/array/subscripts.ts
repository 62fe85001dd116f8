/** Items and slices of an `array`. */
import { typeOf } from '@harpy/objects/core-types';
import { indexError, typeError, valueError } from '@harpy/objects/errors';
import { hasIndex, toSize } from '@harpy/objects/protocols/convert';
import { PySlice, sliceBounds } from '@harpy/objects/slice';
import type { PyValue } from '@harpy/objects/value';
import { fromBytes, own, PyArray } from './storage.ts';

export function position(array: PyArray, key: PyValue, message: string): number {
  let index = toSize(key, indexError);
  if (index < 0) index += array.count;
  if (index < 0 || index >= array.count) throw indexError(message);
  return index;
}

const badIndex = () => typeError('array indices must be integers');

export function subscript(self: PyValue, key: PyValue): PyValue {
  const array = own(self);
  if (hasIndex(key)) return array.at(position(array, key, 'array index out of range'));
  if (!(key instanceof PySlice)) throw badIndex();
  const { start, step, count } = sliceBounds(key, array.count);
  const { size } = array.code;
  if (step === 1) return fromBytes(array.code, array.bytes.slice(start * size, (start + count) * size));
  const bytes = new Uint8Array(count * size);
  for (let at = 0, from = start; at < count; at++, from += step)
    bytes.set(array.bytes.subarray(from * size, (from + 1) * size), at * size);
  return fromBytes(array.code, bytes);
}

export function assign(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const array = own(self);
  const { size } = array.code;
  if (hasIndex(key)) {
    const index = position(array, key, 'array assignment index out of range');
    if (value === undefined) array.splice(index, index + 1, new Uint8Array(0));
    else array.set(index, value);
    return;
  }
  if (!(key instanceof PySlice)) throw badIndex();
  const { start, stop, step, count } = sliceBounds(key, array.count);
  let source = new Uint8Array(0);
  if (value !== undefined) {
    if (!(value instanceof PyArray))
      throw typeError(`can only assign array (not "${typeOf(value).name}") to array slice`);
    if (value.code !== array.code) throw typeError('bad argument type for built-in operation');
    source = value.bytes.slice();
  }
  if (step === 1) {
    array.splice(start, Math.max(start, stop), source);
    return;
  }
  if (value === undefined) {
    const positions = new Set(Array.from({ length: count }, (_, at) => start + at * step));
    const kept = new Uint8Array((array.count - count) * size);
    let out = 0;
    for (let at = 0; at < array.count; at++) {
      if (positions.has(at)) continue;
      kept.set(array.bytes.subarray(at * size, (at + 1) * size), out);
      out += size;
    }
    array.splice(0, array.count, kept);
    return;
  }
  if (source.length !== count * size)
    throw valueError(
      `attempt to assign array of size ${source.length / size} to extended slice of size ${count}`,
    );
  for (let at = 0, to = start; at < count; at++, to += step)
    array.storage.set(source.subarray(at * size, (at + 1) * size), to * size);
}
