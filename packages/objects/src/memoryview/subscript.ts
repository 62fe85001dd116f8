/** Items, slices and assignments of a memoryview. */
import { nativeFormat, readItem, unsupportedFormat, writeItem } from '../bytes/native-format.ts';
import { Ellipsis, PyTuple, typeOf } from '../core-types.ts';
import { indexError, newException, notImplementedErrorType, typeError, valueError } from '../errors.ts';
import { PyMemoryView } from '../memoryview.ts';
import {
  contiguousBytes,
  FULL_RO,
  forEachOffset,
  getBuffer,
  hasBuffer,
  releaseBuffer,
  resolveOffset,
} from '../protocols/buffer.ts';
import { hasIndex, toSize } from '../protocols/convert.ts';
import { PySlice, sliceBounds } from '../slice.ts';
import type { BufferInfo } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { plainFormat } from './equality.ts';

export const notImplemented = (message: string): object => newException(notImplementedErrorType, message);
const indexTooLarge = (message: string): object => indexError(message);

export function formatOf(view: BufferInfo): string {
  const char = nativeFormat(view.format);
  if (char === undefined) throw unsupportedFormat(view.format);
  return char;
}

/** The offset of an item; negative indices count from the end. */
export function offsetOf(view: BufferInfo, indices: readonly PyValue[]): number {
  const { shape, strides } = view;
  const resolved: number[] = [];
  let offset = view.offset;
  for (const [axis, key] of indices.entries()) {
    const extent = shape[axis] ?? 0;
    const given = toSize(key, indexTooLarge);
    const index = given < 0 ? given + extent : given;
    if (index < 0 || index >= extent) throw indexError(`index out of bounds on dimension ${axis + 1}`);
    resolved.push(index);
    offset += index * (strides[axis] ?? 0);
  }
  return resolveOffset(view, resolved, offset);
}

const isMultiIndex = (key: PyValue): key is PyTuple => key instanceof PyTuple && key.items.every(hasIndex);
const isMultiSlice = (key: PyValue): boolean =>
  key instanceof PyTuple && key.items.length > 0 && key.items.every((item) => item instanceof PySlice);

function multiOffset(view: BufferInfo, key: PyTuple): number {
  const given = key.items.length;
  const dimensions = view.shape.length;
  if (given < dimensions) throw notImplemented('sub-views are not implemented');
  if (given > dimensions)
    throw typeError(`cannot index ${dimensions}-dimension view with ${given}-element tuple`);
  return offsetOf(view, key.items);
}

/** The items of the first axis that a slice selects. */
function sliced(view: BufferInfo, slice: PySlice): BufferInfo {
  const [extent = 0, ...shape] = view.shape;
  const [stride = 0, ...strides] = view.strides;
  const { start, step, count } = sliceBounds(slice, extent);
  // An empty selection starts anywhere: it must not start outside.
  const offset = view.offset + (count === 0 ? 0 : start * stride);
  return { ...view, offset, shape: [count, ...shape], strides: [stride * step, ...strides] };
}

export function subscript(self: PyValue, key: PyValue): PyValue {
  const memory = self as PyMemoryView;
  const { view } = memory;
  if (view.shape.length === 0) {
    if (key instanceof PyTuple && key.items.length === 0)
      return readItem(view.bytes(), view.offset, formatOf(view));
    if (key === Ellipsis) return self;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const char = formatOf(view);
    if (view.shape.length > 1) {
      toSize(key, indexTooLarge);
      throw notImplemented('multi-dimensional sub-views are not implemented');
    }
    const offset = offsetOf(view, [key]);
    // Making the index may have run code that released the view.
    return readItem(memory.view.bytes(), offset, char);
  }
  if (key instanceof PySlice) return new PyMemoryView(memory.shared, sliced(view, key));
  if (isMultiIndex(key)) {
    const char = formatOf(view);
    const offset = multiOffset(view, key);
    return readItem(memory.view.bytes(), offset, char);
  }
  if (isMultiSlice(key)) throw notImplemented('multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

export function assignSubscript(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const { view } = self as PyMemoryView;
  if (view.readonly) throw typeError('cannot modify read-only memory');
  if (value === undefined) throw typeError('cannot delete memory');
  const dimensions = view.shape.length;
  const write = (offset: number, char: string) => {
    // Making the number may run code that releases the view.
    writeItem(() => (self as PyMemoryView).view.bytes(), offset, char, value);
  };
  if (dimensions === 0) {
    if (key === Ellipsis || (key instanceof PyTuple && key.items.length === 0)) {
      write(view.offset, formatOf(view));
      return;
    }
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const char = formatOf(view);
    if (dimensions > 1) throw notImplemented('sub-views are not implemented');
    write(offsetOf(view, [key]), char);
    return;
  }
  if (key instanceof PySlice && dimensions === 1) {
    // Making the bounds may run code that releases the view.
    const part = sliced(view, key);
    assignSlice({ ...part, bytes: (self as PyMemoryView).view.bytes }, value);
    return;
  }
  if (isMultiIndex(key)) {
    const char = formatOf(view);
    write(multiOffset(view, key), char);
    return;
  }
  if (key instanceof PySlice || isMultiSlice(key))
    throw notImplemented('memoryview slice assignments are currently restricted to ndim = 1');
  throw typeError('memoryview: invalid slice key');
}

function assignSlice(target: BufferInfo, value: PyValue): void {
  if (!hasBuffer(value)) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  const source = getBuffer(value, FULL_RO);
  try {
    const same =
      source.itemSize === target.itemSize &&
      plainFormat(source.format) === plainFormat(target.format) &&
      source.shape.length === 1 &&
      source.shape[0] === target.shape[0];
    if (!same) throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    // The memories may overlap.
    const content = contiguousBytes(source).slice();
    const bytes = target.bytes();
    const { itemSize } = target;
    let at = 0;
    forEachOffset(target, (offset) => {
      for (let k = 0; k < itemSize; k++) bytes[offset + k] = content[at + k] ?? 0;
      at += itemSize;
    });
  } finally {
    releaseBuffer(source);
  }
}
