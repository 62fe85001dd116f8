/** `list`. */
import './object.ts';
import { listType, None, NotImplemented, PyList, PyTuple, typeOf } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { indexError, overflowError, typeError, valueError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { PyListIterator, PyListReverseIterator } from '../iterators.ts';
import { oneArgument } from '../one-argument.ts';
import { equal } from '../protocols/compare.ts';
import { hasIndex, isTrue, lengthHint, toSize } from '../protocols/convert.ts';
import {
  compareItems,
  countItem,
  indexOfItem,
  repeatItems,
  sequenceItems,
  showItems,
} from '../protocols/items.ts';
import { getIterator } from '../protocols/iterate.ts';
import { guardedRepr } from '../protocols/text.ts';
import { PySlice, sliceBounds, sliceIndex } from '../slice.ts';
import { type CompareOperator, EQ, NE } from '../slots.ts';
import { sortList } from '../sort-list.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

const newList = (type: PyType): PyList =>
  type === listType ? new PyList([]) : new (type.ctor as unknown as new (items: PyValue[]) => PyList)([]);

const tooLarge = (): object => overflowError('Python int too large to convert to C ssize_t');
const indexTooLarge = (message: string): object => indexError(message);

function resolveIndex(list: PyList, key: PyValue, message: string): number {
  let index = typeof key === 'number' ? key : toSize(key, indexTooLarge);
  if (index < 0) index += list.items.length;
  if (index < 0 || index >= list.items.length) throw indexError(message);
  return index;
}

const badIndex = (key: PyValue): object =>
  typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);

function subscript(self: PyValue, key: PyValue): PyValue {
  const list = self as PyList;
  if (typeof key === 'number') {
    const { items } = list;
    const item = items[key < 0 ? key + items.length : key];
    if (item === undefined) throw indexError('list index out of range');
    return item;
  }
  if (key instanceof PySlice) {
    const slice = resolveSlice(key);
    return new PyList(selectItems(list.items, slice));
  }
  if (!hasIndex(key)) throw badIndex(key);
  return list.items[resolveIndex(list, key, 'list index out of range')] as PyValue;
}

/** Asks for the indices of a slice, which may run Python code that changes the list. */
function resolveSlice(slice: PySlice): PySlice {
  const resolve = (part: PyValue): PyValue =>
    part === None || typeof part === 'number' ? part : sliceIndex(part, 0);
  const step = resolve(slice.step);
  const start = resolve(slice.start);
  const stop = resolve(slice.stop);
  return step === slice.step && start === slice.start && stop === slice.stop
    ? slice
    : new PySlice(start, stop, step);
}

/** The items a slice selects, in a new array. */
export function selectItems(items: readonly PyValue[], slice: PySlice): PyValue[] {
  const { start, step, count } = sliceBounds(slice, items.length);
  if (step === 1) return items.slice(start, start + count);
  const result: PyValue[] = [];
  for (let at = 0, from = start; at < count; at++, from += step) result.push(items[from] as PyValue);
  return result;
}

function assignSubscript(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const list = self as PyList;
  if (key instanceof PySlice) {
    const slice = resolveSlice(key);
    if (value === undefined) deleteSlice(list, slice);
    else assignSlice(list, slice, value);
    return;
  }
  if (!hasIndex(key)) throw badIndex(key);
  assignItem(list, resolveIndex(list, key, 'list assignment index out of range'), value);
}

function assignItem(self: PyValue, index: number, value: PyValue | undefined): void {
  const { items } = self as PyList;
  if (index < 0 || index >= items.length) throw indexError('list assignment index out of range');
  if (value === undefined) items.splice(index, 1);
  else items[index] = value;
}

function assignSlice(list: PyList, slice: PySlice, value: PyValue): void {
  const before = sliceBounds(slice, list.items.length);
  const source =
    value === list ? list.items.slice() : sequenceItems(value, 'must assign iterable to extended slice');
  if (before.step === 1) {
    // Taking the items may have changed the list.
    const start = Math.min(before.start, list.items.length);
    replaceItems(list, start, Math.min(Math.max(before.stop, start), list.items.length), source);
    return;
  }
  const { start, step, count } = sliceBounds(slice, list.items.length);
  if (source.length !== count)
    throw valueError(
      `attempt to assign sequence of size ${source.length} to extended slice of size ${count}`,
    );
  for (let at = 0; at < count; at++) list.items[start + at * step] = source[at] as PyValue;
}

