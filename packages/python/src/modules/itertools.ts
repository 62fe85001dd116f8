/** `itertools`: https://docs.python.org/3/library/itertools.html */
import { call1, call2, callArray } from '@harpy/objects/call';
import { None, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { hasIndex, indexNumber, isTrue, toSize } from '@harpy/objects/protocols/convert';
import { getIterator, listItems, nextItem } from '@harpy/objects/protocols/iterate';
import { add } from '@harpy/objects/protocols/number';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from './itertools/combinatorics.ts';
import { countType, repeatType } from './itertools/counting.ts';
import { groupByType, groupType, teeFunction, teeType } from './itertools/grouping.ts';
import { iteratorType, makeIterator, type Step } from './itertools/iterator-type.ts';

const MODULE = 'itertools';
const tooLarge = (): object => overflowError('Python int too large to convert to C ssize_t');

const accumulateType = iteratorType(
  MODULE,
  'accumulate(iterable, func=None, *, initial=None)',
  (iterable: PyValue, func: PyValue = None, initial: PyValue = None) => {
    const iterator = getIterator(iterable);
    let total: PyValue | undefined;
    let first = initial !== None;
    return () => {
      if (first) {
        first = false;
        total = initial;
        return total;
      }
      const item = nextItem(iterator);
      if (item === undefined) return undefined;
      total = total === undefined ? item : func === None ? add(total, item) : call2(func, total, item);
      return total;
    };
  },
  {
    doc: 'An iterator over the sums of the items so far, or what the function makes of the last result and the next item.',
  },
);

const batchedType = iteratorType(
  MODULE,
  'batched(iterable, n, *, strict=False)',
  (iterable: PyValue, n: PyValue, strict: PyValue = false) => {
    const size = toSize(n, tooLarge);
    if (size < 1) throw valueError('n must be at least one');
    const isStrict = isTrue(strict);
    let iterator: PyValue | undefined = getIterator(iterable);
    return () => {
      if (iterator === undefined) return undefined;
      const items: PyValue[] = [];
      while (items.length < size) {
        const item = nextItem(iterator);
        if (item === undefined) {
          // What came before may be given, and the iterator be asked once more.
          if (items.length > 0 && !isStrict) break;
          iterator = undefined;
          if (items.length === 0) return undefined;
          throw valueError('batched(): incomplete batch');
        }
        items.push(item);
      }
      return new PyTuple(items);
    };
  },
  { doc: 'An iterator over the items in tuples of n; the last may be shorter, unless strict is true.' },
);

/** The items of all iterables an iterator gives. */
function chained(iterables: PyValue): Step {
  let source: PyValue | undefined = iterables;
  let active: PyValue | undefined;
  return () => {
    while (source !== undefined) {
      if (active === undefined) {
        const iterable = nextItem(source);
        if (iterable === undefined) {
          source = undefined;
          return undefined;
        }
        active = getIterator(iterable);
      }
      const item = nextItem(active);
      if (item !== undefined) return item;
      active = undefined;
    }
    return undefined;
  };
}

const chainType = iteratorType(
  MODULE,
  'chain(*iterables)',
  (iterables: readonly PyValue[]) => chained(getIterator(new PyTuple(iterables))),
  {
    doc: 'An iterator over the items of all iterables, one after the other.',
    classMethods: () => [
      method(
        'from_iterable(iterable, /)',
        (type: PyType, iterable: PyValue) => makeIterator(type, chained(getIterator(iterable))),
        'The chain of the iterables that an iterable gives.',
      ),
      method('__class_getitem__(object, /)', genericAlias, 'See PEP 585'),
    ],
  },
);

const compressType = iteratorType(
  MODULE,
  'compress(data, selectors)',
  (data: PyValue, selectors: PyValue) => {
    const items = getIterator(data);
    const flags = getIterator(selectors);
    return () => {
      for (;;) {
        const item = nextItem(items);
        if (item === undefined) return undefined;
        const flag = nextItem(flags);
        if (flag === undefined) return undefined;
        if (isTrue(flag)) return item;
      }
    };
  },
  { doc: 'An iterator over the items of data for which the selector at the same place is true.' },
);

const cycleType = iteratorType(
  MODULE,
  'cycle(iterable, /)',
  (iterable: PyValue) => {
    let iterator: PyValue | undefined = getIterator(iterable);
    const saved: PyValue[] = [];
    let at = 0;
    return () => {
      if (iterator !== undefined) {
        const item = nextItem(iterator);
        if (item !== undefined) {
          saved.push(item);
          return item;
        }
        iterator = undefined;
      }
      const item = saved[at];
      at = at + 1 < saved.length ? at + 1 : 0;
      return item;
    };
  },
  { doc: 'An iterator over the items again and again, without end.' },
);

const dropWhileType = iteratorType(
  MODULE,
  'dropwhile(predicate, iterable, /)',
  (predicate: PyValue, iterable: PyValue) => {
    const iterator = getIterator(iterable);
    let started = false;
    return () => {
      for (;;) {
        const item = nextItem(iterator);
        if (item === undefined || started) return item;
        if (!isTrue(call1(predicate, item))) {
          started = true;
          return item;
        }
      }
    };
  },
  { doc: 'An iterator over the items from the first for which the predicate is false.' },
);

const takeWhileType = iteratorType(
  MODULE,
  'takewhile(predicate, iterable, /)',
  (predicate: PyValue, iterable: PyValue) => {
    const iterator = getIterator(iterable);
    let ended = false;
    return () => {
      if (ended) return undefined;
      const item = nextItem(iterator);
      if (item === undefined) return undefined;
      if (isTrue(call1(predicate, item))) return item;
      ended = true;
      return undefined;
    };
  },
  { doc: 'An iterator over the items before the first for which the predicate is false.' },
);

const filterFalseType = iteratorType(
  MODULE,
  'filterfalse(function, iterable, /)',
  (predicate: PyValue, iterable: PyValue) => {
    const iterator = getIterator(iterable);
    return () => {
      for (;;) {
        const item = nextItem(iterator);
        if (item === undefined) return undefined;
        if (!isTrue(predicate === None ? item : call1(predicate, item))) return item;
      }
    };
  },
  {
    doc: 'An iterator over the items for which the function is false; over the false items, if the function is None.',
  },
);

const pairwiseType = iteratorType(
  MODULE,
  'pairwise(iterable, /)',
  (iterable: PyValue) => {
    let iterator: PyValue | undefined = getIterator(iterable);
    let old: PyValue | undefined;
    return () => {
      if (iterator === undefined) return undefined;
      // Taking an item may come back here: what was read before counts.
      if (old === undefined) old = nextItem(iterator);
      const first = old;
      const item = first === undefined || iterator === undefined ? undefined : nextItem(iterator);
      if (item === undefined || first === undefined) {
        iterator = undefined;
        old = undefined;
        return undefined;
      }
      const pair = new PyTuple([first, item]);
      old = item;
      return pair;
    };
  },
  { doc: 'An iterator over pairs of neighbouring items.' },
);

const starMapType = iteratorType(
  MODULE,
  'starmap(function, iterable, /)',
  (callable: PyValue, iterable: PyValue) => {
    const iterator = getIterator(iterable);
    return () => {
      const item = nextItem(iterator);
      return item === undefined ? undefined : callArray(callable, listItems(item));
    };
  },
  { doc: 'An iterator over what the function returns for the items, which hold its arguments.' },
);

/** A bound of `islice`: undefined if it is None, -1 if it is none. */
function sliceBound(value: PyValue): number | undefined {
  if (value === None) return undefined;
  if (!hasIndex(value)) return -1;
  const number = indexNumber(value);
  return typeof number === 'number' ? number : -1;
}

const isliceType = iteratorType(
  MODULE,
  'islice(iterable, start, stop=None, step=None, /)',
  (iterable: PyValue, start: PyValue, stop?: PyValue, step?: PyValue) => {
    const limit = sliceBound(stop ?? (stop === undefined ? start : None));
    const from = stop === undefined ? 0 : (sliceBound(start) ?? 0);
    if (limit !== undefined && limit < 0)
      throw valueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.');
    if (from < 0) throw valueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.');
    const by = step === undefined ? 1 : (sliceBound(step) ?? 1);
    if (by < 1) throw valueError('Step for islice() must be a positive integer or None.');
    let iterator: PyValue | undefined = getIterator(iterable);
    let count = 0;
    let next = from;
    return () => {
      while (iterator !== undefined) {
        if (count >= next && limit !== undefined && count >= limit) break;
        const item = nextItem(iterator);
        if (item === undefined) break;
        if (count++ < next) continue;
        next += by;
        if (limit !== undefined && next > limit) next = limit;
        return item;
      }
      iterator = undefined;
      return undefined;
    };
  },
  {
    doc: 'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nAn iterator over the items that the slice would select of a sequence.',
  },
);

const zipLongestType = iteratorType(
  MODULE,
  'zip_longest(*iterables, fillvalue=None, **other)',
  (iterables: readonly PyValue[], fill: PyValue = None, other: ReadonlyMap<string, PyValue>) => {
    if (other.size > 0) throw typeError('zip_longest() got an unexpected keyword argument');
    const iterators: (PyValue | undefined)[] = iterables.map(getIterator);
    let active = iterators.length;
    return () => {
      if (active === 0) return undefined;
      const items: PyValue[] = [];
      for (const [at, iterator] of iterators.entries()) {
        let item: PyValue | undefined;
        try {
          item = iterator === undefined ? undefined : nextItem(iterator);
        } catch (error) {
          // Nothing comes after what one of them raised.
          active = 0;
          throw error;
        }
        if (item === undefined && iterator !== undefined) {
          iterators[at] = undefined;
          if (--active === 0) return undefined;
        }
        items.push(item ?? fill);
      }
      return new PyTuple(items);
    };
  },
  {
    doc: 'An iterator over tuples of the first, the second, ... items of all iterables, as long as the longest of them.\n\nThe fill value stands for items of those that are shorter.',
    textSignature: '(*iterables, fillvalue=None)',
  },
);

export const itertoolsModule = defineModule({
  name: MODULE,
  doc: 'Building blocks of iterators: endless ones, those that end with the shortest input, and arrangements of items.',
  functions: [teeFunction],
  types: [
    accumulateType,
    batchedType,
    chainType,
    combinationsType,
    combinationsWithReplacementType,
    compressType,
    countType,
    cycleType,
    dropWhileType,
    filterFalseType,
    groupByType,
    groupType,
    isliceType,
    pairwiseType,
    permutationsType,
    productType,
    repeatType,
    starMapType,
    takeWhileType,
    teeType,
    zipLongestType,
  ],
});
