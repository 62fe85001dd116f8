/** `range` and its iterators. */
import './object.ts';
import { comparesOwnKindOnly } from '../canonical.ts';
import { integerOf, None, NotImplemented, PyIntSub, PyTuple, typeOf } from '../core-types.ts';
import { constructWith, member, method, populate } from '../define.ts';
import { indexError, overflowError, typeError, valueError } from '../errors.ts';
import { iterFunction } from '../iter-function.ts';
import { equal } from '../protocols/compare.ts';
import { hasIndex, indexNumber } from '../protocols/convert.ts';
import { hashTuple, narrow } from '../protocols/hash.ts';
import { getIterator, nextItem } from '../protocols/iterate.ts';
import {
  longRangeIteratorType,
  type PyLongRangeIterator,
  PyRange,
  type PyRangeIterator,
  rangeIterator,
  rangeIteratorType,
  rangeType,
} from '../range.ts';
import { PySlice } from '../slice.ts';
import { type CompareOperator, EQ, NE } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { sliceIndices } from './slice.ts';

type Integer = number | bigint;

const negate = (value: Integer): Integer => (typeof value === 'number' ? 0 - value : narrow(-value));
const add = (a: Integer, b: Integer): Integer => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt(a) + BigInt(b));
};
const subtract = (a: Integer, b: Integer): Integer => add(a, negate(b));

/** The place of an int in the range, undefined if it is not in it. */
function placeOf(range: PyRange, value: Integer): Integer | undefined {
  const { start, step, length } = range;
  if (typeof start === 'number' && typeof step === 'number' && typeof value === 'number') {
    const distance = value - start;
    if (Number.isSafeInteger(distance)) {
      if (distance % step !== 0) return undefined;
      const place = distance / step;
      return place >= 0 && place < length ? place + 0 : undefined;
    }
  }
  const distance = BigInt(value) - BigInt(start);
  const by = BigInt(step);
  if (distance % by !== 0n) return undefined;
  const place = distance / by;
  return place >= 0n && place < BigInt(length) ? narrow(place) : undefined;
}

/** An int whose equality is int's own. */
function plainInteger(value: PyValue): Integer | undefined {
  return value instanceof PyIntSub && value.constructor !== PyIntSub ? undefined : integerOf(value);
}

function contains(range: PyRange, value: PyValue): boolean {
  const integer = plainInteger(value);
  if (integer !== undefined) return placeOf(range, integer) !== undefined;
  const iterator = getIterator(range);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (equal(item, value)) return true;
  return false;
}

function subscript(self: PyValue, key: PyValue): PyValue {
  const range = self as PyRange;
  if (key instanceof PySlice) {
    const [start, stop, step] = sliceIndices(key, range.length);
    const by = narrow(BigInt(range.step) * BigInt(step));
    return new PyRange(range.at(start), range.at(stop), by);
  }
  if (!hasIndex(key)) throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
  return itemAt(range, indexNumber(key));
}

function itemAt(range: PyRange, given: Integer): Integer {
  const index = given < 0 ? add(given, range.length) : given;
  if (index < 0 || index >= range.length) throw indexError('range object index out of range');
  return range.at(index);
}

function rangeLength(self: PyValue): number {
  const { length } = self as PyRange;
  if (typeof length === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  return length;
}

/** What equal ranges have in common. */
function summary(range: PyRange): PyValue[] {
  if (range.length === 0) return [0, None, None];
  return [range.length, range.start, range.length === 1 ? None : range.step];
}

function compareRanges(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyRange) || !(b instanceof PyRange)) return NotImplemented;
  if (operator !== EQ && operator !== NE) return NotImplemented;
  const left = summary(a);
  const right = summary(b);
  const same = left.every((part, at) => part === right[at]);
  return same === (operator === EQ);
}
comparesOwnKindOnly(compareRanges);

function reversed(range: PyRange): PyValue {
  if (range.length === 0) return rangeIterator(range.start, negate(range.step), 0);
  return rangeIterator(range.at(subtract(range.length, 1)), negate(range.step), range.length);
}

