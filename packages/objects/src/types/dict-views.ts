/** The views of a dict, and the iterators over dicts and views. */
import './object.ts';
import { NotImplemented, PyList, PyTuple } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { runtimeError } from '../errors.ts';
import { iterFunction } from '../iter-function.ts';
import {
  dictItemIteratorType,
  dictItemsType,
  dictKeyIteratorType,
  dictKeysType,
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  dictValueIteratorType,
  dictValuesType,
  PyDictItemIterator,
  PyDictItems,
  type PyDictIterator,
  PyDictKeyIterator,
  PyDictKeys,
  PyDictReverseItemIterator,
  PyDictReverseKeyIterator,
  PyDictReverseValueIterator,
  PyDictValueIterator,
  type PyDictView,
} from '../iterators.ts';
import { PyMappingProxy } from '../mapping-proxy.ts';
import { compareBool } from '../protocols/compare.ts';
import { length } from '../protocols/convert.ts';
import { getIterator, listItems, nextItem } from '../protocols/iterate.ts';
import { contains } from '../protocols/sequence.ts';
import { guardedRepr, reprText } from '../protocols/text.ts';
import { isAnySet, PySet } from '../set.ts';
import { addAll, intersectInto, removeAll, toggleAll } from '../set-operations.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { Table } from '../table.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

type Read = (table: Table, position: number) => PyValue | undefined;
const readKey: Read = (table, at) => table.keyAt(at);
const readValue: Read = (table, at) => table.valueAt(at);
const readItem: Read = (table, at) => {
  const key = table.keyAt(at);
  const value = table.valueAt(at);
  return key === undefined || value === undefined ? undefined : new PyTuple([key, value]);
};

function checkSize(iterator: PyDictIterator, size: number): void {
  if (iterator.size === size) return;
  iterator.size = -1;
  throw runtimeError('dictionary changed size during iteration');
}

const forwards = (self: PyValue): PyValue | undefined => (self as PyDictIterator).advance();

function backwards(read: Read) {
  return (self: PyValue): PyValue | undefined => {
    const iterator = self as PyDictIterator;
    const { dict } = iterator;
    if (dict === undefined) return undefined;
    const { table } = dict;
    if (iterator.size !== table.size) checkSize(iterator, table.size);
    while (iterator.position >= 0) {
      const item = read(table, iterator.position--);
      if (item === undefined) continue;
      iterator.remaining--;
      return item;
    }
    iterator.dict = undefined;
    return undefined;
  };
}

function populateIterator(type: PyType, next: (self: PyValue) => PyValue | undefined): void {
  populate(type, {
    slots: { tp_iter: (self) => self, tp_iternext: next },
    methods: () => [
      method(
        '__length_hint__()',
        (self: PyDictIterator) =>
          self.dict !== undefined && self.size === self.dict.size ? self.remaining : 0,
        'How many items there will be.',
      ),
      method(
        '__reduce__()',
        (self: PyDictIterator) => {
          // The rest, without going forward.
          const copy = new (self.constructor as new (dict: never) => PyDictIterator)(
            (self.dict ?? { size: 0 }) as never,
          );
          Object.assign(copy, self);
          return new PyTuple([iterFunction, new PyTuple([new PyList(listItems(copy))])]);
        },
        'For pickling.',
      ),
    ],
  });
}
populateIterator(dictKeyIteratorType, forwards);
populateIterator(dictValueIteratorType, forwards);
populateIterator(dictItemIteratorType, forwards);
populateIterator(dictReverseKeyIteratorType, backwards(readKey));
populateIterator(dictReverseValueIteratorType, backwards(readValue));
populateIterator(dictReverseItemIteratorType, backwards(readItem));

const isSetLikeView = (value: PyValue): value is PyDictView =>
  value instanceof PyDictKeys || value instanceof PyDictItems;

function viewContains(view: PyDictView, value: PyValue): boolean {
  const { table } = view.dict;
  if (view instanceof PyDictKeys) return table.find(value) >= 0;
  if (!(value instanceof PyTuple)) return false;
  const [key, expected] = value.items;
  if (value.items.length !== 2 || key === undefined || expected === undefined) return false;
  const found = table.get(key);
  return found !== undefined && compareBool(found, expected, EQ);
}

/** A new set of what iterating over the value gives. */
function toSet(value: PyValue): PySet {
  const result = new PySet();
  addAll(result.table, value instanceof PyDictKeys ? value.dict : value);
  return result;
}

