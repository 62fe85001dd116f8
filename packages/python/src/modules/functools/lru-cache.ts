/** `functools._lru_cache_wrapper`: what `lru_cache` makes of a function. */
import '@harpy/objects/builtin-types';
import { getAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords, isCallable } from '@harpy/objects/call';
import { addDictDescriptor } from '@harpy/objects/class';
import { bareType, None, objectType, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import { PyMethod } from '@harpy/objects/function';
import { PyObject } from '@harpy/objects/object';
import { hasIndex, isTrue, toSize } from '@harpy/objects/protocols/convert';
import type { Names } from '@harpy/objects/slots';
import { type Located, Table } from '@harpy/objects/table';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

/** A result, in the ring from the least to the most recently used. It is an object only so that a table can hold it. */
class Entry extends PyObject {
  readonly key: Located;
  readonly result: PyValue;
  older: Entry | undefined = undefined;
  newer: Entry | undefined = undefined;
  constructor(key: Located, result: PyValue) {
    super();
    this.key = key;
    this.result = result;
  }
}

/** Stands in keys between positional arguments and those given by name. */
const MARK = new (objectType.ctor as unknown as new () => PyObject)();

class PyCacheWrapper extends PyObject {
  readonly func: PyValue;
  /** Undefined: without limit. */
  readonly limit: number | undefined;
  readonly typed: boolean;
  readonly infoType: PyValue;
  table = Table.quiet();
  oldest: Entry | undefined = undefined;
  newest: Entry | undefined = undefined;
  hits = 0;
  misses = 0;

  constructor(func: PyValue, limit: number | undefined, typed: boolean, infoType: PyValue) {
    super();
    this.func = func;
    this.limit = limit;
    this.typed = typed;
    this.infoType = infoType;
  }

  override call1(a: PyValue): PyValue {
    if (this.typed || (typeof a !== 'number' && typeof a !== 'string'))
      return this.callKeywords([a], undefined);
    const at = this.table.find(a);
    return at < 0 ? this.#cached(a, [a], undefined) : this.#hit(this.table.valueAt(at) as Entry);
  }

  override callKeywords(args: readonly PyValue[], names: Names): PyValue {
    if (this.limit === 0) {
      this.misses++;
      return callKeywords(this.func, args, names);
    }
    return this.#cached(this.#key(args, names), args, names);
  }

  #key(args: readonly PyValue[], names: Names): PyValue {
    const given = args.length - (names?.length ?? 0);
    const [only] = args;
    if (
      !this.typed &&
      args.length === 1 &&
      given === 1 &&
      (typeof only === 'number' || typeof only === 'string')
    )
      return only;
    const parts: PyValue[] = args.slice(0, given);
    if (names !== undefined && names.length > 0) {
      parts.push(MARK);
      for (const [at, name] of names.entries()) parts.push(name, args[given + at] as PyValue);
    }
    if (this.typed) for (const arg of args) parts.push(typeOf(arg));
    return new PyTuple(parts);
  }

  #cached(key: PyValue, args: readonly PyValue[], names: Names): PyValue {
    const { limit } = this;
    if (limit === 0) return this.callKeywords(args, names);
    const located = this.table.locate(key);
    const at = this.table.findLocated(located);
    if (at >= 0) return this.#hit(this.table.valueAt(at) as Entry);
    this.misses++;
    const result = names === undefined ? callArray(this.func, args) : callKeywords(this.func, args, names);
    // The call may have cached the same key.
    const again = this.table.findLocated(located);
    if (again >= 0) {
      if (limit === undefined) this.table.setValueAt(again, new Entry(located, result));
      return result;
    }
    const entry = new Entry(located, result);
    if (limit !== undefined && this.table.size >= limit && this.oldest !== undefined) {
      const { oldest } = this;
      this.#unlink(oldest);
      const old = this.table.findLocated(oldest.key);
      if (old >= 0) this.table.deleteAt(old);
    }
    this.table.addLocated(located, entry);
    if (limit !== undefined) this.#link(entry);
    return result;
  }

  #hit(found: Entry): PyValue {
    this.hits++;
    if (this.limit !== undefined && found !== this.newest) {
      this.#unlink(found);
      this.#link(found);
    }
    return found.result;
  }

  #unlink(entry: Entry): void {
    const { older, newer } = entry;
    if (older === undefined) this.oldest = newer;
    else older.newer = newer;
    if (newer === undefined) this.newest = older;
    else newer.older = older;
    entry.older = undefined;
    entry.newer = undefined;
  }

  #link(entry: Entry): void {
    entry.older = this.newest;
    if (this.newest === undefined) this.oldest = entry;
    else this.newest.newer = entry;
    this.newest = entry;
  }

  clear(): void {
    this.table = Table.quiet();
    this.oldest = undefined;
    this.newest = undefined;
    this.hits = 0;
    this.misses = 0;
  }
}

export const cacheWrapperType = bareType('functools._lru_cache_wrapper', PyCacheWrapper);
cacheWrapperType.hasDict = true;
cacheWrapperType.hasWeakReferences = true;
addDictDescriptor(cacheWrapperType);

const self = (wrapper: PyCacheWrapper): PyValue => wrapper;

populate(cacheWrapperType, {
  doc: 'A function that remembers the results for the arguments it was called with last.',
  slots: {
    tp_new: constructWith(
      'lru_cache(user_function, maxsize, typed, cache_info_type)',
      (_type: PyType, func: PyValue, maxsize: PyValue, typed: PyValue, infoType: PyValue) => {
        if (!isCallable(func)) throw typeError('the first argument must be callable');
        if (maxsize !== None && !hasIndex(maxsize)) throw typeError('maxsize should be integer or None');
        const limit = maxsize === None ? undefined : Math.max(0, toSize(maxsize));
        return new PyCacheWrapper(func, limit, isTrue(typed), infoType);
      },
    ),
    tp_call: (wrapper, args, names) => (wrapper as PyCacheWrapper).callKeywords(args, names),
    tp_descr_get: (wrapper, object) =>
      object === undefined || object === None ? wrapper : new PyMethod(wrapper, object),
  },
  methods: () => [
    method(
      'cache_info()',
      ({ infoType, hits, misses, limit, table }: PyCacheWrapper) =>
        callArray(infoType, [hits, misses, limit ?? None, table.size]),
      'Hits, misses, limit and size of the cache.',
    ),
    method('cache_clear()', (wrapper: PyCacheWrapper) => wrapper.clear(), 'Forget all results.'),
    method(
      '__reduce__()',
      (wrapper: PyCacheWrapper) => getAttribute(wrapper, '__qualname__'),
      'For pickling.',
    ),
    method('__copy__()', self, 'The function itself.'),
    method('__deepcopy__(memo, /)', self, 'The function itself.'),
  ],
  attributes: { __module__: 'functools' },
});
