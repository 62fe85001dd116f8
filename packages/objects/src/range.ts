/** `range`: the object. Its methods are in `types/range.ts`. */
import { bareType } from './core-types.ts';
import { inheritObject, PyObject } from './object.ts';
import { narrow } from './protocols/hash.ts';
import type { PyValue } from './value.ts';

type Integer = number | bigint;

export interface PyRange extends PyObject {}
/** The bounds are as given; `length` is what follows from them. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyRange {
  readonly start: Integer;
  readonly stop: Integer;
  readonly step: Integer;
  readonly length: Integer;
  constructor(start: Integer, stop: Integer, step: Integer) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = countOf(start, stop, step);
  }

  /** The item at an index that is in the range. */
  at(index: Integer): Integer {
    const { start, step } = this;
    if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
      const item = start + index * step;
      if (Number.isSafeInteger(item)) return item + 0;
    }
    return narrow(BigInt(start) + BigInt(index) * BigInt(step));
  }
}
inheritObject(PyRange);

function countOf(start: Integer, stop: Integer, step: Integer): Integer {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const span = step > 0 ? stop - start : start - stop;
    if (span <= 0) return 0;
    if (Number.isSafeInteger(span)) {
      const by = Math.abs(step);
      const over = (span - 1) % by;
      return (span - 1 - over) / by + 1;
    }
  }
  const by = BigInt(step);
  const span = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  return span <= 0n ? 0 : narrow((span - 1n) / (by < 0n ? -by : by) + 1n);
}

export interface PyRangeIterator extends PyObject {}
/** Over a range of numbers of which none needs a bigint. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyRangeIterator {
  start: number;
  readonly step: number;
  remaining: number;
  constructor(start: number, step: number, remaining: number) {
    this.start = start;
    this.step = step;
    this.remaining = remaining;
  }
  advance(): PyValue | undefined {
    if (this.remaining <= 0) return undefined;
    this.remaining--;
    const item = this.start;
    this.start = item + this.step;
    return item;
  }
}
inheritObject(PyRangeIterator);

export class PyLongRangeIterator extends PyObject {
  start: Integer;
  readonly step: Integer;
  remaining: Integer;
  constructor(start: Integer, step: Integer, remaining: Integer) {
    super();
    this.start = start;
    this.step = step;
    this.remaining = remaining;
  }
}

export const rangeType = bareType('range', PyRange);
export const rangeIteratorType = bareType('range_iterator', PyRangeIterator);
export const longRangeIteratorType = bareType('longrange_iterator', PyLongRangeIterator);
rangeType.flags.sequence = true;

/** The iterator from an item on, `count` items by `step`. */
export function rangeIterator(start: Integer, step: Integer, count: Integer): PyValue {
  if (typeof start === 'number' && typeof step === 'number' && typeof count === 'number') {
    if (Number.isSafeInteger(start + step * count)) return new PyRangeIterator(start, step, count);
  }
  return new PyLongRangeIterator(start, step, count);
}
