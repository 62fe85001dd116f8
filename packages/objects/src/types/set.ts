/** `set`, and the methods it shares with `frozenset`. */
import './object.ts';
import { callMethod0 } from '../attribute.ts';
import type { BuiltinDef } from '../builtin.ts';
import { NotImplemented, PyList, PyTuple } from '../core-types.ts';
import { method, populate, type TypeContent } from '../define.ts';
import { isException, keyError, keyErrorType, newException, typeError, typeErrorType } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { PySetIterator } from '../iterators.ts';
import { oneArgument } from '../one-argument.ts';
import { guardedRepr, reprText } from '../protocols/text.ts';
import { type AnySet, frozenSetFrom, frozenSetType, isAnySet, PyFrozenSet, PySet, setType } from '../set.ts';
import {
  addAll,
  intersectInto,
  isDisjoint,
  isSubset,
  removeAll,
  replaceWith,
  selectInto,
  tableOf,
  toggleAll,
} from '../set-operations.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import { Table } from '../table.ts';
import type { PyValue } from '../value.ts';

const isFrozen = (set: AnySet): boolean => set.type.isSubtypeOf(frozenSetType);

/** A new set of the builtin type `self` is of. */
const emptyLike = (self: AnySet): AnySet => (isFrozen(self) ? new PyFrozenSet() : new PySet());

function copyOf(self: AnySet): AnySet {
  const result = emptyLike(self);
  self.table.copyTo(result.table);
  return result;
}

/** A set of these classes alone is its own copy. */
const isImmutable = (self: AnySet): boolean => self.type === frozenSetType;

function union(self: AnySet, others: readonly PyValue[]): AnySet {
  const result = copyOf(self);
  for (const other of others) addAll(result.table, other);
  return result;
}

function intersection(self: AnySet, others: readonly PyValue[]): AnySet {
  if (others.length === 0) return copyOf(self);
  let current = self.table;
  let result: AnySet = self;
  for (const other of others) {
    result = emptyLike(self);
    if (other === self) current.copyTo(result.table);
    else intersectInto(result.table, current, other);
    current = result.table;
  }
  return result;
}

function difference(self: AnySet, others: readonly PyValue[]): AnySet {
  if (others.length === 0) return copyOf(self);
  let result: AnySet = self;
  for (const other of others) {
    const before = result;
    const table = tableOf(other);
    if (table !== undefined && table !== before.table && before.size <= 4 * table.size) {
      result = emptyLike(self);
      selectInto(result.table, before.table, table, false);
    } else {
      if (result === self) result = copyOf(self);
      removeAll(result.table, other);
    }
  }
  return result;
}

function symmetricDifference(self: AnySet, other: PyValue): AnySet {
  const result = copyOf(self);
  toggleAll(result.table, other);
  return result;
}

type Operation = (self: AnySet, other: PyValue) => AnySet;
const operator =
  (operation: Operation) =>
  (a: PyValue, b: PyValue): PyValue =>
    isAnySet(a) && isAnySet(b) ? operation(a, b) : NotImplemented;
const inplace =
  (operation: (self: PySet, other: PyValue) => void) =>
  (a: PyValue, b: PyValue): PyValue => {
    if (!isAnySet(b)) return NotImplemented;
    operation(a as PySet, b);
    return a;
  };

function compareSets(a: PyValue, b: PyValue, op: CompareOperator): PyValue {
  if (!isAnySet(a) || !isAnySet(b)) return NotImplemented;
  const left = a.table;
  const right = b.table;
  switch (op) {
    case EQ:
    case NE:
      return (left.size === right.size && isSubset(left, right)) === (op === EQ);
    case LE:
      return isSubset(left, right);
    case GE:
      return isSubset(right, left);
    case LT:
      return left.size < right.size && isSubset(left, right);
    case GT:
      return left.size > right.size && isSubset(right, left);
  }
}

export { compareSets };

function showSet(self: PyValue): PyValue {
  const set = self as AnySet;
  const { name } = set.type;
  if (set.size === 0) return strFromJS(`${name}()`);
  return guardedRepr(set, `${name}(...)`, () => {
    const elements = set.table.keyArray().map(reprText).join(', ');
    return strFromJS(set.type === setType ? `{${elements}}` : `${name}({${elements}})`);
  });
}

/** An unhashable set as a key is looked for as if it were frozen. */
export function frozenKey(key: PyValue, error: unknown): PyValue {
  if (!(key instanceof PySet) || !isException(error, typeErrorType)) throw error;
  return frozenSetFrom(key.table.keys());
}

/** `key in self`: a set as key stands for the frozenset of its elements. */
export function contains(self: AnySet, key: PyValue): boolean {
  try {
    return self.table.find(key) >= 0;
  } catch (error) {
    return self.table.find(frozenKey(key, error)) >= 0;
  }
}

function remove(self: PySet, key: PyValue): boolean {
  try {
    return self.table.delete(key) !== undefined;
  } catch (error) {
    return self.table.delete(frozenKey(key, error)) !== undefined;
  }
}

function reduce(self: AnySet): PyValue {
  const state = callMethod0(self, '__getstate__');
  return new PyTuple([self.type, new PyTuple([new PyList(self.table.keyArray())]), state]);
}

