/** Iterators of the builtin containers: the objects and their types. Their methods are in `types/iterators.ts` and beside it. */
import { bareType, type PyList, PyTuple } from './core-types.ts';
import type { PyDict } from './dict.ts';
import { runtimeError } from './errors.ts';
import { inheritObject, PyObject } from './object.ts';
import { narrow } from './protocols/hash.ts';
import type { Table } from './table.ts';
import type { PyValue } from './value.ts';

export interface PyListIterator extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyListIterator {
  /** Undefined once it is exhausted. */
  list: PyList | undefined;
  index = 0;
  constructor(list: PyList) {
    this.list = list;
  }
  advance(): PyValue | undefined {
    const { list } = this;
    if (list === undefined) return undefined;
    const item = list.items[this.index];
    if (item === undefined) this.list = undefined;
    else this.index++;
    return item;
  }
}
inheritObject(PyListIterator);
export class PyListReverseIterator extends PyObject {
  list: PyList | undefined;
  index: number;
  constructor(list: PyList) {
    super();
    this.list = list;
    this.index = list.items.length - 1;
  }
}
export interface PyTupleIterator extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyTupleIterator {
  tuple: PyTuple | undefined;
  index = 0;
  constructor(tuple: PyTuple) {
    this.tuple = tuple;
  }
  advance(): PyValue | undefined {
    const { tuple } = this;
    if (tuple === undefined) return undefined;
    const item = tuple.items[this.index];
    if (item === undefined) this.tuple = undefined;
    else this.index++;
    return item;
  }
}
inheritObject(PyTupleIterator);

/** The next item. A list's iterator is most common: its own call is one the engine knows the method of. */
const take = (iterator: PyValue): PyValue | undefined =>
  iterator instanceof PyListIterator ? iterator.advance() : (iterator as PyObject).advance();

/**
 * An iterator that gives pairs. A loop that takes them apart at once has no use for a tuple: after `step` the items stand in
 * `first` and `second`. Only for objects of which `givesPairs` is true.
 */
export interface PairIterator {
  first: PyValue | undefined;
  second: PyValue | undefined;
  /** Undefined at the end. */
  step(): true | undefined;
}

/** Whether an iterator is a `PairIterator`. */
export function givesPairs(iterator: PyObject): boolean {
  switch (iterator.constructor) {
    case PyEnumerate:
    case PyDictItemIterator:
      return true;
    case PyZip: {
      const { iterators, strict } = iterator as PyZip;
      return iterators.length === 2 && !strict;
    }
    default:
      return false;
  }
}

/** Over a dict; what it gives of each item is up to its type. */
export class PyDictIterator extends PyObject {
  dict: PyDict | undefined;
  /** The size of the dict, which must not change; -1 once it did. */
  size: number;
  /** The items still to come. */
  remaining: number;
  position: number;
  constructor(dict: PyDict, position = 0) {
    super();
    this.dict = dict;
    this.size = dict.size;
    this.remaining = dict.size;
    this.position = position;
  }

  /** The position of the next item, undefined at the end. Throws if keys were added or removed. */
  nextPosition(): number | undefined {
    const { dict } = this;
    if (dict === undefined) return undefined;
    const { table } = dict;
    if (this.size !== table.size) {
      this.size = -1;
      throw runtimeError('dictionary changed size during iteration');
    }
    let at = this.position;
    if (this.remaining > 0 && table.keyAt(at) !== undefined) {
      this.position = at + 1;
      this.remaining--;
      return at;
    }
    at = table.nextPosition(at);
    if (at >= table.end) {
      this.dict = undefined;
      return undefined;
    }
    if (this.remaining === 0) {
      this.dict = undefined;
      throw runtimeError('dictionary keys changed during iteration');
    }
    this.position = at + 1;
    this.remaining--;
    return at;
  }
}
export class PyDictKeyIterator extends PyDictIterator {
  override advance(): PyValue | undefined {
    const table = this.dict?.table;
    const at = this.nextPosition();
    return at === undefined ? undefined : table?.keyAt(at);
  }
}
export class PyDictValueIterator extends PyDictIterator {
  override advance(): PyValue | undefined {
    const table = this.dict?.table;
    const at = this.nextPosition();
    return at === undefined ? undefined : table?.valueAt(at);
  }
}
export class PyDictItemIterator extends PyDictIterator implements PairIterator {
  first: PyValue | undefined = undefined;
  second: PyValue | undefined = undefined;
  step(): true | undefined {
    const table = this.dict?.table;
    const at = this.nextPosition();
    if (at === undefined || table === undefined) return undefined;
    this.first = table.keyAt(at);
    this.second = table.valueAt(at);
    return true;
  }
  override advance(): PyValue | undefined {
    const table = this.dict?.table;
    const at = this.nextPosition();
    if (at === undefined || table === undefined) return undefined;
    return new PyTuple([table.keyAt(at) as PyValue, table.valueAt(at) as PyValue]);
  }
}
export class PyDictReverseKeyIterator extends PyDictIterator {}
export class PyDictReverseValueIterator extends PyDictIterator {}
export class PyDictReverseItemIterator extends PyDictIterator {}

/** `dict.keys()`, `.values()`, `.items()`. */
export class PyDictView extends PyObject {
  readonly dict: PyDict;
  constructor(dict: PyDict) {
    super();
    this.dict = dict;
  }
}
export class PyDictKeys extends PyDictView {}
export class PyDictValues extends PyDictView {}
export class PyDictItems extends PyDictView {}

