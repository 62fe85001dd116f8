/** `collections.OrderedDict`: a dict whose order can be changed, and counts when two of them are compared. */
import '@harpy/objects/builtin-types';
import { callMethod0, dictOf, lookupAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { addDictDescriptor } from '@harpy/objects/class';
import { bareType, None, NotImplemented, PyList, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { dictType, PyDict } from '@harpy/objects/dict';
import { updateByName, updateDict } from '@harpy/objects/dict-operations';
import {
  keyError,
  keyErrorType,
  newException,
  runtimeError,
  typeError,
  valueErrorType,
} from '@harpy/objects/errors';
import { iterFunction } from '@harpy/objects/iter-function';
import {
  dictItemsType,
  dictKeysType,
  dictValuesType,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
} from '@harpy/objects/iterators';
import { PyObject } from '@harpy/objects/object';
import { equal } from '@harpy/objects/protocols/compare';
import { isTrue } from '@harpy/objects/protocols/convert';
import { getIterator, listItems, nextItem } from '@harpy/objects/protocols/iterate';
import { contains, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { guardedRepr, reprText } from '@harpy/objects/protocols/text';
import { EQ, type Names, NE } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import { type PyType, shortName } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

export class PyOrderedDict extends PyDict {}
export const orderedDictType = bareType('collections.OrderedDict', PyOrderedDict, dictType, {
  baseType: true,
});
orderedDictType.hasDict = true;
orderedDictType.hasWeakReferences = true;
addDictDescriptor(orderedDictType);

type Kind = 'keys' | 'values' | 'items';

class PyOrderedIterator extends PyObject {
  dict: PyOrderedDict | undefined;
  readonly kind: Kind;
  readonly reversed: boolean;
  readonly changes: number;
  position: number;
  constructor(dict: PyOrderedDict, kind: Kind, reversed: boolean) {
    super();
    this.dict = dict;
    this.kind = kind;
    this.reversed = reversed;
    this.changes = dict.table.changes;
    this.position = reversed ? dict.table.end - 1 : 0;
  }

  override advance(): PyValue | undefined {
    const { dict } = this;
    if (dict === undefined) return undefined;
    if (dict.table.changes !== this.changes) {
      this.dict = undefined;
      throw runtimeError('OrderedDict mutated during iteration');
    }
    const at = this.#step(dict);
    const key = dict.table.keyAt(at);
    const value = dict.table.valueAt(at);
    if (key === undefined || value === undefined) {
      this.dict = undefined;
      return undefined;
    }
    if (this.kind === 'keys') return key;
    // A subclass may have its own idea of the value.
    const own = dict.type === orderedDictType ? value : getItem(dict, key);
    return this.kind === 'values' ? own : new PyTuple([key, own]);
  }

  #step(dict: PyOrderedDict): number {
    if (!this.reversed) {
      const at = dict.table.nextPosition(this.position);
      this.position = at + 1;
      return at;
    }
    let at = this.position;
    while (at >= 0 && dict.table.keyAt(at) === undefined) at--;
    this.position = at - 1;
    return at;
  }
}
const orderedIteratorType = bareType('odict_iterator', PyOrderedIterator);
populate(orderedIteratorType, {
  slots: { tp_iter: (self) => self, tp_iternext: (self) => (self as PyOrderedIterator).advance() },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyOrderedIterator) => {
        const { dict, position } = self;
        const items = listItems(self);
        self.dict = dict;
        self.position = position;
        return new PyTuple([iterFunction, new PyTuple([new PyList(items)])]);
      },
      'For pickling.',
    ),
  ],
});

class PyOrderedKeys extends PyDictKeys {}
class PyOrderedValues extends PyDictValues {}
class PyOrderedItems extends PyDictItems {}

for (const [name, View, base, kind] of [
  ['odict_keys', PyOrderedKeys, dictKeysType, 'keys'],
  ['odict_values', PyOrderedValues, dictValuesType, 'values'],
  ['odict_items', PyOrderedItems, dictItemsType, 'items'],
] as const) {
  populate(bareType(name, View, base), {
    slots: {
      tp_iter: (self) => new PyOrderedIterator((self as PyDictKeys).dict as PyOrderedDict, kind, false),
    },
    methods: () => [
      method(
        '__reversed__()',
        (self: PyDictKeys) => new PyOrderedIterator(self.dict as PyOrderedDict, kind, true),
        'An iterator over the view, the last first.',
      ),
    ],
  });
}

