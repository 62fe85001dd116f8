/** The buffer protocol: the bytes of objects that have some. */
import { PyByteArray, PyBytes } from '../bytes.ts';
import { PyList, PyTuple, typeOf } from '../core-types.ts';
import { bufferError, typeError, valueError } from '../errors.ts';
import type { BufferInfo } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { hasIndex, indexNumber } from './convert.ts';
import { forEach } from './iterate.ts';

/** What a consumer asks for: CPython's `PyBUF_*`. */
export const SIMPLE = 0;
export const WRITABLE = 1;
export const FORMAT = 4;
export const ND = 8;
export const STRIDES = 0x10 | ND;
export const C_CONTIGUOUS = 0x20 | STRIDES;
export const F_CONTIGUOUS = 0x40 | STRIDES;
export const ANY_CONTIGUOUS = 0x80 | STRIDES;
export const INDIRECT = 0x100 | STRIDES;
export const FULL_RO = INDIRECT | FORMAT;

export function hasBuffer(value: PyValue): boolean {
  return typeOf(value).bf_getbuffer !== undefined;
}

/** The buffer of an object; to be given back with `releaseBuffer`. */
export function getBuffer(value: PyValue, flags: number): BufferInfo {
  const get = typeOf(value).bf_getbuffer;
  if (get === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  const buffer = get(value, flags);
  if ((flags & WRITABLE) !== 0 && buffer.readonly) throw bufferError('Object is not writable.');
  return buffer;
}

export function releaseBuffer(buffer: BufferInfo): void {
  typeOf(buffer.owner).bf_releasebuffer?.(buffer.owner, buffer);
}

/** A buffer over one run of bytes. */
export function simpleBuffer(
  owner: PyValue,
  bytes: () => Uint8Array,
  length: number,
  readonly: boolean,
): BufferInfo {
  return { owner, bytes, readonly, itemSize: 1, format: 'B', shape: [length], strides: [1], offset: 0 };
}

/** How many items a buffer has. */
export function itemCount({ shape }: BufferInfo): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** In bytes, as if it were contiguous. */
export function byteLength(buffer: BufferInfo): number {
  return itemCount(buffer) * buffer.itemSize;
}

export function isCContiguous({ shape, strides, itemSize, suboffsets }: BufferInfo): boolean {
  if (suboffsets !== undefined && suboffsets.length > 0) return false;
  if (shape.includes(0)) return true;
  let expected = itemSize;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const extent = shape[axis] ?? 0;
    if (extent > 1 && strides[axis] !== expected) return false;
    expected *= extent;
  }
  return true;
}

export function isFContiguous({ shape, strides, itemSize, suboffsets }: BufferInfo): boolean {
  if (suboffsets !== undefined && suboffsets.length > 0) return false;
  if (shape.includes(0)) return true;
  let expected = itemSize;
  for (const [axis, extent] of shape.entries()) {
    if (extent > 1 && strides[axis] !== expected) return false;
    expected *= extent;
  }
  return true;
}

/** Calls with the offset of each item, the last axis fastest, or the first if `fortran`. */
export function forEachOffset(buffer: BufferInfo, act: (offset: number) => void, fortran = false): void {
  const { shape, strides } = buffer;
  const dimensions = shape.length;
  if (shape.includes(0)) return;
  const order = shape.map((_, axis) => (fortran ? axis : dimensions - 1 - axis));
  const index = new Array<number>(dimensions).fill(0);
  let offset = buffer.offset;
  for (;;) {
    act(resolveOffset(buffer, index, offset));
    let at = 0;
    for (; at < dimensions; at++) {
      const axis = order[at] ?? 0;
      const extent = shape[axis] ?? 0;
      const stride = strides[axis] ?? 0;
      const next = (index[axis] ?? 0) + 1;
      if (next < extent) {
        index[axis] = next;
        offset += stride;
        break;
      }
      index[axis] = 0;
      offset -= stride * (extent - 1);
    }
    if (at === dimensions) return;
  }
}

/** Follows pointers where a buffer has suboffsets (32-bit addresses in its bytes). */
export function resolveOffset(buffer: BufferInfo, index: readonly number[], plain: number): number {
  const { suboffsets, strides } = buffer;
  if (suboffsets === undefined || suboffsets.length === 0) return plain;
  const bytes = buffer.bytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = buffer.offset;
  for (const [axis, position] of index.entries()) {
    offset += (strides[axis] ?? 0) * position;
    const suboffset = suboffsets[axis] ?? -1;
    if (suboffset >= 0) offset = view.getUint32(offset, true) + suboffset;
  }
  return offset;
}

/** The content of a buffer as one run; a view of it where it is one, else a copy. */
export function contiguousBytes(buffer: BufferInfo, fortran = false): Uint8Array {
  const length = byteLength(buffer);
  const bytes = buffer.bytes();
  if (fortran ? isFContiguous(buffer) : isCContiguous(buffer))
    return bytes.subarray(buffer.offset, buffer.offset + length);
  const out = new Uint8Array(length);
  const { itemSize } = buffer;
  let at = 0;
  forEachOffset(
    buffer,
    (offset) => {
      for (let k = 0; k < itemSize; k++) out[at + k] = bytes[offset + k] ?? 0;
      at += itemSize;
    },
    fortran,
  );
  return out;
}

/**
 * The bytes of a bytes-like object, undefined for other values: a view for reading at once, before any other Python code
 * runs. The object must be contiguous (`BufferError` otherwise).
 */
export function bytesLike(value: PyValue): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  if (!hasBuffer(value)) return undefined;
  const buffer = getBuffer(value, SIMPLE);
  const bytes = contiguousBytes(buffer);
  releaseBuffer(buffer);
  return bytes;
}

/** As `bytesLike`, with the error for other values. */
export function bytesArgument(value: PyValue): Uint8Array {
  const bytes = bytesLike(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

/** One byte: an int below 256. */
export function byteValue(value: PyValue, message = 'byte must be in range(0, 256)'): number {
  const index = indexNumber(value);
  if (typeof index === 'bigint' || index < 0 || index > 255) throw valueError(message);
  return index;
}

/** What `bytes(value)` makes of a value that is no str and no int: a copy. `what` is `bytes` or `bytearray`. */
export function bytesFromValue(value: PyValue, what: string): Uint8Array {
  const range = `${what === 'bytes' ? 'bytes' : 'byte'} must be in range(0, 256)`;
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes.slice();
  if (hasBuffer(value)) {
    const buffer = getBuffer(value, FULL_RO);
    const bytes = contiguousBytes(buffer).slice();
    releaseBuffer(buffer);
    return bytes;
  }
  if (
    (value instanceof PyList || value instanceof PyTuple) &&
    (value.constructor === PyList || value.constructor === PyTuple)
  ) {
    const out = new Uint8Array(value.items.length);
    for (let at = 0; at < value.items.length; at++) out[at] = byteValue(value.items[at] ?? 0, range);
    return out.length === value.items.length ? out : out.slice(0, value.items.length);
  }
  const type = typeOf(value);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`cannot convert '${type.name}' object to ${what}`);
  const out: number[] = [];
  forEach(value, (item) => {
    if (!hasIndex(item)) throw typeError(`'${typeOf(item).name}' object cannot be interpreted as an integer`);
    out.push(byteValue(item, range));
  });
  return Uint8Array.from(out);
}