export class PySetIterator extends PyObject {
  table: Table | undefined;
  size: number;
  remaining: number;
  position = 0;
  constructor(table: Table) {
    super();
    this.table = table;
    this.size = table.size;
    this.remaining = table.size;
  }
  override advance(): PyValue | undefined {
    const { table } = this;
    if (table === undefined) return undefined;
    if (this.size !== table.size) {
      this.size = -1;
      throw runtimeError('Set changed size during iteration');
    }
    let at = this.position;
    let element = table.keyAt(at);
    if (element === undefined) {
      at = table.nextPosition(at);
      element = table.keyAt(at);
    }
    this.position = at + 1;
    if (element === undefined) this.table = undefined;
    else this.remaining--;
    return element;
  }
}

/** `iter(callable, sentinel)`. */
export class PyCallableIterator extends PyObject {
  callable: PyValue | undefined;
  sentinel: PyValue;
  constructor(callable: PyValue, sentinel: PyValue) {
    super();
    this.callable = callable;
    this.sentinel = sentinel;
  }
}

export class PyReversed extends PyObject {
  sequence: PyValue | undefined;
  index: number;
  constructor(sequence: PyValue, index: number) {
    super();
    this.sequence = sequence;
    this.index = index;
  }
}
export class PyEnumerate extends PyObject implements PairIterator {
  iterator: PyValue;
  count: number | bigint;
  first: PyValue | undefined = undefined;
  second: PyValue | undefined = undefined;
  constructor(iterator: PyValue, count: number | bigint) {
    super();
    this.iterator = iterator;
    this.count = count;
  }
  override advance(): PyValue | undefined {
    return this.constructor === PyEnumerate ? this.next() : super.advance();
  }
  next(): PyValue | undefined {
    const { count } = this;
    const item = this.#item();
    return item === undefined ? undefined : new PyTuple([count, item]);
  }
  step(): true | undefined {
    const { count } = this;
    const item = this.#item();
    if (item === undefined) return undefined;
    this.first = count;
    this.second = item;
    return true;
  }
  #item(): PyValue | undefined {
    const item = take(this.iterator);
    const { count } = this;
    if (item !== undefined)
      this.count =
        typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? count + 1 : narrow(BigInt(count) + 1n);
    return item;
  }
}
export class PyZip extends PyObject implements PairIterator {
  iterators: readonly PyValue[];
  strict: boolean;
  first: PyValue | undefined = undefined;
  second: PyValue | undefined = undefined;
  constructor(iterators: readonly PyValue[], strict: boolean) {
    super();
    this.iterators = iterators;
    this.strict = strict;
  }
  override advance(): PyValue | undefined {
    const { iterators } = this;
    if (this.constructor !== PyZip || iterators.length !== 2 || this.strict) return super.advance();
    const a = take(iterators[0] as PyValue);
    if (a === undefined) return undefined;
    const b = take(iterators[1] as PyValue);
    return b === undefined ? undefined : new PyTuple([a, b]);
  }
  step(): true | undefined {
    const { iterators } = this;
    const a = take(iterators[0] as PyValue);
    if (a === undefined) return undefined;
    const b = take(iterators[1] as PyValue);
    if (b === undefined) return undefined;
    this.first = a;
    this.second = b;
    return true;
  }
}
export class PyMap extends PyObject {
  callable: PyValue;
  iterators: readonly PyValue[];
  strict: boolean;
  constructor(callable: PyValue, iterators: readonly PyValue[], strict: boolean) {
    super();
    this.callable = callable;
    this.iterators = iterators;
    this.strict = strict;
  }
}
export class PyFilter extends PyObject {
  callable: PyValue;
  iterator: PyValue;
  constructor(callable: PyValue, iterator: PyValue) {
    super();
    this.callable = callable;
    this.iterator = iterator;
  }
}

export const listIteratorType = bareType('list_iterator', PyListIterator);
export const listReverseIteratorType = bareType('list_reverseiterator', PyListReverseIterator);
export const tupleIteratorType = bareType('tuple_iterator', PyTupleIterator);
export const dictKeyIteratorType = bareType('dict_keyiterator', PyDictKeyIterator);
export const dictValueIteratorType = bareType('dict_valueiterator', PyDictValueIterator);
export const dictItemIteratorType = bareType('dict_itemiterator', PyDictItemIterator);
export const dictReverseKeyIteratorType = bareType('dict_reversekeyiterator', PyDictReverseKeyIterator);
export const dictReverseValueIteratorType = bareType('dict_reversevalueiterator', PyDictReverseValueIterator);
export const dictReverseItemIteratorType = bareType('dict_reverseitemiterator', PyDictReverseItemIterator);
export const dictKeysType = bareType('dict_keys', PyDictKeys);
export const dictValuesType = bareType('dict_values', PyDictValues);
export const dictItemsType = bareType('dict_items', PyDictItems);
export const setIteratorType = bareType('set_iterator', PySetIterator);
export const callableIteratorType = bareType('callable_iterator', PyCallableIterator);
export const reversedType = bareType('reversed', PyReversed, undefined, { baseType: true });
export const enumerateType = bareType('enumerate', PyEnumerate, undefined, { baseType: true });
export const zipType = bareType('zip', PyZip, undefined, { baseType: true });
export const mapType = bareType('map', PyMap, undefined, { baseType: true });
export const filterType = bareType('filter', PyFilter, undefined, { baseType: true });