/** Puts items in the place of those from `start` to before `stop`. */
function replaceItems(list: PyList, start: number, stop: number, source: readonly PyValue[]): void {
  const { items } = list;
  if (source.length < 10_000) items.splice(start, stop - start, ...source);
  else list.items = [...items.slice(0, start), ...source, ...items.slice(stop)];
}

function deleteSlice(list: PyList, slice: PySlice): void {
  const { start, step, count } = sliceBounds(slice, list.items.length);
  if (count === 0) return;
  const { items } = list;
  if (step === 1) {
    items.splice(start, count);
    return;
  }
  const [first, by] = step < 0 ? [start + (count - 1) * step, -step] : [start, step];
  let target = first;
  let next = first;
  let left = count;
  for (let from = first; from < items.length; from++) {
    if (left > 0 && from === next) {
      next += by;
      left--;
    } else items[target++] = items[from] as PyValue;
  }
  items.length = target;
}

function extend(list: PyList, iterable: PyValue): void {
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (iterable.type.tp_iter === listType.tp_iter || iterable.constructor === PyTuple) {
      const source = iterable.items;
      const count = source.length;
      for (let at = 0; at < count; at++) append(list, source[at] as PyValue);
      return;
    }
  }
  const iterator = getIterator(iterable);
  // Only for the errors of a `__len__` or `__length_hint__`.
  if (typeof iterable === 'object' && iterable.type.flags.heap) lengthHint(iterable, 0);
  const next = typeOf(iterator).tp_iternext;
  if (next === undefined) return;
  for (let item = next(iterator); item !== undefined; item = next(iterator)) append(list, item);
}

/** Arrays of few items: copies of them have just the room for as many, while an array that grows makes room for sixteen more. */
const templates: readonly (readonly PyValue[])[] = Array.from({ length: 9 }, (_, length) => {
  const items: PyValue[] = [];
  while (items.length < length) items.push('');
  return items;
});

function concat(a: PyValue, b: PyValue): PyValue {
  if (!(b instanceof PyList)) throw typeError(`can only concatenate list (not "${typeOf(b).name}") to list`);
  const { items } = a as PyList;
  const other = b.items;
  const template = templates[items.length + other.length];
  return new PyList(template === undefined ? joined(items, other) : filled(template, items, other));
}

function filled(
  template: readonly PyValue[],
  items: readonly PyValue[],
  other: readonly PyValue[],
): PyValue[] {
  const both = template.slice();
  const { length } = items;
  for (let at = 0; at < length; at++) both[at] = items[at] as PyValue;
  for (let at = 0; at < other.length; at++) both[length + at] = other[at] as PyValue;
  return both;
}

function joined(items: readonly PyValue[], other: readonly PyValue[]): PyValue[] {
  if (other.length > 64) return items.concat(other);
  const both = items.slice();
  // Not by `push`, which the engine knows for arrays of one kind only.
  let end = both.length;
  for (let at = 0; at < other.length; at++) both[end++] = other[at] as PyValue;
  return both;
}

const repeat = (self: PyValue, count: number): PyValue =>
  new PyList(repeatItems((self as PyList).items, count));

function compareLists(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyList) || !(b instanceof PyList)) return NotImplemented;
  if (a.items.length !== b.items.length) {
    if (operator === EQ) return false;
    if (operator === NE) return true;
  }
  return compareItems(a, b, operator);
}

function insert(list: PyList, index: PyValue, value: PyValue): void {
  let at = toSize(index, tooLarge);
  const { items } = list;
  if (at < 0) at = Math.max(0, at + items.length);
  if (at >= items.length) items.push(value);
  else if (at === 0) items.unshift(value);
  else items.splice(at, 0, value);
}

function pop(list: PyList, index?: PyValue): PyValue {
  if (index === undefined) {
    const last = list.items.pop();
    if (last === undefined) throw indexError('pop from empty list');
    return last;
  }
  let at = toSize(index, tooLarge);
  const { items } = list;
  if (items.length === 0) throw indexError('pop from empty list');
  if (at < 0) at += items.length;
  if (at < 0 || at >= items.length) throw indexError('pop index out of range');
  const last = at === items.length - 1 ? items.pop() : at === 0 ? items.shift() : undefined;
  return last ?? (items.splice(at, 1)[0] as PyValue);
}

/** The start or stop of `index()`. */
export function searchBound(value: PyValue | undefined, length: number, fallback: number): number {
  if (value === undefined) return fallback;
  if (value === None || !hasIndex(value))
    throw typeError('slice indices must be integers or have an __index__ method');
  const index = sliceIndex(value, fallback);
  return index < 0 ? Math.max(0, index + length) : index;
}

