/** `slice`. */
import './object.ts';
import { comparesOwnKindOnly } from '../canonical.ts';
import { None, NotImplemented, PyTuple } from '../core-types.ts';
import { constructWith, member, method, populate } from '../define.ts';
import { typeError, valueError } from '../errors.ts';
import { hasIndex, indexNumber } from '../protocols/convert.ts';
import { hashTuple, narrow } from '../protocols/hash.ts';
import { compareItems } from '../protocols/items.ts';
import { reprText } from '../protocols/text.ts';
import { PySlice, sliceType } from '../slice.ts';
import type { CompareOperator } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyValue } from '../value.ts';

type Integer = number | bigint;

const partsOf = (slice: PySlice) => [slice.start, slice.stop, slice.step];

function compareSlices(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PySlice) || !(b instanceof PySlice)) return NotImplemented;
  return compareItems({ items: partsOf(a) }, { items: partsOf(b) }, operator);
}
comparesOwnKindOnly(compareSlices);

function integerPart(value: PyValue): bigint {
  if (!hasIndex(value)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return BigInt(indexNumber(value));
}

/** `slice.indices(length)`, for ints of any size. */
export function sliceIndices(slice: PySlice, length: Integer): [Integer, Integer, Integer] {
  const size = BigInt(length);
  const step = slice.step === None ? 1n : integerPart(slice.step);
  if (step === 0n) throw valueError('slice step cannot be zero');
  const [lower, upper] = step < 0n ? [-1n, size - 1n] : [0n, size];
  const bound = (value: PyValue, fallback: bigint): bigint => {
    if (value === None) return fallback;
    let index = integerPart(value);
    if (index < 0n) {
      index += size;
      return index < lower ? lower : index;
    }
    return index > upper ? upper : index;
  };
  const start = bound(slice.start, step < 0n ? upper : lower);
  const stop = bound(slice.stop, step < 0n ? lower : upper);
  return [narrow(start), narrow(stop), narrow(step)];
}

populate(sliceType, {
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets in a[0:10:2].',
  slots: {
    tp_new: constructWith(
      'slice(start, stop=None, step=None, /)',
      (_type, start: PyValue, stop?: PyValue, step?: PyValue) =>
        stop === undefined ? new PySlice(None, start, None) : new PySlice(start, stop, step ?? None),
    ),
    tp_repr: (self) =>
      strFromJS(
        `slice(${partsOf(self as PySlice)
          .map(reprText)
          .join(', ')})`,
      ),
    tp_hash: (self) => hashTuple(partsOf(self as PySlice)),
    tp_richcompare: compareSlices,
  },
  methods: () => [
    method(
      'indices(object, /)',
      (self: PySlice, length: PyValue) => {
        const size = indexNumber(length);
        if (size < 0) throw valueError('length should not be negative');
        return new PyTuple(sliceIndices(self, size));
      },
      'The start, stop and step that the slice means in a sequence of that length.',
    ),
    method(
      '__reduce__()',
      (self: PySlice) => new PyTuple([sliceType, new PyTuple(partsOf(self))]),
      'For pickling.',
    ),
  ],
  members: () => [member('start'), member('stop'), member('step')],
});