/** What `update` and the constructor do: items are set one by one, so that a subclass notices. */
function update(dict: PyOrderedDict, args: readonly PyValue[], names: Names, what: string): void {
  const given = args.length - (names?.length ?? 0);
  if (given > 1) throw typeError(`${what}expected at most 1 argument${what === '' ? '' : 's'}, got ${given}`);
  const [source] = args;
  const own = dict.type.mp_ass_subscript === orderedDictType.mp_ass_subscript;
  if (given === 1 && source !== undefined) {
    if (own && source instanceof PyDict) updateDict(dict, source);
    else updateOneByOne(dict, source);
  }
  if (own) updateByName(dict, args, names);
  else
    for (const [at, name] of (names ?? []).entries())
      setItem(dict, strFromJS(name), args[given + at] as PyValue);
}

function updateOneByOne(dict: PyOrderedDict, source: PyValue): void {
  const items = new PyDict();
  if (source instanceof PyDict) updateDict(items, source);
  else {
    const pairs = pairsOf(source);
    for (const [key, value] of pairs) setItem(dict, key, value);
    return;
  }
  for (const [key, value] of items.table.entries()) setItem(dict, key, value);
}

/** Of a mapping or of pairs, as `collections.abc.MutableMapping.update` takes them. */
function* pairsOf(source: PyValue): Iterable<[PyValue, PyValue]> {
  const items = lookupAttribute(source, 'keys') === undefined ? undefined : callMethod0(source, 'keys');
  if (items !== undefined) {
    const iterator = getIterator(items);
    for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
      yield [key, getItem(source, key)];
    return;
  }
  const iterator = getIterator(source);
  for (let pair = nextItem(iterator); pair !== undefined; pair = nextItem(iterator)) {
    const parts = listItems(pair);
    const [key, value] = parts;
    if (key === undefined || value === undefined)
      throw newException(
        valueErrorType,
        `need more than ${parts.length} value${parts.length === 1 ? '' : 's'} to unpack`,
      );
    if (parts.length > 2) throw newException(valueErrorType, 'too many values to unpack (expected 2)');
    yield [key, value];
  }
}

function moveToEnd(self: PyOrderedDict, key: PyValue, last: PyValue = true): void {
  const { table } = self;
  const at = table.find(key);
  if (at < 0) throw keyError(key);
  const own = table.keyAt(at) as PyValue;
  const value = table.valueAt(at) as PyValue;
  if (isTrue(last)) {
    if (at === table.lastPosition()) return;
    table.deleteAt(at);
    table.set(own, value);
  } else table.moveToStart(at);
}

function popItem(self: PyOrderedDict, last: PyValue = true): PyValue {
  const { table } = self;
  if (table.size === 0) throw newException(keyErrorType, 'dictionary is empty');
  if (isTrue(last)) return new PyTuple(table.pop() ?? []);
  const at = table.nextPosition(0);
  const key = table.keyAt(at) as PyValue;
  return new PyTuple([key, table.deleteAt(at) as PyValue]);
}

function pop(self: PyOrderedDict, key: PyValue, fallback?: PyValue): PyValue {
  const value = self.table.delete(key) ?? fallback;
  if (value === undefined) throw keyError(key);
  return value;
}

function setDefault(self: PyOrderedDict, key: PyValue, fallback: PyValue = None): PyValue {
  if (self.type === orderedDictType) return self.table.setDefault(key, fallback);
  if (contains(self, key)) return getItem(self, key);
  setItem(self, key, fallback);
  return fallback;
}

function copy(self: PyOrderedDict): PyValue {
  const result = self.type === orderedDictType ? new PyOrderedDict() : call0(self.type);
  if (self.type === orderedDictType && result instanceof PyDict) {
    self.table.copyTo(result.table);
    for (const [name, value] of dictOf(self).table.entries()) dictOf(result).set(name, value);
    return result;
  }
  const iterator = getIterator(self);
  for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
    setItem(result, key, getItem(self, key));
  return result;
}

function union(a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const type = a instanceof PyOrderedDict ? a.type : (b as PyOrderedDict).type;
  const result = call0(type) as PyOrderedDict;
  update(result, [a], undefined, '');
  update(result, [b], undefined, '');
  return result;
}