export function indexMethod(
  sequence: { readonly items: readonly PyValue[] },
  what: string,
  value: PyValue,
  start?: PyValue,
  stop?: PyValue,
): number {
  const { length } = sequence.items;
  const from = searchBound(start, length, 0);
  const to = searchBound(stop, length, Number.MAX_SAFE_INTEGER);
  const at = indexOfItem(sequence, value, from, to);
  if (at < 0) throw valueError(`${what}.index(x): x not in ${what}`);
  return at;
}

/**
 * The engine writes behind the last item of an array of any kind in place, where it calls its own function for a `push` that has
 * seen arrays of numbers and of objects. An empty one may be watched (see `sort-list.ts`).
 */
function append({ items }: PyList, value: PyValue): void {
  const { length } = items;
  if (length === 0) items.push(value);
  else items[length] = value;
}

listType.empty = () => new PyList([]);
populate(listType, {
  doc: 'A mutable sequence.\n\nWithout an argument the list is empty, otherwise it holds the items of the iterable.',
  textSignature: '(iterable=(), /)',
  slots: {
    tp_new: (type) => newList(type),
    tp_init: (self, args, names) => {
      const list = self as PyList;
      const iterable = oneArgument('list', list.type.tp_new === listType.tp_new, args, names);
      if (list.items.length > 0) list.items = [];
      if (iterable !== undefined) extend(list, iterable);
    },
    tp_repr: (self) => {
      const list = self as PyList;
      if (list.items.length === 0) return '[]';
      return guardedRepr(list, '[...]', () => showItems(list, '[', ']'));
    },
    tp_richcompare: compareLists,
    tp_iter: (self) => new PyListIterator(self as PyList),
    sq_length: (self) => (self as PyList).items.length,
    mp_length: (self) => (self as PyList).items.length,
    sq_concat: concat,
    sq_repeat: repeat,
    sq_item: (self, index) => {
      const item = (self as PyList).items[index];
      if (item === undefined) throw indexError('list index out of range');
      return item;
    },
    sq_ass_item: assignItem,
    sq_contains: (self, value) => indexOfItem(self as PyList, value) >= 0,
    sq_inplace_concat: (self, other) => {
      extend(self as PyList, other);
      return self;
    },
    sq_inplace_repeat: (self, count) => {
      const list = self as PyList;
      list.items = repeatItems(list.items, count);
      return self;
    },
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
  },
  methods: () => [
    method('append(object, /)', append, 'Add an item at the end.'),
    method('extend(iterable, /)', extend, 'Add the items of the iterable at the end.'),
    method('insert(index, object, /)', insert, 'Put the object before the index.'),
    method(
      'pop(index=-1, /)',
      pop,
      'Remove the item at the index, the last one by default, and return it.\n\nRaises IndexError if there is none.',
    ),
    method(
      'remove(value, /)',
      (self: PyList, value: PyValue) => {
        for (let at = 0; at < self.items.length; at++) {
          if (!equal(self.items[at] as PyValue, value)) continue;
          self.items.splice(at, 1);
          return;
        }
        throw valueError('list.remove(x): x not in list');
      },
      'Remove the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method(
      'clear()',
      (self: PyList) => {
        if (self.items.length > 0) self.items = [];
      },
      'Remove all items.',
    ),
    method('copy()', (self: PyList) => new PyList(self.items.slice()), 'A new list with the same items.'),
    method(
      'index(value, start=0, stop=sys.maxsize, /)',
      (self: PyList, value: PyValue, start?: PyValue, stop?: PyValue) =>
        indexMethod(self, 'list', value, start, stop),
      'The index of the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method('count(value, /)', countItem, 'How many items equal the value.'),
    method(
      'reverse()',
      (self: PyList) => void self.items.reverse(),
      'Reverse the order of the items in place.',
    ),
    method(
      'sort(*, key=None, reverse=False)',
      (self: PyList, key?: PyValue, reverse?: PyValue) =>
        sortList(self, key, reverse !== undefined && isTrue(reverse)),
      'Sort the items in ascending order in place; items that are equal keep their order.\n\nItems are compared by what the key function returns for them, if one is given.\nWith reverse=True the order is descending.',
    ),
    method(
      '__reversed__()',
      (self: PyList) => new PyListReverseIterator(self),
      'An iterator from the last item to the first.',
    ),
    method('__sizeof__()', (self: PyList) => 56 + 8 * self.items.length, 'The size in memory, in bytes.'),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});
listType.flags.sequence = true;