function intersect(a: PyValue, b: PyValue): PyValue {
  let [view, other] = isSetLikeView(a) ? [a, b] : [b as PyDictView, a];
  const result = new PySet();
  if (other instanceof PySet && other.constructor === PySet && view.dict.size <= other.size) {
    intersectInto(result.table, other.table, view);
    return result;
  }
  if (isSetLikeView(other) && other.dict.size > view.dict.size) [view, other] = [other, view];
  const iterator = getIterator(other);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (viewContains(view, item)) result.add(item);
  return result;
}

function allIn(a: PyValue, b: PyValue): boolean {
  const iterator = getIterator(a);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (!contains(b, item)) return false;
  return true;
}

function compareViews(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!isAnySet(b) && !isSetLikeView(b)) return NotImplemented;
  const left = length(a);
  const right = length(b);
  switch (operator) {
    case EQ:
    case NE:
      return (left === right && allIn(a, b)) === (operator === EQ);
    case LT:
      return left < right && allIn(a, b);
    case LE:
      return left <= right && allIn(a, b);
    case GT:
      return left > right && allIn(b, a);
    case GE:
      return left >= right && allIn(b, a);
  }
}

function isDisjoint(self: PyDictView, other: PyValue): boolean {
  if (self === other) return self.dict.size === 0;
  let [view, source]: [PyValue, PyValue] = [self, other];
  if ((isAnySet(other) || isSetLikeView(other)) && length(other) > self.dict.size)
    [view, source] = [other, self];
  const iterator = getIterator(source);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (contains(view, item)) return false;
  return true;
}

const setOperation =
  (change: (table: Table, iterable: PyValue) => void) =>
  (a: PyValue, b: PyValue): PyValue => {
    const result = toSet(a);
    change(result.table, b);
    return result;
  };

const showView = (self: PyValue): PyValue => {
  const view = self as PyDictView;
  return guardedRepr(view, '...', () =>
    strFromJS(`${view.type.name}([${listItems(view).map(reprText).join(', ')}])`),
  );
};

const viewLength = (self: PyValue): number => (self as PyDictView).dict.size;

const SET_SLOTS = {
  tp_richcompare: compareViews,
  sq_contains: (self: PyValue, value: PyValue) => viewContains(self as PyDictView, value),
  nb_subtract: setOperation(removeAll),
  nb_and: intersect,
  nb_xor: setOperation(toggleAll),
  nb_or: setOperation(addAll),
};

const MAPPING = getset(
  'mapping',
  (self: PyDictView) => new PyMappingProxy(self.dict),
  undefined,
  'The dict, for reading only.',
);
const disjointMethod = () =>
  method('isdisjoint(object, /)', isDisjoint, 'Whether the view and the iterable have no element in common.');
const REVERSED_DOC = 'An iterator over the view, the last first.';

populate(dictKeysType, {
  slots: {
    ...SET_SLOTS,
    tp_repr: showView,
    tp_iter: (self) => new PyDictKeyIterator((self as PyDictView).dict),
    sq_length: viewLength,
  },
  methods: () => [
    disjointMethod(),
    method(
      '__reversed__()',
      ({ dict }: PyDictView) => new PyDictReverseKeyIterator(dict, dict.table.end - 1),
      REVERSED_DOC,
    ),
  ],
  getset: () => [MAPPING],
});
populate(dictItemsType, {
  slots: {
    ...SET_SLOTS,
    tp_repr: showView,
    tp_iter: (self) => new PyDictItemIterator((self as PyDictView).dict),
    sq_length: viewLength,
  },
  methods: () => [
    disjointMethod(),
    method(
      '__reversed__()',
      ({ dict }: PyDictView) => new PyDictReverseItemIterator(dict, dict.table.end - 1),
      REVERSED_DOC,
    ),
  ],
  getset: () => [MAPPING],
});
populate(dictValuesType, {
  slots: {
    tp_repr: showView,
    tp_iter: (self) => new PyDictValueIterator((self as PyDictView).dict),
    sq_length: viewLength,
  },
  methods: () => [
    method(
      '__reversed__()',
      ({ dict }: PyDictView) => new PyDictReverseValueIterator(dict, dict.table.end - 1),
      REVERSED_DOC,
    ),
  ],
  getset: () => [MAPPING],
});