export const SHARED_SLOTS = {
  tp_repr: showSet,
  tp_richcompare: compareSets,
  tp_iter: (self: PyValue) => new PySetIterator((self as AnySet).table),
  sq_length: (self: PyValue) => (self as AnySet).size,
  sq_contains: (self: PyValue, value: PyValue) => contains(self as AnySet, value),
  nb_subtract: operator((a, b) => difference(a, [b])),
  nb_and: operator((a, b) => intersection(a, [b])),
  nb_xor: operator(symmetricDifference),
  nb_or: operator((a, b) => (a === b ? copyOf(a) : union(a, [b]))),
} satisfies TypeContent['slots'];

export const sharedMethods = (): BuiltinDef[] => [
  method(
    'copy()',
    (self: AnySet) => (isImmutable(self) ? self : copyOf(self)),
    'A new set with the same elements.',
  ),
  method('union(*others)', union, 'A new set with the elements of the set and all others.'),
  method(
    'intersection(*others)',
    intersection,
    'A new set with the elements that the set and all others have in common.',
  ),
  method('difference(*others)', difference, 'A new set with the elements of the set that no other has.'),
  method(
    'symmetric_difference(other, /)',
    symmetricDifference,
    'A new set with the elements that only one of both has.',
  ),
  method(
    'isdisjoint(other, /)',
    (self: AnySet, other: PyValue) => (other === self ? self.size === 0 : isDisjoint(self.table, other)),
    'Whether there is no element in common.',
  ),
  method(
    'issubset(other, /)',
    (self: AnySet, other: PyValue) =>
      isSubset(self.table, isAnySet(other) ? other.table : intersection(self, [other]).table),
    'Whether the other has all elements of the set.',
  ),
  method(
    'issuperset(other, /)',
    (self: AnySet, other: PyValue) => isSuperset(self, other),
    'Whether the set has all elements of the other.',
  ),
  method('__reduce__()', reduce, 'For pickling.'),
  method(
    '__sizeof__()',
    (self: AnySet) => 200 + (self.size > 4 ? 32 * self.size : 0),
    'The size in memory, in bytes.',
  ),
];

function isSuperset(self: AnySet, other: PyValue): boolean {
  if (isAnySet(other)) return isSubset(other.table, self.table);
  const result = Table.ofKeys();
  addAll(result, other);
  return isSubset(result, self.table);
}

function intersectionUpdate(self: PySet, others: readonly PyValue[]): void {
  const result = intersection(self, others);
  if (others.length > 0) replaceWith(self.table, result.table);
}

function update(self: PySet, others: readonly PyValue[]): void {
  for (const other of others) addAll(self.table, other);
}

function differenceUpdate(self: PySet, others: readonly PyValue[]): void {
  for (const other of others) removeAll(self.table, other);
}

setType.empty = () => new PySet();
populate(setType, {
  doc: 'An unordered collection of unique elements.',
  textSignature: '(iterable=(), /)',
  slots: {
    ...SHARED_SLOTS,
    tp_new: (type, _args, names) => {
      if (type === setType && names !== undefined && names.length > 0)
        throw typeError('set() takes no keyword arguments');
      return new (type.ctor as unknown as new () => PySet)();
    },
    tp_init: (self, args, names) => {
      const { type } = self as PySet;
      const iterable = oneArgument('set', true, args, names, type.name);
      const { table } = self as PySet;
      if (iterable === self) return;
      table.clear();
      if (iterable !== undefined) addAll(table, iterable);
    },
    nb_inplace_subtract: inplace((self, other) => removeAll(self.table, other)),
    nb_inplace_and: inplace((self, other) => intersectionUpdate(self, [other])),
    nb_inplace_xor: inplace((self, other) => toggleAll(self.table, other)),
    nb_inplace_or: inplace((self, other) => addAll(self.table, other)),
  },
  methods: () => [
    ...sharedMethods(),
    method(
      'add(object, /)',
      (self: PySet, element: PyValue) => void self.table.add(element),
      'Put an element in, if it is not there.',
    ),
    method(
      'discard(object, /)',
      (self: PySet, element: PyValue) => void remove(self, element),
      'Take an element out, if it is there.',
    ),
    method(
      'remove(object, /)',
      (self: PySet, element: PyValue) => {
        if (!remove(self, element)) throw keyError(element);
      },
      'Take an element out.\n\nRaises KeyError if it is not there.',
    ),
    method(
      'pop()',
      (self: PySet) => {
        const element = self.table.shift();
        if (element === undefined) throw newException(keyErrorType, 'pop from an empty set');
        return element;
      },
      'Take any element out and return it.\n\nRaises KeyError if there is none.',
    ),
    method('clear()', (self: PySet) => self.table.clear(), 'Take all elements out.'),
    method('update(*others)', update, 'Put in the elements of all others.'),
    method(
      'intersection_update(*others)',
      intersectionUpdate,
      'Keep only the elements that all others have as well.',
    ),
    method('difference_update(*others)', differenceUpdate, 'Take out the elements of all others.'),
    method(
      'symmetric_difference_update(other, /)',
      (self: PySet, other: PyValue) => toggleAll(self.table, other),
      'Keep only the elements that one of both has.',
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});
