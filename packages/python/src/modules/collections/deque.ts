/** `collections.deque`. */
import '@harpy/objects/builtin-types';
import { callMethod0 } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { bareType, integerOf, None, NotImplemented, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, getset, initializeWith, method, populate } from '@harpy/objects/define';
import { indexError, overflowError, runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyObject } from '@harpy/objects/object';
import { compare, equal } from '@harpy/objects/protocols/compare';
import { hasIndex, toClampedSize, toSize } from '@harpy/objects/protocols/convert';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import { guardedRepr, reprText } from '@harpy/objects/protocols/text';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import { type PyType, shortName } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { Ring } from './ring.ts';

export class PyDeque extends PyObject {
  readonly ring = new Ring<PyValue>();
  /** Undefined: without limit. */
  limit: number | undefined = undefined;
  /** Counts changes of the length or the order: iterators end when they see one. */
  state = 0;

  append(item: PyValue): void {
    this.state++;
    this.ring.push(item);
    if (this.limit !== undefined && this.ring.length > this.limit) this.ring.shift();
  }
  appendLeft(item: PyValue): void {
    this.state++;
    this.ring.unshift(item);
    if (this.limit !== undefined && this.ring.length > this.limit) this.ring.pop();
  }
  clear(): void {
    this.state++;
    this.ring.clear();
  }
}

export const dequeType = bareType('collections.deque', PyDeque, undefined, {
  baseType: true,
  sequence: true,
});
dequeType.hasWeakReferences = true;

class PyDequeIterator extends PyObject {
  readonly deque: PyDeque;
  readonly state: number;
  /** Items given so far. */
  index = 0;
  remaining: number;
  constructor(deque: PyDeque) {
    super();
    this.deque = deque;
    this.state = deque.state;
    this.remaining = deque.ring.length;
  }
}
class PyDequeReverseIterator extends PyDequeIterator {}

export const dequeIteratorType = bareType('collections._deque_iterator', PyDequeIterator);
export const dequeReverseIteratorType = bareType(
  'collections._deque_reverse_iterator',
  PyDequeReverseIterator,
);

function nextOfDeque(self: PyValue): PyValue | undefined {
  const iterator = self as PyDequeIterator;
  const { deque } = iterator;
  if (deque.state !== iterator.state) {
    iterator.remaining = 0;
    throw runtimeError('deque mutated during iteration');
  }
  if (iterator.remaining <= 0) return undefined;
  iterator.remaining--;
  const at = iterator.index++;
  return deque.ring.at(iterator instanceof PyDequeReverseIterator ? deque.ring.length - 1 - at : at);
}

for (const [type, Iterator] of [
  [dequeIteratorType, PyDequeIterator],
  [dequeReverseIteratorType, PyDequeReverseIterator],
] as const) {
  populate(type, {
    slots: {
      tp_new: constructWith(
        `${type.qualname}(deque, index=0, /)`,
        (_type, deque: PyValue, index: PyValue = 0) => {
          if (!(deque instanceof PyDeque))
            throw typeError(`argument 1 must be collections.deque, not ${typeOf(deque).name}`);
          const iterator = new Iterator(deque);
          for (let skip = toSize(index); skip > 0 && nextOfDeque(iterator) !== undefined; skip--);
          return iterator;
        },
      ),
      tp_iter: (self) => self,
      tp_iternext: nextOfDeque,
    },
    methods: () => [
      method('__length_hint__()', (self: PyDequeIterator) => self.remaining, 'How many items there will be.'),
      method(
        '__reduce__()',
        (self: PyDequeIterator) =>
          new PyTuple([self.type, new PyTuple([self.deque, self.deque.ring.length - self.remaining])]),
        'For pickling.',
      ),
    ],
    attributes: { __module__: 'collections' },
  });
}

function extend(self: PyDeque, iterable: PyValue): void {
  if (iterable === self) {
    for (const item of self.ring.toArray()) self.append(item);
    return;
  }
  const iterator = getIterator(iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) self.append(item);
}

function extendLeft(self: PyDeque, iterable: PyValue): void {
  if (iterable === self) {
    for (const item of self.ring.toArray()) self.appendLeft(item);
    return;
  }
  const iterator = getIterator(iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) self.appendLeft(item);
}

/** A deque of the same class, with the same items. */
function copy(self: PyDeque): PyValue {
  if (self.type === dequeType) {
    const result = new PyDeque();
    result.limit = self.limit;
    for (const item of self.ring.toArray()) result.ring.push(item);
    return result;
  }
  const args = self.limit === undefined ? [self] : [self, self.limit];
  const result = callArray(self.type, args);
  if (!(result instanceof PyDeque))
    throw typeError(`${self.type.name}() must return a deque, not ${typeOf(result).name}`);
  return result;
}

