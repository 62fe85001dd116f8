/** Iterators over list, tuple, set and sequences; `iter(f, sentinel)`, reversed, enumerate, zip, map, filter. */
import './object.ts';
import { call0, call1, call2, callArray, callUnbound0 } from '../call.ts';
import { None, PyList, PyTuple, typeOf } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { indexErrorType, isException, stopIterationType, typeError, valueError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { iterFunction } from '../iter-function.ts';
import {
  callableIteratorType,
  enumerateType,
  filterType,
  listIteratorType,
  listReverseIteratorType,
  mapType,
  type PyCallableIterator,
  type PyEnumerate,
  type PyFilter,
  type PyListIterator,
  type PyListReverseIterator,
  type PyMap,
  type PyReversed,
  type PySetIterator,
  type PyTupleIterator,
  type PyZip,
  reversedType,
  setIteratorType,
  tupleIteratorType,
  zipType,
} from '../iterators.ts';
import { equal } from '../protocols/compare.ts';
import { indexNumber, isTrue, length, toSize } from '../protocols/convert.ts';
import {
  getIterator,
  listItems,
  nextItem,
  nextOfSequence,
  type PySequenceIterator,
  sequenceIteratorType,
} from '../protocols/iterate.ts';
import { getItemAt } from '../protocols/sequence.ts';
import type { Names } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

const HINT_DOC = 'How many items there will be.';
const REDUCE_DOC = 'For pickling.';
const SETSTATE_DOC = 'For unpickling.';
const self = (value: PyValue): PyValue => value;

/** What `iter` makes such an iterator of, when it is unpickled. */
const reduced = (argument: PyValue, index?: PyValue): PyTuple =>
  new PyTuple([iterFunction, new PyTuple([argument]), ...(index === undefined ? [] : [index])]);

populate(listIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => (value as PyListIterator).advance(),
  },
  methods: [
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
  methods: [
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
  methods: [
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
  methods: [
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
  methods: [
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

/** What `iter(callable, sentinel)` gives for a result of its function. */
export function takeCalled(iterator: PyCallableIterator, result: PyValue): PyValue | undefined {
  if (iterator.callable !== undefined && !equal(iterator.sentinel, result)) return result;
  iterator.callable = undefined;
  return undefined;
}

/** Its function raised: StopIteration ends it. */
export function endCalled(iterator: PyCallableIterator, error: unknown): undefined {
  if (!isException(error, stopIterationType)) throw error;
  iterator.callable = undefined;
}

populate(callableIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => {
      const iterator = value as PyCallableIterator;
      if (iterator.callable === undefined) return undefined;
      try {
        return takeCalled(iterator, call0(iterator.callable));
      } catch (error) {
        return endCalled(iterator, error);
      }
    },
  },
  methods: [
    method(
      '__reduce__()',
      ({ callable, sentinel }: PyCallableIterator) =>
        callable === undefined
          ? reduced(new PyTuple([]))
          : new PyTuple([iterFunction, new PyTuple([callable, sentinel])]),
      REDUCE_DOC,
    ),
  ],
});

populate(reversedType, {
  doc: 'An iterator over the items of a sequence from the last to the first.',
  textSignature: '(sequence, /)',
  slots: {
    tp_new: (type, args, names) => {
      if (
        (type === reversedType || type.tp_init === reversedType.tp_init) &&
        names !== undefined &&
        names.length > 0
      )
        throw typeError('reversed() takes no keyword arguments');
      const given = args.length - (names?.length ?? 0);
      const [sequence] = args;
      if (given !== 1 || sequence === undefined)
        throw typeError(`reversed expected 1 argument, got ${given}`);
      const kind = typeOf(sequence);
      const found = kind.lookup('__reversed__');
      if (found === None || (found === undefined && kind.sq_item === undefined))
        throw typeError(`'${kind.name}' object is not reversible`);
      if (found !== undefined) return callUnbound0(found, sequence);
      const last = length(sequence) - 1;
      return new (type.ctor as unknown as new (sequence: PyValue, index: number) => PyReversed)(
        sequence,
        last,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const iterator = value as PyReversed;
      const { sequence, index } = iterator;
      if (sequence === undefined) return undefined;
      if (index >= 0) {
        try {
          const item = getItemAt(sequence, index);
          iterator.index--;
          return item;
        } catch (error) {
          if (!isEndOfSequence(error)) throw error;
        }
      }
      iterator.index = -1;
      iterator.sequence = undefined;
      return undefined;
    },
  },
  methods: [
    method(
      '__length_hint__()',
      ({ sequence, index }: PyReversed) => {
        if (sequence === undefined) return 0;
        return length(sequence) < index + 1 ? 0 : index + 1;
      },
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ type, sequence, index }: PyReversed) =>
        sequence === undefined
          ? new PyTuple([type, new PyTuple([new PyTuple([])])])
          : new PyTuple([type, new PyTuple([sequence]), index]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PyReversed, state: PyValue) => {
        const index = toSize(state);
        if (iterator.sequence === undefined) return;
        iterator.index = Math.min(Math.max(index, -1), length(iterator.sequence) - 1);
      },
      SETSTATE_DOC,
    ),
  ],
});

function isEndOfSequence(error: unknown): boolean {
  return isException(error, indexErrorType) || isException(error, stopIterationType);
}

/** The arguments of `enumerate`, which both may be given by name. */
function enumerateArguments(args: readonly PyValue[], names: Names): [PyValue, PyValue | undefined] {
  if (args.length > 2) throw typeError(`enumerate() takes at most 2 arguments (${args.length} given)`);
  const given = args.length - (names?.length ?? 0);
  let iterable = given > 0 ? args[0] : undefined;
  let start = given > 1 ? args[1] : undefined;
  for (const [at, name] of (names ?? []).entries()) {
    const value = args[given + at];
    if (name === 'iterable' && iterable === undefined) iterable = value;
    else if (name === 'start' && start === undefined) start = value;
    else throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
  }
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  return [iterable, start];
}

populate(enumerateType, {
  doc: 'An iterator over pairs of a count and an item of the iterable; the count begins with start, 0 by default.',
  textSignature: '(iterable, start=0)',
  slots: {
    tp_new: (type, args, names) => {
      const [iterable, start] = enumerateArguments(args, names);
      const count = start === undefined ? 0 : indexNumber(start);
      return new (type.ctor as unknown as new (iterator: PyValue, count: number | bigint) => PyEnumerate)(
        getIterator(iterable),
        count,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => (value as PyEnumerate).next(),
  },
  methods: [
    method(
      '__reduce__()',
      ({ type, iterator, count }: PyEnumerate) => new PyTuple([type, new PyTuple([iterator, count])]),
      REDUCE_DOC,
    ),
  ],
  classMethods: [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});

/** Takes `strict` from the arguments given by name. */
function strictArgument(name: string, type: PyType, builtin: PyType, args: readonly PyValue[], names: Names) {
  const positional = names === undefined ? args : args.slice(0, args.length - names.length);
  let strict = false;
  if (type === builtin || type.tp_init === builtin.tp_init) {
    for (const [at, key] of (names ?? []).entries()) {
      if (key !== 'strict') throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
      strict = isTrue(args[positional.length + at] ?? false);
    }
  }
  return { positional, strict };
}

/** The next item of each iterator, undefined once one has none. */
function nextOfEach(name: string, iterators: readonly PyValue[], strict: boolean): PyValue[] | undefined {
  const items: PyValue[] = [];
  for (const iterator of iterators) {
    const item = nextItem(iterator);
    if (item === undefined) {
      if (strict) checkLengths(name, iterators, items.length);
      return undefined;
    }
    items.push(item);
  }
  return items;
}

/** The iterator at `ended` has no items left: throws unless none of the others has. */
function checkLengths(name: string, iterators: readonly PyValue[], ended: number): void {
  const before = (count: number): string => (count === 1 ? 'argument 1' : `arguments 1-${count}`);
  if (ended > 0) throw valueError(`${name}() argument ${ended + 1} is shorter than ${before(ended)}`);
  for (const [at, iterator] of iterators.entries()) {
    if (at > 0 && nextItem(iterator) !== undefined)
      throw valueError(`${name}() argument ${at + 1} is longer than ${before(at)}`);
  }
}

populate(zipType, {
  doc: 'An iterator over tuples of the first, the second, ... items of all iterables, as long as the shortest of them.\n\nWith strict=True, ValueError is raised if they are not of one length.',
  textSignature: '(*iterables, strict=False)',
  slots: {
    tp_new: (type, args, names) => {
      const { positional, strict } = strictArgument('zip', type, zipType, args, names);
      const iterators = positional.map(getIterator);
      return new (type.ctor as unknown as new (iterators: readonly PyValue[], strict: boolean) => PyZip)(
        iterators,
        strict,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { iterators, strict } = value as PyZip;
      if (iterators.length === 0) return undefined;
      const items = nextOfEach('zip', iterators, strict);
      return items === undefined ? undefined : new PyTuple(items);
    },
  },
  methods: [
    method(
      '__reduce__()',
      ({ type, iterators, strict }: PyZip) =>
        new PyTuple([type, new PyTuple(iterators), ...(strict ? [true] : [])]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (zip: PyZip, state: PyValue) => {
        zip.strict = isTrue(state);
      },
      SETSTATE_DOC,
    ),
  ],
});

populate(mapType, {
  doc: 'An iterator over what the function returns for the items of the iterables, as long as the shortest of them.\n\nWith strict=True, ValueError is raised if they are not of one length.',
  textSignature: '(function, iterable, /, *iterables, strict=False)',
  slots: {
    tp_new: (type, args, names) => {
      const { positional, strict } = strictArgument('map', type, mapType, args, names);
      const [callable, ...iterables] = positional;
      if (callable === undefined || iterables.length === 0)
        throw typeError('map() must have at least two arguments.');
      const iterators = iterables.map(getIterator);
      return new (
        type.ctor as unknown as new (
          callable: PyValue,
          iterators: readonly PyValue[],
          strict: boolean,
        ) => PyMap
      )(callable, iterators, strict);
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { callable, iterators, strict } = value as PyMap;
      const [first, second] = iterators;
      if (first !== undefined && second === undefined) {
        const item = nextItem(first);
        return item === undefined ? undefined : call1(callable, item);
      }
      const items = nextOfEach('map', iterators, strict);
      if (items === undefined) return undefined;
      const [a, b] = items;
      if (items.length === 2 && a !== undefined && b !== undefined) return call2(callable, a, b);
      return callArray(callable, items);
    },
  },
  methods: [
    method(
      '__reduce__()',
      ({ type, callable, iterators, strict }: PyMap) =>
        new PyTuple([type, new PyTuple([callable, ...iterators]), ...(strict ? [true] : [])]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (map: PyMap, state: PyValue) => {
        map.strict = isTrue(state);
      },
      SETSTATE_DOC,
    ),
  ],
});

populate(filterType, {
  doc: 'An iterator over the items of the iterable for which the function returns something true; over the true items, if the function is None.',
  textSignature: '(function, iterable, /)',
  slots: {
    tp_new: (type, args, names) => {
      if (
        (type === filterType || type.tp_init === filterType.tp_init) &&
        names !== undefined &&
        names.length > 0
      )
        throw typeError('filter() takes no keyword arguments');
      const given = args.length - (names?.length ?? 0);
      const [callable, iterable] = args;
      if (given !== 2 || callable === undefined || iterable === undefined)
        throw typeError(`filter expected 2 arguments, got ${given}`);
      return new (type.ctor as unknown as new (callable: PyValue, iterator: PyValue) => PyFilter)(
        callable,
        getIterator(iterable),
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { callable, iterator } = value as PyFilter;
      for (;;) {
        const item = nextItem(iterator);
        if (item === undefined) return undefined;
        if (isTrue(callable === None ? item : call1(callable, item))) return item;
      }
    },
  },
  methods: [
    method(
      '__reduce__()',
      ({ type, callable, iterator }: PyFilter) => new PyTuple([type, new PyTuple([callable, iterator])]),
      REDUCE_DOC,
    ),
  ],
});
