/** `dict`. */
import './object.ts';
import { call0, callUnbound1 } from '../call.ts';
import { None, NotImplemented, PyTuple } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { dictType, PyDict } from '../dict.ts';
import { updateByName, updateDict } from '../dict-operations.ts';
import { keyError, keyErrorType, newException, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import {
  PyDictItems,
  PyDictKeyIterator,
  PyDictKeys,
  PyDictReverseKeyIterator,
  PyDictValues,
} from '../iterators.ts';
import { compareBool } from '../protocols/compare.ts';
import { getIterator, nextItem } from '../protocols/iterate.ts';
import { setItem } from '../protocols/sequence.ts';
import { guardedRepr, reprText } from '../protocols/text.ts';
import { tableOf } from '../set-operations.ts';
import { type CompareOperator, EQ, type Names, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

function subscript(self: PyValue, key: PyValue): PyValue {
  const dict = self as PyDict;
  const value = dict.table.get(key);
  return value ?? missing(dict, key);
}

function missing(dict: PyDict, key: PyValue): PyValue {
  if (dict.type !== dictType) {
    const found = dict.type.lookup('__missing__');
    if (found !== undefined) return callUnbound1(found, dict, key);
  }
  throw keyError(key);
}

function assign(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const { table } = self as PyDict;
  if (value !== undefined) table.set(key, value);
  else if (table.delete(key) === undefined) throw keyError(key);
}

function equalDicts(a: PyDict, b: PyDict): boolean {
  if (a.size !== b.size) return false;
  const { table } = a;
  for (let at = table.nextPosition(0); at < table.end; at = table.nextPosition(at + 1)) {
    const value = table.valueAt(at);
    if (value === undefined) continue;
    const found = b.table.findFrom(table, at);
    const other = found < 0 ? undefined : b.table.valueAt(found);
    if (other === undefined || !compareBool(value, other, EQ)) return false;
  }
  return true;
}

function compareDicts(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if ((operator !== EQ && operator !== NE) || !(a instanceof PyDict) || !(b instanceof PyDict))
    return NotImplemented;
  return equalDicts(a, b) === (operator === EQ);
}

function showDict(self: PyValue): PyValue {
  const dict = self as PyDict;
  if (dict.size === 0) return '{}';
  return guardedRepr(dict, '{...}', () => {
    let text = '';
    for (const [key, value] of dict.table.entries())
      text += `${text === '' ? '{' : ', '}${reprText(key)}: ${reprText(value)}`;
    return strFromJS(`${text}}`);
  });
}

/** A copy as an object of dict itself. */
export function copyDict(dict: PyDict): PyDict {
  const result = new PyDict();
  dict.table.copyTo(result.table);
  return result;
}

function union(a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const result = copyDict(a);
  updateDict(result, b);
  return result;
}

function update(dict: PyDict, args: readonly PyValue[], names: Names, what: string): void {
  const given = args.length - (names?.length ?? 0);
  if (given > 1) throw typeError(`${what} expected at most 1 argument, got ${given}`);
  const [source] = args;
  if (given === 1 && source !== undefined) updateDict(dict, source);
  updateByName(dict, args, names);
}

function fromKeys(type: PyType, iterable: PyValue, value: PyValue = None): PyValue {
  const result = call0(type);
  if (result instanceof PyDict && result.constructor === PyDict) {
    const source = tableOf(iterable);
    if (source !== undefined) {
      for (let at = source.nextPosition(0); at < source.end; at = source.nextPosition(at + 1))
        result.table.setFrom(source, at, value);
      return result;
    }
  }
  const iterator = getIterator(iterable);
  if (result instanceof PyDict && result.constructor === PyDict)
    for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator)) result.set(key, value);
  else
    for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
      setItem(result, key, value);
  return result;
}

function pop(self: PyDict, key: PyValue, fallback?: PyValue): PyValue {
  // An empty dict does not ask the key for its hash.
  const value = self.size === 0 ? undefined : self.table.delete(key);
  const result = value ?? fallback;
  if (result === undefined) throw keyError(key);
  return result;
}

dictType.empty = () => new PyDict();
populate(dictType, {
  doc: 'A mapping of keys to values, in the order in which the keys were put in.\n\ndict() is empty; dict(mapping) has the items of the mapping, dict(iterable) those given as pairs,\nand dict(name=value, ...) those given by name as well.',
  slots: {
    tp_new: (type) => (type === dictType ? new PyDict() : new (type.ctor as unknown as new () => PyDict)()),
    tp_init: (self, args, names) => update(self as PyDict, args, names, 'dict'),
    tp_repr: showDict,
    tp_richcompare: compareDicts,
    tp_iter: (self) => new PyDictKeyIterator(self as PyDict),
    sq_length: (self) => (self as PyDict).size,
    mp_length: (self) => (self as PyDict).size,
    sq_contains: (self, key) => (self as PyDict).table.find(key) >= 0,
    mp_subscript: subscript,
    mp_ass_subscript: assign,
    nb_or: union,
    nb_inplace_or: (self, other) => {
      updateDict(self as PyDict, other);
      return self;
    },
  },
  methods: () => [
    method(
      'get(key, default=None, /)',
      (self: PyDict, key: PyValue, fallback?: PyValue) => self.table.get(key) ?? fallback,
      'The value of the key, or the default if it is not there.',
    ),
    method(
      'setdefault(key, default=None, /)',
      (self: PyDict, key: PyValue, fallback: PyValue = None) => self.table.setDefault(key, fallback),
      'The value of the key, which is put in with the default if it is not there.',
    ),
    method(
      'pop(key, default=<unrepresentable>, /)',
      pop,
      'Remove the key and return its value.\n\nIf it is not there, the default is returned, and without a default KeyError raised.',
    ),
    method(
      'popitem()',
      (self: PyDict) => {
        const item = self.table.pop();
        if (item === undefined) throw newException(keyErrorType, 'popitem(): dictionary is empty');
        return new PyTuple(item);
      },
      'Remove the item that was put in last and return it as a pair of key and value.\n\nRaises KeyError if there is none.',
    ),
    method('keys()', (self: PyDict) => new PyDictKeys(self), 'A view of the keys, which is like a set.'),
    method(
      'items()',
      (self: PyDict) => new PyDictItems(self),
      'A view of the items as pairs, which is like a set.',
    ),
    method('values()', (self: PyDict) => new PyDictValues(self), 'A view of the values.'),
    method(
      'update([other], **items)',
      (self: PyDict, args: readonly PyValue[], byName: ReadonlyMap<string, PyValue>) =>
        update(self, [...args, ...byName.values()], [...byName.keys()], 'update'),
      'Set the items of a mapping or of pairs, then those given by name.',
      '(*args, **kwargs)',
    ),
    method('clear()', (self: PyDict) => self.table.clear(), 'Remove all items.'),
    method('copy()', copyDict, 'A new dict with the same items.'),
    method(
      '__reversed__()',
      (self: PyDict) => new PyDictReverseKeyIterator(self, self.table.end - 1),
      'An iterator over the keys, the last first.',
    ),
    method(
      '__sizeof__()',
      (self: PyDict) => 64 + (self.size > 0 ? 160 + 40 * self.size : 0),
      'The size in memory, in bytes.',
    ),
  ],
  classMethods: () => [
    method(
      'fromkeys(iterable, value=None, /)',
      fromKeys,
      'A new dict with the keys of the iterable, each with the value.',
    ),
    method('__class_getitem__(object, /)', genericAlias, 'See PEP 585'),
  ],
});
dictType.flags.mapping = true;