populate(rangeType, {
  doc: 'range(stop)\nrange(start, stop[, step])\n\nThe ints from start, 0 by default, to before stop, by step, which is 1 by default.',
  slots: {
    tp_new: constructWith(
      'range(start, stop=None, step=None, /)',
      (_type, start: PyValue, stop?: PyValue, step?: PyValue) => {
        if (stop === undefined) return new PyRange(0, indexNumber(start), 1);
        const from = indexNumber(start);
        const to = indexNumber(stop);
        const by = step === undefined ? 1 : indexNumber(step);
        if (by === 0) throw valueError('range() arg 3 must not be zero');
        return new PyRange(from, to, by);
      },
    ),
    tp_repr: (self) => {
      const { start, stop, step } = self as PyRange;
      return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
    },
    tp_hash: (self) => hashTuple(summary(self as PyRange)),
    tp_richcompare: compareRanges,
    tp_iter: (self) => {
      const { start, step, length } = self as PyRange;
      return rangeIterator(start, step, length);
    },
    nb_bool: (self) => (self as PyRange).length !== 0,
    sq_length: rangeLength,
    mp_length: rangeLength,
    sq_item: (self, index) => itemAt(self as PyRange, index),
    sq_contains: (self, value) => contains(self as PyRange, value),
    mp_subscript: subscript,
  },
  methods: () => [
    method(
      'count(object, /)',
      (self: PyRange, value: PyValue) => {
        const integer = plainInteger(value);
        if (integer !== undefined) return placeOf(self, integer) === undefined ? 0 : 1;
        let count = 0;
        const iterator = getIterator(self);
        for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
          if (equal(item, value)) count++;
        return count;
      },
      'How many items equal the value.',
    ),
    method(
      'index(object, /)',
      (self: PyRange, value: PyValue) => {
        const integer = plainInteger(value);
        if (integer !== undefined) {
          const place = placeOf(self, integer);
          if (place === undefined) throw valueError('range.index(x): x not in range');
          return place;
        }
        let at = 0;
        const iterator = getIterator(self);
        for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator), at++)
          if (equal(item, value)) return at;
        throw valueError('sequence.index(x): x not in sequence');
      },
      'The index of the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method('__reversed__()', reversed, 'An iterator from the last item to the first.'),
    method(
      '__reduce__()',
      (self: PyRange) => new PyTuple([rangeType, new PyTuple([self.start, self.stop, self.step])]),
    ),
  ],
  members: () => [member('start'), member('stop'), member('step')],
});

/** The range an iterator has still to go through. */
const rest = (self: PyRangeIterator | PyLongRangeIterator): PyRange => {
  const { start, step, remaining } = self;
  return new PyRange(start, narrow(BigInt(start) + BigInt(step) * BigInt(remaining)), step);
};

const REDUCE = method(
  '__reduce__()',
  (self: PyRangeIterator | PyLongRangeIterator) =>
    new PyTuple([iterFunction, new PyTuple([rest(self)]), None]),
  'For pickling.',
);
const HINT_DOC = 'How many items there will be.';

populate(rangeIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyRangeIterator).advance(),
  },
  methods: () => [
    method('__length_hint__()', (self: PyRangeIterator) => self.remaining, HINT_DOC),
    REDUCE,
    method(
      '__setstate__(object, /)',
      (self: PyRangeIterator, state: PyValue) => {
        const index = indexNumber(state);
        const skip = Math.min(Math.max(Number(index), 0), self.remaining);
        self.start += skip * self.step;
        self.remaining -= skip;
      },
      'For unpickling.',
    ),
  ],
});

populate(longRangeIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyLongRangeIterator;
      if (iterator.remaining <= 0) return undefined;
      iterator.remaining = subtract(iterator.remaining, 1);
      const item = iterator.start;
      iterator.start = add(item, iterator.step);
      return item;
    },
  },
  methods: () => [
    method('__length_hint__()', (self: PyLongRangeIterator) => self.remaining, HINT_DOC),
    method(
      '__reduce__()',
      (self: PyLongRangeIterator) => new PyTuple([iterFunction, new PyTuple([rest(self)]), None]),
      'For pickling.',
    ),
    method(
      '__setstate__(object, /)',
      (self: PyLongRangeIterator, state: PyValue) => {
        const index = indexNumber(state);
        const skip = index < 0 ? 0 : index > self.remaining ? self.remaining : index;
        self.start = narrow(BigInt(self.start) + BigInt(skip) * BigInt(self.step));
        self.remaining = subtract(self.remaining, skip);
      },
      'For unpickling.',
    ),
  ],
});
