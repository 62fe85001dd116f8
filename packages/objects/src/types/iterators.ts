/** Iterators over list, tuple, set and sequences. */
import './object.ts';
import { PyList, PyTuple } from '../core-types.ts';
import { method, populate } from '../define.ts';
import {
  listIteratorType,
  listReverseIteratorType,
  type PyListIterator,
  type PyListReverseIterator,
  type PySetIterator,
  type PyTupleIterator,
  reversedType,
  setIteratorType,
  tupleIteratorType,
} from '../iterators.ts';
import { length, toSize } from '../protocols/convert.ts';
import {
  listItems,
  nextOfSequence,
  type PySequenceIterator,
  sequenceIteratorType,
} from '../protocols/iterate.ts';
import type { PyValue } from '../value.ts';
import { HINT_DOC, REDUCE_DOC, reduced, SETSTATE_DOC, self } from './iterators/common.ts';

populate(listIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => (value as PyListIterator).advance(),
  },
  methods: () => [
    method(
      '__length_hint__()',
      ({ list, index }: PyListIterator) => (list === undefined ? 0 : Math.max(0, list.items.length - index)),
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ list, index }: PyListIterator) =>
        list === undefined ? reduced(new PyList([])) : reduced(list, index),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PyListIterator, state: PyValue) => {
        const index = toSize(state);
        if (iterator.list !== undefined)
          // As in CPython, what is less than 0 is the end.
          iterator.index =
            index < 0 ? iterator.list.items.length : Math.min(index, iterator.list.items.length);
      },
      SETSTATE_DOC,
    ),
  ],
});

populate(listReverseIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => {
      const iterator = value as PyListReverseIterator;
      const item = iterator.index < 0 ? undefined : iterator.list?.items[iterator.index];
      if (item === undefined) {
        iterator.index = -1;
        iterator.list = undefined;
      } else iterator.index--;
      return item;
    },
  },
  methods: () => [
    method(
      '__length_hint__()',
      ({ list, index }: PyListReverseIterator) =>
        list === undefined || list.items.length < index + 1 ? 0 : index + 1,
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ list, index }: PyListReverseIterator) =>
        list === undefined
          ? new PyTuple([reversedType, new PyTuple([new PyList([])])])
          : new PyTuple([reversedType, new PyTuple([list]), index]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PyListReverseIterator, state: PyValue) => {
        const index = toSize(state);
        if (iterator.list !== undefined)
          iterator.index = Math.min(Math.max(index, -1), iterator.list.items.length - 1);
      },
      SETSTATE_DOC,
    ),
  ],
});

populate(tupleIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => (value as PyTupleIterator).advance(),
  },
  methods: () => [
    method(
      '__length_hint__()',
      ({ tuple, index }: PyTupleIterator) => (tuple === undefined ? 0 : tuple.items.length - index),
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ tuple, index }: PyTupleIterator) =>
        tuple === undefined ? reduced(new PyTuple([])) : reduced(tuple, index),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PyTupleIterator, state: PyValue) => {
        const index = toSize(state);
        if (iterator.tuple !== undefined)
          iterator.index = Math.min(Math.max(index, 0), iterator.tuple.items.length);
      },
      SETSTATE_DOC,
    ),
  ],
});

populate(setIteratorType, {
  slots: { tp_iter: self, tp_iternext: (value) => (value as PySetIterator).advance() },
  methods: () => [
    method(
      '__length_hint__()',
      ({ table, size, remaining }: PySetIterator) =>
        table !== undefined && table.size === size ? remaining : 0,
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      (iterator: PySetIterator) => {
        const items: PyValue[] = [];
        const { position, remaining, table } = iterator;
        if (table !== undefined) {
          items.push(...listItems(iterator));
          Object.assign(iterator, { table, position, remaining });
        }
        return reduced(new PyList(items));
      },
      REDUCE_DOC,
    ),
  ],
});

populate(sequenceIteratorType, {
  slots: { tp_iter: self, tp_iternext: nextOfSequence },
  methods: () => [
    method(
      '__length_hint__()',
      ({ sequence, index }: PySequenceIterator) =>
        sequence === undefined ? 0 : Math.max(0, length(sequence) - index),
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ sequence, index }: PySequenceIterator) =>
        sequence === undefined ? reduced(new PyTuple([])) : reduced(sequence, index),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PySequenceIterator, state: PyValue) => {
        const index = toSize(state);
        if (iterator.sequence !== undefined) iterator.index = Math.max(index, 0);
      },
      SETSTATE_DOC,
    ),
  ],
});