const MAX_LENGTH = 2 ** 27;

/** Repeats the items in place. */
function repeatInPlace(self: PyDeque, count: number): void {
  const items = self.ring.toArray();
  if (count <= 0) self.clear();
  if (count <= 0 || items.length === 0) return;
  if (self.limit === undefined) {
    if (items.length * count > MAX_LENGTH) throw overflowError('cannot fit deque into memory');
    for (let round = 1; round < count; round++) for (const item of items) self.append(item);
    return;
  }
  // Only as often as can be seen.
  const rounds = Math.min(count - 1, Math.ceil(self.limit / items.length));
  for (let round = 0; round < rounds; round++) for (const item of items) self.append(item);
}

/** Calls `check` with items until it says stop; detects changes it makes. */
function find(self: PyDeque, value: PyValue, from: number, to: number, changed: () => object): number {
  const { state } = self;
  for (let at = from; at < to; at++) {
    const found = equal(self.ring.at(at), value);
    if (self.state !== state) throw changed();
    if (found) return at;
  }
  return -1;
}
const mutatedRuntime = (): object => runtimeError('deque mutated during iteration');

function bound(value: PyValue | undefined, length: number, fallback: number): number {
  if (value === undefined) return fallback;
  if (!hasIndex(value)) throw typeError('slice indices must be integers or have an __index__ method');
  const index = toClampedSize(value);
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
}

function checkIndex(self: PyDeque, index: number): void {
  if (index < 0 || index >= self.ring.length) throw indexError('deque index out of range');
}

function compareDeques(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyDeque) || !(b instanceof PyDeque)) return NotImplemented;
  if (a === b) {
    if (operator === EQ) return true;
    if (operator === NE) return false;
  }
  if (a.ring.length !== b.ring.length) {
    if (operator === EQ) return false;
    if (operator === NE) return true;
  }
  const left = getIterator(a);
  const right = getIterator(b);
  for (;;) {
    const x = nextItem(left);
    const y = nextItem(right);
    if (x !== undefined && y !== undefined) {
      if (equal(x, y)) continue;
      return operator === EQ ? false : operator === NE ? true : compare(x, y, operator);
    }
    const more = x !== undefined;
    const less = y !== undefined;
    switch (operator) {
      case LT:
        return less;
      case LE:
        return !more;
      case EQ:
        return !more && !less;
      case NE:
        return more || less;
      case GT:
        return more;
      case GE:
        return !less;
    }
  }
}

