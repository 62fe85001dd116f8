/** `tuple`. */
import './object.ts';
import { comparesOwnKindOnly } from '../canonical.ts';
import { EMPTY_TUPLE, NotImplemented, PyTuple, tupleType, typeOf } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { indexError, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { PyTupleIterator } from '../iterators.ts';
import { oneArgument } from '../one-argument.ts';
import { hasIndex, toSize } from '../protocols/convert.ts';
import { hashTuple } from '../protocols/hash.ts';
import { compareItems, countItem, indexOfItem, repeatItems, showItems } from '../protocols/items.ts';
import { listItems } from '../protocols/iterate.ts';
import { guardedRepr } from '../protocols/text.ts';
import { PySlice } from '../slice.ts';
import type { CompareOperator } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { indexMethod, selectItems } from './list.ts';

const tupleOf = (items: readonly PyValue[]): PyTuple =>
  items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);

const indexTooLarge = (message: string): object => indexError(message);

function subscript(self: PyValue, key: PyValue): PyValue {
  const { items } = self as PyTuple;
  if (key instanceof PySlice) {
    const selected = selectItems(items, key);
    return selected.length === items.length &&
      self.constructor === PyTuple &&
      key.step !== -1 &&
      same(items, selected)
      ? self
      : tupleOf(selected);
  }
  if (typeof key !== 'number' && !hasIndex(key))
    throw typeError(`tuple indices must be integers or slices, not ${typeOf(key).name}`);
  const index = typeof key === 'number' ? key : toSize(key, indexTooLarge);
  const item = items[index < 0 ? index + items.length : index];
  if (item === undefined) throw indexError('tuple index out of range');
  return item;
}

const same = (a: readonly PyValue[], b: readonly PyValue[]): boolean => a.every((item, at) => item === b[at]);

function concat(a: PyValue, b: PyValue): PyValue {
  if (!(b instanceof PyTuple))
    throw typeError(`can only concatenate tuple (not "${typeOf(b).name}") to tuple`);
  const left = a as PyTuple;
  if (left.items.length === 0 && b.constructor === PyTuple) return b;
  if (b.items.length === 0 && left.constructor === PyTuple) return a;
  return tupleOf(left.items.concat(b.items));
}

function compareTuples(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyTuple) || !(b instanceof PyTuple)) return NotImplemented;
  return compareItems(a, b, operator);
}
comparesOwnKindOnly(compareTuples);

tupleType.empty = () => EMPTY_TUPLE;
populate(tupleType, {
  doc: 'An immutable sequence.\n\nWithout an argument the tuple is empty, otherwise it holds the items of the iterable.\nA tuple made of a tuple is that tuple.',
  textSignature: '(iterable=(), /)',
  slots: {
    tp_new: (type: PyType, args, names) => {
      const iterable = oneArgument(
        'tuple',
        type === tupleType || type.tp_init === tupleType.tp_init,
        args,
        names,
      );
      if (type === tupleType) {
        if (iterable === undefined) return EMPTY_TUPLE;
        return iterable instanceof PyTuple && iterable.constructor === PyTuple
          ? iterable
          : tupleOf(listItems(iterable));
      }
      const items = iterable === undefined ? [] : listItems(iterable);
      return new (type.ctor as unknown as new (items: readonly PyValue[]) => PyTuple)(items);
    },
    tp_repr: (self) => {
      const tuple = self as PyTuple;
      if (tuple.items.length === 0) return '()';
      return guardedRepr(tuple, '(...)', () => showItems(tuple, '(', tuple.items.length === 1 ? ',)' : ')'));
    },
    tp_hash: (self) => hashTuple((self as PyTuple).items),
    tp_richcompare: compareTuples,
    tp_iter: (self) => new PyTupleIterator(self as PyTuple),
    sq_length: (self) => (self as PyTuple).items.length,
    mp_length: (self) => (self as PyTuple).items.length,
    sq_concat: concat,
    sq_repeat: (self, count) => {
      const tuple = self as PyTuple;
      if (tuple.constructor === PyTuple && (count === 1 || tuple.items.length === 0)) return tuple;
      return tupleOf(repeatItems(tuple.items, count));
    },
    sq_item: (self, index) => {
      const item = (self as PyTuple).items[index];
      if (item === undefined) throw indexError('tuple index out of range');
      return item;
    },
    sq_contains: (self, value) => indexOfItem(self as PyTuple, value) >= 0,
    mp_subscript: subscript,
  },
  methods: () => [
    method(
      'index(value, start=0, stop=sys.maxsize, /)',
      (self: PyTuple, value: PyValue, start?: PyValue, stop?: PyValue) =>
        indexMethod(self, 'tuple', value, start, stop),
      'The index of the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method('count(value, /)', countItem, 'How many items equal the value.'),
    method('__getnewargs__()', (self: PyTuple) => new PyTuple([new PyTuple(self.items)])),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});
tupleType.flags.sequence = true;
