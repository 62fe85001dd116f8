/** `slice`: the object, and what it selects of a sequence. Its methods are in `types/slice.ts`. */
import { bareType, None } from './core-types.ts';
import { typeError, valueError } from './errors.ts';
import { inheritObject, type PyObject } from './object.ts';
import { hasIndex, toClampedSize } from './protocols/convert.ts';
import type { PyValue } from './value.ts';

export interface PySlice extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PySlice {
  readonly start: PyValue;
  readonly stop: PyValue;
  readonly step: PyValue;
  constructor(start: PyValue, stop: PyValue, step: PyValue) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
inheritObject(PySlice);

export const sliceType = bareType('slice', PySlice);

/** Items `start`, `start + step`, ... of a sequence: `count` of them. `stop` is where CPython's adjusted stop is. */
export interface SliceBounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** An index in a slice: None gives the fallback, what is too large is as large as can be (`_PyEval_SliceIndex`). */
export function sliceIndex(value: PyValue, fallback: number): number {
  if (typeof value === 'number') return value;
  if (value === None) return fallback;
  if (!hasIndex(value)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return toClampedSize(value);
}

/** What a slice selects of a sequence of that length (`PySlice_Unpack` and `PySlice_AdjustIndices`). */
export function sliceBounds(slice: PySlice, length: number): SliceBounds {
  const step = sliceIndex(slice.step, 1);
  if (step === 0) throw valueError('slice step cannot be zero');
  const start = clamp(sliceIndex(slice.start, step < 0 ? length - 1 : 0), length, step, slice.start === None);
  const stop = clamp(sliceIndex(slice.stop, step < 0 ? -1 : length), length, step, slice.stop === None);
  let count = 0;
  if (step < 0) {
    if (stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, count };
}

function clamp(index: number, length: number, step: number, isDefault: boolean): number {
  if (isDefault) return index;
  if (index < 0) {
    const fromEnd = index + length;
    return fromEnd >= 0 ? fromEnd : step < 0 ? -1 : 0;
  }
  return index < length ? index : step < 0 ? length - 1 : length;
}

/** The bounds in `find(sub, start, end)`, within the sequence; the end may be before the start. */
export function rangeBounds(
  start: PyValue | undefined,
  end: PyValue | undefined,
  length: number,
): [start: number, end: number] {
  let from = start === undefined ? 0 : sliceIndex(start, 0);
  let to = end === undefined ? length : sliceIndex(end, length);
  if (to > length) to = length;
  else if (to < 0) to = Math.max(0, to + length);
  if (from < 0) from = Math.max(0, from + length);
  return [from, to];
}