populate(dequeType, {
  doc: 'A list-like sequence with quick changes at both ends.\n\nWith a maximal length, adding at one end removes at the other.',
  textSignature: '([iterable[, maxlen]])',
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyDeque)(),
    tp_init: initializeWith(
      'deque(iterable=(), maxlen=None)',
      (self: PyDeque, iterable?: PyValue, maxlen: PyValue = None) => {
        let limit: number | undefined;
        if (maxlen !== None) {
          if (integerOf(maxlen) === undefined) throw typeError('an integer is required');
          limit = toSize(maxlen, () => overflowError('Python int too large to convert to C ssize_t'));
          if (limit < 0) throw valueError('maxlen must be non-negative');
        }
        self.limit = limit;
        if (self.ring.length > 0) self.clear();
        if (iterable !== undefined) extend(self, iterable);
      },
    ),
    tp_repr: (self) => {
      const deque = self as PyDeque;
      return guardedRepr(deque, '[...]', () => {
        const items = deque.ring.toArray().map(reprText).join(', ');
        const limit = deque.limit === undefined ? '' : `, maxlen=${deque.limit}`;
        return strFromJS(`${shortName(deque.type)}([${items}]${limit})`);
      });
    },
    tp_richcompare: compareDeques,
    tp_iter: (self) => new PyDequeIterator(self as PyDeque),
    sq_length: (self) => (self as PyDeque).ring.length,
    sq_concat: (self, other) => {
      if (!(other instanceof PyDeque))
        throw typeError(`can only concatenate deque (not "${typeOf(other).name}") to deque`);
      const result = copy(self as PyDeque) as PyDeque;
      extend(result, other);
      return result;
    },
    sq_repeat: (self, count) => {
      const result = copy(self as PyDeque) as PyDeque;
      repeatInPlace(result, count);
      return result;
    },
    sq_item: (self, index) => {
      const deque = self as PyDeque;
      checkIndex(deque, index);
      return deque.ring.at(index);
    },
    sq_ass_item: (self, index, value) => {
      const deque = self as PyDeque;
      checkIndex(deque, index);
      if (value !== undefined) deque.ring.set(index, value);
      else {
        deque.state++;
        deque.ring.remove(index);
      }
    },
    sq_contains: (self, value) =>
      find(self as PyDeque, value, 0, (self as PyDeque).ring.length, mutatedRuntime) >= 0,
    sq_inplace_concat: (self, other) => {
      extend(self as PyDeque, other);
      return self;
    },
    sq_inplace_repeat: (self, count) => {
      repeatInPlace(self as PyDeque, count);
      return self;
    },
  },
  methods: () => [
    method(
      'append(item, /)',
      (self: PyDeque, item: PyValue) => self.append(item),
      'Add an item at the right end.',
    ),
    method(
      'appendleft(item, /)',
      (self: PyDeque, item: PyValue) => self.appendLeft(item),
      'Add an item at the left end.',
    ),
    method('extend(iterable, /)', extend, 'Add the items of the iterable at the right end.'),
    method(
      'extendleft(iterable, /)',
      extendLeft,
      'Add the items of the iterable at the left end, one after the other.',
    ),
    method(
      'pop()',
      (self: PyDeque) => {
        const item = self.ring.pop();
        if (item === undefined) throw indexError('pop from an empty deque');
        self.state++;
        return item;
      },
      'Remove the item at the right end and return it.',
    ),
    method(
      'popleft()',
      (self: PyDeque) => {
        const item = self.ring.shift();
        if (item === undefined) throw indexError('pop from an empty deque');
        self.state++;
        return item;
      },
      'Remove the item at the left end and return it.',
    ),
    method('clear()', (self: PyDeque) => self.clear(), 'Remove all items.'),
    method('copy()', copy, 'A deque with the same items.'),
    method('__copy__()', copy, 'A deque with the same items.'),
    method(
      'count(value, /)',
      (self: PyDeque, value: PyValue) => {
        let count = 0;
        const { state } = self;
        for (let at = 0; at < self.ring.length; at++) {
          if (equal(self.ring.at(at), value)) count++;
          if (self.state !== state) throw mutatedRuntime();
        }
        return count;
      },
      'How many items equal the value.',
    ),
    method(
      'index(value, start=0, stop=sys.maxsize, /)',
      (self: PyDeque, value: PyValue, start?: PyValue, stop?: PyValue) => {
        const { length } = self.ring;
        const at = find(self, value, bound(start, length, 0), bound(stop, length, length), mutatedRuntime);
        if (at < 0) throw valueError('deque.index(x): x not in deque');
        return at;
      },
      'The index of the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method(
      'insert(index, value, /)',
      (self: PyDeque, index: PyValue, value: PyValue) => {
        let at = toSize(index, () => overflowError('Python int too large to convert to C ssize_t'));
        const { length } = self.ring;
        if (self.limit !== undefined && length >= self.limit)
          throw indexError('deque already at its maximum size');
        if (at < 0) at = Math.max(0, at + length);
        self.state++;
        self.ring.insert(Math.min(at, length), value);
      },
      'Put the value before the index.',
    ),
    method(
      'remove(value, /)',
      (self: PyDeque, value: PyValue) => {
        const at = find(self, value, 0, self.ring.length, () => indexError('deque mutated during remove().'));
        if (at < 0) throw valueError('deque.remove(x): x not in deque');
        self.state++;
        self.ring.remove(at);
      },
      'Remove the first item equal to the value.\n\nRaises ValueError if there is none.',
    ),
    method(
      'reverse()',
      (self: PyDeque) => {
        const items = self.ring.toArray().reverse();
        for (const [at, item] of items.entries()) self.ring.set(at, item);
      },
      'Reverse the order of the items in place.',
    ),
    method(
      'rotate(n=1, /)',
      (self: PyDeque, n: PyValue = 1) => {
        const steps = toSize(n, () => overflowError('Python int too large to convert to C ssize_t'));
        if (self.ring.length > 1 && steps % self.ring.length !== 0) self.state++;
        self.ring.rotate(steps);
      },
      'Move the items n steps to the right, or to the left if n is negative.',
    ),
    method(
      '__reversed__()',
      (self: PyDeque) => new PyDequeReverseIterator(self),
      'An iterator from the right end to the left.',
    ),
    method(
      '__reduce__()',
      (self: PyDeque) => {
        const args = self.limit === undefined ? [] : [new PyTuple([]), self.limit];
        const state = callMethod0(self, '__getstate__');
        return new PyTuple([self.type, new PyTuple(args), state, getIterator(self)]);
      },
      'For pickling.',
    ),
    method('__sizeof__()', (self: PyDeque) => 232 + 8 * self.ring.length, 'The size in memory, in bytes.'),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  getset: () => [
    getset(
      'maxlen',
      (self: PyDeque) => self.limit ?? None,
      undefined,
      'The maximal length, None if there is no limit.',
    ),
  ],
  attributes: { __module__: 'collections' },
});
dequeType.flags.sequence = true;