/** Whether both have equal keys in the same order. Comparing keys must not change the dicts. */
function sameOrder(a: PyOrderedDict, b: PyOrderedDict): boolean {
  const changes = a.table.changes;
  const otherChanges = b.table.changes;
  const right = b.table.keyArray();
  for (const [at, key] of a.table.keyArray().entries()) {
    const other = right[at];
    const same = other !== undefined && equal(key, other);
    if (a.table.changes !== changes || b.table.changes !== otherChanges)
      throw runtimeError('OrderedDict mutated during iteration');
    if (!same) return false;
  }
  return true;
}

function show(self: PyValue): PyValue {
  const dict = self as PyOrderedDict;
  const name = shortName(dict.type);
  if (dict.size === 0) return strFromJS(`${name}()`);
  return guardedRepr(dict, '...', () => {
    const items = dict.type === orderedDictType ? dict.table.entries() : pairsIn(callMethod0(dict, 'items'));
    const shown: string[] = [];
    for (const [key, value] of items) shown.push(`${reprText(key)}: ${reprText(value)}`);
    return strFromJS(`${name}({${shown.join(', ')}})`);
  });
}

function* pairsIn(items: PyValue): Iterable<[PyValue, PyValue]> {
  for (const item of listItems(items)) {
    const [key, value] = listItems(item);
    if (key !== undefined && value !== undefined) yield [key, value];
  }
}

populate(orderedDictType, {
  doc: 'A dict with ways to change the order of its keys.',
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyOrderedDict)(),
    tp_init: (self, args, names) => update(self as PyOrderedDict, args, names, ''),
    tp_repr: show,
    tp_richcompare: (a, b, operator) => {
      const result = dictType.tp_richcompare?.(a, b, EQ) ?? NotImplemented;
      if ((operator !== EQ && operator !== NE) || typeof result !== 'boolean') return NotImplemented;
      const same = result && (!(a instanceof PyOrderedDict && b instanceof PyOrderedDict) || sameOrder(a, b));
      return same === (operator === EQ);
    },
    tp_iter: (self) => new PyOrderedIterator(self as PyOrderedDict, 'keys', false),
    nb_or: union,
    nb_inplace_or: (self, other) => {
      update(self as PyOrderedDict, [other], undefined, '');
      return self;
    },
  },
  methods: () => [
    method(
      'move_to_end(key, last=True)',
      moveToEnd,
      'Make a key the last, or the first if last is false.\n\nRaises KeyError if it is not there.',
    ),
    method(
      'popitem(last=True)',
      popItem,
      'Remove the last item, or the first if last is false, and return it as a pair.',
    ),
    method(
      'pop(key, default=<unrepresentable>)',
      pop,
      'Remove the key and return its value.\n\nIf it is not there, the default is returned, and without a default KeyError raised.',
    ),
    method(
      'setdefault(key, default=None)',
      setDefault,
      'The value of the key, which is put in with the default if it is not there.',
    ),
    method('keys()', (self: PyOrderedDict) => new PyOrderedKeys(self), 'A view of the keys.'),
    method('values()', (self: PyOrderedDict) => new PyOrderedValues(self), 'A view of the values.'),
    method('items()', (self: PyOrderedDict) => new PyOrderedItems(self), 'A view of the items.'),
    method(
      'update(*args, **kwargs)',
      (self: PyOrderedDict, args: readonly PyValue[], byName: ReadonlyMap<string, PyValue>) =>
        update(self, [...args, ...byName.values()], [...byName.keys()], 'update() '),
      'Set the items of a mapping or of pairs, then those given by name.',
    ),
    method('clear()', (self: PyOrderedDict) => self.table.clear(), 'Remove all items.'),
    method('copy()', copy, 'A copy of the dict.'),
    method(
      '__reversed__()',
      (self: PyOrderedDict) => new PyOrderedIterator(self, 'keys', true),
      'An iterator over the keys, the last first.',
    ),
    method(
      '__reduce__()',
      (self: PyOrderedDict) => {
        const state = callMethod0(self, '__getstate__');
        return new PyTuple([
          self.type,
          new PyTuple([]),
          state,
          None,
          getIterator(callMethod0(self, 'items')),
        ]);
      },
      'For pickling.',
    ),
    method('__sizeof__()', (self: PyOrderedDict) => 300 + 80 * self.size, 'The size in memory, in bytes.'),
  ],
  classMethods: () => [
    method(
      'fromkeys(iterable, value=None)',
      (type: PyType, iterable: PyValue, value: PyValue = None) => {
        const result = call0(type);
        const iterator = getIterator(iterable);
        for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
          setItem(result, key, value);
        return result;
      },
      'A new dict with the keys of the iterable, each with the value.',
    ),
  ],
});
